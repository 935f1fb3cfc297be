import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  fileUri,
  lighthouse,
  newArticle,
  questionAsked,
  readFile,
  removeFiles,
  replace,
  select,
  sidecarWith,
  writeFile,
} from '../support/annotatedArticle';
import { eventually } from '../support/eventually';
import { closeEditors, openArticle } from '../support/integrationArticle';
import { isPageDriven, page, type DrawnElement } from '../support/page';

/** Each test has an article of its own: VS Code may keep one that was closed for a while. */
let count = 0;
let article = '';
let sidecar = '';

function nameArticle(): void {
  count++;
  article = `phare-${String(count)}.txt`;
  sidecar = `${article}.annotations.yaml`;
}

/** A sidecar with a note of Ana's on the sum. */
const confirmNote =
  'version: 1\nannotations:\n  - id: n1\n    kind: note\n    text: Chiffre à confirmer\n    anchor:\n      exact: quatre-vingt mille euros\n      prefix: "Le chantier a coûté "\n      suffix: ", réunis par une loterie"\n      position: 260\n    author: Ana\n    created: 2026-02-03T10:12:00Z\n';

/** Runs a command of the extension that asks nothing. */
const run = (id: string): Thenable<unknown> => vscode.commands.executeCommand(`newsAnnotator.${id}`);

