import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { readWhole, replaceWhole, type FilePort } from '../../../src/core/files/wholeFile';
import { nodeFiles } from '../../support/nodeFiles';

/** Thrown where the machine is thought to stop. */
class PowerCut extends Error {}

/**
 * Files in memory that stop after `budget` steps: a step is one byte written, one file removed, one renamed. Renaming
 * removes the target first, as VS Code's file service does.
 */
function fragileFiles(disk: Map<string, Uint8Array>, budget: number): FilePort<string> {
  let left = budget;
  const step = (): void => {
    if (left-- <= 0) throw new PowerCut();
  };
  return {
    read: (name) => Promise.resolve(disk.get(name)),
    async write(name, bytes) {
      await Promise.resolve();
      for (let length = 0; length <= bytes.length; length++) {
        step();
        disk.set(name, bytes.slice(0, length));
      }
    },
    async rename(from, to) {
      await Promise.resolve();
      step();
      disk.delete(to);
      step();
      const bytes = disk.get(from);
      assert.ok(bytes);
      disk.delete(from);
      disk.set(to, bytes);
    },
    beside: (name, ending) => name + ending,
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder().decode(bytes);

describe('replacing a file', () => {
  it('leaves the whole old or the whole new text after a stop at any byte', async () => {
    const old = 'version: 1\nannotations: []\n';
    const replacement = 'version: 1\nannotations:\n  - id: été\n';
    const steps = encode(replacement).length + 1 + 4;
    const seen: (string | undefined)[] = [];
    for (let budget = 0; budget <= steps; budget++) {
      const disk = new Map([['a.yaml', encode(old)]]);
      const isFinished = await replaceWhole(fragileFiles(disk, budget), 'a.yaml', encode(replacement)).then(
        () => true,
        (error: unknown) => {
          assert.ok(error instanceof PowerCut);
          return false;
        },
      );
      const found = decode(await readWhole(fragileFiles(disk, 0), 'a.yaml'));
      seen.push(found);
      assert.ok(found === old || found === replacement, `after ${String(budget)} steps: ${String(found)}`);
      if (isFinished) assert.equal(found, replacement);
    }
    assert.ok(seen.includes(old) && seen.at(-1) === replacement);
  });

  it('gives the last text that was acknowledged, or the one in hand, whatever stopped how often', async () => {
    const stops = fc.array(fc.record({ text: fc.string(), budget: fc.nat({ max: 30 }) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(stops, async (rounds) => {
        const disk = new Map<string, Uint8Array>();
        let allowed: (string | undefined)[] = [undefined];
        for (const { text, budget } of rounds) {
          try {
            await replaceWhole(fragileFiles(disk, budget), 'a', encode(text));
            allowed = [text];
          } catch (error: unknown) {
            assert.ok(error instanceof PowerCut);
            allowed = [...allowed, text];
          }
          const found = decode(await readWhole(fragileFiles(disk, 0), 'a'));
          assert.ok(allowed.includes(found), `${String(found)} is none of ${JSON.stringify(allowed)}`);
        }
      }),
    );
  });

  it('leaves alone what somebody else wrote since it was read', async () => {
    const disk = new Map([['a', encode('theirs')]]);
    const files = fragileFiles(disk, Infinity);
    assert.equal(await replaceWhole(files, 'a', encode('mine'), { bytes: encode('old') }), false);
    assert.equal(decode(await readWhole(files, 'a')), 'theirs');
    assert.equal(await replaceWhole(files, 'a', encode('mine'), { bytes: undefined }), false);
    assert.equal(await replaceWhole(files, 'a', encode('mine'), { bytes: encode('theirs') }), true);
    assert.equal(decode(await readWhole(files, 'a')), 'mine');
    assert.equal(await replaceWhole(files, 'b', encode('new'), { bytes: undefined }), true);
  });

  // NEWS_ANNOTATOR_KILLS=2000 for the long run.
  const kills = Number(env['NEWS_ANNOTATOR_KILLS'] ?? 8);
  it(`loses nothing when the writing process is killed, ${String(kills)} times`, async function () {
    this.timeout(20_000 + kills * 2_000);
    const folder = await mkdtemp(join(tmpdir(), 'news-annotator-kill-'));
    const path = join(folder, 'a.annotations.yaml');
    try {
      let acknowledged = 0;
      for (let round = 0; round < kills; round++) {
        acknowledged = await writeUntilKilled(path, acknowledged + 1, 1 + (round % 7));
        const lines = decode(await readWhole(nodeFiles, path))?.split('\n') ?? [];
        const version = Number(lines[0]);
        assert.equal(lines.length, 20_001, 'the file is whole');
        assert.deepEqual([...new Set(lines)], [String(version), '']);
        assert.ok(version >= acknowledged, `version ${String(acknowledged)} was acknowledged`);
        acknowledged = version;
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

/** Has a process replace the file over and over, and kills it in the middle, after so many versions; returns the last one it told of. */
async function writeUntilKilled(path: string, first: number, versions: number): Promise<number> {
  const writer = spawn(execPath, ['--import=tsx', 'test/support/endlessWriter.ts', path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(writer, 'exit');
  let last = first - 1;
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line);
    // Some way into the next one, never at the same place.
    if (last === first - 1 + versions) setTimeout(() => writer.kill('SIGKILL'), Math.random() * 4);
  }
  await exit;
  return last;
}
