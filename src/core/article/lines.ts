import { trimSpan, type Span } from '../text/span';

/** A line with something on it, without the white space at its edges. */
export interface TextLine extends Span {
  /** Whether a blank line lies between this one and the line before. */
  readonly gap: boolean;
}

/** The lines of a text that are not blank; they end at \n, \r\n or \r, as an editor's lines do. Linear. */
export function readLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let blank = 0;
  let start = 0;
  let nextReturn = find(text, '\r', 0);
  let nextFeed = find(text, '\n', 0);
  while (start <= text.length) {
    const end = Math.min(nextReturn, nextFeed, text.length);
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) {
      lines.push({ ...line, gap: blank > 0 });
      blank = 0;
    } else blank++;
    start = end === nextReturn && nextFeed === end + 1 ? end + 2 : end + 1;
    if (nextReturn < start) nextReturn = find(text, '\r', start);
    if (nextFeed < start) nextFeed = find(text, '\n', start);
  }
  return lines;
}

function find(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? Infinity : at;
}
