import type { Span } from '../text/span';
import { endsQuotation, lineEnd, startsItem, startsLower, startsQuotation } from './lineEnds';
import type { PassageKind } from './passageKinds';
import type { Passage } from './wrapping';

const longestSubheading = 80;
const mostWords = 12;

/** A longer question or quotation is body text. */
const longestQuestion = 60;

/** So many questions with an answer below make an interview, whose questions are body text. */
const leastQuestions = 3;

/** Whether the article goes by question and answer. */
export function hasInterview(
  text: string,
  passages: readonly Passage[],
  kinds: readonly PassageKind[],
): boolean {
  let questions = 0;
  let isAsked = false;
  for (const [i, passage] of passages.entries()) {
    const kind = kinds[i]?.kind;
    if (kind !== 'plain' && kind !== 'prose') continue;
    const isQuestion = passage.end - passage.start <= 300 && lineEnd(text, passage) === 'question';
    if (isAsked && !isQuestion && ++questions >= leastQuestions) return true;
    isAsked = isQuestion;
  }
  return false;
}

/**
 * Whether the short line at `i` is a heading between paragraphs: a few words that no mark ends, prose below that is
 * longer, and no other short line beside it, for a run of short lines is a list or verse. A question or a quotation may
 * be one too, where it is shorter still.
 */
export function isSubheading(
  text: string,
  passages: readonly Passage[],
  kinds: readonly PassageKind[],
  i: number,
  isInterview: boolean,
): boolean {
  const line = passages[i];
  const below = passages[i + 1];
  if (!line || !below || kinds[i + 1]?.kind !== 'prose') return false;
  const above = kinds[i - 1]?.kind;
  if (above === undefined || above === 'plain') return false;
  const length = line.end - line.start;
  if (length > longestSubheading || below.end - below.start <= length) return false;
  // Where blank lines part the paragraphs, a line without one above it belongs to its neighbours.
  if (below.gap && !line.gap) return false;
  if (!/\p{L}/u.test(text.slice(line.start, line.end))) return false;
  if (startsItem(text, line) || startsLower(text, line) || wordCount(text, line) > mostWords) return false;
  if (startsQuotation(text, line) && !(endsQuotation(text, line) && length <= longestQuestion)) return false;
  const end = lineEnd(text, line);
  return end === 'none' || (end === 'question' && !isInterview && length <= longestQuestion);
}

function wordCount(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s/).length;
}
