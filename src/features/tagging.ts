import * as vscode from 'vscode';
import { addArticleTags, articleTags, setArticleTags, tagPassage } from '../core/annotations/annotate';
import type { Sidecar } from '../core/annotations/model';
import { textOf } from '../core/text/span';
import { oneLine, tagLabel } from '../services/annotationLabels';
import { attempt, pointedArticle, pointedSpan, say } from '../services/cursor';
import type { Services } from '../services/services';
import { pickTags, type ChosenTags } from '../services/tagPicker';

/** How many tags the status bar names. */
const SHOWN = 3;

/** “Tag Article…”, “Tag Passage…” and tags for several files; the article's tags are shown in the status bar. */
export function activateTagging(services: Services): vscode.Disposable {
  const { articles, sidecars, vocabularies, suggestions, author } = services;
  const status = vscode.window.createStatusBarItem(
    'newsAnnotator.tags',
    vscode.StatusBarAlignment.Right,
    111,
  );
  status.name = vscode.l10n.t('Tags of the Article');
  status.command = 'newsAnnotator.tagArticle';

  async function tagArticle(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const article = document && (await articles.analyse(document));
    if (!article) return;
    const index = await vocabularies.indexFor(document.uri);
    const sidecar = await sidecarOf(document);
    const assigned = articleTags(sidecar);
    const chosen = await pickTags({
      title: vscode.l10n.t('Tag Article'),
      index,
      usage: vocabularies.usage,
      assigned,
      suggestions: await suggestions.suggest(article.analysis, sidecar, index.vocabulary),
    });
    if (!chosen) return;
    const ids = await idsOf(document.uri, chosen);
    await sidecars.change(document, setArticleTags(ids));
    await vocabularies.noteUse(ids.filter((id) => !assigned.includes(id)));
  }

  async function tagPassageHere(): Promise<void> {
    const article = await pointedArticle(services);
    const span = article && pointedSpan(article);
    if (!span) {
      say(vscode.l10n.t('Select the words first, or put the cursor on one.'));
      return;
    }
    const { document, text } = article;
    const chosen = await pickTags({
      title: vscode.l10n.t('Tag “{0}”', oneLine(textOf(text, span))),
      index: await vocabularies.indexFor(document.uri),
      usage: vocabularies.usage,
      assigned: [],
      suggestions: [],
    });
    if (!chosen) return;
    const ids = await idsOf(document.uri, chosen);
    await sidecars.change(document, tagPassage(article, span, ids));
    await vocabularies.noteUse(ids);
  }

  /** Adds tags to the files selected in the explorer, in one step of undo. */
  async function tagFiles(
    clicked: vscode.Uri | undefined,
    selected: readonly vscode.Uri[] | undefined,
  ): Promise<void> {
    const uris = selected ?? (clicked ? [clicked] : []);
    const [first] = uris;
    if (!first) return;
    const chosen = await pickTags({
      title:
        uris.length === 1
          ? vscode.l10n.t('Add tags to {0}', first.path.slice(first.path.lastIndexOf('/') + 1))
          : vscode.l10n.t('Add tags to {0} articles', uris.length),
      index: await vocabularies.indexFor(first),
      usage: vocabularies.usage,
      assigned: [],
      suggestions: [],
    });
    if (!chosen) return;
    const ids = await idsOf(first, chosen);
    if (ids.length === 0) return;
    await sidecars.changeAll(uris.map((uri) => ({ uri, edit: addArticleTags(ids) })));
    await vocabularies.noteUse(ids);
  }

  async function idsOf(article: vscode.Uri, { ids, newTags }: ChosenTags): Promise<readonly string[]> {
    await author.prepare();
    const all = [...ids];
    for (const label of newTags) all.push(await vocabularies.addToDesk(article, label));
    return all;
  }

  async function sidecarOf(document: vscode.TextDocument): Promise<Sidecar> {
    return { annotations: (await sidecars.annotations(document)).map(({ annotation }) => annotation) };
  }

  async function update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !articles.isArticle(document)) {
      status.hide();
      return;
    }
    const tags = articleTags(await sidecarOf(document));
    const { vocabulary } = await vocabularies.indexFor(document.uri);
    if (document !== vscode.window.activeTextEditor?.document) return;
    const labels = tags.map((id) => tagLabel(id, vocabulary));
    const more = labels.length > SHOWN ? ` +${labels.length - SHOWN}` : '';
    const shown = labels.length === 0 ? vscode.l10n.t('No tags') : labels.slice(0, SHOWN).join(', ') + more;
    status.text = `$(tag) ${shown}`;
    status.tooltip = labels.join('\n') || vscode.l10n.t('Tag this article');
    status.accessibilityInformation = {
      label: vscode.l10n.t('Tags: {0}', labels.join(', ') || vscode.l10n.t('No tags')),
    };
    status.show();
  }

  void update();
  return vscode.Disposable.from(
    status,
    vscode.commands.registerCommand('newsAnnotator.tagArticle', () => attempt(tagArticle)),
    vscode.commands.registerCommand('newsAnnotator.tagPassage', () => attempt(tagPassageHere)),
    vscode.commands.registerCommand(
      'newsAnnotator.tagFiles',
      (uri?: vscode.Uri, all?: readonly vscode.Uri[]) => attempt(() => tagFiles(uri, all)),
    ),
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    sidecars.onDidChange(() => void update()),
  );
}
