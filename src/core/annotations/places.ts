import search from 'approx-string-match';
import type { Span } from '../text/span';
import { AGREEMENT_BAND, measureAgreement, reverse } from './agreement';
import type { Agreement } from './agreement';
import type { Anchor } from './anchor';
import { foldPlain } from './anchorText';
import type { PlainText } from './anchorText';

/** An anchor made ready for comparison with folded text. */
export interface PlainAnchor {
  readonly exact: string;
  readonly tail: string;
  /** Characters of the whole passage. */
  readonly length: number;
  readonly prefix: PlainContext;
  readonly suffix: PlainContext;
  /** Prefix, passage (or its head) and suffix in one, for finding places; and where in it the passage starts. */
  readonly pattern: string;
  readonly offset: number;
}

/** One side of an anchor. */
interface PlainContext {
  /** Read outwards from the passage. */
  readonly outwards: string;
  readonly source: string;
  readonly plain: PlainText;
}

/** A place of the text that was compared with an anchor; offsets in the folded text. */
export interface Place extends Span {
  /** Characters that differ inside the passage. */
  readonly errors: number;
  /** Agreeing characters of the passage less the price of its errors. */
  readonly inside: number;
  /** Agreeing characters of the contexts. */
  readonly left: number;
  readonly right: number;
  /** Whether a side agrees nearly whole, or up to the edge of a sentence: what a moved sentence keeps. */
  readonly holdsLeft: boolean;
  readonly holdsRight: boolean;
}

/** The folded text beside the text it was folded from. */
export interface Haystack {
  readonly source: string;
  readonly plain: PlainText;
}

/** Weights of the comparison. */
const weights = {
  /** What one error inside the passage costs, in agreeing characters. */
  error: 3,
  /** The share of a context that must agree for the side to hold. */
  side: 0.75,
  /** Share of a passage that may differ; more is another text. */
  errors: 0.25,
} as const;

export function evidenceOf({ inside, left, right }: Place): number {
  return inside + left + right;
}

export function preparePlainAnchor(anchor: Anchor): PlainAnchor {
  const exact = foldPlain(anchor.exact).text;
  const tail = foldPlain(anchor.tail ?? '').text;
  const before = foldPlain(anchor.prefix);
  const after = foldPlain(anchor.suffix);
  return {
    exact,
    tail,
    length: tail === '' ? exact.length : Math.max(anchor.length ?? 0, exact.length + tail.length),
    prefix: { outwards: reverse(before.text), source: anchor.prefix, plain: before },
    suffix: { outwards: after.text, source: anchor.suffix, plain: after },
    pattern: before.text + exact + (tail === '' ? after.text : ''),
    offset: before.text.length,
  };
}

/** The best place for `anchor` near `start` (where its passage is expected to begin), or undefined. */
export function weighPlace(haystack: Haystack, anchor: PlainAnchor, start: number): Place | undefined {
  let best: Place | undefined;
  for (const match of matchesNear(haystack.plain.text, anchor.exact, start, AGREEMENT_BAND)) {
    const whole = anchor.tail === '' ? match : withTail(haystack.plain.text, anchor, match);
    if (!whole) continue;
    const place = weighMatch(haystack, anchor, whole);
    if (!best || evidenceOf(place) > evidenceOf(best)) best = place;
  }
  return best;
}

interface Match extends Span {
  readonly errors: number;
}

/** Occurrences of `exact` with the fewest errors, beginning within `slack` (and a bit, in a long one) of `start`. */
function matchesNear(text: string, exact: string, start: number, slack: number): readonly Match[] {
  const reach = slack + Math.ceil(exact.length * weights.errors);
  const from = Math.max(0, start - reach);
  const window = text.slice(from, Math.max(from, start + exact.length + reach));
  return search(window, exact, allowedErrors(exact.length))
    .map(({ start: at, end, errors }) => ({ start: from + at, end: from + end, errors }))
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
    .slice(0, 4);
}

