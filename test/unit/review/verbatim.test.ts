import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareAtOnce } from '../../../src/core/review/verbatim';

const transcript = `Compte rendu — séance du 3 février
LA MAIRE : Bonjour à tous. Les câbles sont rongés depuis dix ans, et l'État n'a rien vou-
lu entendre. Nous fermerons le pont lundi. Je le dis avec tristesse, mais sans
hésiter : la sécurité passe avant le confort des automobilistes. Merci.`;

/** From evidence to quotation: [-only in the evidence-], {+only in the quotation+}. */
function told(quotation: string | readonly string[], evidence = transcript): string {
  const result = compareAtOnce(typeof quotation === 'string' ? [quotation] : quotation, evidence);
  if (result.kind !== 'altered') return result.kind;
  return result.diff
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text.trim()}-] ` : `{+${text.trim()}+} `,
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a quotation and its evidence', () => {
  for (const [what, quotation] of [
    ['the very words', 'Les câbles sont rongés depuis dix ans'],
    ['other typography', 'l’État n’a rien voulu entendre'],
    ['other spaces and case', 'NOUS FERMERONS le\u00a0pont  lundi !'],
    ['a marked cut', 'Les câbles sont rongés […] Nous fermerons le pont lundi'],
    ['a cut in round brackets', 'Les câbles sont rongés (...) Nous fermerons le pont lundi'],
    ['a letter in brackets', '[L]a sécurité passe avant le confort'],
    ['bracketed words that are the journalist’s', 'Nous fermerons [le vieil ouvrage] lundi'],
    ['words over two lines', 'sans hésiter : la sécurité passe avant le confort des automobilistes'],
    ['a short word', 'tristesse'],
  ] as const)
    it(`is verbatim with ${what}`, () => assert.equal(told(quotation), 'verbatim'));

  it('is verbatim in two pieces', () =>
    assert.equal(told(['Nous fermerons le pont lundi', 'la sécurité passe avant le confort']), 'verbatim'));

  for (const [quotation, diff] of [
    ['Les câbles sont rouillés depuis dix ans', 'Les câbles sont [-rongés-] {+rouillés+} depuis dix ans'],
    ['Nous fermerons le pont mardi', 'Nous fermerons le pont [-lundi-] {+mardi+}'],
    ['la sécurité passe toujours avant le confort', 'la sécurité passe {+toujours+} avant le confort'],
    [
      'Nous fermerons le pont lundi […] la sûreté passe avant le confort des automobilistes',
      'Nous fermerons le pont lundi […] la [-sécurité-] {+sûreté+} passe avant le confort des automobilistes',
    ],
  ] as const)
    it(`is altered: ${quotation}`, () => assert.equal(told(quotation), diff));

  for (const quotation of [
    'Le budget sera voté au mois de juin par le conseil',
    'ville',
    'rist',
    '',
    '[…]',
    '« »',
  ])
    it(`is not found: “${quotation}”`, () => assert.equal(told(quotation), 'not-found'));

  it('reads on where a bracket is never closed', () =>
    assert.equal(told('[Nous fermerons le pont lundi'), 'verbatim'));

  it('does not take words far apart for a marked insertion', () =>
    assert.notEqual(
      told('Les câbles sont rongés [bien sûr] avant le confort des automobilistes'),
      'verbatim',
    ));

  it('finds what stands at the end of long evidence', () => {
    const long = `${'Rien de tel ici, monsieur le président. '.repeat(20_000)}${transcript}`;
    assert.equal(told('Les câbles sont rongés depuis dix ans', long), 'verbatim');
    assert.equal(told('Nous fermerons le pont mardi prochain', long).includes('{+mardi prochain+}'), true);
  });

  it('finds every run of words of a text in it, verbatim and where it stands', () => {
    const words = transcript.match(/[\p{L}\p{N}'-]+/gu) ?? [];
    fc.assert(
      fc.property(fc.nat(words.length - 4), fc.integer({ min: 3, max: 9 }), (from, count) => {
        const quotation = words.slice(from, from + count).join(' ');
        assert.equal(compareAtOnce([quotation], transcript).kind, 'verbatim');
      }),
    );
  });

  it('survives any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-c[\]().… \n«»]*$/));
    fc.assert(
      fc.property(text, text, (quotation, evidence) => {
        const result = compareAtOnce([quotation], evidence);
        if (result.kind === 'not-found') return;
        assert.ok(result.place.start >= 0 && result.place.start < result.place.end);
        assert.ok(result.place.end <= evidence.length);
      }),
    );
  });
});
