/** The simple tenses; `gerund` is the participle in -ant or -ing, `participle` the past participle. */
export type SimpleTense =
  | 'present'
  | 'imperfect'
  | 'past'
  | 'future'
  | 'conditional'
  | 'subjunctive'
  | 'infinitive'
  | 'gerund'
  | 'participle';

/** Tenses made of an auxiliary and a participle. */
export type CompoundTense = 'presentPerfect' | 'pluperfect' | 'futurePerfect' | 'conditionalPerfect';

/** What a form of a verb says beside its lemma. Person 3 and the masculine singular are the defaults. */
export interface VerbForm {
  readonly tense: SimpleTense | CompoundTense;
  readonly person?: 1 | 2 | 3;
  readonly number?: 'singular' | 'plural';
  /** Of a participle in a language where participles agree. */
  readonly gender?: 'masculine' | 'feminine';
}

/** One way to read a form: « dit » is present and past and participle of « dire ». */
export interface VerbReading extends VerbForm {
  readonly lemma: string;
  readonly tense: SimpleTense;
}

/**
 * How a verb colours what it reports: `loaded` judges the statement (« prétendre », “admit”), `mindReading` claims to know
 * a thought (« croire », “believe”), `nonSpeech` is no act of speech (« sourire », “sigh”), `neutral` all else.
 */
export type VerbClass = 'neutral' | 'loaded' | 'mindReading' | 'nonSpeech';

/** A language's verbs of saying: their forms, and back. */
export interface VerbBook {
  /** The lemmas, in no order. */
  readonly lemmas: ReadonlySet<string>;
  /** The form of any verb, known or not: « déclarer » + past → « déclara »; compound tenses give both words. */
  readonly conjugate: (lemma: string, form: VerbForm) => string;
  /** The readings of one word in any case of letters, empty where it is no form of a known lemma. */
  readonly readVerb: (form: string) => readonly VerbReading[];
  readonly verbClass: (lemma: string) => VerbClass;
}
