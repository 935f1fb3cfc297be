import { cueVerbs, formOf, needsVowel, type CueVerb } from '../cueVerbs';
import type { BlockContext } from '../blockContext';
import { lowerAt } from '../blockTokens';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';
import { placeholder } from '../snippets';

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
      if (isWish(block, verb)) continue;
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

/** « veut partir » is an intention: « vouloir » counts as « veut que » only. */
function isWish({ reading }: BlockContext, { reading: { lemma }, token }: CueVerb): boolean {
  if (lemma !== 'vouloir' && lemma !== 'want') return false;
  const next = lowerAt(reading, token + 1);
  return next !== 'que' && next !== "qu'";
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
