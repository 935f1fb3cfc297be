import * as vscode from 'vscode';
import type { Finding, Fix } from '../core/checks/finding';
import { localize } from '../services/messages';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** The kind of the action that mends all safe typography at once, for `editor.codeActionsOnSave`. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('newsAnnotator');

/** Offers the fixes of findings, one at a time, all of one rule, or all safe ones. */
export function activateQuickFixes({ articles, selector }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range, context) {
        const article = await articles.analyse(document);
        if (!article) return [];
        const { findings } = article.analysis;
        if (context.only && FIX_ALL.contains(context.only)) return [];
        if (context.only?.contains(FIX_ALL)) return fixAllAction(document, findings);
        const here = findings.filter(
          (finding) => toRange(document, finding).intersection(range) !== undefined,
        );
        return here.flatMap((finding) => [
          ...(finding.fixes ?? []).map((fix) => fixAction(document, finding, fix)),
          ...fixRuleActions(document, finding, findings),
        ]);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function fixAction(document: vscode.TextDocument, finding: Finding, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(localize(fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = editOf(document, [fix]);
  action.isPreferred = fix.isPreferred ?? finding.fixes?.length === 1;
  return action;
}

/** « Fix all of this kind »: where the same rule found more, and its best fix needs nobody to fill anything in. */
function fixRuleActions(
  document: vscode.TextDocument,
  { rule }: Finding,
  findings: readonly Finding[],
): vscode.CodeAction[] {
  const fixes = findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => bestFix(finding) ?? []);
  const disjoint = withoutOverlaps(fixes);
  if (disjoint.length < 2) return [];
  const title = vscode.l10n.t('Fix all {0} findings of “{1}”', disjoint.length, rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = editOf(document, disjoint);
  return [action];
}

function fixAllAction(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const fixes = withoutOverlaps(
    findings.flatMap((finding) => finding.fixes?.find(({ isSafe }) => isSafe) ?? []),
  );
  if (fixes.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix typography'), FIX_ALL);
  action.edit = editOf(document, fixes);
  return [action];
}

function bestFix({ fixes = [] }: Finding): Fix | undefined {
  const whole = fixes.filter(({ isSnippet }) => !isSnippet);
  return whole.find(({ isPreferred }) => isPreferred) ?? whole[0];
}

/** The fixes in order, without those whose edits touch an earlier one's. */
function withoutOverlaps(fixes: readonly Fix[]): Fix[] {
  let end = -1;
  const start = ({ edits }: Fix): number => edits[0]?.start ?? 0;
  return [...fixes]
    .sort((a, b) => start(a) - start(b))
    .filter((fix) => {
      if (start(fix) < end) return false;
      end = Math.max(end, ...fix.edits.map((edit) => edit.end));
      return true;
    });
}

function editOf(document: vscode.TextDocument, fixes: readonly Fix[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    fixes.flatMap(({ edits, isSnippet }) =>
      edits.map(({ newText, ...span }) => {
        const range = toRange(document, span);
        return isSnippet
          ? new vscode.SnippetTextEdit(range, new vscode.SnippetString(newText))
          : new vscode.TextEdit(range, newText);
      }),
    ),
  );
  return edit;
}
