import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStructure } from '../src/core/article/readStructure';
import { readMediaTopics } from '../src/core/tags/mediaTopics';
import { createTagIndex } from '../src/core/tags/searchIndex';
import { searchTags } from '../src/core/tags/searchTags';
import { createTagSuggester } from '../src/core/tags/suggestTags';
import { readTopicWords } from '../src/core/tags/topics';
import { createVocabulary, joinVocabularies, labelOf } from '../src/core/tags/vocabulary';
import type { Tag, Vocabulary } from '../src/core/tags/vocabulary';
import { readTextSources, textOfLength } from './bench/texts';

const root = join(__dirname, '..');
const data = join(root, 'data');
/** The size the picker is measured at. */
const TAGS = 5000;
/** UTF-16 code units: some 450 words. */
const ARTICLE_LENGTH = 2750;

/** The Media Topics and as many invented tags of the desk as make 5,000 together. */
function largeVocabulary(): Vocabulary {
  const topics = readMediaTopics(readFileSync(join(data, 'media-topics.json'), 'utf8'));
  const labels = topics.tags.map((tag) => labelOf(tag, 'fr'));
  const desk: Tag[] = [];
  for (let i = 0; desk.length + topics.tags.length < TAGS; i++) {
    const [first, second] = [labels[(i * 7) % labels.length], labels[(i * 13 + 5) % labels.length]];
    desk.push({
      id: `desk-${i}`,
      source: 'desk',
      labels: { fr: `${first} : ${second}`, en: `${second} (${i})` },
      synonyms: { fr: [`dossier ${i}`] },
      ...(i % 10 === 0 ? {} : { parent: `desk-${i - (i % 10)}` }),
    });
  }
  return joinVocabularies([createVocabulary(desk), topics]);
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function describe(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms (${sorted.length} runs)`;
}

/** Every prefix of each query, as typed letter by letter: right ones, words inside, both languages, typos, nonsense. */
const queries = [
  'relations internationales',
  'Élections présidentielles',
  'international relations',
  'econmie et finnaces',
  'footbal',
  'dossier 1234',
  'politique relations',
  'zzzz qqqq',
];

function benchSearch(vocabulary: Vocabulary): void {
  const built = milliseconds(() => createTagIndex(vocabulary));
  const index = createTagIndex(vocabulary);
  console.log(`tags: search over ${vocabulary.tags.length} tags, ${index.names.length} names`);
  console.log(`  index made in ${built.toFixed(0)} ms`);
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        const time = milliseconds(() => searchTags(index, query.slice(0, length), { language: 'fr' }));
        if (round > 0) times.push(time);
      }
    }
  }
  console.log(`  a keystroke: ${describe(times)}`);
}

function benchSuggestions(vocabulary: Vocabulary): void {
  const source = readTextSources(root, undefined).find(({ language }) => language === 'fr');
  if (!source) {
    console.log('tags: no French articles in examples/ to suggest for');
    return;
  }
  const topicWords = readTopicWords(readFileSync(join(data, 'topics.fr.yaml'), 'utf8'), 'fr');
  const suggest = createTagSuggester({ vocabulary, language: 'fr', topicWords });
  const text = textOfLength(source, ARTICLE_LENGTH);
  const structure = readStructure(text);
  const times: number[] = [];
  for (let run = 0; run < 210; run++) {
    const time = milliseconds(() => suggest({ text, structure, entities: [] }));
    if (run >= 10) times.push(time);
  }
  console.log(`tags: suggestions for one article of ${text.split(/\s+/).length} words`);
  console.log(`  ${describe(times)}`);
}

/** `npm run bench -- --tags`: how long one keystroke of the picker and the suggestions for one article take. */
export function run(): void {
  const vocabulary = largeVocabulary();
  benchSearch(vocabulary);
  benchSuggestions(vocabulary);
}
