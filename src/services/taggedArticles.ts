import * as vscode from 'vscode';
import { articleTags } from '../core/annotations/annotate';
import { readSidecar } from '../core/annotations/sidecar';
import type { TaggedFile } from '../core/tags/tagEdits';
import { findSidecars, readTextFile, SIDECAR_PATTERN, sidecarUri } from './sidecarFiles';
import type { SidecarService } from './sidecars';
import type { ArticleFile, WorkspaceArticles } from './workspaceArticles';

/** An article of the workspace and its tags; `article` is its address. */
export interface TaggedArticleFile extends TaggedFile {
  readonly file: ArticleFile;
}

/** Knows the tags of every article of the workspace, open or not; reads each sidecar once, and again after it changed. */
export class TaggedArticles implements vscode.Disposable {
  readonly #articles: WorkspaceArticles;
  readonly #sidecars: SidecarService;
  readonly #log: vscode.LogOutputChannel;
  readonly #known = new Map<string, Promise<readonly string[]>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #sidecarFiles: Promise<ReadonlySet<string>> | undefined;
  /** Fires when tags, or the articles there are, may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(articles: WorkspaceArticles, sidecars: SidecarService, log: vscode.LogOutputChannel) {
    this.#articles = articles;
    this.#sidecars = sidecars;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(SIDECAR_PATTERN);
    const forget = (uri: vscode.Uri): void => {
      this.#known.delete(uri.toString());
      this.#sidecarFiles = undefined;
      this.#changed.fire();
    };
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      sidecars.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidCreateFiles(() => this.#changed.fire()),
      vscode.workspace.onDidDeleteFiles(() => this.#changed.fire()),
      vscode.workspace.onDidRenameFiles(() => this.#changed.fire()),
    ];
  }

  /** Every article of the workspace with its tags, by file name. */
  async list(): Promise<readonly TaggedArticleFile[]> {
    const files = await this.#articles.list();
    this.#sidecarFiles ??= findSidecars().then((uris) => new Set(uris.map((uri) => uri.toString())));
    const sidecars = await this.#sidecarFiles;
    const tagged = files.map(async (file) => ({
      article: file.uri.toString(),
      file,
      tags: await this.#tagsOf(file.uri, sidecars),
    }));
    const { compare } = new Intl.Collator(vscode.env.language, { numeric: true });
    return (await Promise.all(tagged)).sort((a, b) => compare(a.file.uri.path, b.file.uri.path));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  async #tagsOf(article: vscode.Uri, sidecars: ReadonlySet<string>): Promise<readonly string[]> {
    const key = article.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open) {
      const placed = await this.#sidecars.annotations(open);
      return articleTags({ annotations: placed.map(({ annotation }) => annotation) });
    }
    const uri = sidecarUri(article);
    if (!sidecars.has(uri.toString())) return [];
    const known = this.#known.get(uri.toString()) ?? this.#read(uri);
    this.#known.set(uri.toString(), known);
    return known;
  }

  async #read(uri: vscode.Uri): Promise<readonly string[]> {
    try {
      return articleTags(readSidecar((await readTextFile(uri)) ?? '').sidecar);
    } catch (error: unknown) {
      this.#log.warn(`${uri.toString()}: ${String(error)}`); // told when the article is opened
      return [];
    }
  }
}
