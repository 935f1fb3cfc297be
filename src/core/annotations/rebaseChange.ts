import type { Anchor } from './anchor';
import { isSame, type AnnotationChange, type AnnotationEdit } from './change';
import { anchorsOf, withAnchors, type Annotation, type Sidecar } from './model';

const nowhere: Anchor = { exact: '', prefix: '', suffix: '', position: 0 };

/**
 * The edits of `change` that still fit `sidecar`, made to start from what stands there now. An anchor that was only
 * described anew (every save does so) counts as the same; an annotation that somebody changed, made again or deleted
 * since is left alone.
 */
export function rebaseChange(sidecar: Sidecar, change: AnnotationChange): AnnotationChange {
  const current = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  return change.flatMap(({ before, after }): AnnotationEdit[] => {
    const now = current.get((before ?? after)?.id ?? '');
    if (!before || !now) return before || now ? [] : [{ ...(after && { after }) }];
    if (!isSame(withoutPlaces(before), withoutPlaces(now))) return [];
    if (!after) return [{ before: now }];
    return [{ before: now, after: keepsPlaces(before, after) ? withAnchors(after, anchorsOf(now)) : after }];
  });
}

/** The ids of annotations that a change gives other places. */
export function movedIn(change: AnnotationChange): ReadonlySet<string> {
  return new Set(
    change.flatMap(({ before, after }) => (before && after && !keepsPlaces(before, after) ? [after.id] : [])),
  );
}

function keepsPlaces(before: Annotation, after: Annotation): boolean {
  return isSame(anchorsOf(before), anchorsOf(after));
}

function withoutPlaces(annotation: Annotation): Annotation {
  return withAnchors(
    annotation,
    anchorsOf(annotation).map(() => nowhere),
  );
}
