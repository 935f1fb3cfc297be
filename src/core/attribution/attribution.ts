import type { Span } from '../text/span';

/** `direct`: all of it quoted; `indirect`: reported; `mixed`: reported with quoted pieces. */
export type AttributionForm = 'direct' | 'indirect' | 'mixed';

/** Who a statement is given to. `official` is a function without a name (« le préfet »), `group` a body of people. */
export type SourceKind =
  | 'named-person'
  | 'named-organization'
  | 'official'
  | 'group'
  | 'anonymous'
  | 'vague'
  | 'media'
  | 'document'
  | 'pronoun'
  | 'other';

/** The words that name a source, with an adjacent title or apposition: « le préfet de police Michel Delpuech ». */
export interface Source extends Span {
  readonly kind: SourceKind;
  /** Key of the entity that the source, or the pronoun, stands for. */
  readonly entity?: string;
}

/** One statement that the article gives to a source. */
export interface Attribution {
  /** Stable while content, source and cue keep their words, wherever they stand in the article. */
  readonly id: string;
  readonly form: AttributionForm;
  /** What is said, in text order, at least one piece: a quotation without its marks, a clause without its « que ». */
  readonly content: readonly Span[];
  readonly source?: Source;
  /** The verb group or marker: « a déclaré », « selon ». */
  readonly cue?: Span;
}

/** Words between quotation marks. A quotation never crosses a block; one that runs on is a quotation in each block. */
export interface Quotation extends Span {
  /** The words without the marks and the spaces inside them. */
  readonly inner: Span;
  /** 1 for the outermost marks, 2 for a quotation inside a quotation … */
  readonly depth: number;
  /** False where the closing mark is missing before the end of the block. */
  readonly closed: boolean;
}
