import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { openArticle, workspaceFolder } from './integrationArticle';
import { page } from './page';

/** An invented article, different enough in each sentence that its words have one place. */
export const lighthouse = `Pontargoat : le phare rallumé après deux hivers

La maire Odile Karsenti a inauguré mardi la lanterne du vieux phare, éteinte depuis la tempête de novembre.

« Nous avons tenu parole devant les pêcheurs », a déclaré Odile Karsenti devant la capitainerie.

Le chantier a coûté quatre-vingt mille euros, réunis par une loterie et par les abonnés du quai nord.
`;

export function fileUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

/** Writes a file of the workspace as another program would. */
export async function writeFile(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
}

/** What a file of the workspace holds on disk; undefined where there is none. */
export async function readFile(name: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
  } catch (error: unknown) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** The sidecar of an article once it holds every one of `parts`. */
export async function sidecarWith(article: string, ...parts: readonly (string | RegExp)[]): Promise<string> {
  return eventually(async () => {
    const text = (await readFile(`${article}.annotations.yaml`)) ?? '';
    for (const part of parts)
      assert.ok(
        typeof part === 'string' ? text.includes(part) : part.test(text),
        `${String(part)} in\n${text}`,
      );
    return text;
  });
}

/** Writes an article and opens it. */
export async function newArticle(name: string, text = lighthouse): Promise<vscode.TextEditor> {
  await writeFile(name, text);
  return openArticle(name);
}

/** Removes what a test made; what is not there is no matter. */
export async function removeFiles(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    if ((await readFile(name)) !== undefined) await vscode.workspace.fs.delete(fileUri(name));
  }
}

/** Selects the first place of `words`. */
export function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  assert.notEqual(start, -1, words);
  editor.selection = new vscode.Selection(
    editor.document.positionAt(start),
    editor.document.positionAt(start + words.length),
  );
}

/** Replaces the first place of `words` in an open article, as typing would. */
export async function replace(editor: vscode.TextEditor, words: string, now: string): Promise<void> {
  const start = editor.document.getText().indexOf(words);
  assert.notEqual(start, -1, words);
  const { document } = editor;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  assert.ok(await editor.edit((builder) => builder.replace(range, now)));
}

/** Takes a question of the workbench back, if there is one, and waits until it is gone. */
export async function dismissQuestion(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await eventually(async () => {
    const shown = await page.query('.quick-input-widget:not([style*="display: none"])');
    assert.deepEqual(shown, []);
  });
}

/** Waits for a question of the workbench (a list or an input) with this title. */
export async function questionAsked(title: RegExp): Promise<void> {
  await eventually(async () => {
    const [shown] = await page.query('.quick-input-widget:not([style*="display: none"]) .quick-input-title');
    assert.match(shown?.text ?? '', title);
  });
}
