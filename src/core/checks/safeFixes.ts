import { compareSpans } from '../text/span';
import type { Finding, TextEdit } from './finding';

/**
 * The edits of all fixes that may be applied without looking (typography only), disjoint and in text order: what
 * “fix all on save” applies. Of two that touch, the first stays.
 */
export function collectSafeFixes(findings: readonly Finding[]): readonly TextEdit[] {
  const edits = findings
    .flatMap(({ fixes }) => fixes?.find(({ isSafe }) => isSafe)?.edits ?? [])
    .sort(compareSpans);
  const kept: TextEdit[] = [];
  for (const edit of edits) if (edit.start >= (kept.at(-1)?.end ?? -1)) kept.push(edit);
  return kept;
}

/** `text` with disjoint `edits` in text order applied. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    pieces.push(text.slice(at, start), newText);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
