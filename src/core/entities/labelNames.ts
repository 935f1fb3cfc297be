import type { BlockReading } from '../reading';
import type { Lexicon } from '../text/lexicon';
import { LABEL_COUNT, TRANSITION_GROUPS, type EntityModel } from './modelTables';
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
} from './nameFeatures';
import { createLatticeReader, PHRASE_PARTS, PLACE_COUNT, type NameLattice } from './nameLattice';
import { Look, type WordFacts } from './wordFacts';

/** Labels (indices into `LABELS`) of a block's tokens; the array is reused by the next block. */
export type NameLabeller = (reading: BlockReading) => Uint8Array;

const LOOKS = 16;
const CAPITALS = 8;
const MAX_PAIRS = 1 << 15;
/** The look beyond the edges of a block. */
const EDGE: number = Look.stop;

/**
 * Labels tokens with the best sequence under `model` (Viterbi over emissions and transitions). What a form, a pair of
 * neighbours, a place … adds is summed once and looked up by number ever after, so that decoding is additions.
 */
export function createLabeller(lexicon: Lexicon, model: EntityModel): NameLabeller {
  const readLattice = createLatticeReader(lexicon, model);
  const scorer = createScorer(model);
  let labels = new Uint8Array(0);
  let back = new Uint8Array(0);
  const scores = new Float32Array(LABEL_COUNT);
  const next = new Float32Array(LABEL_COUNT);
  const emission = new Int16Array(LABEL_COUNT);
  return (reading) => {
    const lattice = readLattice(reading);
    const { length, active } = lattice;
    if (labels.length < length) {
      labels = new Uint8Array(length * 2);
      back = new Uint8Array(length * 2 * LABEL_COUNT);
    } else labels.fill(0, 0, length);
    for (let from = 0; from < length; from++) {
      if (active[from] === 0) continue;
      let to = from;
      scores.fill(-Infinity);
      scores[0] = 0;
      for (; to < length && active[to] === 1; to++) {
        scorer.emit(lattice, reading, to, emission);
        step(
          model.transitions,
          transitionGroup(lattice.facts[to]),
          scores,
          emission,
          next,
          back,
          to * LABEL_COUNT,
        );
        scores.set(next);
      }
      traceBack(scores, back, labels, from, to);
      from = to;
    }
    return labels;
  };
}

/** Which transitions lead to a word: to one with a capital, to a function word, to another word, to a mark. */
export function transitionGroup(facts: WordFacts | undefined): number {
  if (!facts) return 0;
  switch (facts.look) {
    case Look.lowerFunction:
    case Look.elision:
      return 1;
    case Look.lower:
    case Look.number:
      return 2;
    case Look.other:
    case Look.quote:
    case Look.stop:
    case Look.comma:
      return 3;
    default:
      return 0;
  }
}

function step(
  transitions: Float32Array,
  group: number,
  scores: Float32Array,
  emission: Int16Array,
  next: Float32Array,
  back: Uint8Array,
  at: number,
): void {
  const base = (group % TRANSITION_GROUPS) * LABEL_COUNT * LABEL_COUNT;
  for (let to = 0; to < LABEL_COUNT; to++) {
    let best = -Infinity;
    let from = 0;
    // An inside label follows only the beginning or the inside of its own kind: labels 2k - 1 and 2k.
    const isInside = to > 0 && to % 2 === 0;
    const first = isInside ? to - 1 : 0;
    const last = isInside ? to : LABEL_COUNT - 1;
    for (let label = first; label <= last; label++) {
      const score = (scores[label] ?? 0) + (transitions[base + label * LABEL_COUNT + to] ?? 0);
      if (score > best) {
        best = score;
        from = label;
      }
    }
    next[to] = best + (emission[to] ?? 0);
    back[at + to] = from;
  }
}

function traceBack(
  scores: Float32Array,
  back: Uint8Array,
  labels: Uint8Array,
  from: number,
  to: number,
): void {
  let label = 0;
  for (let other = 1; other < LABEL_COUNT; other++)
    if ((scores[other] ?? 0) > (scores[label] ?? 0)) label = other;
  for (let at = to - 1; at >= from; at--) {
    labels[at] = label;
    label = back[at * LABEL_COUNT + label] ?? 0;
  }
}

interface Scorer {
  /** Writes what each label of token `at` scores by itself into `into`. */
  readonly emit: (lattice: NameLattice, reading: BlockReading, at: number, into: Int16Array) => void;
}

/** A word and its neighbours on both sides: a form's rows lie side by side, since neighbours use them one after another. */
const SPAN = 2 * REACH + 1;

