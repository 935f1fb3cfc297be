import { fold } from '../text/folding';
import type { Span } from '../text/span';
import { inArticle, type ArticleBlock, type BlockCheck } from './articleContext';

/** A quotation's words folded, without punctuation, at its place in the article. */
export interface QuotedWords extends Span {
  readonly words: readonly string[];
}

/** Kept with the block's check, which lives as long as the block's text does not change. */
const known = new WeakMap<BlockCheck, readonly (readonly string[])[]>();

/** The words of a block's outermost quotations, in text order. */
export function quotedWords(text: string, block: ArticleBlock): readonly QuotedWords[] {
  const outer = block.quotations.filter(({ depth }) => depth === 1);
  let words = known.get(block.check);
  if (!words) {
    words = outer.map(({ inner }) => wordsOf(text.slice(block.start + inner.start, block.start + inner.end)));
    known.set(block.check, words);
  }
  return outer.map(({ inner }, i) => ({ ...inArticle(block, inner), words: words[i] ?? [] }));
}

/** The words of `text` as they are compared: case, accents, marks and spaces do not matter. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
