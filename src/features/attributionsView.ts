import * as vscode from 'vscode';
import { diffWording } from '../core/review/wording';
import type { ReviewedAttribution } from '../core/review/reviewArticle';
import { reviewStatuses, type ReviewStatus } from '../core/review/reviewStatus';
import { attempt } from '../services/cursor';
import { sourceKindName } from '../services/kindNames';
import { toRange } from '../services/ranges';
import {
  appendDiff,
  contentLabel,
  decisionLabel,
  evidenceLabel,
  sourceLabel,
  statusIcon,
  statusName,
} from '../services/reviewLabels';
import { wholeOf, type ReviewedArticle } from '../services/reviews';
import type { Services } from '../services/services';
import { findStatement, type StatementTarget } from '../services/statementTarget';

interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly status?: ReviewStatus;
  readonly children: readonly StatementNode[];
}

interface StatementNode extends StatementTarget {
  readonly item: ReviewedAttribution;
  readonly article: ReviewedArticle;
}

/** A review whose statement is gone: kept, so that nobody believes it still says something of the text. */
interface OrphanNode {
  readonly kind: 'orphan';
  readonly id: string;
  readonly words: string;
  readonly label: string;
}

type Node = GroupNode | StatementNode | OrphanNode | OrphanGroup;

interface OrphanGroup {
  readonly kind: 'orphans';
  readonly children: readonly OrphanNode[];
}

/** The tree “Attributions”: every statement of the active article, by state or by source, with what was decided. */
export function activateAttributionsView(services: Services): vscode.Disposable {
  const { reviews, session } = services;
  const changed = new vscode.EventEmitter<undefined>();
  let isBySource = false;
  let article: ReviewedArticle | undefined;

  const view = vscode.window.createTreeView<Node>('newsAnnotator.attributions', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => childrenOf(node, article, isBySource),
      getTreeItem: (node) => itemOf(node),
      getParent: (node) =>
        node.kind === 'statement'
          ? childrenOf(undefined, article, isBySource).find(
              (group) => group.kind === 'group' && group.children.some(({ id }) => id === node.id),
            )
          : undefined,
    },
  });

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document) article = reviews.latest(document);
    else if (article?.document.isClosed) article = undefined;
    const progress = article?.progress;
    view.description = progress
      ? vscode.l10n.t('{0} of {1} reviewed', progress.reviewed, progress.total)
      : '';
    const left = progress ? progress.total - progress.reviewed : 0;
    view.badge =
      left > 0 ? { value: left, tooltip: vscode.l10n.t('{0} statements to review', left) } : undefined;
    void vscode.commands.executeCommand(
      'setContext',
      'newsAnnotator.hasAttributions',
      (progress?.total ?? 0) > 0,
    );
    changed.fire(undefined);
  }

  async function follow(): Promise<void> {
    const { current } = session;
    if (!session.isActive || !current || !view.visible) return;
    const nodes = childrenOf(undefined, article, isBySource).flatMap((node) =>
      node.kind === 'group' ? node.children : [],
    );
    const node = nodes.find(({ id }) => id === current.id);
    if (!node) return;
    try {
      await view.reveal(node, { select: true, focus: false });
    } catch {
      // The tree was drawn anew meanwhile; the next statement is shown in it.
    }
  }

  async function show(target: unknown): Promise<void> {
    const pointed = await findStatement(services, target);
    if (!pointed) return;
    const { document } = pointed.article;
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const [first] = pointed.item.attribution.content;
    if (!first) return;
    const { start } = toRange(document, first);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(
      toRange(document, wholeOf(pointed.item)),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
    if (session.isActive) session.lookAt({ document, id: pointed.item.attribution.id });
  }

  const group = (bySource: boolean) => (): void => {
    isBySource = bySource;
    void vscode.commands.executeCommand('setContext', 'newsAnnotator.attributionsBySource', bySource);
    update();
  };
  update();
  return vscode.Disposable.from(
    changed,
    view,
    vscode.commands.registerCommand('newsAnnotator.showStatement', (target: unknown) =>
      attempt(() => show(target)),
    ),
    vscode.commands.registerCommand('newsAnnotator.groupByState', group(false)),
    vscode.commands.registerCommand('newsAnnotator.groupBySource', group(true)),
    reviews.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    session.onDidChange(() => void follow()),
  );
}

