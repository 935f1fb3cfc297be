import { squeeze } from './squeeze';

/** Words of a quotation that must stand in the evidence one after the other. */
export interface QuotationPart {
  readonly words: string;
  /** The letters of `words` as they are compared; never empty. */
  readonly letters: string;
  /** How many letters of the evidence may stand between the part before and this one. */
  readonly gap: number;
}

/** As much as « […] » may leave out, in letters: some pages. */
const CUT = 20_000;
/** As much as bracketed words may stand for, in letters: some ten words. */
const INSERTION = 60;
/** A bracket that touches a word and holds no more is a change of letter: « [L]e ». */
const LONGEST_LETTER_CHANGE = 2;

/**
 * The parts of a quotation: what lies between its pieces, its cuts « […] » and « (…) », and bracketed words that are the
 * journalist's. A bracket that is not closed is a mark like any other.
 */
export function quotationParts(pieces: readonly string[]): readonly QuotationPart[] {
  const parts: QuotationPart[] = [];
  let gap = CUT;
  let words = '';
  const close = (nextGap: number): void => {
    const letters = squeeze(words);
    if (letters !== '') {
      parts.push({ words: words.trim(), letters, gap });
      gap = 0;
    }
    gap = Math.max(gap, nextGap);
    words = '';
  };
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at++) {
      const bracket = bracketAt(piece, at);
      if (!bracket) {
        words += piece.charAt(at);
        continue;
      }
      if (bracket.kind === 'letters') words += bracket.inner;
      else close(bracket.kind === 'cut' ? CUT : INSERTION);
      at = bracket.end - 1;
    }
    close(CUT);
  }
  return parts;
}

interface Bracket {
  readonly kind: 'cut' | 'insertion' | 'letters';
  readonly inner: string;
  readonly end: number;
}

/** No bracket holds more. */
const LONGEST_BRACKET = 200;

function bracketAt(text: string, start: number): Bracket | undefined {
  const open = text.charAt(start);
  if (open !== '[' && open !== '(') return undefined;
  const window = text.slice(start + 1, start + 1 + LONGEST_BRACKET);
  const length = window.indexOf(open === '[' ? ']' : ')');
  if (length < 0) return undefined;
  const inner = window.slice(0, length);
  const end = start + length + 2;
  if (inner.trim() !== '' && squeeze(inner) === '' && /^[\s.…]+$/u.test(inner))
    return { kind: 'cut', inner, end };
  if (open === '(') return undefined;
  const touches = isLetter(text.charAt(start - 1)) || isLetter(text.charAt(end));
  return touches && inner.length <= LONGEST_LETTER_CHANGE
    ? { kind: 'letters', inner, end }
    : { kind: 'insertion', inner, end };
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}