/** A name of three letters stands as it is or not at all. */
function allowedErrors(length: number): number {
  if (length < 4) return 0;
  return Math.max(1, Math.floor(length * weights.errors));
}

/** The whole of a long passage whose head is `head`. */
function withTail(text: string, anchor: PlainAnchor, head: Match): Match | undefined {
  const expected = head.start + anchor.length - anchor.tail.length;
  const slack = Math.ceil(anchor.length * weights.errors);
  const [tail] = matchesNear(text, anchor.tail, expected, slack).filter(({ start }) => start >= head.end);
  return tail && { start: head.start, end: tail.end, errors: head.errors + tail.errors };
}

function weighMatch(haystack: Haystack, anchor: PlainAnchor, match: Match): Place {
  const left = bestEdge(match, match.start, (at) => agreeLeft(haystack, anchor, at));
  const right = bestEdge(match, match.end, (at) => agreeRight(haystack, anchor, at));
  const compared = anchor.exact.length + anchor.tail.length;
  const { start, end } = left.at < right.at ? { start: left.at, end: right.at } : match;
  return {
    start,
    end,
    errors: match.errors,
    inside: Math.max(0, compared - match.errors * weights.error),
    left: left.agreement.points,
    right: right.agreement.points,
    holdsLeft: holds(anchor.prefix, left.agreement, haystack, left.at, -1),
    holdsRight: holds(anchor.suffix, right.agreement, haystack, right.at, 1),
  };
}

/** Where errors leave an edge open by a character or two, the context decides it. */
function bestEdge(
  match: Match,
  edge: number,
  agree: (at: number) => Agreement,
): { readonly at: number; readonly agreement: Agreement } {
  let best = { at: edge, agreement: agree(edge) };
  if (match.errors === 0) return best;
  for (const at of [edge - 1, edge + 1, edge - 2, edge + 2]) {
    if (at < 0) continue;
    const agreement = agree(at);
    if (agreement.points > best.agreement.points) best = { at, agreement };
  }
  return best;
}

function agreeLeft({ plain }: Haystack, { prefix }: PlainAnchor, at: number): Agreement {
  const reach = prefix.outwards.length + AGREEMENT_BAND;
  return measureAgreement(prefix.outwards, reverse(plain.text.slice(Math.max(0, at - reach), at)));
}

function agreeRight({ plain }: Haystack, { suffix }: PlainAnchor, at: number): Agreement {
  return measureAgreement(
    suffix.outwards,
    plain.text.slice(at, at + suffix.outwards.length + AGREEMENT_BAND),
  );
}

/** Whether a side agrees nearly whole, or as far as a sentence goes both in the anchor and in the text. */
function holds(
  context: PlainContext,
  { points, inContext, inText }: Agreement,
  { source, plain }: Haystack,
  edge: number,
  direction: 1 | -1,
): boolean {
  const { length } = context.outwards;
  if (length > 0 && points >= length * weights.side) return true;
  const stored = direction === 1 ? inContext : length - inContext;
  return (
    hasSentenceEdge(context.source, context.plain, length, stored) &&
    hasSentenceEdge(source, plain, plain.text.length, edge + direction * inText)
  );
}

/** Whether a sentence or paragraph begins or ends within three characters of `at` (in the folded text). */
function hasSentenceEdge(source: string, plain: PlainText, length: number, at: number): boolean {
  for (let cut = Math.max(0, at - 3); cut <= Math.min(length, at + 3); cut++) {
    const offset = cut === length ? source.length : (plain.starts[cut] ?? 0);
    const before = source.slice(Math.max(0, offset - 4), offset);
    const after = source.slice(offset, offset + 3);
    if (/(?:^|\n)\s*$/.test(before) && (offset <= 4 || before.includes('\n'))) return true;
    if (/[.!?…][\s"»”’)\]]*$/.test(before)) return true;
    if (/^\s*(?:$|\n)/.test(after) && (after.includes('\n') || offset + 3 > source.length)) return true;
  }
  return false;
}
