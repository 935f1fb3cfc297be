import { compareSpans } from '../text/span';
import { createArticleContext, type ArticleBlock, type ArticleView, type BlockCheck } from './articleContext';
import { isOn, reporter } from './checkBlock';
import type { Finding } from './finding';
import { moveFinding } from './moveFinding';
import type { RuleOptions } from './ruleOptions';
import { rules } from './rules/index';

/**
 * Every finding of an article in text order: its blocks' findings (from `checkBlock` under the same options), and those
 * of the rules that see the whole article. Linear in blocks, attributions and findings.
 */
export function checkArticle(article: ArticleView, options: RuleOptions): readonly Finding[] {
  const findings: Finding[] = [];
  for (const block of article.blocks) for (const finding of findingsOfBlock(block)) findings.push(finding);
  const context = createArticleContext(article, options);
  for (const rule of rules)
    if (rule.checkArticle && isOn(rule, options))
      rule.checkArticle(context, reporter(rule, options, findings));
  return findings.sort(compareSpans);
}

interface Placed {
  readonly start: number;
  readonly findings: readonly Finding[];
}

/** Findings where they stand in the article, kept while neither the block's words nor its place change. */
const knownPlaces = new WeakMap<BlockCheck, Placed>();

function findingsOfBlock({ start, check }: ArticleBlock): readonly Finding[] {
  if (check.findings.length === 0 || start === 0) return check.findings;
  const known = knownPlaces.get(check);
  if (known?.start === start) return known.findings;
  const findings = check.findings.map((finding) => moveFinding(finding, start));
  knownPlaces.set(check, { start, findings });
  return findings;
}
