import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, normalizeForm } from '../../../src/core/text/folding';

const pieces = [
  'É',
  'é',
  'e\u0301',
  'Œ',
  'ß',
  'İ',
  'ı',
  'Σ',
  'Ł',
  '’',
  '‘',
  'ʼ',
  "'",
  '‑',
  '–',
  '−',
  ' ',
  '\u00a0',
  '\u202f',
  '\t',
  '\u2028',
  'A',
  'z',
  '𝐀',
  'ﬁ',
  '\u0301',
  'Ⅷ',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

/** What folding means, step by step. */
function foldedPlainly(input: string): string {
  return normalizedPlainly(input)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(
      /[œæßøłđı]/g,
      (letter) => ({ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' })[letter] ?? '',
    )
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00a0\u202f\u2000-\u200b\ufeff]+/g, ' ');
}

function normalizedPlainly(input: string): string {
  return input
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ‘‛′＇]/g, "'");
}

describe('folding', () => {
  it('takes case, accents and the kinds of apostrophes, hyphens and spaces away', () => {
    for (const [input, output] of [
      ['L’Élysée', "l'elysee"],
      ['CŒUR', 'coeur'],
      ['Saint‑Étienne', 'saint-etienne'],
      ['Jean\u00a0 \u202fMartin', 'jean martin'],
      ['E\u0301lyse\u0301e', 'elysee'],
      ['', ''],
    ] as const)
      assert.equal(fold(input), output);
  });

  it('is the same by its fast way as by its plain one', () => {
    fc.assert(
      fc.property(text, (input) => assert.equal(fold(input), foldedPlainly(input))),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
        const once = fold(parts.join(''));
        assert.equal(fold(once), once);
      }),
    );
  });
});

describe('normalizeForm', () => {
  it('is the same by its fast way as by its plain one', () => {
    fc.assert(
      fc.property(text, (input) => assert.equal(normalizeForm(input), normalizedPlainly(input))),
      {
        numRuns: 2000,
      },
    );
  });
});
