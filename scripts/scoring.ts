/** Counting of entities and attributions against a gold annotation, one-to-one and deterministic. */

/** `[start, end)` in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

export interface ScoredEntity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface ScoredAttribution {
  readonly content: readonly Range[];
  readonly source?: readonly Range[];
  readonly cue?: readonly Range[];
  /** true: all of it quoted; false: indirect; null or absent: mixed, or not known. */
  readonly direct?: boolean | null;
}

/** Precision and recall are undefined where there is nothing to divide by. */
export interface Score {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  readonly hits: number;
  readonly predicted: number;
  readonly gold: number;
}

/** What is counted as right: `strict` and `relaxed` (any overlap) with the same type, `span` and `span-relaxed` of any type. */
export const entityRows = ['strict', 'relaxed', 'span', 'span-relaxed'] as const;
export type EntityRow = (typeof entityRows)[number];

/** Of each row the score of `all`, and by type where types count. */
export type EntityScores = Readonly<Record<EntityRow, ReadonlyMap<string, Score>>>;

/** A document's gold and predicted items. */
export interface Pair<T> {
  readonly gold: readonly T[];
  readonly predicted: readonly T[];
}

interface Candidate {
  readonly gold: number;
  readonly predicted: number;
  readonly score: number;
  readonly tie: number;
}

/** Best score first, each gold and each predicted item at most once; ties go to the closer, then to the earlier. */
function matchOneToOne(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) => b.score - a.score || b.tie - a.tie || a.gold - b.gold || a.predicted - b.predicted,
  );
  const gold = new Set<number>();
  const predicted = new Set<number>();
  return sorted.filter((candidate) => {
    if (gold.has(candidate.gold) || predicted.has(candidate.predicted)) return false;
    gold.add(candidate.gold);
    predicted.add(candidate.predicted);
    return true;
  });
}

function scoreOf(hits: number, predicted: number, gold: number): Score {
  return {
    precision: ratio(hits, predicted),
    recall: ratio(hits, gold),
    f1: ratio(2 * hits, predicted + gold),
    hits,
    predicted,
    gold,
  };
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** Scores entities over documents. Types in `drop` count neither as gold nor as predicted. */
export function scoreEntities(
  documents: readonly Pair<ScoredEntity>[],
  drop: readonly string[] = [],
): EntityScores {
  const rows = entityRows.map((row) => [row, scoreEntityRow(documents, row, drop)] as const);
  return Object.fromEntries(rows) as Record<EntityRow, ReadonlyMap<string, Score>>;
}

function scoreEntityRow(
  documents: readonly Pair<ScoredEntity>[],
  row: EntityRow,
  drop: readonly string[],
): ReadonlyMap<string, Score> {
  const isTyped = row === 'strict' || row === 'relaxed';
  const isExact = row === 'strict' || row === 'span';
  const counts = new Map<string, { hits: number; predicted: number; gold: number }>();
  const count = (type: string, what: 'hits' | 'predicted' | 'gold') => {
    for (const key of isTyped ? ['all', type] : ['all']) {
      const entry = counts.get(key) ?? { hits: 0, predicted: 0, gold: 0 };
      entry[what]++;
      counts.set(key, entry);
    }
  };
  for (const document of documents) {
    const gold = distinctEntities(document.gold, isTyped, drop);
    const predicted = distinctEntities(document.predicted, isTyped, drop);
    for (const { type } of gold) count(type, 'gold');
    for (const { type } of predicted) count(type, 'predicted');
    const candidates = entityCandidates(gold, predicted, isTyped, isExact);
    for (const match of matchOneToOne(candidates)) count(gold[match.gold]?.type ?? '', 'hits');
  }
  const types = [...counts.keys()].sort(
    (a, b) => Number(b === 'all') - Number(a === 'all') || (a < b ? -1 : 1),
  );
  return new Map(
    types.map((type) => {
      const { hits = 0, predicted = 0, gold = 0 } = counts.get(type) ?? {};
      return [type, scoreOf(hits, predicted, gold)] as const;
    }),
  );
}

/** Without dropped types, empty spans and doubles, in text order. */
function distinctEntities(
  entities: readonly ScoredEntity[],
  isTyped: boolean,
  drop: readonly string[],
): ScoredEntity[] {
  const kept = new Map<string, ScoredEntity>();
  for (const entity of entities) {
    const key = `${entity.start} ${entity.end} ${isTyped ? entity.type : ''}`;
    if (drop.includes(entity.type) || entity.end <= entity.start || kept.has(key)) continue;
    kept.set(key, entity);
  }
  return [...kept.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : Number(a.type > b.type)),
  );
}

