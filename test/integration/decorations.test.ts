import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle } from '../support/integrationArticle';
import type { DrawnElement } from '../support/page';
import { isPageDriven, page } from '../support/page';

describe('what the editor draws', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  afterEach(closeEditors);

  it('underlines a person', async () => {
    await openArticle('port-rives.txt');

    await eventually(async () => assert.ok((await page.marksOn('Claire Dumont')).some(isUnderlined)));
    assert.ok(!(await page.marksOn('millions')).some(isUnderlined), 'what is nobody is not underlined');
    await page.screenshot('decorations');
  });

  it('takes the marks away when highlighting is switched off, and draws them again', async () => {
    await openArticle('port-rives.txt');
    await eventually(async () => assert.ok((await page.marksOn('Claire Dumont')).some(isUnderlined)));

    await vscode.commands.executeCommand('newsAnnotator.toggleHighlights');
    await eventually(async () => assert.deepEqual(await page.marksOn('Claire Dumont'), []));

    await vscode.commands.executeCommand('newsAnnotator.toggleHighlights');
    await eventually(async () => assert.ok((await page.marksOn('Claire Dumont')).some(isUnderlined)));
  });
});

function isUnderlined({ style }: DrawnElement): boolean {
  return style['borderBottomStyle'] === 'solid';
}
