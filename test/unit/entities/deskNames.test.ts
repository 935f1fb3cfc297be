import assert from 'node:assert/strict';
import { applyCorrections } from '../../../src/core/entities/corrections';
import { readDeskEntities } from '../../../src/core/entities/deskEntities';
import { createDeskNames } from '../../../src/core/entities/deskNames';
import { linkMentions } from '../../../src/core/entities/linkMentions';
import { mergeDeskMentions } from '../../../src/core/entities/mergeDeskMentions';
import type { Mention } from '../../../src/core/entities/mention';
import { readBlock } from '../../support/reading';

const FILE = `
- name: Adama Sangaré
  aliases: [AS13]
  type: person
  role: maire de Port-Rives
  wikidata: Q999999901
- name: Le Phare
  type: organization
- name: Union des pêcheurs du lac
  aliases: UPL
  type: organization
- name: Saint-Anselme
  type: place
- cap Vert-de-Mer
`;

const { entries, problems } = readDeskEntities(FILE);
const desk = createDeskNames(entries);

/** The desk's names in `text`, as written there. */
function find(text: string): readonly string[] {
  return desk.find(readBlock(text, 'fr')).map(({ start, end }) => text.slice(start, end));
}

describe('createDeskNames', () => {
  it('takes accents, case, hyphens and kinds of apostrophes for one', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(find('ADAMA SANGARE, adama sangaré et Adama Sangar\u0065\u0301'), [
      'ADAMA SANGARE',
      'adama sangaré',
      'Adama Sangar\u0065\u0301',
    ]);
    assert.deepEqual(find("À Saint Anselme et à l'île de SAINT-ANSELME"), ['Saint Anselme', 'SAINT-ANSELME']);
  });

  it('finds whole words only, the longest name', () => {
    assert.deepEqual(find('Adama Sangarés, Saint-Anselmes, union des pêcheurs du lacet'), []);
    assert.deepEqual(find('L’Union des pêcheurs du lac (UPL)'), ['Union des pêcheurs du lac', 'UPL']);
  });

  it('does not take common words for names: a content word has its capital, an acronym all of them', () => {
    assert.deepEqual(find('dans le phare du port, il lit Le Phare'), ['Le Phare']);
    assert.deepEqual(find('upl, Upl et UPL'), ['UPL']);
    assert.deepEqual(find('le cap vert-de-mer'), ['cap vert-de-mer']);
  });
});

describe('mergeDeskMentions', () => {
  const text = 'Le maire Sangaré, alias Adama Sangaré, tient Le Phare et le Tribunal de Saint-Anselme.';
  const at = (words: string, type: Mention['type']): Mention => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, type };
  };
  const found = [
    at('Sangaré', 'place'),
    at('Adama Sangaré', 'organization'),
    at('Phare', 'place'),
    at('Tribunal de Saint-Anselme', 'organization'),
  ];
  const merged = mergeDeskMentions(found, desk.find(readBlock(text, 'fr')), text);

  it('lets the desk win, but not inside a longer name', () => {
    assert.deepEqual(
      merged.map(({ start, end, type }) => [text.slice(start, end), type]),
      [
        ['Sangaré', 'place'],
        ['Adama Sangaré', 'person'],
        ['Le Phare', 'organization'],
        ['Tribunal de Saint-Anselme', 'organization'],
      ],
    );
  });

  it('gives the entity the desk’s name, role and identifiers', () => {
    const { entities } = linkMentions([{ start: 0, text, mentions: merged }]);
    const mayor = entities.find(({ key }) => key === 'adama-sangare');
    assert.equal(mayor?.name, 'Adama Sangaré');
    assert.equal(mayor.role, 'maire de Port-Rives');
    assert.deepEqual(mayor.ids, { wikidata: 'Q999999901' });
    assert.equal(mayor.mentions.length, 2);
  });
});

describe('readDeskEntities', () => {
  it('tells what is wrong with its line and keeps the rest', () => {
    const file = readDeskEntities(
      '- name: Vasseur\n  type: persona\n- type: person\n- name: Marais\n  wikidata: 912\n',
    );
    assert.deepEqual(
      file.entries.map(({ name }) => name),
      ['Vasseur', 'Marais'],
    );
    assert.deepEqual(
      file.problems.map(({ line }) => line),
      [2, 3, 5],
    );
  });

  it('reads nothing from a file with a syntax error', () => {
    const file = readDeskEntities('- name: "Vasseur\n');
    assert.deepEqual(file.entries, []);
    assert.ok(file.problems.length > 0);
  });
});

describe('applyCorrections', () => {
  const mentions: readonly Mention[] = [
    { start: 0, end: 5, type: 'person' },
    { start: 10, end: 20, type: 'place' },
  ];

  it('takes away what was rejected and what a person’s name overlaps', () => {
    assert.deepEqual(applyCorrections(mentions, [{ start: 1, end: 2, rejected: true }]), [mentions[1]]);
    assert.deepEqual(applyCorrections(mentions, [{ start: 12, end: 25, type: 'work' }]), [
      mentions[0],
      { start: 12, end: 25, type: 'work' },
    ]);
    assert.equal(applyCorrections(mentions, []), mentions);
  });
});
