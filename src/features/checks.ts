import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/checks/finding';
import type { AnalysedArticle } from '../services/articles';
import { localize } from '../services/messages';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** The name that diagnostics carry. */
const SOURCE = 'news-annotator';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of every open article as problems; the code of each leads to its rule's page. */
export function activateChecks({ articles, settings, extensionUri }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsAnnotator');

  function publish({ document, analysis }: AnalysedArticle): void {
    const { checksEnabled } = settings.read(document.uri);
    const findings = checksEnabled ? analysis.findings : [];
    collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(document, finding)),
    );
  }

  articles.analysed.forEach(publish);
  return vscode.Disposable.from(
    collection,
    articles.onDidAnalyse(publish),
    articles.onDidClose(({ uri }) => collection.delete(uri)),
    vscode.commands.registerCommand('newsAnnotator.showRule', async (rule: string) => {
      const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
      await vscode.commands.executeCommand('markdown.showPreview', page);
    }),
  );
}

function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding),
    localize(finding.message),
    severities[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  diagnostic.relatedInformation = (finding.related ?? []).map(
    (place) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, toRange(document, place)),
        localize(place.message),
      ),
  );
  return diagnostic;
}

function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:newsAnnotator.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}
