import assert from 'node:assert/strict';
import { deskEntryPlace } from '../../../src/core/entities/deskEntryPlace';

const files: readonly string[] = [
  'entities:\n  # a comment with Awa Sow\n  - name: [[Awa Sow]]\n    role: ministre\n',
  '- Bo\n- "[[Awa Sow]]"\n',
  "- name: Bo\n  aliases: [Awa Sow]\n- {name: '[[AWA SOW]]'}\n",
];

describe('the place of a name in the desk’s list', () => {
  for (const marked of files)
    it(JSON.stringify(marked), () => {
      const start = marked.indexOf('[[');
      const end = marked.indexOf(']]') - 2;
      const text = marked.replace('[[', '').replace(']]', '');
      assert.deepEqual(deskEntryPlace(text, 'Awa Sow'), { start, end });
    });

  it('is none where the list has not got it, or cannot be read', () => {
    for (const text of ['', '- Bo', 'entities: 3', '- name: [a, b]', '\t- x: {', '<<<<<<< a\n- Awa Sow'])
      assert.equal(deskEntryPlace(text, 'Awa Sow'), undefined);
  });
});
