// Bundles what runs in the extension host beside the extension, for both hosts, into dist/test (not in the vsix).
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { hostsFolder, projectFolder } from './install.mjs';

const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  logLevel: 'warning',
  absWorkingDir: projectFolder,
};
const hosts = {
  node: { platform: 'node', external: ['vscode', 'mocha'] },
  web: {
    platform: 'browser',
    external: ['vscode'],
    alias: { mocha: './node_modules/mocha/mocha.mjs' },
    // What the port of node:assert asks; in this bundle alone, so that the extension still meets a host without it.
    banner: { js: `const process = { env: {}, cwd: () => '/' };` },
    plugins: [
      { name: 'assert', setup: replaceAssert },
      { name: 'mocha', setup: wrapMocha },
    ],
  },
};

/** There is no node:assert in a web worker: the port of it takes its place. */
function replaceAssert({ onResolve, onLoad }) {
  const namespace = 'assert';
  onResolve({ filter: /^node:assert\/strict$/ }, ({ path }) => ({ path, namespace }));
  onLoad({ filter: /.*/, namespace }, () => ({
    contents: `module.exports = require('assert').strict;`,
    resolveDir: hostsFolder,
  }));
}

/**
 * Mocha's browser build puts itself in place of the exports of the script around it, which here are the tests': hide
 * them, so that it becomes a global as on a page.
 */
function wrapMocha({ onLoad }) {
  onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
    contents: `(function (exports, module, define) {${await readFile(path, 'utf8')}\n})();`,
  }));
}

/** Where the bundle of `name` (`index`: the tests, `driver`: the driver) for `host` (`node`, `web`) is. */
export function bundlePath(host, name) {
  return join(projectFolder, 'dist/test', host, `${name}.js`);
}

/** Bundles the driver of the screenshot script. */
export async function bundleDriver(host) {
  await esbuild.build({
    ...common,
    ...hosts[host],
    entryPoints: ['test/support/driver.ts'],
    outfile: bundlePath(host, 'driver'),
  });
}

/** Bundles every test/integration/**.test.ts behind the entry that runs them. */
export async function bundleTests(host) {
  const folder = join(hostsFolder, '../integration');
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const imports = files.map((file) => `() => import(${JSON.stringify(`./${file.replaceAll('\\', '/')}`)}),`);
  const contents = [
    `import { runTests } from './index.ts';`,
    `export const run = () => runTests([`,
    ...imports,
    `]);`,
  ].join('\n');
  await esbuild.build({
    ...common,
    ...hosts[host],
    stdin: { contents, resolveDir: folder, sourcefile: 'entry.ts', loader: 'ts' },
    outfile: bundlePath(host, 'index'),
  });
}
