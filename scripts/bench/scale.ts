import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { build } from 'esbuild';
import { byteLength, figure, summarize, table } from './measure';
import { textOfLength, type TextSource } from './texts';

const ARTICLES = 2000;
const ARTICLE_LENGTH = 2500;
const ROUNDS = 3;

/** Says at its end how much memory the process held at most. */
const PEAK = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));`;

interface Run {
  readonly seconds: number;
  /** Kilobytes, the largest of the processes. */
  readonly peak: number;
}

/** Prints what `annotate --ndjson` does in a second as one process, as two, and as one with two threads. */
export async function benchScale(root: string, sources: readonly TextSource[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'news-annotator-scale-'));
  // Below the project's folder, where the program finds its data.
  const programFolder = join(root, '.build', 'scale');
  mkdirSync(programFolder, { recursive: true });
  try {
    const program = join(programFolder, 'cli.js');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/main.ts'],
      outfile: program,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      logLevel: 'warning',
    });
    const peak = join(folder, 'peak.js');
    writeFileSync(peak, PEAK);
    const annotate = ['--require', peak, program, 'annotate', '--ndjson'];
    const lines = ndjsonLines(sources);
    const files = writeParts(folder, lines);
    const bytes = byteLength(lines.join(''));
    const rows = [
      await row('one process', bytes, ARTICLES, () => runTogether([annotate], [files.all])),
      await row('two processes', bytes, ARTICLES, () => runTogether([annotate, annotate], files.halves)),
      await row('one, two threads', bytes, ARTICLES, () =>
        runTogether([[...annotate, '--jobs', '2']], [files.all]),
      ),
      await row('one, four times the input', bytes * 4, ARTICLES * 4, () =>
        runTogether([annotate], [files.fourfold]),
      ),
    ];
    console.log(`\n${ARTICLES} articles as NDJSON, ${figure(bytes / 1e6)} MB, medians of ${ROUNDS}`);
    console.log(table(['annotate --ndjson', 'seconds', 'MB/s', 'articles/s', 'peak memory MB'], rows));
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(programFolder, { recursive: true });
  }
}

function ndjsonLines(sources: readonly TextSource[]): readonly string[] {
  return Array.from({ length: ARTICLES }, (_, i) => {
    const source = sources[i % sources.length];
    if (!source) throw new Error('There are no articles.');
    const shift = (i * 37) % source.articles.length;
    const articles = [...source.articles.slice(shift), ...source.articles.slice(0, shift)];
    const text = textOfLength({ ...source, articles }, ARTICLE_LENGTH);
    return `${JSON.stringify({ id: String(i), text, language: source.language })}\n`;
  });
}

function writeParts(folder: string, lines: readonly string[]) {
  const write = (name: string, part: readonly string[]) => {
    const path = join(folder, name);
    writeFileSync(path, part.join(''));
    return path;
  };
  const half = lines.length / 2;
  return {
    all: write('all.ndjson', lines),
    halves: [write('first.ndjson', lines.slice(0, half)), write('second.ndjson', lines.slice(half))],
    fourfold: write('fourfold.ndjson', [...lines, ...lines, ...lines, ...lines]),
  };
}

async function row(
  name: string,
  bytes: number,
  articles: number,
  run: () => Promise<Run>,
): Promise<string[]> {
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) runs.push(await run());
  const seconds = summarize(runs.map((one) => one.seconds)).median;
  const peak = summarize(runs.map((one) => one.peak)).median;
  return [
    name,
    figure(seconds),
    figure(bytes / seconds / 1e6),
    figure(articles / seconds),
    figure(peak / 1000),
  ];
}

/** Runs the commands at once, each over its file, and waits for the last. */
async function runTogether(
  commands: readonly (readonly string[])[],
  inputs: readonly string[],
): Promise<Run> {
  const start = performance.now();
  const peaks = await Promise.all(commands.map((command, i) => runOver(command, inputs[i] ?? '')));
  return { seconds: (performance.now() - start) / 1000, peak: Math.max(...peaks) };
}

async function runOver(command: readonly string[], input: string): Promise<number> {
  const output = createWriteStream(`${input}.out`);
  const child = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'pipe'] });
  createReadStream(input).pipe(child.stdin);
  child.stdout.pipe(output);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await finished(output);
  const peak = /peak (\d+)/.exec(stderr)?.[1];
  if (peak === undefined) throw new Error(stderr);
  return Number(peak);
}
