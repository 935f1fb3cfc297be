import { CharClass, classOf, isWordClass } from '../text/characters';
import { fold } from '../text/folding';
import type { Span } from '../text/span';

/** A word or a mark of a short line, with the form that it is compared by. */
export interface LineWord extends Span {
  /** Folded (no case, no accents), an elided word without its apostrophe; a mark as it is. */
  readonly form: string;
}

/** Words that lose their vowel before another word: « l’AFP » is two words. */
const elided: ReadonlySet<string> = new Set(['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'qu']);

/**
 * The words and marks of a line of a page, in order. A dot between letters, a colon, slash or comma before a digit stays in its word
 * (“rfi.fr”, “10:12”, “03/03/2026”, but « AFP/Reuters » is three). Meant for lines of some hundred characters at most;
 * `limit` is how many words are wanted.
 */
export function readLineWords(text: string, { start, end }: Span, limit = Infinity): readonly LineWord[] {
  const words: LineWord[] = [];
  let at = start;
  while (at < end && words.length < limit) {
    const charClass = classOf(text.charCodeAt(at));
    if (charClass === CharClass.space) {
      at++;
      continue;
    }
    const next = isWordClass(charClass) ? wordEnd(text, at, end) : at + markLength(text, at);
    words.push({ start: at, end: next, form: formOf(text, at, next) });
    at = next;
  }
  return words;
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(text: string, word: LineWord): boolean {
  return classOf(text.charCodeAt(word.start)) === CharClass.upper;
}

/** Whether the word holds a digit at its start: a number, a date, a time. */
export function isNumber(text: string, word: LineWord): boolean {
  return classOf(text.charCodeAt(word.start)) === CharClass.digit;
}

/** Whether the word is a mark: no letter, no digit. */
export function isMark(text: string, word: LineWord): boolean {
  return !isWordClass(classOf(text.charCodeAt(word.start)));
}

function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const charClass = classOf(text.charCodeAt(at));
    if (isWordClass(charClass)) {
      at++;
      continue;
    }
    if (charClass === CharClass.apostrophe) {
      if (isElided(text, start, at)) return at + 1;
      if (!startsWord(text, at + 1, end)) return at;
    } else if (!isInside(text, at, end)) return at;
    at++;
  }
  return at;
}

function isElided(text: string, start: number, apostrophe: number): boolean {
  return apostrophe - start <= 2 && elided.has(text.slice(start, apostrophe).toLowerCase());
}

/** Whether the mark at `at` is inside a word: a hyphen or a dot between letters, a colon or slash between digits. */
function isInside(text: string, at: number, end: number): boolean {
  if (!startsWord(text, at + 1, end)) return false;
  const code = text.charCodeAt(at);
  if (classOf(code) === CharClass.hyphen || code === dot) return true;
  return (
    (code === colon || code === slash || code === comma) &&
    classOf(text.charCodeAt(at + 1)) === CharClass.digit
  );
}

const dot = 0x2e;
const comma = 0x2c;
const colon = 0x3a;
const slash = 0x2f;

function startsWord(text: string, at: number, end: number): boolean {
  return at < end && isWordClass(classOf(text.charCodeAt(at)));
}

function markLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function formOf(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  const isElision = classOf(text.charCodeAt(end - 1)) === CharClass.apostrophe && end - start > 1;
  return foldWord(isElision ? written.slice(0, -1) : written);
}

/** Letters below this code fold one by one, whatever stands beside them. */
const tableSize = 0x180;
const foldedLetters: readonly string[] = Array.from({ length: tableSize }, (_, code) =>
  fold(String.fromCharCode(code)),
);

/** As `fold`, without its cost for words in Latin letters. */
function foldWord(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= tableSize) return fold(word);
    folded += foldedLetters[code] ?? '';
  }
  return folded;
}
