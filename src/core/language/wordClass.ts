/**
 * What a word form can be to the analyses, as bits: the language packs say which forms have which, the finders ask.
 * A form may have several (« nouvelle » is an adjective and a noun). Language-independent, so that the finders are too.
 */
export const WordClass = {
  /** Finite form of a verb that can introduce a statement: « affirme », “said”. */
  cueFinite: 1 << 0,
  /** Past participle of one: « déclaré » after an auxiliary, “told”. */
  cueParticiple: 1 << 1,
  /** Infinitive of one: « déclarer ». */
  cueInfinitive: 1 << 2,
  /** Gerund or present participle of one: « déclarant », “saying”. */
  cueGerund: 1 << 3,
  /** Auxiliary that builds the verb group: « a », « avait », “has”. */
  auxiliary: 1 << 4,
  /** Starts a content clause: « que », “that”. */
  subordinator: 1 << 5,
  /** Subject pronoun that can be a source: « il », “she”. */
  subjectPronoun: 1 << 6,
  determiner: 1 << 7,
  preposition: 1 << 8,
  conjunction: 1 << 9,
  relative: 1 << 10,
  negation: 1 << 11,
  /** Adverb that may stand inside a verb group: « également », “also”. */
  adverb: 1 << 12,
  /** Honorific or title before a name, outside the name: « M. », « Me », “Mrs”. */
  honorific: 1 << 13,
  /** Function of a person: « président », « porte-parole », “spokesman”. */
  role: 1 << 14,
  /** Body that speaks: « gouvernement », « parquet », “police”. */
  body: 1 << 15,
  /** Several people: « habitants », « experts », “residents”. */
  group: 1 << 16,
  /** Text that says something: « rapport », « communiqué », “statement”. */
  document: 1 << 17,
  /** « presse », « médias », “newspaper”. */
  media: 1 << 18,
  /** « source », « sources ». */
  sourceNoun: 1 << 19,
  /** Bare kinds of people used when the name is withheld: « proche », « responsable », “insider”. */
  anonymousNoun: 1 << 20,
  month: 1 << 21,
  weekday: 1 << 22,
  /** Particle inside a name: « de », « ben », “van”. */
  particle: 1 << 23,
  /** Word of nationality: « français », “French”. */
  demonym: 1 << 24,
  /** Any function word: never a name on its own, even at the start of a sentence. */
  functionWord: 1 << 25,
  /** Verb form of any kind, cue or not (best knowledge of the pack). */
  verb: 1 << 26,
  /** Any other common word known to the pack (so that a capital at the start of a sentence means nothing). */
  commonWord: 1 << 27,
} as const;
