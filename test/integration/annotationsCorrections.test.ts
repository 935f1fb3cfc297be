import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  fileUri,
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

const run = (id: string): Thenable<unknown> => vscode.commands.executeCommand(`newsAnnotator.${id}`);

/** Each test has an article of its own. */
let count = 0;
let article = '';

describe('corrections by hand', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  beforeEach(() => {
    count++;
    article = `corrections-${String(count)}.txt`;
  });
  afterEach(async () => {
    await closeEditors();
    await removeFiles(article, `${article}.annotations.yaml`);
  });

  it('give a name another kind, and the same to all its mentions after a look', async () => {
    const editor = await newArticle(article);
    select(editor, 'Odile Karsenti');
    await run('annotateAs.organization');
    await sidecarWith(article, 'type: organization');
    void run('applyToAllMentions');
    await questionAsked(/Odile Karsenti/);
    await eventually(async () => {
      const rows = await page.query('.quick-input-list .monaco-list-row');
      assert.equal(rows.length, 2, JSON.stringify(rows.map(({ label }) => label)));
    });
    await page.screenshot('apply-to-all');
    await page.press('Enter');
    await eventually(async () => {
      const text = (await readFile(`${article}.annotations.yaml`)) ?? '';
      assert.equal(text.match(/type: organization/g)?.length, 2, text);
    });

    select(editor, 'Odile Karsenti');
    void run('changeKind');
    await questionAsked(/Odile Karsenti/);
    await page.press('Enter');
    await sidecarWith(article, 'type: person', 'type: organization');
  });

  it('mark a statement: its words, then its source in the text, then its cue', async () => {
    const editor = await newArticle(
      article,
      'Les feux de la côte\n\nLe chantier avance, se réjouit le patron du port, sans doute trop vite.\n',
    );
    select(editor, 'Le chantier avance');
    void run('markStatement');
    await questionAsked(/Le chantier avance/);
    await page.type(vscode.env.language.startsWith('fr') ? 'Sélectionner la source' : 'Select the source');
    await page.press('Enter');
    await eventually(async () => {
      const items = await page.query('.statusbar-item');
      assert.ok(items.some(({ text }) => /press Enter|appuyez sur Entrée/.test(text)));
    });
    select(editor, 'le patron du port');
    await page.press('Enter');
    await questionAsked(/introduce|introduisent/);
    await page.screenshot('mark-statement');
    await page.type(vscode.env.language.startsWith('fr') ? 'Sélectionner les mots' : 'Select the words');
    await page.press('Enter');
    await eventually(async () => {
      const items = await page.query('.statusbar-item');
      assert.ok(items.some(({ text }) => /press Enter|appuyez sur Entrée/.test(text)));
    });
    select(editor, 'se réjouit');
    await page.press('Enter');
    const text = await sidecarWith(article, 'kind: attribution', 'exact: Le chantier avance');
    assert.match(text, /exact: le patron du port/);
    assert.match(text, /exact: se réjouit/);
    assert.match(text, /form: indirect/);

    await eventually(async () => {
      const marks = await page.marksOn('le patron du port');
      assert.ok(
        marks.some(({ style }) => style['borderTopStyle'] === 'solid'),
        'the source is framed',
      );
    });
    select(editor, 'Le chantier avance');
    await run('rejectStatement');
    // What was made by hand is deleted; what the analysis had found as well is remembered as rejected.
    await eventually(async () => {
      const left = (await readFile(`${article}.annotations.yaml`)) ?? '';
      assert.ok(!left.includes('kind: attribution') || left.includes('decision: rejected'), left);
      assert.ok(!left.includes('le patron du port\n'), left);
    });
  });

  it('add a name to the desk’s list, with its comments intact', async () => {
    await vscode.workspace.fs.createDirectory(fileUri('.newsroom'));
    await writeFile(
      '.newsroom/entities.yaml',
      '# Noms du bureau\n- name: Zoé Roy # adjointe\n  type: person\n',
    );
    try {
      const editor = await newArticle(article);
      select(editor, 'Odile Karsenti');
      void run('addToDesk');
      await questionAsked(/./);
      await page.press('Enter');
      await questionAsked(/Odile Karsenti/);
      await page.press('Enter');
      await eventually(async () =>
        assert.equal(
          await readFile('.newsroom/entities.yaml'),
          '# Noms du bureau\n- name: Odile Karsenti\n  type: person\n- name: Zoé Roy # adjointe\n  type: person\n',
        ),
      );
    } finally {
      await vscode.workspace.fs.delete(fileUri('.newsroom'), { recursive: true });
    }
  });

  it('offer the annotations at the cursor when there are several', async () => {
    const editor = await newArticle(article);
    select(editor, 'vieux phare');
    await run('annotateAs.work');
    select(editor, 'lanterne du vieux phare');
    await run('annotateAs.event');
    // A name gives way to another on the same words; a note does not.
    void run('addNote');
    await questionAsked(/lanterne/);
    await page.type('Laquelle ?');
    await page.press('Enter');
    await sidecarWith(article, 'type: event', 'kind: note');
    void run('deleteAnnotation');
    await eventually(async () => {
      const rows = await page.query('.quick-input-list .monaco-list-row');
      assert.equal(rows.length, 2);
    });
    await page.type('Note');
    await page.press('Enter');
    await eventually(async () =>
      assert.ok(!((await readFile(`${article}.annotations.yaml`)) ?? '').includes('kind: note')),
    );
    await sidecarWith(article, 'type: event');
  });
});

describe('where nothing can be saved', () => {
  it('says so once, and changes nothing', async function () {
    if (!(await isPageDriven())) this.skip();
    const provider = readOnlyFiles('Brest\n\nLa maire Odile Karsenti a parlé.\n');
    const registration = vscode.workspace.registerFileSystemProvider('readonly-news', provider, {
      isReadonly: true,
    });
    try {
      const uri = vscode.Uri.parse('readonly-news:/brest.txt');
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      select(editor, 'Brest');
      await run('annotateAs.place');
      await eventually(async () => {
        const told = await page.query('.notifications-toasts .notification-list-item-message');
        assert.equal(told.filter(({ text }) => /read-only|lecture seule/.test(text)).length, 1);
      });
    } finally {
      await vscode.commands.executeCommand('notifications.clearAll');
      await closeEditors();
      registration.dispose();
    }
  });
});

function readOnlyFiles(text: string): vscode.FileSystemProvider {
  const bytes = new TextEncoder().encode(text);
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const isArticle = ({ path }: vscode.Uri): boolean => path === '/brest.txt';
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      if (!isArticle(uri)) throw vscode.FileSystemError.FileNotFound(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    },
    readFile(uri) {
      if (!isArticle(uri)) throw vscode.FileSystemError.FileNotFound(uri);
      return bytes;
    },
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
