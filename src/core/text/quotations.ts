import type { Quotation } from '../attribution/attribution';
import { CharClass, classOf, isWordClass } from './characters';
import { isSpace } from './span';
import { TokenKind, type Tokens } from './tokens';

/** The quotations of one block, and what is wrong with its marks. */
export interface QuotationReading {
  /** By start; an inner quotation follows the one around it. */
  readonly quotations: readonly Quotation[];
  /** Offsets of closing marks that close nothing. */
  readonly strays: readonly number[];
}

/** Deeper nesting than this is noise (unclosed marks), not quotation. */
const MAX_DEPTH = 4;

/** The marks that close each opening mark. */
const CLOSERS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '”': '”',
  '„': '“”',
  '‹': '›',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const ALWAYS_CLOSE = '»›';
const SINGLE = "'’";
/** A single mark further from its partner than this is an apostrophe. */
const LONGEST_SINGLE = 400;

interface OpenMark {
  readonly mark: string;
  readonly draft: number;
}

interface Draft {
  readonly start: number;
  end: number;
  depth: number;
  closed: boolean;
}

/**
 * Pairs the quotation marks of a block, nested ones too. Straight marks open after a space or an opening bracket and
 * close otherwise; single marks are quotations only where both ends look like it, otherwise apostrophes; inch and minute
 * marks after a digit are none. State never crosses the block: a mark without its partner gives an unclosed quotation
 * that runs up to the next outermost quotation, at most to the end of the block. Linear in the tokens.
 */
export function findQuotations(tokens: Tokens): QuotationReading {
  const { text } = tokens;
  const drafts: Draft[] = [];
  const strays: number[] = [];
  const open: OpenMark[] = [];
  const marks = positionsOfMarks(tokens);
  const singleCloser = nextSingleClosers(text, marks);
  marks.forEach((at, i) => {
    const mark = text.charAt(at);
    const level = levelClosed(text, at, mark, open);
    if (level >= 0) {
      for (const { draft } of open.splice(level + 1)) Object.assign(drafts[draft] ?? {}, { end: at });
      Object.assign(drafts[open.pop()?.draft ?? -1] ?? {}, { end: at + 1, closed: true });
    } else if (opens(text, at, mark, singleCloser[i] ?? Infinity)) {
      if (open.length >= MAX_DEPTH) open.length = 0;
      open.push({ mark, draft: drafts.length });
      drafts.push({ start: at, end: text.length, depth: 1, closed: false });
    } else if (isStray(text, at, mark)) strays.push(at);
  });
  return { quotations: settle(text, drafts), strays };
}

function positionsOfMarks(tokens: Tokens): number[] {
  const marks: number[] = [];
  for (let i = 0; i < tokens.length; i++)
    if (tokens.kinds[i] === TokenKind.quote) marks.push(tokens.starts[i] ?? 0);
  return marks;
}

/** For every mark the offset of the next single mark that can close a quotation. */
function nextSingleClosers(text: string, marks: readonly number[]): number[] {
  const result = new Array<number>(marks.length);
  let next = Infinity;
  for (let i = marks.length - 1; i >= 0; i--) {
    const at = marks[i] ?? 0;
    result[i] = next;
    if (SINGLE.includes(text.charAt(at)) && !startsWord(text, at) && !isSpaceBefore(text, at)) next = at;
  }
  return result;
}

/** The level of `open` that the mark closes, -1 for none. */
function levelClosed(text: string, at: number, mark: string, open: readonly OpenMark[]): number {
  if (mark === '"' && isOpening(text, at)) return -1;
  if (SINGLE.includes(mark) && startsWord(text, at)) return -1;
  for (let level = open.length - 1; level >= 0; level--) {
    const candidate = open[level]?.mark ?? '';
    if (CLOSERS[candidate]?.includes(mark)) return level;
  }
  return -1;
}

function opens(text: string, at: number, mark: string, singleCloser: number): boolean {
  switch (mark) {
    case '«':
    case '“':
    case '„':
    case '‹':
      return true;
    case '"':
      return isOpening(text, at) || (isSpaceBefore(text, at) && at + 1 < text.length)
        ? !isMeasure(text, at)
        : false;
    case '”':
      return isOpening(text, at);
    case '‘':
    case '‚':
    case "'":
      return isOpening(text, at) && startsLetter(text, at) && singleCloser - at < LONGEST_SINGLE;
    default:
      return false;
  }
}

/** After a space, a bracket, a dash, another mark or an elision, and with a word or a mark after it. */
function isOpening(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const isApart = at === 0 || isSpaceBefore(text, at) || '([{«“„‘"\'’—–-/:'.includes(before);
  return (
    isApart &&
    at + 1 < text.length &&
    !isSpace(text.charCodeAt(at + 1)) &&
    !',.;:!?)]»'.includes(text.charAt(at + 1))
  );
}

function isSpaceBefore(text: string, at: number): boolean {
  return at === 0 || isSpace(text.charCodeAt(at - 1));
}

function startsWord(text: string, at: number): boolean {
  return isWordClass(classOf(text.charCodeAt(at + 1)));
}

function startsLetter(text: string, at: number): boolean {
  const charClass = classOf(text.charCodeAt(at + 1));
  return charClass === CharClass.lower || charClass === CharClass.upper;
}

/** 27", 6'8", 3'38": a digit right before the mark. */
function isMeasure(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at - 1)) === CharClass.digit;
}

function isStray(text: string, at: number, mark: string): boolean {
  if (ALWAYS_CLOSE.includes(mark) || mark === '”') return true;
  return mark === '"' && !isMeasure(text, at);
}

/** Cuts unclosed quotations at the next closed one, counts depths, and finds the words inside the marks. */
function settle(text: string, drafts: readonly Draft[]): Quotation[] {
  let limit = text.length;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    if (!draft) continue;
    if (!draft.closed) draft.end = Math.min(draft.end, limit);
    limit = draft.start;
  }
  const around: Draft[] = [];
  return drafts.map((draft) => {
    while ((around.at(-1)?.end ?? Infinity) <= draft.start) around.pop();
    draft.depth = around.length + 1;
    around.push(draft);
    return {
      start: draft.start,
      end: draft.end,
      inner: innerOf(text, draft),
      depth: draft.depth,
      closed: draft.closed,
    };
  });
}

function innerOf(text: string, { start, end, closed }: Draft): { start: number; end: number } {
  let from = start + 1;
  let to = closed ? end - 1 : end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
