import type { BlockReading } from '../reading';
import { Shape } from '../text/lexicon';
import type { Span } from '../text/span';
import { TokenKind } from '../text/tokens';

/** The word form of token `i` in lower case (`normalizeForm`), empty past either end. */
export function lowerAt({ tokens, lexicon }: BlockReading, i: number): string {
  return i < 0 || i >= tokens.length ? '' : lexicon.lower(tokens.forms[i] ?? 0);
}

/** Whether token `i` has one of the word classes `bits`. */
export function hasClass({ tokens, lexicon }: BlockReading, i: number, bits: number): boolean {
  return i >= 0 && i < tokens.length && (lexicon.classes(tokens.forms[i] ?? 0) & bits) !== 0;
}

/** Whether token `i` begins with a capital. */
export function isCapitalised({ tokens, lexicon }: BlockReading, i: number): boolean {
  return i >= 0 && i < tokens.length && (lexicon.shape(tokens.forms[i] ?? 0) & Shape.capitalised) !== 0;
}

/** Whether token `i` is a word or a number; false past either end. */
export function isWordAt({ tokens }: BlockReading, i: number): boolean {
  if (i < 0 || i >= tokens.length) return false;
  return tokens.kinds[i] === TokenKind.word || tokens.kinds[i] === TokenKind.number;
}

/** From the first character of token `first` to the last of token `last`. */
export function spanOfTokens({ tokens }: BlockReading, first: number, last: number): Span {
  return { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 };
}

/** Index of the first token that begins at or after `offset`; the number of tokens where none does. */
export function tokenFrom({ tokens }: BlockReading, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many words and numbers begin in `span`; what is joined to the word before (« l'eau », « dit-il ») is one with it. */
export function countWords(reading: BlockReading, span: Span): number {
  const { tokens } = reading;
  let count = 0;
  for (let i = tokenFrom(reading, span.start); i < tokens.length && (tokens.starts[i] ?? 0) < span.end; i++) {
    const isJoined = isWordAt(reading, i - 1) && tokens.ends[i - 1] === tokens.starts[i];
    if (isWordAt(reading, i) && !isJoined) count++;
  }
  return count;
}

/** Whether `accepts` a token that begins in `span`. */
export function someTokenIn(reading: BlockReading, span: Span, accepts: (token: number) => boolean): boolean {
  const { tokens } = reading;
  for (let i = tokenFrom(reading, span.start); i < tokens.length; i++) {
    if ((tokens.starts[i] ?? 0) >= span.end) return false;
    if (accepts(i)) return true;
  }
  return false;
}
