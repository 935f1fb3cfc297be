import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createModels } from '../src/cli/models';
import { nodeFiles } from '../src/cli/nodeIo';
import { createAnalyser, type Analyser } from '../src/core/analysis';
import {
  createIntern,
  type Intern,
  readArchiveFile,
  writeArchiveFile,
} from '../src/core/archive/archiveFile';
import { createArchiveIndex, type ArchiveIndex } from '../src/core/archive/archiveIndex';
import type { ArticleRecord } from '../src/core/archive/articleRecord';
import { fingerprint } from '../src/core/archive/fingerprint';
import { refreshArchive, type ArchiveSource } from '../src/core/archive/refreshArchive';
import { createSlices } from '../src/core/archive/slices';
import { defaultRuleOptions } from '../src/core/checks/ruleOptions';
import { detectLanguage } from '../src/core/language/detectLanguage';
import { figure, table } from './bench/measure';
import { readTextSources, textOfLength } from './bench/texts';

const root = join(__dirname, '..');
/** UTF-16 code units of one article: some 450 words, 3 KB. */
const LENGTH = 2_900;
const PARTS = 64;
/** Read before anything is measured: the editor has them for the open article anyway. */
const modelsOf = createModels(join(root, 'data'), nodeFiles);
const slices = createSlices(
  { now: () => performance.now(), pause: () => new Promise((resolve) => setTimeout(resolve, 0)) },
  10,
);

/**
 * `npm run bench -- --archive [COUNT …]`: generated articles on disk, indexed, stored, reopened, changed and asked, as
 * the editor's archive does it in one thread. Without a count 10,000 articles.
 */
export async function run(
  args: readonly string[] = [],
  print: (line: string) => void = console.log,
): Promise<void> {
  const counts = args.length > 0 ? args.map(Number) : [10_000];
  print(`Load of the machine (1 minute): ${figure(loadavg()[0] ?? 0)}`);
  const rows: string[][] = [];
  for (const count of counts) rows.push(await benchCount(count));
  print(
    table(
      [
        'articles',
        'MB',
        'indexed s',
        'CPU s',
        'host waits ms (99 %, most)',
        'index MB, process grew MB',
        'stored MB',
        'reopened s',
        'changed ms',
        'query ms (median, most)',
      ],
      rows,
    ),
  );
}

async function benchCount(count: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    const bytes = generate(folder, count);
    const paths = listAll(folder);
    const source = createSource();
    for (const language of ['fr', 'en'] as const) modelsOf(language);
    const before = heapUsed();
    const resident = process.memoryUsage().rss;
    const cpu = process.cpuUsage();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const start = performance.now();
    const index = createArchiveIndex();
    const intern = createIntern();
    await refreshArchive(index, paths, source, { slices, intern });
    const indexed = performance.now() - start;
    delay.disable();
    const used = process.cpuUsage(cpu);
    const peak = process.memoryUsage().rss - resident;
    source.forget();
    const memory = heapUsed() - before;
    const stored = await store(folder, index);
    const reopened = await reopen(folder, paths, createSource());
    const changed = await change(paths, index, intern, source);
    const queries = askAll(index);
    return [
      count.toLocaleString('en'),
      figure(bytes / 1e6),
      figure(indexed / 1000),
      figure((used.user + used.system) / 1e6),
      `${figure(delay.percentile(99) / 1e6)}, ${figure(delay.max / 1e6)}`,
      `${figure(memory / 1e6)}, ${figure(peak / 1e6)}`,
      figure(stored / 1e6),
      figure(reopened / 1000),
      figure(changed),
      `${figure(queries[Math.floor(queries.length / 2)] ?? NaN)}, ${figure(queries.at(-1) ?? NaN)}`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function generate(folder: string, count: number): number {
  let bytes = 0;
  const sources = readTextSources(root, undefined);
  const pool = sources.map((each) => textOfLength(each, 3_000_000));
  for (let i = 0; i < count; i++) {
    const directory = join(folder, String(i % 100).padStart(2, '0'));
    mkdirSync(directory, { recursive: true });
    const text = pool[i % 5 === 0 ? pool.length - 1 : 0] ?? '';
    const at = (i * 2_311) % (text.length - LENGTH);
    const body = text.slice(text.indexOf(' ', at) + 1, at + LENGTH);
    const article = `${titleOf(body, i)}\n\n${body}\n`;
    writeFileSync(join(directory, `article-${i}.txt`), article);
    bytes += Buffer.byteLength(article);
  }
  return bytes;
}

function titleOf(body: string, i: number): string {
  const words = body.split(/\s+/).filter((word) => /^\p{L}{4,}$/u.test(word));
  return `${words[3] ?? 'Mali'} : ${words.slice(i % 7, (i % 7) + 6).join(' ')}`;
}

function listAll(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name));
}

