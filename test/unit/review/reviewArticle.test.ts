import assert from 'node:assert/strict';
import { mergeSidecars } from '../../../src/core/annotations/mergeSidecars';
import { emptySidecar, type Review, type Sidecar } from '../../../src/core/annotations/model';
import {
  placeSidecar,
  refreshPlaced,
  sidecarOf,
  movePlaces,
} from '../../../src/core/annotations/placedSidecar';
import { readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { reviewArticle, countProgress, type ArticleReview } from '../../../src/core/review/reviewArticle';
import { diffWording } from '../../../src/core/review/wording';
import { textOf, type Span } from '../../../src/core/text/span';
import { afterDecision, attributionsIn, look, portsOf, type Said } from './reviewedArticle';
import { decide } from '../../../src/core/review/decide';

const text = [
  'Le pont de Sernay ferme',
  '',
  '« Les câbles sont rongés », a déclaré la maire Odile Carnac devant la presse.',
  '',
  'Selon le préfet, la réouverture attendra le printemps et les derniers contrôles.',
].join('\n');
const said: readonly Said[] = [
  ['Les câbles sont rongés', 'la maire Odile Carnac', 'a déclaré'],
  ['la réouverture attendra le printemps', 'le préfet', 'Selon'],
];

const statuses = ({ items }: ArticleReview): string[] => items.map(({ status }) => status);

function reviewOf(id: string, article: string, content: readonly Span[]): Review {
  const step = { state: 'verified', reviewer: 'Nadia', time: '2026-02-03T10:00:00Z' };
  return {
    kind: 'review',
    id: `review:${id}`,
    author: step.reviewer,
    created: step.time,
    changed: step.time,
    content: content.map((span) => ({
      exact: textOf(article, span),
      prefix: '',
      suffix: '',
      position: span.start,
    })),
    state: step.state,
    reviewer: step.reviewer,
    evidence: [],
    history: [step],
  };
}

function reviewsOf({ annotations }: Sidecar): Review[] {
  return annotations.filter((annotation) => annotation.kind === 'review');
}

describe('the review of an article', () => {
  it('begins with everything to review', () => {
    const { review } = look(text, said);
    assert.deepEqual(statuses(review), ['to-review', 'to-review']);
    assert.deepEqual(
      { ...countProgress(review), byStatus: undefined },
      { total: 2, reviewed: 0, cleared: 0, byStatus: undefined },
    );
  });

  it('keeps a decision with its reviewer, time and note', () => {
    const { review } = afterDecision(look(text, said), 0, 'verified', { note: 'Enregistrement écouté.' });
    assert.deepEqual(statuses(review), ['verified', 'to-review']);
    assert.deepEqual(review.items[0]?.review?.history, [
      { state: 'verified', reviewer: 'Nadia', time: '2026-02-03T10:00:00Z', note: 'Enregistrement écouté.' },
    ]);
    assert.equal(countProgress(review).reviewed, 1);
  });

  it('keeps it through the sidecar’s file', () => {
    const { sidecar } = afterDecision(look(text, said), 1, 'disputed');
    const { sidecar: read } = readSidecar(writeSidecar('', sidecar));
    assert.deepEqual(statuses(look(text, said, read).review), ['to-review', 'disputed']);
  });

  it('does not mind a statement that only moved, nor other spaces and quotation marks', () => {
    const { sidecar } = afterDecision(look(text, said), 0, 'verified');
    const moved = `Chapeau nouveau, assez long pour compter.\n\n${text}`.replace(
      '« Les câbles sont rongés »',
      '“Les câbles\u00a0sont rongés”',
    );
    const saidThere: readonly Said[] = [
      ['Les câbles\u00a0sont rongés', 'la maire Odile Carnac', 'a déclaré'],
    ];
    assert.deepEqual(statuses(look(moved, saidThere, sidecar).review), ['verified']);
  });

  for (const [what, from, to, words] of [
    [
      'content',
      'Les câbles sont rongés',
      'Les câbles sont rouillés',
      ['Les câbles sont rouillés', 'la maire Odile Carnac', 'a déclaré'],
    ],
    [
      'source',
      'la maire Odile Carnac',
      'la maire Odette Carnac',
      ['Les câbles sont rongés', 'la maire Odette Carnac', 'a déclaré'],
    ],
    ['cue', 'a déclaré', 'a affirmé', ['Les câbles sont rongés', 'la maire Odile Carnac', 'a affirmé']],
  ] as const)
    it(`shows another ${what} as changed, with the words decided on, until somebody decides again`, () => {
      const { sidecar } = afterDecision(look(text, said), 0, 'verified');
      const edited = look(text.replace(from, to), [words], sidecar);
      const [item] = edited.review.items;
      assert.equal(item?.status, 'changed');
      const diff = item.change ? diffWording(item.change) : [];
      assert.equal(
        diff
          .filter(({ kind }) => kind !== 'added')
          .map((piece) => piece.text)
          .join(''),
        'Les câbles sont rongés — la maire Odile Carnac, a déclaré',
      );
      assert.ok(diff.some(({ kind }) => kind === 'added'));
      assert.equal(countProgress(edited.review).reviewed, 0);
      assert.deepEqual(statuses(afterDecision(edited, 0, 'verified').review), ['verified']);
    });

  it('shows content that was typed anew in the editor as changed: source and cue stand', () => {
    const { sidecar } = afterDecision(look(text, said), 0, 'verified');
    const [old, fresh] = ['Les câbles sont rongés', 'Il faudra tout reprendre dès cet hiver'];
    const start = text.indexOf(old);
    const edited = text.replace(old, fresh);
    const { placed } = movePlaces(placeSidecar(text, sidecar), edited, [
      { start, end: start + old.length, newText: fresh },
    ]);
    const there = attributionsIn(edited, [[fresh, 'la maire Odile Carnac', 'a déclaré']]);
    assert.deepEqual(statuses(reviewArticle(edited, there, placed)), ['changed']);
  });

  it('remembers the words decided on when the article is saved with others', () => {
    const { sidecar } = afterDecision(look(text, said), 0, 'verified');
    const at = text.indexOf('rongés');
    const edited = text.replace('rongés', 'usés');
    const edit = { start: at, end: at + 'rongés'.length, newText: 'usés' };
    const saved = sidecarOf(refreshPlaced(movePlaces(placeSidecar(text, sidecar), edited, [edit])));
    const [review] = reviewsOf(saved);
    assert.equal(review?.content[0]?.exact, 'Les câbles sont usés');
    assert.deepEqual(review.decided?.content, ['Les câbles sont rongés']);
    const there: readonly Said[] = [['Les câbles sont usés', 'la maire Odile Carnac', 'a déclaré']];
    assert.deepEqual(statuses(look(edited, there, saved).review), ['changed']);
    const taken: readonly Said[] = [['Les câbles sont rongés', 'la maire Odile Carnac', 'a déclaré']];
    assert.deepEqual(statuses(look(text, taken, saved).review), ['verified'], 'the edit was taken back');
  });

  it('lists the reviews of statements that are gone', () => {
    const { sidecar } = afterDecision(look(text, said), 0, 'verified');
    const { review } = look(text.replace(/« Les câbles.*\n/, ''), said.slice(1), sidecar);
    assert.deepEqual(statuses(review), ['to-review']);
    assert.equal(review.orphans.length, 1);
  });

  it('does not understand a newer version’s state, and says so', () => {
    const { sidecar } = afterDecision(look(text, said), 0, 'verified');
    const newer = { annotations: reviewsOf(sidecar).map((review) => ({ ...review, state: 'embargoed' })) };
    const [item] = look(text, said, newer).review.items;
    assert.deepEqual([item?.status, item?.newerState], ['to-review', 'embargoed']);
  });

  it('does not put a decision before the one it follows when the clock went backwards', () => {
    const first = afterDecision(look(text, said), 0, 'verified', { time: '2026-02-03T10:00:00Z' });
    const second = afterDecision(first, 0, 'disputed', { time: '2026-02-03T08:00:00Z' });
    const [review] = reviewsOf(second.sidecar);
    assert.deepEqual(
      review?.history.map(({ state, time }) => [state, time]),
      [
        ['verified', '2026-02-03T10:00:00Z'],
        ['disputed', '2026-02-03T10:00:00Z'],
      ],
    );
    assert.equal(second.review.items[0]?.status, 'disputed');
  });

  it('keeps both decisions of two people in two windows; the later one holds', () => {
    const base = look(text, said);
    const nadia = afterDecision(base, 0, 'verified', { reviewer: 'Nadia', time: '2026-02-03T10:00:00Z' });
    const paul = afterDecision(base, 0, 'disputed', { reviewer: 'Paul', time: '2026-02-03T10:05:00Z' });
    for (const [mine, theirs] of [
      [nadia, paul],
      [paul, nadia],
    ] as const) {
      const merged = mergeSidecars(emptySidecar, mine.sidecar, theirs.sidecar);
      const [item, ...others] = look(text, said, merged).review.items;
      assert.equal(item?.status, 'disputed');
      assert.deepEqual(
        item.review?.history.map(({ reviewer }) => reviewer),
        ['Nadia', 'Paul'],
      );
      assert.deepEqual(
        others.map(({ status }) => status),
        ['to-review'],
      );
    }
  });

  it('gives two thousand statements that sound alike their own two thousand reviews', () => {
    const lines = Array.from(
      { length: 2_000 },
      (_, i) => `« Parole numéro ${i} du jour », a dit une voisine.`,
    );
    const long = lines.join('\n');
    let from = 0;
    const attributions = lines.map((line, i) => {
      const start = from + 2;
      from += line.length + 1;
      return {
        id: `a${i}`,
        form: 'direct' as const,
        content: [{ start, end: line.indexOf(' »') + start - 2 }],
      };
    });
    const placed = attributions.map(({ id, content }) => ({
      annotation: reviewOf(id, long, content),
      spans: content,
    }));
    const { items, orphans } = reviewArticle(long, attributions, placed.toReversed());
    assert.deepEqual(orphans, []);
    for (const { attribution, review, status } of items)
      assert.deepEqual([review?.id, status], [`review:${attribution.id}`, 'verified']);
  });

  it('begins another review where the id is taken by a statement that moved on', () => {
    const [attribution] = attributionsIn(text, said);
    assert.ok(attribution);
    const ports = portsOf('Nadia', '2026-02-03T10:00:00Z');
    const one = decide(emptySidecar, text, { attribution }, { state: 'verified' }, ports);
    const two = decide(one, text, { attribution }, { state: 'disputed' }, ports);
    assert.equal(new Set(two.annotations.map(({ id }) => id)).size, 2);
  });
});
