/** Conditionals from an infinitive in -er or -ir: « fermerait », « finirait »; not those of -érer, whose imperfect has é. */
const REGULAR = /[ei]r(?:ait|aient)$/;

/** Conditionals whose stem is another. */
const IRREGULAR =
  /(?:^|re|ren|dé|en|pré|com|con|par)(?:aur|saur|fer|pourr|verr|courr|mourr|acquerr|faudr|vaudr|voudr|devr)(?:ait|aient)$/;

/** Stems in consonant and r that no imperfect shares but those of `IMPERFECTS`. */
const THIRD_GROUP =
  /(?:end|ond|and|erd|ord|ain|ein|oin|aind|eind|oind|iend|ett|batt|a[iî]t|o[iî]t|cev|uiv|viv|cl)(?:r|ur)(?:ait|aient)$/;

/** Imperfects of verbs in -rer (« tirait », « effondrait ») that look like conditionals. */
const IMPERFECTS =
  /(?:^|re|at|é|sou|dé|ad|as|ins|resp|ex|trans|cons|a)(?:tir|mir|sir|pir|vir|spir|soupir|chavir|déchir|délir|empir|cir|engendr|effondr|pondér|encadr)(?:ait|aient)$/;

/**
 * Whether `word` (lower case, composed) is a French conditional of the third person. By its ending alone: imperfects of
 * verbs in -rer and nouns such as « portrait » are told apart by what stands before the r.
 */
export function isConditional(word: string): boolean {
  if (!word.endsWith('rait') && !word.endsWith('raient')) return false;
  if (IMPERFECTS.test(word)) return false;
  return REGULAR.test(word) || IRREGULAR.test(word) || THIRD_GROUP.test(word);
}
