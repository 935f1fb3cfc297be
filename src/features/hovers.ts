import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import type { ArchiveIndex } from '../core/archive/archiveIndex';
import { mentionCount } from '../core/archive/articleRecord';
import type { Attribution } from '../core/attribution/attribution';
import type { Entity } from '../core/entities/mention';
import { contains, textOf, type Span } from '../core/text/span';
import { formName, sourceKindName, typeName } from '../services/kindNames';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** Says what the thing under the pointer is: a name's entity, a statement's source. */
export function activateHovers({ articles, archive, selector }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const article = await articles.analyse(document);
      if (!article) return undefined;
      const { analysis } = article;
      const at = document.offsetAt(position);
      const here: Span = { start: at, end: at };
      const mention = analysis.mentions.find((candidate) => contains(candidate, here));
      const entity = mention && analysis.entities.find(({ key }) => key === mention.entity);
      const said = attributionAt(analysis, here);
      const contents = [
        entity && entityCard(analysis, entity, archive.index, document.uri),
        said && attributionCard(analysis, said.attribution),
      ];
      const cards = contents.filter((card) => card !== undefined);
      const span = mention ?? said?.span;
      return cards.length > 0 && span ? new vscode.Hover(cards, toRange(document, span)) : undefined;
    },
  });
}

function attributionAt(
  { attributions }: ArticleAnalysis,
  here: Span,
): { attribution: Attribution; span: Span } | undefined {
  for (const attribution of attributions) {
    const parts = [attribution.source, attribution.cue, ...attribution.content];
    const span = parts.find((part) => part && contains(part, here));
    if (span) return { attribution, span };
  }
  return undefined;
}

function entityCard(
  { text }: ArticleAnalysis,
  entity: Entity,
  index: ArchiveIndex,
  here: vscode.Uri,
): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.isTrusted = { enabledCommands: ['newsAnnotator.showQuotations', 'newsAnnotator.showMentions'] };
  card.appendMarkdown('**').appendText(entity.name).appendMarkdown('** — ').appendText(typeName(entity.type));
  if (entity.role) card.appendMarkdown('\n\n').appendText(entity.role);
  const forms = new Set(entity.mentions.map((mention) => textOf(text, mention)));
  forms.delete(entity.name);
  if (forms.size > 0)
    card.appendMarkdown('\n\n').appendText(vscode.l10n.t('Also written {0}', [...forms].join(', ')));
  const { length } = entity.mentions;
  const count =
    length === 1
      ? vscode.l10n.t('Named once in this article')
      : vscode.l10n.t('Named {0} times in this article', length);
  card.appendMarkdown('\n\n').appendText(count);
  appendArchive(card, entity.key, index, here);
  const wikidata = entity.ids?.['wikidata'];
  if (wikidata && /^Q\d+$/.test(wikidata))
    card.appendMarkdown(`\n\n[Wikidata ${wikidata}](https://www.wikidata.org/wiki/${wikidata})`);
  return card;
}

/** What the archive says of an entity: how often it is named elsewhere, where first, and what it is quoted with. */
function appendArchive(
  card: vscode.MarkdownString,
  key: string,
  index: ArchiveIndex,
  here: vscode.Uri,
): void {
  const others = index.articlesOf(key).filter(({ record }) => record.id !== here.toString());
  if (others.length === 0) return;
  const mentions = others.reduce((sum, { entity }) => sum + mentionCount(entity), 0);
  const count =
    others.length === 1
      ? vscode.l10n.t('{0} times in 1 other article', mentions)
      : vscode.l10n.t('{0} times in {1} other articles', mentions, others.length);
  card.appendMarkdown('\n\n').appendText(count);
  const [first] = others
    .map(({ record }) => record)
    .filter(({ date }) => date !== undefined)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  if (first) {
    card.appendMarkdown('\n\n').appendText(vscode.l10n.t('First on {0}:', first.date ?? ''));
    card.appendMarkdown(` [${escapeLabel(first.headline ?? first.fileName)}](${first.id})`);
  }
  const link = (label: string, command: string): string =>
    `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([key]))})`;
  card.appendMarkdown(
    `\n\n${link(vscode.l10n.t('All mentions'), 'newsAnnotator.showMentions')} · ${link(vscode.l10n.t('All quotations'), 'newsAnnotator.showQuotations')}`,
  );
}

function escapeLabel(text: string): string {
  return text.replace(/[[\]\\*_`<>]/g, '\\$&');
}

function attributionCard(
  { text, entities }: ArticleAnalysis,
  { form, source, cue }: Attribution,
): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  if (!source) return card.appendText(vscode.l10n.t('No source is given for this statement'));
  const name = entities.find(({ key }) => key === source.entity)?.name;
  const words = textOf(text, source);
  card
    .appendText(vscode.l10n.t('Source:'))
    .appendMarkdown(' **')
    .appendText(name ?? words)
    .appendMarkdown('**');
  if (name && name !== words) card.appendText(` (${words})`);
  card.appendMarkdown(' — ').appendText(sourceKindName(source.kind));
  const said = cue
    ? vscode.l10n.t('{0}, introduced by “{1}”', formName(form), textOf(text, cue))
    : formName(form);
  return card.appendMarkdown('\n\n').appendText(said);
}
