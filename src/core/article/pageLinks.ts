import { classOf, isWordClass } from '../text/characters';
import { trimSpan, type Span } from '../text/span';
import { lineEnd } from './lineEnds';
import { isPhrase, matchPhrase, pagePhrases, type PhraseTable } from './phrases';
import { isCapitalised, isMark, type LineWord } from './words';

export type LinkDirection = 'previous' | 'next';

/** One label of a page's navigation, with the title where the same line holds it. */
export interface LinkLabel {
  readonly direction: LinkDirection;
  readonly title?: Span;
}

/** What a line of a page's furniture is. */
export type PageLine =
  | {
      readonly kind: 'navigation';
      readonly labels: readonly LinkLabel[];
      /** It is told from a word of the article by itself: an arrow, « article précédent ». */
      readonly isCertain: boolean;
      /** It is told only by another label beside it: « Suivant Niger : le puits », with no mark before the title. */
      readonly needsPair: boolean;
    }
  /** A link to another article; without its title, the title is on the next line. */
  | { readonly kind: 'related'; readonly hasTitle: boolean }
  | { readonly kind: 'label' };

const longestLabelLine = 300;
const longestLabel = 48;
const longestOpenedLine = 140;

/** The line as page furniture, or undefined where it is none. Decides by the line alone. */
export function readPageLine(text: string, line: Span, words: readonly LineWord[]): PageLine | undefined {
  if (line.end - line.start > longestLabelLine) return undefined;
  return readNavigation(text, line, words) ?? readRelated(text, words) ?? readLabel(text, line, words);
}

function readNavigation(text: string, line: Span, words: readonly LineWord[]): PageLine | undefined {
  const labels: LinkLabel[] = [];
  let isCertain = false;
  let needsPair = false;
  for (const part of splitParts(words)) {
    const found = readLinkLabel(text, line, part);
    if (!found) return undefined;
    labels.push(...found.labels);
    isCertain ||= found.isCertain;
    needsPair ||= found.needsPair === true;
  }
  return labels.length > 0 ? { kind: 'navigation', labels, isCertain, needsPair } : undefined;
}

