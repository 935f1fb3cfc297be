import assert from 'node:assert/strict';
import { readDeskVocabulary } from '../../../src/core/tags/deskVocabulary';
import { formatMessage } from '../../../src/core/checks/finding';
import { currentTag, findTag, formatPath, labelOf } from '../../../src/core/tags/vocabulary';

const problemsOf = (text: string): readonly string[] =>
  readDeskVocabulary(text).problems.map(({ line, message }) => `${line}: ${formatMessage(message)}`);
const pathsOf = (text: string, language = 'fr'): readonly string[] => {
  const { vocabulary } = readDeskVocabulary(text);
  return vocabulary.tags.map((tag) => formatPath(vocabulary, tag, language));
};

describe('the desk’s vocabulary', () => {
  it('may be a plain list', () => {
    assert.deepEqual(pathsOf('- politique\n- économie\n'), ['politique', 'économie']);
    assert.deepEqual(readDeskVocabulary('- Économie rurale\n').vocabulary.tags[0], {
      id: 'economie-rurale',
      source: 'desk',
      labels: { und: 'Économie rurale' },
      synonyms: {},
    });
  });

  it('may be nested in each of the short ways', () => {
    const expected = ['politique', 'politique › élections', 'sport'];
    assert.deepEqual(pathsOf('- politique:\n    - élections\n- sport\n'), expected);
    assert.deepEqual(pathsOf('- politique\n- - élections\n- sport\n'), expected);
    assert.deepEqual(pathsOf('politique:\n  - élections\nsport:\n'), expected);
    assert.deepEqual(pathsOf('tags:\n  politique:\n    élections:\n  sport:\n'), expected);
    assert.deepEqual(pathsOf('version: 1\ntags: [politique: [élections], sport]\n'), expected);
  });

  it('reads the long form whole', () => {
    const { vocabulary, problems } = readDeskVocabulary(
      [
        'tags:',
        '  - label: {fr: Élections, en: Elections}',
        '    id: vote',
        '    synonyms: {fr: [scrutin, urnes], en: polls}',
        '    colour: "#aa3300"',
        '    ids: {iptc: medtop:20000593}',
        '    tags:',
        '      - {label: sondages, useInstead: Études d’opinion}',
        '      - études d’opinion',
      ].join('\n'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(vocabulary.byId.get('vote'), {
      id: 'vote',
      source: 'desk',
      labels: { fr: 'Élections', en: 'Elections' },
      synonyms: { fr: ['scrutin', 'urnes'], en: ['polls'] },
      colour: '#aa3300',
      ids: { iptc: 'medtop:20000593' },
    });
    assert.equal(findTag(vocabulary, 'Sondages')?.id, 'etudes-d-opinion');
    assert.equal(findTag(vocabulary, 'SCRUTIN')?.id, 'vote');
    assert.equal(labelOf(vocabulary.tags[0]!, 'en'), 'Elections');
  });

  it('keeps labels that YAML takes for numbers or truths', () => {
    assert.deepEqual(pathsOf('- 2024\n- 0x10\n- true\n- 1.50\n'), ['2024', '0x10', 'true', '1.50']);
  });

  it('tells doubled labels and ids with their line and keeps both tags', () => {
    const text =
      '- Mali:\n    - élections\n- Niger:\n    - Élections\n- {id: x, label: a}\n- {id: x, label: b}\n';
    assert.deepEqual(problemsOf(text), [
      '4: The label “Élections” stands twice.',
      '6: The id “x” stands twice.',
    ]);
    const ids = readDeskVocabulary(text).vocabulary.tags.map(({ id }) => id);
    assert.deepEqual(ids, ['mali', 'elections', 'niger', 'niger/elections', 'x', 'b']);
  });

  it('cuts cycles, tells their line, and loses no tag', () => {
    const text = [
      '- {label: a, parent: c}',
      '- {label: b, parent: a}',
      '- {label: c, parent: b}',
      '- {label: d, parent: nowhere}',
      '- {label: e, useInstead: f}',
      '- {label: f, useInstead: e}',
      '- {label: g, parent: g}',
    ].join('\n');
    assert.deepEqual(problemsOf(text), [
      '1: “a” stands below itself.',
      '4: There is no tag “nowhere” to stand below.',
      '5: “e” leads back to itself: which tag is to be used?',
      '7: “g” stands below itself.',
    ]);
    const { vocabulary } = readDeskVocabulary(text);
    assert.deepEqual(
      vocabulary.roots.map(({ id }) => id),
      ['a', 'd', 'e', 'f', 'g'],
    );
    assert.equal(vocabulary.tags.length, 7);
    assert.equal(currentTag(vocabulary, vocabulary.byId.get('e')!).id, 'e');
  });

  it('tells what is no tag', () => {
    assert.deepEqual(problemsOf('- a\n-\n- {synonyms: [x]}\n- {label: b, colour: #aa3300\n  }\n'), [
      '2: This tag has no label.',
      '3: This tag has no label.',
      '4: A colour is written between quotation marks: "#aa3300".',
    ]);
    assert.deepEqual(problemsOf('politics'), ['1: Tags are written as a list: “- politics”.']);
    assert.deepEqual(problemsOf('- a\n\t- b: [\n').length > 0, true);
  });

  it('reads an empty file, and a newer one without offering to write it', () => {
    assert.deepEqual(pathsOf(''), []);
    assert.deepEqual(pathsOf('# nothing yet\n'), []);
    const newer = readDeskVocabulary('version: 2\ntags:\n  - a\n');
    assert.equal(newer.vocabulary.tags.length, 1);
    assert.equal(newer.document, undefined);
    assert.equal(newer.problems[0]?.line, 1);
  });

  it('reads 5,000 tags with one label without hanging', () => {
    const { vocabulary, problems } = readDeskVocabulary('- same\n'.repeat(5000));
    assert.equal(vocabulary.tags.length, 5000);
    assert.equal(problems.length, 4999);
  });
});
