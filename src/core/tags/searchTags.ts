import Fuse from 'fuse.js';
import { letterPairs, placesOf, searchText } from './searchIndex';
import type { IndexedName, TagIndex } from './searchIndex';
import { useWeight } from './usage';
import type { TagUsage } from './usage';
import { currentTag, formatPath, labelOf } from './vocabulary';
import type { Tag } from './vocabulary';

/** How a name answers what was typed, best first. */
export type MatchKind = 'exact' | 'prefix' | 'words' | 'path' | 'inside' | 'fuzzy';

/** One tag found. */
export interface TagHit {
  readonly tag: Tag;
  /** The label in the reader's language. */
  readonly label: string;
  /** « politique › relations internationales », the label last. */
  readonly path: string;
  readonly kind: MatchKind;
  /** The name that was found, where it is not the label: a synonym, another language, a tag that has given way to this one. */
  readonly foundBy?: string;
}

/** What a search gives. */
export interface TagSearch {
  /** Best first, each tag once. */
  readonly hits: readonly TagHit[];
  /** What was typed, trimmed, where no tag is called so: offer it as a new tag. */
  readonly newTag?: string;
}

/** How to search. */
export interface SearchOptions {
  /** The reader's language, for labels and paths. */
  readonly language: string;
  readonly usage?: TagUsage;
  /** Milliseconds since 1970, to tell recent use from old. */
  readonly now?: number;
  /** How many hits at most. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50;
/** Shorter queries are found in everything nearly. */
const MIN_FUZZY = 3;
/** With this many good answers nobody looks at the approximate ones. */
const ENOUGH = 12;
/** How many names, those with the most letter pairs in common, are compared letter by letter. */
const CANDIDATES = 120;
/** Fuse.js: 0 is equality, 1 anything. A letter wrong in five, two in eight. */
const FUZZY_THRESHOLD = 0.34;
/** Longer queries are cut: no name is as long. */
const MAX_QUERY = 100;

const ranks: Readonly<Record<MatchKind, number>> = {
  exact: 0,
  prefix: 1,
  words: 2,
  path: 3,
  inside: 4,
  fuzzy: 5,
};

interface Found {
  readonly tag: Tag;
  readonly name: IndexedName;
  readonly kind: MatchKind;
  /** How far off, 0 to 1, among matches of one kind: Fuse.js’s score for typos. */
  readonly distance: number;
}

/**
 * The tags that `query` may mean: a name in any language or a synonym, with or without accents, its beginning, the
 * beginnings of its words in any order, of words above it in the hierarchy besides, or with a typo. Within a kind of match
 * the most used here and lately come first. Without a query: the tags in use, then the outermost.
 */
export function searchTags(index: TagIndex, query: string, options: SearchOptions): TagSearch {
  const { language, usage = new Map(), now = 0, limit = DEFAULT_LIMIT } = options;
  const typed = query.trim().slice(0, MAX_QUERY);
  const text = searchText(typed);
  const found = text === '' ? findUsed(index, usage) : findMatching(index, text);
  const best = keepBest(index, found, language);
  const weights = new Map(best.map(({ tag }) => [tag, useWeight(usage, tag.id, now)]));
  const ordered = best.sort(
    (a, b) =>
      ranks[a.kind] - ranks[b.kind] ||
      (weights.get(b.tag) ?? 0) - (weights.get(a.tag) ?? 0) ||
      a.distance - b.distance ||
      Number(a.tag.source === 'iptc') - Number(b.tag.source === 'iptc') ||
      a.name.text.length - b.name.text.length ||
      compareText(a.name.text, b.name.text),
  );
  const hits = ordered.slice(0, limit).map((each) => describeHit(index, each, language, text === ''));
  const isKnown = found.some(({ kind }) => kind === 'exact');
  return { hits, ...(text === '' || isKnown ? {} : { newTag: typed }) };
}

function findUsed({ names, vocabulary }: TagIndex, usage: TagUsage): readonly Found[] {
  const roots = new Set(vocabulary.roots);
  return names
    .filter(({ tag }) => usage.has(tag.id) || roots.has(tag))
    .map((name) => ({ tag: name.tag, name, kind: usage.has(name.tag.id) ? 'exact' : 'prefix', distance: 0 }));
}

function findMatching(index: TagIndex, query: string): readonly Found[] {
  const words = query.slice(1).split(' ');
  const found: Found[] = [];
  const tags = new Set<Tag>();
  for (const place of new Set(words.flatMap((word) => placesOf(index, word)))) {
    const name = index.names[place];
    const kind = name && matchKind(name, query, words, index);
    if (!kind) continue;
    const distance = kind === 'path' && !name.text.startsWith(` ${words.at(-1) ?? ''}`) ? 1 : 0;
    found.push({ tag: name.tag, name, kind, distance });
    tags.add(name.tag);
  }
  if (tags.size >= ENOUGH || query.length - 1 < MIN_FUZZY) return found;
  return [...found, ...findInside(index, query.slice(1)), ...findFuzzy(index, query)];
}

/** `query` begins with a space, and one of its words, at least, begins a word of the name. */
function matchKind(
  { tag, text }: IndexedName,
  query: string,
  words: readonly string[],
  { above }: TagIndex,
): MatchKind | undefined {
  if (text.startsWith(query)) return text.length === query.length ? 'exact' : 'prefix';
  if (words.every((word) => text.includes(` ${word}`))) return 'words';
  return isOnPath(text, words, above.get(tag.id)) ? 'path' : undefined;
}

/** Whether each word begins a word of the name or of a name above it. */
function isOnPath(text: string, words: readonly string[], above: string | undefined): boolean {
  return (
    above !== undefined && words.every((word) => text.includes(` ${word}`) || above.includes(` ${word}`))
  );
}

function findInside({ names }: TagIndex, query: string): readonly Found[] {
  return names
    .filter(({ text }) => text.includes(query))
    .map((name) => ({ tag: name.tag, name, kind: 'inside', distance: 0 }));
}

/** Typos: Fuse.js over the names that have most pairs of letters in common with the query. */
function findFuzzy({ names, pairs }: TagIndex, query: string): readonly Found[] {
  const wanted = letterPairs(query);
  const common = new Uint16Array(names.length);
  for (const pair of wanted)
    for (const place of pairs.get(pair) ?? []) common[place] = (common[place] ?? 0) + 1;
  const least = Math.max(1, Math.floor(wanted.size / 2));
  const near: { readonly name: IndexedName; readonly share: number }[] = [];
  common.forEach((count, place) => {
    const name = names[place];
    if (count >= least && name) near.push({ name, share: count / (wanted.size + name.text.length) });
  });
  near.sort((a, b) => b.share - a.share);
  const candidates = near.slice(0, CANDIDATES).map(({ name }) => name);
  const fuse = new Fuse(candidates, {
    keys: ['text'],
    includeScore: true,
    ignoreLocation: true,
    threshold: FUZZY_THRESHOLD,
    minMatchCharLength: MIN_FUZZY - 1,
  });
  return fuse
    .search(query.trim())
    .map(({ item, score = 1 }) => ({ tag: item.tag, name: item, kind: 'fuzzy', distance: score }));
}

/** The best match of each tag, a tag that gave way counting as the one in its place. */
function keepBest({ vocabulary }: TagIndex, found: readonly Found[], language: string): Found[] {
  const best = new Map<Tag, Found>();
  for (const each of found) {
    const tag = currentTag(vocabulary, each.tag);
    const other = best.get(tag);
    if (!other || isBetter(each, other, language)) best.set(tag, { ...each, tag });
  }
  return [...best.values()];
}

function isBetter(a: Found, b: Found, language: string): boolean {
  if (a.kind !== b.kind) return ranks[a.kind] < ranks[b.kind];
  if (a.distance !== b.distance) return a.distance < b.distance;
  return a.name.language === language && b.name.language !== language;
}

function describeHit(
  { vocabulary }: TagIndex,
  { tag, name, kind }: Found,
  language: string,
  isUnasked: boolean,
): TagHit {
  const label = labelOf(tag, language);
  return {
    tag,
    label,
    path: formatPath(vocabulary, tag, language),
    kind,
    ...(isUnasked || searchText(label) === name.text ? {} : { foundBy: name.name }),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
