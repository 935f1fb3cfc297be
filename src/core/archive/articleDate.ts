import type { ArticleStructure } from '../article/structure';
import { fold } from '../text/folding';

/** A date stands in the head of an article, or in its last lines; so many code units of each are looked at. */
const HEAD = 800;
const TAIL = 300;

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'jan', 'janv'],
  ['fevrier', 'february', 'feb', 'fevr'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'apr', 'avr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'jul', 'juil'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sep', 'sept'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];
const monthNumbers = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** « 2026-03-03 », « 2026_03_03 », « 20260303 » at the edge of other digits. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/;
/** « 03/03/2026 », day first as in French and British use. */
const DAY_FIRST = /(?<!\d)(0?[1-9]|[12]\d|3[01])[/.](0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)(?!\d)/;
/** « 3 mars 2026 », « 1er mars 2026 », “3 March 2026”, on folded text. */
const DAY_MONTH = /(?<![\d\p{L}])([12]?\d|3[01])(?:er|st|nd|rd|th)? ([a-z]{3,9})\.?,? ((?:19|20)\d\d)(?!\d)/u;
/** “March 3, 2026”. */
const MONTH_DAY = /(?<!\p{L})([a-z]{3,9})\.? ([12]?\d|3[01])(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)/u;

/**
 * The day that an article bears, as `2026-03-03`: in its dateline or byline, else anywhere at its beginning or end, else
 * in the name of its file. A date without a year is none.
 */
export function articleDate(
  text: string,
  { dateline, byline }: Pick<ArticleStructure, 'dateline' | 'byline'>,
  fileName: string,
): string | undefined {
  const parts = [dateline, byline].flatMap((span) => (span ? [text.slice(span.start, span.end)] : []));
  parts.push(text.slice(0, HEAD));
  if (text.length > HEAD) parts.push(text.slice(Math.max(HEAD, text.length - TAIL)));
  for (const part of [...parts, fileName]) {
    const date = findDate(part);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The first date written in `text`. */
export function findDate(text: string): string | undefined {
  const folded = fold(text);
  const found = [
    match(YEAR_FIRST, folded, ([, year, , month, day]) => iso(year, Number(month), day)),
    match(DAY_FIRST, folded, ([, day, month, year]) => iso(year, Number(month), day)),
    match(DAY_MONTH, folded, ([, day, month = '', year]) => iso(year, monthNumbers.get(month), day)),
    match(MONTH_DAY, folded, ([, month = '', day, year]) => iso(year, monthNumbers.get(month), day)),
  ].filter((date) => date !== undefined);
  const [first] = found.sort((a, b) => a.at - b.at);
  return first?.date;
}

function match(
  pattern: RegExp,
  text: string,
  read: (found: RegExpExecArray) => string | undefined,
): { readonly at: number; readonly date: string } | undefined {
  const found = pattern.exec(text);
  const date = found && read(found);
  return found && date ? { at: found.index, date } : undefined;
}

function iso(year = '', month = 0, day = ''): string | undefined {
  if (month < 1 || month > 12 || Number(day) < 1) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
