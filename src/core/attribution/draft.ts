import type { Anchor } from './anchors';
import type { TokenRange } from './blockView';
import type { Complement } from './complement';
import type { VerbGroup } from './verbGroup';

/** A statement by tokens, before spans and kinds are made of it. */
export interface Draft {
  readonly cue?: TokenRange;
  readonly source?: TokenRange;
  /** In text order. */
  readonly content: TokenRange[];
  /** Free-standing quotation: its pieces are the words inside the marks. */
  readonly isQuotation: boolean;
  /** The cue stands inside the marks: « Nous partons, dit X. Il est tard. » */
  readonly isInserted?: boolean;
  /** A turn of an interview. */
  readonly isTurn?: boolean;
  /** The rule that found it; `passive` stands for all statements that are the subject of their cue. */
  readonly rule: Anchor['kind'] | 'passive' | 'orphan' | 'turn';
  readonly group?: VerbGroup;
  /** What introduced the content after a `pre` cue. */
  readonly complement?: Complement;
  /** Sentence by index. */
  readonly sentence: number;
}

/** The draft of a statement that `anchor` introduces. */
export const draftOf = (
  anchor: Anchor,
  source: TokenRange | undefined,
  content: TokenRange[],
  isQuotation: boolean,
  sentence: number,
  more: Partial<Draft> = {},
): Draft => ({
  cue: { from: anchor.from, to: anchor.to },
  ...(source ? { source } : {}),
  content,
  isQuotation,
  sentence,
  rule: anchor.kind,
  ...(anchor.group ? { group: anchor.group } : {}),
  ...more,
});
