import { isSpace } from '../text/span';

/** A text with `\n` for every line end, and the way back to the offsets of the text it was made from. */
export interface LineText {
  readonly text: string;
  /** Offset in the original of an offset in `text`. */
  readonly toOriginal: (offset: number) => number;
  /** Offset in `text` of an offset in the original. */
  readonly fromOriginal: (offset: number) => number;
}

const same = (offset: number): number => offset;

/** `original` with CRLF read as one character, so that anchors hold whichever line ends a checkout gives a file. */
export function readLines(original: string): LineText {
  if (!original.includes('\r\n')) return { text: original, toOriginal: same, fromOriginal: same };
  // Offset in the new text of each line end that was two characters, ascending.
  const lineEnds: number[] = [];
  for (let at = original.indexOf('\r\n'); at !== -1; at = original.indexOf('\r\n', at + 2)) {
    lineEnds.push(at - lineEnds.length);
  }
  return {
    text: original.replaceAll('\r\n', '\n'),
    toOriginal: (offset) => offset + countBelow(lineEnds.length, (index) => (lineEnds[index] ?? 0) < offset),
    fromOriginal: (offset) =>
      offset - countBelow(lineEnds.length, (index) => (lineEnds[index] ?? 0) + index < offset),
  };
}

/** How many of the first `length` indexes satisfy `holds`, which must hold up to some index and not after. */
function countBelow(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A text without what typography alone changes: runs of white space are one space, guillemets and curly quotation marks
 * are `"` without the spaces inside guillemets, apostrophes `'`, dashes `-`, accents composed; case and accents stay.
 */
export interface PlainText {
  readonly text: string;
  /** For each character of `text` where it begins and ends in the text it was made from. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const APOSTROPHE = 0x27;
const QUOTE = 0x22;
const DASH = 0x2d;
const SPACE = 0x20;

const folded = new Map<number, number>([
  ...[0x2018, 0x2019, 0x201b, 0x02bc, 0x2032].map((code) => [code, APOSTROPHE] as const),
  ...[0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb, 0x2033].map((code) => [code, QUOTE] as const),
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212].map((code) => [code, DASH] as const),
]);

/** Folds `text` as `PlainText` tells; linear. */
export function foldPlain(text: string): PlainText {
  const codes = new Uint16Array(text.length);
  const starts = new Int32Array(text.length + 1);
  const ends = new Int32Array(text.length + 1);
  let length = 0;
  const push = (code: number, start: number, end: number): void => {
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length++;
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    if (isSpace(code)) {
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      if (text.charCodeAt(at - 1) !== 0xab && text.charCodeAt(end) !== 0xbb) push(SPACE, at, end);
    } else if (isCombining(text.charCodeAt(end))) {
      while (isCombining(text.charCodeAt(end))) end++;
      const composed = text.slice(at, end).normalize('NFC');
      for (let index = 0; index < composed.length; index++) push(composed.charCodeAt(index), at, end);
    } else if (code !== 0xad) {
      push(code < 0x80 ? code : (folded.get(code) ?? code), at, end);
    }
    at = end;
  }
  return { text: decode(codes.subarray(0, length)), starts, ends };
}

/** How many folded characters begin before `offset`. */
export function countBefore({ text, starts }: PlainText, offset: number): number {
  return countBelow(text.length, (index) => (starts[index] ?? 0) < offset);
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** In pieces, because a call takes only so many arguments. */
function decode(codes: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < codes.length; at += 8192) {
    pieces.push(String.fromCharCode(...codes.subarray(at, at + 8192)));
  }
  return pieces.join('');
}
