import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDeskVocabulary } from '../../../src/core/tags/deskVocabulary';
import { createTagIndex } from '../../../src/core/tags/searchIndex';
import { searchTags } from '../../../src/core/tags/searchTags';
import type { SearchOptions } from '../../../src/core/tags/searchTags';

const { vocabulary } = readDeskVocabulary(`
- label: {fr: Politique, en: Politics}
  tags:
    - label: {fr: Relations internationales, en: International relations}
      synonyms: {fr: [diplomatie]}
    - label: {fr: Élections, en: Elections}
      tags:
        - label: {fr: Élections régionales, en: Regional elections}
    - {label: Scrutins, useInstead: elections}
- label: {fr: Économie, en: Economy}
  tags:
    - label: {fr: Économie régionale, en: Regional economy}
    - Électricité
- Sport
`);
const index = createTagIndex(vocabulary);
const french: SearchOptions = { language: 'fr' };
const found = (query: string, options = french): readonly string[] =>
  searchTags(index, query, options).hits.map(({ label }) => label);

describe('searching tags', () => {
  it('finds either language, synonyms, accents or none, and shows the path', () => {
    assert.deepEqual(found('international rel'), ['Relations internationales']);
    assert.deepEqual(found('ELECTIONS REGIO'), ['Élections régionales']);
    assert.deepEqual(found('e\u0301lections re\u0301gio'), ['Élections régionales']);
    const [hit] = searchTags(index, 'Diplomatie', french).hits;
    assert.equal(hit?.path, 'Politique › Relations internationales');
    assert.equal(hit.foundBy, 'diplomatie');
    assert.equal(searchTags(index, 'elections', { language: 'en' }).hits[0]?.path, 'Politics › Elections');
  });

  it('finds the words of a name in any order, and words above it', () => {
    assert.deepEqual(found('regio elec')[0], 'Élections régionales');
    assert.deepEqual(found('politique relat'), ['Relations internationales']);
    assert.deepEqual(found('politique › élections › rég')[0], 'Élections régionales');
    const stray = searchTags(index, 'economie internationales', french).hits;
    assert.equal(
      stray.every(({ kind }) => kind === 'fuzzy'),
      true,
    );
  });

  it('forgives a typo', () => {
    assert.equal(found('politqiue')[0], 'Politique');
    assert.equal(found('relatons internatonales')[0], 'Relations internationales');
    assert.equal(found('electricte')[0], 'Électricité');
    assert.deepEqual(found('zzzzz'), []);
  });

  it('puts what is equal before what begins so, that before words inside, and those before likenesses', () => {
    const kinds = searchTags(index, 'elections', french).hits.map(({ label, kind }) => `${label}: ${kind}`);
    assert.deepEqual(kinds.slice(0, 2), ['Élections: exact', 'Élections régionales: prefix']);
    assert.deepEqual(found('reg').slice(0, 2), ['Économie régionale', 'Élections régionales']);
    assert.equal(searchTags(index, 'ternat', french).hits[0]?.kind, 'inside');
  });

  it('puts the most used and recent first among equals', () => {
    const day = 24 * 60 * 60 * 1000;
    const now = 400 * day;
    const of = (regional: number, last: number): SearchOptions => ({
      language: 'fr',
      now,
      usage: new Map([
        ['elections-regionales', { count: regional, lastUsed: last }],
        ['economie-regionale', { count: 3, lastUsed: now }],
      ]),
    });
    assert.equal(found('reg', of(4, now))[0], 'Élections régionales');
    assert.equal(found('reg', of(4, now - 90 * day))[0], 'Économie régionale');
    assert.deepEqual(found('', of(4, now)).slice(0, 3), [
      'Élections régionales',
      'Économie régionale',
      'Sport',
    ]);
    assert.equal(found('elections', of(99, now))[0], 'Élections');
  });

  it('gives the tag that stands in another’s place', () => {
    const [hit] = searchTags(index, 'scrutins', french).hits;
    assert.deepEqual([hit?.tag.id, hit?.foundBy], ['elections', 'Scrutins']);
  });

  it('offers a new tag where none is called so', () => {
    assert.equal(searchTags(index, ' Météo ', french).newTag, 'Météo');
    assert.equal(searchTags(index, 'elections region', french).newTag, 'elections region');
    assert.equal(searchTags(index, 'ECONOMIE', french).newTag, undefined);
    assert.equal(searchTags(index, 'Politics', french).newTag, undefined);
    assert.equal(searchTags(index, ' … ', french).newTag, undefined);
  });

  it('finds each tag by each of its names, exactly, and no tag twice', () => {
    for (const tag of vocabulary.tags) {
      for (const label of Object.values(tag.labels)) {
        const hits = searchTags(index, label, french).hits.filter(({ kind }) => kind === 'exact');
        const id = tag.useInstead ?? tag.id;
        assert.equal(
          hits.some((hit) => hit.tag.id === id),
          true,
          label,
        );
      }
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const ids = searchTags(index, query, french).hits.map(({ tag }) => tag.id);
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });
});
