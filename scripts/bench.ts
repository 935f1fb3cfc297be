import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createModels } from '../src/cli/models';
import { nodeFiles } from '../src/cli/nodeIo';
import type { AnalyserOptions } from '../src/core/analysis';
import { defaultRuleOptions } from '../src/core/checks/ruleOptions';
import { benchGrowth, benchHostile } from './bench/growth';
import { benchLoading } from './bench/loading';
import { readTextSources, textOfLength } from './bench/texts';
import { benchThroughput } from './bench/throughput';
import { benchTyping } from './bench/typing';

const root = join(__dirname, '..');

/** The parts of `npm run bench`; each is also an option of its own. */
const parts = ['throughput', 'growth', 'hostile', 'typing', 'loading'] as const;
/** Benchmarks with a script of their own: `npm run bench -- --anchors`. */
const others = { anchors: 'benchAnchors', tags: 'benchTags', archive: 'benchArchive' } as const;

async function main(): Promise<number> {
  const flags = [...parts, ...(Object.keys(others) as (keyof typeof others)[])];
  const { values, positionals } = parseArgs({
    options: Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
    allowPositionals: true,
  });
  const delegated = Object.entries(others).filter(([name]) => values[name] === true);
  for (const [, script] of delegated) await runScript(script);
  const chosen = parts.filter((part) => values[part] === true);
  if (delegated.length > 0 && chosen.length === 0) return 0;
  await runParts(chosen.length > 0 ? chosen : parts, positionals[0]);
  return 0;
}

async function runScript(name: string): Promise<void> {
  const script = (await import(join(__dirname, name))) as { readonly run: () => Promise<void> | void };
  await script.run();
}

async function runParts(
  chosen: readonly (typeof parts)[number][],
  corpora: string | undefined,
): Promise<void> {
  if (corpora !== undefined && !existsSync(corpora)) throw new Error(`There is no folder ${corpora}.`);
  const sources = readTextSources(root, corpora);
  const modelsOf = createModels(join(root, 'data'), nodeFiles);
  const optionsFor = (language: 'fr' | 'en'): AnalyserOptions => ({
    language,
    models: modelsOf(language),
    rules: defaultRuleOptions,
  });
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}`);
  console.log(`Text: ${corpora === undefined ? 'examples/' : corpora}; MB are bytes of UTF-8.`);
  const has = (part: (typeof parts)[number]) => chosen.includes(part);
  if (has('throughput')) benchThroughput(sources, optionsFor, root);
  for (const source of sources) {
    const options = optionsFor(source.language);
    if (has('growth')) benchGrowth(source, options);
    if (has('typing')) benchTyping(source, options);
  }
  if (has('hostile')) benchHostile(optionsFor('fr'));
  if (has('loading'))
    await benchLoading(
      root,
      new Map(sources.map((source) => [source.language, textOfLength(source, 3_000)])),
    );
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