describe('annotations made by hand', () => {
  beforeEach(nameArticle);
  afterEach(async () => {
    await closeEditors();
    await removeFiles(sidecar, article);
  });

  it('are written beside the article, with the words they stand on', async () => {
    const editor = await newArticle(article);
    select(editor, 'lanterne du vieux phare');
    await run('annotateAs.work');
    const text = await sidecarWith(article, 'kind: entity', 'type: work', 'decision: made');
    assert.match(text, /exact: lanterne du vieux phare/);
    assert.equal(await readFile(article), lighthouse, 'the article is untouched');
  });

  it('move with the text before they are saved, and stay where they belong', async () => {
    const editor = await newArticle(article);
    select(editor, 'capitainerie');
    await run('annotateAs.place');
    await sidecarWith(article, 'exact: capitainerie');
    await replace(editor, 'Pontargoat :', 'Mer et ports — Pontargoat :');
    await replace(editor, 'capitainerie', 'capitainerie neuve');
    select(editor, 'loterie');
    await run('annotateAs.event');
    assert.ok(
      !((await readFile(sidecar)) ?? '').includes('loterie'),
      'an unsaved article’s annotations wait',
    );

    await editor.document.save();
    await sidecarWith(article, 'exact: loterie', 'capitainerie');
    await closeEditors();
    const again = await openArticle(article);
    select(again, 'capitainerie');
    await run('rejectName');
    // What was made by hand is deleted when it is rejected: so the annotation was found again at its place.
    await eventually(async () => assert.ok(!((await readFile(sidecar)) ?? '').includes('capitainerie\n')));
  });

  it('are found again after the article was rewritten elsewhere, or listed as having no place', async function () {
    if (!(await isPageDriven())) this.skip();
    const editor = await newArticle(article);
    select(editor, 'par une loterie et par les abonnés du quai nord');
    await run('annotateAs.event');
    select(editor, 'éteinte depuis la tempête de novembre');
    await run('annotateAs.event');
    await sidecarWith(article, 'exact: éteinte', 'exact: par une loterie');
    await closeEditors();
    const rewritten = lighthouse
      .replace(', éteinte depuis la tempête de novembre', '')
      .replace('Le chantier a coûté', 'Selon la mairie, le chantier aura coûté en tout')
      .replace('Pontargoat', 'Toute la côte en fête à Pontargoat');
    await writeFile(article, rewritten);

    const again = await openArticle(article);
    await eventually(() => assert.equal(again.document.getText(), rewritten));
    await eventually(async () => {
      const items = await page.query('.statusbar-item');
      assert.ok(items.some(({ label }) => /lost its place|perdu sa place/.test(label)));
    });
    void run('showOrphans');
    await questionAsked(/Annotations/);
    await eventually(async () => {
      const rows = await page.query('.quick-input-list .monaco-list-row');
      assert.equal(rows.length, 1);
      assert.match(rows[0]?.label ?? '', /éteinte depuis la tempête/);
    });
    await page.screenshot('orphans');
    await page.press('Enter');
    await questionAsked(/éteinte/);
    await page.type(vscode.env.language.startsWith('fr') ? 'Supprimer' : 'Delete the');
    await page.press('Enter');
    await eventually(async () => {
      const text = (await readFile(sidecar)) ?? '';
      assert.ok(!text.includes('éteinte'), text);
      assert.ok(text.includes('exact: par une loterie'), text);
    });
  });

  it('are undone one after the other, the last first', async () => {
    const editor = await newArticle(article);
    select(editor, 'capitainerie');
    await run('annotateAs.place');
    select(editor, 'loterie');
    await run('annotateAs.event');
    await sidecarWith(article, 'exact: capitainerie', 'exact: loterie');
    await replace(editor, 'Le chantier', 'Au total, le chantier');
    await editor.document.save();

    await run('undoAnnotation');
    await eventually(async () => assert.ok(!((await readFile(sidecar)) ?? '').includes('exact: loterie')));
    assert.ok(((await readFile(sidecar)) ?? '').includes('exact: capitainerie'));
    await run('undoAnnotation');
    await eventually(async () =>
      assert.ok(!((await readFile(sidecar)) ?? '').includes('exact: capitainerie')),
    );
  });

  it('keep the comments and the unknown parts of their file', async () => {
    await writeFile(
      sidecar,
      '# Suivi : Ana\nversion: 1\nannotations:\n  # pour le bouclage\n  - id: futur1\n    kind: hologram\n    author: Ana\n    created: 2026-02-03T10:12:00Z\n    depth: 3\n',
    );
    const editor = await newArticle(article);
    select(editor, 'capitainerie');
    await run('annotateAs.place');
    await sidecarWith(
      article,
      'exact: capitainerie',
      '# Suivi : Ana',
      '# pour le bouclage',
      'kind: hologram',
      'depth: 3',
    );
  });

  it('never overwrite a file with an unresolved conflict', async () => {
    const conflict =
      'version: 1\n<<<<<<< HEAD\nannotations: []\n=======\nannotations:\n  - id: a\n>>>>>>> other\n';
    await writeFile(sidecar, conflict);
    const editor = await newArticle(article);
    select(editor, 'capitainerie');
    await run('annotateAs.place');
    await replace(editor, 'Le chantier', 'Au total, le chantier');
    await editor.document.save();
    assert.equal(await readFile(sidecar), conflict);
    if (await isPageDriven())
      await eventually(async () => {
        const told = await page.query('.notifications-toasts .notification-list-item-message');
        assert.ok(
          told.some(({ text }) => /phare-\d+\.txt\.annotations\.yaml, (?:line|ligne) 2/.test(text)),
          JSON.stringify(told.map(({ text }) => text)),
        );
      });
    await vscode.commands.executeCommand('notifications.clearAll');

    // Once it is settled, work goes on.
    await writeFile(sidecar, 'version: 1\n');
    await eventually(async () => {
      await run('annotateAs.place');
      assert.ok(((await readFile(sidecar)) ?? '').includes('exact: capitainerie'));
    });
  });

  it('go along when the article is renamed, copied and deleted', async () => {
    const editor = await newArticle(article);
    select(editor, 'capitainerie');
    await run('annotateAs.place');
    const text = await sidecarWith(article, 'exact: capitainerie');
    await closeEditors();

    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(fileUri(article), fileUri('phare-rallume.txt'));
    assert.ok(await vscode.workspace.applyEdit(rename));
    try {
      await eventually(async () => assert.equal(await readFile('phare-rallume.txt.annotations.yaml'), text));
      assert.equal(await readFile(sidecar), undefined);
    } finally {
      const remove = new vscode.WorkspaceEdit();
      remove.deleteFile(fileUri('phare-rallume.txt'));
      assert.ok(await vscode.workspace.applyEdit(remove));
    }
    await eventually(async () =>
      assert.equal(await readFile('phare-rallume.txt.annotations.yaml'), undefined),
    );
  });

  it('take in what somebody else wrote into the file meanwhile', async () => {
    const editor = await newArticle(article);
    select(editor, 'capitainerie');
    await run('annotateAs.place');
    const mine = await sidecarWith(article, 'exact: capitainerie');
    await replace(editor, 'Le chantier', 'Au total, le chantier');
    select(editor, 'loterie');
    await run('annotateAs.event');
    // The article is unsaved: the second annotation waits, while another window adds a tag.
    await writeFile(
      sidecar,
      mine.replace(
        /^version: 1\n/m,
        'version: 1\ntags:\n  - tag: littoral\n    author: Ben\n    created: 2026-02-03T10:12:00Z\n',
      ),
    );
    await editor.document.save();
    await sidecarWith(article, 'exact: capitainerie', 'exact: loterie', 'tag: littoral');
  });

  it('stay above what the analysis finds', async function () {
    if (!(await isPageDriven())) this.skip();
    const editor = await newArticle(article);
    await eventually(async () => assert.notDeepEqual(await page.marksOn('Odile Karsenti'), []));
    select(editor, 'Odile Karsenti');
    await run('rejectName');
    await sidecarWith(article, 'decision: rejected');
    select(editor, 'Pontargoat');
    await eventually(async () => assert.deepEqual(await page.marksOn('maire Odile Karsenti a'), []));
  });
});

