import type { Language } from '../language/language';
import type { ArticlePart } from './articleWords';
import { currentTag, namesOf } from './vocabulary';
import type { Tag, Vocabulary } from './vocabulary';
import { readWords, writtenWords } from './words';

/** Names of tags as they may stand in texts of one language, by their first word's key. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

interface Phrase {
  readonly tag: Tag;
  readonly keys: readonly string[];
  /** « UE », "US": found in capitals only. */
  readonly isAcronym: boolean;
}

/** A tag whose name stands in the article. */
export interface NamedTag {
  readonly tag: Tag;
  /** Its names as written there, each form once, text order. */
  readonly written: readonly string[];
  readonly count: number;
  readonly inHeadline: boolean;
  /** The longest of its names that was found, in words. */
  readonly words: number;
}

/** A single word shorter than this is no name of a tag, but for acronyms. */
const MIN_WORD = 3;
/** Longer names stand in no article. */
const MAX_WORDS = 8;

/** Indexes the names, labels and synonyms, that texts of `language` can hold; the longest of those that begin alike first. */
export function createPhraseIndex(vocabulary: Vocabulary, language: Language): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const tag of vocabulary.tags) {
    for (const name of namesIn(tag, language)) {
      const { keys, written } = readWords(name, language);
      const first = keys[0];
      const isAcronym = isAllCapitals(written.join(''));
      if (first === undefined || keys.length > MAX_WORDS) continue;
      if (keys.length === 1 && first.length < MIN_WORD && !isAcronym) continue;
      const phrases = index.get(first) ?? [];
      phrases.push({ tag: currentTag(vocabulary, tag), keys, isAcronym });
      index.set(first, phrases);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.keys.length - a.keys.length);
  return index;
}

/**
 * The tags whose names stand in the article, word for word but for case, accents and plural endings. Of names that begin
 * at one word the longest counts: « relations internationales », not « relations » besides.
 */
export function findVocabularyWords(parts: readonly ArticlePart[], index: PhraseIndex): readonly NamedTag[] {
  const found = new Map<Tag, NamedTag>();
  for (const { words, isHeadline } of parts) {
    for (let at = 0; at < words.keys.length; at++) {
      const matches = phrasesAt(words.keys, words.written, at, index);
      const length = matches[0]?.keys.length ?? 0;
      if (length === 0) continue;
      const written = writtenWords(words, at, length);
      for (const tag of new Set(matches.map((phrase) => phrase.tag))) {
        const known = found.get(tag);
        found.set(tag, {
          tag,
          written: withForm(known?.written ?? [], written),
          count: (known?.count ?? 0) + 1,
          inHeadline: isHeadline || (known?.inHeadline ?? false),
          words: Math.max(length, known?.words ?? 0),
        });
      }
      at += length - 1;
    }
  }
  return [...found.values()];
}

function withForm(forms: readonly string[], form: string): readonly string[] {
  const lower = form.toLowerCase();
  return forms.some((known) => known.toLowerCase() === lower) ? forms : [...forms, form];
}

/** The longest phrases that begin at a word, all of one length. */
function phrasesAt(
  keys: readonly string[],
  written: readonly string[],
  at: number,
  index: PhraseIndex,
): readonly Phrase[] {
  const phrases = index.get(keys[at] ?? '') ?? [];
  const matching: Phrase[] = [];
  for (const phrase of phrases) {
    if (matching[0] && phrase.keys.length < matching[0].keys.length) break;
    if (!phrase.keys.every((key, offset) => keys[at + offset] === key)) continue;
    if (phrase.isAcronym && !isAllCapitals(written.slice(at, at + phrase.keys.length).join(''))) continue;
    matching.push(phrase);
  }
  return matching;
}

/**
 * The names of `tag` that texts of `language` use: those in it and those of no language. Where it has none, a desk's tag
 * is looked for by all its names (a desk's « Brexit » is Brexit everywhere); a Media Topic is not.
 */
function namesIn(tag: Tag, language: Language): readonly string[] {
  const names = namesOf(tag);
  const own = names.filter((name) => name.language === language || name.language === 'und');
  const used = own.length > 0 || (tag.source === 'iptc' && language !== 'und') ? own : names;
  return used.map(({ name }) => name);
}

function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}
