import { anchorLimits } from '../annotations/anchor';
import { isSame } from '../annotations/change';
import { describeAnchors } from '../annotations/describeAnchor';
import type {
  AnnotationPorts,
  AttributionAnchors,
  Evidence,
  Review,
  ReviewState,
  Sidecar,
} from '../annotations/model';
import type { Attribution } from '../attribution/attribution';
import type { ReviewedAttribution } from './reviewArticle';
import { wordingOf } from './wording';

/** The attribution that is decided on, and its review if somebody began one. */
export type ReviewTarget = Pick<ReviewedAttribution, 'attribution' | 'review'>;

export interface Decision {
  readonly state: ReviewState;
  /** Why; the review's earlier note stays where none is given. */
  readonly note?: string;
}

/**
 * Records a decision: the state, who and when, and the words of `text` it was made on. A clock that went backwards does
 * not put a decision before the one it follows.
 */
export function decide(
  sidecar: Sidecar,
  text: string,
  target: ReviewTarget,
  { state, note }: Decision,
  ports: AnnotationPorts,
): Sidecar {
  return edit(sidecar, text, target, ports, (review, time) => {
    const wording = wordingOf(text, target.attribution);
    const isLong = wording.content.some((words) => words.length > anchorLimits.exact);
    const step = { state, reviewer: ports.author(), time, ...(note !== undefined && { note }) };
    return {
      ...without(review, 'decided'),
      ...anchorsFor(text, target.attribution),
      state,
      reviewer: step.reviewer,
      ...(note !== undefined && { note }),
      ...(isLong && { decided: wording }),
      history: [...review.history, step],
    };
  });
}

/** Sets the note of a review, or takes it away; no decision. */
export function writeNote(
  sidecar: Sidecar,
  text: string,
  target: ReviewTarget,
  note: string | undefined,
  ports: AnnotationPorts,
): Sidecar {
  return edit(sidecar, text, target, ports, (review) => ({
    ...without(review, 'note'),
    ...(note !== undefined && { note }),
  }));
}

/** Adds what a decision rests on; what is there already is not added again. */
export function addEvidence(
  sidecar: Sidecar,
  text: string,
  target: ReviewTarget,
  evidence: Evidence,
  ports: AnnotationPorts,
): Sidecar {
  return edit(sidecar, text, target, ports, (review) =>
    review.evidence.some((known) => isSame(known, evidence))
      ? review
      : { ...review, evidence: [...review.evidence, evidence] },
  );
}

export function removeEvidence(
  sidecar: Sidecar,
  text: string,
  target: ReviewTarget,
  evidence: Evidence,
  ports: AnnotationPorts,
): Sidecar {
  return edit(sidecar, text, target, ports, (review) => ({
    ...review,
    evidence: review.evidence.filter((known) => !isSame(known, evidence)),
  }));
}

/** Changes the target's review as it stands in the sidecar now; begins one where there is none. */
function edit(
  sidecar: Sidecar,
  text: string,
  target: ReviewTarget,
  ports: AnnotationPorts,
  change: (review: Review, time: string) => Review,
): Sidecar {
  const current = sidecar.annotations.find(({ id }) => id === target.review?.id);
  if (current?.kind === 'review') {
    const time = notBefore(ports.now(), current.changed);
    const changed = change(current, time);
    if (changed === current) return sidecar;
    const annotations = sidecar.annotations.map((annotation) =>
      annotation === current ? { ...changed, changed: time } : annotation,
    );
    return { ...sidecar, annotations };
  }
  const time = ports.now();
  const begun = beginReview(sidecar, text, target.attribution, time, ports);
  return { ...sidecar, annotations: [...sidecar.annotations, change(begun, time)] };
}

/** The id tells the attribution, so that two people who begin its review at once begin the same one. */
function beginReview(
  { annotations }: Sidecar,
  text: string,
  attribution: Attribution,
  time: string,
  ports: AnnotationPorts,
): Review {
  const id = `review:${attribution.id}`;
  const isTaken = annotations.some((annotation) => annotation.id === id);
  const author = ports.author();
  return {
    kind: 'review',
    id: isTaken ? `${id}:${ports.newId()}` : id,
    author,
    created: time,
    changed: time,
    ...anchorsFor(text, attribution),
    state: 'to-review',
    reviewer: author,
    evidence: [],
    history: [],
  };
}

function anchorsFor(text: string, { content, source, cue }: Attribution): AttributionAnchors {
  const spans = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
  const anchors = describeAnchors(text, spans);
  const sourceAnchor = source && anchors[content.length];
  const cueAnchor = cue && anchors[content.length + (source ? 1 : 0)];
  return {
    content: anchors.slice(0, content.length),
    ...(sourceAnchor && { source: sourceAnchor }),
    ...(cueAnchor && { cue: cueAnchor }),
  };
}

function notBefore(time: string, earlier: string): string {
  return time < earlier ? earlier : time;
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as Omit<T, K>;
}
