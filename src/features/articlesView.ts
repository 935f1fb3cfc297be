import * as vscode from 'vscode';
import { isUnfinished, type ArticleRecord } from '../core/archive/articleRecord';
import { createFuzzyList } from '../core/archive/fuzzyList';
import type { ArticleOrder } from '../core/settings';
import type { Services } from '../services/services';
import type { ArticleFile } from '../services/workspaceArticles';

/** What the list is narrowed to. */
type ArticleFilter =
  { readonly kind: 'all' | 'unfinished' | 'errors' } | { readonly kind: 'words'; readonly words: string };

interface FilterItem extends vscode.QuickPickItem {
  readonly filter: ArticleFilter['kind'];
}

interface OrderItem extends vscode.QuickPickItem {
  readonly order: ArticleOrder;
}

/** An article, or the step to more of them. */
type ArticleNode =
  { readonly kind: 'article'; readonly file: ArticleFile } | { readonly kind: 'more'; readonly left: number };

const VIEW = 'newsAnnotator.articles';
/** Articles that are listed at once; a last line shows more. */
const PAGE = 500;

/** The view of all articles: in their order, each with its state and how far its review is, filtered as one likes. */
export function activateArticlesView(services: Services): vscode.Disposable {
  const { archive, order, settings, workspaceArticles } = services;
  const changed = new vscode.EventEmitter<undefined>();
  let filter: ArticleFilter = { kind: 'all' };
  let shown = PAGE;
  /** What the view shows, by id. */
  let listed: ReadonlyMap<string, ArticleFile> = new Map();
  let followed: string | undefined;

  async function roots(): Promise<ArticleNode[]> {
    const files = filtered(await order.ordered(undefined), filter, archive.index);
    void vscode.commands.executeCommand('setContext', 'newsAnnotator.articlesAreListed', true);
    view.message = messageOf(filter, files.length) ?? '';
    listed = new Map(files.slice(0, shown).map((file) => [file.id, file]));
    const nodes: ArticleNode[] = files.slice(0, shown).map((file) => ({ kind: 'article', file }));
    setTimeout(() => void follow(vscode.window.activeTextEditor), 0);
    if (files.length > shown) nodes.push({ kind: 'more', left: files.length - shown });
    return nodes;
  }

  const view = vscode.window.createTreeView<ArticleNode>(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? [] : roots()),
      getParent: () => undefined,
      getTreeItem: (node) =>
        node.kind === 'more' ? moreItem(node.left) : articleItem(node.file, archive.index.get(node.file.id)),
    },
    showCollapseAll: false,
  });

  const refresh = (): void => changed.fire(undefined);

  /** Keeps the article in the editor selected. */
  async function follow(editor: vscode.TextEditor | undefined): Promise<void> {
    const file = view.visible && editor && listed.get(editor.document.uri.toString());
    if (!file || file.id === followed) return;
    followed = file.id;
    await view.reveal({ kind: 'article', file }, { select: true });
  }

  async function filterArticles(): Promise<void> {
    const items: FilterItem[] = [
      { filter: 'all', label: vscode.l10n.t('All articles') },
      { filter: 'unfinished', label: vscode.l10n.t('Unfinished: errors, or attributions to review') },
      { filter: 'errors', label: vscode.l10n.t('With errors') },
      { filter: 'words', label: vscode.l10n.t('By words of the headline, the file, a tag or a name…') },
    ];
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Filter Articles') });
    if (!picked) return;
    if (picked.filter === 'words') {
      const words = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter Articles'),
        prompt: vscode.l10n.t('Words of the headline, the file, a tag or a name'),
      });
      if (words === undefined) return;
      filter = words.trim() === '' ? { kind: 'all' } : { kind: 'words', words };
    } else filter = { kind: picked.filter };
    shown = PAGE;
    refresh();
  }

  async function chooseOrder(): Promise<void> {
    const { navigationOrder } = settings.read();
    const items = orders.map((each): OrderItem => ({
      order: each,
      label: orderName(each),
      ...(each === navigationOrder && { description: vscode.l10n.t('as it is now') }),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('The Order of Articles'),
    });
    if (picked) await settings.write('navigationOrder', picked.order);
  }

  return vscode.Disposable.from(
    view,
    changed,
    vscode.window.onDidChangeActiveTextEditor((editor) => void follow(editor)),
    view.onDidChangeVisibility(() => void follow(vscode.window.activeTextEditor)),
    archive.onDidChange(refresh),
    workspaceArticles.onDidChangeList(refresh),
    settings.onDidChange(refresh),
    services.desk.onDidChange(refresh),
    vscode.commands.registerCommand('newsAnnotator.filterArticles', filterArticles),
    vscode.commands.registerCommand('newsAnnotator.chooseOrder', chooseOrder),
    vscode.commands.registerCommand('newsAnnotator.openArticle', (node: ArticleNode | undefined) =>
      open(node, vscode.ViewColumn.Active),
    ),
    vscode.commands.registerCommand('newsAnnotator.openArticleToSide', (node: ArticleNode | undefined) =>
      open(node, vscode.ViewColumn.Beside),
    ),
    vscode.commands.registerCommand('newsAnnotator.showMoreArticles', () => {
      shown += PAGE;
      refresh();
    }),
  );
}

