import assert from 'node:assert/strict';
import { typedOf } from '../../../src/core/entities/nameCompletion';

const cases: readonly (readonly [string, string, string | undefined])[] = [
  // line before the cursor, name, the part that is its beginning
  ['Selon elise gar', 'Élise Garrandaux', 'elise gar'],
  ['Selon Gar', 'Élise Garrandaux', 'Gar'],
  ['Élise', 'Élise Garrandaux', 'Élise'],
  ['la jeune E\u0301lise Ga', 'Élise Garrandaux', 'E\u0301lise Ga'],
  ['avec Goita', 'Assimi Goïta', 'Goita'],
  ['Castaing-Mb', 'Yolaine Castaing-Mbaye', 'Castaing-Mb'],
  ['Mbay', 'Yolaine Castaing-Mbaye', 'Mbay'],
  ['L’OM', 'OMS', 'OM'],
  ['Gax', 'Élise Garrandaux', undefined],
  ['', 'Élise Garrandaux', undefined],
  ['Gar, ', 'Élise Garrandaux', undefined],
];

describe('the part of a line that begins a name', () => {
  for (const [before, name, typed] of cases)
    it(`“${before}” of “${name}”: ${typed ?? 'none'}`, () => {
      const length = typedOf(before, name);
      assert.equal(length === undefined ? undefined : before.slice(before.length - length), typed);
    });

  it('takes time that does not grow with the line', () =>
    assert.equal(typedOf('a'.repeat(5_000_000), 'Bo'), undefined));
});
