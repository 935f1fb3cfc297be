import assert from 'node:assert/strict';
import { articleDate, findDate } from '../../../src/core/archive/articleDate';

const dates: readonly (readonly [string, string | undefined])[] = [
  ['publié le 3 mars 2026', '2026-03-03'],
  ['le 1er août 2025', '2025-08-01'],
  ['le 1er aou\u0302t\u00a02025', '2025-08-01'],
  ['LONDON, March 3, 2026 (Agency) -', '2026-03-03'],
  ['3rd March 2026', '2026-03-03'],
  ['Sept. 14, 2024', '2024-09-14'],
  ['03/04/2026', '2026-04-03'],
  ['2026-03-03T10:00', '2026-03-03'],
  ['20260303-port.txt', '2026-03-03'],
  ['le 3 mars', undefined],
  ['le 45 mars 2026', undefined],
  ['2026-13-03', undefined],
  ['12026-03-031', undefined],
  ['3 pommes 2026', undefined],
];

describe('the date of an article', () => {
  for (const [text, date] of dates)
    it(`“${text}” is ${date ?? 'no date'}`, () => assert.equal(findDate(text), date));

  it('is the one of the dateline rather than one of the text, and the file’s last', () => {
    const text = 'BAMAKO, 4 mai 2026 – Le pont de 2019-01-01.';
    assert.equal(articleDate(text, { dateline: { start: 0, end: 18 } }, 'x.txt'), '2026-05-04');
    assert.equal(articleDate('Rien ici.', {}, '2024-02-29 port.txt'), '2024-02-29');
  });

  it('takes time that grows with the text only up to its head and tail', () => {
    const text = '1 '.repeat(2_000_000);
    assert.equal(articleDate(text, {}, 'x.txt'), undefined);
  });
});
