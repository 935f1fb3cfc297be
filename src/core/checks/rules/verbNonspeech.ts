import { cueVerbs, formOf, needsVowel, type CueVerb } from '../cueVerbs';
import type { BlockContext } from '../blockContext';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';

const messages = {
  nonspeech: 'Nobody can say words by “{0}”.',
  rewrite: 'Report with “{0}”',
} as const;

/** Smiling or sighing as the only cue of a quotation. */
export const verbNonspeech: Rule = {
  id: 'verb-nonspeech',
  title: 'Verb that is no speech',
  severity: 'information',
  messages,
  checkBlock(block, report) {
    for (const verb of cueVerbs(block, 'nonSpeech')) {
      const { tense } = verb.reading;
      if (verb.attribution.form === 'indirect' || tense === 'infinitive' || tense === 'gerund') continue;
      const { start, end } = verb;
      report({
        start,
        end,
        message: message(messages.nonspeech, block.text.slice(start, end)),
        fixes: needsVowel(block, verb.token) ? [] : [sayFix(block, verb)],
      });
    }
  },
};

/** « sourit le ministre » becomes « dit le ministre en souriant », “smiled” “said, smiling”. */
function sayFix(block: BlockContext, { start, end, reading, attribution }: CueVerb): Fix {
  const { verbs } = block.reading.pack;
  const isEnglish = block.language === 'en';
  const said = verbs.conjugate(isEnglish ? 'say' : 'dire', formOf(reading));
  const gerund = verbs.conjugate(reading.lemma, { tense: 'gerund' });
  const manner = isEnglish ? `, ${gerund}` : ` en ${gerund}`;
  const source = attribution.source;
  const after = Math.max(end, source && source.start >= end && source.start - end < 4 ? source.end : 0);
  return {
    title: message(messages.rewrite, said),
    edits:
      after === end
        ? [{ start, end, newText: said + manner }]
        : [
            { start, end, newText: said },
            { start: after, end: after, newText: manner },
          ],
  };
}
