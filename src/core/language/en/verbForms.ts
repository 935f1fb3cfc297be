import { createVerbBook, lemmasOf, split, type VerbSource } from '../attributionGrammar';
import type { VerbBook, VerbForm } from '../verbForm';
import { WordClass } from '../wordClass';
import { conjugateEnglish } from './conjugation';
import { englishCues, englishLightVerbs, englishVerbClasses, englishVerbs } from './verbs';

/** Nouns that are also a form of a common verb: never a boundary of a noun phrase. */
const NOUNS = new Set(
  split(`run lead win play move turn follow help hold carry act face return release sign vote campaign visit attack host launch
  increase decrease drop gain cost lack attempt struggle hire fire charge file pass veto delay cover produce design
  reduce cut limit support throw catch climb wait watch look view report question claim state comment note post tweet
  plan hope fear love dispute blast challenge estimate forecast project promise pledge threat vow request demand
  call doubt dream worry answer reply joke quote remark statement suspect mean head aim balance thought felt addressed
  reports questions claims states comments notes posts tweets plans hopes fears disputes challenges estimates
  forecasts projects promises pledges vows requests demands calls doubts dreams worries answers replies jokes quotes
  remarks suspects heads aims charges runs leads wins plays moves turns visits attacks votes campaigns signs cuts limits
  supports hosts gains costs issues drops files passes acts fires`),
);

/** Forms that are something else so often that they are no cue: “state law”, “intimate ties”. */
const NEVER_CUES = new Set(split('state states intimate frame frames like need needs'));

/** The forms that a text in the third person shows. */
function* formsOf(lemma: string): Generator<readonly [string, number]> {
  const verb = (form: string): number => (NOUNS.has(form) ? 0 : WordClass.verb);
  const finite = (form: string): number => (NEVER_CUES.has(form) ? 0 : WordClass.cueFinite);
  const base = lemma;
  const third = conjugateEnglish(lemma, { tense: 'present' });
  yield [third, finite(third) | verb(third)];
  // The base is the plural present and the infinitive.
  yield [base, finite(base) | (NEVER_CUES.has(base) ? 0 : WordClass.cueInfinitive) | verb(base)];
  const past = conjugateEnglish(lemma, { tense: 'past' });
  yield [past, WordClass.cueFinite | verb(past)];
  yield [conjugateEnglish(lemma, { tense: 'participle' }), WordClass.cueParticiple];
  yield [conjugateEnglish(lemma, { tense: 'gerund' }), WordClass.cueGerund | WordClass.verb];
}

/** The English verbs and their forms for lexicon and grammar. */
export const englishVerbSource: VerbSource = {
  cues: englishCues,
  light: englishLightVerbs,
  others: englishVerbs,
  formsOf,
};

const ALL_FORMS: readonly VerbForm[] = [
  { tense: 'infinitive' },
  { tense: 'present', person: 3, number: 'singular' },
  { tense: 'present', person: 3, number: 'plural' },
  { tense: 'past' },
  { tense: 'participle' },
  { tense: 'gerund' },
];

/** The English verbs of saying. */
export const englishVerbBook: VerbBook = createVerbBook(
  lemmasOf(englishCues),
  conjugateEnglish,
  ALL_FORMS,
  new Map(
    englishVerbClasses.flatMap(([verbClass, list]) =>
      split(list).map((lemma) => [lemma, verbClass] as const),
    ),
  ),
);
