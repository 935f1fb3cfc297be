import search from 'approx-string-match';
import { diffArrays } from 'diff';
import type { Span } from '../text/span';
import { quotationParts, type QuotationPart } from './quotationParts';
import { squeeze, squeezeInSteps, type SqueezedText } from './squeeze';
import type { DiffPiece } from './wordDiff';

/** How a quotation compares with the text it is said to come from. */
export type VerbatimResult =
  /** Word for word, but for cuts and insertions that are marked. */
  | { readonly kind: 'verbatim'; readonly place: Span }
  | {
      readonly kind: 'altered';
      /** Where it stands in the evidence. */
      readonly place: Span;
      /** From the evidence to the quotation: `removed` is only in the evidence, `added` only in the quotation. */
      readonly diff: readonly DiffPiece[];
    }
  | { readonly kind: 'not-found' };

/** A text as evidence, prepared once for any number of quotations. */
export interface EvidenceText {
  readonly text: string;
  readonly squeezed: SqueezedText;
}

/** Longer evidence, in UTF-16 code units, is not compared: a record of some thousand pages. */
export const LONGEST_EVIDENCE = 8_000_000;

/** Share of a part's letters that may differ for it to be the same words altered. */
const MOST_ERRORS = 0.35;
/** Shorter parts are found letter by letter or not at all. */
const SHORTEST_APPROXIMATE = 10;
/** Letters of a part that are searched for approximately; the rest is aligned from there. */
const LONGEST_PROBE = 160;
/** Letters that are searched between two steps. */
const CHUNK = 65_536;

export function* prepareEvidence(text: string): Generator<undefined, EvidenceText> {
  return { text, squeezed: yield* squeezeInSteps(text) };
}

/** Looks for a quotation, given as its pieces in text order, in the evidence; in steps. */
export function* compareWithEvidence(
  pieces: readonly string[],
  evidence: EvidenceText,
): Generator<undefined, VerbatimResult> {
  const parts = quotationParts(pieces);
  const key = indexOfLongest(parts);
  const keyPart = parts[key];
  if (!keyPart) return { kind: 'not-found' };
  const place = yield* findAnywhere(keyPart, evidence);
  if (!place) return { kind: 'not-found' };
  return conclude(parts, findOthers(parts, key, place, evidence), evidence);
}

/** The same at once. */
export function compareAtOnce(pieces: readonly string[], evidence: string): VerbatimResult {
  const prepared = runToEnd(prepareEvidence(evidence));
  return runToEnd(compareWithEvidence(pieces, prepared));
}

function runToEnd<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Where a part stands among the letters of the evidence. */
interface Found extends Span {
  readonly isExact: boolean;
}

function indexOfLongest(parts: readonly QuotationPart[]): number {
  let best = 0;
  for (const [at, { letters }] of parts.entries())
    if (letters.length > (parts[best]?.letters.length ?? 0)) best = at;
  return best;
}

function* findAnywhere(
  { letters }: QuotationPart,
  evidence: EvidenceText,
): Generator<undefined, Found | undefined> {
  const { text } = evidence.squeezed;
  const exact = findWords(evidence, letters, { start: 0, end: text.length });
  if (exact || letters.length < SHORTEST_APPROXIMATE) return exact;
  const probe = letters.slice(0, LONGEST_PROBE);
  let most = Math.floor(probe.length * MOST_ERRORS);
  let best: (Span & { readonly errors: number }) | undefined;
  for (let from = 0; from < text.length && most >= 0; from += CHUNK) {
    const chunk = text.slice(from, from + CHUNK + 2 * probe.length);
    for (const { start, end, errors } of search(chunk, probe, most)) {
      if (best && errors >= best.errors) continue;
      best = { start: from + start, end: from + end, errors };
      most = errors - 1;
    }
    yield;
  }
  return best && { start: best.start, end: best.end + letters.length - probe.length, isExact: false };
}

