import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle, workspaceFolder } from '../support/integrationArticle';

const execute = <T>(command: string, ...parameters: readonly unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...parameters);

/** The position of the first place of `words`. */
function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.notEqual(at, -1, words);
  return document.positionAt(at + 1);
}

function rulesAt({ uri }: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : ''));
}

async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await execute<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
}

describe('an article in the editor', () => {
  afterEach(closeEditors);

  it('shows the findings of the checks as problems that lead to their rule’s page', async () => {
    const { document } = await openArticle('lac-clair.txt');
    await eventually(() => assert.ok(rulesAt(document).includes('quote-unattributed')));
    const [diagnostic] = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ code }) => typeof code === 'object' && code.value === 'quote-unattributed');
    assert.match(document.getText(diagnostic?.range), /Personne ne nous a rien dit/);
    const { code } = diagnostic ?? {};
    assert.ok(typeof code === 'object' && code.target.toString().includes('quote-unattributed'));
  });

  it('takes a problem away when the text is mended, and brings it back on undo', async () => {
    const editor = await openArticle('lac-clair.txt');
    const { document } = editor;
    await eventually(() => assert.ok(rulesAt(document).includes('quote-unattributed')));
    const end = document.positionAt(document.getText().indexOf('ce matin-là. »') + 'ce matin-là'.length);
    await editor.edit((edit) => {
      edit.replace(
        new vscode.Range(end, end.translate(0, 3)),
        ' », déplore Luc Mérieux, délégué du personnel.',
      );
    });
    await eventually(() => assert.ok(!rulesAt(document).includes('quote-unattributed')));
    await execute('undo');
    await eventually(() => assert.ok(rulesAt(document).includes('quote-unattributed')));
  });

  it('says in the hover who somebody is and who says a quotation', async () => {
    const { document } = await openArticle('lac-clair.txt');
    assert.match(await hoverText(document, 'Nadia Ferrand'), /Nadia Ferrand/);
    assert.match(await hoverText(document, 'La neige manque'), /Nadia Ferrand|elle/);
  });

  it('lists headline, paragraphs and quotations with their sources in the outline', async () => {
    const { document } = await openArticle('lac-clair.txt');
    const symbols = await execute<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.match(names[0] ?? '', /^Climat/);
    assert.equal(symbols.length, 4);
    assert.ok(
      symbols.some(({ children }) => children.some(({ name }) => name.startsWith('La neige manque'))),
    );
  });

  it('goes to the next and the previous finding, and around the end', async () => {
    const editor = await openArticle('lac-clair.txt');
    await eventually(() => assert.ok(rulesAt(editor.document).length > 0));
    const places: number[] = [];
    for (let i = 0; i < 2; i++) {
      await execute('newsAnnotator.nextFinding');
      places.push(editor.document.offsetAt(editor.selection.active));
    }
    assert.ok((places[0] ?? 0) < (places[1] ?? 0));
    await execute('newsAnnotator.previousFinding');
    assert.equal(editor.document.offsetAt(editor.selection.active), places[0]);
    await execute('newsAnnotator.previousFinding');
    assert.ok(editor.document.offsetAt(editor.selection.active) > (places[0] ?? 0), 'wraps to the last');
  });

  it('opens the articles that the page’s links name', async () => {
    await openArticle('lac-clair.txt');
    await execute('newsAnnotator.nextArticle');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /valserre\.txt$/);
    await openArticle('lac-clair.txt');
    await execute('newsAnnotator.previousArticle');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /port-rives\.txt$/);
  });

  it('applies a quick fix', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'typographie.txt');
    const text =
      'Le vote est reporté\n\nLe vote est reporté, a dit le maire, Paul Rey. "Nous attendons", a-t-il ajouté.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const { document } = await openArticle('typographie.txt');
    await eventually(() => assert.ok(rulesAt(document).includes('typo-guillemets')));
    const at = positionOf(document, '"Nous');
    const actions = await execute<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const fix = actions.find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(document.getText().includes('«'));
    await vscode.workspace.fs.delete(uri);
  });

  it('registers every command that it contributes', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const { contributes } = vscode.extensions.getExtension('news-annotator.news-annotator')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    for (const { command } of contributes.commands) assert.ok(known.has(command), command);
  });

  it('tells that a file is not UTF-8, and goes on', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'latin1.txt');
    const bytes = Uint8Array.from('Le maire est parti hier, a dit la pr\xe9fecture.', (char) =>
      char.charCodeAt(0),
    );
    await vscode.workspace.fs.writeFile(uri, bytes);
    const { document } = await openArticle('latin1.txt');
    await eventually(() =>
      assert.ok(
        vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes('UTF-8')),
      ),
    );
    await vscode.workspace.fs.delete(uri);
  });
});
