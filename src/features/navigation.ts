import * as vscode from 'vscode';
import { inFolderOrder, matchTitle } from '../core/archive/order';
import { collectStops, nextStop, stopAt, type Stop, type StopPosition } from '../core/navigation/stops';
import type { StopKind } from '../core/settings';
import { textOf } from '../core/text/span';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

type Step = 1 | -1;

interface StopItem extends vscode.QuickPickItem {
  readonly stop: StopKind;
}

/** Previous and next: through the article's annotations and findings, and from article to article. */
export function activateNavigation({
  articles,
  settings,
  sidecars,
  workspaceArticles,
}: Services): vscode.Disposable {
  const position = vscode.window.createStatusBarItem(
    'newsAnnotator.position',
    vscode.StatusBarAlignment.Right,
    110,
  );
  position.name = vscode.l10n.t('Position in the Article');
  position.command = 'newsAnnotator.chooseStops';

  function stopsOf(document: vscode.TextDocument, kinds: readonly StopKind[]): readonly Stop[] {
    const latest = articles.latest(document);
    if (latest?.version !== document.version) return [];
    return collectStops({ analysis: latest.analysis, annotated: sidecars.places(document), kinds });
  }

  async function go(step: Step, kinds?: readonly StopKind[]): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !(await articles.analyse(editor.document))) return;
    const { document } = editor;
    const { navigationStops, navigationWrap } = settings.read(document.uri);
    const chosen = kinds ?? navigationStops;
    const target = nextStop(
      stopsOf(document, chosen),
      document.offsetAt(editor.selection.active),
      step,
      navigationWrap,
    );
    if (!target) return say(vscode.l10n.t('Nothing further in this article'));
    const { start } = toRange(document, target.stop);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(toRange(document, target.stop), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    show(target);
  }

  function show({ stop, number, count }: StopPosition): void {
    position.text = `$(location) ${vscode.l10n.t('{0} of {1}', number, count)}`;
    position.tooltip = stop.label;
    position.accessibilityInformation = {
      label: vscode.l10n.t('{0} of {1}, {2}', number, count, stop.label),
    };
    position.show();
  }

  function update(editor: vscode.TextEditor | undefined): void {
    const here =
      editor &&
      stopAt(
        stopsOf(editor.document, settings.read(editor.document.uri).navigationStops),
        editor.document.offsetAt(editor.selection.active),
      );
    if (here) show(here);
    else position.hide();
  }

  async function goToArticle(step: Step): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const article = document && (await articles.analyse(document));
    if (!article) return;
    const { structure, text } = article.analysis;
    const files = await workspaceArticles.list();
    const link = step === 1 ? structure.next : structure.previous;
    const linked =
      link &&
      matchTitle(
        textOf(text, link),
        files.filter(({ id }) => id !== document.uri.toString()),
      );
    const uri = linked ? vscode.Uri.parse(linked.id) : neighbour(document.uri, files, step);
    if (!uri) return say(vscode.l10n.t('There is no other article'));
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  function neighbour(
    uri: vscode.Uri,
    files: Awaited<ReturnType<typeof workspaceArticles.list>>,
    step: Step,
  ): vscode.Uri | undefined {
    const ordered = inFolderOrder(files.filter((file) => folderOf(file.uri) === folderOf(uri)));
    const index = ordered.findIndex(({ id }) => id === uri.toString());
    const next =
      ordered[index + step] ??
      (settings.read(uri).navigationWrap ? ordered.at(step === 1 ? 0 : -1) : undefined);
    return next && next.id !== uri.toString() ? next.uri : undefined;
  }

  async function chooseStops(): Promise<void> {
    const { navigationStops } = settings.read(vscode.window.activeTextEditor?.document.uri);
    const items = stopKinds().map(({ kind, label }): StopItem => ({
      stop: kind,
      label,
      picked: navigationStops.includes(kind),
    }));
    const picked = await vscode.window.showQuickPick<StopItem>(items, {
      canPickMany: true,
      title: vscode.l10n.t('What “Next” and “Previous” Stop At'),
    });
    if (picked)
      await settings.write(
        'navigationStops',
        picked.map(({ stop }) => stop),
      );
  }

  const command = (id: string, run: () => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, run);
  return vscode.Disposable.from(
    position,
    command('next', () => go(1)),
    command('previous', () => go(-1)),
    command('nextFinding', () => go(1, ['finding'])),
    command('previousFinding', () => go(-1, ['finding'])),
    command('nextAnnotation', () => go(1, ['annotation'])),
    command('previousAnnotation', () => go(-1, ['annotation'])),
    command('nextArticle', () => goToArticle(1)),
    command('previousArticle', () => goToArticle(-1)),
    command('chooseStops', chooseStops),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(update),
    articles.onDidAnalyse(() => update(vscode.window.activeTextEditor)),
  );
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 4_000);
}

function folderOf({ path }: vscode.Uri): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function stopKinds(): { kind: StopKind; label: string }[] {
  return [
    { kind: 'annotation', label: vscode.l10n.t('Annotations') },
    { kind: 'mention', label: vscode.l10n.t('Names') },
    { kind: 'quotation', label: vscode.l10n.t('Quotations') },
    { kind: 'finding', label: vscode.l10n.t('Findings') },
    { kind: 'unreviewed', label: vscode.l10n.t('Attributions to review') },
    { kind: 'note', label: vscode.l10n.t('Notes') },
    { kind: 'orphan', label: vscode.l10n.t('Annotations that lost their place') },
  ];
}
