import assert from 'node:assert/strict';
import { scoreAttributions, scoreEntities, type Range, type Score } from '../../../scripts/scoring';

const entity = (start: number, end: number, type: string) => ({ start, end, type });
const counts = (score: Score | undefined) => score && [score.hits, score.predicted, score.gold];

describe('scoring entities', () => {
  const gold = [entity(0, 4, 'PER'), entity(10, 16, 'ORG'), entity(20, 24, 'LOC'), entity(30, 34, 'MISC')];

  it('counts the same span of the same type as strict, an overlap as relaxed', () => {
    const predicted = [entity(0, 4, 'PER'), entity(9, 16, 'ORG'), entity(20, 24, 'ORG')];
    const scores = scoreEntities([{ gold, predicted }]);
    assert.deepEqual(counts(scores.strict.get('all')), [1, 3, 4]);
    assert.deepEqual(counts(scores.relaxed.get('all')), [2, 3, 4]);
    assert.deepEqual(counts(scores.span.get('all')), [2, 3, 4]);
    assert.deepEqual(counts(scores['span-relaxed'].get('all')), [3, 3, 4]);
    assert.deepEqual(counts(scores.strict.get('ORG')), [0, 2, 1]);
  });

  it('matches one to one: a long prediction finds one gold entity, a double counts once', () => {
    const predicted = [entity(0, 34, 'PER'), entity(0, 34, 'PER')];
    const scores = scoreEntities([{ gold: [entity(0, 4, 'PER'), entity(6, 9, 'PER')], predicted }]);
    assert.deepEqual(counts(scores.relaxed.get('all')), [1, 1, 2]);
  });

  it('drops a type from gold and predictions', () => {
    const scores = scoreEntities([{ gold, predicted: [entity(30, 34, 'MISC')] }], ['MISC']);
    assert.deepEqual(counts(scores.strict.get('all')), [0, 0, 3]);
    assert.equal(scores.strict.get('all')?.precision, undefined);
  });

  it('adds up documents', () => {
    const document = { gold, predicted: gold };
    assert.deepEqual(counts(scoreEntities([document, document]).strict.get('all')), [8, 8, 8]);
  });
});

describe('scoring attributions', () => {
  const said = (
    content: readonly Range[],
    source: readonly Range[],
    cue: readonly Range[],
    direct?: boolean,
  ) => ({
    content,
    source,
    cue,
    ...(direct !== undefined && { direct }),
  });
  const gold = [
    said(
      [
        [0, 20],
        [30, 50],
      ],
      [[51, 60]],
      [[20, 30]],
      true,
    ),
    said([[100, 200]], [[80, 90]], [[90, 99]], false),
  ];

  it('measures content by cover, by intersection over union, and exactly', () => {
    const predicted = [said([[0, 20]], [[55, 70]], [[20, 22]]), said([[100, 300]], [], [])];
    const scores = scoreAttributions([{ gold, predicted }]);
    assert.deepEqual(counts(scores['gold-cover>=0.3']), [2, 2, 2]);
    assert.deepEqual(counts(scores['gold-cover>=0.8']), [1, 2, 2]);
    assert.deepEqual(counts(scores['jaccard>=0.5']), [2, 2, 2]);
    assert.deepEqual(counts(scores.exact), [0, 2, 2]);
  });

  it('compares sources and cues among the matched, both absent being right', () => {
    const sourceless = said([[300, 320]], [], [[290, 299]]);
    const predicted = [gold[0]!, said([[100, 200]], [[400, 410]], []), sourceless];
    const { source, sourceOfGold, cue, recallBy } = scoreAttributions([
      { gold: [...gold, sourceless], predicted },
    ])['gold-cover>=0.3'];
    assert.deepEqual([source, sourceOfGold, cue], [2 / 3, 1 / 2, 2 / 3]);
    assert.deepEqual(counts(recallBy.quoted), [2, 0, 2]);
    assert.deepEqual(counts(recallBy.indirect), [1, 0, 1]);
  });

  it('joins touching pieces, ignores empty ones, and prefers the closer of two that cover', () => {
    const predicted = [
      said([[0, 60]], [], []),
      said(
        [
          [0, 10],
          [10, 20],
          [25, 25],
          [30, 50],
        ],
        [[51, 60]],
        [[20, 30]],
      ),
    ];
    const score = scoreAttributions([{ gold: gold.slice(0, 1), predicted }]).exact;
    assert.deepEqual(counts(score), [1, 2, 1]);
    assert.equal(scoreAttributions([{ gold: gold.slice(0, 1), predicted }])['gold-cover>=0.3'].source, 1);
  });
});
