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

/** Below every score that matters, with room to subtract. */
const NEVER = -10_000;

/**
 * The best agreement of `context` and `text`, both read outwards from the passage (a prefix reversed): an alignment
 * with affine gaps that begins at the passage and ends where going on would lose points.
 */
export function measureAgreement(context: string, text: string): Agreement {
  let run = 0;
  while (run < context.length && run < text.length && context.charCodeAt(run) === text.charCodeAt(run)) run++;
  if (run === context.length || run === text.length) return { points: run, inContext: run, inText: run };
  return align(context, text, run);
}

/** The alignment behind the first `run` characters, which agree; row by row of `context`, within the band. */
function align(context: string, text: string, run: number): Agreement {
  const columns = Math.min(text.length - run, context.length - run + AGREEMENT_BAND);
  // score[j]: best of the row before, then of this row; down[j]: best that ends in a gap of the text.
  const score = new Int32Array(columns + 1);
  const down = new Int32Array(columns + 1).fill(NEVER);
  for (let j = 1; j <= columns; j++) score[j] = prices.gapOpen + prices.gapExtend * j;
  let best = { score: 0, i: 0, j: 0 };
  for (let i = 1; i <= context.length - run; i++) {
    const first = Math.max(1, i - AGREEMENT_BAND);
    let diagonal = score[first - 1] ?? NEVER;
    score[first - 1] = first === 1 ? prices.gapOpen + prices.gapExtend * i : NEVER;
    let across: number = NEVER;
    let left = score[first - 1] ?? NEVER;
    const code = context.charCodeAt(run + i - 1);
    const last = Math.min(columns, i + AGREEMENT_BAND);
    for (let j = first; j <= last; j++) {
      const above = score[j] ?? NEVER;
      const gapDown = Math.max(
        (down[j] ?? NEVER) + prices.gapExtend,
        above + prices.gapOpen + prices.gapExtend,
      );
      across = Math.max(across + prices.gapExtend, left + prices.gapOpen + prices.gapExtend);
      const step = code === text.charCodeAt(run + j - 1) ? prices.match : prices.mismatch;
      const value = Math.max(diagonal + step, gapDown, across);
      diagonal = above;
      down[j] = gapDown;
      score[j] = value;
      left = value;
      if (value > best.score) best = { score: value, i, j };
    }
  }
  return { points: run + best.score / 2, inContext: run + best.i, inText: run + best.j };
}

/** `text` from its end to its start, by code units: only ever compared with another reversed text. */
export function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at--) reversed += text.charAt(at);
  return reversed;
}
