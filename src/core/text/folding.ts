const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’ʼ‘‛′＇]/g;
const SPACES = /[\s\u00a0\u202f\u2000-\u200b\ufeff]+/g;
const HYPHENS = /[‐‑‒–—−]/g;
const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const LIGATURE = /[œæßøłđı]/g;

/**
 * `text` as it is compared when case, accents, apostrophes, hyphens' kinds and spaces' kinds do not matter:
 * « L’Élysée » and "l'elysee" fold alike. The length may change, so offsets into the result mean nothing in `text`.
 */
export function fold(text: string): string {
  return foldLatin(text) ?? foldAny(text);
}

/** A word form as the language packs list it: lower case, composed (NFC), straight apostrophes; accents kept. */
export function normalizeForm(text: string): string {
  return isComposedLatin(text) ? text.toLowerCase() : normalizeAny(text);
}

function foldAny(text: string): string {
  return normalizeAny(text)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ');
}

function normalizeAny(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(APOSTROPHES, "'");
}

/** Below this code point no character combines with another, and none is an apostrophe but the straight one. */
const FIRST_COMBINING = 0x300;
/** Except U+02BC. */
const LETTER_APOSTROPHE = 0x2bc;
/** The block of the typographic spaces, hyphens and apostrophes. */
const PUNCTUATION_START = 0x2000;
const PUNCTUATION_END = 0x2070;

function isComposedLatin(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_COMBINING || code === LETTER_APOSTROPHE) return false;
  }
  return true;
}

/** What the code units that Latin text is made of fold to, each on its own; filled as they are met. */
const folded = new Array<string | undefined>(PUNCTUATION_END).fill(undefined);

/** `foldAny` unit by unit, several times as fast; undefined for text in which units cannot be folded on their own. */
function foldLatin(text: string): string | undefined {
  let result = '';
  let isAfterSpace = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_COMBINING && (code < PUNCTUATION_START || code >= PUNCTUATION_END)) return undefined;
    const unit = (folded[code] ??= foldAny(String.fromCharCode(code)));
    const isSpace = unit === ' ';
    if (!isSpace || !isAfterSpace) result += unit;
    isAfterSpace = isSpace;
  }
  return result;
}
