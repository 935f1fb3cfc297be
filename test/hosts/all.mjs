#!/usr/bin/env node
// All that is tested before a change is taken: lint, types, unit tests, the build, and the integration tests in a real
// VS Code on both hosts and in both languages. Everything runs, whatever fails; the last line adds the tests up.
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from './install.mjs';

const built = { NEWS_ANNOTATOR_BUILT: '1' };
const steps = [
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'typecheck' },
  { name: 'unit tests', script: 'test:unit' },
  { name: 'build', script: 'build' },
  { name: 'integration tests, node host', script: 'test:node', env: built },
  { name: 'integration tests, web host', script: 'test:web', env: built },
  {
    name: 'integration tests, node host, French',
    script: 'test:node',
    env: { ...built, NEWS_ANNOTATOR_LANGUAGE: 'fr' },
  },
];

const total = { passing: 0, failing: 0, pending: 0 };
const broken = [];
for (const { name, script, env } of steps) {
  console.log(`\n== ${name}: npm run ${script}`);
  const { code, output } = await run(script, env);
  const counts = countTests(output);
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
  const isTest = script.startsWith('test:');
  if (isTest && counts.passing + counts.failing === 0) broken.push(`${name}: no test ran`);
  else if (code !== 0 && counts.failing === 0) broken.push(`${name}: exit code ${code}`);
}
console.log(`\n${broken.map((what) => `FAILED ${what}\n`).join('')}`);
// A step that broke without a failing test must not look like a success.
const failed = total.failing + broken.length;
console.log(`${total.passing} passed, ${failed} failed${total.pending ? `, ${total.pending} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);

function run(script, env) {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  child.stderr.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, output }));
  });
}

/** Reads the closing lines of mocha (`12 passing (3s)`) and of test/integration/index.ts (`12 passing, 0 failing …`). */
function countTests(output) {
  const counts = { passing: 0, failing: 0, pending: 0 };
  for (const line of stripVTControlCharacters(output).split('\n')) {
    if (!/^\s*\d+ (passing|failing|pending)\b/.test(line)) continue;
    for (const [, count, kind] of line.matchAll(/(\d+) (passing|failing|pending)\b/g))
      counts[kind] += Number(count);
  }
  return counts;
}
