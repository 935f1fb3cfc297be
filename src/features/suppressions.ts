import * as vscode from 'vscode';
import type { Suppression } from '../core/annotations/model';
import type { Finding } from '../core/checks/finding';
import { switchRuleOff } from '../core/checks/houseStyleEdit';
import { suppressFinding, withoutSuppressions } from '../core/review/suppress';
import { oneLine } from '../services/annotationLabels';
import { attempt, say } from '../services/cursor';
import { editDeskFile } from '../services/deskFiles';
import { localize } from '../services/messages';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** Hide one finding and keep why; switch its rule off in a folder; list what is hidden and show it again. */
export function activateSuppressions(services: Services): vscode.Disposable {
  const { articles, sidecars, author, desk, selector } = services;

  async function suppress(uri: vscode.Uri, finding: Finding): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const article = await articles.analyse(document);
    const still = article?.analysis.findings.find(
      ({ rule, start, end }) => rule === finding.rule && start === finding.start && end === finding.end,
    );
    if (!article || !still) {
      say(vscode.l10n.t('This finding is not there any more.'));
      return;
    }
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Hide: {0}', localize(still.message)),
      prompt: vscode.l10n.t('Why does it not matter here? The reason is kept with the article.'),
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
    });
    if (reason === undefined) return;
    await author.prepare();
    await sidecars.change(document, (sidecar, ports) =>
      suppressFinding(sidecar, article.analysis.text, still, reason.trim(), ports),
    );
    say(vscode.l10n.t('Hidden until its words change'));
  }

  async function list(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !(await articles.analyse(document))) return;
    const latest = articles.latest(document);
    const active = new Set(latest?.suppressed.map(({ suppression }) => suppression.id));
    const placed = await sidecars.annotations(document);
    const items = placed.flatMap(({ annotation, spans }): SuppressionItem[] =>
      annotation.kind === 'suppression'
        ? [suppressionItem(annotation, active.has(annotation.id), spans[0] && toRange(document, spans[0]))]
        : [],
    );
    if (items.length === 0) {
      say(vscode.l10n.t('No finding is hidden in this article.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Hidden Findings'),
      placeHolder: vscode.l10n.t('Choose those to show again'),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
      onDidSelectItem: (item) => {
        reveal(document, item as SuppressionItem);
      },
    });
    if (!chosen || chosen.length === 0) return;
    const ids = new Set(chosen.map(({ id }) => id));
    await sidecars.change(document, (sidecar) => withoutSuppressions(sidecar, ids));
  }

  async function disable(uri: vscode.Uri, rule: string): Promise<void> {
    const { root = vscode.workspace.getWorkspaceFolder(uri)?.uri } = await desk.deskOf(uri);
    const folder = root ? uri.path.slice(root.path.length).split('/').slice(1, -1).join('/') : '';
    await editDeskFile(desk, uri, 'style.yaml', (text) => switchRuleOff(text, rule, folder));
    say(vscode.l10n.t('“{0}” is off here: .newsroom/style.yaml says so', rule));
  }

  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        async provideCodeActions(document, range, { only }) {
          if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
          const article = await articles.analyse(document);
          const here = (article?.analysis.findings ?? []).filter(
            (finding) => toRange(document, finding).intersection(range) !== undefined,
          );
          return here.flatMap((finding) => actionsFor(document, finding));
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand('newsAnnotator.suppressFinding', (uri: vscode.Uri, finding: Finding) =>
      attempt(() => suppress(uri, finding)),
    ),
    vscode.commands.registerCommand('newsAnnotator.disableRule', (uri: vscode.Uri, rule: string) =>
      attempt(() => disable(uri, rule)),
    ),
    vscode.commands.registerCommand('newsAnnotator.showSuppressions', () => attempt(list)),
  );
}

function actionsFor({ uri }: vscode.TextDocument, finding: Finding): vscode.CodeAction[] {
  const title = vscode.l10n.t('Hide “{0}” here, with a reason…', finding.rule);
  const hide = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  hide.command = { command: 'newsAnnotator.suppressFinding', title, arguments: [uri, finding] };
  const offTitle = vscode.l10n.t('Switch “{0}” off in this folder', finding.rule);
  const off = new vscode.CodeAction(offTitle, vscode.CodeActionKind.QuickFix);
  off.command = { command: 'newsAnnotator.disableRule', title: offTitle, arguments: [uri, finding.rule] };
  return [hide, off];
}

interface SuppressionItem extends vscode.QuickPickItem {
  readonly id: string;
  readonly range: vscode.Range | undefined;
}

function suppressionItem(
  { id, rule, reason, author, anchor }: Suppression,
  isActive: boolean,
  range: vscode.Range | undefined,
): SuppressionItem {
  const lapsed = isActive ? '' : ` — ${vscode.l10n.t('lapsed: its words have changed')}`;
  return {
    id,
    range,
    label: rule,
    description: `“${oneLine(anchor.exact)}”${lapsed}`,
    detail: `${reason} — ${author}`,
    iconPath: new vscode.ThemeIcon(isActive ? 'eye-closed' : 'history'),
  };
}

function reveal(document: vscode.TextDocument, { range }: SuppressionItem): void {
  const editor = vscode.window.visibleTextEditors.find((other) => other.document === document);
  if (editor && range) editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
