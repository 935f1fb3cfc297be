import type { Annotation, Sidecar } from './model';

/** What happened to one annotation: made (no `before`), changed, or deleted (no `after`). Both have the same id. */
export interface AnnotationEdit {
  readonly before?: Annotation;
  readonly after?: Annotation;
}

/** One command's effect on a sidecar, which one command undoes. Each id at most once. */
export type AnnotationChange = readonly AnnotationEdit[];

/** The change from one state of a sidecar to another. */
export function diffSidecars(before: Sidecar, after: Sidecar): AnnotationChange {
  const old = new Map(before.annotations.map((annotation) => [annotation.id, annotation]));
  const change: AnnotationEdit[] = [];
  for (const annotation of after.annotations) {
    const previous = old.get(annotation.id);
    old.delete(annotation.id);
    if (previous !== annotation) change.push({ ...(previous && { before: previous }), after: annotation });
  }
  for (const annotation of old.values()) change.push({ before: annotation });
  return change;
}

/** `sidecar` with the change made. Ids that the change does not name stay as they are; new ones go to the end. */
export function applyChange(sidecar: Sidecar, change: AnnotationChange): Sidecar {
  const edits = new Map<string, AnnotationEdit>();
  for (const edit of change) edits.set(idOf(edit), edit);
  const annotations: Annotation[] = [];
  for (const annotation of sidecar.annotations) {
    const edit = edits.get(annotation.id);
    edits.delete(annotation.id);
    if (!edit) annotations.push(annotation);
    else if (edit.after) annotations.push(edit.after);
  }
  for (const { after } of edits.values()) if (after) annotations.push(after);
  return { ...sidecar, annotations };
}

/** The change that undoes `change`, last edit first. */
export function invertChange(change: AnnotationChange): AnnotationChange {
  return change
    .map(({ before, after }) => ({ ...(after && { before: after }), ...(before && { after: before }) }))
    .reverse();
}

/**
 * The edits of `change` that still fit `sidecar`: undo leaves an annotation alone that somebody changed, made again or
 * deleted since. Compares by value.
 */
export function applicableChange(sidecar: Sidecar, change: AnnotationChange): AnnotationChange {
  const current = new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  return change.filter((edit) => isSame(current.get(idOf(edit)), edit.before));
}

/** Deep equality of plain data, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

function idOf({ before, after }: AnnotationEdit): string {
  const id = (after ?? before)?.id;
  if (id === undefined) throw new RangeError('An edit names an annotation.');
  return id;
}
