/** What a function word does around a statement, as bits beside its `WordClass`. */
export const GrammarWord = {
  /** « que », “that”. */
  that: 1 << 0,
  /** « si », “whether”, and the question words that open an indirect question. */
  whether: 1 << 1,
  /** The agent of a passive: « par », “by”. */
  by: 1 << 2,
  /** « de », “of”. */
  of: 1 << 3,
  /** « à », “to”. */
  to: 1 << 4,
  /** « sur », “about”. */
  about: 1 << 5,
  /** « comme », “as”. */
  as: 1 << 6,
  /** Subject relative pronoun: « qui », “who”. */
  who: 1 << 7,
  /** Other relative pronouns: « dont », “whom”. */
  relative: 1 << 8,
  /** « et », « mais », “and”, “but”. */
  coordinator: 1 << 9,
  /** « se », “himself”. */
  reflexive: 1 << 10,
  /** Unstressed pronoun between subject and verb: « le », « lui », « en ». */
  clitic: 1 << 11,
  /** Forms of « avoir », “have”. */
  have: 1 << 12,
  /** Forms of « être », “be”. */
  be: 1 << 13,
  /** Opens an adverbial clause: « alors », « lorsque », “while”. */
  clauseOpener: 1 << 14,
  /** A form of « avoir » or “do”, “will” … that a participle or infinitive may follow at once. */
  modal: 1 << 15,
  /** Nobody in particular: « on », « certains », “some”, “critics”. */
  vague: 1 << 16,
  /** Pronouns that carry their own emphasis: « lui », « elle », “him”, after a marker. */
  strongPronoun: 1 << 17,
  /** Turns the statement into its opposite or a condition: « si », “if”. */
  condition: 1 << 18,
  /** Opens an adverbial phrase, and no subject: « dans », « lors », « selon ». */
  adjunct: 1 << 19,
  /** « avant », “before”, the words after which an infinitive or gerund reports a further statement. */
  step: 1 << 20,
  masculine: 1 << 21,
  feminine: 1 << 22,
  plural: 1 << 23,
  /** A time or place without preposition: « lundi », « hier », “Friday”. */
  adverbial: 1 << 24,
  /** “’s”: after a pronoun a verb, otherwise the link inside a noun phrase. */
  possessive: 1 << 25,
  /** « semaine », “week”: with its determiner a time, not a subject or object. */
  timeNoun: 1 << 26,
  /** A verb form that is a noun or adjective as well: a verb only where its place says so. */
  nounHomograph: 1 << 27,
  /** First word of a `SourceMarker`; set from the grammar's markers. */
  markerStart: 1 << 28,
  /** “there” before a verb. */
  there: 1 << 29,
  /** A form of a verb that reports together with other words: « fait » in « fait savoir »; set from the light verbs. */
  lightVerb: 1 << 30,
  /** Ends as only finite verbs do: « -aient », “-ed” after a subject. */
  finiteLooking: 1 << 31,
} as const;

/** Words by bits: `[bits, words separated by white space]`. */
export type WordList = readonly [bits: number, words: string];

/** A phrase that introduces a source without a verb: « selon », “according to”. */
export interface SourceMarker {
  /** As tokens: `["d'", 'après']`. */
  readonly words: readonly string[];
  /**
   * `sure` always introduces a source; `opinion` only before a person at the edge of a clause (« pour la maire, … »);
   * `source` needs a noun such as « source » next, which is the source (« de source policière »).
   */
  readonly use: 'sure' | 'opinion' | 'source';
}

/** Every word of `lists` with all its bits. */
export function wordBits(lists: readonly WordList[]): Map<string, number> {
  const bits = new Map<string, number>();
  for (const [added, words] of lists)
    for (const word of words.split(/\s+/)) if (word !== '') bits.set(word, (bits.get(word) ?? 0) | added);
  return bits;
}
