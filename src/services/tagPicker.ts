import * as vscode from 'vscode';
import type { Message } from '../core/checks/finding';
import type { TagIndex } from '../core/tags/searchIndex';
import { searchTags } from '../core/tags/searchTags';
import type { TagSuggestion } from '../core/tags/suggestTags';
import type { TagUsage } from '../core/tags/usage';
import { formatPath, labelOf } from '../core/tags/vocabulary';
import { localize } from './messages';

/** What a person chose: tags there are, and labels of new ones. */
export interface ChosenTags {
  readonly ids: readonly string[];
  readonly newTags: readonly string[];
}

/** What the picker shows. */
export interface TagPickerOptions {
  readonly title: string;
  readonly index: TagIndex;
  readonly usage: TagUsage;
  /** Ids of the tags that are chosen already. */
  readonly assigned: readonly string[];
  /** Shown at the top, with their reasons, until something is typed. */
  readonly suggestions: readonly TagSuggestion[];
}

interface TagItem extends vscode.QuickPickItem {
  /** Id of the tag; absent for a new tag. */
  readonly id?: string;
  readonly newTag?: string;
}

/** Lets a person choose among tags by typing; what was chosen stays while the search changes. Undefined: given up. */
export function pickTags({
  title,
  index,
  usage,
  assigned,
  suggestions,
}: TagPickerOptions): Promise<ChosenTags | undefined> {
  const { language } = vscode.env;
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.canSelectMany = true;
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type to search the desk’s tags and the IPTC Media Topics');
  pick.matchOnDescription = true;

  const itemOf = (id: string): TagItem => {
    const tag = index.vocabulary.byId.get(id);
    if (!tag) return { id, label: id, alwaysShow: true };
    const path = formatPath(index.vocabulary, tag, language);
    const label = labelOf(tag, language);
    return { id, label, alwaysShow: true, ...(path !== label && { description: path }) };
  };
  const suggested = suggestions.map((suggestion): TagItem => ({
    ...(suggestion.tag ? itemOf(suggestion.tag.id) : newTagItem(suggestion.label)),
    detail: suggestionReason(suggestion),
  }));
  let chosen: readonly TagItem[] = assigned.map(itemOf);

  function show(): void {
    const isChosen = (item: TagItem): boolean => chosen.some((other) => keyOf(other) === keyOf(item));
    const isFree = (item: TagItem): boolean => !isChosen(item);
    const first = pick.value.trim() === '' ? suggested.filter(isFree) : [];
    const { hits, newTag } = searchTags(index, pick.value, { language, usage, now: Date.now() });
    const found = hits.map(({ tag, foundBy }): TagItem => ({
      ...itemOf(tag.id),
      ...(foundBy && { detail: foundBy }),
    }));
    if (newTag) found.push(newTagItem(newTag));
    const rest = found.filter((item) => isFree(item) && !first.some((other) => keyOf(other) === keyOf(item)));
    pick.items = [
      ...group(vscode.l10n.t('chosen'), chosen),
      ...group(vscode.l10n.t('suggested'), first),
      ...group(vscode.l10n.t('tags'), rest),
    ];
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

/** Why a tag is suggested, in one line. */
export function suggestionReason({ reasons }: TagSuggestion): string {
  return reasons.map((reason: Message) => localize(reason)).join(' · ');
}

function newTagItem(label: string): TagItem {
  return {
    newTag: label,
    label,
    description: vscode.l10n.t('new tag'),
    iconPath: new vscode.ThemeIcon('add'),
    alwaysShow: true,
  };
}

function keyOf({ id, newTag }: TagItem): string {
  return id ?? `new:${newTag ?? ''}`;
}

function group(label: string, items: readonly TagItem[]): readonly TagItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
