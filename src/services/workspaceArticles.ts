import * as vscode from 'vscode';
import { headOf } from '../core/archive/articleHead';
import type { ArticleTitle } from '../core/archive/articleRecord';
import { walkFolders, type FolderEntry, type FolderPort } from '../core/archive/walkFolders';
import { readStructure } from '../core/article/readStructure';

/** An article of the workspace, open or not. */
export interface ArticleFile extends ArticleTitle {
  readonly uri: vscode.Uri;
}

/** Endings of files that are articles. */
const ARTICLE_NAME = /\.(?:txt|md|article|news)$/i;
const PATTERN = '**/*.{txt,md,article,news}';
const EXCLUDE = '{**/node_modules/**,**/.*/**}';
/** Enough of a file to find its headline in. */
const HEAD = 4_096;
/** So many files are read at once. */
const AT_ONCE = 16;

/**
 * Lists the workspace's articles: the one place that knows which files are. Says when they come, change and go; knows
 * their headlines, from the archive where it has read them, else from the beginning of the file.
 */
export class WorkspaceArticles implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher(PATTERN);
  /** One object an article as long as nothing changes: what is worked out for it is kept with it. */
  readonly #files = new Map<string, ArticleFile>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #listed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { readonly dispose: () => unknown }[];
  readonly #log: vscode.LogOutputChannel;
  #uris: Promise<ReadonlyMap<string, vscode.Uri>> | undefined;
  /** Fires when the content of an article's file changed, or the file came or went. */
  readonly onDidChangeFile = this.#changed.event;
  /** Fires when there are other articles than before. */
  readonly onDidChangeList = this.#listed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const relist = (): void => {
      this.#uris = undefined;
      this.#listed.fire();
    };
    const forget = (uri: vscode.Uri): void => {
      this.#files.delete(uri.toString());
      this.#changed.fire(uri);
    };
    const comeOrGone = (uri: vscode.Uri): void => {
      forget(uri);
      relist();
    };
    this.#subscriptions = [
      this.#watcher,
      this.#changed,
      this.#listed,
      this.#watcher.onDidChange(forget),
      this.#watcher.onDidCreate(comeOrGone),
      this.#watcher.onDidDelete(comeOrGone),
      vscode.workspace.onDidChangeWorkspaceFolders(relist),
    ];
  }

  /** The addresses of all articles by their texts, in no particular order. */
  uris(): Promise<ReadonlyMap<string, vscode.Uri>> {
    this.#uris ??= this.#find();
    return this.#uris;
  }

  /** All articles, in no particular order; a file that cannot be read has no headline. */
  async list(): Promise<readonly ArticleFile[]> {
    const uris = await this.uris();
    const unknown = [...uris].filter(([id]) => !this.#files.has(id));
    for (let i = 0; i < unknown.length; i += AT_ONCE)
      await Promise.all(unknown.slice(i, i + AT_ONCE).map(([id, uri]) => this.#read(id, uri)));
    return [...uris].map(([id, uri]) => this.#files.get(id) ?? { id, uri, fileName: fileNameOf(uri) });
  }

  /** Takes over what somebody has read of an article, so that its file is not read again for its headline. */
  learn(title: ArticleTitle, uri: vscode.Uri): void {
    const { id, fileName, headline, date, modified } = title;
    this.#files.set(id, {
      id,
      uri,
      fileName,
      ...(headline !== undefined && { headline }),
      ...(date !== undefined && { date }),
      ...(modified !== undefined && { modified }),
    });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #find(): Promise<ReadonlyMap<string, vscode.Uri>> {
    const found = new Map<string, vscode.Uri>();
    for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
      const pattern = new vscode.RelativePattern(folder, PATTERN);
      const searched = await this.#search(pattern);
      const uris = searched.length > 0 ? searched : await this.#walk(folder);
      for (const uri of uris) found.set(uri.toString(), uri);
    }
    return found;
  }

  async #search(pattern: vscode.RelativePattern): Promise<readonly vscode.Uri[]> {
    try {
      return await vscode.workspace.findFiles(pattern, EXCLUDE);
    } catch (error: unknown) {
      this.#log.warn(`${pattern.baseUri.toString()}: ${String(error)}`);
      return [];
    }
  }

  /** Where nothing can be searched (a virtual workspace), or nothing was found, folder after folder is read. */
  #walk(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
    return walkFolders(folder, workspaceFolders, {
      isWanted: (fileName) => ARTICLE_NAME.test(fileName),
      onProblem: (name, error) => this.#log.warn(`${name}: ${String(error)}`),
    });
  }

  async #read(id: string, uri: vscode.Uri): Promise<void> {
    const title = await readTitle(uri, id);
    if (!this.#files.has(id)) this.learn(title, uri);
  }
}

/** The last part of an address's path. */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const workspaceFolders: FolderPort<vscode.Uri> = {
  list: async (folder) => (await vscode.workspace.fs.readDirectory(folder)).map(entryOf),
  join: (folder, name) => vscode.Uri.joinPath(folder, name),
  identify: async (folder, entries) => {
    try {
      const { ctime, mtime, size } = await vscode.workspace.fs.stat(folder);
      return JSON.stringify([ctime, mtime, size, entries.map(({ name }) => name).sort()]);
    } catch {
      return undefined; // gone meanwhile
    }
  },
};

function entryOf([name, type]: [string, vscode.FileType]): FolderEntry {
  const isFolder = (type & vscode.FileType.Directory) !== 0;
  const isFile = (type & vscode.FileType.File) !== 0;
  return {
    name,
    kind: isFolder ? 'folder' : isFile ? 'file' : 'other',
    isLink: (type & vscode.FileType.SymbolicLink) !== 0,
  };
}

async function readTitle(uri: vscode.Uri, id: string): Promise<ArticleTitle> {
  const fileName = fileNameOf(uri);
  try {
    const head = (await vscode.workspace.fs.readFile(uri)).subarray(0, HEAD);
    const text = new TextDecoder().decode(head);
    return { id, fileName, ...headOf(text, readStructure(text), fileName) };
  } catch {
    return { id, fileName }; // vanished or unreadable: it is listed by its name
  }
}
