import * as vscode from 'vscode';

/** The folder that the run opened: a copy of test/integration/workspace. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The run opened no folder.');
  return folder.uri;
}

/** Opens a file of the workspace in an editor, alone. */
export async function openArticle(path: string): Promise<vscode.TextEditor> {
  await closeEditors();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), path));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Closes every editor without asking whether to save. */
export async function closeEditors(): Promise<void> {
  for (const tab of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (tab.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The extension under test, as VS Code knows it: its manifest's strings are in the language of the interface. */
export function extensionUnderTest(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('news-annotator.news-annotator');
  if (extension === undefined) throw new Error('The extension is not installed in this run.');
  return extension;
}

/** What the command palette shows for a command: its category and title, in the language of the interface. */
export function paletteTitle(command: string): string {
  const { contributes } = extensionUnderTest().packageJSON as Manifest;
  const found = contributes.commands.find((contributed) => contributed.command === command);
  if (found === undefined) throw new Error(`The manifest does not contribute ${command}.`);
  return `${localized(found.category)}: ${localized(found.title)}`;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly category: LocalizedString;
      readonly title: LocalizedString;
    }[];
  };
}

/** VS Code keeps the original beside a translated string of the manifest. */
type LocalizedString = string | { readonly value: string; readonly original: string };

function localized(text: LocalizedString): string {
  return typeof text === 'string' ? text : text.value;
}
