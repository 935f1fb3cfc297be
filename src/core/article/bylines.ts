import type { Span } from '../text/span';
import { matchPhrase, pagePhrases } from './phrases';
import { isCapitalised, isMark, isNumber, type LineWord } from './words';

/** A longer line names no author and no date. */
const longestByline = 160;

/** How surely a line signs the article. */
export type Signature =
  /** It says so wherever it stands: « Propos recueillis par … ». */
  | 'sign-off'
  /** It says so, but its words may also be a heading's: « Par … », a date. */
  | 'stated'
  /** A mere name: where it stands decides. */
  | 'name';

/**
 * The line as an author's or date line: « Par Odile Vasseur », “By Jane Doe, Nairobi”, « Propos recueillis par … »,
 * « Publié le 3 mars 2026 à 10h12 », « Odile Vasseur | 3 mars 2026 », or no more than a name.
 */
export function readSignature(
  text: string,
  line: Span,
  lineWords: readonly LineWord[],
): Signature | undefined {
  if (line.end - line.start > longestByline) return undefined;
  const words = lineWords.filter(({ form }) => !'()[]*_#>«»"'.includes(form));
  if (words.length === 0) return undefined;
  if (matchPhrase(pagePhrases.signOffOpeners, words, 0) > 0) return 'sign-off';
  if (isAuthorLine(text, words) || isDateLine(text, words) || isPartedLine(text, words)) {
    return 'stated';
  }
  return isPersonName(text, nameBeforeComma(words)) ? 'name' : undefined;
}

/** Whether the words are a date or a time and no more: « le 3 mars 2026 à 10h12 », “March 3, 2026”. */
export function isDate(text: string, words: readonly LineWord[]): boolean {
  let numbers = 0;
  let times = 0;
  let fillers = 0;
  let names = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (!word) break;
    const name = matchPhrase(pagePhrases.months, words, at) || matchPhrase(pagePhrases.weekdays, words, at);
    const filler =
      name ||
      matchPhrase(pagePhrases.dateOpeners, words, at) ||
      matchPhrase(pagePhrases.dateWords, words, at);
    if (name > 0) names++;
    else if (isNumber(text, word)) {
      numbers++;
      if (timeOrDate.test(word.form)) times++;
    } else if (filler > 0) fillers++;
    else if (!isMark(text, word)) return false;
    at += Math.max(filler, 1);
  }
  return names > 0 ? numbers > 0 || words.length <= 2 : times > 0 || (numbers > 0 && fillers > 0);
}

/** « 10h12 », “10:12”, “03/03/2026”, “2026-03-03”. */
const timeOrDate = /^(?:\d{1,2}[h:]\d{0,2}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})$/;

function isAuthorLine(text: string, words: readonly LineWord[]): boolean {
  const opener = matchPhrase(pagePhrases.bylineOpeners, words, 0);
  const name = words[words[opener]?.form === ':' ? opener + 1 : opener];
  if (opener === 0 || !name || !isCapitalised(text, name)) return false;
  // « Par Vasseur, le maire a … » goes on as a sentence: too many words that are neither name nor function.
  return words.length <= 20;
}

function isDateLine(text: string, words: readonly LineWord[]): boolean {
  if (isDate(text, words)) return words.some((word) => isNumber(text, word));
  const opener = matchPhrase(pagePhrases.dateOpeners, words, 0);
  const numbers = words.filter((word) => isNumber(text, word)).length;
  const hasMonth = words.some((_, i) => matchPhrase(pagePhrases.months, words, i) > 0);
  if (opener > 0 && numbers > 0 && (numbers > 1 || hasMonth)) return true;
  // « Bamako, le 3 mars 2026 »
  const comma = words.findIndex(({ form }) => form === ',');
  return (
    comma > 0 &&
    comma <= 4 &&
    words.slice(0, comma).every((word) => isCapitalised(text, word)) &&
    isDate(text, words.slice(comma + 1)) &&
    numbers > 0
  );
}

/** « Odile Vasseur | 3 mars 2026 | 4 min »: parts, one of which is a date, the others short. */
function isPartedLine(text: string, words: readonly LineWord[]): boolean {
  const parts: LineWord[][] = [[]];
  for (const word of words) {
    if ('|·•—–'.includes(word.form)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return (
    parts.length > 1 &&
    parts.every((part) => part.length <= 8) &&
    parts.some((part) => part.length > 0 && isDate(text, part))
  );
}

function nameBeforeComma(words: readonly LineWord[]): readonly LineWord[] {
  const comma = words.findIndex(({ form }) => form === ',');
  return comma < 0 || words.length - comma > 6 ? words : words.slice(0, comma);
}

/** Whether the words could be the name of one or two persons: two to four capitalised words each, particles between. */
function isPersonName(text: string, words: readonly LineWord[]): boolean {
  let capitals = 0;
  if (['le', 'la', 'les', 'l', 'the'].includes(words[0]?.form ?? '')) return false;
  for (const [i, word] of words.entries()) {
    if (isCapitalised(text, word)) capitals++;
    else if (!(word.form === '.' && i > 0) && matchPhrase(pagePhrases.nameParticles, words, i) === 0)
      return false;
  }
  return capitals >= 2 && capitals <= 5 && words.length <= 8;
}
