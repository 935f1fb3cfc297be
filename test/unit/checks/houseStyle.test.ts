import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatMessage } from '../../../src/core/checks/finding';
import { noHouseStyle, readHouseStyle, type HouseStyle } from '../../../src/core/checks/houseStyle';
import { createRuleResolver } from '../../../src/core/checks/ruleResolver';

function styleOf(text: string): HouseStyle {
  const { style, problems } = readHouseStyle(text);
  assert.deepEqual(problems, []);
  assert.ok(style);
  return style;
}

/** The problems of a style as « line: message ». */
function problemsOf(text: string): string[] {
  const { style, problems } = readHouseStyle(text);
  assert.equal(style, undefined);
  return problems.map(({ line, message }) => `${line}: ${formatMessage(message)}`);
}

describe('readHouseStyle', () => {
  it('reads nothing as no style', () => {
    assert.deepEqual(styleOf(''), noHouseStyle);
    assert.deepEqual(styleOf('# nothing yet\n'), noHouseStyle);
  });

  it('reads every part', () => {
    const style = styleOf(
      [
        'version: 1',
        'rules: { source-vague: error, typo-guillemets: off }',
        'overrides:',
        '  - files: opinions/',
        '    rules: { fact-lead-unsourced: off }',
        'typography: { locale: fr-CH, space: narrow }',
        'words: { loaded: [fulminer], labels: [milice], accepted: [régime] }',
        'outlets: [la presse régionale]',
        'agencies: [l’agence]',
        'anonymous:',
        '  - { source: une source au conseil, reason: Identité connue. }',
      ].join('\n'),
    );
    assert.deepEqual(
      [...style.rules],
      [
        ['source-vague', 'error'],
        ['typo-guillemets', 'off'],
      ],
    );
    assert.deepEqual(
      style.overrides.map(({ files }) => files),
      [['opinions/']],
    );
    assert.deepEqual(style.typography, { locale: 'fr-CH', space: '\u202f' });
    assert.deepEqual(style.outlets, ['la presse régionale', 'l’agence']);
    assert.deepEqual(style.anonymous, [{ source: 'une source au conseil', reason: 'Identité connue.' }]);
  });

  it('names each problem at its line', () => {
    assert.deepEqual(
      problemsOf(
        [
          'rules:',
          '  source-vage: error',
          '  source-vague: loud',
          'typography:',
          '  locale: fr-XX',
          'outlets: presse',
          'colour: blue',
          'overrides:',
          '  - rules: { source-vague: off }',
          'anonymous:',
          '  - source: une source',
        ].join('\n'),
      ),
      [
        '7: “colour” is no part of a house style.',
        '2: There is no rule “source-vage”.',
        '3: “loud” is not one of error, warning, information, hint, on and off.',
        '9: “files” is missing here.',
        '5: “fr-XX” is not one of fr-FR, fr-BE, fr-CH, fr-CA.',
        '6: A list is expected here.',
        '11: An anonymous source is allowed with a “reason” only.',
      ],
    );
  });

  it('tells where YAML is broken', () => {
    assert.match(problemsOf('rules:\n\tsource-vague: off\n')[0] ?? '', /^2: /);
    assert.match(problemsOf('<<<<<<< ours\nrules: {}\n')[0] ?? '', /^1: /);
  });

  it('refuses a newer version', () => {
    assert.match(problemsOf('version: 2\n')[0] ?? '', /^1: .*version 2/);
  });
});

describe('createRuleResolver', () => {
  const style = styleOf(
    [
      'rules: { source-vague: error }',
      'overrides:',
      '  - files: opinions/',
      '    rules: { source-vague: off }',
      '  - files: "*.breve.txt"',
      '    rules: { source-vague: hint }',
    ].join('\n'),
  );
  const resolve = createRuleResolver(style);
  const settingOf = (path: string, rules = {}) =>
    resolve(path, { stage: 'draft', rules }).rules.get('source-vague');

  it('takes the last override that fits, and a user before the desk', () => {
    assert.equal(settingOf('politique/pont.txt'), 'error');
    assert.equal(settingOf('opinions/pont.txt'), 'off');
    assert.equal(settingOf('opinions/pont.breve.txt'), 'hint');
    assert.equal(settingOf('opinions/pont.txt', { 'source-vague': 'warning' }), 'warning');
  });

  it('gives one value for files that are treated alike', () => {
    const options = resolve('a.txt', { stage: 'draft' });
    assert.equal(resolve('b/c.txt', { stage: 'draft' }), options);
    assert.notEqual(resolve('opinions/c.txt', { stage: 'draft' }), options);
    assert.notEqual(resolve('a.txt', { stage: 'review' }), options);
  });
});
