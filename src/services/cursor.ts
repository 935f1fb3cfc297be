import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import type { AnnotatedText } from '../core/annotations/annotate';
import type { PlacedAnnotation } from '../core/annotations/placedSidecar';
import type { LinkedMention } from '../core/entities/mention';
import { contains, overlaps, trimSpan, type Span } from '../core/text/span';
import { annotationItem } from './annotationLabels';
import type { ArticleService } from './articles';
import { toSpan } from './ranges';
import type { SidecarService } from './sidecars';

/** The article in the active editor, where a person points to something. */
export interface PointedArticle extends AnnotatedText {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  readonly analysis: ArticleAnalysis;
  readonly mentions: readonly LinkedMention[];
  /** What is selected, without the spaces at its ends; the cursor's place where nothing is. */
  readonly selection: Span;
}

/** Reads the active editor's article as it is now; undefined where it shows none. */
export async function pointedArticle({
  articles,
  sidecars,
}: {
  readonly articles: ArticleService;
  readonly sidecars: SidecarService;
}): Promise<PointedArticle | undefined> {
  const editor = vscode.window.activeTextEditor;
  const article = editor && (await articles.analyse(editor.document));
  if (!article) return undefined;
  const { document } = editor;
  const placed = await sidecars.annotations(document);
  const { analysis } = article;
  const { text, mentions } = analysis;
  return {
    editor,
    document,
    analysis,
    text,
    mentions,
    placed,
    selection: trimSpan(text, toSpan(document, editor.selection)),
  };
}

/** The name at the cursor or selection: the shortest that touches it. */
export function mentionAt({ mentions, selection }: PointedArticle): LinkedMention | undefined {
  const here = mentions.filter((mention) => touches(mention, selection));
  return here.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** What a person means to annotate: the selection, else the name, else the word at the cursor; undefined between words. */
export function pointedSpan(article: PointedArticle): Span | undefined {
  const { selection, document, editor } = article;
  if (selection.start < selection.end) return selection;
  const mention = mentionAt(article);
  if (mention) return { start: mention.start, end: mention.end };
  const word = document.getWordRangeAtPosition(
    editor.selection.active,
    /[\p{L}\p{N}\p{M}]+(?:[-’'][\p{L}\p{N}\p{M}]+)*/u,
  );
  return word && toSpan(document, word);
}

/** The annotations that have a place at the cursor or selection, the shortest first. */
export function annotationsAt({ placed, selection }: PointedArticle): readonly PlacedAnnotation[] {
  const spanHere = ({ spans }: PlacedAnnotation): Span | undefined =>
    spans.find((span) => span && touches(span, selection));
  const length = (item: PlacedAnnotation): number => {
    const span = spanHere(item);
    return span ? span.end - span.start : Infinity;
  };
  return placed.filter(spanHere).sort((a, b) => length(a) - length(b));
}

/** One of several annotations, chosen by a person; without a question where there is only one. Undefined: none, or given up. */
export async function pickAnnotation(
  annotations: readonly PlacedAnnotation[],
  title: string,
): Promise<PlacedAnnotation | undefined> {
  if (annotations.length < 2) return annotations[0];
  const items = annotations.map((placed) => annotationItem(placed));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true }))
    ?.placed;
}

/** Runs what a person asked for, and tells them in a sentence if it could not be done. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error: unknown) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Says in the status bar, for a moment, what was done or why nothing happened. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 5_000);
}

function touches(span: Span, selection: Span): boolean {
  return overlaps(span, selection) || (selection.start === selection.end && contains(span, selection));
}
