import { createAnalyser, type AnalyserOptions } from '../../src/core/analysis';
import { readStructure } from '../../src/core/article/readStructure';
import { findAttributions, initialState } from '../../src/core/attribution/findAttributions';
import { checkBlock } from '../../src/core/checks/checkBlock';
import { createMentionFinder } from '../../src/core/entities/findMentions';
import { languagePack } from '../../src/core/language/packs';
import { createBlockReader } from '../../src/core/reading';
import { Lexicon } from '../../src/core/text/lexicon';
import { byteLength, consume, figure, startClock, summarize, table } from './measure';
import { limits, loadPeers } from './peers';
import type { TextSource } from './texts';

/** Articles, and code units of them, that everything is measured on; slow libraries get the first of them. */
const ARTICLES = 150;
const CODE_UNITS = 400_000;

/** Prints how fast the project, the limits and the peers read the same articles. */
export function benchThroughput(
  sources: readonly TextSource[],
  optionsFor: (language: 'fr' | 'en') => AnalyserOptions,
  root: string,
): void {
  const peers = loadPeers(root);
  for (const source of sources) {
    const { language } = source;
    const articles = articlesOf(source);
    const options = optionsFor(language);
    const analyser = createAnalyser(options);
    const own = measureReader(articles, (text) => analyser.analyse(text).findings.length);
    const rows = [rowOf('news-annotator', 'structure, names, attributions, findings', own, own.speed)];
    for (const { name, does, languages, read, largest = CODE_UNITS } of [...limits, ...peers]) {
      if (!languages.includes(language)) continue;
      rows.push(rowOf(name, does, measureReader(firstOf(articles, largest), read), own.speed));
    }
    const size = articles.reduce((sum, article) => sum + byteLength(article), 0);
    console.log(
      `\nThroughput, ${language}: ${articles.length} articles of ${figure(size / articles.length)} bytes`,
    );
    console.log(table(['reader', 'MB/s', 'words/s', 'against us', 'reads'], rows));
    console.log(`\nStages, ${language}`);
    console.log(stageTable(articles, options, language));
  }
}

interface Measured {
  /** Bytes of UTF-8 a second. */
  readonly speed: number;
  readonly words: number;
}

function articlesOf({ articles }: TextSource): readonly string[] {
  // The same article twice in a row would be reused.
  const several = articles.length === 1 ? [...articles, ...articles.map((text) => `${text}.`)] : articles;
  const enough = Array.from({ length: ARTICLES }, (_, i) => several[i % several.length] ?? '');
  return firstOf(enough, CODE_UNITS);
}

function firstOf(articles: readonly string[], size: number): readonly string[] {
  let sum = 0;
  return articles.filter((article) => {
    sum += article.length;
    return sum <= size;
  });
}

/** Each article's median over many rounds, added up: what the machine does besides disturbs it little. */
function measureReader(articles: readonly string[], read: (text: string) => unknown): Measured {
  const bytes = articles.reduce((sum, article) => sum + byteLength(article), 0);
  const words = articles.reduce(
    (sum, article) => sum + (article.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0),
    0,
  );
  const milliseconds = sumOfMedians(articles, read);
  return { speed: (bytes / milliseconds) * 1000, words: (words / milliseconds) * 1000 };
}

const WARM_UP = 8;
const ROUNDS = 15;
/** Milliseconds of measured work after which no new round is begun. */
const PATIENCE = 6000;

function sumOfMedians<T>(items: readonly T[], work: (item: T) => unknown): number {
  const times: number[][] = items.map(() => []);
  const clock = startClock();
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    if (round > WARM_UP && clock() > PATIENCE) break;
    for (const [i, item] of items.entries()) {
      const clockOfItem = startClock();
      consume(work(item));
      if (round >= WARM_UP) times[i]?.push(clockOfItem());
    }
  }
  return times.reduce((sum, own) => sum + summarize(own).median, 0);
}

function rowOf(name: string, does: string, { speed, words }: Measured, own: number): string[] {
  return [name, figure(speed / 1e6), figure(words), `${figure(speed / own)}×`, does];
}

/** What each stage adds, from rounds of the stages up to it. */
function stageTable(articles: readonly string[], options: AnalyserOptions, language: 'fr' | 'en'): string {
  const analyser = createAnalyser(options);
  const times = [
    ...[0, 1, 2, 3, 4].map((stage) => sumOfMedians(articles, createPartialReader(stage, options, language))),
    sumOfMedians(articles, (text) => analyser.analyse(text).findings.length),
  ];
  const names = [
    'structure',
    'tokens, sentences, quotation marks',
    'mentions',
    'attributions',
    'checks of blocks',
    'linking, checks of the article',
  ];
  const total = times.at(-1) ?? 1;
  const bytes = articles.reduce((sum, article) => sum + byteLength(article), 0);
  return table(
    ['stage', 'ms', 'share', 'MB/s alone'],
    names.map((name, i) => {
      const own = Math.max(0, (times[i] ?? 0) - (times[i - 1] ?? 0));
      return [name, figure(own), `${Math.round((100 * own) / total)} %`, figure(bytes / own / 1000)];
    }),
  );
}

/** The pipeline up to a stage: 0 structure, 1 reading, 2 mentions, 3 attributions, 4 checks of blocks. */
function createPartialReader(
  stage: number,
  { models, deskNames, rules }: AnalyserOptions,
  language: 'fr' | 'en',
): (article: string) => number {
  const lexicon = new Lexicon(languagePack(language));
  const readBlock = createBlockReader(lexicon);
  const findMentions = createMentionFinder(lexicon, models.get(language), deskNames);
  return (article) => {
    const { blocks } = readStructure(article);
    let count = blocks.length;
    let state = initialState;
    for (const { start, end, role } of blocks) {
      if (stage === 0 || role === 'link') continue;
      const reading = readBlock(article.slice(start, end), role);
      if (stage === 1) continue;
      const mentions = findMentions(reading);
      if (stage === 2) continue;
      const { attributions, exit } = findAttributions(reading, mentions, state);
      state = exit;
      if (stage === 3) continue;
      count += checkBlock(reading, mentions, attributions, rules).findings.length;
    }
    return count;
  };
}
