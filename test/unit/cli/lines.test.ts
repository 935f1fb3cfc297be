import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLines } from '../../../src/cli/lines';

const bytes = (text: string) => new TextEncoder().encode(text);

async function* inChunks(all: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const cut of [...cuts, all.length]) {
    if (cut > from) yield await Promise.resolve(all.subarray(from, cut));
    from = Math.max(from, cut);
  }
}

async function linesOf(all: Uint8Array, cuts: readonly number[], longest = 1000) {
  const lines: string[] = [];
  for await (const line of readLines(inChunks(all, cuts), longest))
    lines.push(
      line.isTooLong ? `${line.number}: too long` : `${line.number}: ${new TextDecoder().decode(line.bytes)}`,
    );
  return lines;
}

describe('readLines', () => {
  it('gives the same lines however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ''))),
        fc.array(fc.nat(200)),
        async (lines, cuts) => {
          const all = bytes(lines.map((line) => `${line}\n`).join(''));
          const sorted = cuts.filter((cut) => cut < all.length).sort((a, b) => a - b);
          assert.deepEqual(
            await linesOf(all, sorted),
            lines.map((line, i) => `${i + 1}: ${line}`),
          );
        },
      ),
    );
  });

  it('gives a last line without a line feed', async () => {
    assert.deepEqual(await linesOf(bytes('a\nb'), []), ['1: a', '2: b']);
    assert.deepEqual(await linesOf(bytes(''), []), []);
  });

  it('reads past a line that is too long and goes on', async () => {
    assert.deepEqual(await linesOf(bytes(`a\n${'x'.repeat(50)}\nb\n`), [10, 20, 30], 9), [
      '1: a',
      '2: too long',
      '3: b',
    ]);
  });
});
