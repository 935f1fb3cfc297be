import { WordClass } from '../../language/wordClass';
import { isQuoted, sentenceAt, type BlockAttribution, type BlockContext } from '../blockContext';
import { hasClass, lowerAt, someTokenIn, spanOfTokens, tokenFrom } from '../blockTokens';
import { bestReading, cueVerbs, followsAuxiliary, formOf, needsVowel, type CueVerb } from '../cueVerbs';
import { overlaps } from '../../text/span';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';
import { isReporting } from '../sourcing';
import { placeholder } from '../snippets';

/** Verbs of thought that the rule is about; « vouloir » counts as « veut que » only. */
const COUNTED: ReadonlySet<string> = new Set([
  'croire',
  'penser',
  'espérer',
  'vouloir',
  'believe',
  'think',
  'hope',
  'feel',
]);

const messages = {
  mind: 'What somebody says can be known, not what they think: “{0}”.',
  say: 'Report it as said',
} as const;

/** A verb of thought as the cue of a statement. */
export const verbMindreading: Rule = {
  id: 'verb-mindreading',
  title: 'Thought reported as known',
  severity: 'hint',
  messages,
  checkBlock(block, report) {
    for (const verb of thoughtsOf(block)) {
      if (!isFinite(verb) || isUnfit(block, verb) || isSaid(block, verb)) continue;
      const { start, end } = verb;
      report({
        start,
        end,
        message: message(messages.mind, block.text.slice(start, end)),
        fixes: needsVowel(block, verb.token) ? [] : [sayFix(block, verb)],
      });
    }
  },
};

function isFinite({ reading: { tense } }: Thought): boolean {
  return tense !== 'infinitive' && tense !== 'gerund';
}

/** The verbs with « que », and those that are the cue of a quotation; « espère gagner » is an intention that shows. */
function thoughtsOf(block: BlockContext): readonly Thought[] {
  const { reading } = block;
  const { verbs } = reading.pack;
  const found: Thought[] = cueVerbs(block, 'mindReading').filter(
    ({ attribution, reading: { lemma } }) =>
      COUNTED.has(lemma) && (attribution.form === 'direct' || isBareClause(block, attribution)),
  );
  const known = new Set(found.map(({ token }) => token));
  for (let i = 0; i < reading.tokens.length; i++) {
    if (known.has(i) || !CONJUNCTIONS.has(lowerAt(reading, i + 1))) continue;
    const readings = verbs.readVerb(lowerAt(reading, i)).filter(({ lemma }) => COUNTED.has(lemma));
    const own = bestReading(readings, followsAuxiliary(block, i));
    const span = spanOfTokens(reading, i, i);
    if (own && !isQuoted(reading.quotations, span)) found.push({ ...span, token: i, reading: own });
  }
  return found.sort((a, b) => a.start - b.start);
}

type Thought = Omit<CueVerb, 'attribution'>;

const CONJUNCTIONS: ReadonlySet<string> = new Set(['que', "qu'", 'that']);

/** “believes prices will fall”, but not “hopes to win” or “thinks of leaving”. */
function isBareClause({ reading, language }: BlockContext, { cue }: BlockAttribution): boolean {
  if (language !== 'en' || !cue || /^fe/i.test(reading.text.slice(cue.start, cue.end))) return false;
  return !['to', 'for', 'of', 'about'].includes(lowerAt(reading, tokenFrom(reading, cue.end)));
}

/** Inside another statement (« dit qu'il croit ») a thought is said. */
function isSaid({ attributions, reading, sentences }: BlockContext, verb: Thought): boolean {
  const sentence = sentenceAt(sentences, verb.start);
  const isReported = someTokenIn(reading, { start: sentence.start, end: verb.start }, (token) =>
    isReporting(reading, token),
  );
  return (
    isReported ||
    attributions.some(
      ({ source, cue, content }) =>
        source !== undefined &&
        !(cue && overlaps(cue, verb)) &&
        content.some((piece) => overlaps(piece, verb)),
    )
  );
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['je', "j'", 'nous', 'i', 'we', '-je', '-nous', 'on']);

/** The first person, « on », or a noun: “there were hopes that”. */
function isUnfit({ reading }: BlockContext, { token }: Thought): boolean {
  const before = lowerAt(reading, token - 1);
  if (hasClass(reading, token - 1, WordClass.determiner) || before === 'were' || before === 'are')
    return true;
  return [-2, -1, 1].some((step) => FIRST_PERSON.has(lowerAt(reading, token + step)));
}

/** « croit » becomes « dit croire », “believes” “says she believes”. */
function sayFix(block: BlockContext, verb: Thought): Fix {
  const { verbs } = block.reading.pack;
  const { start, end, reading } = verb;
  const isEnglish = block.language === 'en';
  const said = verbs.conjugate(isEnglish ? 'say' : 'dire', formOf(reading));
  const thought = isEnglish
    ? `${placeholder(1, 'she')} ${block.text.slice(start, end)}`
    : verbs.conjugate(reading.lemma, { tense: 'infinitive' });
  return {
    title: message(messages.say),
    edits: [{ start, end, newText: `${said} ${thought}` }],
    ...(isEnglish && { isSnippet: true }),
  };
}
