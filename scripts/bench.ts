import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createModels } from '../src/cli/models';
import { nodeFiles } from '../src/cli/nodeIo';
import type { AnalyserOptions } from '../src/core/analysis';
import { defaultRuleOptions } from '../src/core/checks/ruleOptions';
import { benchGrowth, benchHostile } from './bench/growth';
import { benchLoading } from './bench/loading';
import { benchScale } from './bench/scale';
import { readTextSources, textOfLength } from './bench/texts';
import { benchThroughput } from './bench/throughput';
import { benchTyping } from './bench/typing';

/** `npm run bench` bundles this file into `.build/`: code is timed as it ships, not as a loader translates it. */
const root = join(__dirname, '..');

/** The parts of a run without options; each is also an option of its own, and a folder of corpora may follow. */
const parts = ['throughput', 'growth', 'hostile', 'typing', 'loading', 'scale'] as const;
type Part = (typeof parts)[number];

/** Benchmarks of their own: `npm run bench -- --anchors`, with their own arguments after it. */
const others: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  '--anchors': async (args) => {
    const { benchAnchors } = await import('./benchAnchors');
    benchAnchors(args, (line) => {
      console.log(line);
    });
  },
  '--archive': async (args) => {
    const { run } = await import('./benchArchive');
    await run(args);
  },
  '--tags': async () => {
    const { run } = await import('./benchTags');
    run();
  },
};

async function main(args: readonly string[]): Promise<void> {
  const [first = '', ...rest] = args;
  const other = others[first];
  if (other) return other(rest);
  const { values, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(parts.map((name) => [name, { type: 'boolean' as const }])),
    allowPositionals: true,
  });
  const chosen = parts.filter((part) => values[part] === true);
  await runParts(chosen.length > 0 ? chosen : parts, positionals[0]);
}

async function runParts(chosen: readonly Part[], corpora: string | undefined): Promise<void> {
  if (corpora !== undefined && !existsSync(corpora)) throw new Error(`There is no folder ${corpora}.`);
  const sources = readTextSources(root, corpora);
  const modelsOf = createModels(join(root, 'data'), nodeFiles);
  const optionsFor = (language: 'fr' | 'en'): AnalyserOptions => ({
    language,
    models: modelsOf(language),
    rules: defaultRuleOptions,
  });
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, load ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  console.log(`Text: ${corpora ?? 'examples/'}; MB are bytes of UTF-8.`);
  const has = (part: Part) => chosen.includes(part);
  if (has('throughput')) benchThroughput(sources, optionsFor, root);
  for (const source of sources) {
    const options = optionsFor(source.language);
    if (has('growth')) benchGrowth(source, options);
    if (has('typing')) benchTyping(source, options);
  }
  if (has('hostile')) benchHostile(optionsFor('fr'));
  if (has('scale')) await benchScale(root, sources);
  if (has('loading'))
    await benchLoading(
      root,
      new Map(sources.map((source) => [source.language, textOfLength(source, 3_000)])),
    );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
