import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applicableChange,
  applyChange,
  diffSidecars,
  invertChange,
} from '../../../src/core/annotations/change';
import { mergeSidecars } from '../../../src/core/annotations/mergeSidecars';
import type {
  Annotation,
  Note,
  NoteReply,
  Review,
  ReviewStep,
  Sidecar,
} from '../../../src/core/annotations/model';

const anchor = { exact: 'la rade', prefix: 'dans ', suffix: ' de Brest', position: 5 };

function note(
  id: string,
  text: string,
  changed = '2026-02-03T10:00:00Z',
  replies: readonly NoteReply[] = [],
): Note {
  return { kind: 'note', id, author: 'Léa', created: '2026-02-03T09:00:00Z', changed, anchor, text, replies };
}

function reply(id: string, created: string): NoteReply {
  return { id, author: 'Omar', created, text: id };
}

function step(state: string, reviewer: string, hour: number): ReviewStep {
  return { state, reviewer, time: `2026-02-03T${String(hour).padStart(2, '0')}:00:00Z` };
}

function review(...history: readonly ReviewStep[]): Review {
  const last = history.at(-1) ?? step('to-review', 'Léa', 8);
  const { state, reviewer, time: changed } = last;
  return {
    ...note('r', '', changed),
    kind: 'review',
    state,
    reviewer,
    content: [anchor],
    evidence: [],
    history,
  };
}

function sidecar(...annotations: readonly Annotation[]): Sidecar {
  return { annotations };
}

describe('mergeSidecars', () => {
  const base = sidecar(note('a', 'un'), note('b', 'deux'));

  it('takes what either made, changed or deleted', () => {
    const mine = sidecar(note('a', 'un'), note('b', 'DEUX'), note('c', 'trois'));
    const theirs = sidecar(note('b', 'deux'), note('d', 'quatre'));
    assert.deepEqual(
      mergeSidecars(base, mine, theirs),
      sidecar(note('b', 'DEUX'), note('d', 'quatre'), note('c', 'trois')),
    );
  });

  it('lets a change win over a deletion, whoever deleted', () => {
    const changed = sidecar(note('a', 'UN'), note('b', 'deux'));
    const deleted = sidecar(note('b', 'deux'));
    assert.deepEqual(
      mergeSidecars(base, changed, deleted)
        .annotations.map(({ id }) => id)
        .sort(),
      ['a', 'b'],
    );
    assert.deepEqual(
      mergeSidecars(base, deleted, changed)
        .annotations.map(({ id }) => id)
        .sort(),
      ['a', 'b'],
    );
  });

  it('lets the later of two changes win', () => {
    const early = sidecar(note('a', 'tôt', '2026-02-03T11:00:00Z'));
    const late = sidecar(note('a', 'tard', '2026-02-03T12:00:00Z'));
    assert.deepEqual(mergeSidecars(sidecar(note('a', 'un')), early, late), late);
    assert.deepEqual(mergeSidecars(sidecar(note('a', 'un')), late, early), late);
  });

  it('keeps the replies of both, and not those that one of them deleted', () => {
    const old = reply('old', '2026-02-03T09:30:00Z');
    const [one, two] = [reply('one', '2026-02-03T11:00:00Z'), reply('two', '2026-02-03T10:30:00Z')];
    const start = sidecar(note('a', 'x', undefined, [old]));
    const mine = sidecar(note('a', 'x', '2026-02-03T11:00:00Z', [old, one]));
    const theirs = sidecar(note('a', 'x', '2026-02-03T10:30:00Z', [two]));
    const [merged] = mergeSidecars(start, mine, theirs).annotations;
    assert.deepEqual(merged?.kind === 'note' && merged.replies.map(({ id }) => id), ['two', 'one']);
  });

  it('keeps both decisions of a review; the later one counts, in either direction', () => {
    const first = step('to-review', 'Léa', 8);
    const verified = review(first, step('verified', 'Léa', 10));
    const disputed = review(first, step('disputed', 'Omar', 11));
    for (const [mine, theirs] of [
      [verified, disputed],
      [disputed, verified],
    ] as const) {
      const [merged] = mergeSidecars(sidecar(review(first)), sidecar(mine), sidecar(theirs)).annotations;
      assert.ok(merged?.kind === 'review');
      assert.deepEqual(
        merged.history.map(({ state }) => state),
        ['to-review', 'verified', 'disputed'],
      );
      assert.deepEqual([merged.state, merged.reviewer], ['disputed', 'Omar']);
    }
  });

  it('adds a tag once that both added', () => {
    const tagged = (author: string, created: string): Sidecar =>
      sidecar({ kind: 'article-tag', id: 'tag:mer', author, created, changed: created, tag: 'mer' });
    const [early, late] = [tagged('Léa', '2026-02-03T09:00:00Z'), tagged('Omar', '2026-02-03T10:00:00Z')];
    assert.deepEqual(mergeSidecars(sidecar(), late, early), early);
    assert.deepEqual(mergeSidecars(sidecar(), early, late), early);
  });

  const notes = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
    .chain((ids) =>
      fc
        .tuple(...ids.map((id) => fc.constantFrom('x', 'y').map((text) => note(id, text))))
        .map((all) => sidecar(...all)),
    );
  const ordered = ({ annotations }: Sidecar): readonly Annotation[] =>
    [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1));

  it('takes the only change there is', () => {
    fc.assert(
      fc.property(notes, notes, (before, after) => {
        assert.deepEqual(ordered(mergeSidecars(before, after, before)), ordered(after));
        assert.deepEqual(ordered(mergeSidecars(before, before, after)), ordered(after));
        assert.deepEqual(ordered(mergeSidecars(before, after, after)), ordered(after));
      }),
    );
  });

  it('undoes what a change did', () => {
    fc.assert(
      fc.property(notes, notes, (before, after) => {
        const change = diffSidecars(before, after);
        assert.deepEqual(ordered(applyChange(before, change)), ordered(after));
        assert.deepEqual(ordered(applyChange(after, invertChange(change))), ordered(before));
      }),
    );
  });

  it('does not undo what somebody changed since', () => {
    const change = diffSidecars(base, sidecar(note('a', 'UN'), note('b', 'DEUX')));
    const now = sidecar(note('a', 'UN'), note('b', 'autre'));
    const undone = applyChange(now, applicableChange(now, invertChange(change)));
    assert.deepEqual(undone, sidecar(note('a', 'un'), note('b', 'autre')));
  });
});
