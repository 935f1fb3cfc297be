import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  countTags,
  deleteTagInFiles,
  mergeTagsInFiles,
  renameTagInFiles,
  undoTagEdits,
} from '../../../src/core/tags/tagEdits';
import type { TaggedFile, TagListEdit } from '../../../src/core/tags/tagEdits';

const files: readonly TaggedFile[] = [
  { article: 'a.txt', tags: ['mali', 'budget', 'finances'] },
  { article: 'b.txt', tags: [] },
  { article: 'c.txt', tags: ['finances', 'mali', 'finances'] },
  { article: 'd.txt', tags: ['sport'] },
];
const shown = (edits: readonly TagListEdit[]): readonly string[] =>
  edits.map(({ article, after }) => `${article}: ${after.join(' ')}`);

describe('tags across a folder', () => {
  it('counts articles, the most used tag first, and finds the untagged', () => {
    const { counts, untagged } = countTags(files);
    assert.deepEqual(
      [...counts],
      [
        ['finances', 2],
        ['mali', 2],
        ['budget', 1],
        ['sport', 1],
      ],
    );
    assert.deepEqual(untagged, ['b.txt']);
  });

  it('renames, merges and deletes, touching only the articles that bear the tag', () => {
    assert.deepEqual(shown(renameTagInFiles(files, 'sport', 'sports')), ['d.txt: sports']);
    assert.deepEqual(shown(renameTagInFiles(files, 'sport', 'sport')), []);
    assert.deepEqual(shown(mergeTagsInFiles(files, ['finances', 'budget'], 'economie')), [
      'a.txt: mali economie',
      'c.txt: economie mali',
    ]);
    assert.deepEqual(shown(mergeTagsInFiles(files, ['budget'], 'mali')), ['a.txt: mali finances']);
    assert.deepEqual(shown(deleteTagInFiles(files, 'finances')), ['a.txt: mali budget', 'c.txt: mali']);
  });

  it('undoes what it did', () => {
    const tag = fc.constantFrom('a', 'b', 'c', 'd');
    const folder = fc
      .array(fc.array(tag))
      .map((lists) => lists.map((tags, i) => ({ article: `${i}`, tags })));
    fc.assert(
      fc.property(folder, fc.array(tag), tag, (all, from, into) => {
        const lists = new Map(all.map(({ article, tags }) => [article, tags as readonly string[]]));
        const edits = mergeTagsInFiles(all, from, into);
        for (const { article, after } of edits) lists.set(article, after);
        for (const tags of lists.values())
          for (const id of from) assert.equal(id === into || !tags.includes(id), true);
        for (const { article, before, after } of undoTagEdits(edits)) {
          assert.deepEqual(lists.get(article), before);
          lists.set(article, after);
        }
        for (const { article, tags } of all) assert.deepEqual(lists.get(article), tags);
      }),
    );
  });
});
