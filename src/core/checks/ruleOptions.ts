import type { Severity } from './finding';
import type { PhraseSet } from './phrases';

/** Where French is written, which decides the spaces around its marks. */
export type TypographicLocale = 'fr-FR' | 'fr-BE' | 'fr-CH' | 'fr-CA';

/** How a desk sets its quotation marks. */
export interface Typography {
  readonly locale: TypographicLocale;
  /** The no-break space that fixes put inside « » and before high punctuation; both are accepted in a text. */
  readonly space: '\u00a0' | '\u202f';
}

/** An anonymous source that the desk knows and lets pass: its words, and why it is not named. */
export interface AllowedSource {
  readonly source: string;
  readonly reason: string;
}

/** What the house style adds to the rules' own word lists. */
export interface DeskWords {
  /** Verbs that judge, as infinitives or forms, beside those of verb-loaded. */
  readonly loaded: PhraseSet;
  /** Labels to be attributed, beside those of fact-label-contested. */
  readonly labels: PhraseSet;
  /** Words of either list that the desk accepts, folded. */
  readonly accepted: ReadonlySet<string>;
  /** Outlets and agencies that may be cited by these words, folded. */
  readonly outlets: ReadonlySet<string>;
  readonly anonymous: readonly AllowedSource[];
}

/** How the rules run on one article. Results are kept by the identity of this value: make a new one when anything changes. */
export interface RuleOptions {
  /** `on` is the rule's own severity; a rule that is absent is as shipped. */
  readonly rules: ReadonlyMap<string, Severity | 'on' | 'off'>;
  /** Some rules are stricter once an article is ready (on review, on the command line). */
  readonly stage: 'draft' | 'review';
  readonly typography: Typography;
  readonly words: DeskWords;
}

export const defaultTypography: Typography = { locale: 'fr-FR', space: '\u00a0' };

export const noDeskWords: DeskWords = {
  loaded: {},
  labels: {},
  accepted: new Set(),
  outlets: new Set(),
  anonymous: [],
};

/** The rules as shipped, in an article that is being written. */
export const defaultRuleOptions: RuleOptions = {
  rules: new Map(),
  stage: 'draft',
  typography: defaultTypography,
  words: noDeskWords,
};
