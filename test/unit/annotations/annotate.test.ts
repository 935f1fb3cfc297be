import assert from 'node:assert/strict';
import {
  addArticleTags,
  articleTags,
  nameAs,
  reattach,
  refusedTags,
  refuseTags,
  rejectNames,
  setArticleTags,
  tagPassage,
  takeIn,
  type AnnotatedText,
  type SidecarEdit,
} from '../../../src/core/annotations/annotate';
import {
  emptySidecar,
  type Annotation,
  type AnnotationPorts,
  type Note,
  type Sidecar,
} from '../../../src/core/annotations/model';
import {
  addNote,
  deleteReply,
  reopenNote,
  replyToNote,
  resolveNote,
  rewordNote,
} from '../../../src/core/annotations/noteEdits';
import { placeSidecar } from '../../../src/core/annotations/placedSidecar';
import {
  candidateSources,
  formOf,
  kindOfSource,
  markStatement,
  rejectStatement,
} from '../../../src/core/annotations/statementEdits';
import type { Attribution } from '../../../src/core/attribution/attribution';
import type { EntityType, Mention } from '../../../src/core/entities/mention';
import { textOf, type Span } from '../../../src/core/text/span';

const text =
  'La maire Odile Karsenti a rallumé le phare. « Nous avons tenu parole », a déclaré Odile Karsenti. Armand Le Goff approuve.';

let clock = 0;
let ids = 0;
const ports: AnnotationPorts = {
  now: () => `2026-02-03T10:00:${String(clock++ % 60).padStart(2, '0')}Z`,
  newId: () => `id${String(++ids)}`,
  author: () => 'Ana',
};

function spanOf(words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  assert.notEqual(start, -1, words);
  return { start, end: start + words.length };
}

const mention = (words: string, type: EntityType): Mention => ({ ...spanOf(words), type });
const found: readonly Mention[] = [mention('Odile Karsenti', 'person'), mention('Armand Le Goff', 'place')];

/** The sidecar after edits, each made from what the one before left. */
function after(...edits: readonly ((article: AnnotatedText) => SidecarEdit)[]): Sidecar {
  return edits.reduce<Sidecar>(
    (sidecar, edit) =>
      edit({ text, mentions: found, placed: placeSidecar(text, sidecar).placed })(sidecar, ports),
    emptySidecar,
  );
}

function names({ annotations }: Sidecar): string[] {
  return annotations.flatMap((annotation) =>
    annotation.kind === 'entity'
      ? [`${annotation.anchor.exact}: ${annotation.decision} ${annotation.type}`]
      : [],
  );
}

describe('names decided by hand', () => {
  const as = (words: string, type: EntityType) => (article: AnnotatedText) =>
    nameAs(article, [spanOf(words)], type);
  const reject = (words: string) => (article: AnnotatedText) => rejectNames(article, [spanOf(words)]);

  it('are made where the analysis had none, and corrected where it had one', () => {
    assert.deepEqual(names(after(as('phare', 'work'))), ['phare: made work']);
    assert.deepEqual(names(after(as('Armand Le Goff', 'person'))), ['Armand Le Goff: corrected person']);
  });

  it('change in their place, with their id', () => {
    const first = after(as('phare', 'work'));
    const both = after(as('phare', 'work'), as('phare', 'place'));
    assert.deepEqual(names(both), ['phare: made place']);
    assert.equal(first.annotations.length, both.annotations.length);
    assert.deepEqual(names(after(as('phare', 'work'), as('le phare', 'place'))), ['le phare: made place']);
  });

  it('are rejected; what was made by hand is deleted instead', () => {
    assert.deepEqual(names(after(reject('Odile Karsenti'))), ['Odile Karsenti: rejected person']);
    assert.deepEqual(names(after(as('phare', 'work'), reject('phare'))), []);
    assert.deepEqual(names(after(as('Armand Le Goff', 'person'), reject('Armand Le Goff'))), [
      'Armand Le Goff: rejected place',
    ]);
    assert.deepEqual(names(after(reject('Odile Karsenti'), as('Odile Karsenti', 'place'))), [
      'Odile Karsenti: corrected place',
    ]);
  });
});

describe('tags given by hand', () => {
  it('are a set; those that stay keep who gave them', () => {
    const first = setArticleTags(['a', 'b', 'a'])(emptySidecar, ports);
    const second = setArticleTags(['c', 'b'])(first, { ...ports, author: () => 'Ben' });
    assert.deepEqual(articleTags(second), ['b', 'c']);
    assert.deepEqual(
      second.annotations.map((annotation) => annotation.kind !== 'opaque' && annotation.author),
      ['Ana', 'Ben'],
    );
  });

  it('that had been refused are refused no more', () => {
    const refused = refuseTags(['a', 'b', 'a'])(emptySidecar, ports);
    assert.deepEqual(refusedTags(refused), ['a', 'b']);
    const added = addArticleTags(['a'])(refused, ports);
    assert.deepEqual([articleTags(added), refusedTags(added)], [['a'], ['b']]);
    assert.deepEqual(refuseTags(['b'])(added, ports), added);
  });

  it('stand on a passage once', () => {
    const tag =
      (...tags: string[]) =>
      (article: AnnotatedText) =>
        tagPassage(article, spanOf('phare'), tags);
    const { annotations } = after(tag('a'), tag('a', 'b'));
    assert.deepEqual(
      annotations.map((annotation) => annotation.kind === 'passage-tag' && annotation.tag),
      ['a', 'b'],
    );
  });
});

