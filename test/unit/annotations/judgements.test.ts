import assert from 'node:assert/strict';
import { createAnalyser } from '../../../src/core/analysis';
import type { Judgements } from '../../../src/core/annotations/judgements';
import { judgementsIn } from '../../../src/core/annotations/judgements';
import { describeAnchor } from '../../../src/core/annotations/describeAnchor';
import { stampNew, type Annotation, type Decision } from '../../../src/core/annotations/model';
import { placeSidecar } from '../../../src/core/annotations/placedSidecar';
import { emptyNewsroom } from '../../../src/core/desk/newsroom';
import type { EntityType } from '../../../src/core/entities/mention';
import { textOf, type Span } from '../../../src/core/text/span';

const text = `Le vieux phare rallumé

La maire Odile Karsenti a inauguré mardi la lanterne. « Nous avons tenu parole devant tous les habitants », a déclaré Odile Karsenti.

« Personne ne nous a jamais demandé notre avis sur ce chantier », lit-on au café des Brisants.
`;

const options = {
  language: 'fr' as const,
  models: new Map(),
  rules: emptyNewsroom.resolveRules('a.txt', { stage: 'draft', rules: {} }),
};
const ports = { now: () => '2026-02-03T10:12:00Z', newId: () => 'id', author: () => 'Ana' };

function spanOf(words: string): Span {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, words);
  return { start, end: start + words.length };
}

function entity(
  words: string,
  decision: Decision,
  type: EntityType = 'person',
  changed?: string,
): Annotation {
  const anchor = describeAnchor(text, spanOf(words));
  const stamp = stampNew(ports);
  return { ...stamp, id: words, kind: 'entity', decision, type, anchor, ...(changed && { changed }) };
}

function statement(content: string, source: string | undefined, decision: Decision): Annotation {
  return {
    ...stampNew(ports),
    id: 'said',
    kind: 'attribution',
    decision,
    form: 'direct',
    content: [describeAnchor(text, spanOf(content))],
    ...(source && { source: describeAnchor(text, spanOf(source)), sourceKind: 'group' }),
  };
}

const judge = (...annotations: Annotation[]): Judgements =>
  judgementsIn(placeSidecar(text, { annotations }).placed);

describe('what people decided stands above the analysis', () => {
  const analyse = (...annotations: Annotation[]) =>
    createAnalyser(options).analyse(text, judge(...annotations));

  it('adds a name, gives it another kind, and takes one away', () => {
    const names = (...annotations: Annotation[]): string[] =>
      analyse(...annotations).mentions.map((mention) => `${textOf(text, mention)}: ${mention.type}`);
    const cafe = 'café des Brisants';
    assert.ok(names(entity(cafe, 'made', 'organization')).includes(`${cafe}: organization`));
    const rejected = entity('Odile Karsenti', 'rejected');
    assert.equal(
      names(rejected).filter((name) => name.startsWith('Odile')).length,
      names().filter((name) => name.startsWith('Odile')).length - 1,
    );
  });

  it('of two overlapping names keeps the one decided later', () => {
    const { entities } = judge(
      entity('Odile Karsenti a', 'made', 'work', '2026-02-03T11:00:00Z'),
      entity('Odile Karsenti', 'made', 'person', '2026-02-03T12:00:00Z'),
    );
    assert.deepEqual(
      entities.map((span) => textOf(text, span)),
      ['Odile Karsenti'],
    );
  });

  it('gives a statement the source that a person marked', () => {
    const quotation = 'Personne ne nous a jamais demandé notre avis sur ce chantier';
    const { attributions } = analyse(statement(quotation, 'habitants', 'made'));
    const found = attributions.filter(({ content }) =>
      content.some((span) => textOf(text, span) === quotation),
    );
    assert.equal(found.length, 1);
    assert.equal(found[0]?.id, 'said');
    assert.equal(found[0].source && textOf(text, found[0].source), 'habitants');
    assert.equal(found[0].source?.kind, 'group');
  });

  it('drops a statement that is none', () => {
    const quotation = 'Nous avons tenu parole devant tous les habitants';
    const isThere = ({ attributions }: ReturnType<typeof analyse>): boolean =>
      attributions.some(({ content }) => content.some((span) => textOf(text, span) === quotation));
    assert.ok(isThere(analyse()));
    assert.ok(!isThere(analyse(statement(quotation, undefined, 'rejected'))));
  });

  it('links a marked source to the person in it', () => {
    const quotation = 'Personne ne nous a jamais demandé notre avis sur ce chantier';
    const { attributions, entities } = analyse(
      entity('Odile Karsenti', 'made'),
      statement(quotation, 'La maire Odile Karsenti', 'corrected'),
    );
    const { source } = attributions.find(({ id }) => id === 'said') ?? {};
    assert.equal(entities.find(({ key }) => key === source?.entity)?.name, 'Odile Karsenti');
  });

  it('counts no judgement whose place is lost', () => {
    const lost = placeSidecar('Autre texte.', { annotations: [entity('Odile Karsenti', 'made')] });
    assert.deepEqual(judgementsIn(lost.placed).entities, []);
  });
});
