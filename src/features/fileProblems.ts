import * as vscode from 'vscode';
import type { AnalysedArticle } from '../services/articles';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** What a decoder leaves where bytes were no UTF-8, and what only files that are no text contain. */
const UNREADABLE = /[\ufffd\0]/;

/** Tells, once a file and at the first place, that an article was not opened as the text that it is. */
export function activateFileProblems({ articles }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsAnnotatorFiles');

  function publish({ document, analysis }: AnalysedArticle): void {
    const at = analysis.text.search(UNREADABLE);
    if (at === -1) return collection.delete(document.uri);
    const range = toRange(document, { start: at, end: at + 1 });
    const message =
      analysis.text[at] === '\0'
        ? vscode.l10n.t('This is not a text file.')
        : vscode.l10n.t(
            'Characters could not be read here: reopen the file with its own encoding, or save it as UTF-8.',
          );
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
    diagnostic.source = 'news-annotator';
    collection.set(document.uri, [diagnostic]);
  }

  articles.analysed.forEach(publish);
  return vscode.Disposable.from(
    collection,
    articles.onDidAnalyse(publish),
    articles.onDidClose(({ uri }) => collection.delete(uri)),
  );
}
