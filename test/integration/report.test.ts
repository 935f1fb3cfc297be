import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle } from '../support/integrationArticle';
import { isPageDriven, page } from '../support/page';

describe('sources at a glance', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  afterEach(closeEditors);

  it('shows who speaks beside the article, and leads back to the words', async () => {
    const editor = await openArticle('pont-de-sernay.txt');
    await vscode.commands.executeCommand('newsAnnotator.showReport');

    await eventually(async () => {
      const names = await page.query('td.who b', { inWebviews: true });
      assert.ok(names.some(({ text }) => text.includes('Odile Carnac')));
    });
    const cards = await page.query('.card', { inWebviews: true });
    assert.ok(cards.length >= 3, `${cards.length} cards`);
    await page.screenshot('report');

    await page.click('.card:last-child a.number', '4');
    await eventually(() => {
      const { document, selection } = vscode.window.activeTextEditor ?? editor;
      const rest = document.getText().slice(document.offsetAt(selection.active));
      assert.ok(rest.startsWith('la réouverture'), rest.slice(0, 30));
    });
  });
});
