import * as vscode from 'vscode';
import { articleTagId, type ArticleTag, type Sidecar } from '../core/annotations/model';
import { searchTags } from '../core/tags/searchTags';
import type { TagIndex } from '../core/tags/searchIndex';
import { formatPath, labelOf } from '../core/tags/vocabulary';
import type { Services } from '../services/services';

interface TagItem extends vscode.QuickPickItem {
  /** Id of the tag; undefined for « new tag ». */
  readonly id?: string;
  readonly newTag?: string;
}

/** “Tag Article…”: several tags at once, from the desk's vocabulary and the Media Topics; shown in the status bar. */
export function activateTagging({ articles, sidecars, vocabularies, author }: Services): vscode.Disposable {
  const status = vscode.window.createStatusBarItem(
    'newsAnnotator.tags',
    vscode.StatusBarAlignment.Right,
    111,
  );
  status.name = vscode.l10n.t('Tags of the Article');
  status.command = 'newsAnnotator.tagArticle';

  async function tagArticle(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !articles.isArticle(document)) return;
    const tags = tagsIn((await sidecars.annotations(document)).map(({ annotation }) => annotation));
    const chosen = await pickTags(await vocabularies.indexFor(document.uri), tags, vocabularies.usage);
    if (!chosen) return;
    try {
      await author.prepare();
      const ids = [...chosen.ids];
      for (const label of chosen.newTags) ids.push(await vocabularies.addToDesk(document.uri, label));
      await sidecars.change(document, (sidecar, ports) => withTags(sidecar, ids, ports));
      await vocabularies.noteUse(ids.filter((id) => !tags.includes(id)));
    } catch (error: unknown) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  async function update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !articles.isArticle(document)) return status.hide();
    const tags = tagsIn((await sidecars.annotations(document)).map(({ annotation }) => annotation));
    const { vocabulary } = await vocabularies.indexFor(document.uri);
    if (document !== vscode.window.activeTextEditor?.document) return;
    const labels = tags.map((id) => {
      const tag = vocabulary.byId.get(id);
      return tag ? labelOf(tag, vscode.env.language) : id;
    });
    status.text = `$(tag) ${labels.length === 0 ? vscode.l10n.t('No tags') : labels.slice(0, 3).join(', ') + (labels.length > 3 ? ` +${labels.length - 3}` : '')}`;
    status.tooltip = labels.join('\n') || vscode.l10n.t('Tag this article');
    status.accessibilityInformation = {
      label: vscode.l10n.t('Tags: {0}', labels.join(', ') || vscode.l10n.t('No tags')),
    };
    status.show();
  }

  void update();
  return vscode.Disposable.from(
    status,
    vscode.commands.registerCommand('newsAnnotator.tagArticle', tagArticle),
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    sidecars.onDidChange(() => void update()),
  );
}

function tagsIn(annotations: Sidecar['annotations']): string[] {
  return annotations.flatMap((annotation) => (annotation.kind === 'article-tag' ? [annotation.tag] : []));
}

/** The sidecar with exactly the article tags `ids`; those that it had keep their author and time. */
function withTags(
  { annotations, ...rest }: Sidecar,
  ids: readonly string[],
  { now, author }: { readonly now: () => string; readonly author: () => string },
): Sidecar {
  const had = new Set(tagsIn(annotations));
  const time = now();
  const added = ids
    .filter((id) => !had.has(id))
    .map((tag): ArticleTag => ({
      kind: 'article-tag',
      id: articleTagId(tag),
      tag,
      author: author(),
      created: time,
      changed: time,
    }));
  const kept = annotations.filter(
    (annotation) => annotation.kind !== 'article-tag' || ids.includes(annotation.tag),
  );
  return { ...rest, annotations: [...kept, ...added] };
}

/** Lets a person choose among tags by typing; what was chosen stays while the search changes. Undefined: given up. */
function pickTags(
  index: TagIndex,
  assigned: readonly string[],
  usage: Services['vocabularies']['usage'],
): Promise<{ readonly ids: readonly string[]; readonly newTags: readonly string[] } | undefined> {
  const { language } = vscode.env;
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.canSelectMany = true;
  pick.title = vscode.l10n.t('Tag Article');
  pick.placeholder = vscode.l10n.t('Type to search the desk’s tags and the IPTC Media Topics');
  pick.matchOnDescription = true;

  const itemOf = (id: string): TagItem => {
    const tag = index.vocabulary.byId.get(id);
    if (!tag) return { id, label: id, alwaysShow: true };
    return {
      id,
      label: labelOf(tag, language),
      description: formatPath(index.vocabulary, tag, language),
      alwaysShow: true,
    };
  };
  let chosen: readonly TagItem[] = assigned.map(itemOf);

  function show(): void {
    const { hits, newTag } = searchTags(index, pick.value, { language, usage, now: Date.now() });
    const isChosen = (item: TagItem): boolean =>
      chosen.some((other) => (item.id ?? item.newTag) === (other.id ?? other.newTag));
    const found: TagItem[] = hits.map(({ tag, foundBy }) => ({
      ...itemOf(tag.id),
      ...(foundBy && { detail: foundBy }),
    }));
    if (newTag)
      found.push({
        newTag,
        label: newTag,
        description: vscode.l10n.t('new tag'),
        iconPath: new vscode.ThemeIcon('add'),
        alwaysShow: true,
      });
    pick.items = [...chosen, ...found.filter((item) => !isChosen(item))];
    pick.selectedItems = chosen;
  }

  show();
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidChangeSelection((items) => (chosen = items));
    pick.onDidAccept(() => {
      resolve({
        ids: chosen.flatMap(({ id }) => id ?? []),
        newTags: chosen.flatMap(({ newTag }) => newTag ?? []),
      });
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
