import * as vscode from 'vscode';

/**
 * Puts the cursor at a place of a file as “Go to Definition” does: the place that was left is one step back in the
 * editor's own history, which setting a selection would not do.
 */
export async function goTo(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  const here = vscode.window.activeTextEditor;
  const [from, at] = here ? [here.document.uri, here.selection.active] : [uri, position];
  const target = new vscode.Location(uri, position);
  await vscode.commands.executeCommand('editor.action.goToLocations', from, at, [target], 'goto', '');
}

/** A word in the status bar that goes by itself. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 4_000);
}
