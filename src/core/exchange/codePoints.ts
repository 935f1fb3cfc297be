import type { Span } from '../text/span';

/** Offsets of one text counted both ways. */
export interface CodePoints {
  /** The span in code points. */
  readonly fromUnits: (span: Span) => Span;
  /** The span in UTF-16 code units. Offsets beyond the text stay beyond it. */
  readonly toUnits: (span: Span) => Span;
}

/** Counts the code points of `text`: brat and the Web Annotation selectors do not count in UTF-16 code units. */
export function countCodePoints(text: string): CodePoints {
  // Offset of the second half of each surrogate pair, ascending.
  const pairs: number[] = [];
  for (let at = 1; at < text.length; at++) {
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) pairs.push(at++);
  }
  const fromUnit = (offset: number): number => offset - countWhere(pairs, (pair) => pair < offset);
  const toUnit = (offset: number): number =>
    offset + countWhere(pairs, (pair, index) => pair - index <= offset);
  return {
    fromUnits: ({ start, end }) => ({ start: fromUnit(start), end: fromUnit(end) }),
    toUnits: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
  };
}

/** How many of the first `pairs` satisfy `holds`, which holds up to some index and not after. */
function countWhere(pairs: readonly number[], holds: (pair: number, index: number) => boolean): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(pairs[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
