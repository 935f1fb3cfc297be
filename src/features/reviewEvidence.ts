import * as vscode from 'vscode';
import type { Evidence } from '../core/annotations/model';
import type { Severity } from '../core/checks/finding';
import { formatWording } from '../core/review/wording';
import { attempt, say } from '../services/cursor';
import { evidenceUri } from '../services/evidence';
import { toRange } from '../services/ranges';
import { evidenceLabel } from '../services/reviewLabels';
import { quotedPieces } from '../core/review/quotedPieces';
import { isSidecar } from '../services/sidecarFiles';
import type { EvidenceOutcome, ReviewedArticle } from '../services/reviews';
import type { Services } from '../services/services';
import { findStatement, type PointedStatement } from '../services/statementTarget';
import { WordingDiff } from '../services/wordingDiff';

/** The rule that compares quotations with evidence: it needs other files, so it runs here and not with the core's rules. */
const RULE = 'quote-altered-from-evidence';
/** Files that may be evidence. */
const PATTERN = '**/*.{txt,md,srt,vtt,csv,html,htm,json,pdf,docx,mp3,m4a,wav,mp4,png,jpg,jpeg}';
const EXCLUDE = '{**/node_modules/**,**/.newsroom/**,**/.git/**}';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What decisions rest on: links and files, quotations compared with them, and the words that changed since. */
export function activateReviewEvidence(services: Services): vscode.Disposable {
  const { reviews, settings, log } = services;
  const diff = new WordingDiff();
  const problems = vscode.languages.createDiagnosticCollection('newsAnnotatorEvidence');

  async function add(target: unknown): Promise<void> {
    const pointed = await findStatement(services, target);
    if (!pointed) return;
    const evidence = await pickEvidence(pointed.article.document.uri);
    if (!evidence) return;
    await reviews.addEvidence(pointed.article, pointed.item, evidence);
    if (evidence.kind === 'file') await compare(pointed, true);
  }

  async function open(target: unknown): Promise<void> {
    const pointed = await findStatement(services, target);
    const list = pointed?.item.review?.evidence ?? [];
    if (!pointed || list.length === 0) {
      say(vscode.l10n.t('No evidence is kept with this statement.'));
      return;
    }
    const chosen = await chooseEvidence(list, (evidence) =>
      reviews.removeEvidence(pointed.article, pointed.item, evidence),
    );
    if (chosen) await openEvidence(pointed.article, chosen);
  }

  /** Says how the quotation stands to its evidence; shows both where they differ, unless `isQuiet`. */
  async function compare(pointed: PointedStatement, isQuiet: boolean): Promise<void> {
    const { document } = pointed.article;
    const article = (await reviews.of(document)) ?? pointed.article;
    const item = article.items[pointed.index] ?? pointed.item;
    const outcomes = await reviews.compare(article, item);
    if (outcomes.length === 0) {
      say(vscode.l10n.t('There is nothing to compare: a quotation and a file as evidence are needed.'));
      return;
    }
    const [outcome = outcomes[0]] = outcomes.filter(({ result }) => result.kind === 'altered');
    if (!outcome) return;
    say(outcomeLabel(outcome));
    if (outcome.result.kind === 'unreadable') void vscode.window.showWarningMessage(outcome.result.message);
    if (isQuiet || outcome.result.kind !== 'altered') return;
    const words = (kind: 'added' | 'removed'): string =>
      outcome.result.kind === 'altered'
        ? outcome.result.diff
            .filter((piece) => piece.kind === 'same' || piece.kind === kind)
            .map(({ text }) => text)
            .join('')
        : '';
    const title = vscode.l10n.t('{0} ↔ quotation', outcome.evidence.path);
    await diff.show(title, words('removed'), words('added'));
  }

  async function showChange(target: unknown): Promise<void> {
    const pointed = await findStatement(services, target);
    const change = pointed?.item.change;
    if (!change) {
      say(vscode.l10n.t('The words are those that were decided on.'));
      return;
    }
    const title = vscode.l10n.t('Decided on ↔ now');
    await diff.show(title, formatWording(change.before), formatWording(change.after));
  }

  async function report(document: vscode.TextDocument): Promise<void> {
    const article = reviews.latest(document);
    if (!article || document.isClosed) {
      problems.delete(document.uri);
      return;
    }
    const { checksEnabled, checksRules } = settings.read(document.uri);
    const severity = checksRules[RULE] ?? 'warning';
    if (!checksEnabled || severity === 'off') {
      problems.delete(document.uri);
      return;
    }
    const found: vscode.Diagnostic[] = [];
    for (const item of article.items) {
      for (const outcome of await reviews.compare(article, item)) {
        if (outcome.result.kind === 'verbatim') continue;
        const span = quotedPieces(article.analysis, item.attribution)[0];
        if (!span) continue;
        const range = toRange(document, span);
        const diagnostic = new vscode.Diagnostic(range, outcomeLabel(outcome), severities[severity]);
        diagnostic.source = 'news-annotator';
        diagnostic.code = {
          value: RULE,
          target: vscode.Uri.parse(
            `command:newsAnnotator.showRule?${encodeURIComponent(JSON.stringify([RULE]))}`,
          ),
        };
        found.push(diagnostic);
      }
    }
    if (document.version === article.version) problems.set(document.uri, found);
  }

  const command = (id: string, run: (target: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`newsAnnotator.${id}`, (target: unknown) => attempt(() => run(target)));
  return vscode.Disposable.from(
    diff,
    problems,
    command('addEvidence', add),
    command('openEvidence', open),
    command('compareWithEvidence', async (target) => {
      const pointed = await findStatement(services, target);
      if (pointed) await compare(pointed, false);
    }),
    command('showWordingChange', showChange),
    reviews.onDidChange((document) => {
      report(document).catch((error: unknown) => {
        log.error(`${document.uri.toString()}: ${String(error)}`);
      });
    }),
  );
}

/** How a quotation compares with a file, in a sentence. */
function outcomeLabel({ evidence, result }: EvidenceOutcome): string {
  switch (result.kind) {
    case 'verbatim':
      return vscode.l10n.t('The quotation stands word for word in {0}.', evidence.path);
    case 'altered': {
      const words = (kind: 'added' | 'removed'): string =>
        result.diff
          .filter((piece) => piece.kind === kind)
          .map(({ text }) => text.trim())
          .join(' … ') || '∅';
      return vscode.l10n.t(
        'The quotation differs from {0}: “{1}” there, “{2}” here.',
        evidence.path,
        words('removed'),
        words('added'),
      );
    }
    case 'not-found':
      return vscode.l10n.t('The quotation is not found in {0}.', evidence.path);
    case 'unreadable':
      return result.message;
  }
}

interface EvidenceItem extends vscode.QuickPickItem {
  readonly evidence: Evidence;
}

/** A file of the workspace, or an address that is typed or pasted. */
async function pickEvidence(article: vscode.Uri): Promise<Evidence | undefined> {
  const files = await vscode.workspace.findFiles(PATTERN, EXCLUDE, 5_000);
  const items = files
    .filter((uri) => uri.toString() !== article.toString() && !isSidecar(uri))
    .map((uri): EvidenceItem => {
      const path = relativePath(article, uri);
      return { label: path, iconPath: new vscode.ThemeIcon('file'), evidence: { kind: 'file', path } };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
  const pick = vscode.window.createQuickPick<EvidenceItem>();
  pick.title = vscode.l10n.t('Evidence');
  pick.placeholder = vscode.l10n.t('Choose a file of the workspace, or paste a web address');
  pick.items = items;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      const url = value.trim();
      const link: EvidenceItem = {
        label: url,
        description: vscode.l10n.t('web address'),
        alwaysShow: true,
        iconPath: new vscode.ThemeIcon('link'),
        evidence: { kind: 'link', url },
      };
      pick.items = /^https?:\/\/\S+$/.test(url) ? [link] : items;
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.evidence);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** One of several pieces of evidence; each can be taken away by its button. */
async function chooseEvidence(
  list: readonly Evidence[],
  remove: (evidence: Evidence) => Promise<void>,
): Promise<Evidence | undefined> {
  const button = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Remove this evidence') };
  const pick = vscode.window.createQuickPick<EvidenceItem>();
  pick.title = vscode.l10n.t('Evidence');
  pick.items = list.map((evidence) => ({
    label: evidenceLabel(evidence),
    iconPath: new vscode.ThemeIcon(evidence.kind === 'link' ? 'link' : 'file'),
    buttons: [button],
    evidence,
  }));
  return new Promise((resolve) => {
    pick.onDidTriggerItemButton(({ item }) => {
      pick.items = pick.items.filter((other) => other !== item);
      void attempt(() => remove(item.evidence));
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.evidence);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function openEvidence({ document }: ReviewedArticle, evidence: Evidence): Promise<void> {
  if (evidence.kind === 'link') {
    const isWeb = /^https?:\/\//.test(evidence.url);
    if (isWeb) await vscode.env.openExternal(vscode.Uri.parse(evidence.url));
    return;
  }
  const uri = evidenceUri(document.uri, evidence.path);
  if (uri) await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Beside });
}

/** The path of `uri` from the folder of `article`, with forward slashes. */
function relativePath(article: vscode.Uri, uri: vscode.Uri): string {
  const from = article.path.split('/').slice(0, -1);
  const to = uri.path.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
