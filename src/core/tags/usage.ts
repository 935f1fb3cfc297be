/** How often a tag was put on articles here, and when last. */
export interface TagUse {
  readonly count: number;
  /** Milliseconds since 1970; absent where it is not known. */
  readonly lastUsed?: number;
}

/** By tag id. */
export type TagUsage = ReadonlyMap<string, TagUse>;

const DAY = 24 * 60 * 60 * 1000;
/** After so many days a use counts half: last month's election gives way to this week's storm. */
const HALF_LIFE = 30;

/** How much a tag is in use at `now`: its count, halved every thirty days since the last time; 0 for a tag never used. */
export function useWeight(usage: TagUsage, id: string, now: number): number {
  const use = usage.get(id);
  if (!use) return 0;
  if (use.lastUsed === undefined) return use.count;
  const days = Math.max(0, now - use.lastUsed) / DAY;
  return use.count * 2 ** (-days / HALF_LIFE);
}
