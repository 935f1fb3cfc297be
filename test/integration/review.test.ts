import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createAnalyser } from '../../src/core/analysis';
import { placeSidecar } from '../../src/core/annotations/placedSidecar';
import { readSidecar } from '../../src/core/annotations/sidecar';
import { defaultRuleOptions } from '../../src/core/checks/ruleOptions';
import { gateFindings } from '../../src/core/review/gate';
import { reviewArticle, type ArticleReview } from '../../src/core/review/reviewArticle';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle, workspaceFolder } from '../support/integrationArticle';
import { isPageDriven, page } from '../support/page';

const article = 'pont-de-sernay.txt';

describe('the review of an article, by keyboard alone', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  beforeEach(reset);
  afterEach(async () => {
    await vscode.commands.executeCommand('newsAnnotator.stopReview');
    await closeEditors();
    await reset();
  });

  it('decides with one key and goes on, keeps what changes out, and lets the gate pass only when all is decided', async () => {
    const editor = await openArticle(article);
    await startReview(editor, 'SERNAY');
    const count = (await gate()).items.length;
    assert.ok(count >= 3, `${count} statements`);
    const before = editor.document.getText();

    await page.press('q');
    await page.press('v');
    await eventually(async () => assert.equal(await left(), count - 1));
    assert.equal(editor.document.getText(), before, 'letters decide, and type nothing');
    await page.screenshot('review');
    for (let decided = 2; decided <= count; decided++) {
      await page.press('v');
      await eventually(async () => assert.equal(await left(), count - decided));
    }
    assert.deepEqual(await failures(), [], 'the gate passes');

    await page.press('Escape');
    await replace(editor, 'rongés', 'rouillés');
    await editor.document.save();
    await eventually(async () => {
      const [item] = (await gate()).items.filter(({ status }) => status === 'changed');
      assert.equal(item?.change?.before.content[0], 'Les câbles sont rongés depuis dix ans');
    });
    assert.equal((await failures()).length, 1, 'the gate fails on what has changed');

    await startReview(editor, 'Les câbles sont rouillés');
    await page.press('v');
    await eventually(async () => assert.deepEqual(await failures(), []));
  });

  it('takes a decision back', async () => {
    const editor = await openArticle(article);
    await startReview(editor, 'SERNAY');
    const count = (await gate()).items.length;
    await page.press('d');
    await eventually(async () => assert.ok((await gate()).items.some(({ status }) => status === 'disputed')));
    await page.press('u');
    await eventually(async () => assert.equal(await left(), count));
  });

  it('leaves the keyboard alone outside the mode', async () => {
    const editor = await openArticle(article);
    await startReview(editor, 'SERNAY');
    await page.press('Escape');
    await eventually(async () => {
      const items = await page.query('.statusbar-item');
      assert.ok(!items.some(({ text }) => /(?:Review|Vérification) \d/.test(text)), 'the mode is left');
    });
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await eventually(async () => {
      await page.press('v');
      assert.ok(editor.document.getText().startsWith('v'));
    });
    assert.equal((await failures()).length, (await gate()).items.length);
  });
});

describe('a quotation and its evidence', () => {
  beforeEach(reset);
  afterEach(async () => {
    await closeEditors();
    await reset();
  });

  it('is a problem where it differs from a file that is kept as evidence', async () => {
    const editor = await openArticle(article);
    await replace(editor, 'dix ans', 'vingt ans');
    await editor.document.save();
    const { items } = await gate();
    const [item] = items.filter(({ attribution: { content } }) =>
      content.some(({ start }) => editor.document.getText().startsWith('Les câbles', start)),
    );
    assert.ok(item);
    await writeSidecar(`version: 1
annotations:
  - kind: review
    id: review:one
    author: Nadia
    created: 2026-02-03T10:00:00Z
    state: verified
    reviewer: Nadia
    content:
      - exact: Les câbles sont rongés depuis vingt ans
        prefix: "Carnac.\\n\\n« "
        suffix: " », a déclaré Odile Carnac"
        position: ${editor.document.getText().indexOf('Les câbles')}
    evidence:
      - kind: file
        path: pont-seance.srt
    history:
      - state: verified
        reviewer: Nadia
        time: 2026-02-03T10:00:00Z
`);
    await eventually(() => {
      const found = vscode.languages
        .getDiagnostics(editor.document.uri)
        .find(({ code }) => typeof code === 'object' && code.value === 'quote-altered-from-evidence');
      assert.match(found?.message ?? '', /vingt/);
    });
  });
});

/** The gate of the command line, on what is saved: read by rules alone, as the statements here allow. */
async function gate(): Promise<ArticleReview> {
  const text = (await readSaved(article)) ?? '';
  const options = { language: 'fr' as const, models: new Map(), rules: defaultRuleOptions };
  const { attributions } = createAnalyser(options).analyse(text);
  const { sidecar } = readSidecar((await readSaved(`${article}.annotations.yaml`)) ?? '');
  return reviewArticle(text, attributions, placeSidecar(text, sidecar).placed);
}

async function failures(): Promise<readonly unknown[]> {
  return gateFindings(await gate());
}

async function left(): Promise<number> {
  return (await gate()).items.filter(({ status }) => status === 'to-review').length;
}

/** Starts the review at the statement that begins with `words`, once the article’s sidecar is read as it is now. */
async function startReview({ document }: vscode.TextEditor, words: string): Promise<void> {
  await eventually(async () => {
    const shown = await vscode.window.showTextDocument(document);
    shown.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('newsAnnotator.startReview');
    assert.ok(textAtCursor().startsWith(words));
  });
}

function textAtCursor(): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const { document, selection } = editor;
  return document.getText().slice(document.offsetAt(selection.active));
}

async function replace({ document }: vscode.TextEditor, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

let original: string | undefined;

async function reset(): Promise<void> {
  original ??= await readSaved(article);
  const { fs } = vscode.workspace;
  await fs.writeFile(uriOf(article), new TextEncoder().encode(original));
  if ((await readSaved(`${article}.annotations.yaml`)) !== undefined)
    await fs.delete(uriOf(`${article}.annotations.yaml`));
}

async function writeSidecar(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(`${article}.annotations.yaml`), new TextEncoder().encode(text));
}

function uriOf(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), path);
}

async function readSaved(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
  } catch (error: unknown) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
