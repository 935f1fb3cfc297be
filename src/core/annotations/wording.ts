import type { Span } from '../text/span';
import type { Anchor } from './anchor';

/** The words of `span` with line ends as anchors write them. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\r\n?/g, '\n');
}

/** Whether `words` are those that `anchor` was made on; of a long passage its ends and its length are compared. */
export function isWordingOf({ exact, tail = '', length = exact.length }: Anchor, words: string): boolean {
  return words.length === length && words.startsWith(exact) && words.endsWith(tail);
}
