import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editAtRandom } from '../../../scripts/anchorEdits';
import { seededRandom, writeArticle } from '../../../scripts/anchorArticles';
import { choosePassages, emptyScore, scoreArticle } from '../../../scripts/benchAnchors';
import { anchorLimits } from '../../../src/core/annotations/anchor';
import { describeAnchor, describeAnchors } from '../../../src/core/annotations/describeAnchor';
import { refreshAnchors } from '../../../src/core/annotations/refreshAnchors';
import { resolveAnchor, resolveAnchors } from '../../../src/core/annotations/resolveAnchor';
import type { Resolution } from '../../../src/core/annotations/resolveAnchor';
import type { Span } from '../../../src/core/text/span';

/** A text with one passage between `[[` and `]]`. */
function readMarked(marked: string): { readonly text: string; readonly span: Span } {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return { text: marked.replace('[[', '').replace(']]', ''), span: { start, end } };
}

function show(text: string, resolution: Resolution): string {
  if (resolution.kind === 'orphan') return `orphan: ${resolution.reason}`;
  const { start, end } = resolution.span;
  return `${text.slice(0, start)}[[${text.slice(start, end)}]]${text.slice(end)}`;
}

/** Anchors the passage marked in `before`, resolves it in `after` and shows where it was found. */
function follow(before: string, after: string): string {
  const { text, span } = readMarked(before);
  return show(after, resolveAnchor(after, describeAnchor(text, span)));
}

const opening = 'Brest : le port attend ses grues\n\nLes dockers ont repris le travail mardi matin. ';
const middle = 'Selon la mairie, Aïcha Benali doit recevoir les délégués lundi. ';
const end = 'Le directeur du port, Lucien Mercier, a refusé de commenter. « Nous verrons », a-t-il dit.\n';
const marked = opening + middle.replace('Aïcha Benali', '[[Aïcha Benali]]') + end;

