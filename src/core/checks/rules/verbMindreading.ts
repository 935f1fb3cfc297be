import { cueVerbs, formOf, needsVowel, type CueVerb } from '../cueVerbs';
import type { BlockContext } from '../blockContext';
import { lowerAt } from '../blockTokens';
import { overlaps } from '../../text/span';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';
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
    for (const verb of cueVerbs(block, 'mindReading')) {
      if (!COUNTED.has(verb.reading.lemma) || !isFinite(verb) || !isStatement(block, verb)) continue;
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

function isFinite({ reading: { tense } }: CueVerb): boolean {
  return tense !== 'infinitive' && tense !== 'gerund';
}

/**
 * « croit que … » and quotations: « espère gagner » is an intention that anybody can see, and what stands inside another
 * statement (« dit qu'il croit ») is said.
 */
function isStatement(block: BlockContext, verb: CueVerb): boolean {
  const { reading, attributions } = block;
  const isSaid = attributions.some(
    (other) =>
      other !== verb.attribution && other.source && other.content.some((piece) => overlaps(piece, verb)),
  );
  if (isSaid || isFirstPerson(block, verb)) return false;
  if (verb.attribution.form === 'direct') return true;
  const { lemma } = verb.reading;
  const ahead = [1, 2].map((step) => lowerAt(reading, verb.token + step));
  if (block.language === 'en') return lemma !== 'want' && ahead[0] !== 'to' && ahead[0] !== 'for';
  return ahead.some((word) => word === 'que' || word === "qu'");
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['je', "j'", 'nous', 'i', 'we', '-je', '-nous']);

function isFirstPerson({ reading }: BlockContext, { token }: CueVerb): boolean {
  return [-2, -1, 1].some((step) => FIRST_PERSON.has(lowerAt(reading, token + step)));
}

/** « croit » becomes « dit croire », “believes” “says she believes”. */
function sayFix(block: BlockContext, verb: CueVerb): Fix {
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
