import type { AttributionGrammar } from './attributionGrammar';
import type { Language } from './language';
import type { VerbBook } from './verbForm';

/** How a language's words are cut: what the tokenizer needs. */
export interface WordRules {
  /** Elided forms that end at their apostrophe, lower case without it: « l », « qu ». Empty where a language has none. */
  readonly elisions: ReadonlySet<string>;
  /** Pronouns that follow a verb with a hyphen and are words of their own: « il » in « dit-il », « a-t-il ». */
  readonly invertedPronouns: ReadonlySet<string>;
  /** Words with a hyphen and such a pronoun that stay whole: « rendez-vous ». */
  readonly hyphenated: ReadonlySet<string>;
  /** Lower-case words whose full stop belongs to them: « m », « mme », “mr”, “gen”. */
  readonly abbreviations: ReadonlySet<string>;
  /** Whether ’s at the end of a word is a word of its own. */
  readonly hasPossessive: boolean;
}

/** Everything the analyses know of one language, as data. */
export interface LanguagePack {
  readonly language: Language;
  readonly words: WordRules;
  /** Bits of `WordClass` by word form (as `normalizeForm` writes it); built on first use. */
  readonly lexicon: () => ReadonlyMap<string, number>;
  /** What verbs and function words do around a statement; built on first use. */
  readonly grammar: () => AttributionGrammar;
  /** The verbs of saying, their forms and classes; its table is built on first use. */
  readonly verbs: VerbBook;
}
