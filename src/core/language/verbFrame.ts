/**
 * What may follow or precede a verb that reports a statement, as bits. They say which stretch of the sentence is the
 * statement; whether a verb colours it is its `VerbClass`.
 */
export const Frame = {
  /** Introduces or follows a quotation: « Q », explique X. Such a verb may be inverted after any statement. */
  quote: 1 << 0,
  /** A clause with « que », “that”. */
  that: 1 << 1,
  /** An infinitive, with or without « de »: « promet de », “vow to”. */
  infinitive: 1 << 2,
  /** A noun phrase: « annonce un plan ». */
  object: 1 << 3,
  /** A noun phrase only where it holds quoted words: « salue un “ami” ». */
  quotedObject: 1 << 4,
  /** « à » and an infinitive after an optional person: « appelle les élus à voter », “urge voters to”. */
  toInfinitive: 1 << 5,
  /** An indirect question: « demande si », “ask whether”. */
  question: 1 << 6,
  /** A noun phrase or infinitive after « de » and the like: « se félicite de », “complain of”. */
  of: 1 << 7,
  /** A noun phrase after « sur », “about”, “on”. */
  about: 1 << 8,
  /** Only with a reflexive pronoun: « se félicite ». */
  reflexive: 1 << 9,
  /** A predicate after « comme », “as”, or none: « présente X comme Y », « juge X utile ». */
  predicate: 1 << 10,
  /** The person spoken to may stand between verb and clause: “told reporters that”. */
  addressee: 1 << 11,
  /** Names a person and what they are reproached with: « accuse Y de V », “accuse Y of V”. */
  accusation: 1 << 12,
  /** Passive without an agent still reports: « est accusé de », “is expected to”. */
  passive: 1 << 13,
  /** As a noun the form is so common that the verb needs its place in the clause to be sure: « note », “report”. */
  ambiguous: 1 << 14,
  /** A thought, wish or plan: reported only with quoted words or a clause (a bare intention is no statement). */
  wish: 1 << 15,
  /** Reports only with its subject after it: « a-t-on appris ». */
  inverted: 1 << 16,
  /** With « être » or “be” its subject is the source: « est convaincu que ». */
  state: 1 << 17,
} as const;

/** Verbs with the same frames: bits and lemmas separated by white space. */
export type FrameList = readonly [frames: number, lemmas: string];

/** A common verb that reports together with the words after it: bits, lemma, the words (alternatives parted by `|`). */
export type LightVerbList = readonly [frames: number, lemma: string, tails: string];

/** Bits by letter, so that the lists stay legible. */
const LETTERS: Readonly<Record<string, number>> = {
  q: Frame.quote,
  t: Frame.that,
  i: Frame.infinitive,
  o: Frame.object,
  w: Frame.quotedObject,
  a: Frame.toInfinitive,
  s: Frame.question,
  p: Frame.of,
  n: Frame.about,
  r: Frame.reflexive,
  c: Frame.predicate,
  d: Frame.addressee,
  x: Frame.accusation,
  v: Frame.passive,
  m: Frame.ambiguous,
  u: Frame.wish,
  e: Frame.inverted,
  z: Frame.state,
};

/**
 * The bits that a string of letters stands for: q quote, t that, i infinitive, o object, w quoted object, a to-infinitive,
 * s question, p of, n about, r reflexive, c predicate, d addressee, x accusation, v passive, m ambiguous, u wish, e inverted, z state.
 */
export function frames(letters: string): number {
  let bits = 0;
  for (const letter of letters) bits |= LETTERS[letter] ?? 0;
  return bits;
}
