import { createVerbBook, lemmasOf, split, type VerbSource } from '../attributionGrammar';
import type { VerbBook, VerbForm } from '../verbForm';
import { WordClass } from '../wordClass';
import { conjugateFrench } from './conjugation';
import { frenchCues, frenchLightVerbs, frenchVerbClasses, frenchVerbs } from './verbs';

const FINITE = ['present', 'imperfect', 'past', 'future', 'conditional', 'subjunctive'] as const;
const NUMBERS = ['singular', 'plural'] as const;
const GENDERS = ['masculine', 'feminine'] as const;

/** Nouns that are also a third person of a common verb: never a boundary of a noun phrase. */
const NOUNS = new Set(
  split(`porte montre compte place signe vote cause reste force limite passe aide réforme marque cible change marche finance
  travaille offre manque forme livre tente vente suite nomme fin achève mène crée lance mort parti pays dépense retire
  développe durant travail intervient adresse`),
);

/** The forms that a text in the third person shows. */
function* formsOf(lemma: string): Generator<readonly [string, number]> {
  for (const tense of FINITE)
    for (const number of NUMBERS) {
      const form = conjugateFrench(lemma, { tense, number });
      yield [form, WordClass.cueFinite | (NOUNS.has(form) ? 0 : WordClass.verb)];
    }
  for (const gender of GENDERS)
    for (const number of NUMBERS)
      yield [conjugateFrench(lemma, { tense: 'participle', gender, number }), WordClass.cueParticiple];
  yield [lemma, WordClass.cueInfinitive | WordClass.verb];
  yield [conjugateFrench(lemma, { tense: 'gerund' }), WordClass.cueGerund | WordClass.verb];
}

/** The French verbs and their forms for lexicon and grammar. */
export const frenchVerbSource: VerbSource = {
  cues: frenchCues,
  light: frenchLightVerbs,
  others: frenchVerbs,
  formsOf,
};

const ALL_FORMS: readonly VerbForm[] = [
  { tense: 'infinitive' },
  { tense: 'gerund' },
  ...GENDERS.flatMap((gender) => NUMBERS.map((number) => ({ tense: 'participle', gender, number }) as const)),
  ...FINITE.flatMap((tense) =>
    NUMBERS.flatMap((number) => ([1, 2, 3] as const).map((person) => ({ tense, person, number }))),
  ),
];

/** The French verbs of saying. */
export const frenchVerbBook: VerbBook = createVerbBook(
  lemmasOf(frenchCues),
  conjugateFrench,
  ALL_FORMS,
  new Map(
    frenchVerbClasses.flatMap(([verbClass, list]) => split(list).map((lemma) => [lemma, verbClass] as const)),
  ),
);
