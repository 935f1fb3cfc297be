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
  return normalizeForm(text)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ');
}

/** A word form as the language packs list it: lower case, composed (NFC), straight apostrophes; accents kept. */
export function normalizeForm(text: string): string {
  return text.toLowerCase().normalize('NFC').replace(APOSTROPHES, "'");
}
