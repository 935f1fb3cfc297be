import * as vscode from 'vscode';
import type { ReviewState } from '../core/annotations/model';
import type { ReviewedAttribution } from '../core/review/reviewArticle';
import { isReviewed } from '../core/review/reviewStatus';
import { attempt, say } from '../services/cursor';
import { toRange } from '../services/ranges';
import { contentLabel, decisionLabel, sourceLabel, statusName } from '../services/reviewLabels';
import { findStatement, type PointedStatement } from '../services/statementTarget';
import { attributionAt, wholeOf, type ReviewedArticle } from '../services/reviews';
import type { Services } from '../services/services';

type Step = 1 | -1;

/** The command of each decision; their keys are the manifest's, and hold in review mode only. */
const decisions = {
  markVerified: 'verified',
  markDisputed: 'disputed',
  markNeedsSource: 'needs-source',
  markNotAttribution: 'not-an-attribution',
  markToReview: 'to-review',
} as const satisfies Readonly<Record<string, ReviewState>>;

/** Review mode: from one statement that nobody has reviewed to the next, one key to decide and go on. */
export function activateReview(services: Services): vscode.Disposable {
  const { articles, reviews, session, order } = services;
  const status = vscode.window.createStatusBarItem(
    'newsAnnotator.review',
    vscode.StatusBarAlignment.Left,
    50,
  );
  status.name = vscode.l10n.t('Review');
  status.command = 'newsAnnotator.attributions.focus';
  let typing: vscode.Disposable | undefined;

  async function start(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const article = editor && (await reviews.of(editor.document));
    if (!article) return;
    if (article.items.length === 0) {
      say(vscode.l10n.t('This article attributes nothing to anybody.'));
      return;
    }
    session.start();
    const here = editor.document.offsetAt(editor.selection.active);
    const first = article.items.findIndex((item) => !isReviewed(item.status) && wholeOf(item).end >= here);
    if (first >= 0) await lookAt(article, first);
    else await advance(1, article, -1);
  }

  function stop(): void {
    session.stop();
  }

  async function lookAt(article: ReviewedArticle, index: number): Promise<void> {
    const item = article.items[index];
    if (!item) return;
    const { document } = article;
    const [first] = item.attribution.content;
    const at = document.positionAt(first?.start ?? 0);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(
      toRange(document, wholeOf(item)),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
    session.lookAt({ document, id: item.attribution.id });
    say(
      vscode.l10n.t(
        'Statement {0} of {1}, {2}: {3} — {4}',
        index + 1,
        article.items.length,
        decisionLabel(item),
        contentLabel(article, item),
        sourceLabel(article, item),
      ),
    );
  }

  /** The next statement to review after (before) the one at `index`: in the article, then across the folder, then from its other end. */
  async function advance(step: Step, article: ReviewedArticle, index: number): Promise<void> {
    const found = nextUnreviewed(article, step, index);
    if (found !== undefined) {
      await lookAt(article, found);
      return;
    }
    const elsewhere = await nextArticle(step, article.document.uri);
    if (elsewhere) {
      await lookAt(elsewhere.article, elsewhere.index);
      return;
    }
    const again = nextUnreviewed(article, step, step === 1 ? -1 : article.items.length);
    if (again !== undefined) await lookAt(article, again);
    else say(vscode.l10n.t('Everything is reviewed, in this article and across the folder.'));
  }

  async function nextArticle(
    step: Step,
    uri: vscode.Uri,
  ): Promise<{ readonly article: ReviewedArticle; readonly index: number } | undefined> {
    const files = await order.ordered(uri);
    const at = files.findIndex(({ id }) => id === uri.toString());
    const others = [...files.slice(at + 1), ...files.slice(0, Math.max(at, 0))];
    if (step === -1) others.reverse();
    const title = vscode.l10n.t('Looking for statements to review…');
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
      for (const file of others) {
        const article = await reviews.of(await vscode.workspace.openTextDocument(file.uri));
        const index = article && nextUnreviewed(article, step, step === 1 ? -1 : article.items.length);
        if (article && index !== undefined) return { article, index };
      }
      return undefined;
    });
  }

  async function go(step: Step): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const article = editor && (await reviews.of(editor.document));
    if (!article) return;
    await advance(step, article, indexNow(article, editor));
  }

  /** The statement looked at where the cursor still is in it, else the one at the cursor, else the last before it. */
  function indexNow(article: ReviewedArticle, editor: vscode.TextEditor): number {
    const offset = editor.document.offsetAt(editor.selection.active);
    const { current } = session;
    const known =
      current?.document === editor.document
        ? article.items.findIndex(({ attribution }) => attribution.id === current.id)
        : -1;
    const item = article.items[known];
    if (item && wholeOf(item).start <= offset && offset <= wholeOf(item).end) return known;
    return (
      attributionAt(article, offset) ??
      article.items.findLastIndex(({ attribution }) => (attribution.content[0]?.start ?? 0) <= offset)
    );
  }

  async function decide(state: ReviewState, target: unknown): Promise<void> {
    const pointed = await findStatement(services, target);
    if (!pointed) {
      say(vscode.l10n.t('Put the cursor on a statement first.'));
      return;
    }
    const { article, item, index } = pointed;
    await reviews.decide(article, item, { state });
    say(vscode.l10n.t('{0}: {1}', contentLabel(article, item), statusName(state)));
    if (!session.isActive || target !== undefined) return;
    const after = await reviews.of(article.document);
    if (after) await advance(1, after, index);
  }

  async function writeNote(target: unknown): Promise<void> {
    const pointed = await findStatement(services, target);
    if (!pointed) return;
    const { article, item } = pointed;
    const note = await askNote(pointed);
    if (note === undefined || note === (item.review?.note ?? '')) return;
    await reviews.writeNote(article, item, note);
  }

  function show(): void {
    void vscode.commands.executeCommand('setContext', 'newsAnnotator.isReviewing', session.isActive);
    if (session.isActive) typing ??= holdTyping(articles);
    else {
      typing?.dispose();
      typing = undefined;
    }
    const document = vscode.window.activeTextEditor?.document;
    const article = document && reviews.latest(document);
    if (!session.isActive || !article) {
      status.hide();
      return;
    }
    const { reviewed, total } = article.progress;
    status.text = `$(checklist) ${vscode.l10n.t('Review {0} of {1}', reviewed, total)}`;
    status.tooltip = vscode.l10n.t(
      'Review mode: V verified, D disputed, S needs a source, X not an attribution, N note, E evidence, Tab next, Esc leave',
    );
    status.accessibilityInformation = {
      label: vscode.l10n.t('Review mode: {0} of {1} statements reviewed', reviewed, total),
    };
    status.show();
  }

  // One after the other: a key that is pressed before the next statement is shown is meant for the next statement.
  let queue = Promise.resolve();
  const command = (id: string, run: (target: unknown) => Promise<void> | void): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, (target: unknown) => {
      queue = queue.then(() =>
        attempt(async () => {
          await run(target);
        }),
      );
      return queue;
    });
  return vscode.Disposable.from(
    status,
    {
      dispose: () => {
        typing?.dispose();
      },
    },
    command('startReview', start),
    command('stopReview', stop),
    command('nextUnreviewed', () => go(1)),
    command('previousUnreviewed', () => go(-1)),
    ...Object.entries(decisions).map(([id, state]) => command(id, (target) => decide(state, target))),
    command('writeReviewNote', writeNote),
    session.onDidChange(show),
    reviews.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
  );
}

