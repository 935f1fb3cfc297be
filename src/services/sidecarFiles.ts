import * as vscode from 'vscode';
import { sidecarName } from '../core/annotations/sidecar';

/** The sidecar of an article. */
export function sidecarUri(article: vscode.Uri): vscode.Uri {
  const slash = article.path.lastIndexOf('/') + 1;
  return article.with({
    path: article.path.slice(0, slash) + sidecarName(article.path.slice(slash)),
    query: '',
    fragment: '',
  });
}

/**
 * The text of a file, undefined where there is none. Where a crash hit between the two steps of `replaceFile`, the new
 * text is read from where it waits.
 */
export async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = (await readBytes(uri)) ?? (await readBytes(waitingUri(uri)));
  return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * Replaces a file so that at every moment the old or the new text is whole on disk: the new one is written beside it
 * and takes its place in one step.
 */
export async function replaceFile(uri: vscode.Uri, text: string): Promise<void> {
  const waiting = waitingUri(uri);
  await vscode.workspace.fs.writeFile(waiting, new TextEncoder().encode(text));
  await vscode.workspace.fs.rename(waiting, uri, { overwrite: true });
}

function waitingUri(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path}.new` });
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error: unknown) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
