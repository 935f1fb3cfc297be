import type { Span } from '../text/span';
import { agencies, pictureAgencies, type PageWords } from './pageWords';
import { pageWordsEn } from './pageWordsEn';
import { pageWordsFr } from './pageWordsFr';
import { readLineWords, type LineWord } from './words';

/** The pages' languages that are read; all at once, for a desk pastes pages of other languages too. */
const pageLanguages: readonly PageWords[] = [pageWordsFr, pageWordsEn];

/** Phrases by their first word, the longest first. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The tables of all languages, merged. */
export const pagePhrases: Readonly<Record<keyof PageWords, PhraseTable>> = {
  previous: merge('previous'),
  next: merge('next'),
  related: merge('related'),
  labels: merge('labels'),
  labelOpeners: merge('labelOpeners'),
  creditOpeners: merge('creditOpeners'),
  sourceOpeners: merge('sourceOpeners'),
  republishedOpeners: merge('republishedOpeners'),
  outletJoiners: merge('outletJoiners'),
  beforeOutlet: merge('beforeOutlet'),
  newsroom: merge('newsroom'),
  outletWords: merge('outletWords'),
  nameParticles: merge('nameParticles'),
  placePrepositions: merge('placePrepositions'),
  bylineOpeners: merge('bylineOpeners'),
  signOffOpeners: merge('signOffOpeners'),
  dateOpeners: merge('dateOpeners'),
  months: merge('months'),
  weekdays: merge('weekdays'),
  dateWords: merge('dateWords'),
  photoOpeners: merge('photoOpeners'),
  standfirstOpeners: merge('standfirstOpeners'),
  sections: merge('sections'),
  sentenceOpeners: merge('sentenceOpeners'),
};

export const agencyNames: PhraseTable = tableOf(agencies);
export const pictureAgencyNames: PhraseTable = tableOf(pictureAgencies);

/** The words for “with” that join a newsroom to its agency: « Le Courrier avec AFP ». */
export const withWords: PhraseTable = tableOf(
  pageLanguages.flatMap(({ outletJoiners }) => outletJoiners.slice(0, 1)),
);

/** How many of `words`, from `from`, the longest phrase of the table covers that stands there; 0 where none does. */
export function matchPhrase(table: PhraseTable, words: readonly LineWord[], from: number): number {
  const first = words[from];
  if (!first) return 0;
  const phrases = table.get(first.form) ?? [];
  return phrases.find((phrase) => phrase.every((form, i) => words[from + i]?.form === form))?.length ?? 0;
}

/** Whether the words from `from` to `to` are one phrase of the table, no more and no less. */
export function isPhrase(
  table: PhraseTable,
  words: readonly LineWord[],
  from: number,
  to = words.length,
): boolean {
  const first = words[from];
  if (!first) return false;
  const phrases = table.get(first.form) ?? [];
  return phrases.some(
    (phrase) => phrase.length === to - from && phrase.every((form, i) => words[from + i]?.form === form),
  );
}

function merge(key: keyof PageWords): PhraseTable {
  return tableOf(pageLanguages.flatMap((language) => language[key]));
}

function tableOf(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const whole: Span = { start: 0, end: phrase.length };
    const forms = readLineWords(phrase, whole).map(({ form }) => form);
    const [first] = forms;
    if (first === undefined) continue;
    table.set(first, [...(table.get(first) ?? []), forms]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}
