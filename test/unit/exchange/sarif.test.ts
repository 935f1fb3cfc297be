import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { Ajv } from 'ajv';
import { message, type Finding } from '../../../src/core/checks/finding';
import { rules } from '../../../src/core/checks/rules/index';
import { toSarif, type CheckedFile, type SarifResult } from '../../../src/core/exchange/sarif';

const SCHEMA = new URL('../../support/sarif-2.1.0.schema.json', import.meta.url);

const OPTIONS = { version: '0.1.0', rulesUri: 'https://example.org/rules' };

function createValidator() {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
}

const finding: Finding = {
  rule: 'source-vague',
  severity: 'warning',
  start: 13,
  end: 23,
  message: message('“{0}” says nothing.', 'une source'),
  related: [{ start: 0, end: 4, message: message('Here') }],
  fixes: [
    { title: message('Qualify'), edits: [{ start: 23, end: 23, newText: ' ${1:proche}' }], isSnippet: true },
    { title: message('Remove'), edits: [{ start: 13, end: 23, newText: '' }] },
  ],
};

const file: CheckedFile = {
  uri: 'presse/pont d’été #1.txt',
  text: 'Le pont.\r\n🌉 une source dit.\n',
  findings: [finding],
  suppressed: [{ finding: { ...finding, severity: 'hint' }, reason: 'Vu avec la rédaction en chef.' }],
};

/** The only run of a log over `files`. */
function runOf(files: readonly CheckedFile[]) {
  const [run] = toSarif(files, OPTIONS).runs;
  assert.ok(run);
  return run;
}

function resultsOf(files: readonly CheckedFile[]): readonly [SarifResult, SarifResult] {
  const [shown, suppressed] = runOf(files).results;
  assert.ok(shown && suppressed);
  return [shown, suppressed];
}

describe('toSarif', () => {
  it('is valid SARIF 2.1.0', () => {
    const validate = createValidator();
    for (const files of [[], [file], [{ ...file, text: '', findings: [], suppressed: [] }]])
      assert.ok(
        validate(JSON.parse(JSON.stringify(toSarif(files, OPTIONS)))),
        JSON.stringify(validate.errors),
      );
  });

  it('would not be valid without what the schema asks for', () => {
    const validate = createValidator();
    assert.equal(validate({ ...toSarif([file], OPTIONS), version: '2.0.0' }), false);
  });

  it('counts lines and columns from 1 in UTF-16 code units', () => {
    const [result] = resultsOf([file]);
    assert.deepEqual(result.locations[0]?.physicalLocation.region, {
      startLine: 2,
      startColumn: 4,
      endLine: 2,
      endColumn: 14,
      charOffset: 13,
      charLength: 10,
    });
    assert.equal(runOf([file]).columnKind, 'utf16CodeUnits');
  });

  it('writes paths as URIs', () => {
    const [result] = resultsOf([file]);
    assert.equal(
      result.locations[0]?.physicalLocation.artifactLocation.uri,
      'presse/pont%20d%E2%80%99%C3%A9t%C3%A9%20%231.txt',
    );
  });

  it('describes every rule and points results at theirs', () => {
    const run = runOf([file]);
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    const [result] = resultsOf([file]);
    const rule = run.tool.driver.rules[result.ruleIndex ?? -1];
    assert.ok(rule);
    assert.equal(rule.id, 'source-vague');
    assert.equal(rule.helpUri, 'https://example.org/rules/source-vague.md');
  });

  it('keeps suppressed findings with their reason, and fixes without placeholders', () => {
    const [shown, suppressed] = resultsOf([file]);
    assert.equal(shown.suppressions, undefined);
    assert.deepEqual(suppressed.suppressions, [
      { kind: 'external', status: 'accepted', justification: 'Vu avec la rédaction en chef.' },
    ]);
    assert.deepEqual(
      shown.fixes?.map(({ description }) => description.text),
      ['Remove'],
    );
  });
});
