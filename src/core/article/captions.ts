import type { Span } from '../text/span';
import { agencyNames, matchPhrase, pagePhrases, pictureAgencyNames } from './phrases';
import { isMark, type LineWord } from './words';

/** A longer passage is no caption. */
const longestCaption = 300;

/**
 * Whether a line is a picture's caption or credit: « Crédit photo : … », « Photo AFP », “Image source, Getty Images”,
 * « Le marché de Ségou. © AFP », « … (Photo d’archives) ».
 */
export function isCaption(text: string, line: Span, words: readonly LineWord[]): boolean {
  if (line.end - line.start > longestCaption) return false;
  return (
    opensCaption(text, words) ||
    words.some(({ form }) => form === '©') ||
    endsInPictureCredit(words) ||
    endsInPhotoBracket(words)
  );
}

function opensCaption(text: string, words: readonly LineWord[]): boolean {
  const from = words.findIndex((word) => !isMark(text, word));
  if (from < 0) return false;
  const opener = matchPhrase(pagePhrases.photoOpeners, words, from);
  if (opener === 0) return false;
  const rest = words[from + opener];
  if (!rest || ':,/|©–—)'.includes(rest.form)) return true;
  return isAgencyAt(words, from + opener) || ['by', 'par'].includes(rest.form);
}

/** « … Odile Vasseur/AFP », “… via Getty Images”. */
function endsInPictureCredit(words: readonly LineWord[]): boolean {
  for (let at = Math.max(words.length - 4, 1); at < words.length; at++) {
    const before = words[at - 1]?.form;
    const isLast = (table: typeof agencyNames) => at + matchPhrase(table, words, at) === words.length;
    if (matchPhrase(pictureAgencyNames, words, at) > 0 && isLast(pictureAgencyNames)) return true;
    // “Reuters/AFP” alone credits a story; after other words, the slash credits a picture.
    if (before === '/' && at > 2 && matchPhrase(agencyNames, words, at) > 0 && isLast(agencyNames)) {
      return !isAgencyAt(words, at - 2);
    }
  }
  return false;
}

function endsInPhotoBracket(words: readonly LineWord[]): boolean {
  if (words.at(-1)?.form !== ')') return false;
  const open = words.findLastIndex(({ form }) => form === '(');
  return open > 0 && matchPhrase(pagePhrases.photoOpeners, words, open + 1) > 0;
}

function isAgencyAt(words: readonly LineWord[], at: number): boolean {
  return matchPhrase(agencyNames, words, at) > 0 || matchPhrase(pictureAgencyNames, words, at) > 0;
}