/** The parts of a line that holds several links: « ← Précédent | Suivant → ». */
function splitParts(words: readonly LineWord[]): readonly (readonly LineWord[])[] {
  const parts: LineWord[][] = [[]];
  for (const word of words) {
    if ('|·•'.includes(word.form)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

interface FoundLabels {
  readonly labels: readonly LinkLabel[];
  readonly isCertain: boolean;
  readonly needsPair?: boolean;
}

function readLinkLabel(text: string, line: Span, part: readonly LineWord[]): FoundLabels | undefined {
  const backward = arrowLength(part, 'previous');
  const forward = arrowLength(part, 'next');
  const words = part.slice(backward, part.length - forward);
  const bare = words.filter((word) => !isMark(text, word));
  const arrow = backward > 0 ? 'previous' : forward > 0 ? 'next' : undefined;
  const labels = readLabels(bare);
  if (labels) return { labels, isCertain: arrow !== undefined || bare.length > labels.length };
  const [first] = words;
  if (!first) return undefined;
  for (const direction of ['previous', 'next'] as const) {
    const length = matchPhrase(pagePhrases[direction], words, 0);
    const title = length > 0 ? titleAfter(text, words, length) : undefined;
    if (title) {
      return {
        labels: [{ direction, title: titleSpan(text, words, title) }],
        isCertain: arrow !== undefined || length > 1,
        needsPair: title === words[length] && length === 1,
      };
    }
  }
  // An arrow and a title without a label; guillemets open quotations more often than they point.
  const isBareArrow = arrow !== undefined && isArrow(arrow === 'previous' ? part[0] : part.at(-1));
  if (!isBareArrow || !isTitle(text, line)) return undefined;
  return { labels: [{ direction: arrow, title: titleSpan(text, words, first) }], isCertain: true };
}

/** « Précédent », « Précédent Suivant »: the directions where the words are labels and nothing else. */
function readLabels(words: readonly LineWord[]): readonly LinkLabel[] | undefined {
  const labels: LinkLabel[] = [];
  for (let at = 0; at < words.length;) {
    const previous = matchPhrase(pagePhrases.previous, words, at);
    const next = matchPhrase(pagePhrases.next, words, at);
    if (previous === 0 && next === 0) return undefined;
    labels.push({ direction: previous > 0 ? 'previous' : 'next' });
    at += previous || next;
  }
  return labels.length > 0 ? labels : undefined;
}

/** The first word of the title after a label: after a colon or dash, or at once. */
function titleAfter(text: string, words: readonly LineWord[], length: number): LineWord | undefined {
  const separator = words[length];
  if (separator && ':→>»›–—-'.includes(separator.form)) return words[length + 1];
  return separator && isTitleStart(text, separator) ? separator : undefined;
}

function isTitleStart(text: string, word: LineWord): boolean {
  return isCapitalised(text, word) || '«“"'.includes(word.form);
}

function titleSpan(text: string, words: readonly LineWord[], first: LineWord): Span {
  return trimSpan(text, { start: first.start, end: words.at(-1)?.end ?? first.end });
}

const arrows = { previous: '←‹«<◄◀⟵⇐⏪', next: '→›»>►▶⟶⇒⏩' } as const;
const plainArrows = '←◄◀⟵⇐→►▶⟶⇒';

/** How many arrows of the direction stand at the edge where they belong: before a previous link, after a next one. */
function arrowLength(words: readonly LineWord[], direction: LinkDirection): number {
  let length = 0;
  const at = (i: number) => (direction === 'previous' ? words[i] : words[words.length - 1 - i]);
  while (length < words.length && arrows[direction].includes(at(length)?.form ?? ' ')) length++;
  return length;
}

function isArrow(word: LineWord | undefined): boolean {
  return word !== undefined && plainArrows.includes(word.form);
}

/** Whether a line could be the title of an article: short, and no sentence with a full stop. */
export function isTitle(text: string, line: Span): boolean {
  return line.end - line.start <= 200 && lineEnd(text, line) !== 'stop';
}

function readRelated(text: string, words: readonly LineWord[]): PageLine | undefined {
  const from = words.findIndex((word) => !isMark(text, word));
  if (from < 0 || from > 3) return undefined;
  const length = matchPhrase(pagePhrases.related, words, from);
  if (length === 0) return undefined;
  const rest = words.slice(from + length);
  const [separator] = rest;
  if (rest.every((word) => isMark(text, word))) {
    return { kind: 'related', hasTitle: false };
  }
  const isSeparated = separator !== undefined && ':|>→»]*–—'.includes(separator.form);
  const last = words.at(-1);
  const runsOn = length > 1 && separator !== undefined && isTitleStart(text, separator) && last?.form !== '.';
  return isSeparated || runsOn ? { kind: 'related', hasTitle: true } : undefined;
}

function readLabel(text: string, line: Span, words: readonly LineWord[]): PageLine | undefined {
  const length = line.end - line.start;
  const bare = words.filter((word) => !isMark(text, word));
  if (length <= longestLabel && isPhrase(pagePhrases.labels, bare, 0)) return { kind: 'label' };
  if (length > longestOpenedLine) return undefined;
  const isOpened = opensWith(pagePhrases.labelOpeners, words);
  return isOpened || isCounted(bare) || isTrail(text, words) || isRights(text, words)
    ? { kind: 'label' }
    : undefined;
}

function opensWith(table: PhraseTable, words: readonly LineWord[]): boolean {
  return matchPhrase(table, words, 0) > 0;
}

/** « 12 commentaires », “3 comments”, “4 min read”. */
function isCounted(bare: readonly LineWord[]): boolean {
  const [count, ...rest] = bare;
  return (
    count !== undefined &&
    /^\d{1,5}$/.test(count.form) &&
    (isPhrase(pagePhrases.labels, rest, 0) ||
      ['min read', 'minute read', 'min de lecture'].includes(formOf(rest)))
  );
}

function formOf(words: readonly LineWord[]): string {
  return words.map(({ form }) => form).join(' ');
}

/** A breadcrumb trail: « Accueil > Afrique > Mali ». */
function isTrail(text: string, words: readonly LineWord[]): boolean {
  const separators = words.filter(({ form }) => form === '>' || form === '›').length;
  const first = words[0];
  return (
    separators > 0 &&
    first !== undefined &&
    isWordClass(classOf(text.charCodeAt(first.start))) &&
    words.length <= 6 * (separators + 1)
  );
}

/** « © 2026 Le Courrier », “All rights reserved”. */
function isRights(text: string, words: readonly LineWord[]): boolean {
  const [first, second] = words;
  if (first?.form === '©' || first?.form === 'copyright') {
    const year = second?.form === '©' ? words[2] : second;
    if (year && /^(?:19|20)\d\d$/.test(year.form)) return true;
  }
  const bare = words.filter((word) => !isMark(text, word));
  return ['tous droits reserves', 'all rights reserved'].includes(formOf(bare.slice(-3)));
}