function entityCandidates(
  gold: readonly ScoredEntity[],
  predicted: readonly ScoredEntity[],
  isTyped: boolean,
  isExact: boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [i, a] of gold.entries()) {
    for (const [j, b] of predicted.entries()) {
      if (b.start >= a.end) break;
      if (b.end <= a.start || (isTyped && a.type !== b.type)) continue;
      if (isExact && (a.start !== b.start || a.end !== b.end)) continue;
      const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      const union = a.end - a.start + b.end - b.start - common;
      candidates.push({ gold: i, predicted: j, score: common, tie: common / union });
    }
  }
  return candidates;
}

/** How the content of an attribution must agree: share of the gold covered, intersection over union, or the same spans. */
export const attributionRows = ['gold-cover>=0.3', 'gold-cover>=0.8', 'jaccard>=0.5', 'exact'] as const;
export type AttributionRow = (typeof attributionRows)[number];

/** Recall by the gold's form; `quoted` is direct and mixed together. */
export const attributionKinds = ['quoted', 'direct', 'mixed', 'indirect'] as const;
export type AttributionKind = (typeof attributionKinds)[number];

export interface AttributionScore extends Score {
  /** Among the matched: the sources overlap, or both are absent. */
  readonly source: number | undefined;
  /** The same among the matched whose gold has a source. */
  readonly sourceOfGold: number | undefined;
  readonly cue: number | undefined;
  readonly recallBy: Readonly<Record<AttributionKind, Score>>;
}

interface Prepared {
  readonly content: readonly Range[];
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly kind: Exclude<AttributionKind, 'quoted'>;
}

interface ContentPair {
  readonly gold: number;
  readonly predicted: number;
  readonly cover: number;
  readonly jaccard: number;
  readonly isExact: boolean;
}

const rowScores: Readonly<Record<AttributionRow, { of: (pair: ContentPair) => number; least: number }>> = {
  'gold-cover>=0.3': { of: ({ cover }) => cover, least: 0.3 },
  'gold-cover>=0.8': { of: ({ cover }) => cover, least: 0.8 },
  'jaccard>=0.5': { of: ({ jaccard }) => jaccard, least: 0.5 },
  exact: { of: ({ isExact }) => Number(isExact), least: 1 },
};

/** Scores attributions over documents by their content, and sources and cues among those that match. */
export function scoreAttributions(
  documents: readonly Pair<ScoredAttribution>[],
): Readonly<Record<AttributionRow, AttributionScore>> {
  const prepared = documents.map(({ gold, predicted }) => {
    const golds = prepare(gold);
    const predictions = prepare(predicted);
    return { gold: golds, predicted: predictions, pairs: contentPairs(golds, predictions) };
  });
  const rows = attributionRows.map((row) => [row, scoreAttributionRow(prepared, row)] as const);
  return Object.fromEntries(rows) as Record<AttributionRow, AttributionScore>;
}

