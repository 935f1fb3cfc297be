import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readHouseStyle } from '../../../src/core/checks/houseStyle';
import { createRuleResolver } from '../../../src/core/checks/ruleResolver';
import type { RuleOptions } from '../../../src/core/checks/ruleOptions';
import { checkPassage } from './passages';

function optionsOf(style: string, stage: RuleOptions['stage'] = 'draft'): RuleOptions {
  const { style: read } = readHouseStyle(style);
  assert.ok(read);
  return createRuleResolver(read)('article.txt', { stage });
}

/** The findings of a rule as « severity: words ». */
function found(rule: string, passage: string, options: RuleOptions, language: 'fr' | 'en' = 'fr'): string[] {
  const { text, findings } = checkPassage(passage, language, options);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ severity, start, end }) => `${severity}: ${text.slice(start, end)}`);
}

describe('the house style on an article', () => {
  const VAGUE = 'L’usine fermera, selon une source.';

  it('switches a rule off, or gives it another severity', () => {
    assert.deepEqual(found('source-vague', VAGUE, optionsOf('rules: { source-vague: off }')), []);
    assert.deepEqual(found('source-vague', VAGUE, optionsOf('rules: { source-vague: error }')), [
      'error: une source',
    ]);
    assert.deepEqual(found('source-vague', VAGUE, optionsOf('rules: { source-vague: on }')), [
      'warning: une source',
    ]);
  });

  it('switches on a rule that is off as shipped', () => {
    const passage = '« Nous paierons », assure Hugo Delmas.';
    assert.deepEqual(found('source-first-mention', passage, optionsOf('')), []);
    assert.deepEqual(
      found('source-first-mention', passage, optionsOf('rules: { source-first-mention: on }')),
      ['warning: Hugo Delmas'],
    );
  });

  it('lets anonymous sources pass that the desk knows', () => {
    const style = 'anonymous: [{ source: une source policière, reason: Identité connue. }]';
    const passage = 'Selon une source policière, le suspect est en fuite.';
    assert.deepEqual(found('source-anon-no-reason', passage, optionsOf(style)), []);
    assert.equal(found('source-anon-no-reason', passage, optionsOf('')).length, 1);
  });

  it('adds the desk’s loaded words and labels, and accepts others', () => {
    const style = 'words: { loaded: [fulmine], labels: [la milice], accepted: [prétendre, secte] }';
    assert.deepEqual(
      found('verb-loaded', '« Tout va mal », fulmine la maire de Brévans.', optionsOf(style)),
      ['information: fulmine'],
    );
    assert.deepEqual(found('verb-loaded', 'Le maire prétend que tout va bien.', optionsOf(style)), []);
    assert.deepEqual(found('fact-label-contested', 'La milice est partie.', optionsOf(style)), [
      'warning: La milice',
    ]);
    assert.deepEqual(found('fact-label-contested', 'La secte est partie.', optionsOf(style)), []);
  });

  it('takes a pattern of the desk as words, whatever signs stand in it', () => {
    const style = 'words: { labels: ["milice|(a+)+$", "<any>", "?"] }';
    assert.deepEqual(found('fact-label-contested', 'Le pont est fermé ?', optionsOf(style)), []);
  });

  it('lets media be cited by the words that the desk accepts', () => {
    const passage = 'Selon la presse locale, le maire part.';
    assert.deepEqual(found('source-outlet-unnamed', passage, optionsOf('outlets: [la presse locale]')), []);
    assert.equal(found('source-outlet-unnamed', passage, optionsOf('')).length, 1);
  });

  it('is stricter about the rests of a draft on review', () => {
    const passage = 'Le budget est de TK euros.';
    assert.deepEqual(found('draft-residue', passage, optionsOf('', 'draft')), ['information: TK']);
    assert.deepEqual(found('draft-residue', passage, optionsOf('', 'review')), ['error: TK']);
  });
});

describe('typographic profiles', () => {
  const marks = (passage: string, locale: string) =>
    found('typo-guillemets', passage, optionsOf(`typography: { locale: ${locale} }`)).map((line) =>
      line.replace(/^\w+: /, ''),
    );

  it('France and Belgium want a no-break space before every high mark', () => {
    for (const locale of ['fr-FR', 'fr-BE'])
      assert.deepEqual(marks('Qui: toi? «\u00a0Oui\u00a0»!', locale), [':', '?', '!']);
  });

  it('Canada wants one before the colon only', () => {
    assert.deepEqual(marks('Qui: toi? «\u00a0Oui\u00a0»!', 'fr-CA'), [':']);
  });

  it('Switzerland wants none, and no space that breaks', () => {
    assert.deepEqual(marks('Qui: toi? «Oui»!', 'fr-CH'), []);
    assert.deepEqual(marks('Qui : toi\u202f? « Oui »', 'fr-CH'), [':', '«', '»']);
  });
});
