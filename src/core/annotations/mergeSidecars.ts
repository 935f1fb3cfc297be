import { isSame } from './change';
import type { Annotation, Note, Review, Sidecar } from './model';

/**
 * Joins two states of a sidecar that came from `base`, by id. What one side changed, made or deleted is taken; where both
 * changed an annotation, a change goes before a deletion and the later change before the earlier, and nothing that is a
 * record is lost: replies to a note and decisions of a review are kept from both.
 */
export function mergeSidecars(base: Sidecar, mine: Sidecar, theirs: Sidecar): Sidecar {
  const before = byId(base);
  const own = byId(mine);
  const other = byId(theirs);
  const ids = new Set([...theirs.annotations, ...mine.annotations].map(({ id }) => id));
  const annotations = [...ids].flatMap((id) => mergeOne(before.get(id), own.get(id), other.get(id)) ?? []);
  return { ...mine, annotations };
}

function byId({ annotations }: Sidecar): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

function mergeOne(
  base: Annotation | undefined,
  mine: Annotation | undefined,
  theirs: Annotation | undefined,
): Annotation | undefined {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base) || isSame(mine, theirs)) return mine;
  if (!mine || !theirs) return mine ?? theirs;
  const [earlier, later] = timeOf(theirs) > timeOf(mine) ? [mine, theirs] : [theirs, mine];
  if (later.kind === 'review' && earlier.kind === 'review') return mergeReviews(earlier, later);
  if (later.kind === 'note' && earlier.kind === 'note') return mergeNotes(earlier, later);
  return later;
}

function timeOf(annotation: Annotation): string {
  return annotation.kind === 'opaque' ? '' : annotation.changed;
}

function mergeReviews(earlier: Review, later: Review): Review {
  const steps = distinct(
    [...earlier.history, ...later.history],
    (step) => `${step.time} ${step.reviewer} ${step.state}`,
  );
  const history = steps.sort((a, b) => compare(a.time, b.time));
  const evidence = distinct([...earlier.evidence, ...later.evidence], (item) => JSON.stringify(item));
  const last = history.at(-1);
  return { ...later, evidence, history, ...(last && { state: last.state, reviewer: last.reviewer }) };
}

function mergeNotes(earlier: Note, later: Note): Note {
  const replies = new Map([...earlier.replies, ...later.replies].map((reply) => [reply.id, reply]));
  return { ...later, replies: [...replies.values()].sort((a, b) => compare(a.created, b.created)) };
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
