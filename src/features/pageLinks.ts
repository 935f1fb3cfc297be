import * as vscode from 'vscode';
import { isSameTitle } from '../core/archive/order';
import type { Step } from '../core/navigation/neighbour';
import { textOf, type Span } from '../core/text/span';
import type { AnalysedArticle } from '../services/articles';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';
import type { ArticleFile } from '../services/workspaceArticles';

/** Code of the finding of this feature. */
const MISMATCH = 'link-title-mismatch';

/** The title of a page's link in an article, and the article it leads to. */
interface PageLink {
  readonly span: Span;
  readonly title: string;
  readonly step: Step;
  readonly target: ArticleFile | undefined;
}

/** What “create it” is asked with: the title, and the folder of the article that links to it. */
interface NewArticle {
  readonly title: string;
  readonly beside: string;
}

/**
 * The previous/next titles at the foot of an article open the article that they lead to, or offer to create it; a title
 * that no longer equals that article's headline is marked, and can be brought up to date.
 */
export function activatePageLinks({
  articles,
  archive,
  order,
  selector,
  settings,
}: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('newsAnnotatorLinks');

  async function linksOf({ document, analysis }: AnalysedArticle): Promise<readonly PageLink[]> {
    const { text, structure } = analysis;
    const spans: readonly (readonly [Step, Span | undefined])[] = [
      [-1, structure.previous],
      [1, structure.next],
    ];
    const links = spans.map(async ([step, span]) => {
      if (!span) return [];
      const title = textOf(text, span);
      return [{ span, title, step, target: await order.leadsTo(title, document.uri) }];
    });
    return (await Promise.all(links)).flat();
  }

  async function publish(article: AnalysedArticle): Promise<void> {
    const { document, version } = article;
    const links = settings.read(document.uri).checksEnabled ? await linksOf(article) : [];
    if (document.version !== version || document.isClosed) return;
    collection.set(
      document.uri,
      links.flatMap((link) => mismatchOf(document, link) ?? []),
    );
  }

  /** Other headlines may lead elsewhere; what nobody looks at can wait until it is looked at. */
  function publishVisible(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const article = articles.latest(document);
      if (article) void publish(article);
    }
  }

  return vscode.Disposable.from(
    collection,
    articles.onDidAnalyse((article) => void publish(article)),
    articles.onDidClose(({ uri }) => collection.delete(uri)),
    archive.onDidChange(publishVisible),
    vscode.window.onDidChangeVisibleTextEditors(publishVisible),
    vscode.languages.registerDocumentLinkProvider(selector, {
      async provideDocumentLinks(document) {
        const article = await articles.analyse(document);
        return article && (await linksOf(article)).map((link) => documentLink(document, link));
      },
    }),
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        async provideCodeActions(document, range) {
          const article = await articles.analyse(document);
          const links = article ? await linksOf(article) : [];
          return links.flatMap((link) => {
            const isHere = toRange(document, link.span).intersection(range) !== undefined;
            return (isHere && updateAction(document, link)) || [];
          });
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand('newsAnnotator.createArticle', createArticle),
  );
}

function documentLink(document: vscode.TextDocument, { span, title, target }: PageLink): vscode.DocumentLink {
  const created: NewArticle = { title: title.replace(/\s+/g, ' '), beside: document.uri.toString() };
  const uri =
    target?.uri ??
    vscode.Uri.parse(`command:newsAnnotator.createArticle?${encodeURIComponent(JSON.stringify([created]))}`);
  const link = new vscode.DocumentLink(toRange(document, span), uri);
  link.tooltip = target
    ? vscode.l10n.t('Open “{0}”', target.headline ?? target.fileName)
    : vscode.l10n.t('No article has this headline: create it');
  return link;
}

function isOutdated({ title, target }: PageLink): boolean {
  return target?.headline !== undefined && !isSameTitle(title, target.headline);
}

function mismatchOf(document: vscode.TextDocument, link: PageLink): vscode.Diagnostic | undefined {
  const { span, target } = link;
  if (!target || !isOutdated(link)) return undefined;
  const diagnostic = new vscode.Diagnostic(
    toRange(document, span),
    vscode.l10n.t('The article that this leads to is now called “{0}”.', target.headline ?? ''),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = 'news-annotator';
  diagnostic.code = MISMATCH;
  const start = new vscode.Position(0, 0);
  diagnostic.relatedInformation = [
    new vscode.DiagnosticRelatedInformation(
      new vscode.Location(target.uri, start),
      vscode.l10n.t('Its headline'),
    ),
  ];
  return diagnostic;
}

function updateAction(document: vscode.TextDocument, link: PageLink): vscode.CodeAction | undefined {
  const diagnostic = mismatchOf(document, link);
  const headline = link.target?.headline;
  if (!diagnostic || headline === undefined) return undefined;
  const action = new vscode.CodeAction(
    vscode.l10n.t('Write “{0}”', headline),
    vscode.CodeActionKind.QuickFix,
  );
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, diagnostic.range, headline);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}

/** Asks for a file name and makes an article with the title as its headline. */
async function createArticle({ title, beside }: NewArticle): Promise<void> {
  const from = vscode.Uri.parse(beside, true);
  const ending = /\.[^./]+$/.exec(from.path)?.[0] ?? '.txt';
  const name = fileNameFor(title);
  const fileName = await vscode.window.showInputBox({
    title: vscode.l10n.t('Create an Article'),
    prompt: vscode.l10n.t('Name of the file for “{0}”', title),
    value: name + ending,
    valueSelection: [0, name.length],
    validateInput: (value) =>
      /[\\/:*?"<>|]/.test(value) || value.trim() === ''
        ? vscode.l10n.t('A file cannot have this name.')
        : undefined,
  });
  if (fileName === undefined) return;
  const uri = vscode.Uri.joinPath(from, '..', fileName.trim());
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(`${title}\n\n`) });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri, { preview: false });
}

const LONGEST_NAME = 60;

/** « Niger : l’eau revient » → « niger-l-eau-revient ». */
function fileNameFor(title: string): string {
  const words = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
}
