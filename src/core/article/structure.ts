import type { Span } from '../text/span';

/**
 * What a stretch of an article is. Only `paragraph` is body text; `link` is page furniture (the labels and titles of
 * previous/next links) that no analysis reads.
 */
export type BlockRole =
  'headline' | 'standfirst' | 'byline' | 'subheading' | 'paragraph' | 'caption' | 'credit' | 'link';

/** One block of an article: a line, or neighbouring lines that belong together. Never empty, edges trimmed. */
export interface Block extends Span {
  readonly role: BlockRole;
}

/** A line that credits another outlet or agency for the story, such as « Avec les informations de … » or « (AFP) ». */
export interface Credit extends Span {
  /** The names as written, in order: « Jeune Afrique ». */
  readonly outlets: readonly string[];
}

/** The parts of one article. Spans count from the start of the article's text. */
export interface ArticleStructure {
  /** Everything that is not blank, in text order, disjoint. */
  readonly blocks: readonly Block[];
  readonly headline?: Span;
  /** The place or section before the colon of a headline: « Mali » in « Mali : Washington conditionne … ». */
  readonly rubric?: Span;
  readonly standfirst?: Span;
  readonly byline?: Span;
  /** « PARIS (AFP) — » at the start of the first paragraph, without the dash. */
  readonly dateline?: Span;
  readonly paragraphs: readonly Span[];
  readonly credits: readonly Credit[];
  /** The title (not the label) that the page's previous link leads to. */
  readonly previous?: Span;
  readonly next?: Span;
}
