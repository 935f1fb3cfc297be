import * as vscode from 'vscode';
import type { Message } from '../core/checks/finding';
import { NEWSROOM_FOLDER, type NewsroomFile } from '../core/desk/newsroom';
import type { DeskService } from './desk';
import { localize } from './messages';
import { readTextFile, replaceFile } from './sidecarFiles';

/** The new text of one of the desk's files, or why it stays as it is. */
type FileEdit =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: Message };

/** What an edit made of a file, and how to take it back while nobody changed the file since. */
export interface DeskEdit<Made> {
  readonly made: Made;
  readonly restore: () => Promise<void>;
}

/**
 * Rewrites one of the files of the desk that `article` belongs to; a desk without the file gets one, in the article's
 * workspace folder. Rejects with a sentence for people where the file must not be written.
 */
export async function editDeskFile<Edit extends FileEdit>(
  desk: DeskService,
  article: vscode.Uri,
  file: NewsroomFile,
  edit: (text: string) => Edit,
): Promise<DeskEdit<Extract<Edit, { readonly kind: 'edited' }>>> {
  const { root = vscode.workspace.getWorkspaceFolder(article)?.uri } = await desk.deskOf(article);
  if (!root) throw new Error(vscode.l10n.t('Open a folder first: what the desk knows is kept in it.'));
  const folder = vscode.Uri.joinPath(root, NEWSROOM_FOLDER);
  const uri = vscode.Uri.joinPath(folder, file);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) throw new Error(vscode.l10n.t('{0} is open with unsaved changes: save it first.', file));
  const before = (await readTextFile(uri)) ?? '';
  const made = edit(before);
  if (made.kind === 'refused') throw new Error(localize(made.message));
  await vscode.workspace.fs.createDirectory(folder);
  if (made.text !== before) await replaceFile(uri, made.text);
  desk.reread();
  return {
    made: made as Extract<Edit, { readonly kind: 'edited' }>,
    async restore() {
      if (made.text === before || (await readTextFile(uri)) !== made.text) return;
      await replaceFile(uri, before);
      desk.reread();
    },
  };
}
