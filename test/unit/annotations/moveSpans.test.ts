import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveSpans } from '../../../src/core/annotations/moveSpans';
import type { Replacement } from '../../../src/core/annotations/moveSpans';

function applyEdits(text: string, edits: readonly Replacement[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** `before` with a passage in `[[ ]]` after an edit that replaces `from` by `to`, the passage marked where it is now. */
function edit(before: string, from: string, to: string): string {
  const span = { start: before.indexOf('[['), end: before.indexOf(']]') - 2 };
  const text = before.replace('[[', '').replace(']]', '');
  const edits = [{ start: text.indexOf(from), end: text.indexOf(from) + from.length, newText: to }];
  return render(applyEdits(text, edits), moveSpans(text, [span], edits)[0]);
}

function insert(before: string, newText: string): string {
  const at = before.indexOf('|');
  const bare = before.replace('|', '');
  const start = bare.indexOf('[[');
  const end = bare.indexOf(']]') - 2;
  const text = bare.replace('[[', '').replace(']]', '');
  const offset = at - (before.indexOf('[[') < at ? 2 : 0) - (before.indexOf(']]') < at ? 2 : 0);
  const edits = [{ start: offset, end: offset, newText }];
  return render(applyEdits(text, edits), moveSpans(text, [{ start, end }], edits)[0]);
}

function render(text: string, span: { start: number; end: number } | undefined): string {
  if (!span) return `gone: ${text}`;
  return `${text.slice(0, span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end)}`;
}

describe('moveSpans', () => {
  it('leaves what is typed beside a passage outside', () => {
    assert.equal(insert('Le |[[maire]] dit', 'vieux '), 'Le vieux [[maire]] dit');
    assert.equal(insert('Le [[maire]]| dit', ', lui,'), 'Le [[maire]], lui, dit');
  });

  it('takes in what goes on with the word at an edge', () => {
    assert.equal(insert('Le [[Goit]]| dit', 'a'), 'Le [[Goita]] dit');
    assert.equal(insert('Le [[Goit]]| dit', 'a dit'), 'Le [[Goita]] dit dit');
    assert.equal(insert('Le |[[oita]] dit', 'mot G'), 'Le mot [[Goita]] dit');
    assert.equal(insert('« [[Non.]]| »', 'a'), '« [[Non.]]a »');
  });

  it('grows and shrinks with edits inside', () => {
    assert.equal(edit('Le [[maire de Brest]] dit', 'de', 'adjoint de'), 'Le [[maire adjoint de Brest]] dit');
    assert.equal(edit('Le [[maire de Brest]] dit', 'maire de ', ''), 'Le [[Brest]] dit');
    assert.equal(edit('Le [[maire de Brest]] dit', 'Brest', 'Quimper'), 'Le [[maire de Quimper]] dit');
    assert.equal(edit('Le [[maire de Brest]] dit', 'maire', 'préfet'), 'Le [[préfet de Brest]] dit');
  });

  it('keeps what an edit over an edge leaves', () => {
    assert.equal(edit('Le [[maire de Brest]] dit', 'Brest dit', 'Quimper'), 'Le [[maire de ]]Quimper');
    assert.equal(edit('Le [[maire de Brest]] dit', 'Le maire', 'La maire'), 'La maire[[ de Brest]] dit');
  });

  it('follows a replacement of just the passage', () => {
    assert.equal(edit('Le [[Goita]] dit', 'Goita', 'Goïta'), 'Le [[Goïta]] dit');
  });

  it('loses a passage that is deleted or rewritten with its surroundings', () => {
    assert.equal(edit('Le [[maire]] dit', 'maire', ''), 'gone: Le  dit');
    assert.equal(edit('Le [[maire]] dit', 'Le maire dit', 'On dit'), 'gone: On dit');
  });

  it('moves by all edits before it, in whichever order they come', () => {
    const text = 'un deux trois';
    const edits = [
      { start: 8, end: 13, newText: 'TROIS' },
      { start: 3, end: 3, newText: 'et ' },
      { start: 0, end: 2, newText: '1' },
    ];
    assert.deepEqual(
      moveSpans(
        text,
        [
          { start: 3, end: 7 },
          { start: 8, end: 13 },
        ],
        edits,
      ),
      [
        { start: 5, end: 9 },
        { start: 10, end: 15 },
      ],
    );
  });

  it('agrees with marks that are carried along, for edits off the edges', () => {
    const spans = fc.array(fc.nat(99), { minLength: 2, maxLength: 2 }).map(([a = 0, b = 0]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
    }));
    const cuts = fc.uniqueArray(fc.nat(99), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(spans, cuts, fc.constantFrom('', 'a', 'bcd', 'e f g'), (span, points, newText) => {
        const text = 'x'.repeat(100);
        const ordered = [...points].sort((a, b) => a - b);
        const edits: Replacement[] = [];
        for (let index = 0; index + 1 < ordered.length; index += 2) {
          edits.push({ start: ordered[index] ?? 0, end: ordered[index + 1] ?? 0, newText });
        }
        const touches = (edge: number): boolean =>
          edits.some(({ start, end }) => start <= edge && edge <= end);
        if (touches(span.start) || touches(span.end)) return;
        const marked = [
          ...edits,
          { ...span, end: span.start, newText: '<' },
          { ...span, start: span.end, newText: '>' },
        ];
        const after = applyEdits(text, marked);
        const [moved] = moveSpans(text, [span], edits);
        assert.deepEqual(moved, { start: after.indexOf('<'), end: after.indexOf('>') - 1 });
      }),
    );
  });
});
