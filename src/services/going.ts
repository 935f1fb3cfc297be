import * as vscode from 'vscode';

/** So long the editor may take to say that the cursor is where it was put, in milliseconds. */
const PATIENCE = 400;

/**
 * Puts the cursor at a place of a file as “Go to Definition” does: the place that was left is one step back in the
 * editor's own history, which setting a selection would not do. Settles when the cursor is there.
 */
export async function goTo(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  const here = vscode.window.activeTextEditor;
  const [from, at] = here ? [here.document.uri, here.selection.active] : [uri, position];
  const target = new vscode.Location(uri, position);
  const arrival = waitForCursor(uri, position);
  await vscode.commands.executeCommand('editor.action.goToLocations', from, at, [target], 'goto', '');
  if (await arrival) return;
  await vscode.window.showTextDocument(uri, {
    preview: false,
    selection: new vscode.Range(position, position),
  });
}

/** A word in the status bar that goes by itself. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 4_000);
}

/** Whether the cursor of the active editor comes to a place, before patience ends. */
function waitForCursor(uri: vscode.Uri, position: vscode.Position): Promise<boolean> {
  return new Promise((resolve) => {
    const isThere = (): boolean => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === uri.toString() && editor.selection.active.isEqual(position);
    };
    const end = (): void => {
      clearTimeout(timer);
      moves.dispose();
      resolve(isThere());
    };
    const timer = setTimeout(end, PATIENCE);
    const look = (): void => {
      if (isThere()) end();
    };
    const moves = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(look),
      vscode.window.onDidChangeActiveTextEditor(look),
    );
    look();
  });
}