function createScorer(model: EntityModel): Scorer {
  const kinds = createRows(model, (row, facts) => kindFeatures(facts, (row % SPAN) - REACH));
  const words = createRows(
    model,
    (row, facts) => wordFeatures(facts, (row % SPAN) - REACH),
    (row, facts, into, at) => kinds.add(facts.kind * SPAN + (row % SPAN), facts, into, at),
  );
  const pairs = createPairRows(model, leftFeatures, rightFeatures);
  const heads = createPairRows(model, headFeatures, headedFeatures);
  const looks = createRows(model, (row) => looksFeatures(row >> 8, (row >> 4) & 15, row & 15));
  const places = createRows(model, (row) =>
    placeFeatures(Math.floor(row / (LOOKS * CAPITALS)), Math.floor(row / CAPITALS) % LOOKS, row % CAPITALS),
  );
  const phrases = createRows(model, (row) => {
    const tag = Math.floor(row / LOOKS);
    return phraseFeatures(Math.floor(tag / PHRASE_PARTS), tag % PHRASE_PARTS, row % LOOKS);
  });
  return {
    emit(lattice, { tokens: { forms } }, at, into) {
      const { length, facts, places: placeOf, phrases: phraseOf } = lattice;
      into.fill(0);
      const own = facts[at];
      if (!own) return;
      for (let i = 0; i < SPAN; i++) {
        const other = at + i - REACH;
        const otherFacts = facts[other];
        if (other < 0 || other >= length || !otherFacts) continue;
        words.add((forms[other] ?? 0) * SPAN + i, otherFacts, into);
      }
      const before = at > 0 ? facts[at - 1] : undefined;
      const after = at + 1 < length ? facts[at + 1] : undefined;
      if (before) {
        addWeights(model, rightPairFeature(before, own), into, 0);
        pairs.add(before.kind, own.kind, before, own, 1, into);
      }
      if (after) {
        addWeights(model, leftPairFeature(own, after), into, 0);
        pairs.add(own.kind, after.kind, own, after, 0, into);
      }
      looks.add(((before?.look ?? EDGE) * LOOKS + own.look) * LOOKS + (after?.look ?? EDGE), own, into);
      const place = (placeOf[at] ?? 0) % PLACE_COUNT;
      places.add((place * LOOKS + own.look) * CAPITALS + own.capitals, own, into);
      const head = lattice.heads[at] ?? 0;
      const headFacts = head > 0 ? facts[at - head] : undefined;
      if (headFacts) heads.add(forms[at - head] ?? 0, own.kind, headFacts, own, 1, into);
      const name = lattice.named[at] ?? 0;
      const nameFacts = name > 0 ? facts[at + name] : undefined;
      if (nameFacts) heads.add(forms[at] ?? 0, nameFacts.kind, own, nameFacts, 0, into);
      const phrase = phraseOf[at] ?? 0;
      if (phrase > 0) phrases.add((phrase - 1) * LOOKS + own.look, own, into);
    },
  };
}

/** Rows of weights by number, each summed on first use. */
interface Rows {
  readonly add: (row: number, facts: WordFacts, into: Int16Array, at?: number) => void;
}

/** A sum of some dozens of weights, which are bytes, fits into 16 bits. */
function createRows(
  model: EntityModel,
  featuresOf: (row: number, facts: WordFacts) => readonly number[],
  addMore?: Rows['add'],
): Rows {
  let sums = new Int16Array(1024 * LABEL_COUNT);
  let isKnown = new Uint8Array(1024);
  const fill = (row: number, facts: WordFacts): void => {
    isKnown[row] = 1;
    for (const feature of featuresOf(row, facts)) addWeights(model, feature, sums, row * LABEL_COUNT);
    addMore?.(row, facts, sums, row * LABEL_COUNT);
  };
  return {
    add(row, facts, into, at = 0) {
      if (row >= isKnown.length) {
        const size = 2 ** Math.ceil(Math.log2(row + 1));
        const [wider, known] = [new Int16Array(size * LABEL_COUNT), new Uint8Array(size)];
        wider.set(sums);
        known.set(isKnown);
        [sums, isKnown] = [wider, known];
      }
      if (isKnown[row] === 0) fill(row, facts);
      const from = row * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        into[at + label] = (into[at + label] ?? 0) + (sums[from + label] ?? 0);
    },
  };
}

/** Rows of pairs of kinds or forms: the left one's weights, then the right one's. Forgets all when it has met too many. */
type PairFeatures = (left: WordFacts, right: WordFacts) => readonly number[];

function createPairRows(model: EntityModel, ofLeft: PairFeatures, ofRight: PairFeatures) {
  const slots = MAX_PAIRS * 2;
  const lefts = new Int32Array(slots).fill(-1);
  const rights = new Int32Array(slots);
  const sums = new Int16Array(slots * 2 * LABEL_COUNT);
  let count = 0;
  return {
    /** Adds the weights of the pair's left (`side` 0) or right word. */
    add(
      leftId: number,
      rightId: number,
      left: WordFacts,
      right: WordFacts,
      side: 0 | 1,
      into: Int16Array,
    ): void {
      let slot = (Math.imul(leftId, 0x9e3779b1) ^ Math.imul(rightId, 0x85ebca6b)) >>> 0;
      slot = (slot ^ (slot >>> 15)) & (slots - 1);
      while (lefts[slot] !== -1 && (lefts[slot] !== leftId || rights[slot] !== rightId))
        slot = (slot + 1) & (slots - 1);
      const at = slot * 2 * LABEL_COUNT;
      if (lefts[slot] === -1) {
        if (++count > MAX_PAIRS) {
          lefts.fill(-1);
          count = 1;
        }
        lefts[slot] = leftId;
        rights[slot] = rightId;
        sums.fill(0, at, at + 2 * LABEL_COUNT);
        for (const feature of ofLeft(left, right)) addWeights(model, feature, sums, at);
        for (const feature of ofRight(left, right)) addWeights(model, feature, sums, at + LABEL_COUNT);
      }
      const from = at + side * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++)
        into[label] = (into[label] ?? 0) + (sums[from + label] ?? 0);
    },
  };
}

function addWeights({ features, weights }: EntityModel, feature: number, into: Int16Array, at: number): void {
  const index = features.find(feature);
  if (index < 0) return;
  for (let label = 0; label < LABEL_COUNT; label++)
    into[at + label] = (into[at + label] ?? 0) + (weights[index * LABEL_COUNT + label] ?? 0);
}
