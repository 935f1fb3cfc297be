import * as vscode from 'vscode';
import type { YamlProblem } from '../core/desk/readYaml';
import { localize } from './messages';
import { isReadOnly, sidecarUri } from './sidecarFiles';

/** Throws a sentence for people where the sidecar of `article` must not be written. */
export function assertWritable(
  article: vscode.Uri,
  read: { readonly isWritable: boolean; readonly problems: readonly YamlProblem[] },
): void {
  if (isReadOnly(article))
    throw new Error(vscode.l10n.t('This folder is read-only: annotations cannot be saved in it.'));
  if (!read.isWritable) throw new Error(describeProblem(article, read));
}

/** What is wrong with the sidecar of `article`, with the line. */
export function describeProblem(
  article: vscode.Uri,
  { problems, isWritable }: { readonly problems: readonly YamlProblem[]; readonly isWritable: boolean },
): string {
  const name = nameOf(sidecarUri(article));
  const [problem] = problems;
  if (!problem) return vscode.l10n.t('{0} cannot be read. The file is left as it is.', name);
  const told = vscode.l10n.t('{0}, line {1}: {2}', name, problem.line, localize(problem.message));
  return isWritable ? told : `${told} ${vscode.l10n.t('The file is left as it is.')}`;
}

/** Why the sidecar of `article` was not saved. */
export function describeFailure(article: vscode.Uri, error: unknown): string {
  const name = nameOf(sidecarUri(article));
  const isForbidden = error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
  return isForbidden
    ? vscode.l10n.t('{0} may not be written here. The annotations wait until it may.', name)
    : vscode.l10n.t('{0} could not be saved. The annotations wait until it can: {1}', name, String(error));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
