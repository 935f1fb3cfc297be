import * as vscode from 'vscode';
import type { Services } from '../services/services';

/** Keeps `newsAnnotator.isArticle` true while an article is in the active editor: commands and menus depend on it. */
export function activateContextKeys({ articles, settings }: Services): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isArticle = document !== undefined && articles.isArticle(document);
    void vscode.commands.executeCommand('setContext', 'newsAnnotator.isArticle', isArticle);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidOpenTextDocument(update), // a document whose language changes is opened anew
    settings.onDidChange(update),
  );
}
