import type { Review } from '../annotations/model';
import type { PlacedAnnotation } from '../annotations/placedSidecar';
import type { Attribution } from '../attribution/attribution';
import { overlaps, type Span } from '../text/span';

/** Which reviews belong to which attribution. */
export interface ReviewMatches {
  /** By index of the attribution; several where two people began a review of the same one. */
  readonly byAttribution: ReadonlyMap<number, readonly Review[]>;
  readonly orphans: readonly Review[];
}

/** A review and where its parts stand now; what was lost is missing. */
interface PlacedReview {
  readonly review: Review;
  readonly content: readonly Span[];
  readonly source?: Span;
  readonly cue?: Span;
}

interface Candidate {
  readonly review: number;
  readonly attribution: number;
  /** Share of the longer of the two contents that both cover, 0 … 1. */
  readonly share: number;
}

/** Contents that share less are not the same statement, unless source and cue say so. */
const LEAST_SHARE = 0.3;
/** A second review that fits so well is of the same attribution. */
const TWIN_SHARE = 0.9;

/** Gives every review to at most one attribution: the best fit first. */
export function matchReviews(
  attributions: readonly Attribution[],
  placed: readonly PlacedAnnotation[],
): ReviewMatches {
  const reviews = placed.flatMap(placedReview);
  const byAttribution = new Map<number, Review[]>();
  if (reviews.length === 0) return { byAttribution, orphans: [] };
  const matched = new Set<number>();
  const take = (review: number, attribution: number): void => {
    const item = reviews[review];
    if (!item) return;
    matched.add(review);
    byAttribution.set(attribution, [...(byAttribution.get(attribution) ?? []), item.review]);
  };
  for (const { review, attribution, share } of rankCandidates(attributions, reviews)) {
    if (matched.has(review)) continue;
    if (byAttribution.has(attribution) ? share >= TWIN_SHARE : share >= LEAST_SHARE)
      take(review, attribution);
  }
  const findByFrame = createFrameLookup(attributions);
  for (const [index, review] of reviews.entries()) {
    if (matched.has(index)) continue;
    const found = findByFrame(review).find((attribution) => !byAttribution.has(attribution));
    if (found !== undefined) take(index, found);
  }
  const orphans = reviews.filter((_, index) => !matched.has(index)).map(({ review }) => review);
  return { byAttribution, orphans };
}

function placedReview({ annotation, spans }: PlacedAnnotation): readonly PlacedReview[] {
  if (annotation.kind !== 'review') return [];
  const { length } = annotation.content;
  const content = spans.slice(0, length).filter((span) => span !== undefined);
  const source = annotation.source && spans[length];
  const cue = annotation.cue && spans[length + (annotation.source ? 1 : 0)];
  return [{ review: annotation, content, ...(source && { source }), ...(cue && { cue }) }];
}

/** Reviews and attributions whose contents share words, the best fit first. */
function rankCandidates(
  attributions: readonly Attribution[],
  reviews: readonly PlacedReview[],
): readonly Candidate[] {
  const pieces = attributions
    .flatMap(({ content }, attribution) => content.map(({ start, end }) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of pieces) reach.push(Math.max(reach.at(-1) ?? 0, end));
  const candidates: Candidate[] = [];
  for (const [review, { content }] of reviews.entries()) {
    const shared = new Map<number, number>();
    for (const span of content) {
      for (let at = firstAfter(reach, span.start); at < pieces.length; at++) {
        const piece = pieces[at];
        if (!piece || piece.start >= span.end) break;
        const common = Math.min(piece.end, span.end) - Math.max(piece.start, span.start);
        if (common > 0) shared.set(piece.attribution, (shared.get(piece.attribution) ?? 0) + common);
      }
    }
    for (const [attribution, common] of shared) {
      const longer = Math.max(lengthOf(content), lengthOf(attributions[attribution]?.content ?? []));
      candidates.push({ review, attribution, share: common / longer });
    }
  }
  return candidates.sort((a, b) => b.share - a.share || a.attribution - b.attribution);
}

/** The attributions that have the review's source and cue, as far as it has them. */
function createFrameLookup(
  attributions: readonly Attribution[],
): (review: PlacedReview) => readonly number[] {
  const byCue = indexBy(attributions, ({ cue }) => cue);
  const bySource = indexBy(attributions, ({ source }) => source);
  return ({ review, source, cue }) => {
    if ((review.source && !source) || (review.cue && !cue)) return [];
    if (cue) {
      const found = byCue.get(keyOf(cue)) ?? [];
      return source ? found.filter((index) => shares(attributions[index]?.source, source)) : found;
    }
    return source ? (bySource.get(keyOf(source)) ?? []) : [];
  };
}

function indexBy(
  attributions: readonly Attribution[],
  part: (attribution: Attribution) => Span | undefined,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, attribution] of attributions.entries()) {
    const span = part(attribution);
    if (!span) continue;
    const known = index.get(keyOf(span));
    if (known) known.push(at);
    else index.set(keyOf(span), [at]);
  }
  return index;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function shares(a: Span | undefined, b: Span): boolean {
  return a !== undefined && overlaps(a, b);
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Index of the first number of `reach`, which never falls, above `offset`. */
function firstAfter(reach: readonly number[], offset: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reach[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
