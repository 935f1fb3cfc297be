import type { ReviewState } from '../annotations/model';

/** What the desk sees of an attribution: its state, or that its words are no longer those that were decided on. */
export type ReviewStatus = ReviewState | 'changed';

/** In the order in which they ask for attention. */
export const reviewStatuses = [
  'changed',
  'disputed',
  'needs-source',
  'to-review',
  'verified',
  'not-an-attribution',
] as const satisfies readonly ReviewStatus[];

const states: ReadonlySet<string> = new Set<ReviewState>([
  'to-review',
  'verified',
  'disputed',
  'needs-source',
  'not-an-attribution',
]);

/** Whether `state` is one that this version knows: a newer version may have written another. */
export function isReviewState(state: string): state is ReviewState {
  return states.has(state);
}

/** Whether somebody has decided, and on these words. */
export function isReviewed(status: ReviewStatus): boolean {
  return status !== 'to-review' && status !== 'changed';
}

/** Whether an article may be published as far as this attribution goes. */
export function isCleared(status: ReviewStatus): boolean {
  return status === 'verified' || status === 'not-an-attribution';
}
