import * as vscode from 'vscode';
import type { Attribution } from '../core/attribution/attribution';
import {
  candidateSources,
  formOf,
  kindOfSource,
  markStatement,
  rejectStatement,
  type MarkedStatement,
} from '../core/annotations/statementEdits';
import { quotationSpans } from '../core/navigation/stops';
import { contains, overlaps, textOf, trimSpan, type Span } from '../core/text/span';
import { oneLine } from '../services/annotationLabels';
import { attempt, pointedArticle, say, type PointedArticle } from '../services/cursor';
import { sourceKindName } from '../services/kindNames';
import { toSpan } from '../services/ranges';
import type { Services } from '../services/services';

/** A part that a person chose: its place, that there is none, or that they want to select it in the text. */
type Part<Found extends Span> =
  { readonly kind: 'span'; readonly span: Found } | { readonly kind: 'none' | 'select' };

interface PartItem<Found extends Span> extends vscode.QuickPickItem {
  readonly part?: Part<Found>;
}

/** True while a person is asked to select a part of a statement in the text. */
const SELECTING = 'newsAnnotator.isSelectingPart';

/** Statements marked, corrected and rejected by hand: the words first, then who says them, then the cue. */
export function activateStatements(services: Services): vscode.Disposable {
  const { sidecars, author } = services;
  const selecting = createPartSelection();

  async function mark(): Promise<void> {
    const article = await pointedArticle(services);
    const content = article && contentAt(article);
    if (!content) {
      say(vscode.l10n.t('Select the words of the statement first.'));
      return;
    }
    const { analysis, document } = article;
    const known = article.analysis.attributions.find((other) => isAbout(other, content));
    const source = await chooseSource(article, content, known);
    if (source === undefined) return;
    const cue = source.span ? await chooseCue(article, content, known) : {};
    if (cue === undefined) return;
    const statement: MarkedStatement = {
      content,
      form: formOf(content, quotationSpans(analysis)),
      ...(source.span && {
        source: {
          ...source.span,
          kind: kindOfSource(article.text, source.span, article.mentions, analysis.language),
        },
      }),
      ...(cue.span && { cue: cue.span }),
    };
    await author.prepare();
    await sidecars.change(
      document,
      markStatement({ ...article, attributions: analysis.attributions }, statement),
    );
    say(vscode.l10n.t('Statement marked'));
  }

  async function reject(): Promise<void> {
    const article = await pointedArticle(services);
    const content = article && contentAt(article);
    if (!content) {
      say(vscode.l10n.t('There is no statement here.'));
      return;
    }
    const { attributions } = article.analysis;
    await author.prepare();
    await sidecars.change(article.document, rejectStatement({ ...article, attributions }, content));
    say(vscode.l10n.t('This is no longer marked as a statement'));
  }

  async function chooseSource(
    article: PointedArticle,
    content: readonly Span[],
    known: Attribution | undefined,
  ) {
    const { text, analysis } = article;
    const { attributions, language } = analysis;
    const candidates = candidateSources({ ...article, attributions, language }, content);
    const items = candidates.map((span) => ({
      part: { kind: 'span' as const, span },
      label: oneLine(textOf(text, span)),
      description: sourceKindName(span.kind),
      iconPath: new vscode.ThemeIcon('person'),
    }));
    const ordered = known?.source ? nowFirst(items, known.source) : items;
    return choose(article, ordered, {
      title: vscode.l10n.t('Who says “{0}”?', oneLine(textOf(text, content[0] ?? article.selection))),
      none: vscode.l10n.t('No source is given'),
      select: vscode.l10n.t('Select the source in the text…'),
      prompt: vscode.l10n.t('Select the source in the text, then press Enter (Escape: give up)'),
    });
  }

  async function chooseCue(
    article: PointedArticle,
    content: readonly Span[],
    known: Attribution | undefined,
  ) {
    const { text, analysis } = article;
    const near = ({ cue }: Attribution): boolean =>
      cue !== undefined &&
      content.some((piece) => Math.abs(cue.start - piece.end) < 300 || Math.abs(piece.start - cue.end) < 300);
    const cues = analysis.attributions.filter(near).flatMap(({ cue }) => cue ?? []);
    const items = cues.map((span) => ({
      part: { kind: 'span' as const, span },
      label: oneLine(textOf(text, span)),
    }));
    return choose(article, known?.cue ? nowFirst(items, known.cue) : items, {
      title: vscode.l10n.t('Which words introduce it? (“said”, “according to” …)'),
      none: vscode.l10n.t('None'),
      select: vscode.l10n.t('Select the words in the text…'),
      prompt: vscode.l10n.t('Select the words in the text, then press Enter (Escape: give up)'),
    });
  }

  /** The part's place; an object without one where there is none; undefined where the person gave up. */
  async function choose<Found extends Span>(
    article: PointedArticle,
    items: readonly PartItem<Found>[],
    texts: {
      readonly title: string;
      readonly none: string;
      readonly select: string;
      readonly prompt: string;
    },
  ): Promise<{ readonly span?: Span } | undefined> {
    const more: PartItem<Found>[] = [
      { kind: vscode.QuickPickItemKind.Separator, label: '' },
      { part: { kind: 'select' }, label: texts.select, iconPath: new vscode.ThemeIcon('selection') },
      { part: { kind: 'none' }, label: texts.none, iconPath: new vscode.ThemeIcon('circle-slash') },
    ];
    const picked = await vscode.window.showQuickPick([...items, ...more], {
      title: texts.title,
      matchOnDescription: true,
    });
    if (!picked?.part) return undefined;
    if (picked.part.kind === 'none') return {};
    if (picked.part.kind === 'span')
      return { span: { start: picked.part.span.start, end: picked.part.span.end } };
    const span = await selecting.ask(article.editor, texts.prompt);
    return span && { span };
  }

  const command = (id: string, run: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, () => attempt(run));
  return vscode.Disposable.from(
    selecting,
    command('markStatement', mark),
    command('rejectStatement', reject),
    vscode.commands.registerCommand('newsAnnotator.useSelection', () => selecting.accept()),
    vscode.commands.registerCommand('newsAnnotator.cancelSelection', () => selecting.cancel()),
  );
}

