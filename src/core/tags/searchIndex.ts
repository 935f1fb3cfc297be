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

/** What `searchTags` needs of a vocabulary; made once, kept until the vocabulary changes. */
export interface TagIndex {
  readonly vocabulary: Vocabulary;
  readonly names: readonly IndexedName[];
  /** Which names, by place in `names`, hold a pair of letters; for finding what is written nearly alike. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
  /** All names of the tags above a tag, as one text like `IndexedName.text`; by the tag's id, absent for a root. */
  readonly above: ReadonlyMap<string, string>;
}

/** Indexes every label and synonym of `vocabulary`: some 20 ms for 5,000 tags. */
export function createTagIndex(vocabulary: Vocabulary): TagIndex {
  const names: IndexedName[] = [];
  const pairs = new Map<string, number[]>();
  const texts = new Map<string, string>();
  for (const tag of vocabulary.tags) {
    let all = '';
    for (const { name, language } of namesOf(tag)) {
      const text = searchText(name);
      all += text;
      for (const pair of letterPairs(text)) {
        const list = pairs.get(pair);
        if (list) list.push(names.length);
        else pairs.set(pair, [names.length]);
      }
      names.push({ tag, name, language, text });
    }
    texts.set(tag.id, all);
  }
  return { vocabulary, names, pairs, above: readAbove(vocabulary, texts) };
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