function scoreAttributionRow(
  documents: readonly (Pair<Prepared> & { readonly pairs: readonly ContentPair[] })[],
  row: AttributionRow,
): AttributionScore {
  const { of: rowScore, least } = rowScores[row];
  const total = { gold: 0, predicted: 0, hits: 0, source: 0, withSource: 0, withSourceRight: 0, cue: 0 };
  const hitsBy = { direct: 0, mixed: 0, indirect: 0 };
  const goldBy = { direct: 0, mixed: 0, indirect: 0 };
  for (const { gold, predicted, pairs } of documents) {
    total.gold += gold.length;
    total.predicted += predicted.length;
    for (const { kind } of gold) goldBy[kind]++;
    const candidates = pairs
      .filter((pair) => rowScore(pair) >= least)
      .map((pair) => ({ ...pair, score: rowScore(pair), tie: pair.jaccard }));
    for (const match of matchOneToOne(candidates)) {
      const a = gold[match.gold];
      const b = predicted[match.predicted];
      if (!a || !b) continue;
      const isSourceRight = agree(a.source, b.source);
      total.hits++;
      hitsBy[a.kind]++;
      total.source += Number(isSourceRight);
      total.withSource += Number(a.source.length > 0);
      total.withSourceRight += Number(a.source.length > 0 && isSourceRight);
      total.cue += Number(agree(a.cue, b.cue));
    }
  }
  const recall = (hits: number, gold: number) => scoreOf(hits, 0, gold);
  return {
    ...scoreOf(total.hits, total.predicted, total.gold),
    source: ratio(total.source, total.hits),
    sourceOfGold: ratio(total.withSourceRight, total.withSource),
    cue: ratio(total.cue, total.hits),
    recallBy: {
      quoted: recall(hitsBy.direct + hitsBy.mixed, goldBy.direct + goldBy.mixed),
      direct: recall(hitsBy.direct, goldBy.direct),
      mixed: recall(hitsBy.mixed, goldBy.mixed),
      indirect: recall(hitsBy.indirect, goldBy.indirect),
    },
  };
}

function prepare(attributions: readonly ScoredAttribution[]): Prepared[] {
  return attributions
    .map(({ content, source, cue, direct }) => ({
      content: unionOf(content),
      source: unionOf(source ?? []),
      cue: unionOf(cue ?? []),
      kind:
        direct === true ? ('direct' as const) : direct === false ? ('indirect' as const) : ('mixed' as const),
    }))
    .filter(({ content }) => content.length > 0);
}

function contentPairs(gold: readonly Prepared[], predicted: readonly Prepared[]): ContentPair[] {
  return gold.flatMap((a, i) =>
    predicted.flatMap((b, j) => {
      const common = commonLength(a.content, b.content);
      if (common === 0) return [];
      const goldLength = lengthOf(a.content);
      return {
        gold: i,
        predicted: j,
        cover: common / goldLength,
        jaccard: common / (goldLength + lengthOf(b.content) - common),
        isExact: isSame(a.content, b.content),
      };
    }),
  );
}

function agree(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length > 0 && b.length > 0 ? commonLength(a, b) > 0 : a.length === b.length;
}

/** Sorted, joined where they touch, without empty ones. */
function unionOf(ranges: readonly Range[]): Range[] {
  const union: Range[] = [];
  const sorted = ranges.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  for (const range of sorted) {
    const last = union.at(-1);
    if (last && range[0] <= last[1]) union[union.length - 1] = [last[0], Math.max(last[1], range[1])];
    else union.push(range);
  }
  return union;
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

function commonLength(a: readonly Range[], b: readonly Range[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [aStart, aEnd] = a[i] ?? [0, 0];
    const [bStart, bEnd] = b[j] ?? [0, 0];
    sum += Math.max(0, Math.min(aEnd, bEnd) - Math.max(aStart, bStart));
    if (aEnd < bEnd) i++;
    else j++;
  }
  return sum;
}

function isSame(a: readonly Range[], b: readonly Range[]): boolean {
  return a.length === b.length && a.every(([start, end], i) => start === b[i]?.[0] && end === b[i][1]);
}
