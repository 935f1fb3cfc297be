import * as vscode from 'vscode';
import { sidecarName } from '../core/annotations/sidecar';
import { encodingProblem } from '../core/desk/encodingProblem';
import type { YamlProblem } from '../core/desk/readYaml';
import { readWhole, replaceWhole, type FilePort } from '../core/files/wholeFile';
import { localize } from './messages';

/** What a sidecar's name has after the article's. */
export const SIDECAR_ENDING = sidecarName('');
/** Where sidecars lie, for VS Code's search of files. */
export const SIDECAR_PATTERN = `**/*${SIDECAR_ENDING}`;

/** Whether a file is a sidecar. */
export function isSidecar({ path }: vscode.Uri): boolean {
  return path.endsWith(SIDECAR_ENDING);
}

/** The article of a sidecar. */
export function articleOf(sidecar: vscode.Uri): vscode.Uri {
  return sidecar.with({ path: sidecar.path.slice(0, -SIDECAR_ENDING.length) });
}

/** All sidecars of the workspace. */
export async function findSidecars(): Promise<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles(SIDECAR_PATTERN, '{**/node_modules/**,**/.git/**}');
}

/** The sidecar of an article. */
export function sidecarUri(article: vscode.Uri): vscode.Uri {
  const slash = article.path.lastIndexOf('/') + 1;
  return article.with({
    path: article.path.slice(0, slash) + sidecarName(article.path.slice(slash)),
    query: '',
    fragment: '',
  });
}

/** A file is not UTF-8. */
export class EncodingError extends Error {
  readonly problem: YamlProblem;
  constructor(problem: YamlProblem) {
    super(localize(problem.message));
    this.problem = problem;
  }
}

/**
 * The text of a file that `replaceFile` wrote, or anybody else; undefined where there is none. Rejects, with an
 * `EncodingError`, if it is not UTF-8.
 */
export async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readWhole(workspaceFiles, uri);
  return bytes && decode(bytes);
}

/** Replaces a file so that at every moment the old or the new text is whole on disk. */
export async function replaceFile(uri: vscode.Uri, text: string): Promise<void> {
  await replaceWhole(workspaceFiles, uri, encode(text));
}

/** The same, but does nothing and returns false where the file's text is not `expected` any more (undefined: no file). */
export async function replaceKnownFile(
  uri: vscode.Uri,
  expected: string | undefined,
  text: string,
): Promise<boolean> {
  const bytes = await readWhole(workspaceFiles, uri);
  // By their text, which has no byte-order mark: some editors put one into the file.
  if ((bytes && decode(bytes)) !== expected) return false;
  return replaceWhole(workspaceFiles, uri, encode(text), { bytes });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EncodingError(encodingProblem(new TextDecoder().decode(bytes)));
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Whether nothing can be saved where `uri` lies. */
export function isReadOnly({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

/** Whether there is something at `uri`. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error: unknown) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

const workspaceFiles: FilePort<vscode.Uri> = {
  async read(uri) {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error: unknown) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  },
  write: async (uri, bytes) => vscode.workspace.fs.writeFile(uri, bytes),
  rename: async (from, to) => vscode.workspace.fs.rename(from, to, { overwrite: true }),
  beside: (uri, ending) => uri.with({ path: uri.path + ending }),
};

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