describe('anchors', () => {
  it('find a passage where it was', () => {
    const { text, span } = readMarked(marked);
    assert.deepEqual(resolveAnchor(text, describeAnchor(text, span)), {
      kind: 'found',
      span,
      how: 'position',
    });
  });

  it('hold words, context and position', () => {
    const { text, span } = readMarked(marked);
    assert.deepEqual(describeAnchor(text, span), {
      exact: 'Aïcha Benali',
      prefix: 'vail mardi matin. Selon la mairie, '.slice(-32),
      suffix: ' doit recevoir les délégués lundi. Le'.slice(0, 32),
      position: span.start,
    });
  });

  const followed: readonly (readonly [string, string])[] = [
    ['text is put in above', `Un mot de plus.\n\n${marked}`],
    ['a typo is mended in the name', marked.replace('Aïcha', 'Aicha')],
    [
      'a typo is mended beside it',
      marked.replace('doit recevoir', 'doit reçevoir').replace('mairie', 'mairei'),
    ],
    ['a word is put in beside it', marked.replace('[[Aïcha', 'la conseillère [[Aïcha')],
    [
      'its sentence is moved',
      opening + end.trim() + ' ' + middle.replace('Aïcha Benali', '[[Aïcha Benali]]'),
    ],
    ['the sentence before is deleted', marked.replace('Les dockers ont repris le travail mardi matin. ', '')],
    ['line ends become CRLF', marked.replaceAll('\n', '\r\n')],
    ['accents are decomposed', marked.normalize('NFD')],
    ['quotation marks change', marked.replace('« ', '"').replace(' »', '"')],
  ];
  for (const [name, after] of followed) {
    it(`find it again when ${name}`, () =>
      assert.equal(follow(marked, after.replace('[[', '').replace(']]', '')), after));
  }

  const lost: readonly (readonly [string, string])[] = [
    [
      'its sentence is deleted and the name stands elsewhere',
      opening + end + 'Aïcha Benali est élue depuis 2019.\n',
    ],
    ['another name takes its place', (opening + middle + end).replace('Aïcha Benali', 'Oumar Le Guen')],
    ['the text is another', 'Rien à voir avec ce qui précède. '.repeat(20)],
    ['the text is empty', ''],
  ];
  for (const [name, after] of lost) {
    it(`make an orphan when ${name}`, () => assert.match(follow(marked, after), /^orphan/));
  }

  it('do not slide to a twin when the passage goes', () => {
    const before =
      'M. Mercier a dit non. Plus tard, M. Mercier a dit oui. Enfin, [[M. Mercier]] a dit peut-être, puis rien.';
    const after = 'M. Mercier a dit non. Plus tard, M. Mercier a dit oui.';
    assert.match(follow(before, after), /^orphan/);
  });

  it('tell twins apart by what surrounds a repeated paragraph', () => {
    const paragraph =
      'La réunion de la préfecture a duré trois heures. Les délégués sont repartis sans rien obtenir de plus.';
    const before = `Lundi d’abord.\n${paragraph}\nMardi ensuite.\n${paragraph}\nMercredi enfin.`;
    const second = before.lastIndexOf('Les délégués');
    const anchor = describeAnchor(before, { start: second, end: second + 12 });
    assert.ok((anchor.rival ?? 0) > 60 && anchor.prefix.length > anchorLimits.context);
    const after = before.replace(`Lundi d’abord.\n${paragraph}\n`, '');
    assert.equal(
      show(after, resolveAnchor(after, anchor)),
      after.replace('Les délégués', '[[Les délégués]]'),
    );
    const gone = `Lundi d’abord.\n${paragraph}\nMardi ensuite.\nMercredi enfin.`;
    assert.match(show(gone, resolveAnchor(gone, anchor)), /^orphan/);
  });

  it('keep head and tail of a long passage', () => {
    const long = Array.from({ length: 60 }, (_, index) => `Phrase numéro ${index} du long passage.`).join(
      ' ',
    );
    const text = `Avant le passage. ${long} Après le passage.`;
    const anchor = describeAnchor(text, { start: 18, end: 18 + long.length });
    assert.ok(anchor.exact.length === 300 && anchor.tail?.length === 300 && anchor.length === long.length);
    const after = `Un chapeau. ${text.replace('numéro 30', 'numéro trente')}`;
    const resolution = resolveAnchor(after, anchor);
    assert.ok(resolution.kind === 'found');
    assert.equal(
      after.slice(resolution.span.start, resolution.span.end),
      long.replace('numéro 30', 'numéro trente'),
    );
  });

  it('never cut a surrogate pair', () => {
    const text = `${'😀'.repeat(40)}mot${'😀'.repeat(40)}`;
    const { prefix, suffix } = describeAnchor(text, { start: 80, end: 83 });
    assert.ok(!/\p{Surrogate}/u.test(prefix + suffix));
  });

  it('refuse a span that is empty or outside the text', () => {
    assert.throws(() => describeAnchor('abc', { start: 1, end: 1 }), RangeError);
    assert.throws(() => describeAnchor('abc', { start: 1, end: 4 }), RangeError);
  });

  it('bear what a hand may write into a sidecar', () => {
    for (const position of [-5, 1e9, Number.NaN]) {
      const anchor = { exact: 'Les dockers', prefix: '', suffix: '', position };
      assert.ok(resolveAnchor(opening, anchor).kind);
    }
    assert.equal(resolveAnchor(opening, { exact: '', prefix: '', suffix: '', position: 0 }).kind, 'orphan');
  });

  it('stay as they are while their words stand, even moved; else follow the text', () => {
    const { text, span } = readMarked(marked);
    const anchor = describeAnchor(text, span);
    const moved = { start: span.start + 4, end: span.end + 4 };
    assert.equal(refreshAnchors(`Oui.${text}`, [{ anchor, span: moved }])[0], anchor);
    const changed = text.replace('Aïcha Benali', 'Aicha Benali');
    assert.deepEqual(refreshAnchors(changed, [{ anchor, span }]), [describeAnchor(changed, span)]);
  });

  it('resolve to their own spans in an unchanged text, whatever the text', () => {
    const piece = fc.constantFrom(
      'mot ',
      'Mot',
      '« ',
      '\u00a0»',
      '\r\n',
      '\n',
      'é',
      'e\u0301',
      '😀',
      '.',
      ' ',
      '’',
      'abc abc ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('');
        const start = a % text.length;
        const span = { start, end: start + 1 + (b % (text.length - start)) };
        const cutsPair = (at: number): boolean =>
          /\p{Surrogate}/u.test(text.slice(0, at)) || text.slice(at - 1, at + 1) === '\r\n';
        if (cutsPair(span.start) || cutsPair(span.end)) return;
        assert.deepEqual(resolveAnchor(text, describeAnchor(text, span)), {
          kind: 'found',
          span,
          how: 'position',
        });
      }),
      { numRuns: 300 },
    );
  });

  it('resolve together as they do alone where nothing is in doubt', () => {
    const random = seededRandom(11);
    const text = writeArticle(random);
    const spans = choosePassages(text, random);
    const anchors = describeAnchors(text, spans);
    const after = `Une phrase de plus. ${text}`;
    const together = resolveAnchors(after, [...anchors].reverse()).toReversed();
    for (const [index, { start, end: last }] of spans.entries()) {
      assert.deepEqual(together[index], {
        kind: 'found',
        span: { start: start + 20, end: last + 20 },
        how: 'exact',
      });
    }
  });

  it('are found in 98 of 100 cases after random edits, and not where they were deleted', () => {
    const score = emptyScore();
    const random = seededRandom(2024);
    while (score.scripts < 60) scoreArticle(writeArticle(random), random, score);
    assert.ok(score.stands > 2000 && score.deleted > 100, 'the scripts exercise both');
    assert.ok(score.standsFound / score.stands >= 0.98, `${score.standsFound} of ${score.stands} found`);
    assert.ok(score.standsWrong + score.deletedWrong <= score.anchors * 0.001, score.failures.join('\n'));
  });

  it('survive edits of any order of their own making', () => {
    const random = seededRandom(5);
    const text = writeArticle(random);
    const { tracked } = editAtRandom(text, random, 8, ['Brest']);
    for (const resolution of resolveAnchors(
      tracked.text,
      describeAnchors(text, choosePassages(text, random)),
    )) {
      const spans = resolution.kind === 'found' ? [resolution.span] : resolution.candidates;
      for (const span of spans)
        assert.ok(0 <= span.start && span.start < span.end && span.end <= tracked.text.length);
    }
  });
});
