import type { Span } from '../text/span';
import { anchorLimits } from './anchor';
import type { Anchor } from './anchor';
import { countBefore, foldPlain, readLines } from './anchorText';
import { evidenceOf, preparePlainAnchor } from './places';
import type { Haystack, Place, PlainAnchor } from './places';
import { thresholds, weighAll } from './resolveAnchor';
import { findPlaces } from './seeds';

/** The anchor of `span`, which must not be empty and must lie inside `text`. */
export function describeAnchor(text: string, span: Span): Anchor {
  const [anchor] = describeAnchors(text, [span]);
  if (!anchor) throw new RangeError('One anchor for one span.');
  return anchor;
}

/**
 * The anchors of `spans`. Where the text repeats itself the contexts grow until they tell the passage from its
 * lookalikes, and the anchor remembers how alike the nearest one was.
 */
export function describeAnchors(text: string, spans: readonly Span[]): readonly Anchor[] {
  if (spans.length === 0) return [];
  const lines = readLines(text);
  const haystack: Haystack = { source: lines.text, plain: foldPlain(lines.text) };
  const places = spans.map((span) => {
    if (span.start < 0 || span.start >= span.end || span.end > text.length) {
      throw new RangeError('A span to anchor lies inside the text and is not empty.');
    }
    const start = lines.fromOriginal(span.start);
    return keepPairs(lines.text, { start, end: Math.max(lines.fromOriginal(span.end), start + 1) });
  });
  const anchors = new Map<number, Anchor>();
  let open = spans.map((_, index) => index);
  for (let context: number = anchorLimits.context; open.length > 0; context *= 2) {
    const drafts = open.map((index) => ({
      index,
      anchor: cut(lines.text, places[index] ?? { start: 0, end: 0 }, context),
    }));
    const rivals = findRivals(
      haystack,
      drafts.map(({ anchor }) => anchor),
    );
    open = [];
    for (const [at, { index, anchor }] of drafts.entries()) {
      const rival = rivals[at] ?? 0;
      const isTold = anchorSize(anchor) - rival >= thresholds.margin * 2;
      if (!isTold && context < anchorLimits.repeatingContext) open.push(index);
      else
        anchors.set(index, rival >= thresholds.evidence - thresholds.margin ? { ...anchor, rival } : anchor);
    }
  }
  return spans.map(
    (_, index) => anchors.get(index) ?? cut(lines.text, { start: 0, end: 1 }, anchorLimits.context),
  );
}

/** Characters that an anchor holds. */
export function anchorSize({ exact, tail = '', prefix, suffix }: Anchor): number {
  return exact.length + tail.length + prefix.length + suffix.length;
}

function cut(text: string, { start, end }: Span, context: number): Anchor {
  const before = keepPairs(text, { start: Math.max(0, start - context), end: start });
  const after = keepPairs(text, { start: end, end: Math.min(text.length, end + context) });
  const around = {
    prefix: text.slice(before.start, start),
    suffix: text.slice(end, after.end),
    position: start,
  };
  if (end - start <= anchorLimits.exact) return { exact: text.slice(start, end), ...around };
  const head = keepPairs(text, { start, end: start + anchorLimits.end });
  const tail = keepPairs(text, { start: end - anchorLimits.end, end });
  return {
    exact: text.slice(start, head.end),
    tail: text.slice(tail.start, end),
    length: end - start,
    ...around,
  };
}

/** `span` grown where it would cut a surrogate pair in two: half a pair cannot be written to a file. */
function keepPairs(text: string, { start, end }: Span): Span {
  const isCut = (at: number): boolean => isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  return { start: isCut(start) ? start - 1 : start, end: isCut(end) ? end + 1 : end };
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** How near a lookalike must be to take over the context of a passage that is deleted. */
const NEIGHBOURHOOD = 300;

/** For each anchor of the very text it was cut from, how well the best other place fits it, or would without the passage. */
function findRivals(haystack: Haystack, anchors: readonly Anchor[]): readonly number[] {
  const prepared = anchors.map(preparePlainAnchor);
  const found = findPlaces(
    haystack.plain.text,
    prepared.map(({ pattern }) => pattern),
  );
  return prepared.map((plain, index) => {
    const own = countBefore(haystack.plain, anchors[index]?.position ?? 0);
    const starts = (found[index] ?? []).map(({ start }) => start + plain.offset);
    let best = 0;
    for (const place of weighAll(haystack, plain, starts)) {
      if (Math.abs(place.start - own) > 2) best = Math.max(best, fitOf(place, plain, own));
    }
    return Math.round(best);
  });
}

/**
 * The evidence for a lookalike; of a near one of a long passage (a line of a list, say) as if the passage were gone and it
 * stood beside the passage's context. A short passage is told by the rest of its sentence.
 */
function fitOf(place: Place, { length, prefix, suffix }: PlainAnchor, own: number): number {
  const { inside, left, right } = place;
  if (length < thresholds.ownEvidence) return evidenceOf(place);
  const after = place.start - (own + length);
  const before = own - place.end;
  if (after >= 0 && after < NEIGHBOURHOOD) return inside + prefix.outwards.length + right.points;
  if (before >= 0 && before < NEIGHBOURHOOD) return inside + left.points + suffix.outwards.length;
  return evidenceOf(place);
}
