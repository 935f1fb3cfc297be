import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage } from '../../../src/core/checks/finding';
import { readDeskVocabulary } from '../../../src/core/tags/deskVocabulary';
import { addTag, deleteTag, mergeTags, renameTag } from '../../../src/core/tags/deskVocabularyEdit';
import type { VocabularyEdit } from '../../../src/core/tags/deskVocabularyEdit';

const textOf = (edit: VocabularyEdit): string =>
  edit.kind === 'edited' ? edit.text : `refused: ${formatMessage(edit.message)}`;
const add = (text: string, label: string, parent?: string): string =>
  textOf(addTag(text, { labels: { und: label }, ...(parent === undefined ? {} : { parent }) }));

describe('writing into the desk’s vocabulary', () => {
  const text = [
    '# The desk’s tags',
    '',
    'tags:',
    '  # the economy',
    '  - économie   # ask Anna',
    '  - label: {fr: Élections, en: Elections}',
    '    colour: "#aa3300"  # red',
    '',
    '  # below: sport',
    '  - sport:',
    '      - rugby',
    '      - voile',
    '  # the end',
    '',
  ].join('\n');

  it('puts a new tag in its alphabetical place and leaves every other line alone', () => {
    const cases: readonly (readonly [string, string | undefined, string, string])[] = [
      ['Agriculture', undefined, '  - Agriculture', '  # the economy'],
      ['écologie', undefined, '  - écologie', '  # the economy'],
      ['éducation', undefined, '  - éducation', '  - label: {fr: Élections, en: Elections}'],
      ['justice', undefined, '  - justice', ''],
      ['tennis', undefined, '  - tennis', '  # the end'],
      ['football', 'sport', '      - football', '      - rugby'],
      ['tennis', 'sport', '      - tennis', '      - voile'],
      ['yoga', 'sport', '      - yoga', '  # the end'],
    ];
    for (const [label, parent, line, before] of cases) {
      const lines = add(text, label, parent).split('\n');
      const at = lines.indexOf(line);
      assert.notEqual(at, -1, line);
      assert.equal(lines[at + 1], before, label);
      assert.deepEqual(lines.toSpliced(at, 1), text.split('\n'));
    }
  });

  it('writes the first tag of all, below a comment if there is one', () => {
    assert.equal(add('', 'sport'), '- sport\n');
    assert.equal(add('# ours', 'sport'), '# ours\n- sport\n');
    assert.equal(add('tags:\n', 'sport'), 'tags:\n  - sport\n');
    assert.equal(add('# ours\n- voile', 'sport'), '# ours\n- sport\n- voile');
    assert.equal(add('- judo', 'sport'), '- judo\n- sport\n');
  });

  it('gives a tag its first child, in every form, with its comments', () => {
    assert.equal(add('- sport # all of it\n', 'judo', 'sport'), '- sport:\n    # all of it\n    - judo\n');
    assert.equal(add('- label: sport\n', 'judo', 'sport'), '- label: sport\n  tags:\n    - judo\n');
    assert.equal(add('sport:\n', 'judo', 'sport'), 'sport:\n  - judo\n');
    assert.equal(add('tags: [a, c] # x\n', 'b'), 'tags: [ a, b, c ] # x\n');
    assert.equal(add('a:\nc:\n', 'b'), 'a:\nb:\nc:\n');
  });

  it('keeps the line breaks of the file', () => {
    assert.equal(add('- a\r\n- c\r\n', 'b'), '- a\r\n- b\r\n- c\r\n');
    assert.equal(add('- a # x\r\n', 'b', 'a'), '- a:\r\n    # x\r\n    - b\r\n');
  });

  it('quotes what YAML would read otherwise', () => {
    for (const label of ['true', '2024', 'a: b', '# x', '- y', '« Mali : »', "l'été", '"', '@z', 'null']) {
      const { vocabulary } = readDeskVocabulary(add('- m\n', label));
      assert.deepEqual(new Set(vocabulary.tags.map(({ labels }) => labels['und'])), new Set(['m', label]));
    }
  });

  it('writes labels in several languages, and the id where the label would give another’s', () => {
    const long = addTag('- sport\n', { labels: { fr: 'voile', en: 'sailing' }, colour: '#00f' });
    assert.equal(textOf(long), '- sport\n- label:\n    fr: voile\n    en: sailing\n  colour: "#00f"\n');
    const twin = addTag('- Mali\n- Niger:\n    - vote\n', { labels: { und: 'Vote' }, parent: 'mali' });
    assert.equal(twin.kind === 'edited' && twin.id, 'mali/vote');
    const ids = readDeskVocabulary(textOf(twin)).vocabulary.tags.map(({ id }) => id);
    assert.deepEqual(ids, ['mali', 'mali/vote', 'niger', 'vote']);
  });

  it('refuses a doubled name, an unknown parent, and a file that does not parse', () => {
    assert.equal(add('- Économie\n', 'economie'), 'refused: The vocabulary has a tag “Économie” already.');
    assert.equal(add('- a\n', 'b', 'x'), 'refused: There is no tag “x” to stand below.');
    assert.match(add('- a: [\n', 'b'), /^refused: /);
    assert.match(add('version: 9\ntags: [a]\n', 'b'), /^refused: .*newer/);
  });

  it('loses no tag and no comment, whatever is added to it', () => {
    const label = fc.stringMatching(/^[a-zéÀœ' 0-9:#-]{1,12}$/).filter((s) => s.trim() !== '');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        let current = text;
        for (const each of labels) {
          const edit = addTag(current, { labels: { und: each } });
          if (edit.kind === 'refused') continue;
          const before = readDeskVocabulary(current);
          const after = readDeskVocabulary(edit.text);
          assert.deepEqual(after.problems, []);
          assert.equal(after.vocabulary.tags.length, before.vocabulary.tags.length + 1);
          for (const tag of before.vocabulary.tags) assert.deepEqual(after.vocabulary.byId.get(tag.id), tag);
          assert.equal(after.vocabulary.byId.get(edit.id)?.labels['und'], each.trim());
          assert.equal(edit.text.split('#').length >= text.split('#').length, true);
          current = edit.text;
        }
      }),
    );
  });

  it('renames a label in place and tells the new id', () => {
    const renamed = renameTag(text, 'economie', 'économie et finances');
    assert.equal(textOf(renamed), text.replace('- économie ', '- économie et finances '));
    assert.equal(renamed.kind === 'edited' && renamed.id, 'economie-et-finances');
    const english = renameTag(text, 'elections', 'Votes', 'en');
    assert.equal(textOf(english), text.replace('en: Elections', 'en: Votes'));
    assert.equal(english.kind === 'edited' && english.id, 'elections');
    assert.match(textOf(renameTag(text, 'economie', 'Sport')), /^refused/);
  });

  it('deletes a tag, not those below it', () => {
    assert.equal(textOf(deleteTag(text, 'rugby')), text.replace('      - rugby\n', ''));
    assert.equal(
      textOf(deleteTag(text, 'sport')),
      'refused: “rugby” stands below “sport”: move or delete it first.',
    );
    assert.equal(textOf(deleteTag('# ours\n\n- a\n', 'a')).trim(), '# ours');
    assert.equal(textOf(deleteTag('tags:\n  - a\n', 'a')), 'tags:\n');
    assert.equal(textOf(deleteTag('- a:\n    - b # x\n- c\n', 'b')), '- a:\n- c\n');
    assert.equal(textOf(deleteTag('- label: a\n  tags: [b]\n', 'b')), '- label: a\n');
    assert.match(textOf(deleteTag(text, 'x')), /^refused/);
  });

  it('merges a tag into another, which keeps its names as synonyms', () => {
    const merged = mergeTags(
      '- budget # ours\n- finances\n- label: impôts\n  synonyms: [taxes]\n',
      'finances',
      'budget',
    );
    assert.equal(
      textOf(merged),
      '- label: budget\n  synonyms:\n    - finances\n  # ours\n- label: impôts\n  synonyms: [ taxes ]\n',
    );
    const second = readDeskVocabulary(textOf(mergeTags(textOf(merged), 'impots', 'budget')));
    assert.deepEqual(second.vocabulary.tags, [
      {
        id: 'budget',
        source: 'desk',
        labels: { und: 'budget' },
        synonyms: { und: ['finances', 'impôts', 'taxes'] },
      },
    ]);
  });
});
