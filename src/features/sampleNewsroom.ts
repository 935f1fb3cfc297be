import * as vscode from 'vscode';
import type { Services } from '../services/services';

/**
 * The files of `examples/`, which ships with the extension. Written out, since a web extension's own folder cannot be
 * listed; a test holds the list to the folder.
 */
export const sampleFiles: readonly string[] = [
  '.newsroom/entities.yaml',
  '.newsroom/order.yaml',
  '.newsroom/style.yaml',
  '.newsroom/tags.yaml',
  'breve-passerelle.article',
  'brouillons/depot-ferroviaire.txt',
  'conseil-regional.txt',
  'depeche-rougeole.txt',
  'english/harbour-pilot.txt',
  'english/kenya-lake-road.txt',
  'english/uganda-ferry.txt',
  'entretien-hydrologue.txt',
  'handball-vaumarin.txt',
  'niger-forages.txt',
  'portrait-libraire.md',
  'senegal-peche.txt',
  'tribunal-aviron.txt',
];
const FOLDER = 'news-annotator-sample';

/** “Open Sample Newsroom…”: copies the invented desk to a place the user picks, and opens it. */
export function activateSampleNewsroom({ extensionUri, log }: Services): vscode.Disposable {
  async function openSample(): Promise<void> {
    const place = await pickPlace();
    if (!place) return;
    const folder = await freeFolder(place);
    try {
      for (const path of sampleFiles) {
        const bytes = await vscode.workspace.fs.readFile(
          vscode.Uri.joinPath(extensionUri, 'examples', ...path.split('/')),
        );
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, ...path.split('/')), bytes);
      }
    } catch (error: unknown) {
      log.error(`${folder.toString()}: ${String(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The sample newsroom could not be written there: {0}', String(error)),
      );
      return;
    }
    await openFolder(folder);
  }
  return vscode.commands.registerCommand('newsAnnotator.openSample', openSample);
}

/** On a computer any folder; where the workspace is virtual, one of its folders. */
async function pickPlace(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (first && first.uri.scheme !== 'file' && first.uri.scheme !== 'vscode-remote') {
    if (folders.length === 1) return first.uri;
    return (await vscode.window.showWorkspaceFolderPick())?.uri;
  }
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where should the sample newsroom be put?'),
    openLabel: vscode.l10n.t('Put It Here'),
  });
  return picked?.[0];
}

/** A folder that is not there yet: nothing is ever overwritten. */
async function freeFolder(place: vscode.Uri): Promise<vscode.Uri> {
  for (let i = 1; ; i++) {
    const folder = vscode.Uri.joinPath(place, i === 1 ? FOLDER : `${FOLDER}-${i}`);
    try {
      await vscode.workspace.fs.stat(folder);
    } catch {
      return folder; // nothing there
    }
  }
}

/** Opens a folder of the workspace's own by its first article; any other as a folder. */
async function openFolder(folder: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(folder)) {
    const article = vscode.Uri.joinPath(folder, 'tribunal-aviron.txt');
    await vscode.window.showTextDocument(article, { preview: false });
    return;
  }
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}
