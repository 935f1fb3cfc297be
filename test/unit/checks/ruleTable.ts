import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/core/checks/safeFixes';
import { fillPlaceholders } from '../../../src/core/checks/snippets';
import type { Fix } from '../../../src/core/checks/finding';
import type { RuleOptions } from '../../../src/core/checks/ruleOptions';
import { rules } from '../../../src/core/checks/rules/index';
import { allRules, checkPassage, markFindings, only, unmark } from './passages';

/** Passages of one language; the flagged ones have ⟦ ⟧ around each finding. */
export interface Passages {
  readonly flagged: readonly string[];
  readonly unflagged: readonly string[];
}

/** A text, and what it reads like after the first finding's fix of this title (template), placeholders by their words. */
export interface FixCase {
  readonly language: 'fr' | 'en';
  readonly before: string;
  readonly title?: string;
  readonly after: string;
}

/** The table that shows what a rule flags and what it leaves alone. */
export interface RuleTable {
  readonly fr: Passages;
  readonly en: Passages;
  readonly fixes?: readonly FixCase[];
  readonly options?: RuleOptions;
}

const tables = new Map<string, RuleTable>();

/** The tables of all rules that were described so far, by rule id. */
export function ruleTables(): ReadonlyMap<string, RuleTable> {
  return tables;
}

/** Describes a rule by its table: each passage is a test, and each fix of a flagged one must mend it. */
export function describeRule(id: string, table: RuleTable): void {
  tables.set(id, table);
  describe(id, () => {
    it('is a rule', () => assert.ok(rules.some((rule) => rule.id === id)));
    for (const language of ['fr', 'en'] as const) {
      for (const passage of table[language].flagged)
        it(`flags ${language}: ${passage}`, () => assertFindings(id, passage, language, table.options));
      for (const passage of table[language].unflagged)
        it(`passes ${language}: ${passage}`, () => assertFindings(id, passage, language, table.options));
      for (const passage of table[language].flagged)
        it(`mends ${language}: ${passage}`, () => assertFixes(id, unmark(passage), language, table.options));
    }
    for (const fixCase of table.fixes ?? [])
      it(`fixes ${fixCase.language}: ${fixCase.before}`, () => assertFix(id, fixCase, table.options));
  });
}

function assertFindings(id: string, passage: string, language: 'fr' | 'en', options?: RuleOptions): void {
  const { text, findings } = checkPassage(unmark(passage), language, only(id, options));
  assert.equal(markFindings(text, findings), passage.replace(/^(?:#|>|@|##) /gm, ''));
}

/** Every fix removes its finding and brings no finding of any rule that was not there. */
export function assertFixes(id: string, passage: string, language: 'fr' | 'en', options?: RuleOptions): void {
  const everything = allRules(options);
  const before = checkPassage(passage, language, everything);
  for (const finding of before.findings.filter(({ rule }) => rule === id))
    for (const fix of finding.fixes ?? []) {
      const after = checkPassage(fixed(passage, fix, before.text), language, everything);
      const count = (findings: typeof before.findings, rule: string) =>
        findings.filter((other) => other.rule === rule).length;
      assert.ok(
        count(after.findings, id) < count(before.findings, id),
        `still flagged after “${fix.title.template}”: ${after.text}`,
      );
      for (const { id: other } of rules)
        if (other !== id)
          assert.ok(
            count(after.findings, other) <= count(before.findings, other),
            `“${fix.title.template}” brings ${other}: ${after.text}`,
          );
    }
}

/** `passage` after `fix`, its line roles kept: fixes are at offsets of `text`, the passage without them. */
function fixed(passage: string, fix: Fix, text: string): string {
  const edits = fix.edits.map((edit) => ({
    ...edit,
    newText: fix.isSnippet ? fillPlaceholders(edit.newText) : edit.newText,
  }));
  const roles = passage.split('\n').map((line) => /^(?:#|>|@|##) /.exec(line)?.[0] ?? '');
  const lines = applyEdits(text, edits).split('\n');
  return lines.map((line, i) => (lines.length === roles.length ? (roles[i] ?? '') : '') + line).join('\n');
}

function assertFix(id: string, { language, before, title, after }: FixCase, options?: RuleOptions): void {
  const { text, findings } = checkPassage(before, language, only(id, options));
  const fixes = findings.flatMap((finding) => finding.fixes ?? []);
  const fix = title === undefined ? fixes[0] : fixes.find((candidate) => candidate.title.template === title);
  assert.ok(fix, 'no such fix');
  assert.equal(fixed(before, fix, text), after);
}
