import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle, workspaceFolder } from '../support/integrationArticle';
import { isPageDriven, page } from '../support/page';

const name = 'Maëlle Corvec';

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + 1);
}

const nameOf = ({ path }: vscode.Uri): string => path.split('/').at(-1) ?? '';

describe('names across the archive', () => {
  afterEach(closeEditors);

  it('finds every mention, in files that nobody has opened too', async () => {
    const { document } = await openArticle('serie/1-crue.txt');
    const find = () =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, name),
      );
    const found = await eventually(async () => {
      const locations = await find();
      assert.deepEqual([...new Set(locations.map(({ uri }) => nameOf(uri)))].sort(), [
        '1-crue.txt',
        '10-crue.txt',
        '2-crue.txt',
      ]);
      return locations;
    });
    for (const { uri, range } of found) {
      const other = await vscode.workspace.openTextDocument(uri);
      assert.match(other.getText(range), /Corvec/);
    }
  });

  it('renames in all forms and files, and leaves what people said', async () => {
    const { document } = await openArticle('serie/1-crue.txt');
    const rename = () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, name),
        'Maëlle Le Corvec',
      );
    const edit = await eventually(async () => {
      const made = await rename();
      assert.equal(made.entries().length, 3);
      return made;
    });
    const here = edit.get(document.uri);
    const quoted = document.getText().indexOf('« Maëlle');
    assert.equal(here.length, 2);
    for (const { range } of here) assert.ok(document.offsetAt(range.start) < quoted);
  });

  it('offers names and articles as symbols of the workspace', async () => {
    await openArticle('serie/1-crue.txt');
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'corvec',
      );
      assert.ok(symbols.some((symbol) => symbol.name === name));
    });
    const titles = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'trois semaines',
    );
    assert.ok(
      titles.some(
        ({ kind, location }) => kind === vscode.SymbolKind.File && nameOf(location.uri) === '10-crue.txt',
      ),
    );
  });

  it('completes a name that is typed without its accents', async () => {
    const { document } = await openArticle('serie/2-crue.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), 'Selon maelle Cor');
    await vscode.workspace.applyEdit(edit);
    const position = new vscode.Position(0, 'Selon maelle Cor'.length);
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      const item = items.find(({ insertText }) => insertText === name);
      assert.ok(item);
      const range = item.range instanceof vscode.Range ? item.range : item.range?.inserting;
      assert.equal(range && document.getText(range), 'maelle Cor');
    });
  });

  it('takes in a file that was written, and lets go of one that is gone', async () => {
    const { document } = await openArticle('serie/1-crue.txt');
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'serie', '11-crue.txt');
    const names = async (): Promise<string[]> => {
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, name),
      );
      return locations.map((location) => nameOf(location.uri));
    };
    await vscode.workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('Crue : suite\n\nMaëlle Corvec est revenue à la mairie.\n'),
    );
    await eventually(async () => assert.ok((await names()).includes('11-crue.txt')));
    await vscode.workspace.fs.delete(uri);
    await eventually(async () => assert.ok(!(await names()).includes('11-crue.txt')));
  });

  it('lists articles and names in its views', async function () {
    if (!(await isPageDriven())) this.skip();
    await openArticle('serie/1-crue.txt');
    await vscode.commands.executeCommand('newsAnnotator.articles.focus');
    await eventually(async () => {
      const rows = await page.query('.pane-body .monaco-list-row');
      const labels = rows.map(({ text }) => text).join('\n');
      assert.match(labels, /Crue : la Trelle sort de son lit/);
      assert.match(labels, /Maëlle Corvec/);
    });
  });

  it('puts the sample newsroom into a virtual workspace, beside what is there', async function () {
    const folder = workspaceFolder();
    if (folder.scheme === 'file' || folder.scheme === 'vscode-remote') this.skip();
    const sample = vscode.Uri.joinPath(folder, 'news-annotator-sample');
    try {
      await vscode.commands.executeCommand('newsAnnotator.openSample');
      assert.equal(nameOf(vscode.window.activeTextEditor?.document.uri ?? folder), 'tribunal-aviron.txt');
      const desk = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(sample, '.newsroom'));
      assert.equal(desk.length, 4);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(sample, { recursive: true });
    }
  });
});
