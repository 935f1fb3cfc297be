/** How far a stored context agrees with what stands beside a place. */
export interface Agreement {
  /** Agreeing characters less the price of differences, 0 … length of the context. */
  readonly points: number;
  /** How many characters the agreement covers, from the passage outwards. */
  readonly inContext: number;
  readonly inText: number;
}

/**
 * Prices in half points. A typo costs about as much as three characters agree; a longer insertion or deletion costs
 * little more than a short one, since a whole word put in beside a name is one edit.
 */
const prices = { match: 2, mismatch: -4, gapOpen: -6, gapExtend: -1 } as const;

/** How much longer or shorter than the context its counterpart in the text may be. */
export const AGREEMENT_BAND = 24;

/** How far below the best score, in half points, an alignment may fall before it is given up: about one lost word. */
const GIVE_UP = 20;

/** Below every score that matters, with room to subtract. */
const NEVER = -10_000;

/** Outwards from a place: to the left of it or to the right. */
export type Direction = -1 | 1;

/**
 * The best agreement of `context` (written outwards from the passage: a prefix reversed) with `text` read from `edge` in
 * `direction`: an alignment with affine gaps that begins at the edge and ends where going on would lose points.
 */
export function measureAgreement(
  context: string,
  text: string,
  edge: number,
  direction: Direction,
): Agreement {
  const first = direction === 1 ? edge : edge - 1;
  const available = direction === 1 ? text.length - edge : edge;
  let run = 0;
  const longest = Math.min(context.length, available);
  while (run < longest && context.charCodeAt(run) === text.charCodeAt(first + direction * run)) run++;
  if (run === longest) return { points: run, inContext: run, inText: run };
  return align(context, text, first, direction, run, available);
}

/** The alignment behind the first `run` characters, which agree; row by row of `context`, within the band. */
function align(
  context: string,
  text: string,
  firstOfText: number,
  direction: Direction,
  run: number,
  available: number,
): Agreement {
  const rows = context.length - run;
  const columns = Math.min(available - run, rows + AGREEMENT_BAND);
  // score[j]: best of the row before, then of this row; down[j]: best that ends in a gap of the text.
  const score = new Int32Array(columns + 1);
  const down = new Int32Array(columns + 1).fill(NEVER);
  for (let j = 1; j <= columns; j++) score[j] = prices.gapOpen + prices.gapExtend * j;
  let [bestScore, bestRow, bestColumn] = [0, 0, 0];
  for (let i = 1; i <= rows; i++) {
    const first = Math.max(1, i - AGREEMENT_BAND);
    const last = Math.min(columns, i + AGREEMENT_BAND);
    const code = context.charCodeAt(run + i - 1);
    let diagonal = score[first - 1] ?? NEVER;
    let left: number = first === 1 ? prices.gapOpen + prices.gapExtend * i : NEVER;
    score[first - 1] = left;
    let across: number = NEVER;
    let bestOfRow = left;
    for (let j = first; j <= last; j++) {
      const above = score[j] ?? NEVER;
      const gapDown = Math.max(
        (down[j] ?? NEVER) + prices.gapExtend,
        above + prices.gapOpen + prices.gapExtend,
      );
      across = Math.max(across + prices.gapExtend, left + prices.gapOpen + prices.gapExtend);
      const isSame = code === text.charCodeAt(firstOfText + direction * (run + j - 1));
      const value = Math.max(diagonal + (isSame ? prices.match : prices.mismatch), gapDown, across);
      diagonal = above;
      down[j] = gapDown;
      score[j] = value;
      left = value;
      if (value > bestOfRow) bestOfRow = value;
      if (value > bestScore) [bestScore, bestRow, bestColumn] = [value, i, j];
    }
    if (bestOfRow < bestScore - GIVE_UP) break;
  }
  return { points: run + bestScore / 2, inContext: run + bestRow, inText: run + bestColumn };
}

/** `text` from its end to its start, by code units: only ever compared with text read the same way. */
export function reverse(text: string): string {
  return text.split('').reverse().join('');
}
