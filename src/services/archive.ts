import * as vscode from 'vscode';
import { createAnalyser, type Analyser, type AnalyserOptions } from '../core/analysis';
import { placeSidecar } from '../core/annotations/placedSidecar';
import { emptySidecar, type Sidecar } from '../core/annotations/model';
import { readSidecar, sidecarName } from '../core/annotations/sidecar';
import { createIntern } from '../core/archive/archiveFile';
import { createArchiveIndex, type ArchiveIndex } from '../core/archive/archiveIndex';
import { LARGEST_ARTICLE, mayBeArticle } from '../core/archive/articleText';
import { fingerprint } from '../core/archive/fingerprint';
import {
  keepOnly,
  refreshArchive,
  type ArchiveSource,
  type ArticleContent,
  type ArticleFileState,
} from '../core/archive/refreshArchive';
import { createSlices } from '../core/archive/slices';
import { detectLanguage } from '../core/language/detectLanguage';
import type { Language } from '../core/language/language';
import { ArchiveFiles } from './archiveFiles';
import type { SettingsService } from './settings';
import { sidecarUri } from './sidecarFiles';
import { fileNameOf, type WorkspaceArticles } from './workspaceArticles';

/** What the archive needs to know of an article from elsewhere. */
export interface ArchiveContext {
  /** Models, desk and rules for an article, as they stand now. */
  readonly optionsFor: (uri: vscode.Uri) => Promise<AnalyserOptions>;
  /** One word for all of these: an article is read again when it changes. */
  readonly basisFor: (uri: vscode.Uri) => Promise<string>;
}

/** What a sidecar's name has after the article's. */
const SIDECAR_ENDING = sidecarName('');
/** Milliseconds of work before the extension host is let in; a single step of the analysis takes a few more. */
const SLICE = 10;
/** Changes are gathered for so long before they are read, and before they are stored. */
const QUIET = 300;
const STORE_AFTER = 2_000;
/** Fewer articles are read without a word about it. */
const WORTH_SHOWING = 20;

/**
 * Reads the workspace's articles in the background, in slices, and keeps what it read between sessions. Open articles
 * are recorded as they stand on disk.
 */
export class ArchiveService implements vscode.Disposable {
  readonly index: ArchiveIndex = createArchiveIndex();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly { readonly dispose: () => unknown }[];
  readonly #articles: WorkspaceArticles;
  readonly #settings: SettingsService;
  readonly #context: ArchiveContext;
  readonly #log: vscode.LogOutputChannel;
  readonly #files: ArchiveFiles;
  readonly #analysers = new Map<string, { readonly options: AnalyserOptions; readonly analyser: Analyser }>();
  readonly #intern = createIntern();
  readonly #waiting = new Set<string>();
  readonly #slices = createSlices(
    {
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    },
    SLICE,
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  #storeTimer: ReturnType<typeof setTimeout> | undefined;
  #isAllWaiting = false;
  #isCancelled = false;
  #running: Promise<void> | undefined;
  #loaded: Promise<void> | undefined;
  /** Fires when records came, changed or went; several at once. */
  readonly onDidChange = this.#changed.event;

