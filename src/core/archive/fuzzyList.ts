import Fuse from 'fuse.js';
import { fold } from '../text/folding';

/** Texts by key that are found however they are typed. */
export interface FuzzyList {
  /** Puts the texts of a key in, in place of what it had. */
  set(key: string, texts: readonly string[]): void;
  /** Adds texts to those of a key. */
  extend(key: string, texts: readonly string[]): void;
  delete(key: string): void;
  /** Keys, best first: texts that begin with `query`, have a word that does, hold it, are like it. */
  search(query: string, limit: number): readonly string[];
}

/** Only so many texts that share letters with the query are compared with it in full: the rest would not fit better. */
const CANDIDATES = 25;
/** Each triple of letters costs a look at every text. */
const MOST_TRIPLES = 8;
/** Fuse's distance from 0 (equal) to 1. */
const THRESHOLD = 0.4;

interface Candidate {
  readonly key: string;
  readonly text: string;
}

/** A list whose searches take one pass over its texts, and fuse.js over the best of them. */
export function createFuzzyList(): FuzzyList {
  /** Folded; the texts of one key between line ends. */
  const folded = new Map<string, string>();

  function search(query: string, limit: number): string[] {
    const wanted = fold(query).trim();
    if (wanted === '') return [...folded.keys()].slice(0, limit);
    const levels: [string[], string[], string[]] = [[], [], []];
    for (const [key, text] of folded) {
      const at = text.indexOf(wanted);
      if (at < 0) continue;
      const level = text.includes(`\n${wanted}`) || at === 0 ? 0 : text.includes(` ${wanted}`) ? 1 : 2;
      levels[level].push(key);
    }
    const found = levels.flat();
    // What is merely like the query is looked for where nothing holds it.
    if (found.length === 0) found.push(...similar(wanted));
    return found.slice(0, limit);
  }

  function similar(wanted: string): string[] {
    const fuse = new Fuse(candidates(wanted), {
      keys: ['text'],
      threshold: THRESHOLD,
      ignoreLocation: true,
      minMatchCharLength: 2,
    });
    return fuse.search(wanted).map(({ item }) => item.key);
  }

  /** The texts that share most triples of letters with `wanted`. */
  function candidates(wanted: string): Candidate[] {
    const grams = spread([...new Set(triples(wanted))], MOST_TRIPLES);
    const least = Math.max(1, Math.floor(grams.length / 4));
    const scored: (Candidate & { readonly score: number })[] = [];
    for (const [key, text] of folded) {
      let score = 0;
      for (const gram of grams) if (text.includes(gram)) score++;
      if (score >= least) scored.push({ key, text, score });
    }
    return scored.sort((a, b) => b.score - a.score).slice(0, CANDIDATES);
  }

  return {
    set: (key, texts) => folded.set(key, joined(texts)),
    extend(key, texts) {
      const known = folded.get(key) ?? '';
      const lines = new Set(known.split('\n'));
      const added = texts.map(fold).filter((text) => !lines.has(text));
      if (added.length > 0) folded.set(key, [known, ...new Set(added)].join('\n'));
    },
    delete: (key) => folded.delete(key),
    search,
  };
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.map(fold))].join('\n');
}

function triples(text: string): string[] {
  if (text.length <= 3) return [text];
  return Array.from({ length: text.length - 2 }, (_, i) => text.slice(i, i + 3));
}

/** At most `count` of `items`, from all over the list. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]).flatMap(
    (item) => item ?? [],
  );
}
