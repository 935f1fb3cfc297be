import * as vscode from 'vscode';
import { readSidecar } from '../core/annotations/sidecar';
import type { ReviewedAttribution } from '../core/review/reviewArticle';
import { reviewStatuses, type ReviewStatus } from '../core/review/reviewStatus';
import { toRange } from '../services/ranges';
import { decisionLabel, statusName } from '../services/reviewLabels';
import type { ReviewedArticle } from '../services/reviews';
import type { Services } from '../services/services';
import { articleOf, readTextFile, SIDECAR_PATTERN, sidecarUri } from '../services/sidecarFiles';

/** Pictures in the margin, each with a form of its own; they are in `media/review`. */
const gutterIcons: Readonly<Record<ReviewStatus, string>> = {
  changed: 'changed',
  disputed: 'disputed',
  'needs-source': 'needsSource',
  'to-review': 'toReview',
  verified: 'verified',
  'not-an-attribution': 'notAttribution',
};

const colours: Readonly<Partial<Record<ReviewStatus, string>>> = {
  changed: 'changed',
  disputed: 'disputed',
  'needs-source': 'needsSource',
  verified: 'verified',
};

/**
 * Shows the states of statements: in the margin once an article's review has begun, at the statement that review mode
 * looks at, and as a badge of the article in the explorer.
 */
export function activateReviewMarks(services: Services): vscode.Disposable {
  const { reviews, session, extensionUri } = services;
  const gutter = new Map(reviewStatuses.map((status) => [status, gutterMark(extensionUri, status)]));
  const content = vscode.window.createTextEditorDecorationType({
    backgroundColor: colour('currentStatement'),
    outline: '1px solid',
    outlineColor: colour('currentStatementBorder'),
  });
  const frame = vscode.window.createTextEditorDecorationType({
    fontWeight: 'bold',
    textDecoration: 'underline',
    after: {
      color: new vscode.ThemeColor('descriptionForeground'),
      margin: '0 0 0 2ch',
      fontStyle: 'italic',
    },
  });
  const badges = createBadges(services);

  function paint(editor: vscode.TextEditor): void {
    const article = reviews.latest(editor.document);
    if (article && article.version !== editor.document.version) return; // marks move with the text until it is read again
    const isShown = article && (session.isActive || article.items.some(({ review }) => review !== undefined));
    const byLine = isShown ? worstByLine(article) : new Map<number, ReviewedAttribution>();
    for (const [status, type] of gutter) {
      const here = [...byLine].filter(([, item]) => item.status === status);
      editor.setDecorations(
        type,
        here.map(([line]) => new vscode.Range(line, 0, line, 0)),
      );
    }
    paintCurrent(editor, article);
  }

  function paintCurrent(editor: vscode.TextEditor, article: ReviewedArticle | undefined): void {
    const { document } = editor;
    const { current } = session;
    const item =
      session.isActive && current?.document === document
        ? article?.items.find(({ attribution }) => attribution.id === current.id)
        : undefined;
    const parts = item?.attribution;
    const ranges = (parts?.content ?? []).map((span) => toRange(document, span));
    editor.setDecorations(content, ranges);
    const told = [parts?.source, parts?.cue].flatMap((span) => (span ? [toRange(document, span)] : []));
    editor.setDecorations(
      frame,
      told.map((range) => ({ range })),
    );
    const last = ranges.at(-1);
    if (!item || !last) return;
    const end = document.lineAt(last.end.line).range.end;
    editor.setDecorations(frame, [
      ...told.map((range) => ({ range })),
      {
        range: new vscode.Range(end, end),
        renderOptions: { after: { contentText: decisionLabel(item) } },
      },
    ]);
  }

  const paintAll = (): void => {
    vscode.window.visibleTextEditors.forEach(paint);
  };
  paintAll();
  return vscode.Disposable.from(
    ...gutter.values(),
    content,
    frame,
    badges,
    session.onDidChange(paintAll),
    reviews.onDidChange((document) => {
      vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(paint);
    }),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
  );
}

