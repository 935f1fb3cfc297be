import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  fileUri,
  newArticle,
  readFile,
  removeFiles,
  select,
  sidecarWith,
  writeFile,
} from '../support/annotatedArticle';
import { eventually } from '../support/eventually';
import { closeEditors } from '../support/integrationArticle';

const article = 'encoding.txt';
const sidecar = `${article}.annotations.yaml`;

describe('a sidecar of another editor', () => {
  afterEach(async () => {
    await closeEditors();
    await vscode.commands.executeCommand('notifications.clearAll');
    await removeFiles(article, sidecar);
  });

  const annotate = async (): Promise<void> => {
    const editor = await newArticle(article);
    select(editor, 'Odile Karsenti');
    await vscode.commands.executeCommand('newsAnnotator.annotateAs.organization');
  };

  it('is written although it began with a byte-order mark', async () => {
    await writeFile(sidecar, '\ufeffversion: 1\n# kept\n');
    await annotate();
    await sidecarWith(article, '# kept', 'type: organization');
  });

  it('is left as it is where it is not UTF-8', async () => {
    const bytes = Uint8Array.from([0x23, 0x20, 0xe9, 0x74, 0xe9, 0x0a]);
    await vscode.workspace.fs.writeFile(fileUri(sidecar), bytes);
    await annotate();
    await eventually(async () => {
      assert.deepEqual([...(await vscode.workspace.fs.readFile(fileUri(sidecar)))], [...bytes]);
      assert.equal(await readFile(`${sidecar}.part`), undefined);
    });
  });
});
