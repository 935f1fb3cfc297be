import type * as vscode from 'vscode';
import type { AnnotationChange } from '../core/annotations/change';

const KEY = 'pendingAnnotations';

type Stored = Readonly<Record<string, readonly AnnotationChange[]>>;

/**
 * Remembers, beyond the end of the window, changes of annotations that wait for their article to be saved: VS Code keeps
 * the unsaved text over a restart, so what was noted on it is kept as well.
 */
export class PendingChanges {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** The changes of the article at `uri` that wait, oldest first. */
  of(uri: vscode.Uri): readonly AnnotationChange[] {
    return this.#stored[uri.toString()] ?? [];
  }

  /** The first `count` changes were written. */
  drop(uri: vscode.Uri, count: number): void {
    this.#set(uri, this.of(uri).slice(count));
  }

  /** Forgets the changes of the article at `uri`, and returns them. */
  take(uri: vscode.Uri): readonly AnnotationChange[] {
    const changes = this.of(uri);
    this.#set(uri, []);
    return changes;
  }

  /** What was taken belongs to the article at `uri` from now on. */
  give(uri: vscode.Uri, changes: readonly AnnotationChange[]): void {
    this.#set(uri, [...this.of(uri), ...changes]);
  }

  get #stored(): Stored {
    return this.#memory.get<Stored>(KEY, {});
  }

  #set(uri: vscode.Uri, changes: readonly AnnotationChange[]): void {
    const { [uri.toString()]: before, ...others } = this.#stored;
    if (!before && changes.length === 0) return;
    const next: Stored = changes.length === 0 ? others : { ...others, [uri.toString()]: changes };
    void this.#memory.update(KEY, next);
  }
}
