import assert from 'node:assert/strict';
import { emptySidecar, type Sidecar } from '../../../src/core/annotations/model';
import {
  movePlaces,
  placeSidecar,
  refreshPlaced,
  sidecarOf,
} from '../../../src/core/annotations/placedSidecar';
import { splitSuppressed } from '../../../src/core/annotations/suppressions';
import { message, type Finding } from '../../../src/core/checks/finding';
import { switchRuleOff } from '../../../src/core/checks/houseStyleEdit';
import { suppressFinding, withoutSuppressions } from '../../../src/core/review/suppress';
import { portsOf } from './reviewedArticle';

const text =
  'Le maire démissionne.\n\nSelon une source proche du dossier, il part lundi !\n\nUne source le dit aussi.';
const words = 'une source proche du dossier';

function findingAt(article: string, passage: string, rule = 'source-vague'): Finding {
  const start = article.indexOf(passage);
  return { rule, severity: 'warning', start, end: start + passage.length, message: message('Vague.') };
}

function hide(article: string, finding: Finding): Sidecar {
  return suppressFinding(
    emptySidecar,
    article,
    finding,
    'Vu avec la rédaction.',
    portsOf('Nadia', '2026-02-03T10:00:00Z'),
  );
}

function isHidden(article: string, finding: Finding, sidecar: Sidecar): boolean {
  return splitSuppressed(article, [finding], placeSidecar(article, sidecar).placed).suppressed.length === 1;
}

describe('a finding that is hidden with a reason', () => {
  const sidecar = hide(text, findingAt(text, words));

  it('stays hidden, and only that one', () => {
    assert.ok(isHidden(text, findingAt(text, words), sidecar));
    assert.ok(!isHidden(text, findingAt(text, 'Une source'), sidecar));
    assert.ok(!isHidden(text, findingAt(text, words, 'source-anon-no-reason'), sidecar));
  });

  it('holds through edits elsewhere', () => {
    const edited = `Chapeau tout neuf pour l’article.\n\n${text}`;
    assert.ok(isHidden(edited, findingAt(edited, words), sidecar));
  });

  it('lapses when its passage changes, also after the article was saved, and holds again when that is undone', () => {
    const edited = text.replace('proche du', 'près du');
    const start = text.indexOf('proche');
    const edit = { start, end: start + 'proche'.length, newText: 'près' };
    const finding = findingAt(edited, 'une source près du dossier');
    const moved = movePlaces(placeSidecar(text, sidecar), edited, [edit]);
    assert.equal(splitSuppressed(edited, [finding], moved.placed).suppressed.length, 0);
    const saved = sidecarOf(refreshPlaced(moved));
    assert.ok(!isHidden(edited, finding, saved));
    assert.ok(isHidden(text, findingAt(text, words), saved));
  });

  it('can be a space between words', () => {
    const space = {
      ...findingAt(text, 'lundi !', 'typo-space'),
      start: text.indexOf(' !'),
      end: text.indexOf('!'),
    };
    const hidden = hide(text, space);
    assert.ok(isHidden(text, space, hidden));
    assert.ok(isHidden(`Début. ${text}`, { ...space, start: space.start + 7, end: space.end + 7 }, hidden));
  });

  it('shows again when that is asked for', () => {
    const [suppression] = sidecar.annotations;
    assert.deepEqual(withoutSuppressions(sidecar, new Set([suppression?.id ?? ''])).annotations, []);
  });
});

describe('a rule that is switched off in the house style', () => {
  const told = (before: string, folder?: string): string => {
    const edit = switchRuleOff(before, 'source-vague', folder);
    return edit.kind === 'edited' ? edit.text : edit.kind;
  };

  it('is written beside what is there, comments and all', () =>
    assert.equal(
      told('# Our style\nversion: 1\nrules:\n  # always\n  verb-loaded: error\n'),
      '# Our style\nversion: 1\nrules:\n  # always\n  verb-loaded: error\n  source-vague: off\n',
    ));

  it('is written for one folder', () => {
    const once = told('', 'sport');
    assert.equal(once, 'version: 1\noverrides:\n  - files: sport/\n    rules:\n      source-vague: off\n');
    assert.equal(told(once, 'sport'), once);
  });

  it('is not written into a file with errors', () => assert.equal(told('rules: [oops\n'), 'refused'));
});
