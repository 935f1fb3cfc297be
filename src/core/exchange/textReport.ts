import type { SuppressedFinding } from '../annotations/suppressions';
import type { Finding, Severity } from '../checks/finding';
import { summariseReview } from '../review/gate';
import type { ArticleReview } from '../review/reviewArticle';
import { createLineColumns } from '../text/lineColumns';
import type { Localize } from './exportedArticle';

/** The findings of one article, to be shown to a person or a machine. */
export interface CheckedArticle {
  /** The file's path as given. */
  readonly uri: string;
  readonly text: string;
  /** In text order. */
  readonly findings: readonly Finding[];
  /** Findings that people suppressed; only formats that can say so carry them. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** Where a review is required: what people decided of the attributions. */
  readonly review?: ArticleReview;
  readonly localize: Localize;
}

/** ANSI codes of the severities: red, yellow, blue, grey. */
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34, hint: 90 };

/**
 * One line a finding, as linters print them and editors parse them: `file:line:column severity rule message`, with the
 * severities and rules of one article in columns; where a review is required a line says who verified how much.
 */
export function textReport(
  { uri, text, findings, review, localize }: CheckedArticle,
  { isColoured }: { readonly isColoured: boolean },
): string {
  const placeOf = createLineColumns(text);
  const rows = findings.map((finding) => {
    const { line, column } = placeOf(finding.start);
    return { finding, place: `${oneLine(uri)}:${line}:${column}` };
  });
  const placeWidth = Math.max(0, ...rows.map(({ place }) => place.length));
  const severityWidth = Math.max(0, ...findings.map(({ severity }) => severity.length));
  const ruleWidth = Math.max(0, ...findings.map(({ rule }) => rule.length));
  const paint = (code: number, words: string) => (isColoured ? `\u001b[${code}m${words}\u001b[0m` : words);
  const record = review ? `${oneLine(`${uri}: ${localize(summariseReview(review))}`)}\n` : '';
  const lines = rows
    .map(({ finding: { severity, rule, message }, place }) => {
      const columns = [
        place.padEnd(placeWidth),
        paint(colours[severity], severity.padEnd(severityWidth)),
        paint(90, rule.padEnd(ruleWidth)),
        oneLine(localize(message)),
      ];
      return `${columns.join(' ')}\n`;
    })
    .join('');
  return lines + record;
}

/** File names and articles are others' words: no line end and no control code of them may reach the terminal. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
