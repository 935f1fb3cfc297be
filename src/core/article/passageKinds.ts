import { classOf, isWordClass } from '../text/characters';
import type { Span } from '../text/span';
import { readSignature, type Signature } from './bylines';
import { isCaption } from './captions';
import { readCredit } from './credits';
import { hasInnerStop, isSeparator, lineEnd } from './lineEnds';
import { readPageLine, type PageLine } from './pageLinks';
import { pagePhrases } from './phrases';
import type { Credit } from './structure';
import { readLineWords, type LineWord } from './words';

/** What a passage is by itself, before its neighbours are asked. Spans count from the passage's start. */
export type PassageKind =
  /** A sentence with a full stop, or a line too long for anything else: surely body text. */
  | { readonly kind: 'prose' }
  /** A short line without a full stop: what it is depends on where it stands. */
  | { readonly kind: 'plain'; readonly isName: boolean }
  /** A heading with Markdown's marks. */
  | { readonly kind: 'heading'; readonly title: Span }
  | { readonly kind: 'signature'; readonly signature: Exclude<Signature, 'name'> }
  | { readonly kind: 'credit'; readonly outlets: Credit['outlets'] }
  | { readonly kind: 'caption' }
  | { readonly kind: 'separator' }
  | PageLine;

const prose: PassageKind = { kind: 'prose' };

/** A line without a full stop is body text from this length on. */
const longestPlain = 200;

/** Several sentences of this length are body text even where the last lacks its full stop. */
const longestSentences = 120;

/** No line of a page is longer than this. */
const longestPageLine = 300;

/** A short line and what it is. */
interface KnownLine {
  readonly line: string;
  readonly kind: PassageKind;
}

/** Reads the kinds of one text's passages. */
export type KindReader = (text: string, passage: Span) => PassageKind;

/**
 * Reads what passages are, text after text. Short lines are remembered from one text to the next, as an edit changes one
 * of them; paragraphs cost next to nothing. Call it once a text, then the reader it returns once a passage.
 */
export function createKindReaders(): () => KindReader {
  let known: ReadonlyMap<string, KnownLine> = new Map();
  return () => {
    const before = known;
    const now = new Map<string, KnownLine>();
    known = now;
    return (text, passage) => {
      const sure = readProse(text, passage);
      if (sure) return sure;
      const slice = text.slice(passage.start, passage.end);
      const entry = now.get(slice) ?? before.get(slice) ?? readLine(slice);
      now.set(entry.line, entry);
      return entry.kind;
    };
  };
}

function readLine(slice: string): KnownLine {
  // A copy, so that what is remembered does not keep the whole text alive that it was cut from.
  const line = ` ${slice}`.slice(1);
  return { line, kind: readKind(line) };
}

/** Prose where that shows at once: too long for anything else, or a sentence whose first word opens no line of a page. */
function readProse(text: string, passage: Span): PassageKind | undefined {
  const length = passage.end - passage.start;
  if (length > longestPageLine) return prose;
  return (length > longestPlain || lineEnd(text, passage) === 'stop') && !mayBePageLine(text, passage)
    ? prose
    : undefined;
}

/** What a short line is, by its own words. Spans of the answer count from the line's start. */
function readKind(line: string): PassageKind {
  const whole: Span = { start: 0, end: line.length };
  if (isSeparator(line, whole)) return { kind: 'separator' };
  const heading = readHeading(line);
  if (heading) return heading;
  const words = readLineWords(line, whole);
  const part = readPagePart(line, whole, words);
  if (part) return part;
  if (line.length > longestPlain || lineEnd(line, whole) === 'stop') return prose;
  if (line.length > longestSentences && hasInnerStop(line, whole)) return prose;
  return { kind: 'plain', isName: readSignature(line, whole, words) === 'name' };
}

/** Whether a line is a part of the page by itself (a label, a credit, a date), so that it is joined to no other line. */
export function isPagePart(readKind: KindReader, text: string, line: Span): boolean {
  if (line.end - line.start > 60) return false;
  const { kind } = readKind(text, line);
  return kind !== 'prose' && kind !== 'plain';
}

function readPagePart(text: string, passage: Span, words: readonly LineWord[]): PassageKind | undefined {
  const page = readPageLine(text, passage, words);
  if (page) return page;
  const signature = readSignature(text, passage, words);
  if (signature !== undefined && signature !== 'name') return { kind: 'signature', signature };
  const credit = readCredit(text, passage, words);
  if (credit) return { kind: 'credit', outlets: credit.outlets };
  return isCaption(text, passage, words) ? { kind: 'caption' } : undefined;
}

/** Openers that a line of the page may have although it ends like a sentence. */
const openers = [
  pagePhrases.related,
  pagePhrases.labelOpeners,
  pagePhrases.creditOpeners,
  pagePhrases.sourceOpeners,
  pagePhrases.republishedOpeners,
  pagePhrases.signOffOpeners,
  pagePhrases.photoOpeners,
] as const;

const firstWords: ReadonlySet<string> = new Set(openers.flatMap((table) => [...table.keys()]));

/** Whether the line's first word is one that such a line begins with. Most sentences are done with here. */
function mayBePageLine(text: string, { start, end }: Span): boolean {
  if ('(©#-=_*~•·—–⁂+<>|/\\.'.includes(text.charAt(start))) return true;
  const [word] = readLineWords(text, { start: skipMarks(text, start, end), end }, 1);
  return word !== undefined && firstWords.has(word.form);
}

function skipMarks(text: string, start: number, end: number): number {
  let at = start;
  while (at < Math.min(end, start + 4) && !isWordClass(classOf(text.charCodeAt(at)))) at++;
  return at;
}

function readHeading(line: string): PassageKind | undefined {
  const marks = /^#{1,6}[ \t]+/.exec(line.slice(0, 12))?.[0];
  return marks === undefined
    ? undefined
    : { kind: 'heading', title: { start: marks.length, end: line.length } };
}
