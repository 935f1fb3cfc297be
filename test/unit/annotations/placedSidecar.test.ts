import assert from 'node:assert/strict';
import type { Anchor } from '../../../src/core/annotations/anchor';
import { applyChange, diffSidecars, invertChange } from '../../../src/core/annotations/change';
import { describeAnchor } from '../../../src/core/annotations/describeAnchor';
import type { Annotation, Note, Sidecar } from '../../../src/core/annotations/model';
import {
  findLost,
  isOrphan,
  movePlaces,
  placeSidecar,
  refreshPlaced,
  replaceSidecar,
  sidecarOf,
  type PlacedSidecar,
} from '../../../src/core/annotations/placedSidecar';
import { movedIn, rebaseChange } from '../../../src/core/annotations/rebaseChange';

const text =
  'Le phare rallumé\n\nLa maire Odile Karsenti a inauguré mardi la lanterne du vieux phare. Les pêcheurs du quai nord avaient réuni les fonds en deux hivers.\n';

function anchorOf(words: string, inText = text): Anchor {
  const start = inText.indexOf(words);
  assert.notEqual(start, -1, words);
  return describeAnchor(inText, { start, end: start + words.length });
}

function note(id: string, words: string, more: Partial<Note> = {}): Note {
  const time = '2026-02-03T10:12:00Z';
  return {
    kind: 'note',
    id,
    author: 'Ana',
    created: time,
    changed: time,
    text: 'À vérifier',
    anchor: anchorOf(words),
    replies: [],
    ...more,
  };
}

const sidecar = (...annotations: Annotation[]): Sidecar => ({ annotations });

/** The words at the place of each annotation; `—` for an orphan. */
function wordsOf(state: PlacedSidecar): string[] {
  return state.placed.map(({ spans: [span] }) => (span ? state.text.slice(span.start, span.end) : '—'));
}

function edit(state: PlacedSidecar, old: string, now: string): PlacedSidecar {
  const start = state.text.indexOf(old);
  assert.notEqual(start, -1, old);
  const end = start + old.length;
  const next = state.text.slice(0, start) + now + state.text.slice(end);
  return movePlaces(state, next, [{ start, end, newText: now }]);
}

describe('annotations and their places', () => {
  it('move with the text, and are described anew for writing', () => {
    let state = placeSidecar(text, sidecar(note('a', 'Odile Karsenti')));
    state = edit(state, 'Le phare', 'Enfin ! Le phare');
    state = edit(state, 'Karsenti', 'Karsenti-Roux');
    assert.deepEqual(wordsOf(state), ['Odile Karsenti-Roux']);

    const [written] = sidecarOf(refreshPlaced(state)).annotations;
    assert.equal((written as Note).anchor.exact, 'Odile Karsenti-Roux');
    assert.deepEqual(wordsOf(placeSidecar(state.text, sidecar(written as Note))), ['Odile Karsenti-Roux']);
  });

  it('are lost with their words, and found when these come back', () => {
    const before = placeSidecar(text, sidecar(note('a', 'la lanterne du vieux phare')));
    const without = edit(before, 'a inauguré mardi la lanterne du vieux phare', 'était là');
    assert.ok(without.placed.some(isOrphan));
    const orphan = findLost(without);
    assert.deepEqual(wordsOf(orphan), ['—'], 'nothing like it stands there');
    assert.equal(sidecarOf(refreshPlaced(orphan)).annotations[0], before.placed[0]?.annotation);

    const back = edit(orphan, 'était là', 'a inauguré mardi la lanterne du vieux phare');
    assert.deepEqual(wordsOf(back), ['—'], 'nobody has looked yet');
    assert.deepEqual(wordsOf(findLost({ ...back, hasLost: true })), ['la lanterne du vieux phare']);
  });

  it('keep the place they were followed to when somebody else’s state of the sidecar comes in', () => {
    let state = placeSidecar(text, sidecar(note('a', 'Odile Karsenti')));
    state = edit(state, 'Odile Karsenti', 'O. K.');
    const theirs = sidecar(note('a', 'Odile Karsenti', { text: 'Vérifié' }), note('b', 'deux hivers'));
    assert.deepEqual(wordsOf(replaceSidecar(state, theirs)), ['O. K.', 'deux hivers']);
  });

  it('go where a person puts them, even to the same words elsewhere', () => {
    const twice = `${text}\nUn second phare est promis.\n`;
    const start = twice.lastIndexOf('phare');
    const before = placeSidecar(twice, sidecar(note('a', 'phare')));
    const anchor = describeAnchor(twice, { start, end: start + 5 });
    const after = sidecar(note('a', 'phare', { anchor }));
    const change = diffSidecars(sidecarOf(before), after);
    assert.equal(replaceSidecar(before, after, movedIn(change)).placed[0]?.spans[0]?.start, start);
  });
});

describe('undoing a change of annotations', () => {
  it('takes back what was only described anew since', () => {
    const made = sidecar(note('a', 'Odile Karsenti'));
    const change = diffSidecars(sidecar(), made);
    const state = refreshPlaced(edit(placeSidecar(text, made), 'La maire', 'Hier, la maire'));
    assert.notEqual(state.placed[0]?.annotation, made.annotations[0]);
    const undone = rebaseChange(sidecarOf(state), invertChange(change));
    assert.deepEqual(applyChange(sidecarOf(state), undone).annotations, []);
  });

  it('keeps today’s anchor when it brings an earlier state back', () => {
    const first = sidecar(note('a', 'Odile Karsenti', { text: 'Un' }));
    const second = sidecar(note('a', 'Odile Karsenti', { text: 'Deux' }));
    const change = diffSidecars(first, second);
    const state = refreshPlaced(edit(placeSidecar(text, second), 'Karsenti', 'Karsenti-Roux'));
    const [back] = applyChange(
      sidecarOf(state),
      rebaseChange(sidecarOf(state), invertChange(change)),
    ).annotations;
    assert.equal((back as Note).text, 'Un');
    assert.equal((back as Note).anchor.exact, 'Odile Karsenti-Roux');
  });

  it('leaves alone what somebody changed or deleted since', () => {
    const made = sidecar(note('a', 'Odile Karsenti'), note('b', 'deux hivers'));
    const undo = invertChange(diffSidecars(sidecar(), made));
    const now = sidecar(note('a', 'Odile Karsenti', { text: 'Vérifié' }));
    assert.deepEqual(rebaseChange(now, undo), []);
  });
});
