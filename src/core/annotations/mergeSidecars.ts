import { isSame } from './change';
import type { Annotation, Note, Review, Sidecar } from './model';

/**
 * What two people made of one sidecar: an annotation that one of them changed, made or deleted is taken from that one.
 * Where both changed it the later change wins, except that replies, evidence and decisions of both are kept; a change
 * wins over a deletion, so that nothing that somebody just wrote is lost.
 */
export function mergeSidecars(base: Sidecar, mine: Sidecar, theirs: Sidecar): Sidecar {
  if (isSame(base, theirs)) return mine;
  const old = byId(base);
  const ours = byId(mine);
  const others = byId(theirs);
  const ids = new Set([...others.keys(), ...ours.keys()]);
  const annotations = [...ids].flatMap((id) => {
    const merged = mergeAnnotation(old.get(id), ours.get(id), others.get(id));
    return merged ? [merged] : [];
  });
  return { ...mine, annotations };
}

function byId({ annotations }: Sidecar): ReadonlyMap<string, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

function mergeAnnotation(
  base: Annotation | undefined,
  mine: Annotation | undefined,
  theirs: Annotation | undefined,
): Annotation | undefined {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (!mine || !theirs) return mine ?? theirs;
  if (mine.kind === 'review' && theirs.kind === 'review') return mergeReviews(mine, theirs);
  if (mine.kind === 'note' && theirs.kind === 'note') {
    return mergeNotes(base?.kind === 'note' ? base : undefined, mine, theirs);
  }
  return later(mine, theirs);
}

/** The one that was changed last; of a tag that both added, the one that was there first. */
function later<T extends Annotation>(mine: T, theirs: T): T {
  if (mine.kind === 'opaque' || theirs.kind === 'opaque') return mine;
  if (mine.kind === 'article-tag' && theirs.kind === 'article-tag')
    return theirs.created < mine.created ? theirs : mine;
  return theirs.changed > mine.changed ? theirs : mine;
}

function mergeReviews(mine: Review, theirs: Review): Review {
  const history = unite(mine.history, theirs.history).sort((a, b) => compareText(a.time, b.time));
  const evidence = unite(mine.evidence, theirs.evidence);
  const last = history.at(-1);
  const winner = later(mine, theirs);
  if (!last) return { ...winner, evidence };
  // Clocks may disagree: whose decision is last in the history, theirs are the words and places decided on.
  const decider = theirs.history.some((step) => isSame(step, last)) ? theirs : mine;
  const { state, reviewer, note } = last;
  const merged: Review = { ...decider, state, reviewer, changed: winner.changed, evidence, history };
  return note === undefined || note === merged.note ? merged : { ...merged, note };
}

function mergeNotes(base: Note | undefined, mine: Note, theirs: Note): Note {
  const replies = new Map(mine.replies.map((reply) => [reply.id, reply]));
  for (const reply of theirs.replies) {
    const own = replies.get(reply.id);
    const known = base?.replies.find(({ id }) => id === reply.id);
    // One that was there and is mine no more was deleted here, unless it was changed there.
    if (!own && known && isSame(known, reply)) continue;
    if (!own || (reply.changed ?? reply.created) > (own.changed ?? own.created)) replies.set(reply.id, reply);
  }
  for (const reply of mine.replies) {
    const known = base?.replies.find(({ id }) => id === reply.id);
    if (known && isSame(known, reply) && !theirs.replies.some(({ id }) => id === reply.id))
      replies.delete(reply.id);
  }
  return {
    ...later(mine, theirs),
    replies: [...replies.values()].sort((a, b) => compareText(a.created, b.created)),
  };
}

/** All of `a`, then what only `b` has. */
function unite<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...a, ...b.filter((item) => !a.some((other) => isSame(other, item)))];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
