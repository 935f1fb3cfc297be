import * as vscode from 'vscode';
import { setArticleTags } from '../core/annotations/annotate';
import { deleteTag, mergeTags, renameTag } from '../core/tags/deskVocabularyEdit';
import {
  deleteTagInFiles,
  mergeTagsInFiles,
  renameTagInFiles,
  type TagListEdit,
} from '../core/tags/tagEdits';
import { nameKey, type Tag, type Vocabulary } from '../core/tags/vocabulary';
import { tagLabel } from '../services/annotationLabels';
import { attempt, say } from '../services/cursor';
import type { Services } from '../services/services';
import type { TaggedArticleFile } from '../services/taggedArticles';

/** A tag of the tree; what its menu hands to a command. */
interface TagArgument {
  readonly kind: string;
  readonly id?: string;
}

interface TagItem extends vscode.QuickPickItem {
  readonly id: string;
}

interface EditItem extends vscode.QuickPickItem {
  readonly edit: TagListEdit;
}

interface Folder {
  readonly articles: readonly TaggedArticleFile[];
  readonly vocabulary: Vocabulary;
  /** Says which desk's vocabulary is meant. */
  readonly uri: vscode.Uri;
}

/** Rename, merge and delete a tag in all articles of the folder, shown before it is done, taken back by one undo. */
export function activateTagEditing({
  taggedArticles,
  vocabularies,
  sidecars,
  author,
}: Services): vscode.Disposable {
  async function read(): Promise<Folder> {
    const articles = await taggedArticles.list();
    const uri = articles[0]?.file.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!uri) throw new Error(vscode.l10n.t('Open a folder first: what the desk knows is kept in it.'));
    return { articles, uri, vocabulary: (await vocabularies.indexFor(uri)).vocabulary };
  }

  async function rename(argument: TagArgument | undefined): Promise<void> {
    const folder = await read();
    const id = argument?.id ?? (await pickUsedTag(folder, vscode.l10n.t('Which tag is to be renamed?')));
    if (id === undefined) return;
    const tag = folder.vocabulary.byId.get(id);
    if (tag?.source === 'iptc')
      throw new Error(
        vscode.l10n.t('The Media Topics have fixed names; merge the tag into one of the desk’s instead.'),
      );
    const before = tagLabel(id, folder.vocabulary);
    const label = await vscode.window.showInputBox({
      title: vscode.l10n.t('Rename the Tag “{0}”', before),
      value: before,
      validateInput: (value) => (nameKey(value) === '' ? vscode.l10n.t('A tag needs a name.') : undefined),
    });
    if (label === undefined || label.trim() === before) return;
    const language = tag && languageOfLabel(tag);
    // What the tag will be called in the sidecars is known once the vocabulary is written: shown are those that bear it.
    const chosen = await preview(
      folder,
      renameTagInFiles(folder.articles, id, nameKey(label)),
      vscode.l10n.t('“{0}” becomes “{1}”', before, label.trim()),
    );
    if (!chosen) return;
    const desk =
      tag && (await vocabularies.edit(folder.uri, (text) => renameTag(text, id, label.trim(), language)));
    const newId = desk?.made.id ?? nameKey(label);
    await apply(renameTagInFiles(filesOf(chosen), id, newId), desk?.restore);
  }

  async function merge(argument: TagArgument | undefined): Promise<void> {
    const folder = await read();
    const id =
      argument?.id ?? (await pickUsedTag(folder, vscode.l10n.t('Which tag is to be merged into another?')));
    if (id === undefined) return;
    const { vocabulary, articles } = folder;
    const name = tagLabel(id, vocabulary);
    const into = await pickTarget(folder, id, vscode.l10n.t('Merge “{0}” into which tag?', name));
    if (into === undefined) return;
    const chosen = await preview(
      folder,
      mergeTagsInFiles(articles, [id], into),
      vscode.l10n.t('“{0}” becomes “{1}”', name, tagLabel(into, vocabulary)),
    );
    if (!chosen) return;
    const isDesks = [id, into].every((each) => vocabulary.byId.get(each)?.source === 'desk');
    const desk = isDesks
      ? await vocabularies.edit(folder.uri, (text) => mergeTags(text, id, into))
      : undefined;
    await apply(chosen, desk?.restore);
  }

  async function remove(argument: TagArgument | undefined): Promise<void> {
    const folder = await read();
    const id = argument?.id ?? (await pickUsedTag(folder, vscode.l10n.t('Which tag is to be deleted?')));
    if (id === undefined) return;
    const { vocabulary, articles } = folder;
    const name = tagLabel(id, vocabulary);
    const chosen = await preview(
      folder,
      deleteTagInFiles(articles, id),
      vscode.l10n.t('“{0}” is taken off these articles', name),
    );
    if (!chosen) return;
    const isDesks = vocabulary.byId.get(id)?.source === 'desk';
    const desk = isDesks ? await vocabularies.edit(folder.uri, (text) => deleteTag(text, id)) : undefined;
    await apply(chosen, desk?.restore);
  }

  async function apply(
    edits: readonly TagListEdit[],
    restore: (() => Promise<void>) | undefined,
  ): Promise<void> {
    await author.prepare();
    await sidecars.changeAll(
      edits.map(({ article, after }) => ({ uri: vscode.Uri.parse(article), edit: setArticleTags(after) })),
      restore,
    );
    say(vscode.l10n.t('Articles changed: {0}', edits.length));
  }

  const command = (
    id: string,
    run: (argument: TagArgument | undefined) => Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, (argument?: TagArgument) =>
      attempt(() => run(argument)),
    );
  return vscode.Disposable.from(
    command('renameTag', rename),
    command('mergeTag', merge),
    command('deleteTag', remove),
  );
}

