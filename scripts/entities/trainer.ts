import type { Lexicon } from '../../src/core/text/lexicon';
import type { BlockReading } from '../../src/core/reading';
import {
  LABELS,
  LABEL_COUNT,
  TRANSITION_COUNT,
  type EntityModel,
  type EntityModelParts,
} from '../../src/core/entities/modelTables';
import { transitionGroup } from '../../src/core/entities/labelNames';
import {
  headedFeatures,
  headFeatures,
  kindFeatures,
  leftFeatures,
  leftPairFeature,
  looksFeatures,
  phraseFeatures,
  placeFeatures,
  REACH,
  rightFeatures,
  rightPairFeature,
  wordFeatures,
} from '../../src/core/entities/nameFeatures';
import { createLatticeReader, PHRASE_PARTS, type NameLattice } from '../../src/core/entities/nameLattice';
import { Look } from '../../src/core/entities/wordFacts';
import type { GoldBlock, GoldName } from './corpus';
import { createRandom } from './random';

/** A stretch of tokens that decoding looks at: of each its features, transition group and label. */
interface Segment {
  readonly features: readonly Int32Array[];
  readonly groups: Uint8Array;
  readonly gold: Uint8Array;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Share of features left out at random, so that several kinds of evidence learn to stand alone. */
  readonly dropout: number;
  readonly penalty: number;
  /** Features seen less often are not learned. */
  readonly leastCount: number;
  /** Weights below this share of the largest are dropped with their feature. */
  readonly prune: number;
  /** How many features are kept at most, the strongest. */
  readonly most: number;
  readonly log?: (line: string) => void;
}

export const defaultTraining: TrainingOptions = {
  rounds: 6,
  rate: 0.15,
  dropout: 0.15,
  penalty: 2e-6,
  leastCount: 2,
  prune: 0.004,
  most: 72_000,
};

/** Annotated blocks, and how much they count (text labelled by a model counts less). */
export interface TrainingSet {
  readonly blocks: readonly GoldBlock[];
  readonly weight: number;
}

type Parts = Pick<EntityModelParts, 'featureKeys' | 'weights' | 'transitions'>;

/** Learns a linear-chain conditional random field by AdaGrad; the same input gives the same output. */
export function trainLabels(
  sets: readonly TrainingSet[],
  lexicon: Lexicon,
  read: (text: string) => BlockReading,
  base: EntityModel,
  options: TrainingOptions = defaultTraining,
): Parts {
  const keys = new Map<number, number>();
  const counts: number[] = [];
  const index = (key: number): number => {
    let at = keys.get(key);
    if (at === undefined) {
      at = keys.size;
      keys.set(key, at);
      counts.push(0);
    }
    counts[at]!++;
    return at;
  };
  const readLattice = createLatticeReader(lexicon, base);
  const segments = sets.flatMap(({ blocks, weight }) =>
    blocks.flatMap((block) => segmentsOf(block, read(block.text), readLattice, index, weight)),
  );
  const frequent = segments.map((segment) => ({
    ...segment,
    features: segment.features.map((list) =>
      list.filter((feature) => counts[feature]! >= options.leastCount),
    ),
  }));
  options.log?.(
    `${segments.length} segments, ${keys.size} features, ${counts.filter((n) => n >= options.leastCount).length} kept`,
  );
  const { weights, transitions } = learn(frequent, keys.size, options);
  return pack([...keys.keys()], weights, transitions, options);
}

function segmentsOf(
  block: GoldBlock,
  reading: BlockReading,
  readLattice: (reading: BlockReading) => NameLattice,
  index: (key: number) => number,
  weight: number,
): Segment[] {
  const lattice = readLattice(reading);
  const gold = labelsOf(block.names, reading);
  const segments: Segment[] = [];
  for (let from = 0; from < lattice.length; from++) {
    if (lattice.active[from] === 0) continue;
    let to = from;
    const features: Int32Array[] = [];
    while (to < lattice.length && lattice.active[to] === 1) {
      features.push(Int32Array.from(featuresOf(lattice, to), index));
      to++;
    }
    const labels = gold.slice(from, to);
    // A name that began outside of the stretch begins with it.
    if (labels[0]! > 0 && labels[0]! % 2 === 0) labels[0]!--;
    segments.push({
      features,
      groups: Uint8Array.from({ length: to - from }, (_, i) => transitionGroup(lattice.facts[from + i])),
      gold: labels,
      weight,
    });
    from = to;
  }
  return segments;
}

