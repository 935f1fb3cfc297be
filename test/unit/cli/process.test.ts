import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { englishArticle, frenchArticle } from './articles';
import { createTerminal, type Terminal } from './terminal';

const root = join(__dirname, '..', '..', '..');
const folder = join(root, '.build', `cli-${process.pid}`);
const program = join(folder, 'cli.js');

describe('the built command line, in a process of its own', function () {
  // Each test starts several processes.
  this.timeout(60_000);
  let terminal: Terminal;
  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/main.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      logLevel: 'error',
    });
    terminal = createTerminal();
    for (let i = 0; i < 60; i++)
      terminal.write(
        `articles/${i}.txt`,
        `${i % 3 ? frenchArticle : englishArticle}\n${'Encore une phrase. '.repeat(i * 7)}`,
      );
    terminal.write('articles/7.txt', Uint8Array.from([0xe9, 0x20]));
  });
  after(() => {
    terminal.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (argv: readonly string[], input?: string) =>
    spawnSync(process.execPath, [program, ...argv], {
      cwd: terminal.folder,
      encoding: 'utf8',
      input,
      maxBuffer: 1e9,
    });

  for (const argv of [
    ['annotate', 'articles'],
    ['check', 'articles', '--format', 'json'],
  ])
    it(`writes the same bytes with any number of threads: ${argv.join(' ')}`, () => {
      const one = run([...argv, '--jobs', '1']);
      assert.equal(one.status, 2);
      assert.match(one.stderr, /7\.txt:1:1: The text is not encoded as UTF-8/);
      assert.ok(one.stdout.length > 1000);
      for (const jobs of ['2', '3']) {
        const several = run([...argv, '--jobs', jobs]);
        assert.deepEqual(
          [several.stdout, several.stderr, several.status],
          [one.stdout, one.stderr, one.status],
        );
      }
    });

  it('keeps the order of lines with threads', () => {
    const input = Array.from({ length: 200 }, (_, i) =>
      i === 50
        ? 'bad\n'
        : `${JSON.stringify({ id: String(i), text: frenchArticle.slice(0, (i * 37) % 300) })}\n`,
    ).join('');
    const one = run(['annotate', '--ndjson'], input);
    const two = run(['annotate', '--ndjson', '--jobs', '2'], input);
    assert.equal(one.stdout.split('\n').length, 201);
    assert.equal(two.stdout, one.stdout);
    assert.deepEqual([one.status, two.status], [2, 2]);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [program, 'annotate', 'articles', '--jobs', '2'], {
      cwd: terminal.folder,
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number | null];
    assert.ok(code === 0 || code === 2, String(code));
    assert.doesNotMatch(stderr, /EPIPE/);
  });

  it('stops on an interrupt, with threads or without, having written whole lines', async () => {
    for (const jobs of ['1', '2']) {
      const child = spawn(process.execPath, [program, 'annotate', '--ndjson', '--jobs', jobs]);
      let stdout = '';
      child.stdout.on('data', (chunk: Buffer) => {
        stdout += chunk.toString();
      });
      child.stdin.write(`${JSON.stringify({ id: 'a', text: frenchArticle })}\n`);
      await once(child.stdout, 'data');
      child.kill('SIGINT');
      const [code] = (await once(child, 'close')) as [number | null];
      assert.equal(code, 130);
      assert.match(stdout, /^\{.*\}\n$/s);
    }
  });
});
