import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesGlob } from '../../../src/core/checks/glob';

const CASES: readonly (readonly [pattern: string, path: string, isMatch: boolean])[] = [
  ['opinions/**', 'opinions/2026/pont.txt', true],
  ['opinions/', 'opinions/2026/pont.txt', true],
  ['opinions', 'archives/opinions/pont.txt', true],
  ['/opinions', 'opinions/pont.txt', true],
  ['/opinions', 'archives/opinions/pont.txt', false],
  ['*.depeche.txt', 'breves/pont.depeche.txt', true],
  ['*.depeche.txt', 'breves/pont.txt', false],
  ['breves/**/*.txt', 'breves/pont.txt', true],
  ['breves/**/*.txt', 'breves/2026/mai/pont.txt', true],
  ['breves/*.txt', 'breves/2026/pont.txt', false],
  ['**/mai/*', 'breves/2026/mai/pont.txt', true],
  ['pont?.txt', 'pont1.txt', true],
  ['pont?.txt', 'pont.txt', false],
  ['Pont.txt', 'pont.txt', false],
  ['a+(b|c)*', 'a+(b|c).txt', true],
  ['', 'pont.txt', false],
  ['**', 'pont.txt', true],
];

describe('matchesGlob', () => {
  for (const [pattern, path, isMatch] of CASES)
    it(`${pattern} ${isMatch ? 'fits' : 'does not fit'} ${path}`, () =>
      assert.equal(matchesGlob(pattern, path), isMatch));

  it('ends on a pattern made to run away', () => {
    const pattern = '*a'.repeat(2_000) + 'b';
    assert.equal(matchesGlob(pattern, 'a'.repeat(20_000)), false);
    assert.equal(matchesGlob('**/a/'.repeat(500) + 'b', 'a/'.repeat(5_000)), false);
  });
});
