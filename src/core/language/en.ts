import {
  buildLexicon,
  frameMaps,
  lightVerbs,
  once,
  phrases,
  split,
  type AttributionGrammar,
} from './attributionGrammar';
import { nameClasses } from './en/names';
import { englishVerbBook, englishVerbSource } from './en/verbForms';
import { englishClasses, englishGrammar, englishMarkers } from './en/words';
import { wordBits } from './grammarWord';
import type { LanguagePack } from './languagePack';

/** English. */
export const en: LanguagePack = {
  language: 'en',
  words: {
    elisions: new Set(),
    invertedPronouns: new Set(),
    hyphenated: new Set(),
    abbreviations: new Set(
      split(
        'mr mrs ms dr prof gen col lt sgt capt maj rep reps sen sens gov st jr sr hon rev pres inc ltd co corp vs no',
      ),
    ),
    hasPossessive: true,
  },
  lexicon: () => buildLexicon(englishClasses, nameClasses, englishVerbSource),
  grammar: once((): AttributionGrammar => ({
    ...frameMaps(englishVerbSource),
    words: wordBits(englishGrammar),
    markers: englishMarkers,
    lightVerbs: lightVerbs(englishVerbSource),
    hasBareClauses: true,
    hasClitics: false,
    ...phrases([
      'at least',
      'of course',
      'for example',
      'in turn',
      'as well',
      'in part',
      'for his part',
      'for her part',
    ]),
    timeTails: new Set(split('ago last next later earlier before')),
    timeHeads: new Set(split('last next early late')),
    phrasePrepositions: new Set(split('for in at on to with from')),
    concessives: new Set(split('even as')),
    governors: new Set(),
    finiteEndings: ['ed'],
    notFinite: new Set(
      split(
        'bed red feed seed need speed weed hundred united indeed embed breed creed deed exceed proceed succeed agreed',
      ),
    ),
    weights: new Map(),
    adverbEnding: 'ly',
    firstPerson: new Set(split('i me')),
    notInfinitives: [],
    infinitiveEndings: [],
    pluralArticles: new Set(),
  })),
  verbs: englishVerbBook,
};
