import assert from 'node:assert/strict';
import {
  assembleAttributions,
  type AttributedBlock,
} from '../../../src/core/attribution/assembleAttributions';
import type { Attribution } from '../../../src/core/attribution/attribution';
import { initialState } from '../../../src/core/attribution/findAttributions';
import type { Entity, LinkedMention } from '../../../src/core/entities/mention';
import { attributionsOf } from './marked';

const PEOPLE = ['Odile Vasseur', 'Hugo Delmas', 'Lise Aubrac'];

/** The article of `paragraphs`, its attributions assembled, its people linked by their names. */
function assemble(...paragraphs: string[]): { text: string; attributions: Attribution[] } {
  const text = paragraphs.join('\n');
  const blocks: AttributedBlock[] = [];
  let start = 0;
  let state = initialState;
  for (const paragraph of paragraphs) {
    const { attributions, exit } = attributionsOf(paragraph, 'fr', state);
    blocks.push({ start, text: paragraph, attributions });
    state = exit;
    start += paragraph.length + 1;
  }
  const mentions: LinkedMention[] = [];
  for (const name of PEOPLE)
    for (const form of [name, name.split(' ')[1] ?? ''])
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const mention = { start: at, end: at + form.length, type: 'person', entity: name } as const;
        if (!mentions.some((other) => other.start <= at && at < other.end)) mentions.push(mention);
      }
  mentions.sort((a, b) => a.start - b.start);
  const entities: Entity[] = PEOPLE.map((name) => ({
    key: name,
    name,
    type: 'person',
    mentions: mentions.filter(({ entity }) => entity === name),
  }));
  return { text, attributions: assembleAttributions(blocks, { mentions, entities }) };
}

const entitiesOf = (...paragraphs: string[]): (string | undefined)[] =>
  assemble(...paragraphs).attributions.map(({ source }) => source?.entity);

describe('assembleAttributions', () => {
  it('counts offsets from the start of the article', () => {
    const { text, attributions } = assemble('Il pleut.', 'Hugo Delmas affirme que le pont fermera.');
    const [{ content, source, cue } = {}] = attributions;
    const slice = (span: { start: number; end: number } | undefined): string =>
      span ? text.slice(span.start, span.end) : '';
    assert.deepEqual(
      [slice(content?.[0]), slice(source), slice(cue)],
      ['le pont fermera', 'Hugo Delmas', 'affirme'],
    );
  });

  it('gives a named source its entity', () => {
    assert.deepEqual(entitiesOf('« Nous paierons », a dit Mme Vasseur, avec Odile Vasseur.'), [
      'Odile Vasseur',
    ]);
  });

  it('gives a pronoun the person quoted last in its block', () => {
    assert.deepEqual(
      entitiesOf('Odile Vasseur a vu Hugo Delmas. « Non », dit Hugo Delmas. « Jamais », ajoute-t-il.'),
      ['Hugo Delmas', 'Hugo Delmas'],
    );
  });

  it('gives a pronoun the only person near', () => {
    assert.deepEqual(entitiesOf('Lise Aubrac est venue hier.', '« Je refuse », a-t-elle dit.'), [
      'Lise Aubrac',
    ]);
  });

  it('leaves a pronoun alone where two people agree', () => {
    assert.deepEqual(entitiesOf('Lise Aubrac a vu Odile Vasseur. « Je refuse », a-t-elle dit.'), [undefined]);
  });

  it('hears the gender that titles show', () => {
    assert.deepEqual(entitiesOf('M. Delmas a vu Mme Vasseur. « Je refuse », a-t-elle dit.'), [
      'Odile Vasseur',
    ]);
    assert.deepEqual(entitiesOf('M. Delmas a parlé. « Je refuse », a-t-elle dit.'), [undefined]);
  });

  it('takes no person for « ils »', () => {
    assert.deepEqual(entitiesOf('Lise Aubrac est venue. « Nous refusons », ont-ils dit.'), [undefined]);
  });

  it('does not hand a person the words of a body', () => {
    assert.deepEqual(
      entitiesOf('Lise Aubrac est venue. « Non », a dit la préfecture. « Jamais », a-t-elle ajouté.'),
      [undefined, undefined],
    );
  });

  it('joins a quotation over two paragraphs, with the source of either', () => {
    for (const paragraphs of [
      ['« Nous avons attendu tout l’hiver.', '« Rien n’est venu », a dit Lise Aubrac.'],
      ['Lise Aubrac a déclaré : « Nous avons attendu tout l’hiver.', '« Rien n’est venu de la ville. »'],
    ]) {
      const { attributions } = assemble(...paragraphs);
      assert.deepEqual(
        attributions.map(({ content, source }) => [content.length, source?.entity]),
        [[2, 'Lise Aubrac']],
      );
    }
  });

  it('gives the second of two equal attributions another id', () => {
    const sentence = 'Hugo Delmas affirme que le pont fermera.';
    const [first, second] = assemble(sentence, sentence).attributions;
    assert.ok(first && second);
    assert.equal(second.id, `${first.id}-2`);
  });
});
