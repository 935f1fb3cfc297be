import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readStructure } from '../../../src/core/article/readStructure';
import { formatMessage } from '../../../src/core/checks/finding';
import { readDeskVocabulary } from '../../../src/core/tags/deskVocabulary';
import { readMediaTopics } from '../../../src/core/tags/mediaTopics';
import { createTagSuggester } from '../../../src/core/tags/suggestTags';
import type { TaggedArticle, TagSuggestion } from '../../../src/core/tags/suggestTags';
import { readTopicWords } from '../../../src/core/tags/topics';
import { joinVocabularies } from '../../../src/core/tags/vocabulary';

const media = readMediaTopics(readFileSync('data/media-topics.json', 'utf8'));
const topicWords = readTopicWords(readFileSync('data/topics.fr.yaml', 'utf8'), 'fr');

const headline = 'Brest : la grève du port suspend le match de rugby';
const body = [
  'Les dockers ont voté jeudi la grève. Le syndicat des marins, rejoint par les salariés du chantier, réclame une hausse',
  'des salaires. Les grévistes bloquent le quai. Anne Kervella, présidente du Port de Brest, appelle au calme.',
].join(' ');
const text = `${headline}\n\n${body}\n`;

interface Extra {
  readonly desk?: string;
  readonly article?: Partial<TaggedArticle>;
}

function suggest({ desk = '', article = {} }: Extra = {}): readonly TagSuggestion[] {
  const vocabulary = joinVocabularies([readDeskVocabulary(desk).vocabulary, media]);
  const suggester = createTagSuggester({ vocabulary, language: 'fr', topicWords });
  return suggester({ text, structure: readStructure(text), entities: [], ...article });
}

const reasonsOf = (found: readonly TagSuggestion[], label: string): readonly string[] | undefined =>
  found.find((each) => each.label === label)?.reasons.map(formatMessage);

