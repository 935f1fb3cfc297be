import * as vscode from 'vscode';

/** One element of the workbench as it is drawn. */
export interface DrawnElement {
  readonly text: string;
  readonly classes: readonly string[];
  /** Its `aria-label`. */
  readonly label: string;
  /** Computed style, by the names of CSSStyleDeclaration; the list is in test/hosts/pageChannel.mjs. */
  readonly style: Readonly<Record<string, string>>;
  /** The generated content before and after it, as CSS writes it: `"\u25b8"`; empty without. */
  readonly before: string;
  readonly after: string;
  /** In CSS pixels of the window. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** The name of the file in the opened folder in which the runner leaves the page's address. */
const channelFile = '.vscode/page-channel.json';

let channelUrl: string | undefined;

/**
 * The window of the running workbench, driven from outside as a person would. Works where the runner controls the
 * window: see `isPageDriven`.
 */
export const page = {
  /** Saves what the window shows; returns the path of the PNG on the runner's machine. */
  screenshot: (name: string) => call<string>('screenshot', { name }),
  /** Elements that match a CSS selector, drawn or not; `inWebviews` looks into webviews too. */
  query: (selector: string, options: { readonly inWebviews?: boolean } = {}) =>
    call<readonly DrawnElement[]>('query', { selector, ...options }),
  /**
   * The marks (an extension's decorations) that lie on `text` where an editor draws it, whichever way VS Code draws
   * them: as part of the line or as boxes over it.
   */
  marksOn: (text: string) => call<readonly DrawnElement[]>('marksOn', { text }),
  /** Presses one key or chord, by playwright's names: `F1`, `Control+Shift+M`, `Alt+PageDown`. */
  press: (keys: string) => call<undefined>('press', { keys }),
  type: (text: string) => call<undefined>('type', { text }),
  /** Clicks the first visible element that matches, and holds `text` if given; looks into webviews too. */
  click: (selector: string, text?: string) => call<undefined>('click', { selector, text }),
  hover: (selector: string, text?: string) => call<undefined>('hover', { selector, text }),
};

/** Whether the runner controls the window: not in a desktop VS Code, whose page cannot be reached. */
export async function isPageDriven(): Promise<boolean> {
  channelUrl ??= await readChannelUrl();
  return channelUrl !== undefined;
}

/** Calls the runner; for what `page` does not offer, such as the driver's steps. */
export async function call<Value>(operation: string, parameters: object): Promise<Value> {
  channelUrl ??= await readChannelUrl();
  if (channelUrl === undefined) throw new Error('The runner does not control the window of this VS Code.');
  const response = await fetch(`${channelUrl}/${operation}`, {
    method: 'POST',
    body: JSON.stringify(parameters),
  });
  const answer = (await response.json()) as { value: Value; error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

async function readChannelUrl(): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, channelFile));
    return (JSON.parse(new TextDecoder().decode(bytes)) as { url: string }).url;
  } catch (error: unknown) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