function nextUnreviewed({ items }: ReviewedArticle, step: Step, index: number): number | undefined {
  const isOpen = (item: ReviewedAttribution | undefined): boolean =>
    item !== undefined && !isReviewed(item.status);
  for (let at = index + step; at >= 0 && at < items.length; at += step) if (isOpen(items[at])) return at;
  return undefined;
}

async function askNote({ article, item }: PointedStatement): Promise<string | undefined> {
  const note = await vscode.window.showInputBox({
    title: vscode.l10n.t('Note on “{0}”', contentLabel(article, item)),
    prompt: vscode.l10n.t('What does the decision rest on? Empty takes the note away.'),
    value: item.review?.note ?? '',
  });
  return note?.trim();
}

/** In review mode a letter that is no key of it must not end up in the article: VS Code asks this command to type. */
function holdTyping(articles: Services['articles']): vscode.Disposable | undefined {
  try {
    return vscode.commands.registerCommand('type', (input: unknown) => {
      const document = vscode.window.activeTextEditor?.document;
      if (document && articles.isArticle(document)) say(vscode.l10n.t('Review mode: press Esc to edit.'));
      else void vscode.commands.executeCommand('default:type', input);
    });
  } catch {
    return undefined; // another extension types (Vim …): it is left alone
  }
}
