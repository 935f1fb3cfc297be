import search from 'approx-string-match';
import type { Span } from '../text/span';
import { AGREEMENT_BAND, measureAgreement, reverse } from './agreement';
import type { Agreement, Direction } from './agreement';
import { anchorLimits } from './anchor';
import type { Anchor } from './anchor';
import { countBefore, foldPlain } from './anchorText';
import type { PlainText } from './anchorText';
import { isSentenceEdge } from './sentenceEdge';

/** A text that places are looked for in, beside its folded form. */
export interface Haystack {
  readonly source: string;
  readonly plain: PlainText;
}

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
  readonly direction: Direction;
  /** The text of the anchor that holds the context, and where in it the context and the passage meet. */
  readonly text: Haystack;
  readonly seam: number;
  /** The context is short because the article begins or ends there. */
  readonly isWhole: boolean;
}

/** A place of the text that was compared with an anchor; offsets in the folded text. */
export interface Place extends Span {
  /** Characters that differ inside the passage. */
  readonly errors: number;
  /** Agreeing characters of the passage less the price of its errors. */
  readonly inside: number;
  readonly left: Agreement;
  readonly right: Agreement;
}

/** Weights of the comparison. */
const weights = {
  /** What one error inside the passage costs, in agreeing characters. */
  error: 3,
  /** Share of a passage that may differ; more is another text. */
  errors: 0.16,
  /** What passage and side must show where a place begins or ends inside a word. */
  besideWord: 20,
} as const;

/** How many occurrences near one place are compared. */
const MAX_MATCHES = 4;

/** Agreeing characters of the whole: what places are ranked by. */
export function evidenceOf({ inside, left, right }: Place): number {
  return inside + left.points + right.points;
}

/** Folds an anchor in one piece, so that what folds across its seams folds as it does in the text. */
export function preparePlainAnchor(anchor: Anchor): PlainAnchor {
  const { exact, prefix, suffix, tail, length = 0 } = anchor;
  const head = hay(prefix + exact + (tail === undefined ? suffix : ''));
  const rest = tail === undefined ? head : hay(tail + suffix);
  const start = countBefore(head.plain, prefix.length);
  const end =
    tail === undefined ? countBefore(head.plain, prefix.length + exact.length) : head.plain.text.length;
  const suffixSeam = tail === undefined ? end : countBefore(rest.plain, tail.length);
  const plainExact = head.plain.text.slice(start, end);
  const plainTail = tail === undefined ? '' : rest.plain.text.slice(0, suffixSeam);
  return {
    exact: plainExact,
    tail: plainTail,
    length: Math.max(tail === undefined ? 0 : length, plainExact.length + plainTail.length),
    prefix: {
      outwards: reverse(head.plain.text.slice(0, start)),
      direction: -1,
      text: head,
      seam: start,
      isWhole: prefix.length < anchorLimits.context - 2,
    },
    suffix: {
      outwards: rest.plain.text.slice(suffixSeam),
      direction: 1,
      text: rest,
      seam: suffixSeam,
      isWhole: suffix.length < anchorLimits.context - 2,
    },
    pattern: head.plain.text,
    offset: start,
  };
}

function hay(source: string): Haystack {
  return { source, plain: foldPlain(source) };
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
  // Of a passage of white space alone nothing may be left to look for.
  if (exact === '') return [];
  const reach = slack + Math.ceil(exact.length * weights.errors);
  const from = Math.max(0, start - reach);
  const window = text.slice(from, Math.max(from, start + exact.length + reach));
  const verbatim = occurrences(window, exact);
  const matches = verbatim.length > 0 ? verbatim : search(window, exact, allowedErrors(exact.length));
  return matches
    .map(({ start: at, end, errors }) => ({ start: from + at, end: from + end, errors }))
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
    .slice(0, MAX_MATCHES);
}

