import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { figure, summarize, table } from './measure';

const RUNS = 15;

/** What a fresh process says of itself. Times in milliseconds, memory in bytes. */
interface Probe {
  readonly load: number;
  readonly models: number;
  readonly first: number;
  readonly memory: number;
}

/** A process that loads nothing says the same of itself. */
const BARE = `const { user, system } = process.cpuUsage();
const load = Math.min(performance.now(), (user + system) / 1000);
gc();
process.stdout.write(JSON.stringify({ load, memory: process.memoryUsage().rss }));`;

/** Prints what it costs to load everything in a fresh process, and the memory it holds afterwards. */
export async function benchLoading(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'news-annotator-bench-'));
  try {
    const program = join(folder, 'probe.js');
    await build({
      absWorkingDir: root,
      entryPoints: ['scripts/bench/probe.ts'],
      outfile: program,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      logLevel: 'warning',
    });
    const bare = join(folder, 'bare.js');
    writeFileSync(bare, BARE);
    const bareRuns = runs(bare, []);
    const bareMemory = summarize(bareRuns.map(({ memory }) => memory)).median;
    const bareLoad = summarize(bareRuns.map(({ load }) => load)).median;
    const rows = [...texts].map(([name, text]) => {
      const file = join(folder, 'text.txt');
      writeFileSync(file, text);
      const probes = runs(program, [join(root, 'data'), file]);
      const median = (pick: (probe: Probe) => number) => summarize(probes.map(pick)).median;
      const load = median((probe) => probe.load) - bareLoad;
      const models = median((probe) => probe.models);
      const memory = median((probe) => probe.memory) - bareMemory;
      return [
        name,
        figure(load),
        figure(models),
        figure(load + models),
        figure(median((p) => p.first)),
        figure(memory / 1e6),
      ];
    });
    console.log(
      `\nLoading in a fresh process, medians of ${RUNS}; memory over a bare Node process of ${figure(bareMemory / 1e6)} MB`,
    );
    console.log(
      table(['articles', 'code ms', 'models ms', 'both ms', 'first article ms', 'memory MB'], rows),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runs(program: string, args: readonly string[]): Probe[] {
  return Array.from({ length: RUNS }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', program, ...args], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Probe;
  });
}