/** Shows what becomes of each article's tags; the edits that a person left chosen, undefined where they gave up. */
async function preview(
  { articles, vocabulary }: Folder,
  edits: readonly TagListEdit[],
  title: string,
): Promise<readonly TagListEdit[] | undefined> {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => tagLabel(id, vocabulary)).join(', ') || vscode.l10n.t('No tags');
  const items = edits.map((edit): EditItem => {
    const file = articles.find(({ article }) => article === edit.article)?.file;
    return {
      edit,
      picked: true,
      label: file?.headline ?? file?.fileName ?? edit.article,
      ...(file?.headline && { description: file.fileName }),
      detail: `${names(edit.before)} → ${names(edit.after)}`,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title,
    placeHolder: vscode.l10n.t('Articles that are changed'),
    matchOnDetail: true,
  });
  return picked?.map(({ edit }) => edit);
}

/** The articles of `edits` as they were. */
function filesOf(edits: readonly TagListEdit[]) {
  return edits.map(({ article, before }) => ({ article, tags: before }));
}

async function pickUsedTag({ articles, vocabulary }: Folder, title: string): Promise<string | undefined> {
  const used = new Set(articles.flatMap(({ tags }) => tags));
  const desks = vocabulary.tags.filter(({ source }) => source === 'desk').map(({ id }) => id);
  return pick([...new Set([...used, ...desks])], vocabulary, title);
}

async function pickTarget(
  { articles, vocabulary }: Folder,
  id: string,
  title: string,
): Promise<string | undefined> {
  const used = new Set([...articles.flatMap(({ tags }) => tags), ...vocabulary.tags.map((tag) => tag.id)]);
  used.delete(id);
  return pick([...used], vocabulary, title);
}

async function pick(
  ids: readonly string[],
  vocabulary: Vocabulary,
  title: string,
): Promise<string | undefined> {
  const items = ids.map((id): TagItem => {
    const label = tagLabel(id, vocabulary);
    return { id, label, ...(label !== id && { description: id }) };
  });
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return picked?.id;
}

/** The language of the label that the interface shows of `tag`. */
function languageOfLabel({ labels }: Tag): string {
  const { language } = vscode.env;
  return (
    [language, language.slice(0, 2), 'und'].find((each) => each in labels) ?? Object.keys(labels)[0] ?? 'und'
  );
}
