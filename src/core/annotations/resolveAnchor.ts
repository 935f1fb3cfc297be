import type { Span } from '../text/span';
import type { Anchor } from './anchor';
import { countBefore, foldPlain, readLines } from './anchorText';
import type { LineText } from './anchorText';
import {
  evidenceOf,
  holdsSide,
  keepsWords,
  pointsInSentence,
  preparePlainAnchor,
  weighPlace,
} from './places';
import type { Haystack, Place, PlainAnchor } from './places';
import { findPlaces } from './seeds';
import type { LikelyPlace } from './seeds';

/** What became of an anchor. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly span: Span;
      /** `position`: where it was; `exact`: the same words elsewhere; `approximate`: the words changed a little. */
      readonly how: 'position' | 'exact' | 'approximate';
    }
  | {
      readonly kind: 'orphan';
      /** `gone`: nothing like it stands in the text; `uncertain`: only something alike; `ambiguous`: several places. */
      readonly reason: 'gone' | 'uncertain' | 'ambiguous';
      /** Places a person may want to look at, the likeliest first. */
      readonly candidates: readonly Span[];
    };

/** Thresholds, in agreeing characters of passage and context (see `agreement.ts`). */
export const thresholds = {
  /** Without so much evidence a name is just a name. */
  evidence: 28,
  /** A passage of this length that stands unchanged is its own evidence: a moved sentence. */
  ownEvidence: 40,
  /** What passage and context must show of a changed passage, or where both sides were edited. */
  context: 18,
  /** Share of a passage that may have changed where it is not in place; and where only the passage speaks for itself. */
  movedErrors: 0.12,
  typoErrors: 0.05,
  /** Share of a context that must agree for its side to hold: in place, and elsewhere. */
  side: 0.75,
  movedSide: 0.85,
  /** What passage and contexts must show within the passage's sentence, in place, where only one side holds. */
  ownSentence: 28,
  /** The same where no side holds. */
  ownWithout: 44,
  /** What each side of a changed passage must show that does not hold: else its edges are a guess. */
  edge: 8,
  /** By how much a place must fit better than any other place, now and when the anchor was made. */
  margin: 6,
  /** How far a place may be from where its neighbours tell to expect it, to count as being in place. */
  drift: 12,
} as const;

/** How many characters may be searched for verbatim copies, one anchor after the other, before all are looked up at once. */
const SEARCH_BUDGET = 10_000_000;

/** Finds the passage of one anchor in `text`. */
export function resolveAnchor(text: string, anchor: Anchor): Resolution {
  const [resolution] = resolveAnchors(text, [anchor]);
  if (!resolution) throw new RangeError('One resolution for one anchor.');
  return resolution;
}

/**
 * Finds the passages of all anchors of one article, in the order of `anchors`: verbatim at their positions or moved with
 * their neighbours, then verbatim anywhere, then by likeness. A place is taken only with evidence for it and for no
 * other place; everything else is an orphan.
 */
export function resolveAnchors(text: string, anchors: readonly Anchor[]): readonly Resolution[] {
  const lines = readLines(text);
  const starts = findVerbatim(lines.text, anchors);
  const pending: number[] = [];
  const resolutions: Resolution[] = anchors.map((anchor, index) => {
    const start = starts[index] ?? -1;
    if (start < 0) {
      pending.push(index);
      return { kind: 'orphan', reason: 'gone', candidates: [] };
    }
    const span = toOriginal(lines, { start, end: start + lengthOf(anchor) });
    return { kind: 'found', span, how: start === anchor.position ? 'position' : 'exact' };
  });
  if (pending.length > 0) {
    for (const [index, resolution] of resolveByLikeness(lines, anchors, starts, pending)) {
      resolutions[index] = resolution;
    }
  }
  return resolutions;
}

/** Characters of the anchor's passage. */
function lengthOf({ exact, length }: Anchor): number {
  return length ?? exact.length;
}

function toOriginal(lines: LineText, { start, end }: Span): Span {
  return { start: lines.toOriginal(start), end: lines.toOriginal(end) };
}

/** Where each anchor stands word for word with its whole context, by index; -1 where it does not or not only there. */
function findVerbatim(text: string, anchors: readonly Anchor[]): Int32Array {
  const starts = new Int32Array(anchors.length).fill(-1);
  let shift = 0;
  let others: readonly number[] = [];
  let budget = SEARCH_BUDGET;
  for (const index of inTextOrder(anchors)) {
    const anchor = anchors[index];
    if (!anchor || anchor.exact === '') continue;
    if (standsAt(text, anchor, anchor.position + shift)) {
      starts[index] = anchor.position + shift;
      continue;
    }
    const known = others.find((other) => standsAt(text, anchor, anchor.position + other));
    if (known === undefined && budget > 0 && isDistinctive(anchor)) budget -= text.length;
    else if (known === undefined) continue;
    const start = known === undefined ? findOnly(text, anchor) : anchor.position + known;
    if (start === undefined) continue;
    starts[index] = start;
    others = [shift, ...others.filter((other) => other !== start - anchor.position)].slice(0, 4);
    shift = start - anchor.position;
  }
  return starts;
}

