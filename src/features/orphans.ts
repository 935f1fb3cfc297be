import * as vscode from 'vscode';
import { deleteAnnotations, reattach } from '../core/annotations/annotate';
import { anchorsOf } from '../core/annotations/model';
import { isOrphan, type PlacedAnnotation } from '../core/annotations/placedSidecar';
import { resolveAnchor } from '../core/annotations/resolveAnchor';
import { textOf, type Span } from '../core/text/span';
import { annotationItem, kindLabel, oneLine } from '../services/annotationLabels';
import { attempt, pointedArticle, say, type PointedArticle } from '../services/cursor';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

interface PlaceItem extends vscode.QuickPickItem {
  /** Where to put the annotation; absent for « delete ». */
  readonly span?: Span;
  readonly isDelete?: boolean;
}

/**
 * Annotations whose words stand nowhere in the article any more: told in the status bar, listed by a command, put back by
 * a person to a likely place or to the selection, or deleted. They are never moved to a lookalike by themselves.
 */
export function activateOrphans(services: Services): vscode.Disposable {
  const { articles, sidecars, author } = services;
  const status = vscode.window.createStatusBarItem(
    'newsAnnotator.orphans',
    vscode.StatusBarAlignment.Right,
    109,
  );
  status.name = vscode.l10n.t('Annotations Without a Place');
  status.command = 'newsAnnotator.showOrphans';

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const count =
      document && articles.isArticle(document) ? sidecars.known(document).filter(isOrphan).length : 0;
    if (count === 0) {
      status.hide();
      return;
    }
    status.text = `$(debug-disconnect) ${count}`;
    status.tooltip =
      count === 1
        ? vscode.l10n.t('One annotation has lost its place in the text')
        : vscode.l10n.t('{0} annotations have lost their place in the text', count);
    status.accessibilityInformation = { label: status.tooltip };
    status.show();
  }

  async function list(): Promise<void> {
    const article = await pointedArticle(services);
    if (!article) return;
    const orphans = article.placed.filter(isOrphan);
    if (orphans.length === 0) {
      say(vscode.l10n.t('Every annotation of this article has its place.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(
      orphans.map((placed) => annotationItem(placed)),
      {
        title: vscode.l10n.t('Annotations Without a Place'),
        placeHolder: vscode.l10n.t('Choose one to put it back or to delete it'),
        matchOnDescription: true,
        matchOnDetail: true,
      },
    );
    if (chosen) await place(article, chosen.placed);
  }

  async function place(article: PointedArticle, orphan: PlacedAnnotation): Promise<void> {
    const { annotation, spans } = orphan;
    const index = spans.indexOf(undefined);
    const anchor = anchorsOf(annotation)[index];
    if (!anchor) return;
    const resolution = resolveAnchor(article.text, anchor);
    const candidates = resolution.kind === 'orphan' ? resolution.candidates : [resolution.span];
    const items: PlaceItem[] = [
      ...(article.selection.start < article.selection.end
        ? [placeItem(article, article.selection, vscode.l10n.t('the selection'))]
        : []),
      ...candidates.map((span) => placeItem(article, span, vscode.l10n.t('similar words'))),
      {
        label: vscode.l10n.t('Delete the annotation'),
        isDelete: true,
        iconPath: new vscode.ThemeIcon('trash'),
      },
    ];
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('{0}: where does “{1}” stand now?', kindLabel(annotation), oneLine(anchor.exact)),
      placeHolder: vscode.l10n.t('For another place: select it in the text, then call this command again'),
      onDidSelectItem: (item) => {
        const { span } = item as PlaceItem;
        if (span)
          article.editor.revealRange(toRange(article.document, span), vscode.TextEditorRevealType.InCenter);
      },
    });
    if (!picked) return;
    await author.prepare();
    const { span } = picked;
    await sidecars.change(
      article.document,
      span ? reattach(article.text, annotation.id, index, span) : deleteAnnotations([annotation.id]),
    );
  }

  update();
  return vscode.Disposable.from(
    status,
    vscode.commands.registerCommand('newsAnnotator.showOrphans', () => attempt(list)),
    vscode.window.onDidChangeActiveTextEditor(update),
    sidecars.onDidChange(update),
    articles.onDidAnalyse(update),
  );
}

function placeItem({ text, document }: PointedArticle, span: Span, description: string): PlaceItem {
  const line = document.positionAt(span.start).line + 1;
  return {
    span,
    label: oneLine(textOf(text, span)),
    description: vscode.l10n.t('{0}, line {1}', description, line),
    iconPath: new vscode.ThemeIcon('location'),
  };
}
