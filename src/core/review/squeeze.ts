import { fold } from '../text/folding';

/**
 * A text without all that a transcript, a scanned page or typography may have otherwise: only its letters and digits
 * stay, folded; words hyphenated at the end of a line are whole again.
 */
export interface SqueezedText {
  readonly text: string;
  /** For each character of `text` the offset of the character it was made from. */
  readonly origins: Int32Array;
}

/** Code units between two steps. */
const STEP = 262_144;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
/** What single code units come to; filled as they are met. */
const known = new Map<number, string>();

/** Squeezes `text` in steps, so that the caller may wait or give up between two of them; linear. */
export function* squeezeInSteps(text: string): Generator<undefined, SqueezedText> {
  const parts: string[] = [];
  // Ligatures come to two letters; there is room to grow.
  let origins = new Int32Array(text.length + 16);
  let length = 0;
  for (let from = 0; from < text.length; from += STEP) {
    const pieces: string[] = [];
    for (let at = from; at < Math.min(text.length, from + STEP); at++) {
      const letters = lettersOf(text.charCodeAt(at));
      if (letters === '') continue;
      pieces.push(letters);
      if (length + letters.length > origins.length) origins = grow(origins);
      for (let i = 0; i < letters.length; i++) origins[length++] = at;
    }
    parts.push(pieces.join(''));
    if (from + STEP < text.length) yield;
  }
  return { text: parts.join(''), origins: origins.subarray(0, length) };
}

/** The letters and digits of `text` as they are compared. */
export function squeeze(text: string): string {
  let letters = '';
  for (let at = 0; at < text.length; at++) letters += lettersOf(text.charCodeAt(at));
  return letters;
}

function lettersOf(code: number): string {
  const letters = known.get(code) ?? fold(String.fromCharCode(code)).replace(NOT_WORD, '');
  known.set(code, letters);
  return letters;
}

function grow(origins: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(origins.length * 2);
  larger.set(origins);
  return larger;
}