/** Indexes of `anchors` by position. */
function inTextOrder(anchors: readonly Anchor[]): Uint32Array {
  const order = new Uint32Array(anchors.length);
  let isSorted = true;
  for (let index = 0, last = 0; index < anchors.length; index++) {
    const position = anchors[index]?.position ?? 0;
    order[index] = index;
    if (position < last) isSorted = false;
    last = position;
  }
  const positionOf = (index: number): number => anchors[index]?.position ?? 0;
  return isSorted ? order : order.sort((a, b) => positionOf(a) - positionOf(b));
}

/** Whether passage and both contexts stand word for word at `start`. */
function standsAt(text: string, anchor: Anchor, start: number): boolean {
  const { exact, prefix, suffix, tail, length = exact.length } = anchor;
  return (
    start >= prefix.length &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + length) &&
    (tail === undefined || text.startsWith(tail, start + length - tail.length))
  );
}

/** Whether the whole anchor is long enough, and was unlike enough to the rest, that one verbatim copy must be it. */
function isDistinctive({ exact, prefix, suffix, tail = '', rival = 0 }: Anchor): boolean {
  const whole = prefix.length + exact.length + tail.length + suffix.length;
  return whole >= thresholds.ownEvidence && whole >= rival + thresholds.margin;
}

/** The one place where the anchor stands verbatim with its context. */
function findOnly(text: string, anchor: Anchor): number | undefined {
  const key = anchor.prefix + anchor.exact + (anchor.tail === undefined ? anchor.suffix : '');
  const found = text.indexOf(key);
  if (found === -1 || text.includes(key, found + 1)) return undefined;
  const start = found + anchor.prefix.length;
  return standsAt(text, anchor, start) ? start : undefined;
}

/** An anchor that did not stand verbatim where its neighbours stand, with the places that are like it. */
interface Pending {
  readonly index: number;
  readonly anchor: Anchor;
  readonly plain: PlainAnchor;
  readonly places: readonly LikelyPlace[];
}

/** What `pending` anchors are like in the text; adds to `starts` those that stand verbatim after all. */
function* resolveByLikeness(
  lines: LineText,
  anchors: readonly Anchor[],
  starts: Int32Array,
  pending: readonly number[],
): Iterable<readonly [number, Resolution]> {
  const haystack: Haystack = { source: lines.text, plain: foldPlain(lines.text) };
  const open: Pending[] = [];
  for (const item of findLikely(haystack, anchors, pending)) {
    const start = findVerbatimAmong(haystack, item);
    if (start === undefined) open.push(item);
    else {
      starts[item.index] = start;
      const span = toOriginal(lines, { start, end: start + lengthOf(item.anchor) });
      yield [item.index, { kind: 'found', span, how: 'exact' }];
    }
  }
  const expectations = expectStarts(anchors, starts);
  for (const { index, anchor, plain, places } of open) {
    const expected = (expectations.get(index) ?? [anchor.position]).map((start) =>
      countBefore(haystack.plain, start),
    );
    const likely = places.map(({ start }) => start + plain.offset);
    const weighed = weighAll(haystack, plain, [...likely, ...expected]);
    yield [index, decide(lines, haystack, anchor, plain, weighed, expected)];
  }
}

function findLikely(
  haystack: Haystack,
  anchors: readonly Anchor[],
  pending: readonly number[],
): readonly Pending[] {
  const items = pending.flatMap((index) => {
    const anchor = anchors[index];
    return anchor && anchor.exact !== '' ? [{ index, anchor, plain: preparePlainAnchor(anchor) }] : [];
  });
  const places = findPlaces(
    haystack.plain.text,
    items.map(({ plain }) => plain.pattern),
  );
  return items.map((item, at) => ({ ...item, places: places[at] ?? [] }));
}

/** The start of the likeliest place where the anchor stands verbatim and no other place comes near. */
function findVerbatimAmong(haystack: Haystack, { anchor, plain, places }: Pending): number | undefined {
  const [first, second] = places;
  if (!first || !isDistinctive(anchor) || (second && second.votes > first.votes * thresholds.side))
    return undefined;
  const start = haystack.plain.starts[first.start + plain.offset];
  return start !== undefined && standsAt(haystack.source, anchor, start) ? start : undefined;
}

