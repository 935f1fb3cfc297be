import * as vscode from 'vscode';
import type { Evidence } from '../core/annotations/model';
import type { ReviewedAttribution } from '../core/review/reviewArticle';
import type { ReviewStatus } from '../core/review/reviewStatus';
import type { DiffPiece } from '../core/review/wordDiff';
import { textOf } from '../core/text/span';
import { oneLine } from './annotationLabels';
import type { ReviewedArticle } from './reviews';

/** The state of an attribution in the interface's language. */
export function statusName(status: ReviewStatus): string {
  switch (status) {
    case 'to-review':
      return vscode.l10n.t('to review');
    case 'verified':
      return vscode.l10n.t('verified');
    case 'disputed':
      return vscode.l10n.t('disputed');
    case 'needs-source':
      return vscode.l10n.t('needs a source');
    case 'not-an-attribution':
      return vscode.l10n.t('not an attribution');
    case 'changed':
      return vscode.l10n.t('changed since the decision');
  }
}

/** The state's icon in lists: a form of its own each, a colour besides. */
export function statusIcon(status: ReviewStatus): vscode.ThemeIcon {
  switch (status) {
    case 'to-review':
      return new vscode.ThemeIcon('circle-large-outline');
    case 'verified':
      return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('newsAnnotator.verified'));
    case 'disputed':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('newsAnnotator.disputed'));
    case 'needs-source':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('newsAnnotator.needsSource'));
    case 'not-an-attribution':
      return new vscode.ThemeIcon('circle-slash');
    case 'changed':
      return new vscode.ThemeIcon('history', new vscode.ThemeColor('newsAnnotator.changed'));
  }
}

/** The state with who decided and when: « vérifié — Nadia, 3 févr. 2026 ». */
export function decisionLabel({ status, review, newerState }: ReviewedAttribution): string {
  const name =
    newerState === undefined
      ? statusName(status)
      : vscode.l10n.t('in a state that this version does not know: {0}', newerState);
  const last = review?.history.at(-1);
  return last ? vscode.l10n.t('{0} — {1}, {2}', name, last.reviewer, dateLabel(last.time)) : name;
}

/** The words that name the source, in one line. */
export function sourceLabel({ analysis }: ReviewedArticle, { attribution }: ReviewedAttribution): string {
  const { source } = attribution;
  if (!source) return vscode.l10n.t('no source');
  const entity = analysis.entities.find(({ key }) => key === source.entity);
  return entity && source.kind === 'pronoun' ? entity.name : oneLine(textOf(analysis.text, source));
}

/** What is said, in one line. */
export function contentLabel({ analysis }: ReviewedArticle, { attribution }: ReviewedAttribution): string {
  return oneLine(attribution.content.map((span) => textOf(analysis.text, span)).join(' […] '));
}

export function evidenceLabel(evidence: Evidence): string {
  return evidence.label ?? (evidence.kind === 'link' ? evidence.url : evidence.path);
}

/** A diff as words: what was taken out struck through, what was put in bold. */
export function appendDiff(card: vscode.MarkdownString, diff: readonly DiffPiece[]): vscode.MarkdownString {
  for (const { kind, text } of diff) {
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
    const mark = kind === 'same' || words === '' ? '' : kind === 'removed' ? '~~' : '**';
    card.appendText(before).appendMarkdown(mark).appendText(words).appendMarkdown(mark).appendText(after);
  }
  return card;
}

function dateLabel(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.valueOf())
    ? time
    : date.toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
