import type { ArticleAnalysis } from '../analysis';
import type { LinkedMention } from '../entities/mention';
import type { StopKind } from '../settings';
import { textOf, type Span } from '../text/span';

/** A place that “Next” and “Previous” stop at. */
export interface Stop extends Span {
  readonly kind: StopKind;
  /** The words there, in one line. */
  readonly label: string;
}

/** A place that a person annotated, found in the present text. */
export interface AnnotatedPlace extends Span {
  readonly kind: Extract<StopKind, 'annotation' | 'unreviewed' | 'note' | 'orphan'>;
}

/** What stops are collected from. */
export interface StopSources {
  readonly analysis: ArticleAnalysis;
  readonly annotated: readonly AnnotatedPlace[];
  /** Which kinds count. `annotation` means what a person marked and what the analysis found: names, quotations' sources. */
  readonly kinds: readonly StopKind[];
  /** Key of the entity whose mentions are stops of the kind `mention`; without one every mention is. */
  readonly entity?: string;
}

/** Longer labels are cut. */
const LONGEST_LABEL = 40;

/** The stops of an article in text order; of several that begin at one place the first in the order of `kinds` stays. */
export function collectStops({ analysis, annotated, kinds, entity }: StopSources): readonly Stop[] {
  const stops = kinds.flatMap((kind) =>
    spansOf(kind, analysis, annotated, entity).map(({ start, end }) => ({ kind, start, end })),
  );
  const byStart = new Map<number, (typeof stops)[number]>();
  for (const stop of stops) if (!byStart.has(stop.start)) byStart.set(stop.start, stop);
  return [...byStart.values()]
    .sort((a, b) => a.start - b.start)
    .map((stop) => ({ ...stop, label: labelOf(analysis.text, stop) }));
}

function spansOf(
  kind: StopKind,
  analysis: ArticleAnalysis,
  annotated: readonly AnnotatedPlace[],
  entity: string | undefined,
): readonly Span[] {
  switch (kind) {
    case 'finding':
      return analysis.findings;
    case 'mention':
      return analysis.mentions.filter((mention) => entity === undefined || mention.entity === entity);
    case 'quotation':
      return quotationSpans(analysis);
    case 'annotation':
      return [
        ...annotated.filter((place) => place.kind === 'annotation' || place.kind === 'note'),
        ...analysis.mentions,
        ...quotationSpans(analysis),
      ];
    default:
      return annotated.filter((place) => place.kind === kind);
  }
}

/** The name that stands at `offset`, its end included. */
export function mentionAt({ mentions }: ArticleAnalysis, offset: number): LinkedMention | undefined {
  return mentions.find(({ start, end }) => start <= offset && offset <= end);
}

/** The outermost quotations of the article. */
export function quotationSpans({ blocks }: ArticleAnalysis): Span[] {
  return blocks.flatMap(({ start, quotations }) =>
    quotations
      .filter(({ depth }) => depth === 1)
      .map((quotation) => ({ start: start + quotation.start, end: start + quotation.end })),
  );
}

/** One stop and its place among all, counted from 1. */
export interface StopPosition {
  readonly stop: Stop;
  readonly number: number;
  readonly count: number;
}

/**
 * The first stop that begins after `offset` (`step` 1) or the last that begins before it (`step` -1); at the end of the
 * article the first (last) one again if `wrap`. Undefined where there is none.
 */
export function nextStop(
  stops: readonly Stop[],
  offset: number,
  step: 1 | -1,
  wrap: boolean,
): StopPosition | undefined {
  const found =
    step === 1
      ? stops.findIndex(({ start }) => start > offset)
      : stops.findLastIndex(({ start }) => start < offset);
  const wrapped = step === 1 ? 0 : stops.length - 1;
  const index = found === -1 && wrap ? wrapped : found;
  return positionAt(stops, index);
}

/** The innermost stop that `offset` lies in or at the start of. */
export function stopAt(stops: readonly Stop[], offset: number): StopPosition | undefined {
  return positionAt(
    stops,
    stops.findLastIndex(({ start, end }) => start <= offset && offset < Math.max(end, start + 1)),
  );
}

function positionAt(stops: readonly Stop[], index: number): StopPosition | undefined {
  const stop = stops[index];
  return stop && { stop, number: index + 1, count: stops.length };
}

function labelOf(text: string, span: Span): string {
  const label = textOf(text, span).replace(/\s+/g, ' ').trim();
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
}