async function open(node: ArticleNode | undefined, viewColumn: vscode.ViewColumn): Promise<void> {
  if (node?.kind === 'article') await vscode.window.showTextDocument(node.file.uri, { viewColumn });
}

function filtered(
  files: readonly ArticleFile[],
  filter: ArticleFilter,
  index: Services['archive']['index'],
): readonly ArticleFile[] {
  const records = (test: (record: ArticleRecord) => boolean): readonly ArticleFile[] =>
    files.filter(({ id }) => {
      const record = index.get(id);
      return record !== undefined && test(record);
    });
  switch (filter.kind) {
    case 'all':
      return files;
    case 'unfinished':
      return records(isUnfinished);
    case 'errors':
      return records(({ findings }) => findings.error > 0);
    case 'words':
      return byWords(files, filter.words, index);
  }
}

/** The articles that hold the words in headline, path, tags or names; in their own order. */
function byWords(
  files: readonly ArticleFile[],
  words: string,
  index: Services['archive']['index'],
): readonly ArticleFile[] {
  const titles = createFuzzyList();
  for (const { id, headline, uri } of files)
    titles.set(id, [headline ?? '', vscode.workspace.asRelativePath(uri), ...(index.get(id)?.tags ?? [])]);
  const found = new Set(titles.search(words, files.length));
  const [named] = index.searchEntities(words, 1);
  for (const { record } of named ? index.articlesOf(named.key) : []) found.add(record.id);
  return files.filter(({ id }) => found.has(id));
}

function messageOf(filter: ArticleFilter, count: number): string | undefined {
  if (filter.kind === 'all') return undefined;
  if (count === 0) return vscode.l10n.t('No article fits the filter.');
  return count === 1
    ? vscode.l10n.t('1 article fits the filter')
    : vscode.l10n.t('{0} articles fit the filter', count);
}

function moreItem(left: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('{0} more articles…', left));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'newsAnnotator.showMoreArticles', title: vscode.l10n.t('Show more') };
  return item;
}

function articleItem(file: ArticleFile, record: ArticleRecord | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(file.headline ?? file.fileName);
  item.id = file.id;
  item.resourceUri = file.uri;
  item.contextValue = 'article';
  item.command = {
    command: 'newsAnnotator.openArticle',
    title: vscode.l10n.t('Open Article'),
    arguments: [{ kind: 'article', file } satisfies ArticleNode],
  };
  const path = vscode.workspace.asRelativePath(file.uri);
  const facts = record ? factsOf(record) : [vscode.l10n.t('not read yet')];
  item.description = record ? shortFact(record) : '';
  item.iconPath = iconOf(record);
  item.tooltip = [file.headline ?? file.fileName, path, ...facts].join('\n');
  item.accessibilityInformation = { label: [file.headline ?? file.fileName, ...facts].join(', ') };
  return item;
}

/** Review progress, or what stands in its way. */
function shortFact({ review, findings }: ArticleRecord): string {
  const progress = review.attributions > 0 ? `${review.reviewed}/${review.attributions}` : '';
  const errors = findings.error > 0 ? vscode.l10n.t('{0} errors', findings.error) : '';
  return [errors, progress].filter((part) => part !== '').join(' · ');
}

function factsOf(record: ArticleRecord): string[] {
  const { review, findings, tags, date, entities } = record;
  const facts = [
    isUnfinished(record) ? vscode.l10n.t('unfinished') : vscode.l10n.t('finished'),
    vscode.l10n.t('{0} of {1} attributions reviewed', review.reviewed, review.attributions),
    vscode.l10n.t('{0} errors, {1} warnings', findings.error, findings.warning),
    vscode.l10n.t('{0} names', entities.length),
  ];
  if (date !== undefined) facts.unshift(date);
  if (tags.length > 0) facts.push(vscode.l10n.t('Tags: {0}', tags.join(', ')));
  return facts;
}

/** Told apart by shape; colour only adds to it. */
function iconOf(record: ArticleRecord | undefined): vscode.ThemeIcon {
  if (!record) return new vscode.ThemeIcon('circle-outline');
  if (record.findings.error > 0)
    return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (isUnfinished(record))
    return new vscode.ThemeIcon(record.review.reviewed > 0 ? 'circle-filled' : 'circle-large-outline');
  return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
}

const orders: readonly ArticleOrder[] = ['auto', 'links', 'list', 'date', 'name', 'file', 'modified'];

function orderName(order: ArticleOrder): string {
  switch (order) {
    case 'auto':
      return vscode.l10n.t('The desk’s list, else the page’s links, else the folder');
    case 'links':
      return vscode.l10n.t('The page’s links');
    case 'list':
      return vscode.l10n.t('The desk’s list (.newsroom/order.yaml)');
    case 'date':
      return vscode.l10n.t('The date in the text');
    case 'name':
      return vscode.l10n.t('The headline');
    case 'file':
      return vscode.l10n.t('The file name');
    case 'modified':
      return vscode.l10n.t('The last change of the file');
  }
}
