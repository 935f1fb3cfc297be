import * as vscode from 'vscode';
import type { ExportedTag } from '../core/exchange/exportedArticle';
import { reportArticle, reportBegin, reportEnd } from '../core/exchange/htmlReport';
import { tagLabel } from '../services/annotationLabels';
import { attempt } from '../services/cursor';
import { localize } from '../services/messages';
import type { ReviewedArticle } from '../services/reviews';
import type { Services } from '../services/services';

/** Reads no more than a click on something that says where in the article it is. */
const SCRIPT = `
const vscode = acquireVsCodeApi();
const go = (event) => {
  const back = event.target.closest('[data-start]');
  if (!back || (event.type === 'keydown' && event.key !== 'Enter')) return;
  vscode.postMessage({ start: Number(back.dataset.start) });
};
document.addEventListener('click', go);
document.addEventListener('keydown', go);
`;

/** The report “Sources at a Glance” beside the article; it follows its edits and decisions. */
export function activateReport(services: Services): vscode.Disposable {
  const { reviews, sidecars, vocabularies, log } = services;
  let panel: vscode.WebviewPanel | undefined;
  let shown: vscode.TextDocument | undefined;

  async function show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !(await reviews.of(document))) return;
    shown = document;
    panel ??= createPanel();
    panel.reveal(undefined, true);
    await render();
  }

  function createPanel(): vscode.WebviewPanel {
    const created = vscode.window.createWebviewPanel(
      'newsAnnotator.report',
      vscode.l10n.t('Sources at a Glance'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    created.webview.onDidReceiveMessage((told: unknown) => attempt(() => reveal(told)));
    created.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    return created;
  }

  async function reveal(told: unknown): Promise<void> {
    if (!shown || typeof told !== 'object' || told === null || !('start' in told)) return;
    if (typeof told.start !== 'number' || !Number.isSafeInteger(told.start)) return;
    const editor = await vscode.window.showTextDocument(shown, {
      viewColumn:
        vscode.window.visibleTextEditors.find(({ document }) => document === shown)?.viewColumn ??
        vscode.ViewColumn.One,
    });
    const at = shown.positionAt(told.start);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
  }

  async function render(): Promise<void> {
    const article = shown && reviews.latest(shown);
    if (!panel || !article) return;
    const tags = await tagsOf(article);
    const name = vscode.workspace.asRelativePath(article.document.uri);
    const nonce = crypto.randomUUID().replaceAll('-', '');
    const page = { language: interfaceLanguage(), localize, editor: { nonce, script: SCRIPT } };
    const { analysis } = article;
    panel.title = vscode.l10n.t('Sources at a Glance: {0}', name.split('/').at(-1) ?? name);
    panel.webview.html =
      reportBegin(page) +
      reportArticle({ uri: name, analysis, tags, review: article, localize }) +
      reportEnd(page);
  }

  async function tagsOf({ document }: ReviewedArticle): Promise<readonly ExportedTag[]> {
    const { vocabulary } = await vocabularies.indexFor(document.uri);
    return (await sidecars.annotations(document)).flatMap(({ annotation }) =>
      annotation.kind === 'article-tag'
        ? [{ id: annotation.tag, label: tagLabel(annotation.tag, vocabulary), origin: 'assigned' as const }]
        : [],
    );
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsAnnotator.showReport', () => attempt(show)),
    reviews.onDidChange((document) => {
      if (document !== shown || panel?.visible !== true) return;
      render().catch((error: unknown) => {
        log.error(`${document.uri.toString()}: ${String(error)}`);
      });
    }),
    {
      dispose: () => {
        panel?.dispose();
      },
    },
  );
}

function interfaceLanguage(): 'fr' | 'en' {
  return vscode.env.language.startsWith('fr') ? 'fr' : 'en';
}
