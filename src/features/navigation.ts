import * as vscode from 'vscode';
import { isUnfinished } from '../core/archive/articleRecord';
import { annotatedPlaces } from '../core/navigation/annotatedPlaces';
import { neighbour, type Step } from '../core/navigation/neighbour';
import {
  collectStops,
  mentionAt,
  nextStop,
  stopAt,
  type Stop,
  type StopPosition,
} from '../core/navigation/stops';
import type { StopKind } from '../core/settings';
import { goTo, say } from '../services/going';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

interface StopItem extends vscode.QuickPickItem {
  readonly stop: StopKind;
}

/** How a command goes: what it stops at (else what the setting says), and whether it goes on into other articles. */
interface Going {
  readonly kinds?: readonly StopKind[];
  readonly isAcross?: boolean;
}

/** Previous and next: through the stops of an article, on through the articles in their order, to what is unfinished. */
export function activateNavigation({
  articles,
  settings,
  sidecars,
  archive,
  order,
}: Services): vscode.Disposable {
  const position = vscode.window.createStatusBarItem(
    'newsAnnotator.position',
    vscode.StatusBarAlignment.Right,
    110,
  );
  position.name = vscode.l10n.t('Position in the Article');
  position.command = 'newsAnnotator.chooseStops';

  /** The stops that a command goes through from `offset`: with names among them, those of the entity that is there. */
  function stopsOf(
    document: vscode.TextDocument,
    kinds: readonly StopKind[],
    offset: number,
  ): readonly Stop[] {
    const latest = articles.latest(document);
    if (latest?.version !== document.version) return [];
    const { analysis } = latest;
    const entity = mentionAt(analysis, offset)?.entity;
    const annotated = annotatedPlaces(analysis, sidecars.known(document));
    return collectStops({ analysis, annotated, kinds, ...(entity !== undefined && { entity }) });
  }

  async function go(step: Step, { kinds, isAcross = false }: Going = {}): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !(await articles.analyse(editor.document))) return;
    const { document, selection } = editor;
    const { navigationStops, navigationWrap } = settings.read(document.uri);
    const chosen = kinds ?? navigationStops;
    const offset = document.offsetAt(selection.active);
    const stops = stopsOf(document, chosen, offset);
    const target = nextStop(stops, offset, step, navigationWrap && !isAcross);
    if (target) return visit(document, target);
    if (!isAcross || !(await goOn(document.uri, step, chosen)))
      say(
        isAcross
          ? vscode.l10n.t('Nothing further in the articles')
          : vscode.l10n.t('Nothing further in this article'),
      );
  }

  /** Goes to the first (last) stop of the next (previous) article that has one. */
  async function goOn(start: vscode.Uri, step: Step, kinds: readonly StopKind[]): Promise<boolean> {
    const visited = new Set([start.toString()]);
    for (let uri = await order.next(start, step); uri; uri = await order.next(uri, step)) {
      if (visited.has(uri.toString())) return false;
      visited.add(uri.toString());
      const document = await vscode.workspace.openTextDocument(uri);
      if (!(await articles.analyse(document))) continue;
      await sidecars.annotations(document);
      const end = step === 1 ? -1 : document.getText().length + 1;
      const target = nextStop(stopsOf(document, kinds, end), end, step, false);
      if (!target) continue;
      await visit(document, target);
      return true;
    }
    return false;
  }

  async function visit(document: vscode.TextDocument, target: StopPosition): Promise<void> {
    await goTo(document.uri, toRange(document, target.stop).start);
    show(target);
  }

  function show({ stop, number, count }: StopPosition): void {
    const place = vscode.l10n.t('{0} of {1}, {2}', number, count, shorten(stop.label));
    position.text = `$(location) ${place}`;
    position.tooltip = `${labelOf(stop.kind)} – ${vscode.l10n.t('{0} of {1}, {2}', number, count, stop.label)}`;
    // A status is read out when it changes.
    position.accessibilityInformation = { label: position.tooltip, role: 'status' };
    position.show();
  }

  function update(editor: vscode.TextEditor | undefined): void {
    if (!editor || !articles.isArticle(editor.document)) return position.hide();
    const offset = editor.document.offsetAt(editor.selection.active);
    const { navigationStops } = settings.read(editor.document.uri);
    const here = stopAt(stopsOf(editor.document, navigationStops, offset), offset);
    if (here) show(here);
    else position.hide();
  }

  async function goToArticle(step: Step): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const next = uri && (await order.next(uri, step));
    if (next) await vscode.window.showTextDocument(next, { preview: false });
    else say(vscode.l10n.t('There is no other article'));
  }

  async function goToUnfinished(step: Step): Promise<void> {
    const here = vscode.window.activeTextEditor?.document.uri;
    if (!archive.isComplete) say(vscode.l10n.t('The archive is still being read'));
    const next = neighbour(await order.ordered(here), ({ id }) => id === here?.toString(), step, {
      wrap: settings.read(here).navigationWrap,
      isWanted: ({ id }) => {
        const record = archive.index.get(id);
        return record !== undefined && isUnfinished(record);
      },
    });
    if (next) await vscode.window.showTextDocument(next.uri, { preview: false });
    else say(vscode.l10n.t('No other article is unfinished'));
  }

  async function chooseStops(): Promise<void> {
    const { navigationStops } = settings.read(vscode.window.activeTextEditor?.document.uri);
    const items = stopKinds.map((stop): StopItem => ({
      stop,
      label: labelOf(stop),
      picked: navigationStops.includes(stop),
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

  const pair = (name: string, run: (step: Step) => Promise<void>): vscode.Disposable =>
    vscode.Disposable.from(
      vscode.commands.registerCommand(`newsAnnotator.next${name}`, () => run(1)),
      vscode.commands.registerCommand(`newsAnnotator.previous${name}`, () => run(-1)),
    );
  return vscode.Disposable.from(
    position,
    pair('', (step) => go(step)),
    pair('Across', (step) => go(step, { isAcross: true })),
    pair('Finding', (step) => go(step, { kinds: ['finding'] })),
    pair('Annotation', (step) => go(step, { kinds: ['annotation'] })),
    pair('Mention', (step) => go(step, { kinds: ['mention'] })),
    pair('Quotation', (step) => go(step, { kinds: ['quotation'], isAcross: true })),
    pair('Article', goToArticle),
    pair('Unfinished', goToUnfinished),
    vscode.commands.registerCommand('newsAnnotator.chooseStops', chooseStops),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(update),
    articles.onDidAnalyse(() => update(vscode.window.activeTextEditor)),
    settings.onDidChange(() => update(vscode.window.activeTextEditor)),
  );
}

/** The status bar is short: the whole label is in the tooltip. */
const LONGEST_SHOWN = 24;

function shorten(label: string): string {
  return label.length > LONGEST_SHOWN ? `${label.slice(0, LONGEST_SHOWN)}…` : label;
}

const stopKinds: readonly StopKind[] = [
  'annotation',
  'mention',
  'quotation',
  'finding',
  'unreviewed',
  'note',
  'orphan',
];

function labelOf(kind: StopKind): string {
  switch (kind) {
    case 'annotation':
      return vscode.l10n.t('Annotations');
    case 'mention':
      return vscode.l10n.t('Names');
    case 'quotation':
      return vscode.l10n.t('Quotations');
    case 'finding':
      return vscode.l10n.t('Findings');
    case 'unreviewed':
      return vscode.l10n.t('Attributions to review');
    case 'note':
      return vscode.l10n.t('Notes');
    case 'orphan':
      return vscode.l10n.t('Annotations that lost their place');
  }
}
