import * as vscode from 'vscode';
import type { ReviewedAttribution } from '../core/review/reviewArticle';
import type { ReviewSession } from './reviewSession';
import { attributionAt, wholeOf, type ReviewedArticle, type ReviewService } from './reviews';

/** What views hand to commands: a statement by its article and id. */
export interface StatementTarget {
  readonly kind: 'statement';
  readonly uri: vscode.Uri;
  readonly id: string;
}

/** A statement that a command is about. */
export interface PointedStatement {
  readonly article: ReviewedArticle;
  readonly item: ReviewedAttribution;
  readonly index: number;
}

/**
 * The statement that a view handed over, else the one looked at in review mode while the cursor is in it, else the one
 * at the cursor.
 */
export async function findStatement(
  { reviews, session }: { readonly reviews: ReviewService; readonly session: ReviewSession },
  target: unknown,
): Promise<PointedStatement | undefined> {
  if (isStatementTarget(target)) {
    const article = await reviews.of(await vscode.workspace.openTextDocument(target.uri));
    return article && statementAt(article, byId(article, target.id));
  }
  const editor = vscode.window.activeTextEditor;
  const article = editor && (await reviews.of(editor.document));
  if (!article) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  const { current } = session;
  if (current?.document === editor.document) {
    const known = statementAt(article, byId(article, current.id));
    const whole = known && wholeOf(known.item);
    if (whole && whole.start <= offset && offset <= whole.end) return known;
  }
  return statementAt(article, attributionAt(article, offset));
}

function isStatementTarget(target: unknown): target is StatementTarget {
  return typeof target === 'object' && target !== null && 'kind' in target && target.kind === 'statement';
}

function byId({ items }: ReviewedArticle, id: string): number {
  return items.findIndex(({ attribution }) => attribution.id === id);
}

function statementAt(article: ReviewedArticle, index: number | undefined): PointedStatement | undefined {
  const item = index === undefined ? undefined : article.items[index];
  return item && index !== undefined ? { article, item, index } : undefined;
}
