// Bundles what runs in the extension host beside the extension, for both hosts, into dist/test (not in the vsix).
import { readdir } from 'node:fs/promises';
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
    alias: {
      mocha: './node_modules/mocha/mocha.mjs',
      'node:assert/strict': './test/hosts/node_modules/assert/strict.js',
      'node:assert': './test/hosts/node_modules/assert/build/assert.js',
    },
    define: { 'process.env.NODE_DEBUG': 'undefined' },
  },
};

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
