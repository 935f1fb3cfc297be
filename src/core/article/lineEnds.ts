import { CharClass, classOf, isQuoteMark, isWordClass } from '../text/characters';
import { isSpace, type Span } from '../text/span';

/** How a line ends; `stop` is a full stop, `open` a comma, semicolon, colon or dash that something has to follow. */
export type LineEnd = 'stop' | 'question' | 'exclamation' | 'ellipsis' | 'open' | 'none';

/** Closing marks that may stand after the end of a sentence; more than so many are not looked through. */
const mostClosers = 6;

/** How the span ends, whatever closing marks, or an editor's note in square brackets, come after its last sentence. */
export function lineEnd(text: string, { start, end }: Span): LineEnd {
  let at = beforeNote(text, start, end) - 1;
  for (let skipped = 0; at > start && skipped < mostClosers && isCloser(text.charCodeAt(at)); at--) skipped++;
  switch (text.charAt(at)) {
    case '.':
      return text.charAt(at - 1) === '.' ? 'ellipsis' : 'stop';
    case '…':
      return 'ellipsis';
    case '?':
      return 'question';
    case '!':
      return 'exclamation';
    case ',':
    case ';':
    case ':':
    case '—':
    case '–':
      return 'open';
    default:
      return 'none';
  }
}

/** A longer bracket at the end of a line is no note on it. */
const longestNote = 100;

/** Where the span ends without a note like « [à vérifier] ». */
function beforeNote(text: string, start: number, end: number): number {
  if (text.charAt(end - 1) !== ']') return end;
  const open = text.lastIndexOf('[', end);
  return open > start && end - open <= longestNote ? open : end;
}

/** Whether the full stop at the end of the span belongs to an abbreviation: “U.S.”, « J.-C. », “Inc.”. */
export function endsInAbbreviation(text: string, { start, end }: Span): boolean {
  if (text.charAt(end - 1) !== '.') return false;
  let at = end - 1;
  while (at > start && !isSpace(text.charCodeAt(at - 1))) at--;
  const word = text.slice(at, end - 1);
  return /^(?:\p{Lu}|\p{Lu}[.-]+\p{Lu}(?:\.\p{Lu}){0,4}|Inc|Ltd|Co|Corp|Jr|Sr|etc)$/u.test(word);
}

/** Whether a sentence ends inside the span and another begins: a stop, a space, a capital. Looks at no more than `limit` characters. */
export function hasInnerStop(text: string, { start, end }: Span, limit = 300): boolean {
  const last = Math.min(end, start + limit) - 2;
  for (let at = start + 2; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code !== stop && code !== question && code !== exclamation) continue;
    let next = at + 1;
    while (next < last && isCloser(text.charCodeAt(next))) next++;
    if (next === at + 1 || classOf(text.charCodeAt(next)) !== CharClass.upper) continue;
    // A single capital before the stop is an initial: « J. Doe ».
    const isInitial =
      classOf(text.charCodeAt(at - 1)) === CharClass.upper && !isWordClass(classOf(text.charCodeAt(at - 2)));
    if (!isInitial) return true;
  }
  return false;
}

/** Whether the span begins with a lower-case letter. */
export function startsLower(text: string, { start }: Span): boolean {
  const code = text.codePointAt(start) ?? 0;
  if (classOf(code) !== CharClass.lower) return false;
  const letter = String.fromCodePoint(code);
  return letter !== letter.toUpperCase();
}

/** Whether the span begins as an item of a list or a turn of a dialogue: a dash or bullet, then a space. */
export function startsItem(text: string, { start, end }: Span): boolean {
  return start + 1 < end && itemMarks.includes(text.charAt(start)) && isSpace(text.charCodeAt(start + 1));
}

/** Whether the span begins with an opening quotation mark. */
export function startsQuotation(text: string, { start }: Span): boolean {
  const code = text.charCodeAt(start);
  return (
    isQuoteMark(code) || (code === straightApostrophe && isWordClass(classOf(text.charCodeAt(start + 1))))
  );
}

/** Whether the span ends with a closing quotation mark. */
export function endsQuotation(text: string, { end }: Span): boolean {
  const code = text.charCodeAt(end - 1);
  return isQuoteMark(code) || classOf(code) === CharClass.apostrophe;
}

/** Whether the span has neither letter nor digit but only the marks that separate parts of a page. */
export function isSeparator(text: string, { start, end }: Span): boolean {
  if (end - start > 120) return false;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (!separatorMarks.includes(character) && !isSpace(text.charCodeAt(at))) return false;
  }
  return true;
}

const itemMarks = '-–—•*·‣▪◦●■+';
const separatorMarks = '-=_*~#•·—–⁂+<>|/\\.';
const straightApostrophe = 0x27;
const stop = 0x2e;
const question = 0x3f;
const exclamation = 0x21;

function isCloser(code: number): boolean {
  if (isSpace(code) || isQuoteMark(code) || classOf(code) === CharClass.apostrophe) return true;
  return code === 0x29 || code === 0x5d || code === 0x2a || code === 0x5f;
}
