/** A 32-bit hash of `text` from `start` to `end` (FNV-1a, mixed): the key of a word in a model's tables. Unsigned. */
export function hashWord(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** A 32-bit hash of two numbers, order counting. Unsigned. */
export function mixHash(a: number, b: number): number {
  return finish(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b));
}

function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The places of 32-bit keys, found in constant time. */
export interface KeyTable {
  readonly size: number;
  /** The index of `key` among the keys, -1 where it is not there. */
  readonly find: (key: number) => number;
}

/** Bits of the filter for every key: most keys that are not there are told by one look at it. */
const FILTER_BITS = 16;

/** Indexes distinct unsigned keys by open addressing behind a filter; linear in their number. */
export function createKeyTable(keys: Uint32Array): KeyTable {
  let capacity = 16;
  while (capacity < keys.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity);
  const shift = Math.max(0, 32 - Math.ceil(Math.log2(keys.length * FILTER_BITS + 32)));
  const filter = new Int32Array(2 ** (32 - shift - 5));
  for (let i = 0; i < keys.length; i++) {
    let slot = (keys[i] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
    const bit = (keys[i] ?? 0) >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return {
    size: keys.length,
    find(key) {
      const bit = key >>> shift;
      if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1;
      for (let slot = key & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] ?? 0) - 1;
        if (index < 0 || keys[index] === key) return index;
      }
    },
  };
}