function colour(name: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`newsAnnotator.${name}`);
}

function gutterMark(extensionUri: vscode.Uri, status: ReviewStatus): vscode.TextEditorDecorationType {
  const icon = (theme: string): vscode.Uri =>
    vscode.Uri.joinPath(extensionUri, 'media', 'review', `${gutterIcons[status]}.${theme}.svg`);
  const ruler = colours[status];
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    gutterIconSize: 'contain',
    ...(ruler && {
      overviewRulerColor: colour(ruler),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
  });
}

/** On each line the statement that asks most for attention. */
function worstByLine({ document, items }: ReviewedArticle): Map<number, ReviewedAttribution> {
  const byLine = new Map<number, ReviewedAttribution>();
  const rank = ({ status }: ReviewedAttribution): number => reviewStatuses.indexOf(status);
  for (const item of items) {
    const { line } = document.positionAt(item.attribution.content[0]?.start ?? 0);
    const known = byLine.get(line);
    if (!known || rank(item) < rank(known)) byLine.set(line, item);
  }
  return byLine;
}

/** Badges of articles whose review has begun: how many statements are left, « ! » where one is disputed, « ✓ » when all is clear. */
function createBadges({ articles, reviews, log }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    async provideFileDecoration(uri) {
      const open = vscode.workspace.textDocuments.find(
        (document) => document.uri.toString() === uri.toString(),
      );
      const article = open && reviews.latest(open);
      if (article) return openBadge(article);
      if (!/\.(txt|md|article|news)$/i.test(uri.path) || (open && !articles.isArticle(open)))
        return undefined;
      try {
        return closedBadge((await readTextFile(sidecarUri(uri))) ?? '');
      } catch (error: unknown) {
        log.debug(`${uri.toString()}: ${String(error)}`);
        return undefined;
      }
    },
  });
  const watcher = vscode.workspace.createFileSystemWatcher(SIDECAR_PATTERN);
  const renew = (sidecar: vscode.Uri): void => {
    changed.fire(articleOf(sidecar));
  };
  return vscode.Disposable.from(
    changed,
    provider,
    watcher,
    watcher.onDidChange(renew),
    watcher.onDidCreate(renew),
    watcher.onDidDelete(renew),
    reviews.onDidChange(({ uri }) => {
      changed.fire(uri);
    }),
  );
}

function openBadge({ items, progress }: ReviewedArticle): vscode.FileDecoration | undefined {
  if (!items.some(({ review }) => review !== undefined)) return undefined;
  const { reviewed, total, byStatus } = progress;
  const told = reviewStatuses
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${byStatus[status]} ${statusName(status)}`)
    .join(', ');
  const tooltip = vscode.l10n.t('{0} of {1} statements reviewed ({2})', reviewed, total, told);
  if (byStatus.disputed + byStatus.changed + byStatus['needs-source'] > 0) return badge('!', tooltip);
  const left = total - reviewed;
  return left > 0 ? badge(String(Math.min(left, 99)), tooltip) : badge('✓', tooltip);
}

/** What the sidecar alone tells of an article that is not open: whether anything decided stands against it. */
function closedBadge(text: string): vscode.FileDecoration | undefined {
  const states = readSidecar(text).sidecar.annotations.flatMap((annotation) =>
    annotation.kind === 'review' ? [annotation.state] : [],
  );
  if (states.length === 0) return undefined;
  const tooltip = vscode.l10n.t('Review begun: {0} statements decided on', states.length);
  const isClear = states.every((state) => state === 'verified' || state === 'not-an-attribution');
  return isClear ? badge('…', tooltip) : badge('!', tooltip);
}

/** Without a colour: a red name would say that the file has errors. */
function badge(sign: string, tooltip: string): vscode.FileDecoration {
  return new vscode.FileDecoration(sign, tooltip);
}
