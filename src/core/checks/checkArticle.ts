import { compareSpans, shift } from '../text/span';
import { createArticleContext, type ArticleBlock, type ArticleView } from './articleContext';
import { isOn, reporter } from './checkBlock';
import type { Finding } from './finding';
import type { RuleOptions } from './ruleOptions';
import { rules } from './rules/index';

/**
 * Every finding of an article in text order: its blocks' findings (from `checkBlock` under the same options), and those
 * of the rules that see the whole article. Linear in blocks, attributions and findings.
 */
export function checkArticle(article: ArticleView, options: RuleOptions): readonly Finding[] {
  const findings = article.blocks.flatMap(findingsOfBlock);
  const context = createArticleContext(article, options);
  for (const rule of rules)
    if (rule.checkArticle && isOn(rule, options))
      rule.checkArticle(context, reporter(rule, options, findings));
  return findings.sort(compareSpans);
}

function findingsOfBlock({ start, check }: ArticleBlock): Finding[] {
  return check.findings.map((finding) => moveFinding(finding, start));
}

/** `finding` with all its places moved by `delta` code units. */
function moveFinding(finding: Finding, delta: number): Finding {
  if (delta === 0) return finding;
  const { related, fixes } = finding;
  return {
    ...shift(finding, delta),
    ...(related && { related: related.map((place) => shift(place, delta)) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shift(edit, delta)) })),
    }),
  };
}
