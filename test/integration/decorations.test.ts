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

    await eventually(async () => {
      const marks = await marksOn('Claire');
      assert.ok(
        marks.some(({ style }) => style['borderBottomStyle'] === 'solid'),
        JSON.stringify(marks.map(({ text, style }) => [text, style['borderBottomStyle']])),
      );
    });
    await page.screenshot('decorations');
  });

  it('takes the marks away when highlighting is switched off', async () => {
    await openArticle('port-rives.txt');
    await eventually(async () => assert.ok((await marksOn('Claire')).some(isUnderlined)));

    await vscode.commands.executeCommand('newsAnnotator.toggleHighlights');
    await eventually(async () => assert.ok(!(await marksOn('Claire')).some(isUnderlined)));

    await vscode.commands.executeCommand('newsAnnotator.toggleHighlights');
    await eventually(async () => assert.ok((await marksOn('Claire')).some(isUnderlined)));
  });
});

/** The pieces of the editor's lines that hold `text`: VS Code splits a line where decorations begin and end. */
async function marksOn(text: string): Promise<readonly DrawnElement[]> {
  return (await page.query('.view-line span span')).filter((element) => element.text.includes(text));
}

function isUnderlined({ style }: DrawnElement): boolean {
  return style['borderBottomStyle'] === 'solid';
}
