import type { LanguagePack } from './languagePack';
import { WordClass } from './wordClass';

const words = (list: string): string[] => list.split(' ');

const CLASSES: readonly (readonly [number, string])[] = [
  [
    WordClass.determiner | WordClass.functionWord,
    "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos",
  ],
  [
    WordClass.preposition | WordClass.functionWord,
    'à au aux en dans par pour sur sous avec sans chez vers entre contre depuis pendant après avant',
  ],
  [
    WordClass.subjectPronoun | WordClass.functionWord,
    'il elle ils elles on je nous vous -il -elle -ils -elles -on -t-il -t-elle -t-on',
  ],
  [WordClass.month, 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
];

/** French. */
export const fr: LanguagePack = {
  language: 'fr',
  words: {
    elisions: new Set(words('l d j m t s c n qu jusqu lorsqu puisqu quoiqu')),
    invertedPronouns: new Set(words('il elle on ils elles je tu nous vous ce')),
    hyphenated: new Set(words('rendez-vous')),
    abbreviations: new Set(words('m mm me dr pr st ste art cf etc av bd')),
    hasPossessive: false,
  },
  lexicon: () => buildLexicon(CLASSES),
};

function buildLexicon(classes: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  const lexicon = new Map<string, number>();
  for (const [bits, list] of classes)
    for (const word of words(list)) lexicon.set(word, (lexicon.get(word) ?? 0) | bits);
  return lexicon;
}
