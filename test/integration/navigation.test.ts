import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import {
  closeEditors,
  extensionUnderTest,
  openArticle,
  workspaceFolder,
} from '../support/integrationArticle';
import { isPageDriven, page } from '../support/page';

const run = (command: string): Thenable<unknown> =>
  vscode.commands.executeCommand(`newsAnnotator.${command}`);
const fileName = (): string | undefined =>
  vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);

/** Opens an article with the cursor at its start: VS Code remembers where it was. */
async function openAtStart(path: string): Promise<vscode.TextEditor> {
  const editor = await openArticle(path);
  const start = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(start, start);
  return editor;
}

/** The words that the cursor stands before. */
function ahead(length: number): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const start = editor.selection.active;
  return editor.document.getText(
    new vscode.Range(start, editor.document.positionAt(editor.document.offsetAt(start) + length)),
  );
}

describe('previous and next', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('newsAnnotator').update('navigation.wrap', undefined, true);
    await vscode.workspace.getConfiguration('newsAnnotator').update('navigation.order', undefined, true);
    await closeEditors();
  });

  it('goes through the mentions of the name at the cursor, round and back', async () => {
    const { document } = await openArticle('serie/1-crue.txt');
    const name = 'Maëlle Corvec';
    const first = document.getText().indexOf(name);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(document.positionAt(first), document.positionAt(first));
    const offset = (): number =>
      document.offsetAt(vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0));
    const visited = [offset()];
    for (let i = 0; i < 3; i++) {
      await run('nextMention');
      visited.push(offset());
      assert.equal(ahead(name.length), name);
    }
    assert.equal(new Set(visited.slice(0, 3)).size, 3);
    assert.equal(visited[3], first);
    await run('previousMention');
    assert.equal(offset(), visited[2]);
  });

  it('stays at the last one where it may not go round', async () => {
    await vscode.workspace.getConfiguration('newsAnnotator').update('navigation.wrap', false, true);
    await openArticle('serie/10-crue.txt');
    const places = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await run('nextAnnotation');
      places.add(JSON.stringify(vscode.window.activeTextEditor?.selection.active));
    }
    const last = vscode.window.activeTextEditor?.selection.active;
    assert.ok(places.size > 2 && places.size < 40);
    await run('nextAnnotation');
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, last);
  });

  it('leaves the place it came from in the editor’s own history', async () => {
    const editor = await openArticle('serie/1-crue.txt');
    const start = editor.document.positionAt(0);
    editor.selection = new vscode.Selection(start, start);
    await run('nextQuotation');
    const there = vscode.window.activeTextEditor?.selection.active;
    assert.notDeepEqual(there, start);
    await vscode.commands.executeCommand('workbench.action.navigateBack');
    await eventually(() => assert.notDeepEqual(vscode.window.activeTextEditor?.selection.active, there));
    await vscode.commands.executeCommand('workbench.action.navigateForward');
    await eventually(() => assert.deepEqual(vscode.window.activeTextEditor?.selection.active, there));
  });

  it('goes on into the next article, and back', async () => {
    await openAtStart('serie/1-crue.txt');
    const steps: (string | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      await run('nextQuotation');
      steps.push(fileName());
    }
    assert.deepEqual(steps, ['1-crue.txt', '1-crue.txt', '2-crue.txt', '10-crue.txt']);
    for (const name of ['2-crue.txt', '1-crue.txt']) {
      await run('previousQuotation');
      assert.equal(fileName(), name);
    }
  });

  it('goes from article to article by the page’s links, and by the folder where there are none', async () => {
    await openArticle('serie/1-crue.txt');
    await run('nextArticle');
    assert.equal(fileName(), '2-crue.txt');
    await run('nextArticle'); // its link leads nowhere: 2 is followed by 10
    assert.equal(fileName(), '10-crue.txt');
    await run('previousArticle');
    assert.equal(fileName(), '2-crue.txt');
    await run('previousArticle');
    assert.equal(fileName(), '1-crue.txt');
  });

  it('goes by the order that is set', async () => {
    await vscode.workspace.getConfiguration('newsAnnotator').update('navigation.order', 'name', true);
    await openArticle('serie/1-crue.txt');
    await run('nextArticle');
    assert.equal(fileName(), '10-crue.txt');
  });

  it('shows where it is in the status bar', async function () {
    if (!(await isPageDriven())) this.skip();
    await openAtStart('serie/10-crue.txt');
    await run('nextAnnotation');
    await eventually(async () => {
      const [item] = await page.query('[id="news-annotator.news-annotator.newsAnnotator.position"]');
      assert.match(item?.text ?? '', /1 (of|sur) \d+, \S/);
    });
  });

  it('binds no key that VS Code itself binds', async () => {
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const bound = [...defaults.getText().matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
    assert.ok(bound.length > 300);
    const { keybindings } = (
      extensionUnderTest().packageJSON as { contributes: { keybindings: { key: string; command: string }[] } }
    ).contributes;
    // Letters, Enter, Escape and Tab belong to modes, where they stand instead of what they do elsewhere.
    const keys = keybindings.map(({ key }) => key).filter((key) => /ctrl|alt|cmd|f\d/.test(key));
    const firsts = keys.flatMap((key) => (key.includes(' ') ? [key.split(' ')[0] ?? ''] : []));
    // VS Code's own chords begin with this key.
    const taken = new Set([...keys, ...firsts.filter((key) => key !== 'ctrl+k')]);
    const others = bound.filter(
      ([, key = '', command = '']) => taken.has(key) && !command.startsWith('newsAnnotator.'),
    );
    assert.deepEqual(
      others.map(([, key, command]) => `${key ?? ''} ${command ?? ''}`),
      [],
    );
  });
});

describe('the links of a page', () => {
  afterEach(closeEditors);

  it('open the article that they mean, or offer to create it', async () => {
    const { document } = await openArticle('serie/2-crue.txt');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    const [previous, next] = links.map(({ target }) => target?.toString() ?? '');
    assert.equal(previous, vscode.Uri.joinPath(workspaceFolder(), 'serie/1-crue.txt').toString());
    assert.match(next ?? '', /^command:newsAnnotator\.createArticle/);
  });

  it('are marked where the headline has changed, with the way to mend it', async () => {
    const { document } = await openArticle('serie/1-crue.txt');
    const diagnostic = await eventually(() => {
      const found = vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => code === 'link-title-mismatch');
      assert.ok(found);
      return found;
    });
    assert.equal(document.getText(diagnostic.range), 'Crue : la décrue commence');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
    );
    const mending = actions.find(({ title }) => title.includes('la décrue commence à Vaumarin'));
    assert.ok(mending?.edit);
    assert.match(JSON.stringify(mending.edit.entries()), /la décrue commence à Vaumarin/);
  });
});
