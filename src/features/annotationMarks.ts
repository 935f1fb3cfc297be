import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../core/annotations/placedSidecar';
import { contains } from '../core/text/span';
import type { Vocabulary } from '../core/tags/vocabulary';
import { kindLabel, tagLabel } from '../services/annotationLabels';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/**
 * Marks what people added to the text itself: tags and notes on passages. Notes have a dotted frame (and the thread's
 * icon in the margin), tags a dashed one with the tag written behind it: they differ without colours.
 */
export function activateAnnotationMarks({
  articles,
  sidecars,
  vocabularies,
  selector,
}: Services): vscode.Disposable {
  const notes = mark('note', 'dotted');
  const resolved = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const tags = mark('passageTag', 'dashed');

  async function paint(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    if (!articles.isArticle(document)) return;
    const placed = await sidecars.annotations(document);
    const { vocabulary } = await vocabularies.indexFor(document.uri);
    const isOpenNote = ({ annotation }: PlacedAnnotation): boolean =>
      annotation.kind === 'note' && !annotation.resolved;
    const isResolved = ({ annotation }: PlacedAnnotation): boolean =>
      annotation.kind === 'note' && annotation.resolved !== undefined;
    editor.setDecorations(notes, rangesOf(document, placed.filter(isOpenNote)));
    editor.setDecorations(resolved, rangesOf(document, placed.filter(isResolved)));
    editor.setDecorations(tags, tagMarks(document, placed, vocabulary));
  }

  const paintDocument = (document: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) void paint(editor);
  };
  const paintAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) void paint(editor);
  };
  paintAll();
  return vscode.Disposable.from(
    notes,
    resolved,
    tags,
    sidecars.onDidChange(paintDocument),
    articles.onDidAnalyse(({ document }) => paintDocument(document)),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    vscode.languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        if (!articles.isArticle(document)) return undefined;
        const at = document.offsetAt(position);
        const { vocabulary } = await vocabularies.indexFor(document.uri);
        const here = sidecars
          .known(document)
          .filter(({ spans }) => spans.some((span) => span && contains(span, { start: at, end: at })));
        const cards = here.flatMap((placed) => hoverCard(placed, vocabulary) ?? []);
        return cards.length > 0 ? new vscode.Hover(cards) : undefined;
      },
    }),
  );
}

function mark(name: string, style: string): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(`newsAnnotator.${name}`);
  return vscode.window.createTextEditorDecorationType({
    borderStyle: style,
    borderWidth: '1px',
    borderColor: color,
    borderRadius: '2px',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function rangesOf(document: vscode.TextDocument, placed: readonly PlacedAnnotation[]): vscode.Range[] {
  return placed.flatMap(({ spans }) => spans.flatMap((span) => (span ? [toRange(document, span)] : [])));
}

/** One mark a passage, with all its tags behind it. */
function tagMarks(
  document: vscode.TextDocument,
  placed: readonly PlacedAnnotation[],
  vocabulary: Vocabulary,
): vscode.DecorationOptions[] {
  const byPlace = new Map<string, { range: vscode.Range; labels: string[] }>();
  for (const { annotation, spans } of placed) {
    const [span] = spans;
    if (annotation.kind !== 'passage-tag' || !span) continue;
    const key = `${span.start}-${span.end}`;
    const passage = byPlace.get(key) ?? { range: toRange(document, span), labels: [] };
    passage.labels.push(tagLabel(annotation.tag, vocabulary));
    byPlace.set(key, passage);
  }
  return [...byPlace.values()].map(({ range, labels }) => ({
    range,
    renderOptions: {
      after: {
        contentText: ` ${labels.join(', ')}`,
        fontStyle: 'italic',
        color: new vscode.ThemeColor('newsAnnotator.passageTag'),
      },
    },
  }));
}

/** What a person added here, and who; names and statements have the analysis's card. */
function hoverCard(placed: PlacedAnnotation, vocabulary: Vocabulary): vscode.MarkdownString | undefined {
  const { annotation } = placed;
  if (annotation.kind === 'opaque') return undefined;
  const card = new vscode.MarkdownString();
  card.appendMarkdown('**').appendText(kindLabel(annotation, vocabulary)).appendMarkdown('**');
  if (annotation.kind === 'note') {
    card.appendMarkdown('\n\n').appendText(annotation.text);
    for (const { author, text } of annotation.replies)
      card.appendMarkdown('\n\n— ').appendText(vscode.l10n.t('{0}: {1}', author, text));
  }
  const date = new Date(annotation.changed).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
  return card.appendMarkdown('\n\n').appendText(vscode.l10n.t('{0}, {1}', annotation.author, date));
}
