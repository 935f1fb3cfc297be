import type { Span } from '../text/span';
import type { Anchor } from './anchor';
import { isSame } from './change';
import { anchorsOf, withAnchors, type Annotation, type Sidecar } from './model';
import { moveSpans, type Replacement } from './moveSpans';
import { refreshAnchors } from './refreshAnchors';
import { resolveAnchors } from './resolveAnchor';

/** An annotation and where its anchors' passages stand now, in the order of `anchorsOf`; undefined: not found. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly spans: readonly (Span | undefined)[];
}

/** The annotations of an article with their places in its present text. */
export interface PlacedSidecar {
  /** The text that places speak of. */
  readonly text: string;
  /** In the sidecar's order. */
  readonly placed: readonly PlacedAnnotation[];
  /** Passages were lost since anchors were last looked up: see `findLost`. */
  readonly hasLost: boolean;
}

/** An annotation is an orphan when a passage that it is about stands nowhere in the article any more. */
export function isOrphan({ spans }: PlacedAnnotation): boolean {
  return spans.includes(undefined);
}

/** The places of a sidecar's annotations, all looked up. */
export function placeSidecar(text: string, sidecar: Sidecar): PlacedSidecar {
  return replaceSidecar({ text, placed: [], hasLost: false }, sidecar);
}

/**
 * Another state of the sidecar over the same text. What stood somewhere and has the same anchors, or whose new anchors
 * describe the words there, keeps its place; the rest, and those in `moved`, are looked up.
 */
export function replaceSidecar(
  { text, placed, hasLost }: PlacedSidecar,
  { annotations }: Sidecar,
  moved: ReadonlySet<string> = new Set(),
): PlacedSidecar {
  const before = new Map(placed.map((item) => [item.annotation.id, item]));
  const keeps = (annotation: Annotation): readonly (Span | undefined)[] | undefined => {
    const known = moved.has(annotation.id) ? undefined : before.get(annotation.id);
    return known && stillFits(text, known, annotation) ? known.spans : undefined;
  };
  const kept = annotations.map((annotation) => ({ annotation, spans: keeps(annotation) }));
  const found = lookUp(
    text,
    kept.flatMap(({ annotation, spans }) => (spans ? [] : [annotation])),
  );
  let next = 0;
  return {
    text,
    placed: kept.map(({ annotation, spans }) => ({ annotation, spans: spans ?? found[next++] ?? [] })),
    hasLost,
  };
}

/** The places after `edits` of the text, which made it `text`. */
export function movePlaces(
  before: PlacedSidecar,
  text: string,
  edits: readonly Replacement[],
): PlacedSidecar {
  const standing = before.placed.flatMap(({ spans }) => spans.filter((span) => span !== undefined));
  const moved = moveSpans(before.text, standing, edits);
  let next = 0;
  const placed = before.placed.map((item) => {
    if (item.spans.length === 0) return item;
    return { ...item, spans: item.spans.map((span) => span && moved[next++]) };
  });
  return { text, placed, hasLost: before.hasLost || moved.includes(undefined) };
}

/** Looks for lost passages again: they may have been cut and pasted, or brought back by an undo. Itself if none is found. */
export function findLost(state: PlacedSidecar): PlacedSidecar {
  if (!state.hasLost) return state;
  const orphans = state.placed.filter(isOrphan).map(({ annotation }) => annotation);
  const found = lookUp(state.text, orphans);
  const again = new Map(orphans.map((annotation, index) => [annotation.id, found[index]]));
  const placed = state.placed.map((item) => {
    const spans = again.get(item.annotation.id);
    // A part that was followed while typing stands where it is, even if its old words would not find it there.
    return spans ? { ...item, spans: item.spans.map((span, index) => span ?? spans[index]) } : item;
  });
  return { ...state, placed, hasLost: false };
}

/** The same with anchors that describe the places in the present text, for writing; orphans keep theirs. */
export function refreshPlaced(state: PlacedSidecar): PlacedSidecar {
  const pairs = state.placed.flatMap(({ annotation, spans }) =>
    anchorsOf(annotation).map((anchor, index) => ({ anchor, span: spans[index] })),
  );
  const fresh = refreshAnchors(
    state.text,
    pairs.flatMap(({ anchor, span }) => (span ? [{ anchor, span }] : [])),
  );
  let used = 0;
  const anchors = pairs.map(({ anchor, span }) => (span ? (fresh[used++] ?? anchor) : anchor));
  let at = 0;
  const placed = state.placed.map(({ annotation, spans }) => {
    const own = anchors.slice(at, (at += spans.length));
    // A suppression holds for the words it was made on: new words are not its passage.
    const isLapsed = annotation.kind === 'suppression' && own[0]?.exact !== annotation.anchor.exact;
    return { annotation: isLapsed ? annotation : withAnchors(annotation, own), spans };
  });
  return { ...state, placed };
}

/** The annotations without their places. */
export function sidecarOf({ placed }: PlacedSidecar): Sidecar {
  return { annotations: placed.map(({ annotation }) => annotation) };
}

function lookUp(text: string, annotations: readonly Annotation[]): readonly (Span | undefined)[][] {
  const resolutions = resolveAnchors(text, annotations.flatMap(anchorsOf));
  let at = 0;
  return annotations.map((annotation) =>
    resolutions
      .slice(at, (at += anchorsOf(annotation).length))
      .map((resolution) => (resolution.kind === 'found' ? resolution.span : undefined)),
  );
}

function stillFits(text: string, { annotation, spans }: PlacedAnnotation, now: Annotation): boolean {
  if (annotation === now) return true;
  const before = anchorsOf(annotation);
  const anchors = anchorsOf(now);
  return (
    anchors.length === before.length &&
    anchors.every((anchor, index) => {
      const span = spans[index];
      return isSame(anchor, before[index]) || (span !== undefined && reads(text, span, anchor));
    })
  );
}

function reads(text: string, { start, end }: Span, { exact, tail = '', length }: Anchor): boolean {
  const words = text.slice(start, end).replaceAll('\r\n', '\n');
  return words.length === (length ?? exact.length) && words.startsWith(exact) && words.endsWith(tail);
}
