import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readHouseStyle } from '../../../src/core/checks/houseStyle';
import { rules } from '../../../src/core/checks/rules/index';

interface StyleSchema {
  readonly definitions: { readonly rules: { properties: Record<string, unknown> } };
}

const FILE = new URL('../../../schemas/style.schema.json', import.meta.url);
const PAGE = new URL('../../../docs/formats/style.md', import.meta.url);

function readSchema(): StyleSchema {
  return JSON.parse(readFileSync(FILE, 'utf8')) as StyleSchema;
}

describe('schemas/style.schema.json', () => {
  it('knows every rule and no other (UPDATE=1 writes them)', () => {
    const schema = readSchema();
    const expected = Object.fromEntries(rules.map(({ id }) => [id, { $ref: '#/definitions/setting' }]));
    if (process.env['UPDATE'] !== undefined) {
      schema.definitions.rules.properties = expected;
      writeFileSync(FILE, JSON.stringify(schema, undefined, 2) + '\n');
    }
    assert.deepEqual(readSchema().definitions.rules.properties, expected);
  });

  it('accepts what the format page shows, and the reader does too', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync(PAGE, 'utf8'))?.[1] ?? '';
    const validate = new Ajv().compile(readSchema());
    assert.ok(validate(parse(example)), JSON.stringify(validate.errors));
    assert.deepEqual(readHouseStyle(example).problems, []);
  });

  it('refuses what the reader refuses', () => {
    const validate = new Ajv().compile(readSchema());
    for (const text of ['rules: { source-vague: loud }', 'colour: blue', 'outlets: presse', 'version: 2'])
      assert.equal(validate(parse(text)), readHouseStyle(text).style !== undefined, text);
  });
});
