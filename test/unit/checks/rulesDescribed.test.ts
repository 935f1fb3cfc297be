import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { rules } from '../../../src/core/checks/rules/index';

const root = new URL('../../../', import.meta.url);

const french = JSON.parse(readFileSync(new URL('l10n/rules.fr.json', root), 'utf8')) as Readonly<
  Record<string, string>
>;

const camelCase = (id: string) => id.replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase());

/** The placeholders of a message in order: {0} {1}. */
const placeholders = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();

describe('every rule', () => {
  it('has an id of its own in kebab case', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id } of rules) assert.match(id, /^[a-z]+(?:-[a-z]+)+$/);
  });

  for (const { id, title, messages } of rules) {
    it(`${id} has its file, table and page`, () => {
      assert.ok(existsSync(new URL(`src/core/checks/rules/${camelCase(id)}.ts`, root)));
      assert.ok(existsSync(new URL(`test/unit/checks/rules/${camelCase(id)}.test.ts`, root)));
      const page = readFileSync(new URL(`docs/rules/${id}.md`, root), 'utf8');
      assert.ok(page.startsWith(`# ${id}\n`));
      for (const part of ['## Français', '## English', '## Références · Basis'])
        assert.ok(page.includes(part), part);
    });

    it(`${id} speaks French`, () => {
      for (const text of [title, ...Object.values(messages)]) {
        const translation = french[text];
        assert.ok(translation, text);
        assert.deepEqual(placeholders(translation), placeholders(text), text);
      }
    });
  }
});