/** The places of all parts, in their order; those before and after the key part are looked for as near as its gaps allow. */
function findOthers(
  parts: readonly QuotationPart[],
  key: number,
  place: Found,
  evidence: EvidenceText,
): readonly (Found | undefined)[] {
  const found: (Found | undefined)[] = parts.map((_, at) => (at === key ? place : undefined));
  let end = place.end;
  for (let at = key + 1; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    found[at] = findNear(part, evidence, { start: end, end: end + part.gap + reachOf(part) });
    end = found[at]?.end ?? end;
  }
  let { start } = place;
  for (let at = key - 1; at >= 0; at--) {
    const part = parts[at];
    if (!part) continue;
    const gap = parts[at + 1]?.gap ?? 0;
    found[at] = findNear(part, evidence, { start: Math.max(0, start - gap - reachOf(part)), end: start });
    start = found[at]?.start ?? start;
  }
  return found;
}

function reachOf({ letters }: QuotationPart): number {
  return Math.ceil(letters.length * (1 + MOST_ERRORS));
}

function findNear({ letters }: QuotationPart, evidence: EvidenceText, window: Span): Found | undefined {
  const exact = findWords(evidence, letters, window);
  if (exact || letters.length < SHORTEST_APPROXIMATE) return exact;
  const probe = letters.slice(0, LONGEST_PROBE);
  const [first, ...others] = search(
    evidence.squeezed.text.slice(window.start, window.end),
    probe,
    Math.floor(probe.length * MOST_ERRORS),
  );
  if (!first) return undefined;
  const best = others.reduce((least, match) => (match.errors < least.errors ? match : least), first);
  const start = window.start + best.start;
  return { start, end: window.start + best.end + letters.length - probe.length, isExact: false };
}

/** The first place in `window` where `letters` are whole words. */
function findWords({ text, squeezed }: EvidenceText, letters: string, window: Span): Found | undefined {
  const isWordLetter = (offset: number): boolean => squeeze(text.charAt(offset)) !== '';
  const { origins } = squeezed;
  let start = squeezed.text.indexOf(letters, window.start);
  while (start >= 0 && start + letters.length <= window.end) {
    const end = start + letters.length;
    const before = (origins[start] ?? 0) - 1;
    const after = (origins[end - 1] ?? 0) + 1;
    if (!isWordLetter(before) && !isWordLetter(after)) return { start, end, isExact: true };
    start = squeezed.text.indexOf(letters, start + 1);
  }
  return undefined;
}

function conclude(
  parts: readonly QuotationPart[],
  found: readonly (Found | undefined)[],
  evidence: EvidenceText,
): VerbatimResult {
  const spans = found.flatMap((place) => (place ? [wordsAround(evidence, place)] : []));
  const place = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  if (found.every((part) => part?.isExact)) return { kind: 'verbatim', place };
  const diff = parts.flatMap(({ words }, at): readonly DiffPiece[] => {
    const between: readonly DiffPiece[] = at === 0 ? [] : [{ kind: 'same', text: ' […] ' }];
    const here = found[at];
    if (!here) return [...between, { kind: 'added', text: words }];
    if (here.isExact) return [...between, { kind: 'same', text: words }];
    const { start, end } = wordsAround(evidence, here);
    return [...between, ...diffByLetters(evidence.text.slice(start, end), words)];
  });
  // What only looked altered: the same letters cut into words in another way.
  const isSame = diff.every(({ kind, text }) => kind === 'same' || squeeze(text) === '');
  return isSame ? { kind: 'verbatim', place } : { kind: 'altered', place, diff };
}

/** The whole words of the evidence that hold the letters of `place`. */
function wordsAround({ text, squeezed: { origins } }: EvidenceText, place: Span): Span {
  let start = origins[place.start] ?? 0;
  let end = (origins[Math.min(place.end, origins.length) - 1] ?? start) + 1;
  while (start > 0 && squeeze(text.charAt(start - 1)) !== '') start--;
  while (end < text.length && squeeze(text.charAt(end)) !== '') end++;
  return { start, end };
}

/** A word with what follows it. */
const WORDS = /[\p{L}\p{N}]+[^\p{L}\p{N}]*|[^\p{L}\p{N}]+/gu;

/** The words that differ, where case, accents, marks and spaces do not count. */
function diffByLetters(before: string, after: string): readonly DiffPiece[] {
  const changes = diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? [], {
    comparator: (a, b) => squeeze(a) === squeeze(b),
    maxEditLength: 1_000,
  });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join('').replace(/\s+/g, ' '),
  }));
}
