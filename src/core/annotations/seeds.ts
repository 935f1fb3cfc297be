/** Length of the pieces that two similar texts are expected to share: between two typos some of them stay whole. */
const SEED = 6;
/** How many pieces of one pattern are looked up. */
const MAX_SEEDS = 40;
/** A piece that stands at more places of the text says nothing about any of them. */
const MAX_HITS = 128;
/** How far insertions and deletions may shift pieces of one place against each other. */
const DRIFT = 24;
/** How many places of one pattern are worth a closer look. */
const MAX_PLACES = 8;
/** Share of a pattern's pieces that a place must show. */
const MIN_SHARE = 0.14;
/** Patterns looked up in one pass over the text; bounds the memory. */
const BATCH = 4000;

const BASE = 0x01000193;
const TOP = Array.from({ length: SEED - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Where a pattern may stand: offset of its start (perhaps a few characters off, perhaps negative). */
export interface LikelyPlace {
  readonly start: number;
  /** How many pieces of the pattern stand there. */
  readonly votes: number;
}

/**
 * For each pattern the places of `text` where it may stand, changed or not, the likeliest first. One pass over the text for thousands of patterns, so the
 * time does not grow with text × patterns.
 */
export function findPlaces(text: string, patterns: readonly string[]): readonly (readonly LikelyPlace[])[] {
  const places: (readonly LikelyPlace[])[] = [];
  for (let at = 0; at < patterns.length; at += BATCH) {
    places.push(...findInOnePass(text, patterns.slice(at, at + BATCH)));
  }
  return places;
}

function findInOnePass(text: string, patterns: readonly string[]): readonly (readonly LikelyPlace[])[] {
  const seeds = patterns.map(cutSeeds);
  const hits = new Map<number, number[]>();
  const filter = new Uint8Array(1 << 16);
  for (const { hash } of seeds.flat()) {
    hits.set(hash, []);
    filter[hash & 0xffff] = 1;
  }
  scan(text, (hash, at) => {
    if (filter[hash & 0xffff] === 0) return;
    const found = hits.get(hash);
    if (found && found.length <= MAX_HITS) found.push(at);
  });
  return seeds.map((own) => {
    const starts: number[] = [];
    for (const { hash, offset } of own) {
      const found = hits.get(hash) ?? [];
      if (found.length > MAX_HITS) continue;
      for (const at of found) starts.push(at - offset);
    }
    return gather(starts, Math.ceil(own.length * MIN_SHARE));
  });
}

interface Seed {
  readonly hash: number;
  readonly offset: number;
}

/** Evenly spread pieces of `pattern`. */
function cutSeeds(pattern: string): readonly Seed[] {
  const step = Math.max(2, Math.ceil((pattern.length - SEED + 1) / MAX_SEEDS));
  const seeds: Seed[] = [];
  scan(pattern, (hash, offset) => {
    if (offset % step === 0) seeds.push({ hash, offset });
  });
  return seeds;
}

/** Calls `visit` with the hash of each piece of `SEED` code units and its offset. */
function scan(text: string, visit: (hash: number, offset: number) => void): void {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= SEED) hash = (hash - Math.imul(text.charCodeAt(at - SEED), TOP)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= SEED - 1) visit(hash, at - SEED + 1);
  }
}

/** The starts that most pieces, and at least `minVotes`, agree on within `DRIFT`: at most `MAX_PLACES`, most votes first. */
function gather(unordered: readonly number[], minVotes: number): readonly LikelyPlace[] {
  // A typed array sorts numbers without a comparison function.
  const starts = Int32Array.from(unordered).sort();
  const groups: LikelyPlace[] = [];
  for (let from = 0; from < starts.length;) {
    const first = starts[from] ?? 0;
    let to = from;
    while (to < starts.length && (starts[to] ?? 0) - first <= DRIFT) to++;
    if (to - from >= minVotes) groups.push({ start: starts[(from + to) >> 1] ?? first, votes: to - from });
    from = to;
  }
  groups.sort((a, b) => b.votes - a.votes);
  const enough = (groups[0]?.votes ?? 0) / 4;
  return groups.slice(0, MAX_PLACES).filter(({ votes }) => votes >= enough);
}