describe('notes', () => {
  const noted = (...edits: readonly ((id: string) => SidecarEdit)[]): Note => {
    const start = addNote(text, spanOf('phare'), 'Lequel ?')(emptySidecar, ports);
    const [first] = start.annotations;
    assert.ok(first);
    const [last] = edits.reduce((sidecar, edit) => edit(first.id)(sidecar, ports), start).annotations;
    assert.equal(last?.kind, 'note');
    return last;
  };

  it('are answered, reworded, resolved and reopened', () => {
    const note = noted(
      (id) => replyToNote(id, 'Le vieux'),
      (id) => rewordNote(id, undefined, 'Lequel des deux ?'),
      resolveNote,
    );
    assert.deepEqual(
      [note.text, note.replies.map(({ text: words }) => words)],
      ['Lequel des deux ?', ['Le vieux']],
    );
    assert.equal(note.resolved?.author, 'Ana');
    assert.ok(note.changed > note.created);
    assert.equal(noted(resolveNote, reopenNote).resolved, undefined);
  });

  it('lose one reply of several', () => {
    const note = noted(
      (id) => replyToNote(id, 'un'),
      (id) => replyToNote(id, 'deux'),
    );
    const [reply] = note.replies;
    assert.ok(reply);
    const [left] = deleteReply(note.id, reply.id)({ annotations: [note] }, ports).annotations;
    assert.deepEqual(
      (left as Note).replies.map(({ text: words }) => words),
      ['deux'],
    );
    const [reworded] = rewordNote(note.id, reply.id, 'trois')({ annotations: [note] }, ports).annotations;
    assert.deepEqual(
      (reworded as Note).replies.map(({ text: words }) => words),
      ['trois', 'deux'],
    );
  });
});

describe('annotations without a place', () => {
  it('are put where a person says', () => {
    const lost = addNote('Un texte disparu.', { start: 3, end: 8 }, 'Où ?')(emptySidecar, ports);
    const [note] = lost.annotations;
    assert.ok(note);
    const { annotations } = reattach(text, note.id, 0, spanOf('phare'))(lost, ports);
    const [{ spans: [span] } = { spans: [] }] = placeSidecar(text, { annotations }).placed;
    assert.equal(span && textOf(text, span), 'phare');
  });
});

describe('annotations from elsewhere', () => {
  it('are added; one with a known id takes the place of the one that is there', () => {
    const mine = addNote(text, spanOf('phare'), 'un')(emptySidecar, ports);
    const [note] = mine.annotations;
    assert.ok(note?.kind === 'note');
    const other: Annotation = { ...note, id: 'autre' };
    const both = takeIn([other, { ...note, text: 'deux' }])(mine, ports);
    assert.deepEqual(
      both.annotations.map((annotation) => annotation.kind === 'note' && [annotation.id, annotation.text]),
      [
        [note.id, 'deux'],
        ['autre', 'un'],
      ],
    );
  });
});

describe('statements marked by hand', () => {
  const content = [spanOf('Nous avons tenu parole')];
  const source = { ...spanOf('Odile Karsenti', 60), kind: 'named-person' as const };
  const machine: Attribution = { id: 'm', form: 'direct', content, source, cue: spanOf('a déclaré') };
  const context = (attributions: readonly Attribution[], sidecar = emptySidecar) => ({
    text,
    attributions,
    placed: placeSidecar(text, sidecar).placed,
  });

  it('are made or corrected, and changed in their place', () => {
    const made = markStatement(context([]), { content, form: 'direct', source })(emptySidecar, ports);
    const [first] = made.annotations;
    assert.ok(first?.kind === 'attribution');
    assert.deepEqual([first.decision, first.source?.exact], ['made', 'Odile Karsenti']);
    const again = markStatement(context([], made), { content, form: 'direct' })(made, ports);
    const [second] = again.annotations;
    assert.ok(second?.kind === 'attribution' && again.annotations.length === 1);
    assert.deepEqual([second.id, second.decision, second.source], [first.id, 'made', undefined]);
    const [corrected] = markStatement(context([machine]), { content, form: 'direct' })(
      emptySidecar,
      ports,
    ).annotations;
    assert.equal(corrected?.kind === 'attribution' && corrected.decision, 'corrected');
  });

  it('are rejected; what was made by hand is deleted instead', () => {
    const made = markStatement(context([]), { content, form: 'direct' })(emptySidecar, ports);
    assert.deepEqual(rejectStatement(context([], made), content)(made, ports).annotations, []);
    const [rejected] = rejectStatement(context([machine]), content)(emptySidecar, ports).annotations;
    assert.equal(rejected?.kind === 'attribution' && rejected.decision, 'rejected');
  });

  it('have the form that their quotation marks tell', () => {
    const quotation = [spanOf('« Nous avons tenu parole »')];
    assert.equal(formOf(content, quotation), 'direct');
    assert.equal(formOf([spanOf('approuve')], quotation), 'indirect');
    assert.equal(formOf([spanOf('parole », a déclaré')], quotation), 'mixed');
  });

  it('are offered the sources and names around them, the nearest first, each wording once', () => {
    const candidates = candidateSources(
      {
        ...context([machine]),
        mentions: [mention('Odile Karsenti', 'person'), mention('Armand Le Goff', 'person')],
        language: 'fr',
      },
      content,
    );
    assert.deepEqual(
      candidates.map((span) => [textOf(text, span), span.kind]),
      [
        ['Odile Karsenti', 'named-person'],
        ['Armand Le Goff', 'named-person'],
      ],
    );
    assert.equal(kindOfSource(text, spanOf('La maire'), [], 'fr'), 'official');
  });
});
