import { isMap, isScalar, isSeq } from 'yaml';
import { readYaml } from '../desk/readYaml';
import type { Language } from '../language/language';
import type { ArticlePart } from './articleWords';
import { readWords, writtenWords } from './words';

/** The words that speak for the top-level Media Topics in one language. */
export interface TopicWords {
  readonly language: Language;
  /** By the word's key, or the keys of a phrase with spaces between. */
  readonly words: ReadonlyMap<string, TopicWord>;
  /** By the beginning that words with any ending share. */
  readonly stems: ReadonlyMap<string, TopicWord>;
  /** First words of phrases. */
  readonly phraseStarts: ReadonlySet<string>;
}

/** One word, phrase or beginning, with the topics it speaks for. */
export interface TopicWord {
  /** Weight by topic id. */
  readonly weights: Map<string, number>;
}

/** One topic of an article. */
export interface TopicScore {
  /** « medtop:11000000 ». */
  readonly topic: string;
  /** 0 to 1: how strongly the text speaks for it, the best topic of a long clear article near 1. */
  readonly score: number;
  /** The words that count most for it, as written in the text, best first. */
  readonly words: readonly string[];
}

/** A phrase says more than its words do alone. */
const PHRASE_WEIGHT = 1.5;
const STRONG = 2;
const PLAIN = 1;
const LONGEST_PHRASE = 3;
const SHORTEST_STEM = 3;
const LONGEST_STEM = 10;
/** A word of the headline counts as so many in the body. */
const HEADLINE_COUNT = 2;
/** Evidence of this much gives half of the full score: some three strong words. */
const HALF_EVIDENCE = 8;
/** How many words are named as the reason. */
const SHOWN_WORDS = 3;

/**
 * Reads `data/topics.<language>.yaml`; its first lines tell the format. Throws where the text is not such a file: it ships
 * with the extension.
 */
export function readTopicWords(yaml: string, language: Language): TopicWords {
  const { document } = readYaml(yaml);
  if (!isMap(document?.contents)) throw new Error('These are no words of topics.');
  const words = new Map<string, TopicWord>();
  const stems = new Map<string, TopicWord>();
  const phraseStarts = new Set<string>();
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !isSeq(value)) continue;
    const entries = value.items.flatMap((line) => (isScalar(line) ? String(line.value).split(',') : []));
    for (const entry of entries) {
      const { keys, isStem, weight } = readEntry(entry.trim(), language);
      if (keys.length === 0) continue;
      if (keys.length > 1) phraseStarts.add(keys[0] ?? '');
      note(isStem ? stems : words, keys.join(' '), String(key.value), weight);
    }
  }
  return { language, words, stems, phraseStarts };
}

/** The topics that the article's words speak for, best first; none for a text without any of them. */
export function scoreTopics(parts: readonly ArticlePart[], topicWords: TopicWords): readonly TopicScore[] {
  const counts = countWords(parts, topicWords);
  const evidence = new Map<string, { sum: number; words: { written: string; weight: number }[] }>();
  for (const [{ weights }, { count, written }] of counts) {
    for (const [topic, own] of weights) {
      const weight = (own * Math.log2(1 + count)) / weights.size;
      const before = evidence.get(topic) ?? { sum: 0, words: [] };
      before.sum += weight;
      before.words.push({ written, weight });
      evidence.set(topic, before);
    }
  }
  const ranked = [...evidence].sort(([, a], [, b]) => b.sum - a.sum);
  const most = ranked[0]?.[1].sum ?? 0;
  return ranked.map(([topic, { sum, words }]) => ({
    topic,
    score: (sum / most) * (most / (most + HALF_EVIDENCE)),
    words: mostTelling(words),
  }));
}

function readEntry(
  entry: string,
  language: Language,
): { readonly keys: readonly string[]; readonly isStem: boolean; readonly weight: number } {
  const [, text = '', star, mark] = /^([^*!]*)(\*?)(!?)$/.exec(entry) ?? [];
  const weight = mark === '!' ? STRONG : PLAIN;
  if (star !== '*') return { keys: readWords(text, language).keys, isStem: false, weight };
  // A beginning is no word yet: the letter behind keeps its own last one from being taken for a plural's.
  const key = readWords(`${text}q`, language).keys.join(' ').slice(0, -1);
  return { keys: key === '' ? [] : [key], isStem: true, weight };
}

function note(map: Map<string, TopicWord>, key: string, topic: string, weight: number): void {
  const { weights } = map.get(key) ?? { weights: new Map<string, number>() };
  const whole = key.includes(' ') ? weight * PHRASE_WEIGHT : weight;
  weights.set(topic, Math.max(whole, weights.get(topic) ?? 0));
  map.set(key, { weights });
}

interface Count {
  count: number;
  readonly written: string;
}

function countWords(parts: readonly ArticlePart[], topicWords: TopicWords): ReadonlyMap<TopicWord, Count> {
  const counts = new Map<TopicWord, Count>();
  for (const { words, isHeadline } of parts) {
    const worth = isHeadline ? HEADLINE_COUNT : 1;
    words.keys.forEach((key, at) => {
      for (const [found, length] of wordsAt(words.keys, key, at, topicWords)) {
        const known = counts.get(found);
        if (known) known.count += worth;
        else counts.set(found, { count: worth, written: writtenWords(words, at, length) });
      }
    });
  }
  return counts;
}

/** What begins at a word: itself or the beginnings it has, and phrases; each with its number of words. */
function* wordsAt(
  keys: readonly string[],
  key: string,
  at: number,
  { words, stems, phraseStarts }: TopicWords,
): Generator<readonly [TopicWord, number]> {
  const word = words.get(key);
  if (word) yield [word, 1];
  else {
    const longest = Math.min(LONGEST_STEM, key.length);
    for (let length = SHORTEST_STEM; length <= longest; length++) {
      const stem = stems.get(key.slice(0, length));
      if (stem) yield [stem, 1];
    }
  }
  if (!phraseStarts.has(key)) return;
  for (let length = 2; length <= LONGEST_PHRASE && at + length <= keys.length; length++) {
    const phrase = words.get(keys.slice(at, at + length).join(' '));
    if (phrase) yield [phrase, length];
  }
}

function mostTelling(
  words: readonly { readonly written: string; readonly weight: number }[],
): readonly string[] {
  const best = [...words].sort((a, b) => b.weight - a.weight);
  const seen = new Set<string>();
  const shown: string[] = [];
  for (const { written } of best) {
    const lower = written.toLowerCase();
    if (seen.has(lower)) continue;
    seen.add(lower);
    shown.push(written);
    if (shown.length === SHOWN_WORDS) break;
  }
  return shown;
}