/** All features of one token, as `createLabeller` sums them. */
export function featuresOf(
  { length, facts, places, phrases, heads, named }: NameLattice,
  at: number,
): number[] {
  const own = facts[at]!;
  const features: number[] = [];
  for (let offset = -REACH; offset <= REACH; offset++) {
    if (at + offset < 0 || at + offset >= length) continue;
    const other = facts[at + offset]!;
    features.push(...wordFeatures(other, offset), ...kindFeatures(other, offset));
  }
  const before = at > 0 ? facts[at - 1] : undefined;
  const after = at + 1 < length ? facts[at + 1] : undefined;
  if (before) features.push(rightPairFeature(before, own), ...rightFeatures(before, own));
  if (after) features.push(leftPairFeature(own, after), ...leftFeatures(own, after));
  features.push(...looksFeatures(before?.look ?? Look.stop, own.look, after?.look ?? Look.stop));
  features.push(...placeFeatures(places[at]!, own.look, own.capitals));
  if (heads[at]! > 0) features.push(...headedFeatures(facts[at - heads[at]!]!, own));
  if (named[at]! > 0) features.push(...headFeatures(own, facts[at + named[at]!]!));
  const phrase = phrases[at]!;
  if (phrase > 0)
    features.push(
      ...phraseFeatures(Math.floor((phrase - 1) / PHRASE_PARTS), (phrase - 1) % PHRASE_PARTS, own.look),
    );
  return features;
}

function labelsOf(names: readonly GoldName[], { tokens }: BlockReading): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const { start, end, type } of names) {
    let isFirst = true;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.starts[i]! >= end || tokens.ends[i]! <= start) continue;
      labels[i] = LABELS.indexOf(`${isFirst ? 'B' : 'I'}-${type}` as (typeof LABELS)[number]);
      isFirst = false;
    }
  }
  return labels;
}

const isAllowed = (from: number, to: number): boolean =>
  to === 0 || to % 2 === 1 || from === to || from === to - 1;

function learn(
  segments: readonly Segment[],
  featureCount: number,
  options: TrainingOptions,
): { weights: Float32Array; transitions: Float32Array } {
  const weights = new Float32Array(featureCount * LABEL_COUNT);
  const squares = new Float32Array(featureCount * LABEL_COUNT);
  const transitions = new Float32Array(TRANSITION_COUNT);
  const transitionSquares = new Float32Array(TRANSITION_COUNT);
  const random = createRandom(17);
  const order = segments.map((_, i) => i);
  for (let round = 0; round < options.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const rate = options.rate;
    let loss = 0;
    for (const number of order) {
      const segment = segments[number]!;
      const kept = segment.features.map((list) => list.filter(() => random() >= options.dropout));
      const { nodes, edges, logLoss } = marginals(segment, kept, weights, transitions);
      loss += logLoss;
      for (let t = 0; t < kept.length; t++)
        for (const feature of kept[t]!)
          for (let label = 0; label < LABEL_COUNT; label++) {
            const at = feature * LABEL_COUNT + label;
            const gradient =
              segment.weight * (nodes[t * LABEL_COUNT + label]! - (segment.gold[t] === label ? 1 : 0)) +
              options.penalty * weights[at]!;
            squares[at]! += gradient * gradient;
            if (gradient !== 0) weights[at]! -= (rate * gradient) / Math.sqrt(1e-2 + squares[at]!);
          }
      for (const [at, gradient] of edges) {
        const scaled = gradient * segment.weight;
        transitionSquares[at]! += scaled * scaled;
        transitions[at]! -= (rate * scaled) / Math.sqrt(1e-2 + transitionSquares[at]!);
      }
    }
    options.log?.(`round ${round + 1}: loss ${loss.toFixed(0)}`);
  }
  return { weights, transitions };
}

