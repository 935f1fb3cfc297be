import * as vscode from 'vscode';
import { deskEntryPlace } from '../core/entities/deskEntryPlace';
import { renameEntity, type EntityRenaming } from '../core/entities/renameEntity';
import type { AnalysedArticle } from '../services/articles';
import { entityAt } from '../services/entityPlaces';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/**
 * Rename for the name at the cursor: in all its forms, in every article that has it and in the desk's list, shown before
 * it is done; what people are quoted as saying stays unless a setting says otherwise.
 */
export function activateRename({ articles, archive, desk, selector, settings }: Services): vscode.Disposable {
  async function otherArticles(key: string, here: vscode.Uri): Promise<readonly AnalysedArticle[]> {
    const found: AnalysedArticle[] = [];
    for (const { record } of archive.index.articlesOf(key)) {
      if (record.id === here.toString()) continue;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(record.id, true));
      const article = await articles.analyse(document);
      if (article) found.push(article);
    }
    return found;
  }

  async function renameInDesk(edit: vscode.WorkspaceEdit, here: vscode.Uri, { from, to }: EntityRenaming) {
    const { root } = await desk.deskOf(here);
    const uri = root && vscode.Uri.joinPath(root, '.newsroom', 'entities.yaml');
    if (!uri || !(await exists(uri))) return;
    const file = await vscode.workspace.openTextDocument(uri);
    const place = deskEntryPlace(file.getText(), from);
    const label = vscode.l10n.t('In the desk’s list of names');
    if (place) edit.replace(uri, toRange(file, place), to, { needsConfirmation: true, label });
  }

  return vscode.languages.registerRenameProvider(selector, {
    async prepareRename(document, position) {
      const found = await entityAt(articles, document, position);
      if (!found) throw new Error(vscode.l10n.t('There is no name here.'));
      const offset = document.offsetAt(position);
      const mention = found.entity.mentions.find(({ start, end }) => start <= offset && offset <= end);
      if (!mention) throw new Error(vscode.l10n.t('There is no name here.'));
      return { range: toRange(document, mention), placeholder: found.entity.name };
    },
    async provideRenameEdits(document, position, newName, token) {
      const found = await entityAt(articles, document, position);
      const to = newName.trim().replace(/\s+/g, ' ');
      if (!found || to === '') return undefined;
      const { key, name: from } = found.entity;
      const renaming = { entity: key, from, to, inQuotations: settings.read(document.uri).renameQuotations };
      const edit = new vscode.WorkspaceEdit();
      replaceIn(edit, found.article, renaming, vscode.l10n.t('In this article'), false);
      for (const article of await otherArticles(key, document.uri)) {
        if (token.isCancellationRequested) return undefined;
        replaceIn(edit, article, renaming, vscode.l10n.t('In other articles'), true);
      }
      await renameInDesk(edit, document.uri, renaming);
      return edit;
    },
  });
}

function replaceIn(
  edit: vscode.WorkspaceEdit,
  { document, analysis }: AnalysedArticle,
  renaming: EntityRenaming,
  label: string,
  needsConfirmation: boolean,
): void {
  for (const { newText, ...span } of renameEntity(analysis, renaming))
    edit.replace(document.uri, toRange(document, span), newText, { needsConfirmation, label });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false; // a desk without a list of names
  }
}
