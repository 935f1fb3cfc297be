/** A stretch of text: UTF-16 code units from the start of the text it belongs to, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly inside `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Text order; of two spans that start together the longer comes first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A copy of `item` moved by `delta` code units. */
export function shift<T extends Span>(item: T, delta: number): T {
  return delta === 0 ? item : { ...item, start: item.start + delta, end: item.end + delta };
}

/** `span` without the white space (no-break spaces included) at its two ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space in running text: ASCII space and controls, U+0085, U+00A0, U+1680, U+2000–200B, U+2028–9, U+202F, U+205F, U+3000, U+FEFF. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
