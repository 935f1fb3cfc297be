import assert from 'node:assert/strict';
import { createDeskSpellings } from '../../../src/core/checks/deskSpelling';

const spellings = createDeskSpellings([
  { name: 'Assimi Goïta', aliases: [], type: 'person', distinctFrom: [] },
  { name: 'Élise Garrandaux', aliases: [], type: 'person', distinctFrom: ['Bertille Garrandeaux'] },
  { name: 'Vaumarin', aliases: [], type: 'place', distinctFrom: [] },
  { name: 'OMS', aliases: [], type: 'organization', distinctFrom: [] },
]);

const cases: readonly (readonly [string, string | undefined])[] = [
  ['Goita', 'Goïta'],
  ['Assimi Goita', 'Assimi Goïta'],
  ['Assimi Goi\u0308ta', undefined],
  ['Goïta', undefined],
  ['GOITA', undefined],
  ['Garandaux', 'Garrandaux'],
  ['Élise Garandaux', 'Élise Garrandaux'],
  ['Garrandeaux', undefined],
  ['Vaumarrin', 'Vaumarin'],
  ['Vaumarins', undefined],
  ['Vaucluse', undefined],
  ['ONS', undefined],
];

describe('a name beside the desk’s spelling of it', () => {
  for (const [written, right] of cases)
    it(`“${written}” is ${right === undefined ? 'left' : `meant as “${right}”`}`, () =>
      assert.equal(spellings.correct(written), right));
});
