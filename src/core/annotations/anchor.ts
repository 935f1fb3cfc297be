/**
 * Where an annotation belongs, in words that survive edits of the text: the passage itself and what stood around it when
 * the anchor was made. Line ends are kept as `\n` whatever the file has.
 */
export interface Anchor {
  /** The passage; of one longer than `anchorLimits.exact` its beginning. */
  readonly exact: string;
  /** The end of a long passage. */
  readonly tail?: string;
  /** Characters of the whole of a long passage, each line end counted once. */
  readonly length?: number;
  /** The text just before and just after, `anchorLimits.context` characters where the text has them; longer in a repeating text. */
  readonly prefix: string;
  readonly suffix: string;
  /** Characters from the start of the text, each line end counted once. A hint only, allowed to be out of date. */
  readonly position: number;
  /**
   * How well the most similar other place of the text fitted the anchor when it was made (agreeing characters, see
   * `agreement.ts`). A place that fits no better than that may be the lookalike, and is not taken for the passage.
   */
  readonly rival?: number;
}

/** Sizes of anchors, in UTF-16 code units. */
export const anchorLimits = {
  /** As much as people need to recognise a place, and the web's common measure for text quote selectors. */
  context: 32,
  /** How far the context may grow where the text repeats itself. */
  repeatingContext: 256,
  /** Longer passages are kept as head and tail: a sidecar is no second copy of the article. */
  exact: 1000,
  /** Size of the head and of the tail of such a passage. */
  end: 300,
} as const;
