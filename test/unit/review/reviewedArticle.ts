import type { AnnotationPorts, ReviewState, Sidecar } from '../../../src/core/annotations/model';
import { emptySidecar } from '../../../src/core/annotations/model';
import { placeSidecar } from '../../../src/core/annotations/placedSidecar';
import type { Attribution } from '../../../src/core/attribution/attribution';
import { decide } from '../../../src/core/review/decide';
import { reviewArticle, type ArticleReview } from '../../../src/core/review/reviewArticle';
import type { Span } from '../../../src/core/text/span';

/** An attribution told by its words: what is said, who says it, with which cue. */
export type Said = readonly [content: string, source?: string, cue?: string];

/** The attributions of `text` that the words describe; each must stand once. */
export function attributionsIn(text: string, said: readonly Said[]): readonly Attribution[] {
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0 || text.includes(words, start + 1)) throw new Error(`“${words}” must stand once.`);
    return { start, end: start + words.length };
  };
  return said.map(([content, source, cue]) => ({
    id: `${content}|${source ?? ''}|${cue ?? ''}`.replace(/\W+/g, '-'),
    form: 'direct',
    content: [at(content)],
    ...(source !== undefined && { source: { ...at(source), kind: 'named-person' as const } }),
    ...(cue !== undefined && { cue: at(cue) }),
  }));
}

/** Ports of one reviewer whose clock is at `time`. */
export function portsOf(reviewer: string, time: string): AnnotationPorts {
  let count = 0;
  return { now: () => time, newId: () => `${reviewer}-${(count += 1)}`, author: () => reviewer };
}

/** An article under review: its sidecar changes with each decision, its text with each edit. */
export interface Desk {
  readonly text: string;
  readonly sidecar: Sidecar;
  readonly review: ArticleReview;
}

/** What the desk sees of `text` with the annotations of `sidecar`. */
export function look(text: string, said: readonly Said[], sidecar: Sidecar = emptySidecar): Desk {
  const attributions = attributionsIn(text, said);
  return { text, sidecar, review: reviewArticle(text, attributions, placeSidecar(text, sidecar).placed) };
}

/** The desk after `reviewer` decided on the attribution at `index`. */
export function afterDecision(
  { text, sidecar, review }: Desk,
  index: number,
  state: ReviewState,
  { reviewer = 'Nadia', time = '2026-02-03T10:00:00Z', note }: DecisionOptions = {},
): Desk {
  const target = review.items[index];
  if (!target) throw new Error('There is no such attribution.');
  const decision = { state, ...(note !== undefined && { note }) };
  const decided = decide(sidecar, text, target, decision, portsOf(reviewer, time));
  const attributions = review.items.map(({ attribution }) => attribution);
  return {
    text,
    sidecar: decided,
    review: reviewArticle(text, attributions, placeSidecar(text, decided).placed),
  };
}

interface DecisionOptions {
  readonly reviewer?: string;
  readonly time?: string;
  readonly note?: string;
}
