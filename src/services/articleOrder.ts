import * as vscode from 'vscode';
import type { ArticleTitle } from '../core/archive/articleRecord';
import { inFolderOrder, inOrder, isListed, matchTitle } from '../core/archive/order';
import { neighbour, type Step } from '../core/navigation/neighbour';
import { textOf } from '../core/text/span';
import type { ArticleService } from './articles';
import type { DeskService } from './desk';
import type { SettingsService } from './settings';
import type { ArticleFile, WorkspaceArticles } from './workspaceArticles';

/** Knows how the workspace's articles follow each other, as the setting says. */
export class ArticleOrder {
  readonly #files: WorkspaceArticles;
  readonly #articles: ArticleService;
  readonly #desk: DeskService;
  readonly #settings: SettingsService;

  constructor(
    files: WorkspaceArticles,
    articles: ArticleService,
    desk: DeskService,
    settings: SettingsService,
  ) {
    this.#files = files;
    this.#articles = articles;
    this.#desk = desk;
    this.#settings = settings;
  }

  /** All articles of the desk (or the workspace folder) that `uri` is of, in their order; without it of all folders. */
  async ordered(uri: vscode.Uri | undefined): Promise<readonly ArticleFile[]> {
    const files = await this.#files.list();
    if (!uri)
      return (await Promise.all(insideRoots().map((inside) => this.#orderedIn(inside, files)))).flat();
    return this.#orderedIn(uri, files);
  }

  /** The article before or after the one at `uri`. */
  async next(uri: vscode.Uri, step: Step): Promise<vscode.Uri | undefined> {
    const { navigationOrder, navigationWrap: wrap } = this.#settings.read(uri);
    const files = await this.#files.list();
    const isHere = ({ id }: ArticleTitle): boolean => id === uri.toString();
    const isByLinks =
      navigationOrder === 'links' || (navigationOrder === 'auto' && !(await this.#isListed(uri)));
    if (!isByLinks) return neighbour(await this.#orderedIn(uri, files), isHere, step, { wrap })?.uri;
    const linked = await this.linkedFrom(uri, step);
    if (linked || navigationOrder === 'links') return linked?.uri;
    const beside = inFolderOrder(files.filter((file) => folderOf(file.uri) === folderOf(uri)));
    return neighbour(beside, isHere, step, { wrap })?.uri;
  }

  /** The article that the page's link in the article at `uri` leads to, if there is one. */
  async linkedFrom(uri: vscode.Uri, step: Step): Promise<ArticleFile | undefined> {
    const document = await vscode.workspace.openTextDocument(uri);
    const article = await this.#articles.analyse(document);
    const link = step === 1 ? article?.analysis.structure.next : article?.analysis.structure.previous;
    return article && link && this.leadsTo(textOf(article.analysis.text, link), uri);
  }

  /** The article whose headline a link's title in the article at `uri` means. */
  async leadsTo(title: string, uri: vscode.Uri): Promise<ArticleFile | undefined> {
    const files = await this.#files.list();
    return matchTitle(
      title,
      files.filter(({ id }) => id !== uri.toString()),
    );
  }

  async #orderedIn(uri: vscode.Uri, files: readonly ArticleFile[]): Promise<readonly ArticleFile[]> {
    const { navigationOrder } = this.#settings.read(uri);
    const { root = rootOf(uri), newsroom } = await this.#desk.deskOf(uri);
    const own = root ? files.filter((file) => isBelow(file.uri, root)) : files;
    const byName = newsroom.order.length > 0 ? 'list' : 'file';
    const order = navigationOrder === 'auto' || navigationOrder === 'links' ? byName : navigationOrder;
    return inOrder(order === 'modified' ? await withTimes(own) : own, order, {
      path: (file) => (root ? pathBelow(file.uri, root) : file.uri.path),
      listed: newsroom.order,
    });
  }

  async #isListed(uri: vscode.Uri): Promise<boolean> {
    const { root, newsroom } = await this.#desk.deskOf(uri);
    return root !== undefined && isListed(pathBelow(uri, root), newsroom.order);
  }
}

/** An address in each workspace folder: whose desk it is is asked of what lies in it. */
function insideRoots(): readonly vscode.Uri[] {
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, 'any'));
}

function rootOf(uri: vscode.Uri): vscode.Uri | undefined {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri;
}

function isBelow(uri: vscode.Uri, root: vscode.Uri): boolean {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(folder);
}

function pathBelow(uri: vscode.Uri, root: vscode.Uri): string {
  return isBelow(uri, root) ? uri.path.slice(root.path.length).replace(/^\/+/, '') : uri.path;
}

function folderOf(uri: vscode.Uri): string {
  return vscode.Uri.joinPath(uri, '..').toString();
}

/** With the times of the files, for those that nobody has asked for yet. */
function withTimes(files: readonly ArticleFile[]): Promise<ArticleFile[]> {
  return Promise.all(
    files.map(async (file) => {
      if (file.modified !== undefined) return file;
      try {
        return { ...file, modified: (await vscode.workspace.fs.stat(file.uri)).mtime };
      } catch {
        return file; // gone meanwhile
      }
    }),
  );
}
