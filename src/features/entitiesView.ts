import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import { mentionCount, placesOf } from '../core/archive/articleRecord';
import type { EntityType } from '../core/entities/mention';
import { textOf } from '../core/text/span';
import { locationOf } from '../services/entityPlaces';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** A kind of names, one name, or a place where it stands. */
type EntityNode =
  | { readonly kind: 'type'; readonly type: EntityType; readonly names: readonly NameNode[] }
  | NameNode
  | {
      readonly kind: 'place';
      readonly label: string;
      readonly detail: string;
      readonly location: vscode.Location;
    };

interface NameNode {
  readonly kind: 'name';
  readonly key: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  /** In how many articles; absent where only the open one is looked at. */
  readonly articles?: number;
}

const VIEW = 'newsAnnotator.entities';
const IN_ARCHIVE = 'newsAnnotator.entitiesInArchive';
const types: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'work', 'other'];
/** Names of one kind that are listed; the search finds the others. */
const MOST = 1_000;
/** Characters on each side of a name that show what it stands in. */
const CONTEXT = 40;

/** The view of names: kind, name, mentions; of the article in the editor or of the whole archive. */
export function activateEntitiesView({ archive, articles }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let isArchive = false;

  const openAnalysis = (): { document: vscode.TextDocument; analysis: ArticleAnalysis } | undefined => {
    const document = vscode.window.activeTextEditor?.document;
    return document && articles.latest(document);
  };

  function names(): readonly NameNode[] {
    if (isArchive)
      return archive.index
        .entities()
        .map((entity): NameNode => ({ kind: 'name', ...entity }))
        .sort((a, b) => (b.articles ?? 0) - (a.articles ?? 0) || b.mentions - a.mentions);
    return (openAnalysis()?.analysis.entities ?? []).map(({ key, name, type, mentions }): NameNode => ({
      kind: 'name',
      key,
      name,
      type,
      mentions: mentions.length,
    }));
  }

  function roots(): EntityNode[] {
    const all = names();
    return types.flatMap((type): EntityNode[] => {
      const own = all.filter((name) => name.type === type);
      return own.length > 0 ? [{ kind: 'type', type, names: own }] : [];
    });
  }

  function placesFor({ key }: NameNode): EntityNode[] {
    return isArchive ? placesInArchive(archive, key) : placesHere(openAnalysis(), key);
  }

  const view = vscode.window.createTreeView<EntityNode>(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      getChildren(node) {
        if (!node) return roots();
        if (node.kind === 'type') return node.names.slice(0, MOST);
        return node.kind === 'name' ? placesFor(node) : [];
      },
    },
    showCollapseAll: true,
  });

  const refresh = (): void => changed.fire(undefined);
  const refreshHere = (): void => {
    if (!isArchive) refresh();
  };
  const show = (inArchive: boolean): void => {
    isArchive = inArchive;
    view.description = isArchive ? vscode.l10n.t('all articles') : vscode.l10n.t('this article');
    void vscode.commands.executeCommand('setContext', IN_ARCHIVE, isArchive);
    refresh();
  };
  show(false);

  return vscode.Disposable.from(
    view,
    changed,
    articles.onDidAnalyse(refreshHere),
    vscode.window.onDidChangeActiveTextEditor(refreshHere),
    archive.onDidChange(() => {
      if (isArchive) refresh();
    }),
    vscode.commands.registerCommand('newsAnnotator.entitiesHere', () => show(false)),
    vscode.commands.registerCommand('newsAnnotator.entitiesInArchive', () => show(true)),
    vscode.commands.registerCommand('newsAnnotator.showEntityMentions', (node: EntityNode | undefined) =>
      forName(node, 'newsAnnotator.showMentions'),
    ),
    vscode.commands.registerCommand('newsAnnotator.showEntityQuotations', (node: EntityNode | undefined) =>
      forName(node, 'newsAnnotator.showQuotations'),
    ),
  );
}

async function forName(node: EntityNode | undefined, command: string): Promise<void> {
  if (node?.kind === 'name') await vscode.commands.executeCommand(command, node.key);
}

function placesHere(
  article: { readonly document: vscode.TextDocument; readonly analysis: ArticleAnalysis } | undefined,
  key: string,
): EntityNode[] {
  if (!article) return [];
  const { document, analysis } = article;
  return analysis.mentions
    .filter(({ entity }) => entity === key)
    .map((mention) => {
      const range = toRange(document, mention);
      const line = document.lineAt(range.start.line).text;
      const before = line.slice(Math.max(0, range.start.character - CONTEXT), range.start.character);
      const after = line.slice(range.end.character, range.end.character + CONTEXT);
      return {
        kind: 'place',
        label: `${before}${textOf(analysis.text, mention)}${after}`.trim(),
        detail: vscode.l10n.t('line {0}', range.start.line + 1),
        location: new vscode.Location(document.uri, range),
      };
    });
}

function placesInArchive({ index }: Services['archive'], key: string): EntityNode[] {
  return [...index.articlesOf(key)]
    .sort((a, b) => ((b.record.date ?? '') < (a.record.date ?? '') ? -1 : 1))
    .flatMap(({ record, entity }): EntityNode[] => {
      const [first] = placesOf(entity);
      if (!first) return [];
      const date = record.date === undefined ? '' : `${record.date} · `;
      return [
        {
          kind: 'place',
          label: record.headline ?? record.fileName,
          detail: `${date}${timesOf(mentionCount(entity))}`,
          location: locationOf(record.id, first),
        },
      ];
    });
}

function itemOf(node: EntityNode): vscode.TreeItem {
  if (node.kind === 'type') return typeItem(node.type, node.names.length);
  return node.kind === 'name' ? nameItem(node) : placeItem(node);
}

function typeItem(type: EntityType, count: number): vscode.TreeItem {
  const isOpen = type === 'person' || type === 'organization';
  const state = isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(typeName(type), state);
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(typeIcons[type], new vscode.ThemeColor(`newsAnnotator.${type}`));
  item.accessibilityInformation = { label: vscode.l10n.t('{0}: {1} names', typeName(type), count) };
  return item;
}

function nameItem({ name, mentions, articles }: NameNode): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  const times = timesOf(mentions);
  const told =
    articles === undefined
      ? times
      : articles === 1
        ? vscode.l10n.t('{0} in 1 article', times)
        : vscode.l10n.t('{0} in {1} articles', times, articles);
  item.description = told;
  item.contextValue = 'entity';
  item.tooltip = `${name}\n${told}`;
  item.accessibilityInformation = { label: `${name}, ${told}` };
  return item;
}

function placeItem({ label, detail, location }: Extract<EntityNode, { kind: 'place' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.description = detail;
  item.tooltip = `${label}\n${detail}`;
  item.accessibilityInformation = { label: `${label}, ${detail}` };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go there'),
    arguments: [location.uri, { selection: location.range } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}

function timesOf(count: number): string {
  return count === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', count);
}

const typeIcons: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'location',
  event: 'calendar',
  work: 'book',
  other: 'symbol-text',
};

function typeName(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('People');
    case 'organization':
      return vscode.l10n.t('Organisations');
    case 'place':
      return vscode.l10n.t('Places');
    case 'event':
      return vscode.l10n.t('Events');
    case 'work':
      return vscode.l10n.t('Works');
    case 'other':
      return vscode.l10n.t('Other names');
  }
}