function occurrences(window: string, exact: string): readonly Match[] {
  const matches: Match[] = [];
  for (let at = window.indexOf(exact); at !== -1; at = window.indexOf(exact, at + 1)) {
    matches.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return matches;
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

function weighMatch({ plain }: Haystack, anchor: PlainAnchor, match: Match): Place {
  const left = bestEdge(anchor.prefix, plain.text, match.start, match.errors);
  const right = bestEdge(anchor.suffix, plain.text, match.end, match.errors);
  const compared = anchor.exact.length + anchor.tail.length;
  const { start, end } = left.edge < right.edge ? { start: left.edge, end: right.edge } : match;
  return {
    start,
    end,
    errors: match.errors,
    inside: Math.max(0, compared - match.errors * weights.error),
    left: left.agreement,
    right: right.agreement,
  };
}

/** Where errors leave an edge open by a character or two, the context decides it. */
function bestEdge(
  { outwards, direction }: PlainContext,
  text: string,
  edge: number,
  errors: number,
): { readonly edge: number; readonly agreement: Agreement } {
  let best = { edge, agreement: measureAgreement(outwards, text, edge, direction) };
  if (errors === 0) return best;
  for (const other of [edge - 1, edge + 1, edge - 2, edge + 2]) {
    if (other < 0 || other > text.length) continue;
    const agreement = measureAgreement(outwards, text, other, direction);
    if (agreement.points > best.agreement.points) best = { edge: other, agreement };
  }
  return best;
}

/**
 * Whether `share` of a side of `place` agrees,  or as far as a sentence goes both in the anchor and in the text: what a
 * moved sentence keeps.
 */
export function holdsSide(haystack: Haystack, context: PlainContext, place: Place, share: number): boolean {
  const { outwards, direction, seam, text } = context;
  const { points, inContext, inText } = direction === 1 ? place.right : place.left;
  if (outwards.length > 0 && points >= outwards.length * share) return true;
  const edge = direction === 1 ? place.end : place.start;
  return (
    points >= inContext * share &&
    hasEdgeNear(text, seam, inContext, context) &&
    hasEdgeNear(haystack, edge, inText, { direction, isWhole: true })
  );
}

/** How many of the agreeing characters of a side belong to the sentence of the passage, not to its neighbour. */
export function pointsInSentence(context: PlainContext, { points }: Agreement): number {
  for (let reach = 0; reach < points; reach++) {
    if (isEdgeAt(context.text, context.seam + context.direction * reach, context)) return reach;
  }
  return points;
}

/** The outer end of an anchor's text is the article's only where the context is whole. */
type Outside = Pick<PlainContext, 'direction' | 'isWhole'>;

/** Whether a sentence ends where an agreement does: about `reach` outwards of `edge`, an alignment is no more exact. */
function hasEdgeNear(text: Haystack, edge: number, reach: number, outside: Outside): boolean {
  for (let out = Math.max(0, reach - 3); out <= reach + 3; out++) {
    const cut = edge + outside.direction * out;
    if (cut >= 0 && cut <= text.plain.text.length && isEdgeAt(text, cut, outside)) return true;
  }
  return false;
}

/**
 * Whether the edges of a place cut no word where those of the anchor cut none: « Le » is not found in « Les ». Where a long
 * passage and its context agree all the same, a letter was typed beside it.
 */
export function keepsWords({ plain: { text } }: Haystack, anchor: PlainAnchor, place: Place): boolean {
  const { prefix, suffix, exact, tail } = anchor;
  const bears = (points: number): boolean =>
    exact.length >= weights.besideWord && points >= weights.besideWord;
  const isFree = (outside: string, inside: string): boolean => !isWord(outside) || !isWord(inside);
  const startsFree = isFree(text.charAt(place.start - 1), text.charAt(place.start));
  const endsFree = isFree(text.charAt(place.end), text.charAt(place.end - 1));
  const startedFree = isFree(prefix.outwards.charAt(0), exact.charAt(0));
  const endedFree = isFree(suffix.outwards.charAt(0), (tail || exact).slice(-1));
  return (
    (startsFree || !startedFree || bears(place.left.points)) &&
    (endsFree || !endedFree || bears(place.right.points))
  );
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isEdgeAt({ source, plain }: Haystack, at: number, { direction, isWhole }: Outside): boolean {
  const offset = at >= plain.text.length ? source.length : (plain.starts[at] ?? 0);
  const isOuterEnd = direction === 1 ? offset === source.length : offset === 0;
  return isOuterEnd ? isWhole : isSentenceEdge(source, offset);
}
