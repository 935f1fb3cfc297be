import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle, paletteTitle } from '../support/integrationArticle';
import { isPageDriven, page } from '../support/page';

describe('the command palette, used as a person would', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  afterEach(closeEditors);

  it('finds a command by its title and runs it', async () => {
    const editor = await openArticle('port-rives.txt');
    const title = paletteTitle('newsAnnotator.nextFinding');

    await page.press('F1');
    await eventually(async () => assert.ok(await isFocused('.quick-input-widget')));
    await page.type(title);
    await eventually(async () => {
      const [first] = await page.query('.quick-input-list .monaco-list-row.focused');
      assert.ok(first?.label.includes(title), `the first entry is “${first?.label ?? ''}”, not “${title}”`);
    });
    const start = editor.selection.active;
    await page.press('Enter');

    await eventually(() => assert.notDeepEqual(vscode.window.activeTextEditor?.selection.active, start));
  });
});

async function isFocused(selector: string): Promise<boolean> {
  const [input] = await page.query(`${selector} input:focus`);
  return input !== undefined;
}
