import * as vscode from 'vscode';

/** The scheme of the two sides of a comparison that lies in no file. */
const SCHEME = 'news-annotator-wording';
/** Texts that are kept for editors that may still be open. */
const MOST_TEXTS = 40;

/** Shows two wordings side by side in the diff editor, word by word. */
export class WordingDiff implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;
  #count = 0;

  constructor() {
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    });
  }

  async show(title: string, before: string, after: string): Promise<void> {
    const [left, right] = [this.#keep(before), this.#keep(after)];
    await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  #keep(text: string): vscode.Uri {
    this.#count++;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${this.#count}` });
    this.#texts.set(uri.toString(), `${text}\n`);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > MOST_TEXTS && oldest !== undefined) this.#texts.delete(oldest);
    return uri;
  }
}
