import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import type { HighlightKind } from '../core/settings';
import type { Span } from '../core/text/span';
import type { Services } from '../services/services';
import { toRange } from '../services/ranges';

/**
 * How each kind looks. Kinds differ in the style of their line, not in colour alone, so that they can be told apart
 * without seeing colours; the colours themselves are the theme's (`contributes.colors`).
 */
const looks: Readonly<Record<HighlightKind, vscode.DecorationRenderOptions>> = {
  person: underline('person', 'solid', '2px'),
  organization: underline('organization', 'dashed', '2px'),
  place: underline('place', 'dotted', '2px'),
  event: underline('event', 'double', '3px'),
  work: { ...underline('work', 'solid', '1px'), fontStyle: 'italic' },
  other: underline('other', 'dotted', '1px'),
  quotation: {
    backgroundColor: color('quotationBackground'),
    overviewRulerColor: color('quotation'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    // Seen in high contrast, where a background would hurt legibility; an outline moves no letter.
    outline: '1px dotted',
    outlineColor: color('quotationBorder'),
  },
  source: {
    border: '1px solid',
    borderColor: color('source'),
    borderRadius: '3px',
    overviewRulerColor: color('source'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
  cue: { fontStyle: 'italic', color: color('cue'), textDecoration: 'underline dotted' },
};

function color(name: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`newsAnnotator.${name}`);
}

function underline(kind: string, style: string, width: string): vscode.DecorationRenderOptions {
  return {
    borderStyle: style,
    borderWidth: `0 0 ${width} 0`,
    borderColor: color(kind),
    overviewRulerColor: color(kind),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  };
}

const kinds = Object.keys(looks) as HighlightKind[];

/** Marks people, organisations, places … and quotations with their sources in every visible article. */
export function activateHighlighting({ articles, settings }: Services): vscode.Disposable {
  const types = new Map(
    kinds.map((kind) => [
      kind,
      vscode.window.createTextEditorDecorationType({
        ...looks[kind],
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    ]),
  );

  function paint(editor: vscode.TextEditor): void {
    const { document } = editor;
    const latest = articles.latest(document);
    const { highlightEnabled, highlightKinds } = settings.read(document.uri);
    if (latest && latest.version !== document.version) return; // its ranges move with the text until the new analysis
    for (const [kind, type] of types) {
      const isShown = latest && highlightEnabled && highlightKinds[kind];
      const spans = isShown ? spansOf(kind, latest.analysis) : [];
      editor.setDecorations(
        type,
        spans.map((span) => toRange(document, span)),
      );
    }
  }
  const paintAll = (): void => vscode.window.visibleTextEditors.forEach(paint);
  const paintDocument = (document: vscode.TextDocument): void =>
    vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(paint);

  paintAll();
  return vscode.Disposable.from(
    ...types.values(),
    articles.onDidAnalyse(({ document }) => paintDocument(document)),
    articles.onDidClose(paintDocument),
    settings.onDidChange(paintAll),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.commands.registerCommand('newsAnnotator.toggleHighlights', () =>
      settings.write('highlightEnabled', !settings.read().highlightEnabled),
    ),
    ...kinds.map((kind) =>
      vscode.commands.registerCommand(`newsAnnotator.toggleHighlight.${kind}`, () => {
        const { highlightKinds } = settings.read();
        return settings.write('highlightKinds', { ...highlightKinds, [kind]: !highlightKinds[kind] });
      }),
    ),
  );
}

function spansOf(kind: HighlightKind, { mentions, attributions, blocks }: ArticleAnalysis): readonly Span[] {
  switch (kind) {
    case 'quotation':
      return blocks.flatMap(({ start, quotations }) =>
        quotations
          .filter(({ depth }) => depth === 1)
          .map((quotation) => ({ start: quotation.start + start, end: quotation.end + start })),
      );
    case 'source':
      return attributions.flatMap(({ source }) => source ?? []);
    case 'cue':
      return attributions.flatMap(({ cue }) => cue ?? []);
    default:
      return mentions.filter(({ type }) => type === kind);
  }
}
