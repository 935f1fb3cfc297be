/** What a block hands on to the next one. */
export interface BlockState {
  /**
   * What is open at the end of the block: a `quotation` that runs on, or the `mark` of one that begins with the next block
   * (some sites leave it on the line before).
   */
  readonly open: 'nothing' | 'quotation' | 'mark';
  /** The block's last statement is quoted and has a source. */
  readonly isQuoting: boolean;
}

/** The state before the first block. */
export const initialState: BlockState = { open: 'nothing', isQuoting: false };

/** Whether two states are the same for the block that follows. */
export function sameState(a: BlockState, b: BlockState): boolean {
  return a.open === b.open && a.isQuoting === b.isQuoting;
}
