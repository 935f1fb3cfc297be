import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analysis';
import { describeAnchors } from '../../../src/core/annotations/describeAnchor';
import type { Note, Sidecar } from '../../../src/core/annotations/model';
import { placeSidecar } from '../../../src/core/annotations/placedSidecar';
import { annotatedPlaces } from '../../../src/core/navigation/annotatedPlaces';
import { collectStops, nextStop, stopAt } from '../../../src/core/navigation/stops';
import type { StopKind } from '../../../src/core/settings';
import { reviewArticle } from '../../../src/core/review/reviewArticle';
import { decide } from '../../../src/core/review/decide';
import { passage, plainOptions } from '../archive/records';
import { portsOf } from '../review/reviewedArticle';

const analysis = createAnalyser(plainOptions).analyse(passage);

function stops(kinds: readonly StopKind[], sidecar: Sidecar = { annotations: [] }, entity?: string) {
  const annotated = annotatedPlaces(analysis, placeSidecar(passage, sidecar).placed);
  return collectStops({ analysis, annotated, kinds, ...(entity !== undefined && { entity }) });
}

const words = (kinds: readonly StopKind[], sidecar?: Sidecar, entity?: string): string[] =>
  stops(kinds, sidecar, entity).map(({ label }) => label);

function noteOn(text: string, exact: string): Note {
  const start = text.indexOf(exact);
  const [anchor] = describeAnchors(text, [{ start, end: start + exact.length }]);
  assert.ok(anchor);
  const time = '2026-02-03T10:00:00Z';
  return {
    kind: 'note',
    id: 'n',
    author: 'Nadia',
    created: time,
    changed: time,
    anchor,
    text: 'à voir',
    replies: [],
  };
}

describe('the stops of an article', () => {
  it('are the mentions of one entity, or of all', () => {
    assert.deepEqual(
      words(['mention'], undefined, 'odile-ferrandeau'),
      Array<string>(3).fill('Odile Ferrandeau'),
    );
    assert.ok(words(['mention']).includes('Bastien Morvanec'));
  });

  it('are quotations with their marks, in one line', () =>
    assert.deepEqual(words(['quotation']), ['« Nous rouvrons le 1er avril »']));

  it('are the attributions that nobody has decided on', () => {
    const before = words(['unreviewed']);
    assert.equal(before.length, analysis.attributions.length);
    const [target] = reviewArticle(passage, analysis.attributions, []).items;
    assert.ok(target);
    const decided = decide(
      { annotations: [] },
      passage,
      target,
      { state: 'verified' },
      portsOf('Nadia', '2026-02-03T10:00:00Z'),
    );
    assert.deepEqual(words(['unreviewed'], decided), before.slice(1));
  });

  it('are notes where their words stand, and orphans where theirs were', () => {
    const note = noteOn(passage, 'les piles ont tenu');
    assert.deepEqual(words(['note'], { annotations: [note] }), ['les piles ont tenu']);
    const lost = noteOn(
      `${passage.slice(0, 60)} une phrase qui fut coupée depuis, tout entière. ${passage.slice(60)}`,
      'une phrase qui fut coupée depuis',
    );
    assert.deepEqual(
      stops(['orphan'], { annotations: [lost] }).map(({ kind }) => kind),
      ['orphan'],
    );
    assert.deepEqual(words(['note'], { annotations: [lost] }), []);
  });

  it('come in text order, one a place, and lead on and back', () => {
    const all = stops(['annotation', 'finding', 'unreviewed']);
    assert.deepEqual(
      [...all].sort((a, b) => a.start - b.start),
      all,
    );
    assert.equal(new Set(all.map(({ start }) => start)).size, all.length);
    for (const [i, stop] of all.entries()) {
      const next = nextStop(all, stop.start, 1, true);
      assert.ok(next);
      assert.equal(next.number, ((i + 1) % all.length) + 1);
      assert.deepEqual(nextStop(all, next.stop.start, -1, true)?.stop, stop);
      assert.equal(stopAt(all, stop.start)?.count, all.length);
    }
    assert.equal(nextStop(all, passage.length, 1, false), undefined);
    assert.equal(nextStop([], 0, 1, true), undefined);
  });
});
