import { inArticle, marksOf, type Mark } from '../articleContext';
import { isQuoted } from '../blockContext';
import { hasClass } from '../blockTokens';
import { message, type Fix } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { WordClass } from '../../language/wordClass';

const plural: PhraseSet = {
  fr: ["des|plusieurs|deux|trois|quatre|certaines|les|ces|nos|de|d' sources", 'sources concordantes'],
  en: ['sources'],
};

const singular: PhraseSet = {
  fr: ['la|cette même? source'],
  en: ['the|this|that same? source'],
};

/** One of several, or a source of its own: the singular that follows is in order. */
const introduced: PhraseSet = {
  fr: ["une|l' autre? source", "l' une d' elles|entre", "une de|d' ces|entre"],
  en: [
    'a|an|one|another police|government|diplomatic|security|union|judicial|senior|second|third? source',
    'one of them|these|those|the',
  ],
};

const messages = {
  single: 'Several sources above, one here: how many are there?',
  several: 'Several sources',
  singular: 'Put into the singular',
} as const;

/** « Des sources » become « la source » in the same article. */
export const sourcePluralSingle: Rule = {
  id: 'source-plural-single',
  title: 'One source or several',
  severity: 'information',
  messages,
  phrases: [plural, singular, introduced],
  collect(block) {
    if (block.role === 'headline' || block.role === 'credit') return [];
    const { reading } = block;
    const outside = (phrases: PhraseSet, kind: string): Mark[] =>
      block.find(phrases).flatMap((match) => {
        const speaks =
          kind !== 'singular' ||
          hasClass(reading, match.last + 1, CUES) ||
          hasClass(reading, match.first - 1, CUES) ||
          /(?:selon|to) $/i.test(block.text.slice(0, match.start));
        return speaks && !isQuoted(reading.quotations, match)
          ? [{ start: match.start, end: match.end, kind }]
          : [];
      });
    return [
      ...outside(plural, 'plural'),
      ...outside(singular, 'singular'),
      ...outside(introduced, 'introduced'),
    ].sort((a, b) => a.start - b.start);
  },
  checkArticle({ blocks, text, language }, report) {
    let last: Mark | undefined;
    for (const block of blocks)
      for (const mark of marksOf(block, sourcePluralSingle.id)) {
        const place = { ...inArticle(block, mark), kind: mark.kind };
        if (mark.kind === 'singular' && last?.kind === 'plural') {
          const fix = singularFix(text, last, language === 'en');
          report({
            start: place.start,
            end: place.end,
            message: message(messages.single),
            related: [{ start: last.start, end: last.end, message: message(messages.several) }],
            ...(fix && { fixes: [fix] }),
          });
        }
        if (mark.kind !== 'singular') last = place;
      }
  },
};

const CUES = WordClass.cueFinite | WordClass.cueParticiple | WordClass.auxiliary;

/** « selon des sources proches » becomes « selon une source proche », “sources said” “a source said”. */
function singularFix(text: string, { start, end }: Mark, isEnglish: boolean): Fix | undefined {
  const title = message(messages.singular);
  if (isEnglish) {
    const isCapital = text.charAt(start) === 'S';
    const isPlain =
      !/[\p{L}\p{N}]\s$/u.test(text.slice(0, start)) ||
      /\b(?:to|by|from|that|but|and)\s$/i.test(text.slice(0, start));
    return isPlain
      ? { title, edits: [{ start, end, newText: isCapital ? 'A source' : 'a source' }] }
      : undefined;
  }
  const isMarked = /(?:selon|d['’]après)\s$/i.test(text.slice(Math.max(0, start - 9), start));
  const adjective = /^\s(\p{Ll}+)s(?![\p{L}-])/u.exec(text.slice(end, end + 30));
  if (!isMarked || !/^(?:des|plusieurs|deux|trois|quatre|certaines)\s/i.test(text.slice(start, end)))
    return undefined;
  const after = adjective?.[1] ?? '';
  const to = adjective ? end + adjective[0].length : end;
  return { title, edits: [{ start, end: to, newText: after === '' ? 'une source' : `une source ${after}` }] };
}
