// Bundles the extension for both hosts and the command line: one source, three entry points.
import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

function targets(watch) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: !watch,
    sourcemap: watch ? 'inline' : false,
    target: 'es2022',
    logLevel: watch ? 'info' : 'warning',
  };
  const extension = { ...common, entryPoints: ['src/extension.ts'], format: 'cjs', external: ['vscode'] };
  return [
    { ...extension, outfile: 'dist/extension.js', platform: 'node' },
    { ...extension, outfile: 'dist/web/extension.js', platform: 'browser' },
    {
      ...common,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli.js',
      platform: 'node',
      format: 'cjs',
      banner: { js: '#!/usr/bin/env node' },
    },
  ];
}

/** What the core reads at the edge: see docs/architecture.md, “Resources”. */
async function copyData() {
  await rm(resolve(root, 'dist/data'), { recursive: true, force: true });
  await cp(resolve(root, 'data'), resolve(root, 'dist/data'), { recursive: true });
}

/** Builds once, into dist/. */
export async function build() {
  await copyData();
  await Promise.all(targets(false).map((target) => esbuild.build(target)));
}

async function watch() {
  await copyData();
  for (const target of targets(true)) await (await esbuild.context(target)).watch();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await (process.argv.includes('--watch') ? watch() : build()).catch(() => {
    // esbuild has said what is wrong and where.
    process.exitCode = 1;
  });
}
