/** What a UTF-16 code unit is to the tokenizer. */
export const CharClass = {
  other: 0,
  space: 1,
  lower: 2,
  upper: 3,
  digit: 4,
  mark: 5,
  apostrophe: 6,
  hyphen: 7,
  quote: 8,
  punctuation: 9,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const QUOTES = '«»"“”„‟‹›‘‚‛';
const APOSTROPHES = "'’ʼ";
const HYPHENS = '-‐‑';
const PAGE = 256;

/** Classes of the code units met so far, a page of 256 at a time: most articles touch four pages. */
const pages: (Uint8Array | undefined)[] = [];

/** The class of the code unit `code` (NaN, past the end of a text, counts as other); a letter without case counts as lower. */
export function classOf(code: number): number {
  const page = pages[code >>> 8] ?? readPage(code >>> 8);
  return page[code & 0xff] ?? CharClass.other;
}

/** Whether a class belongs inside a word: letters, digits, combining marks. */
export function isWordClass(charClass: number): boolean {
  return charClass >= CharClass.lower && charClass <= CharClass.mark;
}

/** Whether `code` is one of the quotation marks « » " “ ” „ ‹ › ‘ ‚ (a right single mark counts as an apostrophe). */
export function isQuoteMark(code: number): boolean {
  return classOf(code) === CharClass.quote;
}

function readPage(number: number): Uint8Array {
  const page = new Uint8Array(PAGE);
  for (let i = 0; i < PAGE; i++) page[i] = classify(String.fromCharCode(number * PAGE + i));
  pages[number] = page;
  return page;
}

function classify(char: string): CharClass {
  if (QUOTES.includes(char)) return CharClass.quote;
  if (APOSTROPHES.includes(char)) return CharClass.apostrophe;
  if (HYPHENS.includes(char)) return CharClass.hyphen;
  if (/[\s\u0085\u200b\ufeff]/.test(char)) return CharClass.space;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CharClass.upper;
  if (/\p{L}/u.test(char)) return CharClass.lower;
  if (/\p{Nd}/u.test(char)) return CharClass.digit;
  if (/\p{M}/u.test(char)) return CharClass.mark;
  if (/\p{P}/u.test(char)) return CharClass.punctuation;
  return CharClass.other;
}