  constructor(
    articles: WorkspaceArticles,
    settings: SettingsService,
    context: ArchiveContext,
    storage: vscode.Uri | undefined,
    log: vscode.LogOutputChannel,
  ) {
    this.#articles = articles;
    this.#settings = settings;
    this.#context = context;
    this.#log = log;
    this.#files = new ArchiveFiles(storage && vscode.Uri.joinPath(storage, 'archive'), log);
    const sidecars = vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR_ENDING}`);
    const ofSidecar = ({ path, ...rest }: vscode.Uri): void =>
      this.#note(vscode.Uri.from({ ...rest, path: path.slice(0, -SIDECAR_ENDING.length) }));
    this.#subscriptions = [
      this.#changed,
      sidecars,
      sidecars.onDidChange(ofSidecar),
      sidecars.onDidCreate(ofSidecar),
      sidecars.onDidDelete(ofSidecar),
      articles.onDidChangeFile((uri) => this.#note(uri)),
      articles.onDidChangeList(() => this.refresh()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#note(uri)),
      settings.onDidChange(() => this.refresh()),
    ];
  }

  /** Whether every article has been read since the start. */
  get isComplete(): boolean {
    return this.#running === undefined && this.#timer === undefined && this.#loaded !== undefined;
  }

  /** Looks at all articles, soon, and reads those that changed. */
  refresh(): void {
    this.#isAllWaiting = true;
    this.#schedule();
  }

  /** Settles when nothing is left to read. */
  async whenComplete(): Promise<void> {
    if (!this.#loaded) this.refresh();
    while (!this.isComplete) {
      if (this.#running) await this.#running;
      else await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  }

  /** Stops reading; what was read stays. The next change, or `refresh`, goes on. */
  cancel(): void {
    this.#isCancelled = true;
  }

  /** Forgets everything and reads all articles anew. */
  async rebuild(): Promise<void> {
    this.cancel();
    await this.#running;
    keepOnly(this.index, new Set());
    await this.#files.clear();
    this.#changed.fire();
    this.refresh();
    await this.whenComplete();
  }

  dispose(): void {
    this.cancel();
    clearTimeout(this.#timer);
    clearTimeout(this.#storeTimer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #note(uri: vscode.Uri): void {
    this.#waiting.add(uri.toString());
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#running ??= this.#run().finally(() => {
        this.#running = undefined;
        if (this.#isAllWaiting || this.#waiting.size > 0) this.#schedule();
      });
    }, QUIET);
  }

  async #run(): Promise<void> {
    this.#isCancelled = false;
    try {
      this.#loaded ??= this.#load();
      await this.#loaded;
      if (!this.#settings.read().archiveEnabled) {
        this.#forgetWaiting();
        return;
      }
      const uris = await this.#articles.uris();
      const ids = this.#isAllWaiting ? [...uris.keys()] : [...this.#waiting].filter((id) => uris.has(id));
      const gone = keepOnly(this.index, new Set(uris.keys()));
      for (const id of gone) this.#files.noteChange(id);
      this.#forgetWaiting();
      await this.#refresh(ids, uris);
      if (gone.length > 0) this.#changed.fire();
    } catch (error: unknown) {
      this.#log.error(`The archive could not be read: ${String(error)}`);
      this.#forgetWaiting();
    }
  }

  #forgetWaiting(): void {
    this.#isAllWaiting = false;
    this.#waiting.clear();
  }

  async #refresh(ids: readonly string[], uris: ReadonlyMap<string, vscode.Uri>): Promise<void> {
    const progress = new ReadingProgress();
    let lastTold = performance.now();
    try {
      await refreshArchive(this.index, ids, this.#sourceOf(uris), {
        slices: this.#slices,
        intern: this.#intern,
        isCancelled: () => this.#isCancelled,
        onProgress: (done, total) => {
          if (total > WORTH_SHOWING) progress.report(done, total);
        },
        onChange: (id) => {
          const record = this.index.get(id);
          if (record) this.#articles.learn(record, uris.get(id) ?? vscode.Uri.parse(id, true));
          this.#files.noteChange(id);
          if (performance.now() - lastTold < 1_000) return;
          lastTold = performance.now();
          this.#changed.fire();
        },
        onProblem: (id, error) => this.#log.warn(`${id}: ${String(error)}`),
      });
    } finally {
      progress.end();
    }
    if (!this.#files.hasChanges) return;
    this.#changed.fire();
    clearTimeout(this.#storeTimer);
    this.#storeTimer = setTimeout(() => void this.#files.store(this.index, this.#slices), STORE_AFTER);
  }

  async #load(): Promise<void> {
    const records = await this.#files.load(this.#intern, this.#slices);
    for (const record of records) {
      this.index.add(record);
      this.#articles.learn(record, vscode.Uri.parse(record.id, true));
      await this.#slices.rest();
    }
    if (records.length > 0) this.#changed.fire();
  }

  #sourceOf(uris: ReadonlyMap<string, vscode.Uri>): ArchiveSource {
    const uriOf = (id: string): vscode.Uri => uris.get(id) ?? vscode.Uri.parse(id, true);
    return {
      state: (id) => this.#stateOf(uriOf(id)),
      read: (id) => this.#read(uriOf(id)),
      analyserFor: (id, language) => this.#analyserFor(uriOf(id), language),
    };
  }

  async #stateOf(uri: vscode.Uri): Promise<ArticleFileState | undefined> {
    const [article, sidecar, basis] = await Promise.all([
      statOf(uri),
      statOf(sidecarUri(uri)),
      this.#context.basisFor(uri),
    ]);
    if (!article || article.size > LARGEST_ARTICLE) return undefined;
    const ofSidecar = sidecar ? `+${sidecar.mtime}:${sidecar.size}` : '';
    return {
      fileName: fileNameOf(uri),
      modified: article.mtime,
      stamp: `${article.mtime}:${article.size}${ofSidecar}`,
      basis,
    };
  }

  async #read(uri: vscode.Uri): Promise<ArticleContent | undefined> {
    const text = await readArticle(uri);
    if (text === undefined) return undefined;
    const { articleLanguage } = this.#settings.read(uri);
    const { placed } = placeSidecar(text, await readSidecarOf(uri));
    return {
      text,
      language: articleLanguage === 'auto' ? detectLanguage(text) : articleLanguage,
      placed,
    };
  }

  /** One analyser for all articles that are read alike: it keeps the words that it has met. */
  async #analyserFor(uri: vscode.Uri, language: Language): Promise<Analyser> {
    const options = { ...(await this.#context.optionsFor(uri)), language };
    const key = `${language} ${await this.#context.basisFor(uri)}`;
    const known = this.#analysers.get(key);
    if (known && known.options.rules === options.rules) return known.analyser;
    const analyser = createAnalyser(options);
    this.#analysers.set(key, { options, analyser });
    return analyser;
  }
}

