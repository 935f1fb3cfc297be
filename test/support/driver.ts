import * as vscode from 'vscode';
import { call } from './page';

/** What the runner can have done in the extension host; see test/hosts/screenshot.mjs. */
type Step =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly path: string }
  | { readonly kind: 'command'; readonly command: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'select'; readonly text: string }
  | { readonly kind: 'end' };

/** The entry that VS Code calls: does the runner's steps one after the other until it ends them. */
export async function run(): Promise<void> {
  for (;;) {
    const step = await call<Step & { readonly id: number }>('nextStep', {});
    if (step.kind === 'end') return;
    try {
      await perform(step);
      await call('stepDone', { id: step.id });
    } catch (error: unknown) {
      await call('stepDone', { id: step.id, error: String(error) });
    }
  }
}

async function perform(step: Exclude<Step, { readonly kind: 'end' }>): Promise<void> {
  switch (step.kind) {
    case 'ready':
      return;
    case 'open': {
      const folder = vscode.workspace.workspaceFolders?.[0];
      if (folder === undefined) throw new Error('No folder is open.');
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, step.path), { preview: false });
      return;
    }
    case 'command':
      // Not awaited to its end: a command that asks something settles only when the answer is given.
      await Promise.race([vscode.commands.executeCommand(step.command, ...step.parameters), pause(1500)]);
      return;
    case 'select':
      selectText(step.text);
  }
}

function selectText(text: string): void {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw new Error('No editor is open.');
  const start = editor.document.getText().indexOf(text);
  if (start < 0) throw new Error(`The document does not hold “${text}”.`);
  const range = new vscode.Range(
    editor.document.positionAt(start),
    editor.document.positionAt(start + text.length),
  );
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
