import type { Evidence, ReviewStep } from '../annotations/model';
import { message, type Finding, type Message } from '../checks/finding';
import type { ArticleReview, ReviewedAttribution } from './reviewArticle';
import { isCleared, type ReviewStatus } from './reviewStatus';
import { wordingOf } from './wording';

/** The findings of the gate carry this id; it is no rule that a house style could switch off. */
export const GATE = 'review-required';

/** What keeps an article from publication: an error at the first content of each attribution that is not cleared. */
export function gateFindings({ items }: ArticleReview): readonly Finding[] {
  return items.flatMap((item) => {
    const [first] = item.attribution.content;
    if (!first || isCleared(item.status)) return [];
    return { rule: GATE, severity: 'error', start: first.start, end: first.end, message: describe(item) };
  });
}

function describe({ status, review, newerState }: ReviewedAttribution): Message {
  const reviewer = review?.reviewer ?? '';
  if (newerState !== undefined)
    return message('This statement is in a state that this version does not know: {0}.', newerState);
  switch (status) {
    case 'changed':
      return message('This statement has changed since {0} decided on it.', reviewer);
    case 'disputed':
      return message('{0} disputes this statement.', reviewer);
    case 'needs-source':
      return message('{0} asks for a source of this statement.', reviewer);
    default:
      return message('Nobody has verified this statement.');
  }
}

/** What is on record of one attribution: plain data for machines. */
export interface ReviewRecord {
  /** The attribution's id. */
  readonly attribution: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly source?: string;
  readonly state: ReviewStatus;
  readonly reviewer?: string;
  readonly time?: string;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
  /** Oldest first. */
  readonly history?: readonly ReviewStep[];
}

/** The reviewers' record of an article, a line each attribution. */
export function reviewRecords(text: string, { items }: ArticleReview): readonly ReviewRecord[] {
  return items.map(({ attribution, status, review }) => {
    const { content, source } = wordingOf(text, attribution);
    return {
      attribution: attribution.id,
      start: attribution.content[0]?.start ?? 0,
      end: attribution.content.at(-1)?.end ?? 0,
      text: content.join(' […] '),
      ...(source !== undefined && { source }),
      state: status,
      ...(review && recordOf(review)),
    };
  });
}

function recordOf({
  reviewer,
  changed,
  note,
  evidence,
  history,
}: NonNullable<ReviewedAttribution['review']>): Omit<
  ReviewRecord,
  'attribution' | 'start' | 'end' | 'text' | 'state'
> {
  return {
    reviewer,
    time: history.at(-1)?.time ?? changed,
    ...(note !== undefined && { note }),
    ...(evidence.length > 0 && { evidence }),
    history,
  };
}

/** The record in one sentence: how many statements are cleared, and by whom. */
export function summariseReview(review: ArticleReview): Message {
  const byReviewer = new Map<string, number>();
  for (const { status, review: own } of review.items)
    if (own && isCleared(status)) byReviewer.set(own.reviewer, (byReviewer.get(own.reviewer) ?? 0) + 1);
  const cleared = [...byReviewer.values()].reduce((sum, count) => sum + count, 0);
  const counts = [String(cleared), String(review.items.length)];
  if (cleared === 0) return message('Statements verified: {0} of {1}.', ...counts);
  const people = [...byReviewer].map(([reviewer, count]) => `${reviewer} ${count}`).join(', ');
  return message('Statements verified: {0} of {1} ({2}).', ...counts, people);
}