function childrenOf(
  node: Node | undefined,
  article: ReviewedArticle | undefined,
  isBySource: boolean,
): Node[] {
  if (node) return node.kind === 'group' || node.kind === 'orphans' ? [...node.children] : [];
  if (!article) return [];
  const groups = isBySource ? bySource(article) : byState(article);
  const orphans = article.orphans.map((review): OrphanNode => ({
    kind: 'orphan',
    id: review.id,
    words: review.content.map(({ exact }) => exact).join(' […] '),
    label: review.reviewer,
  }));
  return orphans.length > 0 ? [...groups, { kind: 'orphans', children: orphans }] : groups;
}

function nodeOf(article: ReviewedArticle, item: ReviewedAttribution): StatementNode {
  return { kind: 'statement', uri: article.document.uri, id: item.attribution.id, item, article };
}

function byState(article: ReviewedArticle): GroupNode[] {
  return reviewStatuses.flatMap((status) => {
    const children = article.items
      .filter((item) => item.status === status)
      .map((item) => nodeOf(article, item));
    if (children.length === 0) return [];
    return [{ kind: 'group', id: `state:${status}`, label: statusName(status), status, children }];
  });
}

/** Sources in the order of their first statement. */
function bySource(article: ReviewedArticle): GroupNode[] {
  const groups = new Map<string, { readonly label: string; readonly children: StatementNode[] }>();
  for (const item of article.items) {
    const { source } = item.attribution;
    const entity = article.analysis.entities.find(({ key }) => key === source?.entity);
    const label = entity?.name ?? sourceLabel(article, item);
    const key = source ? (source.entity ?? label) : '';
    const known = groups.get(key) ?? { label, children: [] };
    known.children.push(nodeOf(article, item));
    groups.set(key, known);
  }
  return [...groups].map(([key, { label, children }]) => ({
    kind: 'group',
    id: `source:${key}`,
    label,
    children,
  }));
}

function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'statement':
      return statementItem(node);
    case 'orphans': {
      const item = new vscode.TreeItem(
        vscode.l10n.t('Reviews whose statement is gone'),
        vscode.TreeItemCollapsibleState.Collapsed,
      );
      item.id = 'orphans';
      item.iconPath = new vscode.ThemeIcon('debug-disconnect');
      item.description = String(node.children.length);
      return item;
    }
    case 'orphan': {
      const item = new vscode.TreeItem(node.words.replace(/\s+/g, ' '));
      item.id = `orphan:${node.id}`;
      item.description = node.label;
      item.tooltip = node.words;
      return item;
    }
  }
}

function groupItem({ id, label, status, children }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(children.length);
  item.iconPath = status ? statusIcon(status) : new vscode.ThemeIcon('person');
  item.contextValue = 'group';
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1} statements', label, children.length),
  };
  return item;
}

function statementItem(node: StatementNode): vscode.TreeItem {
  const { article, item } = node;
  const content = contentLabel(article, item);
  const source = sourceLabel(article, item);
  const treeItem = new vscode.TreeItem(content);
  treeItem.id = `statement:${node.id}`;
  treeItem.description = source;
  treeItem.iconPath = statusIcon(item.status);
  treeItem.tooltip = tooltipOf(article, item);
  treeItem.contextValue = `statement.${item.status}${item.review?.evidence.length ? '.evidence' : ''}`;
  treeItem.command = {
    command: 'newsAnnotator.showStatement',
    title: vscode.l10n.t('Show Statement'),
    arguments: [{ kind: 'statement', uri: node.uri, id: node.id } satisfies StatementTarget],
  };
  treeItem.accessibilityInformation = {
    label: vscode.l10n.t('{0}: {1} — {2}', decisionLabel(item), content, source),
  };
  return treeItem;
}

function tooltipOf(article: ReviewedArticle, item: ReviewedAttribution): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  const { source } = item.attribution;
  card.appendMarkdown('**').appendText(decisionLabel(item)).appendMarkdown('**\n\n');
  if (item.change) appendDiff(card, diffWording(item.change));
  else card.appendText(contentLabel(article, item));
  const kind = source ? ` (${sourceKindName(source.kind)})` : '';
  card.appendMarkdown('\n\n').appendText(`${sourceLabel(article, item)}${kind}`);
  const { note, evidence = [], history = [] } = item.review ?? {};
  if (note !== undefined) card.appendMarkdown('\n\n').appendText(vscode.l10n.t('Note: {0}', note));
  for (const one of evidence)
    card.appendMarkdown('\n\n').appendText(vscode.l10n.t('Evidence: {0}', evidenceLabel(one)));
  if (history.length > 1)
    card.appendMarkdown('\n\n').appendText(vscode.l10n.t('{0} decisions so far', history.length));
  return card;
}
