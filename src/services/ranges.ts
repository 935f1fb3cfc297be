import * as vscode from 'vscode';
import type { Span } from '../core/text/span';

/** The only place where offsets become VS Code's lines and columns, and back. Both count UTF-16 code units. */

/** The range of `span` in `document`. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The span of `range` in `document`. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
