import type { ArticleAnalysis } from '../analysis';
import { positionOf } from '../annotations/model';
import { isOrphan, type PlacedAnnotation } from '../annotations/placedSidecar';
import { reviewArticle } from '../review/reviewArticle';
import { isReviewed } from '../review/reviewStatus';
import type { AnnotatedPlace } from './stops';

/**
 * Where people annotated an article, and where they still have to: an attribution that nobody has decided on, and a note,
 * tag or correction. One that lost its passage is an orphan, at the offset where it last was.
 */
export function annotatedPlaces(
  { text, attributions }: ArticleAnalysis,
  placed: readonly PlacedAnnotation[],
): readonly AnnotatedPlace[] {
  const unreviewed = reviewArticle(text, attributions, placed).items.flatMap(
    ({ attribution: { content }, status }): AnnotatedPlace[] => {
      const [first] = content;
      return first && !isReviewed(status) ? [{ start: first.start, end: first.end, kind: 'unreviewed' }] : [];
    },
  );
  return [...unreviewed, ...placed.flatMap((item) => placeOf(item, text.length) ?? [])];
}

function placeOf(item: PlacedAnnotation, length: number): AnnotatedPlace | undefined {
  const { annotation, spans } = item;
  if (spans.length === 0) return undefined;
  if (isOrphan(item)) {
    const at = Math.min(positionOf(annotation) ?? 0, length);
    return { start: at, end: at, kind: 'orphan' };
  }
  const [span] = spans;
  if (!span || annotation.kind === 'suppression') return undefined;
  return { ...span, kind: annotation.kind === 'note' ? 'note' : 'annotation' };
}
