import type { Finding } from '../checks/finding';
import { overlaps, type Span } from '../text/span';
import type { Suppression } from './model';
import type { PlacedAnnotation } from './placedSidecar';
import { isWordingOf, wordsAt } from './wording';

/** A finding that somebody suppressed, and why. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** Findings told apart by what people suppressed. */
export interface SplitFindings {
  readonly visible: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/**
 * Takes suppressed findings out. A suppression holds for its rule on the very words it was made on, wherever they stand
 * now; when the words change it lapses.
 */
export function splitSuppressed(
  text: string,
  findings: readonly Finding[],
  placed: readonly PlacedAnnotation[],
): SplitFindings {
  const byRule = new Map<string, { readonly span: Span; readonly suppression: Suppression }[]>();
  for (const { annotation, spans } of placed) {
    const [span] = spans;
    if (annotation.kind !== 'suppression' || !span) continue;
    if (!isWordingOf(annotation.anchor, wordsAt(text, span))) continue;
    const standing = byRule.get(annotation.rule) ?? [];
    standing.push({ span, suppression: annotation });
    byRule.set(annotation.rule, standing);
  }
  if (byRule.size === 0) return { visible: findings, suppressed: [] };
  const visible: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const match = byRule.get(finding.rule)?.find(({ span }) => isAt(finding, span));
    if (match) suppressed.push({ finding, suppression: match.suppression });
    else visible.push(finding);
  }
  return { visible, suppressed };
}

function isAt(finding: Span, span: Span): boolean {
  return overlaps(finding, span) || (finding.start === span.start && finding.end === span.end);
}
