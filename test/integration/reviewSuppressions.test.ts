import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle } from '../support/integrationArticle';
import { isPageDriven, page } from '../support/page';

const rule = 'source-anon-no-reason';
const passage = 'une source proche du dossier';

describe('a finding that is hidden with a reason', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('newsAnnotator.undoAnnotation');
    await closeEditors();
  });

  it('holds through edits elsewhere and lapses when its passage changes', async () => {
    const editor = await openArticle('pont-de-sernay.txt');
    const { document } = editor;
    await eventually(() => {
      assert.ok(document.getText().includes('depuis dix ans'), 'the file as it is saved is shown');
      assert.ok(findings(document).length > 0);
    });
    const hide = await hideAction(document);
    const done = vscode.commands.executeCommand(hide.command, ...((hide.arguments ?? []) as unknown[]));
    await eventually(async () => assert.ok((await page.query('.quick-input-widget input:focus')).length > 0));
    await page.type('La rédactrice en chef la connaît');
    await page.press('Enter');
    await done;
    await eventually(() => assert.deepEqual(findings(document), []));

    await replace(document, 'Sernay ferme', 'La ville de Sernay ferme');
    await settled(document);
    assert.deepEqual(findings(document), [], 'an edit elsewhere does not matter');

    await replace(document, 'proche du dossier', 'proche de la mairie');
    await eventually(() => assert.ok(findings(document).length > 0));
  });
});

function findings({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ code }) => typeof code === 'object' && code.value === rule);
}

async function hideAction(document: vscode.TextDocument): Promise<vscode.Command> {
  const start = document.positionAt(document.getText().indexOf(passage));
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(start, start),
  );
  // The first of a finding's two actions; VS Code wraps its command in one of its own.
  const hide = actions.find(({ title }) => title.includes(rule))?.command;
  assert.ok(hide, 'the action is offered');
  return hide;
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert.ok(start >= 0, from);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)),
    to,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** The article is read again: its outline begins with the new headline. */
async function settled(document: vscode.TextDocument): Promise<void> {
  await eventually(async () => {
    const [first] = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(first?.name.startsWith('La ville'));
  });
}
