import type { Attribution } from '../attribution/attribution';
import { compareSpans, type Span } from '../text/span';
import type { Review, ReviewState } from './model';
import type { PlacedAnnotation } from './placedSidecar';
import { isWordingOf, wordsAt } from './wording';

/** An attribution with the decision on it. */
export interface ReviewedAttribution {
  readonly attribution: Attribution;
  /** Absent where nobody has looked at it. */
  readonly review?: Review;
  /**
   * The decision as it stands: `to-review` without one, `changed` where content, source or cue have other words than
   * those that were decided on, else what was decided (text of a newer version is kept).
   */
  readonly state: ReviewState | 'changed' | (string & {});
}

interface PlacedReview {
  readonly review: Review;
  readonly content: readonly Span[];
  readonly isChanged: boolean;
}

/** The review of every attribution, in their order. A review belongs to the attribution that holds most of its content. */
export function reviewAttributions(
  text: string,
  attributions: readonly Attribution[],
  placed: readonly PlacedAnnotation[],
): readonly ReviewedAttribution[] {
  const reviews = placed.flatMap(({ annotation, spans }) =>
    annotation.kind === 'review' ? (placeReview(text, annotation, spans) ?? []) : [],
  );
  if (reviews.length === 0) return attributions.map((attribution) => ({ attribution, state: 'to-review' }));
  const reviewAt = createReviewLookup(reviews);
  return attributions.map((attribution) => {
    const found = reviewAt(attribution.content);
    if (!found) return { attribution, state: 'to-review' };
    return { attribution, review: found.review, state: found.isChanged ? 'changed' : found.review.state };
  });
}

/** Whether the attribution still asks for a person: all but the verified, and those that are none. */
export function isUnverified({ state }: ReviewedAttribution): boolean {
  return state !== 'verified' && state !== 'not-an-attribution';
}

/** Undefined where none of the content stands in the text any more. */
function placeReview(
  text: string,
  review: Review,
  spans: readonly (Span | undefined)[],
): PlacedReview | undefined {
  const content = spans.slice(0, review.content.length).filter((span) => span !== undefined);
  if (content.length === 0) return undefined;
  return { review, content: content.sort(compareSpans), isChanged: isChanged(text, review, spans) };
}

function isChanged(
  text: string,
  { content, source, cue, decided }: Review,
  spans: readonly (Span | undefined)[],
): boolean {
  const words = spans.map((span) => span && wordsAt(text, span));
  if (!decided) {
    const anchors = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
    return anchors.some((anchor, i) => {
      const now = words[i];
      return now === undefined || !isWordingOf(anchor, now);
    });
  }
  const before = [
    ...decided.content,
    ...(decided.source === undefined ? [] : [decided.source]),
    ...(decided.cue === undefined ? [] : [decided.cue]),
  ];
  return before.length !== words.length || before.some((wording, i) => wording !== words[i]);
}

/** Finds the review that shares most with some content, at least half of the shorter of the two. */
function createReviewLookup(
  reviews: readonly PlacedReview[],
): (content: readonly Span[]) => PlacedReview | undefined {
  const pieces = reviews
    .flatMap((review) => review.content.map((span) => ({ ...span, review })))
    .sort(compareSpans);
  return (content) => {
    const shared = new Map<PlacedReview, number>();
    for (const { start, end } of content) {
      for (let at = firstReaching(pieces, start); at < pieces.length; at++) {
        const piece = pieces[at];
        if (!piece || piece.start >= end) break;
        const common = Math.min(end, piece.end) - Math.max(start, piece.start);
        if (common > 0) shared.set(piece.review, (shared.get(piece.review) ?? 0) + common);
      }
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    if (!best) return undefined;
    const [review, common] = best;
    return common * 2 >= Math.min(lengthOf(content), lengthOf(review.content)) ? review : undefined;
  };
}

/** Index of the first piece that may end after `offset`: pieces are by their start, and few overlap. */
function firstReaching(pieces: readonly Span[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && (pieces[low - 1]?.end ?? 0) > offset) low--;
  return low;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
