import * as vscode from 'vscode';
import { addArticleTags, refuseTags } from '../core/annotations/annotate';
import type { Sidecar } from '../core/annotations/model';
import type { TagSuggestion } from '../core/tags/suggestTags';
import { formatPath, type Vocabulary } from '../core/tags/vocabulary';
import { attempt, say } from '../services/cursor';
import type { Services } from '../services/services';
import { suggestionReason } from '../services/tagPicker';

interface SuggestionItem extends vscode.QuickPickItem {
  readonly suggestion: TagSuggestion;
}

interface StepItem extends vscode.QuickPickItem {
  readonly act: 'accept' | 'refuse' | 'next' | 'previous';
}

/** Suggested tags: accept some or all that are listed, refuse (which is remembered), or decide one after the other. */
export function activateTagSuggestions(services: Services): vscode.Disposable {
  const { articles, sidecars, vocabularies, suggestions, author } = services;

  async function read(): Promise<
    { document: vscode.TextDocument; vocabulary: Vocabulary; found: readonly TagSuggestion[] } | undefined
  > {
    const document = vscode.window.activeTextEditor?.document;
    const article = document && (await articles.analyse(document));
    if (!article) return undefined;
    await author.prepare();
    const { vocabulary } = await vocabularies.indexFor(document.uri);
    const placed = await sidecars.annotations(document);
    const sidecar: Sidecar = { annotations: placed.map(({ annotation }) => annotation) };
    const found = await suggestions.suggest(article.analysis, sidecar, vocabulary);
    if (found.length > 0) return { document, vocabulary, found };
    say(vscode.l10n.t('There is nothing to suggest for this article.'));
    return undefined;
  }

  async function accept(document: vscode.TextDocument, accepted: readonly TagSuggestion[]): Promise<void> {
    if (accepted.length === 0) return;
    const ids: string[] = [];
    for (const { tag, label } of accepted)
      ids.push(tag ? tag.id : await vocabularies.addToDesk(document.uri, label));
    await sidecars.change(document, addArticleTags(ids));
    await vocabularies.noteUse(ids);
  }

  async function suggest(): Promise<void> {
    const article = await read();
    if (!article) return;
    const { document, vocabulary, found } = article;
    const outcome = await pickSuggestions(found, vocabulary);
    if (outcome.refused.length > 0)
      await sidecars.change(document, refuseTags(outcome.refused.map(({ key }) => key)));
    await accept(document, outcome.accepted);
  }

  /** One suggestion at a time: Enter accepts and goes on. */
  async function step(): Promise<void> {
    const article = await read();
    if (!article) return;
    const { document, vocabulary } = article;
    const open = [...article.found];
    for (let at = 0; open.length > 0;) {
      const suggestion = open[at];
      if (!suggestion) return;
      const picked = await pickStep(suggestion, at + 1, open.length, vocabulary);
      if (!picked) return;
      if (picked === 'next') at = (at + 1) % open.length;
      else if (picked === 'previous') at = (at - 1 + open.length) % open.length;
      else {
        if (picked === 'accept') await accept(document, [suggestion]);
        else await sidecars.change(document, refuseTags([suggestion.key]));
        open.splice(at, 1);
        at = at === open.length ? 0 : at;
      }
    }
    say(vscode.l10n.t('Every suggestion is decided.'));
  }

  async function acceptAll(): Promise<void> {
    const article = await read();
    if (!article) return;
    await accept(article.document, article.found);
    say(vscode.l10n.t('Tags accepted: {0}', article.found.length));
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('newsAnnotator.suggestTags', () => attempt(suggest)),
    vscode.commands.registerCommand('newsAnnotator.stepThroughSuggestions', () => attempt(step)),
    vscode.commands.registerCommand('newsAnnotator.acceptAllSuggestions', () => attempt(acceptAll)),
  );
}

interface Decisions {
  readonly accepted: readonly TagSuggestion[];
  readonly refused: readonly TagSuggestion[];
}

/** A list to accept several from; a button refuses one, another accepts all that the filter shows. */
function pickSuggestions(found: readonly TagSuggestion[], vocabulary: Vocabulary): Promise<Decisions> {
  const refuse: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('circle-slash'),
    tooltip: vscode.l10n.t('Refuse: do not suggest it for this article again'),
  };
  const acceptListed: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('check-all'),
    tooltip: vscode.l10n.t('Accept all that are listed'),
  };
  const pick = vscode.window.createQuickPick<SuggestionItem>();
  pick.title = vscode.l10n.t('Suggested Tags');
  pick.placeholder = vscode.l10n.t('Choose the tags to accept');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = [acceptListed];
  pick.items = found.map((suggestion) => ({ ...suggestionItem(suggestion, vocabulary), buttons: [refuse] }));
  const refused: TagSuggestion[] = [];
  return new Promise((resolve) => {
    const finish = (accepted: readonly TagSuggestion[]): void => {
      resolve({ accepted, refused });
      pick.dispose();
    };
    pick.onDidTriggerItemButton(({ item }) => {
      refused.push(item.suggestion);
      const selected = pick.selectedItems.filter((other) => other !== item);
      pick.items = pick.items.filter((other) => other !== item);
      pick.selectedItems = selected;
    });
    pick.onDidTriggerButton(() => finish(listed(pick).map(({ suggestion }) => suggestion)));
    pick.onDidAccept(() => finish(pick.selectedItems.map(({ suggestion }) => suggestion)));
    pick.onDidHide(() => finish([]));
    pick.show();
  });
}

/** What the filter of `pick` leaves, as far as a plain search in the words tells. */
function listed({ items, value }: vscode.QuickPick<SuggestionItem>): readonly SuggestionItem[] {
  const wanted = value.trim().toLocaleLowerCase();
  return items.filter(({ label, description = '', detail = '' }) =>
    `${label}\n${description}\n${detail}`.toLocaleLowerCase().includes(wanted),
  );
}

async function pickStep(
  suggestion: TagSuggestion,
  number: number,
  count: number,
  vocabulary: Vocabulary,
): Promise<StepItem['act'] | undefined> {
  const { label, description } = suggestionItem(suggestion, vocabulary);
  const items: readonly StepItem[] = [
    { act: 'accept', label: vscode.l10n.t('Accept'), iconPath: new vscode.ThemeIcon('check') },
    { act: 'refuse', label: vscode.l10n.t('Refuse'), iconPath: new vscode.ThemeIcon('circle-slash') },
    { act: 'next', label: vscode.l10n.t('Next suggestion'), iconPath: new vscode.ThemeIcon('arrow-down') },
    {
      act: 'previous',
      label: vscode.l10n.t('Previous suggestion'),
      iconPath: new vscode.ThemeIcon('arrow-up'),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Suggestion {0} of {1}: {2}', number, count, description ?? label),
    placeHolder: suggestionReason(suggestion),
  });
  return picked?.act;
}

function suggestionItem(suggestion: TagSuggestion, vocabulary: Vocabulary): SuggestionItem {
  const { tag, label } = suggestion;
  const path = tag && formatPath(vocabulary, tag, vscode.env.language);
  const description = tag ? path : vscode.l10n.t('new tag');
  return {
    suggestion,
    label,
    detail: suggestionReason(suggestion),
    ...(description !== undefined && description !== label && { description }),
  };
}
