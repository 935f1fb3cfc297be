import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import { quotationSpans } from '../core/navigation/stops';
import { contains, type Span } from '../core/text/span';
import { toRange, toSpan } from '../services/ranges';
import type { Services } from '../services/services';

/** What an editor does with the parts of an article: folding by paragraph, and a selection that grows by them. */
export function activateStructure({ articles, selector }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerFoldingRangeProvider(selector, {
      async provideFoldingRanges(document) {
        const article = await articles.analyse(document);
        return article && foldingOf(document, article.analysis);
      },
    }),
    vscode.languages.registerSelectionRangeProvider(selector, {
      async provideSelectionRanges(document, positions) {
        const article = await articles.analyse(document);
        return article && positions.map((position) => growFrom(document, article.analysis, position));
      },
    }),
  );
}

/** Paragraphs and quotations that span several lines. */
function foldingOf(document: vscode.TextDocument, analysis: ArticleAnalysis): vscode.FoldingRange[] {
  const spans = [...analysis.structure.paragraphs, ...quotationSpans(analysis)];
  return spans
    .map((span) => toRange(document, span))
    .filter(({ start, end }) => start.line < end.line)
    .map(({ start, end }) => new vscode.FoldingRange(start.line, end.line));
}

/** Word → name → words inside a quotation → quotation → sentence → paragraph → article. */
function growFrom(
  document: vscode.TextDocument,
  analysis: ArticleAnalysis,
  position: vscode.Position,
): vscode.SelectionRange {
  const offset = document.offsetAt(position);
  const here = { start: offset, end: offset };
  const word = document.getWordRangeAtPosition(position);
  const spans: Span[] = [word ? toSpan(document, word) : here, { start: 0, end: analysis.text.length }];
  spans.push(...analysis.mentions);
  for (const { start, end, quotations, check } of analysis.blocks) {
    if (!contains({ start, end }, here)) continue;
    const place = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
    spans.push({ start, end }, ...check.sentences.map(place));
    for (const quotation of quotations) spans.push(place(quotation.inner), place(quotation));
  }
  const around = spans
    .filter((span) => contains(span, here))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  let range: vscode.SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of around) {
    const isSame = outer?.start === span.start && outer.end === span.end;
    if (isSame || (outer && !contains(outer, span))) continue;
    range = new vscode.SelectionRange(toRange(document, span), range);
    outer = span;
  }
  return range ?? new vscode.SelectionRange(toRange(document, here));
}
