import * as vscode from 'vscode';
import {
  createDeskSpellings,
  findMisspellings,
  type DeskSpellings,
  type Misspelling,
} from '../core/checks/deskSpelling';
import { quotationsOf } from '../core/entities/renameEntity';
import { contains, overlaps, type Span } from '../core/text/span';
import type { AnalysedArticle } from '../services/articles';
import type { Desk } from '../services/desk';
import { say } from '../services/going';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

const CODE = 'name-spelling';

/** A spelling and what it should be, as “everywhere” is told. */
interface Correction {
  readonly written: string;
  readonly right: string;
}

/** Names that are almost as the desk writes them, marked, with fixes here, in this article and in all articles. */
export function activateNameSpelling({
  articles,
  archive,
  desk,
  selector,
  settings,
}: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsAnnotatorNames');
  const spellings = new WeakMap<Desk['newsroom'], DeskSpellings>();

  async function misspelt({ document, analysis }: AnalysedArticle): Promise<readonly Misspelling[]> {
    if (!settings.read(document.uri).checksEnabled) return [];
    const { newsroom } = await desk.deskOf(document.uri);
    const known = spellings.get(newsroom) ?? createDeskSpellings(newsroom.names?.entries ?? []);
    spellings.set(newsroom, known);
    return findMisspellings(analysis, known);
  }

  async function publish(article: AnalysedArticle): Promise<void> {
    const { document, version } = article;
    const found = await misspelt(article);
    if (document.version !== version || document.isClosed) return;
    collection.set(
      document.uri,
      found.filter(({ mention }) => !isTold(article, mention)).map((one) => diagnosticOf(document, one)),
    );
  }

  async function fixEverywhere({ written, right }: Correction): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const record of archive.index.records()) {
      if (!record.entities.some(({ name, forms }) => name === written || forms.includes(written))) continue;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(record.id, true));
      const article = await articles.analyse(document);
      if (!article) continue;
      const quoted = settings.read(document.uri).renameQuotations ? [] : quotationsOf(article.analysis);
      const label = vscode.l10n.t('“{0}” instead of “{1}”', right, written);
      for (const mention of article.analysis.mentions) {
        const range = toRange(document, mention);
        if (document.getText(range) !== written || quoted.some((span) => contains(span, mention))) continue;
        edit.replace(document.uri, range, right, { needsConfirmation: true, label });
      }
    }
    if (edit.size === 0) say(vscode.l10n.t('No article of the archive has “{0}”', written));
    else await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  }

  return vscode.Disposable.from(
    collection,
    articles.onDidAnalyse((article) => void publish(article)),
    articles.onDidClose(({ uri }) => collection.delete(uri)),
    vscode.commands.registerCommand('newsAnnotator.fixNameEverywhere', fixEverywhere),
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        async provideCodeActions(document, range) {
          const article = await articles.analyse(document);
          const found = article ? await misspelt(article) : [];
          return found
            .filter(({ mention }) => toRange(document, mention).intersection(range) !== undefined)
            .flatMap((one) => actionsFor(document, one, found));
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

/** Two spellings in one article are a finding of the checks already; the fixes of this feature are offered there too. */
function isTold({ analysis }: AnalysedArticle, mention: Span): boolean {
  return analysis.findings.some(
    (finding) => finding.rule === 'source-name-variant' && overlaps(finding, mention),
  );
}

function diagnosticOf(
  document: vscode.TextDocument,
  { mention, written, right }: Misspelling,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, mention),
    vscode.l10n.t('The desk writes “{0}”, not “{1}”.', right, written),
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = 'news-annotator';
  diagnostic.code = CODE;
  return diagnostic;
}

function actionsFor(
  document: vscode.TextDocument,
  one: Misspelling,
  all: readonly Misspelling[],
): vscode.CodeAction[] {
  const { written, right } = one;
  const same = all.filter((other) => other.written === written);
  const here = replacing(document, vscode.l10n.t('Write “{0}” here', right), [one]);
  here.isPreferred = true;
  const everywhere = new vscode.CodeAction(
    vscode.l10n.t('Write “{0}” in all articles…', right),
    vscode.CodeActionKind.QuickFix,
  );
  everywhere.diagnostics = [diagnosticOf(document, one)];
  const correction: Correction = { written, right };
  everywhere.command = {
    title: everywhere.title,
    command: 'newsAnnotator.fixNameEverywhere',
    arguments: [correction],
  };
  const inArticle =
    same.length > 1
      ? [replacing(document, vscode.l10n.t('Write “{0}” everywhere in this article', right), same)]
      : [];
  return [here, ...inArticle, everywhere];
}

function replacing(
  document: vscode.TextDocument,
  title: string,
  misspellings: readonly Misspelling[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const { mention, right } of misspellings)
    action.edit.replace(document.uri, toRange(document, mention), right);
  action.diagnostics = misspellings.map((one) => diagnosticOf(document, one));
  return action;
}