/** Distinct places, best evidence first. */
export function weighAll(
  haystack: Haystack,
  anchor: PlainAnchor,
  starts: readonly number[],
): readonly Place[] {
  const places = new Map<number, Place>();
  for (const start of starts) {
    const place = weighPlace(haystack, anchor, start);
    const known = place && places.get(place.start);
    if (place && (!known || evidenceOf(known) < evidenceOf(place))) places.set(place.start, place);
  }
  return [...places.values()].sort((a, b) => evidenceOf(b) - evidenceOf(a));
}

/** Where the found neighbours in text order tell to expect each other anchor: its position moved as they were. */
function expectStarts(
  anchors: readonly Anchor[],
  starts: Int32Array,
): ReadonlyMap<number, readonly number[]> {
  const expectations = new Map<number, number[]>();
  const order = [...inTextOrder(anchors)];
  for (const direction of [order, [...order].reverse()]) {
    let shift: number | undefined;
    for (const index of direction) {
      const start = starts[index] ?? -1;
      const position = anchors[index]?.position ?? 0;
      if (start >= 0) shift = start - position;
      else if (shift !== undefined)
        expectations.set(index, [...(expectations.get(index) ?? []), position + shift]);
    }
  }
  return expectations;
}

function decide(
  lines: LineText,
  haystack: Haystack,
  anchor: Anchor,
  plain: PlainAnchor,
  places: readonly Place[],
  expected: readonly number[],
): Resolution {
  const isInPlace = ({ start, left }: Place): boolean =>
    // Measured at the passage and at the far end of its context, which what is put in between does not move.
    [start, start - left.inText + left.inContext].some((at) =>
      expected.some((other) => Math.abs(other - at) <= thresholds.drift),
    );
  const spanOf = ({ start, end }: Place): Span =>
    toOriginal(lines, { start: haystack.plain.starts[start] ?? 0, end: haystack.plain.ends[end - 1] ?? 0 });
  const orphan = (reason: 'gone' | 'uncertain' | 'ambiguous'): Resolution => ({
    kind: 'orphan',
    reason,
    candidates: places.slice(0, 5).map(spanOf),
  });
  const [first] = places;
  if (!first) return orphan('gone');
  const close = places.filter((place) => evidenceOf(first) - evidenceOf(place) < thresholds.margin);
  const inPlace = close.filter(isInPlace);
  const best = close.length === 1 ? first : inPlace.length === 1 ? inPlace[0] : undefined;
  if (!best) return orphan('ambiguous');
  if (!isConvincing(best, haystack, anchor, plain, isInPlace(best))) return orphan('uncertain');
  return { kind: 'found', span: spanOf(best), how: best.errors === 0 ? 'exact' : 'approximate' };
}

/** Whether the evidence for `place` is enough, and more than a lookalike had when the anchor was made. */
function isConvincing(
  place: Place,
  haystack: Haystack,
  anchor: Anchor,
  plain: PlainAnchor,
  isInPlace: boolean,
): boolean {
  const { inside, left, right, errors } = place;
  if (anchor.rival !== undefined && evidenceOf(place) < anchor.rival + thresholds.margin) return false;
  if (!keepsWords(haystack, plain, place)) return false;
  const share = isInPlace ? thresholds.side : thresholds.movedSide;
  const holdsLeft = holdsSide(haystack, plain.prefix, place, share);
  const holdsRight = holdsSide(haystack, plain.suffix, place, share);
  const isOwnEvidence = inside >= thresholds.ownEvidence;
  if (errors === 0 && isOwnEvidence && (holdsLeft || holdsRight || isInPlace)) return true;
  if (errors > 0) {
    const isTypo = isOwnEvidence && errors <= plain.length * thresholds.typoErrors && holdsLeft && holdsRight;
    const context = plain.pattern.length - plain.exact.length;
    if (!isTypo && left.points + right.points < Math.min(thresholds.context, context)) return false;
    if (!holdsLeft && left.points < thresholds.edge) return false;
    if (!holdsRight && right.points < thresholds.edge) return false;
    if (!isInPlace && errors > plain.length * thresholds.movedErrors) return false;
  }
  if (holdsLeft && holdsRight) {
    return evidenceOf(place) >= Math.min(thresholds.evidence, plain.pattern.length * thresholds.side);
  }
  if (!isInPlace) return false;
  // One side may be the neighbour sentence, which stands whether or not the passage's own was deleted.
  const own = inside + pointsInSentence(plain.prefix, left) + pointsInSentence(plain.suffix, right);
  return own >= (holdsLeft || holdsRight ? thresholds.ownSentence : thresholds.ownWithout);
}
