import type { Severity } from '../checks/finding';
import { GATE, summariseReview } from '../review/gate';
import { createLineColumns } from '../text/lineColumns';
import type { CheckedArticle } from './textReport';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Findings as workflow commands that GitHub shows beside the lines of a pull request:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubAnnotations({ uri, text, findings, review, localize }: CheckedArticle): string {
  const placeOf = createLineColumns(text);
  const record = review
    ? `::notice file=${escapeProperty(uri)},title=${GATE}::${escapeData(localize(summariseReview(review)))}\n`
    : '';
  const commandsOf = findings
    .map((finding) => {
      const from = placeOf(finding.start);
      const to = placeOf(finding.end);
      const properties = [
        `file=${escapeProperty(uri)}`,
        `line=${from.line}`,
        `endLine=${to.line}`,
        // Columns are only understood within one line.
        ...(from.line === to.line ? [`col=${from.column}`, `endColumn=${to.column}`] : []),
        `title=${escapeProperty(finding.rule)}`,
      ];
      return `::${commands[finding.severity]} ${properties.join(',')}::${escapeData(localize(finding.message))}\n`;
    })
    .join('');
  return commandsOf + record;
}

function escapeData(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(words: string): string {
  return escapeData(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
