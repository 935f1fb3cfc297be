import * as vscode from 'vscode';
import { countTags } from '../core/tags/tagEdits';
import { formatPath, type Vocabulary } from '../core/tags/vocabulary';
import { fold } from '../core/text/folding';
import { tagLabel } from '../services/annotationLabels';
import type { Services } from '../services/services';
import type { TaggedArticleFile } from '../services/taggedArticles';

/** What the tree shows: a tag, the articles without one, or an article below either. */
export type TagNode =
  | { readonly kind: 'tag'; readonly id: string; readonly count: number }
  | { readonly kind: 'untagged'; readonly count: number }
  | { readonly kind: 'article'; readonly article: TaggedArticleFile; readonly below: string };

interface TagState {
  readonly articles: readonly TaggedArticleFile[];
  readonly counts: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
}

const VIEW = 'newsAnnotator.tags';
/** Files are gathered for so long before the tree is drawn again. */
const QUIET = 200;

/** The tree “Tags”: which tag is on which articles, and which articles have none. */
export function activateTagsView({ taggedArticles, vocabularies, desk }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let state: Promise<TagState> | undefined;
  let filter = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(): Promise<TagState> {
    const articles = await taggedArticles.list();
    const folder = articles[0]?.file.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const { vocabulary } = await vocabularies.indexFor(folder ?? vscode.Uri.file('/'));
    return { articles, counts: countTags(articles).counts, vocabulary };
  }

  async function childrenOf(node: TagNode | undefined): Promise<readonly TagNode[]> {
    state ??= read();
    const { articles, counts, vocabulary } = await state;
    if (node) return articlesBelow(node, articles);
    if (counts.size === 0) return []; // the welcome text says what to do
    const wanted = fold(filter);
    const tags = [...counts]
      .filter(([id]) => fold(`${tagLabel(id, vocabulary)} ${id}`).includes(wanted))
      .map(([id, count]): TagNode => ({ kind: 'tag', id, count }));
    const untagged = articles.filter((article) => article.tags.length === 0).length;
    return untagged === 0 || filter !== '' ? tags : [...tags, { kind: 'untagged', count: untagged }];
  }

  async function itemOf(node: TagNode): Promise<vscode.TreeItem> {
    state ??= read();
    const { vocabulary } = await state;
    if (node.kind === 'article') return articleItem(node.article, node.below);
    const isTag = node.kind === 'tag';
    const label = isTag ? tagLabel(node.id, vocabulary) : vscode.l10n.t('Untagged articles');
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = isTag ? node.id : 'untagged';
    item.description = String(node.count);
    item.iconPath = new vscode.ThemeIcon(isTag ? 'tag' : 'circle-slash');
    item.accessibilityInformation = {
      label:
        node.count === 1
          ? vscode.l10n.t('{0}, one article', label)
          : vscode.l10n.t('{0}, {1} articles', label, node.count),
    };
    if (!isTag) return item;
    const tag = vocabulary.byId.get(node.id);
    item.tooltip = tag ? formatPath(vocabulary, tag, vscode.env.language) : node.id;
    item.contextValue = tag?.source === 'iptc' ? 'mediaTopic' : 'tag';
    return item;
  }

  const view = vscode.window.createTreeView<TagNode>(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(await childrenOf(node))],
      getTreeItem: itemOf,
    },
    showCollapseAll: true,
  });

  function refresh(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      state = undefined;
      changed.fire(undefined);
    }, QUIET);
  }

  function setFilter(text: string): void {
    filter = text.trim();
    if (filter === '') delete view.message;
    else view.message = vscode.l10n.t('Tags with “{0}”', filter);
    void vscode.commands.executeCommand('setContext', 'newsAnnotator.hasTagFilter', filter !== '');
    changed.fire(undefined);
  }

  async function askFilter(): Promise<void> {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter Tags'),
      prompt: vscode.l10n.t('Part of a tag’s name; empty for all'),
      value: filter,
    });
    if (text !== undefined) setFilter(text);
  }

  return vscode.Disposable.from(
    view,
    changed,
    { dispose: () => clearTimeout(timer) },
    taggedArticles.onDidChange(refresh),
    desk.onDidChange(refresh),
    vscode.commands.registerCommand('newsAnnotator.filterTags', askFilter),
    vscode.commands.registerCommand('newsAnnotator.clearTagFilter', () => setFilter('')),
  );
}

function articlesBelow(node: TagNode, articles: readonly TaggedArticleFile[]): readonly TagNode[] {
  if (node.kind === 'article') return [];
  const below = node.kind === 'tag' ? node.id : '';
  return articles
    .filter(({ tags }) => (node.kind === 'tag' ? tags.includes(node.id) : tags.length === 0))
    .map((article) => ({ kind: 'article', article, below }));
}

function articleItem({ file, article }: TaggedArticleFile, below: string): vscode.TreeItem {
  const item = new vscode.TreeItem(file.headline ?? file.fileName, vscode.TreeItemCollapsibleState.None);
  item.id = `${below}\n${article}`;
  if (file.headline) item.description = file.fileName;
  item.resourceUri = file.uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.tooltip = vscode.workspace.asRelativePath(file.uri);
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open the article'), arguments: [file.uri] };
  item.contextValue = 'article';
  return item;
}
