import * as vscode from 'vscode';
import { fingerprint } from '../core/archive/fingerprint';
import {
  emptyNewsroom,
  NEWSROOM_FOLDER,
  newsroomFiles,
  readNewsroom,
  type Newsroom,
  type NewsroomFile,
  type NewsroomProblem,
} from '../core/desk/newsroom';
import { localize } from './messages';
import { EncodingError, readTextFile } from './sidecarFiles';

/** A desk's files and where they lie. */
export interface Desk {
  /** The folder that holds `.newsroom`: paths of articles are told from here. Undefined where there is none. */
  readonly root?: vscode.Uri;
  readonly newsroom: Newsroom;
  /** Changes whenever a file of the desk that articles' analyses rest on does. */
  readonly state: string;
}

/** A desk as it was read, and what its files looked like then. */
interface KnownDesk {
  readonly desk: Promise<Desk | undefined>;
  readonly look: Promise<string>;
  /** When its files were last looked at, in milliseconds. */
  looked: number;
}

/** Some file systems tell of no change: after so many milliseconds a desk in use is looked at again. */
const TRUSTED = 1_000;

const noDesk: Desk = { newsroom: emptyNewsroom, state: '' };

/**
 * Knows the desk of every article: the nearest `.newsroom` folder above it, in its workspace folder. Reads each desk once
 * and again when one of its files changes; what is wrong in them shows as problems of those files.
 */
export class DeskService implements vscode.Disposable {
  readonly #desks = new Map<string, KnownDesk>();
  readonly #problems = vscode.languages.createDiagnosticCollection('newsAnnotatorDesk');
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #log: vscode.LogOutputChannel;
  /** Fires when a desk's file changed. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${NEWSROOM_FOLDER}/*.yaml`);
    const forget = (): void => this.reread();
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    ];
  }

  /** The desk of the article at `uri`; of an article that is in no folder, the first workspace folder's. */
  async deskOf(uri: vscode.Uri): Promise<Desk> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!folder) {
      const first = uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : undefined;
      return (first && (await this.#at(first))) ?? noDesk;
    }
    for (let parent = parentOf(uri); parent.path.length >= folder.path.length; parent = parentOf(parent)) {
      const desk = await this.#at(parent);
      if (desk) return desk;
      if (parent.path === folder.path || parent.path === '/') break;
    }
    return noDesk;
  }

  /** Reads every desk anew when it is next asked for. */
  reread(): void {
    this.#desks.clear();
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#problems, this.#changed).dispose();
  }

  async #at(root: vscode.Uri): Promise<Desk | undefined> {
    const key = root.toString();
    const known = this.#desks.get(key);
    if (known && (Date.now() - known.looked < TRUSTED || (await this.#isAsRead(root, known))))
      return known.desk;
    // Looked at before it is read: what changes in between is seen next time.
    const look = lookOf(root);
    const fresh = { desk: look.then(() => this.#read(root)), look, looked: Date.now() };
    this.#desks.set(key, fresh);
    if (known) this.#changed.fire();
    return fresh.desk;
  }

  async #isAsRead(root: vscode.Uri, known: KnownDesk): Promise<boolean> {
    known.looked = Date.now();
    return (await lookOf(root)) === (await known.look);
  }

  async #read(root: vscode.Uri): Promise<Desk | undefined> {
    const folder = vscode.Uri.joinPath(root, NEWSROOM_FOLDER);
    const texts: Partial<Record<NewsroomFile, string>> = {};
    const unreadable: NewsroomProblem[] = [];
    for (const file of newsroomFiles) {
      try {
        const text = await readTextFile(vscode.Uri.joinPath(folder, file));
        if (text !== undefined) texts[file] = text;
      } catch (error: unknown) {
        if (error instanceof EncodingError) unreadable.push({ file, problem: error.problem });
        else this.#tell(vscode.Uri.joinPath(folder, file), error);
      }
    }
    const newsroom = readNewsroom(texts);
    this.#report(folder, [...newsroom.problems, ...unreadable]);
    if (Object.keys(texts).length === 0) return undefined;
    const { 'entities.yaml': entities = '', 'style.yaml': style = '' } = texts;
    return { root, newsroom, state: fingerprint(JSON.stringify([entities, style])) };
  }

  #tell(uri: vscode.Uri, error: unknown): void {
    this.#log.error(`${uri.toString()}: ${String(error)}`);
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} cannot be read. The file is left as it is.', uri.path.split('/').at(-1) ?? ''),
    );
  }

  #report(folder: vscode.Uri, problems: readonly NewsroomProblem[]): void {
    for (const file of newsroomFiles) {
      const diagnostics = problems
        .filter((found) => found.file === file)
        .map(({ problem: { line, column, start, end, message } }) => {
          const from = new vscode.Position(line - 1, column - 1);
          const range = new vscode.Range(from, from.translate(0, Math.max(1, end - start)));
          return new vscode.Diagnostic(range, localize(message), vscode.DiagnosticSeverity.Error);
        });
      this.#problems.set(vscode.Uri.joinPath(folder, file), diagnostics);
    }
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: uri.path.slice(0, Math.max(1, uri.path.lastIndexOf('/'))) });
}

/** Size and time of each of the desk's files: what tells that one changed. */
async function lookOf(root: vscode.Uri): Promise<string> {
  const looks = newsroomFiles.map(async (file) => {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(
        vscode.Uri.joinPath(root, NEWSROOM_FOLDER, file),
      );
      return `${mtime} ${size}`;
    } catch {
      return '-'; // not there, or not to be had: reading tells which
    }
  });
  return (await Promise.all(looks)).join();
}
