import { isSpace, type Span } from '../text/span';
import { isDate } from './bylines';
import { agencyNames, isPhrase, matchPhrase, pagePhrases } from './phrases';
import { isCapitalised, isMark, isNumber, readLineWords, type LineWord } from './words';

/** The dash of a dateline stands within so many characters. */
const longestDateline = 90;

/**
 * Place, date and agency in front of a paragraph's text, without the dash: « PARIS (AFP) — », “LONDON, March 3
 * (Reuters) -”, « Bamako, 3 mars 2026 – ». Before the dash there is nothing but capitalised words, a date and brackets,
 * and at least one of: an agency, a date, a place in capitals.
 */
export function findDateline(text: string, paragraph: Span): Span | undefined {
  const end = Math.min(paragraph.end, paragraph.start + longestDateline);
  const dash = findDash(text, paragraph.start, end);
  if (dash === undefined) return undefined;
  const words = readLineWords(text, { start: paragraph.start, end: dash });
  const last = words.at(-1);
  if (!last || !isPlaceLine(text, words)) return undefined;
  return { start: paragraph.start, end: last.end };
}

function findDash(text: string, start: number, end: number): number | undefined {
  for (let at = start + 2; at < end; at++) {
    const character = text.charAt(at);
    if (character === '—' || ('–-'.includes(character) && isSpace(text.charCodeAt(at - 1)))) return at;
    if (character === '.' && isSpace(text.charCodeAt(at + 1)) && text.charAt(at - 2) !== '.')
      return undefined;
  }
  return undefined;
}

function isPlaceLine(text: string, words: readonly LineWord[]): boolean {
  const open = words.findIndex(({ form }) => form === '(');
  const close = words.findIndex(({ form }) => form === ')');
  const outside = open < 0 ? words : [...words.slice(0, open), ...words.slice(close + 1)];
  const inside = open >= 0 && close > open ? words.slice(open + 1, close) : [];
  if (open >= 0 && close < open) return false;
  const comma = outside.findIndex(({ form }) => form === ',');
  const place = comma < 0 ? outside : outside.slice(0, comma);
  const rest = comma < 0 ? [] : outside.slice(comma + 1);
  const isAgency = inside.length > 0 && (isPhrase(agencyNames, inside, 0) || agencyParts(inside));
  if (place.length === 0) return isAgency;
  if (!isPlace(text, place) || isPhrase(pagePhrases.sections, place, 0)) return false;
  const hasDate = rest.some((word) => isNumber(text, word)) && isDate(text, dropPlace(text, rest));
  if (rest.length > 0 && !hasDate && !isPlace(text, rest) && !isDate(text, rest)) return false;
  const isShouted = place.every(
    (word, i) => isShoutedWord(text, word) || (i > 0 && !isCapitalised(text, word)),
  );
  const isBracketedPlace = inside.length > 0 && isPlace(text, inside);
  return (
    isAgency ||
    hasDate ||
    isShouted ||
    (isBracketedPlace && place.length <= 3) ||
    isPhrase(agencyNames, place, 0)
  );
}

function isShoutedWord(text: string, { start, end }: LineWord): boolean {
  const word = text.slice(start, end);
  return word === word.toUpperCase() && (word.length > 2 || /^\W|^\p{Lu}/u.test(word));
}

/** “Kenya, March 3” after the city: the date without the country. */
function dropPlace(text: string, words: readonly LineWord[]): readonly LineWord[] {
  const comma = words.findIndex(({ form }) => form === ',');
  return comma > 0 && isPlace(text, words.slice(0, comma)) ? words.slice(comma + 1) : words;
}

function isPlace(text: string, words: readonly LineWord[]): boolean {
  if (words.length > 8) return false;
  return words.every(
    (word, i) =>
      ',./'.includes(word.form) ||
      (!isMark(text, word) && !isNumber(text, word) && isCapitalised(text, word)) ||
      (i > 0 && matchPhrase(pagePhrases.nameParticles, words, i) > 0),
  );
}

/** « (AFP, Reuters) », « (AFP/Reuters) ». */
function agencyParts(words: readonly LineWord[]): boolean {
  return words.every(
    (_, i) => ',/-'.includes(words[i]?.form ?? ' ') || matchPhrase(agencyNames, words, i) > 0,
  );
}