function createSource(): ArchiveSource & { readonly forget: () => void } {
  const analysers = new Map<string, Analyser>();
  return {
    forget: () => analysers.clear(),
    state: async (path) => {
      const { mtimeMs, size } = await stat(path);
      return { fileName: path.slice(path.lastIndexOf('/') + 1), stamp: `${mtimeMs}:${size}`, basis: 'bench' };
    },
    read: async (path) => {
      const text = await readFile(path, 'utf8');
      return { text, language: detectLanguage(text), placed: [] };
    },
    analyserFor: (_path, language) => {
      const known = analysers.get(language);
      const analyser =
        known ??
        createAnalyser({
          language,
          models: language === 'und' ? new Map() : modelsOf(language),
          rules: defaultRuleOptions,
        });
      analysers.set(language, analyser);
      return Promise.resolve(analyser);
    },
  };
}

async function store(folder: string, index: ArchiveIndex): Promise<number> {
  const parts: ArticleRecord[][] = Array.from({ length: PARTS }, () => []);
  for (const record of index.records()) parts[partOf(record.id)]?.push(record);
  let bytes = 0;
  for (const [i, part] of parts.entries()) {
    const path = join(folder, `${i}.ndjson`);
    writeFileSync(path, await slices.run(writeArchiveFile(part)));
    bytes += statSync(path).size;
  }
  return bytes;
}

function partOf(id: string): number {
  return Number.parseInt(fingerprint(id).slice(-3), 36) % PARTS;
}

/** From nothing to an index that is known to be up to date. */
async function reopen(folder: string, paths: readonly string[], source: ArchiveSource): Promise<number> {
  const start = performance.now();
  const index = createArchiveIndex();
  const intern = createIntern();
  for (let i = 0; i < PARTS; i++) {
    const records = await slices.run(
      readArchiveFile(await readFile(join(folder, `${i}.ndjson`), 'utf8'), intern),
    );
    for (const record of records ?? []) index.add(record);
    await slices.rest();
  }
  let read = 0;
  await refreshArchive(index, paths, source, { slices, intern, onChange: () => read++ });
  if (index.size !== paths.length || read > 0) throw new Error(`${read} articles were read again.`);
  return performance.now() - start;
}

/** Median of: a file was saved, and its record is in the index; storing follows later, in the background. */
async function change(
  paths: readonly string[],
  index: ArchiveIndex,
  intern: Intern,
  source: ArchiveSource,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 45; run++) {
    const path = paths[(run * 37) % paths.length] ?? '';
    const text = `${readFileSync(path, 'utf8')}\nOdile Ferrandeau l’a dit : « Nous verrons », le ${run} mars.\n`;
    writeFileSync(path, text);
    const start = performance.now();
    await refreshArchive(index, [path], source, { slices, intern });
    if (run >= 15) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function askAll(index: ArchiveIndex): number[] {
  const entities = index.searchEntities('a', 40);
  const questions: (() => unknown)[] = entities.flatMap(({ key, name }) => [
    () => index.query({ entity: key }),
    () => index.query({ source: key }),
    () => index.articlesOf(key),
    () => index.searchEntities(name, 50),
    () => index.searchEntities(`${name.slice(0, 3)}${name.slice(4)}`, 50),
    () => index.query({ text: name, limit: 50 }),
  ]);
  for (const text of ['réforme', 'reforme', 'ferrovaire', 'le port de', 'zzzz', 'a', 'Lake Victria ferry'])
    questions.push(() => index.query({ text, limit: 50 }));
  return questions
    .map((ask) => {
      const start = performance.now();
      ask();
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
}

function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: heap, external } = process.memoryUsage();
  return heap + external;
}
