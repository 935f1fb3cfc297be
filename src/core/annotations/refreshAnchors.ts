import type { Span } from '../text/span';
import { anchorLimits } from './anchor';
import type { Anchor } from './anchor';
import { readLines } from './anchorText';
import { anchorSize, describeAnchors } from './describeAnchor';
import { thresholds } from './resolveAnchor';

/** An anchor and where its passage stands now. */
export interface PlacedAnchor {
  readonly anchor: Anchor;
  readonly span: Span;
}

/**
 * The anchors to keep for passages that stand at spans of `text`: the same object while its words are still right, even
 * if it only moved (so that an insertion at the top changes no other line of a sidecar), else a new anchor.
 */
export function refreshAnchors(text: string, placed: readonly PlacedAnchor[]): readonly Anchor[] {
  const lines = readLines(text);
  const stale: number[] = [];
  for (const [index, { anchor, span }] of placed.entries()) {
    const start = lines.fromOriginal(span.start);
    if (!isFresh(lines.text, anchor, start, lines.fromOriginal(span.end))) stale.push(index);
  }
  const renewed = describeAnchors(
    text,
    stale.map((index) => placed[index]?.span ?? { start: 0, end: 0 }),
  );
  const anchors = placed.map(({ anchor }) => anchor);
  for (const [at, index] of stale.entries()) {
    const anchor = renewed[at];
    if (anchor) anchors[index] = anchor;
  }
  return anchors;
}

/** Whether `anchor` would still find the passage from `start` to `end` of `text` (with `\n` for line ends) at once. */
function isFresh(text: string, anchor: Anchor, start: number, end: number): boolean {
  const { exact, prefix, suffix, tail = '', length = exact.length, position, rival = 0 } = anchor;
  const isUnclear = anchorSize(anchor) - rival < thresholds.margin * 2;
  return (
    end - start === length &&
    text.startsWith(exact, start) &&
    text.startsWith(tail, end - tail.length) &&
    text.slice(Math.max(0, start - prefix.length), start) === prefix &&
    text.startsWith(suffix, end) &&
    // A context that was short because the text began or ended there says too little once there is more text.
    (prefix.length >= anchorLimits.context / 2 || start === prefix.length) &&
    (suffix.length >= anchorLimits.context / 2 || end + suffix.length === text.length) &&
    (!isUnclear || position === start)
  );
}
