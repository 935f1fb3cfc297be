import * as vscode from 'vscode';
import { readStructure } from '../core/article/readStructure';
import type { ArticleTitle } from '../core/archive/order';
import { textOf } from '../core/text/span';

/** An article of the workspace, open or not. */
export interface ArticleFile extends ArticleTitle {
  readonly uri: vscode.Uri;
}

/** Endings of files that are articles. */
const PATTERN = '**/*.{txt,md,article,news}';
const EXCLUDE = '{**/node_modules/**,**/.newsroom/**,**/.git/**}';
/** Enough of a file to find its headline in. */
const HEAD = 4_096;

/** Knows the workspace's articles by name and headline; reads each file once, and again after it changed. */
export class WorkspaceArticles implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher(PATTERN);
  readonly #known = new Map<string, Promise<ArticleFile>>();
  readonly #subscriptions: vscode.Disposable[];
  #uris: Promise<readonly vscode.Uri[]> | undefined;

  constructor() {
    const forget = (uri: vscode.Uri): void => void this.#known.delete(uri.toString());
    const relist = (uri: vscode.Uri): void => {
      this.#uris = undefined;
      forget(uri);
    };
    this.#subscriptions = [
      this.#watcher,
      this.#watcher.onDidChange(forget),
      this.#watcher.onDidCreate(relist),
      this.#watcher.onDidDelete(relist),
      vscode.workspace.onDidChangeWorkspaceFolders(() => (this.#uris = undefined)),
    ];
  }

  /** All articles, in no particular order; a file that cannot be read has no headline. */
  async list(): Promise<readonly ArticleFile[]> {
    this.#uris ??= Promise.resolve(vscode.workspace.findFiles(PATTERN, EXCLUDE));
    return Promise.all((await this.#uris).map((uri) => this.#read(uri)));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #read(uri: vscode.Uri): Promise<ArticleFile> {
    const id = uri.toString();
    const known = this.#known.get(id) ?? readArticleFile(uri, id);
    this.#known.set(id, known);
    return known;
  }
}

async function readArticleFile(uri: vscode.Uri, id: string): Promise<ArticleFile> {
  const fileName = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const headline = await readHeadline(uri);
  return { id, uri, fileName, ...(headline && { headline }) };
}

async function readHeadline(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  try {
    const text =
      open?.getText() ??
      new TextDecoder().decode((await vscode.workspace.fs.readFile(uri)).subarray(0, HEAD));
    const { headline } = readStructure(text);
    return headline && textOf(text, headline);
  } catch {
    return undefined; // vanished or unreadable: it is listed by its name
  }
}
