import { fold } from '../text/folding';
import type { Span } from '../text/span';
import type { ArticleBlock, BlockCheck } from './articleContext';

/** A quotation's words folded, without punctuation, and its place in its block. */
export interface QuotedWords extends Span {
  readonly words: readonly string[];
  /** The words joined: equal for equal words. */
  readonly key: string;
}

/** Kept with the block's check, which lives as long as the block's text does not change. */
const known = new WeakMap<BlockCheck, readonly QuotedWords[]>();

/** The words of a block's outermost quotations, in text order; places count from the block's start. */
export function quotedWords(text: string, block: ArticleBlock): readonly QuotedWords[] {
  let quoted = known.get(block.check);
  if (!quoted) {
    quoted = block.quotations
      .filter(({ depth }) => depth === 1)
      .map(({ inner: { start, end } }) => {
        const words = wordsOf(text.slice(block.start + start, block.start + end));
        return { start, end, words, key: words.join(' ') };
      });
    known.set(block.check, quoted);
  }
  return quoted;
}

/** The words of `text` as they are compared: case, accents, marks and spaces do not matter. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
