import type { ArticleContext, Mark } from './articleContext';
import type { BlockContext } from './blockContext';
import type { Finding, Severity } from './finding';
import type { PhraseSet } from './phrases';

/** What a rule says of a place; the rule's id is added, and its severity where the draft has none. */
export type FindingDraft = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

/** Takes what a rule found; a user's own severity for the rule comes before the draft's. */
export type Report = (draft: FindingDraft) => void;

/** One check. Adding one: its file, its line in `rules/index.ts`, its page and its French messages. */
export interface Rule {
  /** Kebab case, also the name of the rule's page: `docs/rules/<id>.md`. */
  readonly id: string;
  /** What it is about, in a few English words; translated like a message. */
  readonly title: string;
  readonly severity: Severity;
  /** Off until the house style or a setting switches it on: contested, or right in less than four of five cases. */
  readonly isOffByDefault?: boolean;
  /** Every message that the rule can give, in English; `l10n/rules.fr.json` has the French ones. */
  readonly messages: Readonly<Record<string, string>>;
  /** The wordings it asks a block for. */
  readonly phrases?: readonly PhraseSet[];
  /** Looks at one block: a pure function of it, so that what it found is kept with the block. */
  readonly checkBlock?: (block: BlockContext, report: Report) => void;
  /** What `checkArticle` needs to know of one block's text; kept with the block too. */
  readonly collect?: (block: BlockContext) => readonly Mark[];
  /** Looks at the whole article, at every change: linear in blocks, marks, attributions and entities, not in text. */
  readonly checkArticle?: (article: ArticleContext, report: Report) => void;
}
