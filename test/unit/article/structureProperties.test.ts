import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readStructure } from '../../../src/core/article/readStructure';
import { contains, isSpace, type Span } from '../../../src/core/text/span';

/** Lines as pages have them, so that random articles meet every branch, and random characters between them. */
const pageLine = fc.constantFrom(
  'Mali : le fleuve monte à Ségou',
  'Le Niger a gagné vingt centimètres en deux jours, selon le service hydraulique.',
  '« Nous restons », dit-elle. (AFP)',
  'Précédent',
  'Next →',
  '← Harbour works to start in May',
  'Article suivant : Le marché déménage',
  'Lire aussi : La piscine ferme',
  'Avec les informations de Sahel Courrier',
  'Source: Reuters',
  'Par Odile Vasseur',
  'Publié le 3 mars 2026 à 10h12',
  'PARIS (AFP) — Le pont a rouvert.',
  'et les camions passent encore par Dampierre, où le maire s’en plaint',
  'Crédit photo : Marc Oriol',
  '# Titre',
  '---',
  'title: "Le fleuve"',
  '- une prime',
  'Et maintenant ?',
  '',
);
const anyText = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 4, arbitrary: pageLine }, fc.string({ unit: 'grapheme', maxLength: 40 })),
        fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' \n'),
      ),
      { maxLength: 30 },
    )
    .map((lines) => lines.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('every structure', () => {
  it('covers exactly what is not blank with blocks in order, disjoint, their edges trimmed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const block of readStructure(text).blocks) {
          assert.ok(block.start >= end && block.start < block.end && block.end <= text.length);
          assert.ok(isBlank(text, { start: end, end: block.start }));
          assert.ok(!isSpace(text.charCodeAt(block.start)) && !isSpace(text.charCodeAt(block.end - 1)));
          end = block.end;
        }
        assert.ok(isBlank(text, { start: end, end: text.length }));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps each part inside the block of its role', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const structure = readStructure(text);
        const { blocks, headline, rubric, dateline, previous, next, credits, paragraphs } = structure;
        const isIn = (span: Span, ...roles: readonly string[]) =>
          blocks.some((block) => roles.includes(block.role) && contains(block, span));
        if (headline) assert.ok(isIn(headline, 'headline', 'link'));
        if (rubric) assert.ok(isIn(rubric, 'headline', 'link'));
        if (dateline) assert.ok(isIn(dateline, 'paragraph'));
        for (const title of [previous, next]) if (title) assert.ok(isIn(title, 'link'));
        for (const credit of credits) {
          assert.ok(isIn(credit, 'credit', 'byline'));
          for (const outlet of credit.outlets) {
            assert.ok(outlet !== '' && text.slice(credit.start, credit.end).includes(outlet));
          }
        }
        const body = blocks
          .filter(({ role }) => role === 'paragraph')
          .map(({ start, end }) => ({ start, end }));
        assert.deepEqual(paragraphs, body);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whatever the kind of line end', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const text = written.replaceAll(/\r\n?/g, '\n');
        const roles = (form: string) =>
          readStructure(form).blocks.map(({ role, start, end }) => [
            role,
            form.slice(start, end).replaceAll(/\r\n?/g, '\n'),
          ]);
        assert.deepEqual(roles(text.replaceAll('\n', '\r\n')), roles(text));
        assert.deepEqual(roles(text.replaceAll('\n', '\r')), roles(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves sentences in the body', () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'le',
          'pont',
          'suivant',
          'Précédent',
          'next',
          'photo',
          'source',
          'par',
          'AFP',
          'Avec',
          'Mali',
          'a',
        ),
        {
          minLength: 6,
          maxLength: 40,
        },
      )
      .map((words) => `Le maire ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        assert.equal(readStructure(sentences.join('\n\n')).paragraphs.length, sentences.length);
      }),
    );
  });
});

function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
