import type { Span } from '../text/span';
import { readSignature, type Signature } from './bylines';
import { isCaption } from './captions';
import { readCredit } from './credits';
import { isSeparator, lineEnd } from './lineEnds';
import { readPageLine, type PageLine } from './pageLinks';
import { matchPhrase, pagePhrases } from './phrases';
import type { Credit } from './structure';
import { readLineWords } from './words';

/** What a passage is by itself, before its neighbours are asked. */
export type PassageKind =
  /** A sentence with a full stop, or a line too long for anything else: surely body text. */
  | { readonly kind: 'prose' }
  /** A short line without a full stop: what it is depends on where it stands. */
  | { readonly kind: 'plain'; readonly isName: boolean }
  /** A heading with Markdown's marks. */
  | { readonly kind: 'heading'; readonly level: number; readonly title: Span }
  | { readonly kind: 'signature'; readonly signature: Exclude<Signature, 'name'> }
  | { readonly kind: 'credit'; readonly credit: Credit }
  | { readonly kind: 'caption' }
  | { readonly kind: 'separator' }
  | PageLine;

const prose: PassageKind = { kind: 'prose' };

/** A line without a full stop is body text from this length on. */
const longestPlain = 200;

/** No line of a page is longer than this. */
const longestPageLine = 300;

/** What the passage is, by its own words. Looks at short passages only, so that its cost does not grow with paragraphs. */
export function readKind(text: string, passage: Span): PassageKind {
  const length = passage.end - passage.start;
  if (length > longestPageLine) return prose;
  if (isSeparator(text, passage)) return { kind: 'separator' };
  const heading = readHeading(text, passage);
  if (heading) return heading;
  const end = lineEnd(text, passage);
  if ((end === 'stop' || length > longestPlain) && !mayBePageLine(text, passage)) return prose;
  return (
    readPagePart(text, passage) ??
    (end === 'stop' || length > longestPlain ? prose : readPlain(text, passage))
  );
}

/** Whether a line is a part of the page by itself (a label, a credit, a date), so that it is joined to no other line. */
export function isPagePart(text: string, line: Span): boolean {
  return line.end - line.start <= 60 && readPagePart(text, line) !== undefined;
}

function readPagePart(text: string, passage: Span): PassageKind | undefined {
  const page = readPageLine(text, passage);
  if (page) return page;
  const credit = readCredit(text, passage);
  if (credit) return { kind: 'credit', credit };
  if (isCaption(text, passage)) return { kind: 'caption' };
  const signature = readSignature(text, passage);
  return signature === undefined || signature === 'name' ? undefined : { kind: 'signature', signature };
}

function readPlain(text: string, passage: Span): PassageKind {
  return { kind: 'plain', isName: readSignature(text, passage) === 'name' };
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

/** Reads no more than the first words: most sentences are passed over here. */
function mayBePageLine(text: string, { start, end }: Span): boolean {
  const head = readLineWords(text, { start, end: Math.min(end, start + 60) });
  const first = head.findIndex(({ form }) => !'([*_>#«©'.includes(form));
  if (text.startsWith('©', start) || text.charAt(start) === '(') return true;
  return openers.some((table) => matchPhrase(table, head, Math.max(first, 0)) > 0);
}

function readHeading(text: string, { start, end }: Span): PassageKind | undefined {
  const match = /^(#{1,6})[ \t]+/.exec(text.slice(start, Math.min(end, start + 12)));
  if (!match) return undefined;
  const [marks, hashes = ''] = match;
  return { kind: 'heading', level: hashes.length, title: { start: start + marks.length, end } };
}
