import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analysis';
import { createIntern, readArchiveFile, writeArchiveFile } from '../../../src/core/archive/archiveFile';
import { createArchiveIndex } from '../../../src/core/archive/archiveIndex';
import {
  keepOnly,
  refreshArchive,
  type ArchiveSource,
  type RefreshOptions,
} from '../../../src/core/archive/refreshArchive';
import { createSlices } from '../../../src/core/archive/slices';
import { passage, plainOptions } from './records';

interface FakeFile {
  text: string;
  stamp: string;
}

function sourceOver(files: Map<string, FakeFile>, read: string[] = []): ArchiveSource & { basis: string } {
  const analyser = createAnalyser(plainOptions);
  const source = {
    basis: 'one',
    state: (id: string) => {
      const file = files.get(id);
      return Promise.resolve(file && { fileName: id, stamp: file.stamp, basis: source.basis });
    },
    read: (id: string) => {
      read.push(id);
      const file = files.get(id);
      if (file?.text === 'forbidden') return Promise.reject(new Error('not allowed'));
      return Promise.resolve(file && { text: file.text, language: 'fr' as const, placed: [] });
    },
    analyserFor: () => Promise.resolve(analyser),
  };
  return source;
}

/** A clock that goes on by ten with each look, so that every look finds a slice used up. */
function optionsOf(more: Partial<RefreshOptions> = {}): RefreshOptions & { readonly pauses: () => number } {
  let time = 0;
  let pauses = 0;
  const slices = createSlices(
    {
      now: () => (time += 10),
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    },
    10,
  );
  return { slices, intern: createIntern(), ...more, pauses: () => pauses };
}

const three = (): Map<string, FakeFile> =>
  new Map(['a', 'b', 'c'].map((id) => [id, { text: passage, stamp: '1' }]));

describe('keeping the archive up to date', () => {
  it('reads every article once, and later only what changed', async () => {
    const files = three();
    const read: string[] = [];
    const source = sourceOver(files, read);
    const index = createArchiveIndex();
    await refreshArchive(index, [...files.keys()], source, optionsOf());
    assert.deepEqual(read, ['a', 'b', 'c']);
    await refreshArchive(index, [...files.keys()], source, optionsOf());
    assert.deepEqual(read, ['a', 'b', 'c']);
    files.set('b', { text: 'Autre titre\n\nUn paragraphe.', stamp: '2' });
    await refreshArchive(index, [...files.keys()], source, optionsOf());
    assert.deepEqual(read, ['a', 'b', 'c', 'b']);
    assert.equal(index.get('b')?.headline, 'Autre titre');
  });

  it('reads all again when what analyses rest on changed', async () => {
    const files = three();
    const read: string[] = [];
    const source = sourceOver(files, read);
    const index = createArchiveIndex();
    await refreshArchive(index, [...files.keys()], source, optionsOf());
    source.basis = 'two';
    await refreshArchive(index, [...files.keys()], source, optionsOf());
    assert.equal(read.length, 6);
  });

  it('goes on past files that vanish, may not be read, or are no text', async () => {
    const files = three();
    const problems: string[] = [];
    const changes: string[] = [];
    const source = sourceOver(files);
    const index = createArchiveIndex();
    await refreshArchive(index, ['a', 'b', 'c'], source, optionsOf());
    files.delete('a');
    files.set('b', { text: 'forbidden', stamp: '2' });
    await refreshArchive(
      index,
      ['a', 'b', 'c', 'never'],
      source,
      optionsOf({ onProblem: (id) => problems.push(id), onChange: (id) => changes.push(id) }),
    );
    assert.deepEqual(
      [...index.records()].map(({ id }) => id),
      ['c'],
    );
    assert.deepEqual(problems, ['b']);
    assert.deepEqual(changes.sort(), ['a', 'b']);
  });

  it('lets the host in after every slice', async () => {
    const files = three();
    const options = optionsOf();
    await refreshArchive(createArchiveIndex(), [...files.keys()], sourceOver(files), options);
    assert.ok(options.pauses() >= files.size, String(options.pauses()));
  });

  it('stops between two articles when it is told to, and keeps what it has', async () => {
    const files = three();
    const index = createArchiveIndex();
    let done = 0;
    const options = optionsOf({ onChange: () => done++, isCancelled: () => done >= 2 });
    await refreshArchive(index, [...files.keys()], sourceOver(files), options);
    assert.equal(index.size, 2);
  });

  it('needs to read nothing of a workspace that is opened again', async () => {
    const files = three();
    const read: string[] = [];
    const source = sourceOver(files, read);
    const index = createArchiveIndex();
    await refreshArchive(index, [...files.keys()], source, optionsOf());
    const { slices } = optionsOf();
    const stored = await slices.run(writeArchiveFile([...index.records()]));
    const again = createArchiveIndex();
    const records = await slices.run(readArchiveFile(stored, createIntern()));
    for (const record of records ?? []) again.add(record);
    read.length = 0;
    await refreshArchive(again, [...files.keys()], source, optionsOf());
    assert.deepEqual(read, []);
    assert.deepEqual([...again.records()], [...index.records()]);
  });

  it('follows a file whose name changed in its capitals alone', async () => {
    const files = three();
    const index = createArchiveIndex();
    await refreshArchive(index, [...files.keys()], sourceOver(files), optionsOf());
    files.set('A', { text: passage, stamp: '1' });
    files.delete('a');
    keepOnly(index, new Set(files.keys()));
    await refreshArchive(index, [...files.keys()], sourceOver(files), optionsOf());
    assert.deepEqual([...index.records()].map(({ id }) => id).sort(), ['A', 'b', 'c']);
  });

  it('takes out what is no longer there', async () => {
    const files = three();
    const index = createArchiveIndex();
    await refreshArchive(index, [...files.keys()], sourceOver(files), optionsOf());
    assert.deepEqual(keepOnly(index, new Set(['b'])), ['a', 'c']);
    assert.equal(index.size, 1);
  });
});
