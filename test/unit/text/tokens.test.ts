import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../../src/core/language/language';
import { isSpace } from '../../../src/core/text/span';
import { readBlock } from '../../support/reading';

function tokensOf(text: string, language: Language): string[] {
  const { tokens } = readBlock(text, language);
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
}

const cut = (text: string, language: Language): string => tokensOf(text, language).join('|');

describe('tokens', () => {
  const french: readonly (readonly [string, string, string])[] = [
    ['elisions', "l’Élysée d'Abidjan qu’il", "l’|Élysée|d'|Abidjan|qu’|il"],
    ['an elision before a quotation', "l'« affaire »", "l'|«|affaire|»"],
    ['words with an apostrophe inside', "aujourd'hui N'Djamena", "aujourd'hui|N'Djamena"],
    ['inverted pronouns', 'dit-il, a-t-elle ajouté', 'dit|-il|,|a|-t-elle|ajouté'],
    ['compounds', 'Jean-Luc, porte-parole, rendez-vous', 'Jean-Luc|,|porte-parole|,|rendez-vous'],
    ['titles and initials', 'M. Le Goff, J.-C. Roux', 'M.|Le|Goff|,|J.-C.|Roux'],
    ['numbers', '12,5 % en 2026, 10h30', '12,5|%|en|2026|,|10h30'],
    [
      'addresses',
      '@brevans_info voir https://exemple.fr/a?b=1.',
      '@brevans_info|voir|https://exemple.fr/a?b=1|.',
    ],
    ['decomposed accents', 'Goi\u0308ta, l’E\u0301lyse\u0301e', 'Goi\u0308ta|,|l’|E\u0301lyse\u0301e'],
    ['no-break spaces', '«\u00a0Oui\u202f!\u00a0»', '«|Oui|!|»'],
  ];
  for (const [what, text, expected] of french) {
    it(`French: ${what}`, () => assert.equal(cut(text, 'fr'), expected));
  }

  const english: readonly (readonly [string, string, string])[] = [
    ['possessives', 'Vasseur’s aide, the workers’ rights', 'Vasseur|’s|aide|,|the|workers|’|rights'],
    ['contractions', "It isn't O'Brien", "It|isn't|O'Brien"],
    ['abbreviations', 'Mr. Hale of the U.S. left.', 'Mr.|Hale|of|the|U.S.|left|.'],
    ['hyphens stay', 'co-founder e-mail', 'co-founder|e-mail'],
  ];
  for (const [what, text, expected] of english) {
    it(`English: ${what}`, () => assert.equal(cut(text, 'en'), expected));
  }

  it('covers every character that is not white space, once and in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom<Language>('fr', 'en'),
        (text, language) => {
          const { tokens } = readBlock(text, language);
          let at = 0;
          for (let i = 0; i < tokens.length; i++) {
            const [start = -1, end = -1] = [tokens.starts[i], tokens.ends[i]];
            assert.ok(start >= at && end > start && end <= text.length);
            for (let gap = at; gap < start; gap++) assert.ok(isSpace(text.charCodeAt(gap)));
            at = end;
          }
          for (let gap = at; gap < text.length; gap++) assert.ok(isSpace(text.charCodeAt(gap)));
        },
      ),
    );
  });

  it('gives one number to one form, whatever the order', () => {
    const { tokens, lexicon } = readBlock('le maire, le Maire, le maire', 'fr');
    const [maire, capital, again] = [1, 4, 7].map((i) => tokens.forms[i] ?? -1);
    assert.equal(maire, again);
    assert.notEqual(maire, capital);
    assert.equal(lexicon.lower(capital ?? -1), 'maire');
  });
});
