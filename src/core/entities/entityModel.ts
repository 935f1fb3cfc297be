import { createKeyTable, type KeyTable } from './hashing';

/** The labels of a token: outside, or beginning or inside of a name of one of four kinds. */
export const LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-MISC',
  'I-MISC',
] as const;
export const LABEL_COUNT = LABELS.length;
/** Kinds of words that a transition can lead to: capitalised, lower-case function word, other word, mark. */
export const TRANSITION_GROUPS = 4;
export const TRANSITION_COUNT = TRANSITION_GROUPS * LABEL_COUNT * LABEL_COUNT;

/** What a model's word list says of a word. */
export const WordFlag = {
  firstName: 1,
  surname: 2,
  city: 4,
  town: 8,
  country: 16,
  organisation: 32,
  commonWord: 64,
  beginsPhrase: 128,
} as const;

/** The word list: flags, how often a word is capitalised inside sentences (0 unknown, 1 seldom … 4 always), groups. */
export interface WordTable {
  readonly keys: KeyTable;
  readonly flags: Uint8Array;
  readonly capitals: Uint8Array;
  /** The word's group by the company it keeps, coarse (below 64) and fine; 0 for none. */
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
}

/** Names of several words, keyed by `phraseKey` of their words; the kind is an index into `PHRASE_KINDS`. */
export interface PhraseTable {
  readonly keys: KeyTable;
  readonly kinds: Uint8Array;
}

export const PHRASE_KINDS = ['person', 'organization', 'place', 'event', 'work', 'media'] as const;
/** A listed name has no more words than this. */
export const LONGEST_PHRASE = 7;

/** What training made for one language. */
export interface EntityModel {
  readonly words: WordTable;
  readonly phrases: PhraseTable;
  /** Features, each with a row of `LABEL_COUNT` weights in `weights`. */
  readonly features: KeyTable;
  readonly weights: Int8Array;
  /** Weight of a transition at `(group * LABEL_COUNT + from) * LABEL_COUNT + to`, in the weights' unit. */
  readonly transitions: Float32Array;
}

/** The parts of a model as a file holds them. */
export interface EntityModelParts {
  readonly wordKeys: Uint32Array;
  readonly flags: Uint8Array;
  readonly capitals: Uint8Array;
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
  readonly phraseKeys: Uint32Array;
  readonly kinds: Uint8Array;
  readonly featureKeys: Uint32Array;
  readonly weights: Int8Array;
  readonly transitions: Float32Array;
}

const MAGIC = 0x31_4d_45_4e; // « NEM1 », little-endian
const COUNTS = 3;

/**
 * Reads a model's file (docs/formats/entities.md): little-endian, magic, three counts, then the parts one after another.
 * Undefined where the bytes are no such file, so that a damaged download leaves the rules and not an error.
 */
export function loadEntityModel(bytes: Uint8Array): EntityModel | undefined {
  const parts = readParts(bytes);
  return parts && modelOf(parts);
}

/** A model over its parts. */
export function modelOf(parts: EntityModelParts): EntityModel {
  const { flags, capitals, coarse, fine, kinds, weights, transitions } = parts;
  return {
    words: { keys: createKeyTable(parts.wordKeys), flags, capitals, coarse, fine },
    phrases: { keys: createKeyTable(parts.phraseKeys), kinds },
    features: createKeyTable(parts.featureKeys),
    weights,
    transitions,
  };
}

function readParts(bytes: Uint8Array): EntityModelParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = 4 * (1 + COUNTS);
  if (bytes.byteLength < header || view.getUint32(0, true) !== MAGIC) return undefined;
  const [words, phrases, features] = [4, 8, 12].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  const size = header + 4 * TRANSITION_COUNT + words * 9 + phrases * 5 + features * (4 + LABEL_COUNT);
  if (bytes.byteLength !== size) return undefined;
  let at = header;
  // Copied into arrays of their own, which are aligned; a Node `Buffer`'s own `slice` would share its memory.
  const take = (length: number): Uint8Array => Uint8Array.prototype.slice.call(bytes, at, (at += length));
  const transitions = new Float32Array(take(4 * TRANSITION_COUNT).buffer);
  const wordKeys = new Uint32Array(take(4 * words).buffer);
  const phraseKeys = new Uint32Array(take(4 * phrases).buffer);
  const featureKeys = new Uint32Array(take(4 * features).buffer);
  const fine = new Uint16Array(take(2 * words).buffer);
  const [flags, capitals, coarse, kinds] = [take(words), take(words), take(words), take(phrases)];
  const weights = new Int8Array(take(features * LABEL_COUNT).buffer);
  return { transitions, wordKeys, phraseKeys, featureKeys, fine, flags, capitals, coarse, kinds, weights };
}

/** The bytes that `loadEntityModel` reads. */
export function writeEntityModel(parts: EntityModelParts): Uint8Array {
  const counts = [MAGIC, parts.wordKeys.length, parts.phraseKeys.length, parts.featureKeys.length];
  const pieces = [
    new Uint32Array(counts),
    parts.transitions,
    parts.wordKeys,
    parts.phraseKeys,
    parts.featureKeys,
    parts.fine,
    parts.flags,
    parts.capitals,
    parts.coarse,
    parts.kinds,
    parts.weights,
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
