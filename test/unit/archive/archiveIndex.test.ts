import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createArchiveIndex } from '../../../src/core/archive/archiveIndex';
import type { ArticleRecord, RecordedEntity } from '../../../src/core/archive/articleRecord';
import { recordOf } from './records';

const empty = recordOf('', { id: 'x' });

function person(name: string, mentions = 1, ...forms: string[]): RecordedEntity {
  const key = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-');
  return { key, name, type: 'person', forms, places: Array.from({ length: mentions * 3 }, () => 1) };
}

function article(id: string, parts: Partial<ArticleRecord> = {}): ArticleRecord {
  return { ...empty, id, fileName: `${id}.txt`, ...parts };
}

function indexOf(...records: readonly ArticleRecord[]) {
  const index = createArchiveIndex();
  for (const record of records) index.add(record);
  return index;
}

const ids = (records: readonly ArticleRecord[]): string[] => records.map(({ id }) => id);

describe('the archive’s index', () => {
  const goita = person('Assimi Goïta', 2, 'Goïta');
  const index = indexOf(
    article('a', { headline: 'Mali : la réforme attendra', entities: [goita], tags: ['mali'] }),
    article('b', {
      headline: 'Niger : les forages d’Agadez',
      entities: [person('Awa Sow')],
      tags: ['niger'],
    }),
    article('c', {
      headline: 'Bamako : une visite',
      entities: [person('Assimi Goïta', 3), person('Awa Sow')],
      tags: ['mali'],
      statements: [
        {
          entity: 'awa-sow',
          source: 'Awa Sow',
          sourceKind: 'named-person',
          isQuoted: true,
          place: { line: 0, column: 0, endLine: 0, endColumn: 1 },
        },
      ],
    }),
  );

  it('finds an entity however its name is typed', () => {
    for (const typed of ['goita', 'GOÏTA', 'assimi goi\u0308ta', 'Assimi Goyta'])
      assert.equal(index.searchEntities(typed)[0]?.key, 'assimi-goita', typed);
  });

  it('counts articles and mentions', () => {
    assert.deepEqual(index.entity('assimi-goita'), {
      key: 'assimi-goita',
      name: 'Assimi Goïta',
      type: 'person',
      articles: 2,
      mentions: 5,
    });
    assert.deepEqual(
      [...index.tags()],
      [
        ['mali', 2],
        ['niger', 1],
      ],
    );
  });

  it('answers by entity, source, tag and words of the headline, together', () => {
    assert.deepEqual(ids(index.query({ entity: 'assimi-goita' })), ['a', 'c']);
    assert.deepEqual(ids(index.query({ source: 'awa-sow' })), ['c']);
    assert.deepEqual(ids(index.query({ tag: 'mali', entity: 'awa-sow' })), ['c']);
    assert.deepEqual(ids(index.query({ text: 'reforme' })), ['a']);
    assert.deepEqual(ids(index.query({ text: 'forage dagadez' })), ['b']);
    assert.deepEqual(ids(index.query({ text: 'niger', tag: 'mali' })), []);
    assert.equal(index.query({}).length, 3);
  });

  it('is, after any additions and removals, as if made from what is left', () => {
    const names = ['Ada Un', 'Bo Deux', 'Cy Trois'];
    const change = fc.record({
      id: fc.constantFrom('1', '2', '3', '4'),
      remove: fc.boolean(),
      named: fc.subarray(names),
      tags: fc.subarray(['t', 'u']),
    });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const changed = createArchiveIndex();
        const left = new Map<string, ArticleRecord>();
        for (const { id, remove, named, tags } of changes) {
          const record = article(id, { entities: named.map((name) => person(name)), tags });
          left.delete(id);
          if (remove) changed.remove(id);
          else {
            changed.add(record);
            left.set(id, record);
          }
        }
        const made = indexOf(...left.values());
        const sorted = (items: readonly { key: string }[]) =>
          [...items].sort((a, b) => (a.key < b.key ? -1 : 1));
        assert.deepEqual(sorted(changed.entities()), sorted(made.entities()));
        assert.deepEqual([...changed.tags()].sort(), [...made.tags()].sort());
        for (const name of names) {
          const entity = person(name).key;
          assert.deepEqual(ids(changed.query({ entity })).sort(), ids(made.query({ entity })).sort());
          assert.deepEqual(
            changed.searchEntities(name).map(({ key }) => key),
            made.searchEntities(name).map(({ key }) => key),
          );
        }
      }),
    );
  });
});
