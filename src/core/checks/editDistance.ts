/**
 * How many letters `a` and `b` differ by (insertions, deletions, substitutions), or `limit + 1` where it is more than
 * `limit`. Costs the shorter length times `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = new Array<number>(b.length + 1).fill(limit + 1);
    current[0] = i;
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    let best = limit + 1;
    for (let j = from; j <= to; j++) {
      const substitution = (previous[j - 1] ?? limit + 1) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      const other = Math.min(previous[j] ?? limit + 1, current[j - 1] ?? limit + 1) + 1;
      const cost = Math.min(substitution, other, limit + 1);
      current[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}