describe('notes', () => {
  before(async function () {
    if (!(await isPageDriven())) this.skip();
  });
  beforeEach(nameArticle);
  afterEach(async () => {
    await closeEditors();
    await removeFiles(sidecar, article);
  });

  it('are made by a command and shown as a thread', async () => {
    const editor = await newArticle(article);
    select(editor, 'quatre-vingt mille euros');
    void run('addNote');
    await questionAsked(/quatre-vingt mille euros/);
    await page.type('Chiffre à confirmer');
    await page.press('Enter');
    await sidecarWith(article, 'kind: note', 'text: Chiffre à confirmer', 'exact: quatre-vingt mille euros');

    await vscode.commands.executeCommand('workbench.action.focusCommentsPanel');
    await eventually(async () => {
      const rows = await page.query('.comments-panel .monaco-list-row');
      assert.ok(
        rows.some(({ text }) => text.includes('Chiffre à confirmer')),
        JSON.stringify(rows),
      );
    });
    await page.screenshot('notes');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('are told in the hover of their passage', async () => {
    await writeFile(sidecar, confirmNote);
    const editor = await newArticle(article);
    const at = editor.document.positionAt(lighthouse.indexOf('mille euros'));
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      const told = hovers.flatMap(({ contents }) => contents as readonly vscode.MarkdownString[]);
      const words = told.map(({ value }) => value.replaceAll('&nbsp;', ' ')).join('\n');
      assert.match(words, /Chiffre à confirmer/);
      assert.match(words, /Ana/);
    });
  });

  it('are replied to, resolved and reopened in their thread', async () => {
    await writeFile(sidecar, confirmNote);
    const editor = await newArticle(article);
    select(editor, 'quatre-vingt mille euros');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.expandAllComments');
      const bodies = await page.query('.review-widget .comment-body');
      assert.ok(bodies.some(({ text }) => text.includes('Chiffre à confirmer')));
    });
    await startReply();
    await page.type('Confirmé par la mairie');
    await page.screenshot('note-thread');
    await page.click('.review-widget .form-actions .monaco-button');
    await sidecarWith(article, 'text: Confirmé par la mairie');
    await page.click('.review-widget .codicon-pass');
    await sidecarWith(article, 'resolved:');
    // VS Code folds a thread that is resolved.
    await vscode.commands.executeCommand('workbench.action.focusCommentsPanel');
    await eventually(async () => {
      await page.click('.comments-panel .monaco-list-row', 'Chiffre à confirmer');
      const icons = await page.query('.review-widget .codicon-issue-reopened');
      assert.ok(icons.some(isVisible));
    });
    await page.click('.review-widget .codicon-issue-reopened');
    await eventually(async () => assert.ok(!((await readFile(sidecar)) ?? '').includes('resolved:')));
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});

/** Newer versions of VS Code show the reply's editor at once, older ones a button first. */
async function startReply(): Promise<void> {
  await eventually(async () => {
    const buttons = await page.query('.review-widget .review-thread-reply-button');
    if (buttons.some(isVisible)) await page.click('.review-widget .review-thread-reply-button');
    const editors = await page.query('.review-widget .comment-form .monaco-editor');
    assert.ok(editors.some(isVisible));
    await page.click('.review-widget .comment-form .monaco-editor');
  });
}

function isVisible({ box }: DrawnElement): boolean {
  return box.width > 0;
}
