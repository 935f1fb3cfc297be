import type { Review } from '../annotations/model';
import type { PlacedAnnotation } from '../annotations/placedSidecar';
import type { Attribution } from '../attribution/attribution';
import { matchReviews } from './matchReviews';
import { isCleared, isReviewed, isReviewState, type ReviewStatus } from './reviewStatus';
import { decidedWording, isSameWording, wordingOf, type WordingChange } from './wording';

/** One attribution of an article and what was decided of it. */
export interface ReviewedAttribution {
  readonly attribution: Attribution;
  readonly status: ReviewStatus;
  /** The review with the latest decision; absent while nobody touched it. */
  readonly review?: Review;
  /** With the status `changed`: the words decided on and those that stand there now. */
  readonly change?: WordingChange;
  /** A state that a newer version set and this one does not know; the status is `to-review`. */
  readonly newerState?: string;
}

/** The review of one article. */
export interface ArticleReview {
  /** One for each attribution, in their order. */
  readonly items: readonly ReviewedAttribution[];
  /** Reviews whose attribution stands nowhere in the article any more. */
  readonly orphans: readonly Review[];
}

/** How far the review of an article has come. */
export interface ReviewProgress {
  readonly total: number;
  /** Decided on the words as they are. */
  readonly reviewed: number;
  /** Verified, or no attribution at all. */
  readonly cleared: number;
  readonly byStatus: Readonly<Record<ReviewStatus, number>>;
}

/**
 * Joins the attributions of an article with the reviews among its annotations. A review belongs to the attribution
 * whose content stands where its anchors do; where that was rewritten, to the one with its source and cue. Linear.
 */
export function reviewArticle(
  text: string,
  attributions: readonly Attribution[],
  placed: readonly PlacedAnnotation[],
): ArticleReview {
  const { byAttribution, orphans } = matchReviews(attributions, placed);
  const items = attributions.map((attribution, index) => {
    const [first, ...others] = byAttribution.get(index) ?? [];
    if (!first) return { attribution, status: 'to-review' as const };
    const review = others.reduce((latest, other) => (timeOf(other) > timeOf(latest) ? other : latest), first);
    return judge(text, attribution, review);
  });
  return { items, orphans };
}

export function countProgress({ items }: ArticleReview): ReviewProgress {
  const byStatus: Record<ReviewStatus, number> = {
    changed: 0,
    disputed: 0,
    'needs-source': 0,
    'to-review': 0,
    verified: 0,
    'not-an-attribution': 0,
  };
  for (const { status } of items) byStatus[status]++;
  return {
    total: items.length,
    reviewed: items.filter(({ status }) => isReviewed(status)).length,
    cleared: items.filter(({ status }) => isCleared(status)).length,
    byStatus,
  };
}

function judge(text: string, attribution: Attribution, review: Review): ReviewedAttribution {
  const { state } = review;
  if (!isReviewState(state)) return { attribution, review, status: 'to-review', newerState: state };
  if (state === 'to-review') return { attribution, review, status: state };
  const change = { before: decidedWording(review), after: wordingOf(text, attribution) };
  if (isSameWording(change.before, change.after)) return { attribution, review, status: state };
  return { attribution, review, status: 'changed', change };
}

function timeOf({ history, changed }: Review): string {
  return history.at(-1)?.time ?? changed;
}