/** One word for everything that an analysis rests on besides the text and its sidecar. */
export function basisOf(version: string, deskState: string, ...settings: readonly unknown[]): string {
  return fingerprint(JSON.stringify([version, deskState, settings]));
}

/** The text of an article's file; undefined where there is none that could be an article. */
export async function readArticle(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (!mayBeArticle(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // another encoding: opened in the editor it says so itself
  }
}

async function readSidecarOf(uri: vscode.Uri): Promise<Sidecar> {
  try {
    const bytes = await vscode.workspace.fs.readFile(sidecarUri(uri));
    return readSidecar(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).sidecar;
  } catch {
    return emptySidecar; // none, or none that can be read: the sidecar's own service tells
  }
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined; // not there, or not to be read: both are no article
  }
}

/** A line in the window's status bar while many articles are read. */
class ReadingProgress {
  #progress: vscode.Progress<{ message: string }> | undefined;
  #end: (() => void) | undefined;
  #shown = -1;

  report(done: number, total: number): void {
    if (!this.#end) this.#begin();
    const percent = Math.floor((done * 100) / total);
    if (percent === this.#shown) return;
    this.#shown = percent;
    this.#progress?.report({ message: vscode.l10n.t('{0} of {1} articles', done, total) });
  }

  end(): void {
    if (!this.#end) return;
    this.#end();
    setReading(false);
  }

  #begin(): void {
    const title = vscode.l10n.t('Reading the archive');
    const ended = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    setReading(true);
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) => {
      this.#progress = progress;
      return ended;
    });
  }
}

function setReading(isReading: boolean): void {
  void vscode.commands.executeCommand('setContext', 'newsAnnotator.isReadingArchive', isReading);
}
