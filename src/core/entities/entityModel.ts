import {
  LABEL_COUNT,
  modelOf,
  TRANSITION_COUNT,
  type EntityModel,
  type EntityModelParts,
} from './modelTables';

export type { EntityModel } from './modelTables';

/*
 * The file of a model (docs/formats/entities.md), little-endian: magic, numbers of words, phrases and features, then
 * transitions, coarse groups, and the tables. Ascending keys are written as differences in groups of seven bits, which
 * halves them.
 */

const MAGIC = 0x32_4d_45_4e; // « NEM2 »
const HEADER = 16;
/** Fine groups run from 1 to 1024. */
const GROUPS = 1025;
/** Bits of a word's 16 that hold its fine group; the capitals are above them. */
const FINE_BITS = 11;
const TRANSITION_BYTES = 4 * TRANSITION_COUNT;

/** Reads a model's file; undefined where the bytes are none, so that a damaged file leaves the rules and no error. */
export function loadEntityModel(bytes: Uint8Array): EntityModel | undefined {
  const parts = readParts(bytes);
  return parts && modelOf(parts);
}

function readParts(bytes: Uint8Array): EntityModelParts | undefined {
  if (bytes.byteLength < HEADER + TRANSITION_BYTES + GROUPS) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return undefined;
  const words = view.getUint32(4, true);
  const phrases = view.getUint32(8, true);
  const features = view.getUint32(12, true);
  // A key takes a byte at least: a count that the file cannot hold is no reason to allocate for it.
  if (words + phrases + features > bytes.byteLength) return undefined;
  const reader = { bytes, at: HEADER };
  const transitions = new Float32Array(take(reader, TRANSITION_BYTES).buffer);
  const coarseOf = take(reader, GROUPS);
  const wordKeys = readKeys(reader, words);
  const packed = new Uint16Array(take(reader, 2 * words).buffer);
  const flags = take(reader, words);
  const phraseKeys = readKeys(reader, phrases);
  const kinds = take(reader, phrases);
  const featureKeys = readKeys(reader, features);
  const weights = new Int8Array(take(reader, features * LABEL_COUNT).buffer);
  if (reader.at !== bytes.byteLength || weights.length !== features * LABEL_COUNT) return undefined;
  return {
    transitions,
    coarseOf,
    wordKeys,
    flags,
    capitals: Uint8Array.from(packed, (value) => value >>> FINE_BITS),
    fine: packed.map((value) => value & ((1 << FINE_BITS) - 1)),
    phraseKeys,
    kinds,
    featureKeys,
    weights,
  };
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** The next bytes, copied, so that their buffer begins with them; zeros past the end of a short file. */
function take(reader: Reader, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(length);
  copy.set(reader.bytes.subarray(reader.at, reader.at + length));
  reader.at += length;
  return copy;
}

function readKeys(reader: Reader, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let key = 0;
  for (let i = 0; i < count; i++) {
    let step = 0;
    let scale = 1;
    for (;;) {
      const byte = reader.bytes[reader.at++] ?? 0;
      step += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
      scale *= 0x80;
    }
    key += step;
    keys[i] = key;
  }
  return keys;
}

/** The bytes that `loadEntityModel` reads. */
export function writeEntityModel(parts: EntityModelParts): Uint8Array {
  const { wordKeys, phraseKeys, featureKeys, fine, capitals } = parts;
  const packed = fine.map((group, i) => group | ((capitals[i] ?? 0) << FINE_BITS));
  const pieces = [
    bytesOf(new Uint32Array([MAGIC, wordKeys.length, phraseKeys.length, featureKeys.length])),
    bytesOf(parts.transitions),
    take({ bytes: parts.coarseOf, at: 0 }, GROUPS),
    writeKeys(wordKeys),
    bytesOf(packed),
    parts.flags,
    writeKeys(phraseKeys),
    parts.kinds,
    writeKeys(featureKeys),
    bytesOf(parts.weights),
  ];
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function writeKeys(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let step = key - last;
    last = key;
    while (step >= 0x80) {
      bytes.push((step % 0x80) + 0x80);
      step = Math.floor(step / 0x80);
    }
    bytes.push(step);
  }
  return Uint8Array.from(bytes);
}
