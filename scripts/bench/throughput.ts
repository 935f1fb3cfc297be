import { createAnalyser, type AnalyserOptions } from '../../src/core/analysis';
import { readStructure } from '../../src/core/article/readStructure';
import { findAttributions, initialState } from '../../src/core/attribution/findAttributions';
import { checkBlock } from '../../src/core/checks/checkBlock';
import { createMentionFinder } from '../../src/core/entities/findMentions';
import { languagePack } from '../../src/core/language/packs';
import { createBlockReader } from '../../src/core/reading';
import { Lexicon } from '../../src/core/text/lexicon';
import { byteLength, figure, measure, table } from './measure';
import { limits, loadPeers, type Reader } from './peers';
import { textOfLength, type TextSource } from './texts';

/** Code units of the text that everything is measured on; slower libraries get its beginning. */
const LENGTH = 1_000_000;

/** Prints how fast the project, the limits and the peers read the same text. */
export function benchThroughput(
  sources: readonly TextSource[],
  optionsFor: (language: 'fr' | 'en') => AnalyserOptions,
  root: string,
): void {
  const peers = loadPeers(root);
  for (const source of sources) {
    const { language } = source;
    const text = textOfLength(source, LENGTH);
    const articles = articlesOf(source, LENGTH);
    const options = optionsFor(language);
    const rows: string[][] = [];
    const own = measureReader(completeReader(options), articles.join('\n\n'), articles);
    rows.push(rowOf('news-annotator', 'complete analysis, article by article', own, own.speed));
    const whole = measureReader(wholeReader(options), text);
    rows.push(rowOf('news-annotator', 'complete analysis, as one article', whole, own.speed));
    for (const reader of [...limits, ...peers]) {
      if (!reader.languages.includes(language)) continue;
      const measured = measureReader(reader, text.slice(0, reader.largest ?? LENGTH));
      rows.push(rowOf(reader.name, reader.does, measured, own.speed));
    }
    console.log(`\nThroughput, ${language}, ${figure(LENGTH / 1e6)} M characters`);
    console.log(table(['reader', 'MB/s', 'words/s', 'against us', 'does'], rows));
    console.log(`\nStages, ${language}`);
    console.log(stageTable(articles, options, language));
  }
}

interface Measured {
  /** Bytes of UTF-8 a second. */
  readonly speed: number;
  readonly words: number;
}

function articlesOf(source: TextSource, length: number): readonly string[] {
  const articles: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    const article = source.articles[i % source.articles.length] ?? '';
    articles.push(article);
    size += article.length;
  }
  return articles;
}

function measureReader(
  { read }: Pick<Reader, 'read'>,
  text: string,
  pieces: readonly string[] = [text],
): Measured {
  const bytes = pieces.reduce((sum, piece) => sum + byteLength(piece), 0);
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  const { median } = measure(
    () => pieces.map((piece) => read(piece)),
    () => undefined,
    { runs: 5, time: 1500, mostRuns: 60 },
  );
  return { speed: (bytes / median) * 1000, words: (words / median) * 1000 };
}

function rowOf(name: string, does: string, { speed, words }: Measured, own: number): string[] {
  const ratio = speed / own;
  return [name, figure(speed / 1e6), figure(words), `${figure(ratio)}×`, does];
}

/** Reads article after article, as the command line does. */
function completeReader(options: AnalyserOptions): Pick<Reader, 'read'> {
  const analyser = createAnalyser(options);
  return { read: (text) => analyser.analyse(text).findings.length };
}

/** A fresh analyser each time: the same text again would be reused. */
function wholeReader(options: AnalyserOptions): Pick<Reader, 'read'> {
  return { read: (text) => createAnalyser(options).analyse(text).findings.length };
}

/** What each stage adds, from runs of the stages up to it. */
function stageTable(articles: readonly string[], options: AnalyserOptions, language: 'fr' | 'en'): string {
  const lexicon = new Lexicon(languagePack(language));
  const readBlock = createBlockReader(lexicon);
  const findMentions = createMentionFinder(lexicon, options.models.get(language), options.deskNames);
  const upTo = (stage: number) => (): number => {
    let count = 0;
    for (const article of articles) {
      const { blocks } = readStructure(article);
      count += blocks.length;
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
        count += checkBlock(reading, mentions, attributions, options.rules).findings.length;
      }
    }
    return count;
  };
  const analyser = createAnalyser(options);
  const complete = () => articles.map((article) => analyser.analyse(article).findings.length);
  const runs = [...[0, 1, 2, 3, 4].map(upTo), complete].map(
    (work) => measure(work, () => undefined, { runs: 5, time: 800, mostRuns: 60 }).median,
  );
  const names = [
    'structure',
    'tokens, sentences, quotation marks',
    'mentions',
    'attributions',
    'checks of blocks',
    'language, linking, checks of the article',
  ];
  const total = runs.at(-1) ?? 1;
  const bytes = articles.reduce((sum, article) => sum + byteLength(article), 0);
  return table(
    ['stage', 'ms', 'share', 'MB/s alone'],
    names.map((name, i) => {
      const own = Math.max(0, (runs[i] ?? 0) - (runs[i - 1] ?? 0));
      return [name, figure(own), `${Math.round((100 * own) / total)} %`, figure(bytes / own / 1000)];
    }),
  );
}