/** Waits for a person to select a part in the text: Enter takes the selection, Escape gives up. */
function createPartSelection() {
  const status = vscode.window.createStatusBarItem(
    'newsAnnotator.selectPart',
    vscode.StatusBarAlignment.Left,
    1_000,
  );
  status.name = vscode.l10n.t('Selecting a Part of a Statement');
  status.command = 'newsAnnotator.useSelection';
  let waiting:
    { readonly editor: vscode.TextEditor; readonly resolve: (span: Span | undefined) => void } | undefined;

  function settle(span: Span | undefined): void {
    const settled = waiting;
    waiting = undefined;
    status.hide();
    void vscode.commands.executeCommand('setContext', SELECTING, false);
    settled?.resolve(span);
  }

  return {
    async ask(editor: vscode.TextEditor, prompt: string): Promise<Span | undefined> {
      settle(undefined);
      await vscode.window.showTextDocument(editor.document, editor.viewColumn);
      await vscode.commands.executeCommand('setContext', SELECTING, true);
      // Shown last: from now on Enter takes the selection.
      status.text = `$(selection) ${prompt}`;
      status.show();
      return new Promise((resolve) => (waiting = { editor, resolve }));
    },
    accept(): void {
      const { document, selection } = waiting?.editor ?? {};
      if (!document || !selection) return;
      const span = trimSpan(document.getText(), toSpan(document, selection));
      if (span.start < span.end) settle(span);
    },
    cancel: (): void => settle(undefined),
    dispose(): void {
      settle(undefined);
      status.dispose();
    },
  };
}

/** What is selected, else the content of the statement at the cursor, else the words of the quotation there. */
function contentAt({ selection, analysis }: PointedArticle): readonly Span[] | undefined {
  if (selection.start < selection.end) return [selection];
  const parts = ({ content, source, cue }: Attribution): readonly Span[] =>
    [...content, source, cue].filter((span) => span !== undefined);
  const found = analysis.attributions.find((other) => parts(other).some((span) => contains(span, selection)));
  if (found) return found.content;
  for (const { start, quotations } of analysis.blocks) {
    for (const { inner } of quotations) {
      const span = { start: start + inner.start, end: start + inner.end };
      if (contains(span, selection)) return [span];
    }
  }
  return undefined;
}

function isAbout({ content }: Attribution, wanted: readonly Span[]): boolean {
  return content.some((piece) => wanted.some((other) => overlaps(piece, other)));
}

/** `items` with the one at `now` first, and marked. */
function nowFirst<Item extends PartItem<Span>>(items: readonly Item[], now: Span): readonly Item[] {
  const isNow = ({ part }: Item): boolean => part?.kind === 'span' && overlaps(part.span, now);
  const first = items.filter(isNow).map((item) => ({ ...item, detail: vscode.l10n.t('as it is now') }));
  return [...first, ...items.filter((item) => !isNow(item))];
}
