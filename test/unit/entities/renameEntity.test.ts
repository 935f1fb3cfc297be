import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analysis';
import { newForm, renameEntity } from '../../../src/core/entities/renameEntity';
import { plainOptions } from '../archive/records';

const forms: readonly (readonly [string, string, string, string | undefined])[] = [
  // written, from, to, then
  ['Assimi Goita', 'Assimi Goita', 'Assimi Goïta', 'Assimi Goïta'],
  ['Goita', 'Assimi Goita', 'Assimi Goïta', 'Goïta'],
  ['GOITA', 'Assimi Goita', 'Assimi Goïta', 'GOÏTA'],
  ['Assimi', 'Assimi Goita', 'Assimi Goïta', 'Assimi'],
  ['Ferrandeau', 'Odile Ferrandeau', 'Odile de Ferran', 'de Ferran'],
  ['Odile', 'Odile Ferrandeau', 'Odile de Ferran', 'Odile'],
  ['OMS', 'Organisation mondiale de la santé', 'Bureau de la santé', undefined],
  ['Madame', 'Odile Ferrandeau', 'Odile Ferran', undefined],
];

describe('a form of a name that gets another name', () => {
  for (const [written, from, to, then] of forms)
    it(`“${written}” of “${from}” as “${to}” is ${then ?? 'left'}`, () =>
      assert.equal(newForm(written, from, to), then));
});

describe('renaming an entity in an article', () => {
  const text = [
    'Vaumarin : la passerelle rouvre',
    '',
    'La maire, Odile Ferrandeau, a confirmé la date. « Odile Ferrandeau a tranché », a déclaré Bastien Morvanec.',
    '',
    'Odile Ferrandeau paiera. Mme Ferrandeau l’a dit.',
  ].join('\n');
  const analysis = createAnalyser(plainOptions).analyse(text);
  const renamed = (inQuotations: boolean): string => {
    const edits = renameEntity(analysis, {
      entity: 'odile-ferrandeau',
      from: 'Odile Ferrandeau',
      to: 'Odette Ferrandot',
      inQuotations,
    });
    return [...edits]
      .reverse()
      .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
  };

  it('changes every form, and leaves what people said', () => {
    assert.equal(
      renamed(false),
      text
        .replaceAll('Odile Ferrandeau', 'Odette Ferrandot')
        .replace('« Odette Ferrandot a', '« Odile Ferrandeau a')
        .replace('Mme Ferrandeau', 'Mme Ferrandot'),
    );
  });

  it('changes quotations where it is asked to', () =>
    assert.match(renamed(true), /« Odette Ferrandot a tranché »/));
});
