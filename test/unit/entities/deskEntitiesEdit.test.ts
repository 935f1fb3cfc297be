import assert from 'node:assert/strict';
import { readDeskEntities } from '../../../src/core/entities/deskEntities';
import { addDeskName } from '../../../src/core/entities/deskEntitiesEdit';

function added(text: string, name = 'Odile Karsenti'): string {
  const edit = addDeskName(text, { name, type: 'person' });
  assert.equal(edit.kind, 'edited');
  return edit.text;
}

describe('adding a name to the desk’s list', () => {
  it('starts the file', () => {
    const text = added('');
    assert.deepEqual(
      readDeskEntities(text).entries.map(({ name, type }) => [name, type]),
      [['Odile Karsenti', 'person']],
    );
  });

  it('keeps every line and comment, and puts the name in its place', () => {
    const text =
      '# La rédaction\n- name: Armand Le Goff # maire jusqu’en 2020\n  type: person\n\n# Ports\n- name: Port-Rives\n  type: place\n';
    assert.equal(
      added(text),
      '# La rédaction\n- name: Armand Le Goff # maire jusqu’en 2020\n  type: person\n- name: Odile Karsenti\n  type: person\n\n# Ports\n- name: Port-Rives\n  type: place\n',
    );
  });

  it('writes into the list “entities”, and keeps CRLF', () => {
    const text = added('version: 1\r\nentities:\r\n  - name: Zoé Roy\r\n    type: person\r\n');
    assert.equal(
      text,
      'version: 1\r\nentities:\r\n  - name: Odile Karsenti\r\n    type: person\r\n  - name: Zoé Roy\r\n    type: person\r\n',
    );
    assert.deepEqual(
      readDeskEntities(added('version: 1\nentities: []\n')).entries.map(({ name }) => name),
      ['Odile Karsenti'],
    );
    assert.deepEqual(
      readDeskEntities(added('version: 1\n')).entries.map(({ name }) => name),
      ['Odile Karsenti'],
    );
  });

  it('refuses a name that is there, under whatever accents, and a file with errors', () => {
    const refused = (text: string): string => {
      const edit = addDeskName(text, { name: 'Odile Karsenti', type: 'person' });
      assert.equal(edit.kind, 'refused');
      return edit.message.template;
    };
    assert.match(refused('- name: Mme Karsenti\n  aliases: [odile karsenti]\n'), /already/);
    refused('<<<<<<< HEAD\n- name: A\n=======\n- name: B\n>>>>>>> other\n');
    refused('une phrase\n');
  });
});
