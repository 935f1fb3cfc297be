import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import { contains, textOf, type Span } from '../core/text/span';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** Longer names are cut in the outline. */
const LONGEST_NAME = 60;

/** The outline of an article: headline, paragraphs, and in each paragraph its quotations with who says them. */
export function activateOutline({ articles, selector }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    selector,
    {
      async provideDocumentSymbols(document) {
        const article = await articles.analyse(document);
        return article && symbolsOf(document, article.analysis);
      },
    },
    { label: 'News Annotator' },
  );
}

function symbolsOf(document: vscode.TextDocument, analysis: ArticleAnalysis): vscode.DocumentSymbol[] {
  const { text, structure } = analysis;
  const symbol = (
    span: Span,
    name: string,
    detail: string,
    kind: vscode.SymbolKind,
  ): vscode.DocumentSymbol => {
    const range = toRange(document, span);
    return new vscode.DocumentSymbol(shorten(name), detail, kind, range, range);
  };
  const symbols = structure.paragraphs.map((span, i) => {
    const paragraph = symbol(
      span,
      textOf(text, span),
      vscode.l10n.t('Paragraph {0}', i + 1),
      vscode.SymbolKind.String,
    );
    paragraph.children = quotationsIn(analysis, span).map(({ start, end, inner, speaker }) =>
      symbol({ start, end }, textOf(text, inner), speaker, vscode.SymbolKind.Event),
    );
    return paragraph;
  });
  const { headline } = structure;
  if (headline)
    symbols.unshift(
      symbol(headline, textOf(text, headline), vscode.l10n.t('Headline'), vscode.SymbolKind.File),
    );
  return symbols;
}

interface SpokenQuotation extends Span {
  readonly inner: Span;
  readonly speaker: string;
}

function quotationsIn({ text, blocks, attributions }: ArticleAnalysis, paragraph: Span): SpokenQuotation[] {
  return blocks
    .filter((block) => contains(paragraph, block))
    .flatMap(({ start, quotations }) =>
      quotations
        .filter(({ depth }) => depth === 1)
        .map(({ inner, ...quotation }) => {
          const placed = { start: inner.start + start, end: inner.end + start };
          const said = attributions.find(({ content }) =>
            content.some((piece) => contains(piece, placed) || contains(placed, piece)),
          );
          const speaker = said?.source ? textOf(text, said.source) : vscode.l10n.t('no source');
          return { start: quotation.start + start, end: quotation.end + start, inner: placed, speaker };
        }),
    );
}

/** One line, not too long, never empty (VS Code refuses an empty name). */
function shorten(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line || '…';
}
