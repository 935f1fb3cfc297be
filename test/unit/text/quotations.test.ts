import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../../src/core/language/language';
import { contains, overlaps } from '../../../src/core/text/span';
import { readBlock } from '../../support/reading';

/** The inner words of the quotations, inner ones indented, unclosed ones with a `…` at their end. */
function quotationsOf(text: string, language: Language): string[] {
  return readBlock(text, language).quotations.map(
    ({ inner, depth, closed }) =>
      '>'.repeat(depth - 1) + text.slice(inner.start, inner.end) + (closed ? '' : ' …'),
  );
}

describe('quotation marks', () => {
  const cases: readonly (readonly [Language, string, readonly string[]])[] = [
    ['fr', '« Nous partons », dit-elle. « Demain ! »', ['Nous partons', 'Demain !']],
    ['fr', '«\u00a0Il a dit “non” hier\u00a0»', ['Il a dit “non” hier', '>non']],
    ['fr', '« Il a dit « non » hier »', ['Il a dit « non » hier', '>non']],
    ['fr', '"Oui", dit-il. "Non ", répond-elle.', ['Oui', 'Non']],
    ['fr', 'l\'"affaire" des "bus"', ['affaire', 'bus']],
    ['fr', 'Un écran de 27" et un mur de 6\'8".', []],
    [
      'fr',
      '« Le budget est voté, dit Luc. « Nous partons », dit-elle.',
      ['Le budget est voté, dit Luc. …', 'Nous partons'],
    ],
    ['fr', "L'accord d'hier n'est pas 'solide', dit-il.", ['solide']],
    ['en', '“We’re off,” she said. ‘Fine,’ he said.', ['We’re off,', 'Fine,']],
    ['en', "The workers' rights and 'tis the season", []],
    ['en', "“It isn't ‘over’,” she said", ["It isn't ‘over’,", '>over']],
    ['en', '"We leave," he said. "Now."', ['We leave,', 'Now.']],
    ['en', '“We are staying. We will not sign', ['We are staying. We will not sign …']],
  ];
  for (const [language, text, expected] of cases) {
    it(text, () => assert.deepEqual(quotationsOf(text, language), expected));
  }

  it('reports closing marks that close nothing', () => {
    assert.deepEqual(readBlock('Nous partons », dit-elle.', 'fr').strayMarks, [13]);
  });

  it('gives quotations inside the block that nest or lie apart, for any marks', () => {
    const unit = fc.constantFrom('«', '»', '“', '”', '"', "'", '‘', '’', ' ', 'a', '.', '1');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const { quotations } = readBlock(text, 'fr');
        for (const [i, quotation] of quotations.entries()) {
          assert.ok(
            contains({ start: 0, end: text.length }, quotation) && contains(quotation, quotation.inner),
          );
          for (const other of quotations.slice(0, i))
            assert.ok(
              !overlaps(quotation, other) || contains(other, quotation),
              JSON.stringify([text, other, quotation]),
            );
        }
      }),
    );
  });
});
