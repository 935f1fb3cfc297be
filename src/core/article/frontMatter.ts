import type { Span } from '../text/span';
import { trimSpan } from '../text/span';
import type { TextLine } from './lines';

/** The block between `---` lines at the top of a Markdown file. */
export interface FrontMatter extends Span {
  /** How many of the article's lines it takes. */
  readonly lineCount: number;
  /** The value of `title`, without quotation marks. */
  readonly title?: Span;
}

/** A longer block is a text that begins with a rule. */
const mostLines = 200;

/** The front matter of a text, or undefined: the first line is `---`, and keys, items or comments follow up to the next. */
export function readFrontMatter(text: string, lines: readonly TextLine[]): FrontMatter | undefined {
  const [first, second] = lines;
  if (
    !first ||
    !second ||
    first.start > 1 ||
    /[\r\n]/.test(text.slice(0, first.start)) ||
    lineOf(text, first) !== '---'
  ) {
    return undefined;
  }
  const last = lines.findIndex((line, i) => i > 0 && (i > mostLines || lineOf(text, line) === '---'));
  const closing = lines[last];
  if (!closing || last > mostLines) return undefined;
  const inner = lines.slice(1, last);
  const isData = inner.every((line) =>
    /^(?:[\w-]{1,60}:|- |#|["'[\]{}])/.test(text.slice(line.start, line.start + 64)),
  );
  if (!isData || !inner.some((line) => /^[\w-]{1,60}:/.test(text.slice(line.start, line.start + 64))))
    return undefined;
  const titleLine = inner.find((line) => text.startsWith('title:', line.start));
  const title = titleLine && unquote(text, { start: titleLine.start + 'title:'.length, end: titleLine.end });
  return { start: first.start, end: closing.end, lineCount: last + 1, ...(title && { title }) };
}

function lineOf(text: string, { start, end }: Span): string {
  return end - start > 3 ? '' : text.slice(start, end);
}

function unquote(text: string, value: Span): Span | undefined {
  const { start, end } = trimSpan(text, value);
  const mark = text.charAt(start);
  const isQuoted = end - start > 2 && (mark === '"' || mark === "'") && text.charAt(end - 1) === mark;
  const inner = isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
  return inner.start < inner.end ? inner : undefined;
}
