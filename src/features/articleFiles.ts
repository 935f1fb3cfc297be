import * as vscode from 'vscode';
import {
  articleOf,
  exists,
  findSidecars,
  isSidecar,
  readTextFile,
  sidecarUri,
} from '../services/sidecarFiles';
import type { Services } from '../services/services';

/** Keeps sidecars beside their articles when these are renamed, moved, deleted or copied in VS Code. */
export function activateArticleFiles({ log }: Services): vscode.Disposable {
  const report = (error: unknown): void => log.error(`Sidecar of a file: ${String(error)}`);

  async function follow({ files }: vscode.FileWillRenameEvent): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    const alreadyMoved = new Set(files.map(({ oldUri }) => oldUri.toString()));
    for (const { oldUri, newUri } of files) {
      const from = sidecarUri(oldUri);
      const to = sidecarUri(newUri);
      if (isSidecar(oldUri) || alreadyMoved.has(from.toString()) || !(await exists(from))) continue;
      if (await exists(to)) tellTaken(to);
      else edit.renameFile(from, to);
    }
    return edit;
  }

  async function deleteAlong({ files }: vscode.FileWillDeleteEvent): Promise<vscode.WorkspaceEdit> {
    const edit = new vscode.WorkspaceEdit();
    for (const uri of files) {
      const sidecar = sidecarUri(uri);
      if (!isSidecar(uri) && (await exists(sidecar))) edit.deleteFile(sidecar, { ignoreIfNotExists: true });
    }
    return edit;
  }

  async function copyAlong(created: vscode.Uri): Promise<void> {
    const target = sidecarUri(created);
    if (isSidecar(created) || (await exists(target))) return;
    const text = await readArticle(created);
    if (!text) return;
    for (const sidecar of await findSidecars()) {
      const original = articleOf(sidecar);
      if (!isCopyName(nameOf(created), nameOf(original)) || (await readArticle(original)) !== text) continue;
      await vscode.workspace.fs.copy(sidecar, target, { overwrite: false });
      return;
    }
  }

  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(follow(event))),
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(deleteAlong(event))),
    vscode.workspace.onDidCreateFiles(({ files }) => {
      for (const uri of files) copyAlong(uri).catch(report);
    }),
  );
}

function tellTaken(sidecar: vscode.Uri): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} is there already: the annotations stay under the article’s old name.',
      nameOf(sidecar),
    ),
  );
}

/** Whether VS Code, or a person, calls a copy of `original` so: the same name, or one with its stem at the start. */
function isCopyName(name: string, original: string): boolean {
  const dot = original.lastIndexOf('.');
  const stem = dot > 0 ? original.slice(0, dot) : original;
  const ending = dot > 0 ? original.slice(dot) : '';
  return name === original || (name.startsWith(`${stem} `) && name.endsWith(ending));
}

/** The file's text; undefined for a folder, and for what is no text. */
async function readArticle(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await readTextFile(uri);
  } catch {
    return undefined; // not an article then: nothing goes along with it
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
