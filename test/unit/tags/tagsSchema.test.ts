import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readDeskVocabulary } from '../../../src/core/tags/deskVocabulary';

const schema = JSON.parse(readFileSync('schemas/tags.schema.json', 'utf8')) as object;
const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
const accepts = (text: string): boolean => validate(parse(text));

describe('schemas/tags.schema.json', () => {
  it('accepts what the format page shows, and the reader does too', () => {
    const page = readFileSync('docs/formats/tags.md', 'utf8');
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example = '']) => example);
    assert.equal(examples.length, 2);
    for (const example of examples) {
      assert.equal(accepts(example), true, JSON.stringify(validate.errors));
      assert.deepEqual(readDeskVocabulary(example).problems, []);
    }
  });

  it('accepts each short form', () => {
    for (const text of [
      '- a\n- 2024\n',
      'tags:\n',
      '- a:\n    - b\n    - c: [d]\n- - e\n',
      'a:\n  - b\nc:\n',
      'tags: {a: {b: , c: [d]}}',
      '- a: {colour: "#fff", tags: [b]}',
      '- {labels: {fr: a, en: b}, synonyms: c, parent: d}',
    ]) {
      assert.equal(accepts(text), true, `${text} ${JSON.stringify(validate.errors)}`);
      const told = readDeskVocabulary(text).problems.filter(
        ({ message }) => !message.template.includes('no tag'),
      );
      assert.deepEqual(told, []);
    }
  });

  it('refuses what the reader complains of', () => {
    for (const text of [
      'politics',
      '- {synonyms: [x]}',
      '- {label: a, colour: red}',
      'version: 2\ntags: []',
      '- \n',
    ]) {
      assert.equal(accepts(text), false, text);
      assert.notEqual(readDeskVocabulary(text).problems.length, 0, text);
    }
    assert.equal(accepts('- {label: a, synonym: b}'), false);
  });
});
