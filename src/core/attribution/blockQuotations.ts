import type { BlockReading } from '../reading';
import { overlaps, trimSpan } from '../text/span';
import type { Quotation } from './attribution';
import type { BlockState } from './blockState';

/** The quotations that the rules see: those of the reading, mended where its block alone cannot tell. */
export function quotationsOf(reading: BlockReading, entry: BlockState): readonly Quotation[] {
  const running = withRunningQuotation(reading, entry);
  return withDoubledMarks(reading.text, withoutLongQuotation(reading.text, running));
}

/** Two apostrophes are the marks of some agencies: ''We will pay,'' she said. */
function withDoubledMarks(text: string, quotations: readonly Quotation[]): readonly Quotation[] {
  const doubled: Quotation[] = [];
  for (let at = text.indexOf("''"); at >= 0;) {
    const close = text.indexOf("''", at + 2);
    if (close < 0) break;
    const inner = trimSpan(text, { start: at + 2, end: close });
    if (inner.end > inner.start) doubled.push({ start: at, end: close + 2, inner, depth: 1, closed: true });
    at = text.indexOf("''", close + 2);
  }
  if (doubled.length === 0) return quotations;
  let next = 0;
  const others = quotations.filter((quotation) => {
    while ((doubled[next]?.end ?? Infinity) <= quotation.start) next++;
    const nearest = doubled[next];
    return !nearest || !overlaps(nearest, quotation);
  });
  return [...doubled, ...others].sort((a, b) => a.start - b.start);
}

/** The block's quotations; a mark that closes nothing closes the quotation that the block before left open. */
function withRunningQuotation(
  { text, quotations, strayMarks }: BlockReading,
  entry: BlockState,
): readonly Quotation[] {
  const stray = strayMarks[0];
  if (entry.open === 'nothing' || stray === undefined || stray === 0) return quotations;
  if (quotations.some(({ start }) => start < stray)) return quotations;
  const inner = trimSpan(text, { start: 0, end: stray });
  return inner.end <= inner.start
    ? quotations
    : [{ start: 0, end: stray + 1, inner, depth: 1, closed: true }, ...quotations];
}

/**
 * A quotation that its block does not close and that quotes others in marks of their own is a passage from elsewhere:
 * its inner quotations are the block's.
 */
function withoutLongQuotation(text: string, quotations: readonly Quotation[]): readonly Quotation[] {
  const outer = quotations.find(({ depth, closed }) => depth === 1 && !closed);
  if (!outer) return quotations;
  const inner = quotations.filter(
    ({ start, end, depth }) => depth > 1 && outer.start < start && end <= outer.end,
  );
  if (
    !inner.some(
      ({ start }) => '"“«'.includes(text.charAt(start)) && text.charAt(start) !== text.charAt(outer.start),
    )
  )
    return quotations;
  return quotations
    .filter((quotation) => quotation !== outer)
    .map((quotation) =>
      inner.includes(quotation) ? { ...quotation, depth: quotation.depth - 1 } : quotation,
    );
}

/** What the block leaves open for the next one. */
export function openAtEnd(
  { text, strayMarks }: BlockReading,
  quotations: readonly Quotation[],
): BlockState['open'] {
  const stray = strayMarks.at(-1);
  if (stray !== undefined && stray === text.length - 1 && stray > (quotations.at(-1)?.end ?? 0) - 1)
    return 'mark';
  return quotations.some(({ depth, closed, end }) => depth === 1 && !closed && end >= text.length)
    ? 'quotation'
    : 'nothing';
}
