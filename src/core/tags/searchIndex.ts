import { fold } from '../text/folding';
import { namesOf } from './vocabulary';
import type { Tag, Vocabulary } from './vocabulary';

/** One label or synonym as it is searched. */
export interface IndexedName {
  readonly tag: Tag;
  /** As written. */
  readonly name: string;
  readonly language: string;
  /** The words of the name, folded, each with a space before it: « relations inter » finds « relations internationales ». */
  readonly text: string;
}

/** A word, and where it stands. */
export interface IndexedWord {
  readonly word: string;
  readonly places: readonly number[];
}

/** What `searchTags` needs of a vocabulary; made once, kept until the vocabulary changes. */
export interface TagIndex {
  readonly vocabulary: Vocabulary;
  readonly names: readonly IndexedName[];
  /** Every word of the names, sorted, with the places in `names` that hold it. */
  readonly words: readonly IndexedWord[];
  /** Which names, by place in `names`, hold a pair of letters; for finding what is written nearly alike. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
  /** All names of the tags above a tag, as one text like `IndexedName.text`; by the tag's id, absent for a root. */
  readonly above: ReadonlyMap<string, string>;
}

/** Indexes every label and synonym of `vocabulary`. */
export function createTagIndex(vocabulary: Vocabulary): TagIndex {
  const names: IndexedName[] = [];
  const words = new Map<string, number[]>();
  const pairs = new Map<string, number[]>();
  const texts = new Map<string, string>();
  for (const tag of vocabulary.tags) {
    let all = '';
    for (const { name, language } of namesOf(tag)) {
      const text = searchText(name);
      all += text;
      for (const word of new Set(text.slice(1).split(' '))) note(words, word, names.length);
      for (const pair of letterPairs(text)) note(pairs, pair, names.length);
      names.push({ tag, name, language, text });
    }
    texts.set(tag.id, all);
  }
  const sorted = [...words].map(([word, places]) => ({ word, places }));
  sorted.sort((a, b) => (a.word < b.word ? -1 : Number(a.word > b.word)));
  return { vocabulary, names, words: sorted, pairs, above: readAbove(vocabulary, texts) };
}

/** Places in `names` of the names that hold a word beginning with `beginning`; a place may come twice. */
export function placesOf({ words }: TagIndex, beginning: string): readonly number[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle]?.word ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const places: number[] = [];
  for (let at = low; words[at]?.word.startsWith(beginning) === true; at++) {
    for (const place of words[at]?.places ?? []) places.push(place);
  }
  return places;
}

/** `text` folded to its words, each with one space before it; empty where there is none. */
export function searchText(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}\p{M}]+/gu);
  return words ? ` ${words.join(' ')}` : '';
}

/** The different pairs of neighbouring letters in a folded text. */
export function letterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function note(map: Map<string, number[]>, key: string, place: number): void {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}

/** Walks down from the roots, so that a cycle, cut there, ends. Deep trees share nothing: their paths are short in practice. */
function readAbove(vocabulary: Vocabulary, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const waiting = [...vocabulary.roots];
  for (let tag = waiting.pop(); tag; tag = waiting.pop()) {
    const own = (above.get(tag.id) ?? '') + (texts.get(tag.id) ?? '');
    for (const child of vocabulary.children.get(tag.id) ?? []) {
      if (above.has(child.id)) continue;
      above.set(child.id, own);
      waiting.push(child);
    }
  }
  return above;
}