describe('suggesting tags', () => {
  it('puts the topics first, with the words that speak for them', () => {
    const [first] = suggest();
    assert.equal(first?.key, 'medtop:09000000');
    assert.equal(first.kind, 'topic');
    assert.match(first.reasons.map(formatMessage)[0] ?? '', /^words such as .*grève/);
    assert.equal(suggest().filter(({ kind }) => kind === 'topic').length <= 3, true);
  });

  it('suggests the rubric, known or new', () => {
    assert.deepEqual(reasonsOf(suggest(), 'Brest'), ['the rubric of the headline']);
    const known = suggest({ desk: '- {label: Ville de Brest, synonyms: [brest]}' });
    assert.equal(known.find(({ label }) => label === 'Ville de Brest')?.tag?.id, 'ville-de-brest');
  });

  it('suggests names that are repeated or in the headline, with the reason', () => {
    const entities = [
      { name: 'Anne Kervella', type: 'person', count: 4, inHeadline: false },
      { name: 'Brest', type: 'place', count: 2, inHeadline: true },
      { name: 'Quimper', type: 'place', count: 1, inHeadline: false },
    ] as const;
    const found = suggest({ article: { entities } });
    assert.deepEqual(reasonsOf(found, 'Anne Kervella'), ['named 4 times']);
    assert.deepEqual(reasonsOf(found, 'Brest'), [
      'the rubric of the headline',
      'named 2 times',
      'in the headline',
    ]);
    assert.equal(reasonsOf(found, 'Quimper'), undefined);
    const known = suggest({ desk: '- Quimper', article: { entities } });
    assert.deepEqual(reasonsOf(known, 'Quimper'), ['named once']);
  });

  it('finds words of the vocabulary, whatever accents, plural and synonym, as whole words only', () => {
    const desk =
      '- {label: Docker, synonyms: [quais]}\n- chant\n- {label: UE}\n- salaire\n- Marin\n- rt de\n';
    const found = suggest({ desk });
    assert.deepEqual(reasonsOf(found, 'Docker'), ['the words dockers, quai']);
    assert.deepEqual(reasonsOf(found, 'salaire'), ['the word “salaires”']);
    assert.equal(reasonsOf(found, 'chant'), undefined);
    assert.equal(reasonsOf(found, 'UE'), undefined);
    assert.equal(reasonsOf(found, 'rt de'), undefined);
    assert.deepEqual(reasonsOf(found, 'Marin'), ['the word “marins”']);
  });

  it('finds an acronym in capitals only', () => {
    const article = (words: string): Extra => ({
      desk: '- US',
      article: { text: words, structure: readStructure(words) },
    });
    assert.notEqual(reasonsOf(suggest(article('Un accord avec les US a été signé lundi.')), 'US'), undefined);
    assert.equal(reasonsOf(suggest(article('Les us et coutumes des marins ont changé.')), 'US'), undefined);
  });

  it('suggests Media Topics below the top where their words stand in the headline', () => {
    const found = suggest().find(({ label }) => label === 'Grèves');
    assert.equal(found?.kind, 'word');
    assert.deepEqual(found.reasons.map(formatMessage), ['the word “grève”, 2 times', 'in the headline']);
  });

  it('passes over a single everyday word of the Media Topics that stands once in the body', () => {
    const article = (words: string): Extra => ({
      article: { text: words, structure: readStructure(words) },
    });
    const once = 'Le club a battu son adversaire au stade. Le football attire les supporters.';
    assert.equal(reasonsOf(suggest(article(once)), 'Football'), undefined);
    assert.notEqual(
      reasonsOf(suggest(article(`${once} Le football reste populaire.`)), 'Football'),
      undefined,
    );
  });

  it('suggests the desk’s own tag for a topic, and the tag that stands in another’s place', () => {
    const own = suggest({ desk: '- {label: Conflits sociaux, ids: {iptc: "medtop:09000000"}}' })[0];
    assert.equal(own?.key, 'conflits-sociaux');
    const moved = suggest({ desk: '- {label: docker, useInstead: métiers du port}\n- métiers du port' });
    assert.notEqual(reasonsOf(moved, 'métiers du port'), undefined);
    assert.equal(reasonsOf(moved, 'docker'), undefined);
  });

  it('leaves out what the article bears and what was rejected', () => {
    const keys = suggest({
      desk: '- {label: docker}\n- marin\n- salaire',
      article: { tags: ['Docker', 'medtop:09000000'], rejected: ['marin', 'brest'] },
    }).map(({ key }) => key);
    for (const key of ['docker', 'marin', 'brest', 'medtop:09000000'])
      assert.equal(keys.includes(key), false, key);
    assert.equal(keys.includes('salaire'), true);
  });

  it('reads no page links, and nothing from an empty text', () => {
    const page = `${text}\nSuivant\nVoile : le skipper remporte le tournoi de tennis\n`;
    const linked = suggest({ desk: '- tennis', article: { text: page, structure: readStructure(page) } });
    assert.equal(reasonsOf(linked, 'tennis'), undefined);
    assert.deepEqual(suggest({ article: { text: '', structure: readStructure('') } }), []);
  });

  it('scores between 0 and 1, each key once, whatever the text', () => {
    const suggester = createTagSuggester({ vocabulary: media, language: 'fr', topicWords });
    const words = fc.constantFrom(
      'grève',
      'football',
      'UE',
      '\n\n',
      'élections',
      '«',
      '🙂',
      'eau',
      'Mali :',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), (parts) => {
        const joined = parts.join(' ');
        const found = suggester({ text: joined, structure: readStructure(joined), entities: [] });
        for (const { score, reasons } of found)
          assert.equal(score > 0 && score <= 1 && reasons.length > 0, true);
        assert.equal(new Set(found.map(({ key }) => key)).size, found.length);
      }),
    );
  });
});

describe('the words of the topics', () => {
  for (const language of ['fr', 'en'] as const) {
    it(`name top-level Media Topics only (${language})`, () => {
      const { words, stems } = readTopicWords(readFileSync(`data/topics.${language}.yaml`, 'utf8'), language);
      const topics = new Set(
        [...words.values(), ...stems.values()].flatMap(({ weights }) => [...weights.keys()]),
      );
      assert.deepEqual([...topics].sort(), media.roots.map(({ id }) => id).sort());
    });
  }

  it('may end anyhow after a star, weigh double with a mark, and stand in phrases', () => {
    const { words, stems, phraseStarts } = readTopicWords(
      'medtop:1:\n  - élus*, coupe du monde!, jeu\n',
      'fr',
    );
    assert.deepEqual([...stems.keys()], ['elus']);
    assert.deepEqual([...words.keys()], ['coupe du monde', 'jeu']);
    assert.deepEqual(phraseStarts, new Set(['coupe']));
    assert.deepEqual([...(words.get('coupe du monde')?.weights ?? [])], [['medtop:1', 3]]);
  });
});

describe('the Media Topics that ship', () => {
  it('are a whole tree with labels in both languages', () => {
    assert.equal(media.tags.length, 1099);
    assert.equal(media.roots.length, 17);
    for (const { labels, id } of media.tags) {
      assert.match(id, /^medtop:\d{8}$/);
      assert.equal(Object.keys(labels).join(), 'fr,en', id);
    }
  });

  it('are refused where the file is another', () => {
    assert.throws(() => readMediaTopics('[]'));
    assert.throws(() => readMediaTopics('{"topics":[["x"]]}'));
    assert.throws(() => readTopicWords('just text', 'fr'));
  });
});
