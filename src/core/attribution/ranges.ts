import { GrammarWord } from '../language/grammarWord';
import { type BlockView, markAt, type TokenRange } from './blockView';

/** The range without punctuation at its ends (quotation marks and brackets stay), undefined if nothing is left. */
export function trim(view: BlockView, { from, to }: TokenRange): TokenRange | undefined {
  while (to > from && view.quoteOf(to - 1) < 0 && ',;:.–—-…'.includes(markAt(view, to - 1) || ' ')) to--;
  while (to > from && view.quoteOf(from) < 0 && ',;:.–—-…)'.includes(markAt(view, from) || ' ')) from++;
  return to > from ? { from, to } : undefined;
}

/** Whether all words of the range stand in quotations. */
export function isQuoted(view: BlockView, { from, to }: TokenRange): boolean {
  let has = false;
  for (let i = from; i < to; i++) {
    if (view.quoteOf(i) >= 0) has = true;
    else if (markAt(view, i) === '' && (view.word(i) & GrammarWord.coordinator) === 0) return false;
  }
  return has;
}

/** Whether the range holds words of a quotation. */
export function holdsQuotation(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (view.quoteOf(i) >= 0) return true;
  return false;
}

/** Where the quotations that begin at `i` end, with what only marks stand between. */
export function endOfQuotation(view: BlockView, i: number, high: number): number {
  let end = i;
  for (let k = i; k < high; k++) {
    if (view.quoteOf(k) >= 0) end = k + 1;
    else if (markAt(view, k) === '' && (view.word(k) & GrammarWord.coordinator) === 0) break;
  }
  return end;
}
