import * as vscode from 'vscode';
import { isUnfinished, type ArticleRecord } from '../core/archive/articleRecord';
import { createFuzzyList } from '../core/archive/fuzzyList';
import type { Services } from '../services/services';
import type { ArticleFile } from '../services/workspaceArticles';

interface ArticleItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** So many articles are offered at once. */
const MOST_SHOWN = 100;

/** “Go to Article…”: headlines and file names, however typed; before anything is typed the articles in their order. */
export function activateGoToArticle({ archive, order, workspaceArticles }: Services): vscode.Disposable {
  async function goToArticle(): Promise<void> {
    const pick = vscode.window.createQuickPick<ArticleItem>();
    pick.title = vscode.l10n.t('Go to Article');
    pick.placeholder = vscode.l10n.t('Words of a headline or a file name');
    pick.busy = true;
    pick.onDidHide(() => pick.dispose());
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      pick.hide();
      if (chosen) void vscode.window.showTextDocument(chosen.uri, { preview: false });
    });
    pick.show();

    const ordered = await order.ordered(vscode.window.activeTextEditor?.document.uri);
    const own = new Set(ordered.map(({ id }) => id));
    const files = [...ordered, ...(await workspaceArticles.list()).filter(({ id }) => !own.has(id))];
    const byId = new Map(files.map((file) => [file.id, file]));
    const titles = createFuzzyList();
    for (const { id, headline, fileName } of files) titles.set(id, [headline ?? '', fileName]);
    const show = (): void => {
      pick.items = titles
        .search(pick.value, MOST_SHOWN)
        .flatMap((id) => byId.get(id) ?? [])
        .map((file) => itemOf(file, archive.index.get(file.id)));
    };
    pick.onDidChangeValue(show);
    pick.busy = false;
    show();
  }
  return vscode.commands.registerCommand('newsAnnotator.goToArticle', goToArticle);
}

function itemOf({ uri, headline, fileName }: ArticleFile, record: ArticleRecord | undefined): ArticleItem {
  const path = vscode.workspace.asRelativePath(uri);
  const facts = [
    path,
    record?.date,
    record && isUnfinished(record) ? vscode.l10n.t('unfinished') : undefined,
  ];
  return {
    uri,
    label: headline ?? fileName,
    description: facts.filter((fact) => fact !== undefined).join(' · '),
    // The search is this extension's own: what it found is shown although VS Code's filter finds other letters.
    alwaysShow: true,
  };
}
