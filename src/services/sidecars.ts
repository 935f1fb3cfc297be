import * as vscode from 'vscode';
import type { SidecarEdit } from '../core/annotations/annotate';
import { applyChange, diffSidecars, invertChange, type AnnotationChange } from '../core/annotations/change';
import { judgementsIn, type Judgements } from '../core/annotations/judgements';
import { emptySidecar, type AnnotationPorts, type Sidecar } from '../core/annotations/model';
import { mergeSidecars } from '../core/annotations/mergeSidecars';
import {
  placeSidecar,
  refreshPlaced,
  replaceSidecar,
  sidecarOf,
  type PlacedAnnotation,
} from '../core/annotations/placedSidecar';
import { rebaseChange } from '../core/annotations/rebaseChange';
import { readSidecar, writeSidecar } from '../core/annotations/sidecar';
import type { AnnotatedPlace } from '../core/navigation/stops';
import {
  applyTo,
  isOutdated,
  isSaved,
  moved,
  refreshState,
  refreshText,
  type OpenSidecar,
} from './openSidecar';
import type { PendingChanges } from './pendingChanges';
import { assertWritable, describeFailure, describeProblem } from './sidecarMessages';
import {
  EncodingError,
  exists,
  readTextFile,
  replaceFile,
  replaceKnownFile,
  SIDECAR_PATTERN,
  sidecarUri,
} from './sidecarFiles';

export type { SidecarEdit };

/** What became of a wish to undo: `outdated` where somebody changed the same annotations since. */
export type UndoOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'outdated' | 'undone'; readonly articles: readonly vscode.Uri[] };

/** One command's changes, by article, and what else its undo takes back. */
interface Step {
  readonly changes: readonly { readonly uri: vscode.Uri; readonly change: AnnotationChange }[];
  readonly restore?: () => Promise<void>;
}

/**
 * Keeps the annotations of open articles: reads their sidecars, moves places with every edit, finds lost ones again,
 * and writes changes back, merged with what others wrote meanwhile. A sidecar that cannot be read is never written.
 */
export class SidecarService implements vscode.Disposable {
  readonly #open = new Map<string, Promise<OpenSidecar>>();
  readonly #loaded = new Map<string, OpenSidecar>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #ports: AnnotationPorts;
  readonly #pending: PendingChanges;
  readonly #log: vscode.LogOutputChannel;
  #undo: Step[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  /** The untitled article that was closed last: it may have been saved under a name. */
  #closedUntitled: { readonly text: string; readonly changes: readonly AnnotationChange[] } | undefined;
  /** Fires when the annotations of an open article changed (not when they only moved). */
  readonly onDidChange = this.#changed.event;

