import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../../src/core/language/language';
import { sentenceOf } from '../../../src/core/text/sentences';
import { readBlock } from '../../support/reading';

/** `marked` has a `|` where a sentence must begin; the text is read without them. */
function check(marked: string, language: Language): void {
  const text = marked.replaceAll('|', '');
  const { tokens, sentences } = readBlock(text, language);
  let found = text;
  for (let i = sentences.count - 1; i > 0; i--) {
    const at = tokens.starts[sentences.starts[i] ?? 0] ?? 0;
    found = `${found.slice(0, at)}|${found.slice(at)}`;
  }
  assert.equal(found, marked);
}

describe('sentences', () => {
  const french = [
    'Le vote a eu lieu. |La mairie se tait.',
    '« Allons-y ! », a dit la maire. |« Non », a répondu M. Le Goff.',
    'Il a parlé à M. Roux. |Elle est partie !',
    '« Rien ne va. |Tout est à refaire. » |Le public a ri.',
    'Un arrêté (publié hier) tombe… |Et après ?',
    'Des témoins ont fui la gare.|Lors de son transfert, il a parlé.',
    'Le 3 mars 2026 à 12.30, il est 2.5 fois plus grand.',
    'Voir www.exemple.fr. |Le site est en panne.',
    'Les travaux durent deux semaines. 😀 |« C’est long », regrette Luc.',
  ];
  for (const marked of french) it(marked, () => check(marked, 'fr'));

  const english = [
    'The vote took place. |The mayor left.',
    '“Go!” said Mr. Hale. |“No,” she said.',
    'It happened in the U.S. |The army came.',
    'J. K. Stone met Sen. Ana Ruiz. |They talked.',
  ];
  for (const marked of english) it(marked, () => check(marked, 'en'));

  it('puts every token into exactly one sentence', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '»', '"', '!', '(', '1', '’') }),
        (text) => {
          const { tokens, sentences } = readBlock(text, 'fr');
          for (let token = 0; token < tokens.length; token++) {
            const sentence = sentenceOf(sentences, token);
            assert.ok((sentences.starts[sentence] ?? Infinity) <= token);
            assert.ok((sentences.starts[sentence + 1] ?? -1) > token);
          }
        },
      ),
    );
  });
});
