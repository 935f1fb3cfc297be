import type { ArticleAnalysis } from '../analysis';
import type { PlacedAnnotation } from '../annotations/placedSidecar';
import type { Message } from '../checks/finding';
import type { ArticleReview } from '../review/reviewArticle';

/** A tag of an article: given by a person, or suggested from its text. */
export interface ExportedTag {
  /** A tag of the desk's vocabulary, or `medtop:20000001`. */
  readonly id: string;
  readonly label?: string;
  readonly origin: 'assigned' | 'suggested';
  /** How sure a suggestion is, from 0 to 1. */
  readonly score?: number;
}

/** Puts a message into the language of the reader. */
export type Localize = (message: Message) => string;

/** One article with all that is to be told of it; its findings are those that are to be shown. */
export interface ExportedArticle {
  /** The file's path as given, or the id of an NDJSON line. */
  readonly uri: string;
  readonly analysis: ArticleAnalysis;
  readonly tags: readonly ExportedTag[];
  /** What people added to it, with its places; formats of annotations carry it. */
  readonly placed?: readonly PlacedAnnotation[];
  /** What people decided of its attributions. */
  readonly review?: ArticleReview;
  readonly localize: Localize;
}