  constructor(ports: AnnotationPorts, pending: PendingChanges, log: vscode.LogOutputChannel) {
    this.#ports = ports;
    this.#pending = pending;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(SIDECAR_PATTERN);
    const reread = (uri: vscode.Uri): void => this.#settle(this.#reread(uri), uri);
    this.#subscriptions = [
      watcher,
      watcher.onDidChange(reread),
      watcher.onDidCreate(reread),
      watcher.onDidDelete(reread),
      vscode.workspace.onDidChangeTextDocument((event) => this.#move(event)),
      vscode.workspace.onDidSaveTextDocument((document) =>
        this.#settle(this.#save(document, true), document.uri),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#rename(oldUri, newUri);
      }),
    ];
  }

  /** The annotations of an article with their places; reads the sidecar if that was not done yet. */
  async annotations(document: vscode.TextDocument): Promise<readonly PlacedAnnotation[]> {
    const open = await this.#load(document);
    refreshState(open);
    return open.state.placed;
  }

  /** The same as far as it is known now. */
  known(document: vscode.TextDocument): readonly PlacedAnnotation[] {
    return this.#loaded.get(document.uri.toString())?.state.placed ?? [];
  }

  /** The places in the article that people annotated, as stops of the navigation. */
  places(document: vscode.TextDocument): readonly AnnotatedPlace[] {
    return this.known(document).flatMap(({ annotation, spans }) => {
      const [span] = spans;
      return span ? [{ ...span, kind: annotation.kind === 'note' ? 'note' : 'annotation' }] : [];
    });
  }

  /** What people said of the names and statements of an article, at their present places. */
  async judgements(document: vscode.TextDocument): Promise<Judgements> {
    return judgementsIn(await this.annotations(document));
  }

  /**
   * Changes the annotations of an article. The file is written at once if the article is saved, else with it. Rejects
   * with a sentence for people if the sidecar must not be written.
   */
  async change(document: vscode.TextDocument, edit: SidecarEdit): Promise<void> {
    await this.changeAll([{ uri: document.uri, edit }]);
  }

  /**
   * Changes the annotations of several articles, open or not, as one step of undo, which calls `restore` too. Rejects
   * with the first thing that went wrong, when all that could be changed is changed.
   */
  changeAll(
    edits: readonly { readonly uri: vscode.Uri; readonly edit: SidecarEdit }[],
    restore?: () => Promise<void>,
  ): Promise<void> {
    return this.#inTurn(() => this.#changeAll(edits, restore));
  }

  /** Takes the last change of this session back, as far as nobody changed the same annotations since. */
  undo(): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#undoLast());
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  /** One command's work after the other's, so that undo finds the last one done. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work, work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #changeAll(
    edits: readonly { readonly uri: vscode.Uri; readonly edit: SidecarEdit }[],
    restore?: () => Promise<void>,
  ): Promise<void> {
    const changes: Step['changes'][number][] = [];
    const failures: unknown[] = [];
    for (const { uri, edit } of edits) {
      try {
        const change = await this.#changeAt(uri, (before) => diffSidecars(before, edit(before, this.#ports)));
        if (change.length > 0) changes.push({ uri, change });
      } catch (error: unknown) {
        failures.push(error);
      }
    }
    if (changes.length > 0 || restore) this.#undo.push({ changes, ...(restore && { restore }) });
    if (failures.length > 0) throw failures[0];
  }

  async #undoLast(): Promise<UndoOutcome> {
    const step = this.#undo.pop();
    if (!step) return { kind: 'nothing' };
    let isUndone = false;
    try {
      for (const { uri, change } of [...step.changes].reverse()) {
        const made = await this.#changeAt(uri, (sidecar) => rebaseChange(sidecar, invertChange(change)));
        isUndone ||= made.length > 0;
      }
      await step.restore?.();
    } catch (error: unknown) {
      this.#undo.push(step); // a file could not be written: it can be tried again
      throw error;
    }
    return {
      kind: isUndone || step.restore ? 'undone' : 'outdated',
      articles: step.changes.map(({ uri }) => uri),
    };
  }

  async #changeAt(
    uri: vscode.Uri,
    changeOf: (sidecar: Sidecar) => AnnotationChange,
  ): Promise<AnnotationChange> {
    const document = vscode.workspace.textDocuments.find((other) => other.uri.toString() === uri.toString());
    return document ? this.#changeOpen(document, changeOf) : this.#changeClosed(uri, changeOf);
  }

  async #changeOpen(
    document: vscode.TextDocument,
    changeOf: (sidecar: Sidecar) => AnnotationChange,
  ): Promise<AnnotationChange> {
    const open = await this.#load(document);
    assertWritable(document.uri, open);
    refreshState(open);
    const change = changeOf(sidecarOf(open.state));
    if (change.length === 0) return change;
    applyTo(open, change);
    this.#pending.give(document.uri, [change]);
    this.#changed.fire(document);
    if (isSaved(document)) await this.#write(open);
    return change;
  }

  async #changeClosed(
    article: vscode.Uri,
    changeOf: (sidecar: Sidecar) => AnnotationChange,
  ): Promise<AnnotationChange> {
    const uri = sidecarUri(article);
    const text = (await readTextFile(uri)) ?? '';
    const read = readSidecar(text);
    assertWritable(article, read);
    const change = changeOf(read.sidecar);
    if (change.length > 0) await replaceFile(uri, writeSidecar(text, applyChange(read.sidecar, change)));
    return change;
  }

  #load(document: vscode.TextDocument): Promise<OpenSidecar> {
    const key = document.uri.toString();
    const open = this.#open.get(key) ?? this.#read(document);
    this.#open.set(key, open);
    return open;
  }

  async #read(document: vscode.TextDocument): Promise<OpenSidecar> {
    const open: OpenSidecar = {
      document,
      state: placeSidecar('', emptySidecar),
      isStale: true,
      base: emptySidecar,
      fileText: undefined,
      problems: [],
      isWritable: true,
      access: Promise.resolve(),
    };
    this.#loaded.set(document.uri.toString(), open);
    if (!document.isUntitled) {
      this.#inherit(document);
      await this.#queue(open, () => this.#readFile(open));
    }
    refreshText(open);
    for (const change of this.#pending.of(document.uri))
      applyTo(open, rebaseChange(sidecarOf(open.state), change));
    if (isSaved(document)) this.#settle(this.#save(document, false), document.uri);
    return open;
  }

  /** An untitled article that was just saved under a name is a new document with the same words: its annotations go along. */
  #inherit(document: vscode.TextDocument): void {
    const text = document.getText().trimEnd();
    const closed = this.#closedUntitled;
    this.#closedUntitled = undefined;
    if (closed?.text.trimEnd() === text) return this.#pending.give(document.uri, closed.changes);
    for (const { document: other } of this.#loaded.values()) {
      if (!other.isUntitled || this.#pending.of(other.uri).length === 0) continue;
      if (other.getText().trimEnd() !== text) continue;
      return this.#pending.give(document.uri, this.#pending.take(other.uri));
    }
  }

  /** Takes the file's present state into `open`, merged with what was not written yet. */
  async #readFile(open: OpenSidecar): Promise<void> {
    const uri = sidecarUri(open.document.uri);
    try {
      const text = await readTextFile(uri);
      if (text === open.fileText && open.isWritable) return;
      const { sidecar, problems, isWritable } = readSidecar(text ?? '');
      open.problems = problems;
      open.isWritable = isWritable;
      refreshText(open);
      if (isWritable) {
        const merged = mergeSidecars(open.base, sidecarOf(open.state), sidecar);
        open.state = replaceSidecar(open.state, merged);
        open.base = sidecar;
        open.fileText = text;
      } else if (open.state.placed.length === 0) {
        open.state = replaceSidecar(open.state, sidecar); // a newer version's can be read all the same
      }
    } catch (error: unknown) {
      open.problems = error instanceof EncodingError ? [error.problem] : [];
      open.isWritable = false;
      this.#log.error(`${uri.toString()}: ${String(error)}`);
    }
    if (open.isWritable && open.problems.length === 0) delete open.told;
    else this.#tell(open, describeProblem(open.document.uri, open));
  }

  #tell(open: OpenSidecar, message: string): void {
    if (open.told === message) return;
    open.told = message;
    void vscode.window.showWarningMessage(message);
  }

  /** One access to the file after the other: a late answer to an early read must not pass for the file's present state. */
  #queue(open: OpenSidecar, work: () => Promise<void>): Promise<void> {
    open.access = open.access.then(work, work);
    return open.access;
  }

  #write(open: OpenSidecar): Promise<void> {
    return this.#queue(open, () => this.#writeNow(open));
  }

  async #writeNow(open: OpenSidecar): Promise<void> {
    const { uri } = open.document;
    try {
      // Somebody may write the file between our reading and our writing: then it is read and merged once more.
      while (!(await this.#tryWrite(open))) this.#log.info(`${sidecarUri(uri).toString()}: merged again`);
    } catch (error: unknown) {
      this.#log.error(`${sidecarUri(uri).toString()}: ${String(error)}`);
      this.#tell(open, describeFailure(uri, error));
    }
  }

  /** False if the file changed meanwhile. Rejects if it cannot be written. */
  async #tryWrite(open: OpenSidecar): Promise<boolean> {
    const { uri } = open.document;
    await this.#readFile(open);
    if (!open.isWritable) return true;
    const waiting = this.#pending.of(uri).length;
    refreshState(open);
    open.state = refreshPlaced(open.state);
    const sidecar = sidecarOf(open.state);
    const { fileText } = open;
    const text = writeSidecar(fileText ?? '', sidecar);
    if (text !== (fileText ?? '')) {
      if (!(await replaceKnownFile(sidecarUri(uri), fileText, text))) return false;
      open.fileText = text;
    }
    open.base = sidecar;
    this.#pending.drop(uri, waiting);
    return true;
  }

  /** Writes what waits for `document`; `refresh`: its text was saved, and anchors may be described anew. */
  async #save(document: vscode.TextDocument, refresh: boolean): Promise<void> {
    const open = await this.#open.get(document.uri.toString());
    if (!open || document.isUntitled) return;
    if (this.#pending.of(document.uri).length > 0 || (refresh && isOutdated(open))) await this.#write(open);
  }

  async #reread(uri: vscode.Uri): Promise<void> {
    const open = [...this.#loaded.values()].find(
      ({ document }) => sidecarUri(document.uri).toString() === uri.toString(),
    );
    if (!open) return;
    const before = open.state;
    await this.#queue(open, () => this.#readFile(open));
    if (open.state !== before) this.#changed.fire(open.document);
    // What waited for the file to become readable again need wait no longer.
    if (isSaved(open.document)) await this.#save(open.document, false);
  }

  #move({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const open = this.#loaded.get(document.uri.toString());
    if (!open) return;
    if (open.state.placed.length === 0) open.isStale = true;
    else open.state = moved(open.state, document.getText(), contentChanges);
    // A reverted article is no longer unsaved, and nobody saved it.
    if (!document.isDirty) this.#settle(this.#save(document, false), document.uri);
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const open = this.#loaded.get(key);
    this.#open.delete(key);
    this.#loaded.delete(key);
    if (!open) return;
    if (document.isUntitled)
      this.#closedUntitled = { text: document.getText(), changes: this.#pending.take(document.uri) };
    else if (this.#pending.of(document.uri).length > 0) this.#settle(this.#writeClosed(open), document.uri);
  }

  /** An article was closed without its last changes being saved: what was noted on it is kept. */
  async #writeClosed(open: OpenSidecar): Promise<void> {
    if (open.isWritable && (await exists(open.document.uri))) await this.#write(open);
  }

  #rename(from: vscode.Uri, to: vscode.Uri): void {
    const renamed = (uri: vscode.Uri): vscode.Uri | undefined => {
      if (uri.toString() === from.toString()) return to;
      return uri.toString().startsWith(`${from.toString()}/`)
        ? uri.with({ path: to.path + uri.path.slice(from.path.length) })
        : undefined;
    };
    for (const { document } of this.#loaded.values()) {
      const target = renamed(document.uri);
      if (target) this.#pending.give(target, this.#pending.take(document.uri));
    }
    this.#undo = this.#undo.map((step) => ({
      ...step,
      changes: step.changes.map(({ uri, change }) => ({ uri: renamed(uri) ?? uri, change })),
    }));
  }

  #settle(work: Promise<void>, uri: vscode.Uri): void {
    work.catch((error: unknown) => this.#log.error(`${uri.toString()}: ${String(error)}`));
  }
}
