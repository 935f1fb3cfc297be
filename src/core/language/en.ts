import type { LanguagePack } from './languagePack';
import { WordClass } from './wordClass';

const words = (list: string): string[] => list.split(' ');

const CLASSES: readonly (readonly [number, string])[] = [
  [
    WordClass.determiner | WordClass.functionWord,
    'the a an this that these those his her its their our my your some any each every no',
  ],
  [
    WordClass.preposition | WordClass.functionWord,
    'of in on at by for with from to into about after before between against during without under over per via',
  ],
  [WordClass.subjectPronoun | WordClass.functionWord, 'he she they it we i you who'],
  [WordClass.month, 'january february march april may june july august september october november december'],
];

/** English. */
export const en: LanguagePack = {
  language: 'en',
  words: {
    elisions: new Set(),
    invertedPronouns: new Set(),
    hyphenated: new Set(),
    abbreviations: new Set(
      words(
        'mr mrs ms dr prof gen col lt sgt capt maj rep sen gov st jr sr hon rev pres inc ltd co corp vs no',
      ),
    ),
    hasPossessive: true,
  },
  lexicon: () => buildLexicon(CLASSES),
};

function buildLexicon(classes: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  const lexicon = new Map<string, number>();
  for (const [bits, list] of classes)
    for (const word of words(list)) lexicon.set(word, (lexicon.get(word) ?? 0) | bits);
  return lexicon;
}
