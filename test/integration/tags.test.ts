import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  dismissQuestion,
  fileUri,
  lighthouse,
  newArticle,
  questionAsked,
  readFile,
  removeFiles,
  select,
  sidecarWith,
  writeFile,
} from '../support/annotatedArticle';
import { eventually } from '../support/eventually';
import { closeEditors } from '../support/integrationArticle';
import { isPageDriven, page } from '../support/page';

const tagsFile = '.newsroom/tags.yaml';
const vocabulary = '# Les étiquettes du bureau\n- Littoral # toute la côte\n- Patrimoine\n';

const run = (id: string, ...parameters: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`newsAnnotator.${id}`, ...parameters);

/** Each test has articles of its own. */
let count = 0;
let first = '';
let second = '';

describe('tags', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  beforeEach(async () => {
    count++;
    first = `etiquettes-${String(count)}-a.txt`;
    second = `etiquettes-${String(count)}-b.txt`;
    await vscode.workspace.fs.createDirectory(fileUri('.newsroom'));
    await writeFile(tagsFile, vocabulary);
  });
  afterEach(async () => {
    await dismissQuestion();
    await closeEditors();
    await removeFiles(first, `${first}.annotations.yaml`, second, `${second}.annotations.yaml`);
    await vscode.workspace.fs.delete(fileUri('.newsroom'), { recursive: true });
  });

  it('are made by typing: a new one goes into the desk’s file in its place with its comments intact', async () => {
    await newArticle(first);
    void run('tagArticle');
    await questionAsked(/./);
    await page.type('Navigation hauturière');
    await eventually(async () => {
      const rows = await page.query('.quick-input-list .monaco-list-row');
      assert.ok(rows.some(({ label }) => label.includes('Navigation hauturière')));
    });
    await page.screenshot('tag-article');
    await chooseRow('Navigation hauturière');
    await page.press('Enter');

    await sidecarWith(first, 'tag: navigation-hauturiere');
    assert.equal(
      await readFile(tagsFile),
      '# Les étiquettes du bureau\n- Littoral # toute la côte\n- Navigation hauturière\n- Patrimoine\n',
    );
    await eventually(async () => {
      const items = await page.query('.statusbar-item');
      assert.ok(items.some(({ text }) => /Navigation hauturière/.test(text)));
    });
  });

  it('are suggested with their reasons, accepted, and refused for good', async () => {
    await newArticle(first);
    void run('suggestTags');
    await questionAsked(/Suggested|suggérées/);
    const rows = await eventually(async () => {
      const found = await page.query('.quick-input-list .monaco-list-row');
      assert.ok(found.length > 1, 'several suggestions');
      return found;
    });
    await page.screenshot('suggest-tags');
    assert.ok(
      rows.some(({ label }) => /Littoral|Karsenti|Pontargoat/.test(label)),
      JSON.stringify(rows),
    );
    await page.press('Escape');

    void run('stepThroughSuggestions');
    await questionAsked(/Suggestion 1/);
    await page.press('ArrowDown');
    await page.press('Enter');
    await sidecarWith(first, /^rejected:/m);
    await questionAsked(/Suggestion 1/);
    await page.press('Enter');
    await sidecarWith(first, /^rejected:/m, /^tags:/m);
    await page.press('Escape');
  });

  it('are put on several files at once, and taken back by one undo', async () => {
    await writeFile(second, lighthouse);
    await newArticle(first);
    void run('tagFiles', fileUri(first), [fileUri(first), fileUri(second)]);
    await questionAsked(/2/);
    await chooseRow('Littoral');
    await page.press('Enter');
    await sidecarWith(first, 'tag: littoral');
    await sidecarWith(second, 'tag: littoral');
    await run('undoAnnotation');
    await eventually(async () => {
      assert.ok(!((await readFile(`${first}.annotations.yaml`)) ?? '').includes('littoral'));
      assert.ok(!((await readFile(`${second}.annotations.yaml`)) ?? '').includes('littoral'));
    });
  });

  it('are listed with their articles, and renamed in all of them after a look, with one undo', async () => {
    const tagged =
      'version: 1\ntags:\n  - tag: littoral\n    author: Ana\n    created: 2026-02-03T10:12:00Z\n';
    await writeFile(second, lighthouse);
    await writeFile(`${second}.annotations.yaml`, tagged);
    await writeFile(`${first}.annotations.yaml`, tagged);
    await newArticle(first);
    await vscode.commands.executeCommand('newsAnnotator.tags.focus');
    await eventually(async () => {
      const rows = await page.query('.pane-body .monaco-list-row');
      assert.ok(
        rows.some(({ label }) => /^Littoral, 2 articles/.test(label)),
        JSON.stringify(rows.map(({ label }) => label)),
      );
      assert.ok(rows.some(({ label }) => /Untagged|sans étiquette/.test(label)));
    });
    await page.screenshot('tags-view');

    void run('renameTag', { kind: 'tag', id: 'littoral' });
    await questionAsked(/Littoral/);
    await page.press('Control+a');
    await page.type('Côte et îles');
    await page.press('Enter');
    await questionAsked(/Côte et îles/);
    await eventually(async () => {
      const rows = await page.query('.quick-input-list .monaco-list-row');
      assert.equal(rows.length, 2);
    });
    await page.screenshot('rename-tag');
    await page.press('Enter');
    await sidecarWith(first, 'tag: cote-et-iles');
    await sidecarWith(second, 'tag: cote-et-iles');
    assert.match((await readFile(tagsFile)) ?? '', /^- Côte et îles # toute la côte$/m);

    await run('undoAnnotation');
    await sidecarWith(first, 'tag: littoral');
    await sidecarWith(second, 'tag: littoral');
    await eventually(async () => assert.equal(await readFile(tagsFile), vocabulary));
  });

  it('stand on passages, and are written behind them', async () => {
    const editor = await newArticle(first);
    select(editor, 'abonnés du quai nord');
    void run('tagPassage');
    await questionAsked(/quai nord/);
    await page.type('littoral');
    await chooseRow('Littoral');
    await page.press('Enter');
    await sidecarWith(first, 'kind: passage-tag', 'tag: littoral', 'exact: abonnés du quai nord');
    await eventually(async () => {
      const marks = await page.query('.view-line span');
      assert.ok(marks.some(({ after }) => after.includes('Littoral')));
    });
    await page.screenshot('passage-tag');
  });

  it('go out to other tools, and come back', async () => {
    const editor = await newArticle(first);
    select(editor, 'capitainerie');
    await run('annotateAs.place');
    const before = await sidecarWith(first, 'exact: capitainerie');
    const target = fileUri(`${first}.jsonld`);
    await run('exportAnnotations', { format: 'web-annotation', target });
    await run('undoAnnotation');
    await eventually(async () =>
      assert.ok(!((await readFile(`${first}.annotations.yaml`)) ?? '').includes('capitainerie')),
    );
    void run('importAnnotations', target);
    await eventually(async () => assert.equal(await readFile(`${first}.annotations.yaml`), before));
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(target);
  });
});

/** Checks the box of the row whose label holds `words`. */
async function chooseRow(words: string): Promise<void> {
  await eventually(() => page.click('.quick-input-list .monaco-list-row', words));
}
