import type { ArticleBlock, ArticleContext } from './articleContext';

/** A quotation mark without its partner: `at` counts from the start of block `block`. */
export interface LoneMark {
  readonly block: number;
  readonly at: number;
  readonly isOpening: boolean;
}

/** What is wrong with the marks of an article's blocks. */
export interface RunningQuotations {
  readonly lone: readonly LoneMark[];
  /** Blocks in which a quotation of the block before goes on although they do not begin with a mark. */
  readonly unopened: readonly { readonly block: number; readonly from: LoneMark }[];
}

/** A quotation that is still open after so many paragraphs without any mark was never closed. */
const LONGEST_RUN = 4;

/**
 * Tells marks that lack their partner from quotations that run over several paragraphs. An open paragraph is in order if
 * the next one begins with a mark again; where the next ones close the quotation without having reopened it, they lack
 * the mark at their start, not the first its end.
 */
export function readRunningQuotations({ blocks }: ArticleContext): RunningQuotations {
  const lone: LoneMark[] = [];
  const unopened: { block: number; from: LoneMark }[] = [];
  const settled = new Set<number>();
  blocks.forEach((block, i) => {
    if (block.role === 'link') return;
    for (const { start, end, closed } of block.quotations) {
      if (closed) continue;
      const mark = { block: i, at: start, isOpening: true };
      const isRunning = block.role === 'paragraph' && end === block.end - block.start;
      if (isRunning && beginsWithMark(nextParagraph(blocks, i))) continue;
      const closing = isRunning ? findClosing(blocks, i) : -1;
      if (closing < 0) lone.push(mark);
      else {
        settled.add(closing);
        for (let next = i + 1; next <= closing; next++) unopened.push({ block: next, from: mark });
      }
    }
    block.check.strayMarks.forEach((at, nth) => {
      if (nth > 0 || !settled.has(i)) lone.push({ block: i, at, isOpening: false });
    });
  });
  return { lone, unopened };
}

function nextParagraph(blocks: readonly ArticleBlock[], i: number): ArticleBlock | undefined {
  const next = blocks[i + 1];
  return next?.role === 'paragraph' ? next : undefined;
}

function beginsWithMark(block: ArticleBlock | undefined): boolean {
  return block?.quotations[0]?.start === 0;
}

/** The paragraph after `from` that closes a quotation before it opens one, -1 for none. */
function findClosing(blocks: readonly ArticleBlock[], from: number): number {
  for (let i = from + 1; i <= from + LONGEST_RUN; i++) {
    const block = nextParagraph(blocks, i - 1);
    if (!block) return -1;
    const stray = block.check.strayMarks[0] ?? Infinity;
    const opening = block.quotations[0]?.start ?? Infinity;
    if (stray < opening) return i;
    if (opening < Infinity) return -1;
  }
  return -1;
}
