import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStructure } from '../src/core/article/readStructure';
import { readMediaTopics } from '../src/core/tags/mediaTopics';
import { createTagSuggester } from '../src/core/tags/suggestTags';
import { readTopicWords } from '../src/core/tags/topics';
import { table } from './bench/measure';

interface CategorisedArticle {
  readonly category: string;
  readonly title: string;
  readonly text: string;
}

interface TopicCount {
  articles: number;
  first: number;
  firstThree: number;
}

const data = join(__dirname, '..', 'data');

/** The corpora with a category for each article. */
const corpora = [
  { file: 'masakhanews-raw-fr.dev.jsonl', language: 'fr' },
  { file: 'masakhanews-raw-en.dev.jsonl', language: 'en' },
  { file: 'bbc-raw-en.dev.jsonl', language: 'en' },
] as const;

/** The corpora's categories as top-level Media Topics, as the corpora's README maps them. */
const topicOfCategory: Readonly<Record<string, string>> = {
  business: 'medtop:04000000',
  sports: 'medtop:15000000',
  sport: 'medtop:15000000',
  politics: 'medtop:11000000',
  health: 'medtop:07000000',
  technology: 'medtop:13000000',
  tech: 'medtop:13000000',
  entertainment: 'medtop:01000000',
};

/**
 * How often the right top-level Media Topic is the first, or among the first three, of all tags suggested for an article
 * from its text alone (no desk vocabulary, no entities). Prints a table by category; says so where a corpus is absent.
 */
export function evaluateTopics(folder: string): void {
  const rows = corpora.flatMap(({ file, language }) => {
    const path = join(folder, file);
    if (!existsSync(path)) return [[`${file}: absent`, '', '', '', '']];
    return rowsOf(file.replace(/\.jsonl$/, ''), countCorpus(path, language));
  });
  console.log(table(['suggested topics', 'category', 'articles', 'first %', 'first three %'], rows));
}

function countCorpus(path: string, language: 'fr' | 'en'): ReadonlyMap<string, TopicCount> {
  const suggest = createTagSuggester({
    vocabulary: readMediaTopics(readFileSync(join(data, 'media-topics.json'), 'utf8')),
    language,
    topicWords: readTopicWords(readFileSync(join(data, `topics.${language}.yaml`), 'utf8'), language),
  });
  const counts = new Map<string, TopicCount>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const { category, title, text: body } = JSON.parse(line) as CategorisedArticle;
    const text = `${title}\n\n${body}`;
    const found = suggest({ text, structure: readStructure(text), entities: [] }).slice(0, 3);
    const place = found.findIndex(({ key }) => key === topicOfCategory[category]);
    for (const row of ['all', category]) {
      const count = counts.get(row) ?? { articles: 0, first: 0, firstThree: 0 };
      count.articles++;
      if (place === 0) count.first++;
      if (place !== -1) count.firstThree++;
      counts.set(row, count);
    }
  }
  return counts;
}

function rowsOf(corpus: string, counts: ReadonlyMap<string, TopicCount>): readonly (readonly string[])[] {
  return [...counts].map(([category, { articles, first, firstThree }], index) => [
    index === 0 ? corpus : '',
    category,
    String(articles),
    ((100 * first) / articles).toFixed(1),
    ((100 * firstThree) / articles).toFixed(1),
  ]);
}
