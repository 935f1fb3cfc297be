/**
 * Whether a sentence or a line of `text` ends or begins at `offset`, spaces aside. A full stop after a capital and
 * at most one more letter belongs to an abbreviation (« M. », « Dr. »).
 */
export function isSentenceEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const after = /^[^\S\n]*(?:\n|$)/.exec(text.slice(offset, offset + 4));
  if (after && (after[0].endsWith('\n') || offset + after[0].length >= text.length)) return true;
  const before = text.slice(Math.max(0, offset - 8), offset);
  const trimmed = before.replace(/[\s"»”’'«“)\]]+$/, '');
  if (trimmed === '' || before.slice(trimmed.length).includes('\n')) return true;
  return /[.!?…]$/.test(trimmed) && !/(?:^|[^\p{L}])\p{Lu}\p{Ll}?\.$/u.test(trimmed);
}