/** Forward-backward: the probability of each label, and expected minus observed transitions. */
function marginals(
  segment: Segment,
  features: readonly Int32Array[],
  weights: Float32Array,
  transitions: Float32Array,
) {
  const { length } = features;
  const L = LABEL_COUNT;
  const emission = new Float64Array(length * L);
  for (let t = 0; t < length; t++)
    for (const feature of features[t]!)
      for (let y = 0; y < L; y++) emission[t * L + y]! += weights[feature * L + y]!;
  const base = (t: number): number => segment.groups[t]! * L * L;
  const alpha = new Float64Array(length * L).fill(-Infinity);
  const beta = new Float64Array(length * L).fill(-Infinity);
  for (let t = 0; t < length; t++)
    for (let y = 0; y < L; y++) {
      let sum = -Infinity;
      if (t === 0) sum = isAllowed(0, y) ? transitions[base(0) + y]! : -Infinity;
      else
        for (let x = 0; x < L; x++)
          if (isAllowed(x, y))
            sum = addLogs(sum, alpha[(t - 1) * L + x]! + transitions[base(t) + x * L + y]!);
      alpha[t * L + y] = sum + emission[t * L + y]!;
    }
  for (let y = 0; y < L; y++) beta[(length - 1) * L + y] = 0;
  for (let t = length - 2; t >= 0; t--)
    for (let x = 0; x < L; x++) {
      let sum = -Infinity;
      for (let y = 0; y < L; y++)
        if (isAllowed(x, y))
          sum = addLogs(
            sum,
            transitions[base(t + 1) + x * L + y]! + emission[(t + 1) * L + y]! + beta[(t + 1) * L + y]!,
          );
      beta[t * L + x] = sum;
    }
  let total = -Infinity;
  for (let y = 0; y < L; y++) total = addLogs(total, alpha[(length - 1) * L + y]!);
  const nodes = new Float64Array(length * L);
  for (let i = 0; i < nodes.length; i++) nodes[i] = Math.exp(alpha[i]! + beta[i]! - total);
  const edges = new Map<number, number>();
  const add = (at: number, by: number): unknown => edges.set(at, (edges.get(at) ?? 0) + by);
  let gold = 0;
  for (let t = 0; t < length; t++) {
    const from = t === 0 ? 0 : segment.gold[t - 1]!;
    const at = base(t) + from * L + segment.gold[t]!;
    add(at, -1);
    gold += transitions[at]! + emission[t * L + segment.gold[t]!]!;
    for (let y = 0; y < L; y++) {
      if (t === 0) {
        if (isAllowed(0, y)) add(base(0) + y, nodes[y]!);
        continue;
      }
      for (let x = 0; x < L; x++) {
        if (!isAllowed(x, y)) continue;
        const p = Math.exp(
          alpha[(t - 1) * L + x]! +
            transitions[base(t) + x * L + y]! +
            emission[t * L + y]! +
            beta[t * L + y]! -
            total,
        );
        if (p > 1e-6) add(base(t) + x * L + y, p);
      }
    }
  }
  return { nodes, edges, logLoss: total - gold };
}

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** Rows centred on their mean, scaled to bytes; weak features dropped; sorted by key. */
function pack(
  keys: readonly number[],
  weights: Float32Array,
  transitions: Float32Array,
  { prune, most }: TrainingOptions,
): Parts {
  const L = LABEL_COUNT;
  const rows = keys.map((key, i) => {
    const row = weights.subarray(i * L, (i + 1) * L);
    const mean = row.reduce((sum, w) => sum + w, 0) / L;
    const centred = Array.from(row, (w) => w - mean);
    return { key, row: centred, size: Math.max(...centred.map(Math.abs)) };
  });
  const sizes = rows.map(({ size }) => size).sort((a, b) => b - a);
  const limit = sizes[Math.floor(sizes.length * 0.0005)] ?? 1;
  const scale = 127 / limit;
  const kept = rows
    .filter(({ size }) => size * scale >= prune * 127)
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .sort((a, b) => a.key - b.key);
  const packed = new Int8Array(kept.length * L);
  kept.forEach(({ row }, i) =>
    row.forEach((w, y) => (packed[i * L + y] = Math.max(-127, Math.min(127, Math.round(w * scale))))),
  );
  return {
    featureKeys: Uint32Array.from(kept, ({ key }) => key),
    weights: packed,
    transitions: transitions.map((w) => w * scale),
  };
}
