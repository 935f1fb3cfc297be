import type { Span } from '../text/span';

/** One replacement in the text as it was; an insertion has an empty span. */
export interface Replacement extends Span {
  readonly newText: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** How far what follows the edit has moved when all edits up to this one are made. */
  readonly shiftAfter: number;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/**
 * Where `spans` of `before` lie after `edits` (disjoint, in any order, offsets in `before`). What is typed at an edge stays
 * outside, unless it goes on with the word at that edge; what replaces its first or last words belongs to it. Undefined where the edits removed all of a span, or rewrote more
 * than it: such a passage is to be found again by its anchor, or is an orphan.
 */
export function moveSpans(
  before: string,
  spans: readonly Span[],
  edits: readonly Replacement[],
): readonly (Span | undefined)[] {
  const ordered = accumulate(edits);
  return spans.map((span) => moveSpan(before, span, ordered));
}

function accumulate(edits: readonly Replacement[]): readonly Edit[] {
  let shiftAfter = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, newText }) => {
      shiftAfter += newText.length - (end - start);
      return { start, end, newText, shiftAfter };
    });
}

function moveSpan(before: string, span: Span, edits: readonly Edit[]): Span | undefined {
  let index = firstEndingAtOrAfter(edits, span.start);
  let shift = edits[index - 1]?.shiftAfter ?? 0;
  let start = span.start + shift;
  let end = span.end + shift;
  for (; index < edits.length; index++) {
    const edit = edits[index];
    if (!edit || edit.start > span.end) break;
    if (edit.start <= span.start && edit.end >= span.end) {
      const isReplaced = edit.start === span.start && edit.end === span.end && edit.newText !== '';
      return isReplaced
        ? { start: edit.start + shift, end: edit.start + shift + edit.newText.length }
        : undefined;
    }
    const grown = edit.shiftAfter - shift;
    const from = edit.start + shift;
    const isReplacementInside = edit.start < edit.end && edit.start >= span.start && edit.end <= span.end;
    if (isReplacementInside || (edit.start > span.start && edit.end < span.end)) end += grown;
    else if (edit.end <= span.start) {
      start += grown - (edit.end === span.start ? continuedBefore(before, span, edit) : 0);
      end += grown;
    } else if (edit.start <= span.start) {
      start = from + edit.newText.length;
      end += grown;
    } else {
      end = from + continuedAfter(before, span, edit);
    }
    shift = edit.shiftAfter;
  }
  return start < end ? { start, end } : undefined;
}

/** Index of the first edit that ends at or after `offset`. */
function firstEndingAtOrAfter(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many characters at the end of an insertion just before the span go on with the span's first word. */
function continuedBefore(before: string, span: Span, edit: Edit): number {
  if (edit.start !== edit.end || !wordCharacter.test(before.charAt(span.start))) return 0;
  let length = 0;
  while (
    length < edit.newText.length &&
    wordCharacter.test(edit.newText.charAt(edit.newText.length - 1 - length))
  ) {
    length++;
  }
  return length;
}

/** How many characters at the start of an insertion just after the span go on with the span's last word. */
function continuedAfter(before: string, span: Span, edit: Edit): number {
  const isInsertion = edit.start === span.end && edit.start === edit.end;
  if (!isInsertion || !wordCharacter.test(before.charAt(span.end - 1))) return 0;
  let length = 0;
  while (length < edit.newText.length && wordCharacter.test(edit.newText.charAt(length))) length++;
  return length;
}
