import { isSpace, type Span } from '../text/span';
import { lineEnd, startsItem, startsLower } from './lineEnds';
import type { TextLine } from './lines';

/** A line of the article, or the lines of one paragraph that a mail program or terminal has broken. */
export type Passage = TextLine;

/** A longer line was not broken at a column. */
const widestColumn = 140;
const narrowestColumn = 30;

/**
 * The passages of an article: its lines, or, where the text is broken at some column, its lines joined. Broken text
 * shows by lines that go on in lower case; then lines are joined that fill the column. `standsAlone` says of a line
 * that it is part of the page (a label, a credit) and is joined to nothing.
 */
export function joinLines(
  text: string,
  lines: readonly TextLine[],
  standsAlone: (line: Span) => boolean,
): readonly Passage[] {
  const column = findColumn(text, lines);
  if (column === undefined) return lines;
  const passages: Passage[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const open = passages.at(-1);
    if (before && open && goesOn(text, before, line, column) && !standsAlone(before) && !standsAlone(line)) {
      passages[passages.length - 1] = { start: open.start, end: line.end, gap: open.gap };
    } else passages.push(line);
  }
  return passages;
}

/** The usual length of a full line, or undefined where each line is a paragraph. */
function findColumn(text: string, lines: readonly TextLine[]): number | undefined {
  const lengths = new Uint32Array(widestColumn + 1);
  let broken = 0;
  let others = 0;
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before || line.gap) continue;
    const length = before.end - before.start;
    if (length >= narrowestColumn && length <= widestColumn && isBroken(text, before, line)) {
      broken++;
      lengths[length] = (lengths[length] ?? 0) + 1;
    } else others++;
  }
  // In broken prose more than half of the lines go on in lower case; a quarter is far above what lists or verse show.
  if (broken === 0 || broken * 3 < others) return undefined;
  let seen = 0;
  return lengths.findIndex((count) => (seen += count) * 2 >= broken);
}

function isBroken(text: string, line: TextLine, next: TextLine): boolean {
  return startsLower(text, next) && !endsSentence(text, line);
}

function goesOn(text: string, line: TextLine, next: TextLine, column: number): boolean {
  const length = line.end - line.start;
  if (next.gap || length > widestColumn) return false;
  const ends = endsSentence(text, line);
  if (startsItem(text, next) && (ends || startsItem(text, line))) return false;
  if (!ends && startsLower(text, next)) return true;
  // Where the next word would have had room on the line, the line was ended on purpose.
  const reach = length + 1 + firstWordLength(text, next);
  return reach >= (ends ? column : column * 0.8);
}

function endsSentence(text: string, line: TextLine): boolean {
  const end = lineEnd(text, line);
  return end !== 'none' && end !== 'open';
}

function firstWordLength(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && !isSpace(text.charCodeAt(at))) at++;
  return at - start;
}
