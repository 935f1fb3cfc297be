import { isSpace, trimSpan, type Span } from '../text/span';
import {
  endsInAbbreviation,
  endsQuotation,
  hasInnerStop,
  lineEnd,
  startsItem,
  startsLower,
  startsQuotation,
} from './lineEnds';
import { isPhrase, matchPhrase, pagePhrases } from './phrases';
import { isCapitalised, isMark, isNumber, readLineWords, type LineWord } from './words';

/** A longer line is a paragraph. */
const longestHeadline = 220;
/** A headline of two sentences is shorter: « VIDÉO. Qui paiera le pont ? ». */
const longestTwoSentences = 150;
const longestRubric = 48;
const mostRubricWords = 5;

/**
 * Whether a line reads as a headline: short, with no full stop, not the start of a list, a dialogue or a sentence that
 * goes on. A question, an exclamation and a quotation may be headlines.
 */
export function isHeadline(text: string, line: Span): boolean {
  if (line.end - line.start > longestHeadline || startsItem(text, line)) return false;
  if (startsLower(text, line) && !/^\p{Ll}+\p{Lu}/u.test(text.slice(line.start, line.start + 12)))
    return false;
  switch (lineEnd(text, line)) {
    case 'open':
      return false;
    case 'stop':
      return endsInAbbreviation(text, line) && line.end - line.start <= 120 && !hasInnerStop(text, line);
    case 'none':
    case 'question':
    case 'exclamation':
    case 'ellipsis':
      return line.end - line.start <= longestTwoSentences || !hasInnerStop(text, line);
  }
}

/**
 * The place or section before the colon of a headline: « Mali : le fleuve monte ». Not a person whose words follow
 * (« Odile Vasseur : « Nous fermons » »), not the start of a question or sentence (« Comment voter : le guide »).
 */
export function findRubric(text: string, headline: Span): Span | undefined {
  const limit = Math.min(headline.end, headline.start + longestRubric);
  const colon = text.slice(headline.start, limit).search(/:(?=\s)/);
  if (colon <= 0) return undefined;
  const rubric = trimSpan(text, { start: headline.start, end: headline.start + colon });
  const rest = trimSpan(text, { start: headline.start + colon + 1, end: headline.end });
  if (rest.start >= rest.end) return undefined;
  const words = readLineWords(text, rubric);
  if (!isRubricPhrase(text, words)) return undefined;
  return startsQuotation(text, rest) && isSpeaker(text, words, rest) ? undefined : rubric;
}

/** A line that is only a section or place above the headline: « AFRIQUE », « Politique ». */
export function isKicker(text: string, line: Span, headline: Span): boolean {
  if (line.end - line.start > 30 || lineEnd(text, line) !== 'none') return false;
  const words = readLineWords(text, line).filter((word) => !isMark(text, word));
  if (words.length === 0 || words.length > 3) return false;
  const name = text.slice(line.start, line.end);
  if (isPhrase(pagePhrases.sections, words, 0) || isCountry(name)) return true;
  return isShouted(name) && !isShouted(text.slice(headline.start, headline.end));
}

function isShouted(line: string): boolean {
  return /\p{Lu}/u.test(line) && line === line.toUpperCase();
}

function isRubricPhrase(text: string, words: readonly LineWord[]): boolean {
  const [first] = words;
  if (!first || words.length > mostRubricWords) return false;
  if (!isCapitalised(text, first) && !isNumber(text, first)) return false;
  if (words.every((word) => isNumber(text, word))) return false;
  if (matchPhrase(pagePhrases.sentenceOpeners, words, 0) > 0) return false;
  return words.every((word) => !isMark(text, word) || "-–—/&'’.".includes(word.form));
}

/** Whether the words before a quotation are who says it: a full name, or anything that is no section or country before a headline that is one quotation. */
function isSpeaker(text: string, words: readonly LineWord[], rest: Span): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || isPhrase(pagePhrases.sections, words, 0)) return false;
  if (isCountry(text.slice(first.start, last.end))) return false;
  const capitals = words.filter((word) => isCapitalised(text, word)).length;
  if (words.length > 1 && capitals > 1) return true;
  return endsQuotation(text, rest) && !isQuotedPart(text, rest);
}

/** Whether the rest only begins and ends with quotations: « “Barkhane” quitte Gao pour “Tacaud” ». */
function isQuotedPart(text: string, rest: Span): boolean {
  const opening = text.charAt(rest.start);
  const closing = { '«': '»', '“': '”', '‘': '’' }[opening] ?? opening;
  const first = text.indexOf(closing, rest.start + 1);
  return first >= 0 && first < rest.end - 1 && !isOnlySpace(text, first + 1, rest.end);
}

function isOnlySpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

let countries: ReadonlySet<string> | undefined;

/** Whether the words are a country's name in French or English, as the platform's own tables have it. */
function isCountry(name: string): boolean {
  countries ??= readCountries();
  return countries.has(name.normalize('NFC').toLowerCase().replaceAll('’', "'"));
}

function readCountries(): ReadonlySet<string> {
  const names = new Set<string>();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const language of ['fr', 'en']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const name = display.of(first + second);
        if (name !== undefined) names.add(name.toLowerCase().replaceAll('’', "'"));
      }
    }
  }
  return names;
}
