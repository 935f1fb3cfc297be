// Bundles the extension for both hosts and the command line: one source, three entry points.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

/** VS Code reads one bundle a language; the sources, l10n/<part>.<language>.json, are one a part of the product. */
async function mergeTranslations() {
  const bundles = new Map();
  for (const name of (await readdir(resolve(root, 'l10n'))).sort()) {
    const [, language] = /^\w+\.([\w-]+)\.json$/.exec(name) ?? [];
    if (language === undefined) continue;
    const part = JSON.parse(await readFile(resolve(root, 'l10n', name), 'utf8'));
    bundles.set(language, { ...bundles.get(language), ...part });
  }
  await mkdir(resolve(root, 'dist/l10n'), { recursive: true });
  for (const [language, bundle] of bundles) {
    await writeFile(resolve(root, `dist/l10n/bundle.l10n.${language}.json`), JSON.stringify(bundle));
  }
}

/** Builds once, into dist/. */
export async function build() {
  await Promise.all([copyData(), mergeTranslations()]);
  await Promise.all(targets(false).map((target) => esbuild.build(target)));
}

async function watch() {
  await Promise.all([copyData(), mergeTranslations()]);
  for (const target of targets(true)) await (await esbuild.context(target)).watch();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await (process.argv.includes('--watch') ? watch() : build()).catch(() => {
    // esbuild has said what is wrong and where.
    process.exitCode = 1;
  });
}
