import type { Mention } from '../entities/mention';
import type { Language } from '../language/language';
import type { BlockReading } from '../reading';
import { compareSpans } from '../text/span';
import type { BlockCheck, Mark } from './articleContext';
import { createBlockContext, type BlockAttribution } from './blockContext';
import type { Finding } from './finding';
import { createPhraseFinder, type PhraseFinder } from './phrases';
import type { Report, Rule } from './rule';
import type { RuleOptions } from './ruleOptions';
import { rules } from './rules/index';

/**
 * Runs the rules on one block: what they find in it, and what they note for their look at the whole article. A pure function of its
 * arguments, so the result may be kept as long as they stay the same.
 */
export function checkBlock(
  reading: BlockReading,
  mentions: readonly Mention[],
  attributions: readonly BlockAttribution[],
  options: RuleOptions,
): BlockCheck {
  const finder = finderOf(options, reading.pack.language);
  const block = createBlockContext(reading, mentions, attributions, options, finder);
  const findings: Finding[] = [];
  const marks: Record<string, readonly Mark[]> = {};
  if (reading.role !== 'link')
    for (const rule of rules) {
      if (!isOn(rule, options)) continue;
      rule.checkBlock?.(block, reporter(rule, options, findings));
      const noted = rule.collect?.(block) ?? [];
      if (noted.length > 0) marks[rule.id] = noted;
    }
  return {
    findings: findings.sort(compareSpans),
    marks,
    sentences: block.sentences,
    strayMarks: reading.strayMarks,
  };
}

/** Whether `rule` runs under `options`. */
export function isOn(rule: Rule, options: RuleOptions): boolean {
  const setting = options.rules.get(rule.id);
  return setting === undefined ? !rule.isOffByDefault : setting !== 'off';
}

/** Adds what `rule` reports to `findings`, with the severity that the options give it. */
export function reporter(rule: Rule, options: RuleOptions, findings: Finding[]): Report {
  const setting = options.rules.get(rule.id);
  const chosen = setting === 'on' || setting === 'off' ? undefined : setting;
  return (draft) => {
    findings.push({ ...draft, rule: rule.id, severity: chosen ?? draft.severity ?? rule.severity });
  };
}

const finders = new WeakMap<RuleOptions, Map<Language, PhraseFinder>>();

/** One finder for the rules' phrases and the desk's words, made once for each options and language. */
function finderOf(options: RuleOptions, language: Language): PhraseFinder {
  const known = finders.get(options) ?? new Map<Language, PhraseFinder>();
  finders.set(options, known);
  const finder =
    known.get(language) ??
    createPhraseFinder(
      [...rules.flatMap((rule) => rule.phrases ?? []), options.words.loaded, options.words.labels],
      language,
    );
  known.set(language, finder);
  return finder;
}
