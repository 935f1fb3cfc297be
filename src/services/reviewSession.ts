import * as vscode from 'vscode';

/** The statement that a fact-checker looks at. */
export interface CurrentStatement {
  readonly document: vscode.TextDocument;
  /** Of the attribution. */
  readonly id: string;
}

/** Whether the window is in review mode, and where in it. */
export class ReviewSession implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #isActive = false;
  #current: CurrentStatement | undefined;
  /** Fires when the mode begins or ends, and when another statement is looked at. */
  readonly onDidChange = this.#changed.event;

  get isActive(): boolean {
    return this.#isActive;
  }

  get current(): CurrentStatement | undefined {
    return this.#current;
  }

  start(): void {
    this.#isActive = true;
    this.#changed.fire();
  }

  stop(): void {
    this.#isActive = false;
    this.#current = undefined;
    this.#changed.fire();
  }

  lookAt(current: CurrentStatement): void {
    this.#current = current;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
