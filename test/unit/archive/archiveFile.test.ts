import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ARCHIVE_VERSION,
  createIntern,
  readArchiveFile,
  writeArchiveFile,
} from '../../../src/core/archive/archiveFile';
import type { ArticleRecord } from '../../../src/core/archive/articleRecord';
import { passage, recordOf } from './records';

function end<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const write = (records: readonly ArticleRecord[]): string => end(writeArchiveFile(records));
const read = (text: string): readonly ArticleRecord[] | undefined =>
  end(readArchiveFile(text, createIntern()));

describe('the archive’s files', () => {
  const records = [
    recordOf(passage),
    recordOf('', { id: 'vide.txt' }),
    { ...recordOf(passage, { id: 'b.txt' }), modified: 5, tags: ['a', 'b'] },
  ];

  it('give back what was written', () => assert.deepEqual(read(write(records)), records));

  it('hold as many records as there are, also none', () => {
    assert.deepEqual(read(write([])), []);
    const many = Array.from({ length: 90 }, (_, i) => ({ ...records[0]!, id: `${i}.txt` }));
    assert.deepEqual(read(write(many)), many);
  });

  it('of another version are refused', () => {
    const text = write(records).replace(`,${ARCHIVE_VERSION},`, `,${ARCHIVE_VERSION + 1},`);
    assert.equal(read(text), undefined);
  });

  it('are refused wherever they are cut', () => {
    const text = write(records);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (at) => {
        assert.equal(read(text.slice(0, at)), undefined);
      }),
    );
  });

  it('never throw, whatever stands in a line', () => {
    const [head = ''] = write(records.slice(0, 1)).split('\n');
    fc.assert(
      fc.property(fc.json(), (line) => {
        read(`${head}\n${line}\n`);
      }),
    );
    for (const text of ['', '\n', 'x', '[]', 'null\n', '\0\0\0']) assert.equal(read(text), undefined);
  });
});
