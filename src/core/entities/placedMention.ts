import type { DeskEntry } from './deskNames';
import type { Mention } from './mention';
import type { NameForm } from './nameForms';

/** A mention on its way to its entity. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly form: NameForm;
  /** Start of the block in the article. */
  readonly offset: number;
  readonly text: string;
  readonly entries: readonly DeskEntry[];
}
