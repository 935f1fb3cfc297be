import * as vscode from 'vscode';
import type { ArchivedEntity } from '../core/archive/archiveIndex';
import { locationOf, mentionsOf } from '../services/entityPlaces';
import { say } from '../services/going';
import type { Services } from '../services/services';

interface EntityItem extends vscode.QuickPickItem {
  readonly key: string;
}

const MOST_SHOWN = 60;

/**
 * “Find Quotations…” and “Find Mentions…”: type a name, and go through all that the archive has of it, from file to file,
 * with VS Code's own keys for the next and the previous result.
 */
export function activateFindInArchive({ archive, articles }: Services): vscode.Disposable {
  async function show(locations: readonly vscode.Location[], nothing: string): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const [first] = locations;
    if (!first) {
      say(nothing);
      return;
    }
    const uri = editor?.document.uri ?? first.uri;
    const position = editor?.selection.active ?? first.range.start;
    await vscode.commands.executeCommand(
      'editor.action.goToLocations',
      uri,
      position,
      [...locations],
      'gotoAndPeek',
      nothing,
    );
  }

  const showMentions = (key: string): Promise<void> =>
    show(mentionsOf(key, articles, archive), vscode.l10n.t('The archive does not have this name'));

  const showQuotations = (key: string): Promise<void> =>
    show(quotationsBy(archive, key), vscode.l10n.t('Nothing is attributed to this name'));

  async function find(title: string, then: (key: string) => Promise<void>): Promise<void> {
    const key = await pickEntity(archive, title);
    if (key !== undefined) await then(key);
  }

  archive.refresh();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsAnnotator.showMentions', showMentions),
    vscode.commands.registerCommand('newsAnnotator.showQuotations', showQuotations),
    vscode.commands.registerCommand('newsAnnotator.findMentions', () =>
      find(vscode.l10n.t('Find Mentions'), showMentions),
    ),
    vscode.commands.registerCommand('newsAnnotator.findQuotations', () =>
      find(vscode.l10n.t('Find Quotations'), showQuotations),
    ),
    vscode.commands.registerCommand('newsAnnotator.rebuildArchive', () => archive.rebuild()),
    vscode.commands.registerCommand('newsAnnotator.stopArchive', () => archive.cancel()),
  );
}

function quotationsBy({ index }: Services['archive'], key: string): readonly vscode.Location[] {
  return index
    .query({ source: key, limit: Infinity })
    .flatMap(({ id, statements }) =>
      statements.filter(({ entity }) => entity === key).map(({ place }) => locationOf(id, place)),
    );
}

function pickEntity({ index }: Services['archive'], title: string): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<EntityItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('A name, or part of it');
  const update = (): void => {
    pick.items = index.searchEntities(pick.value, MOST_SHOWN).map(itemOf);
  };
  pick.onDidChangeValue(update);
  update();
  pick.show();
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.key);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
}

function itemOf({ key, name, articles, mentions }: ArchivedEntity): EntityItem {
  const description =
    articles === 1
      ? vscode.l10n.t('{0} times in 1 article', mentions)
      : vscode.l10n.t('{0} times in {1} articles', mentions, articles);
  return { key, label: name, description, alwaysShow: true };
}
