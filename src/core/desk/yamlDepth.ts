import { Lexer } from 'yaml';

/**
 * Offset of the first token that stands more than `limit` collections deep, or undefined. Works on the library's token
 * stream, which needs no recursion: composing a deeply nested file overflows the stack, which can end the process.
 *
 * The depth of block collections is counted by their columns; a list at the column of its key counts once with it.
 */
export function findTooDeep(text: string, limit: number): number | undefined {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let column = 0;
  let opensBlock = true;
  for (const token of new Lexer().lex(text)) {
    const first = token[0];
    if (first === undefined || isControl(first)) continue;
    if (first === '\n' || first === '\r') {
      opensBlock = true;
      column = 0;
      offset += token.length;
      continue;
    }
    if (!isLayout(first)) {
      if (opensBlock && flow === 0) enter(columns, column);
      opensBlock = flow === 0 && (token === '-' || token === '?');
      if (token === '[' || token === '{') flow++;
      if ((token === ']' || token === '}') && flow > 0) flow--;
      if (columns.length + flow > limit) return offset;
    }
    offset += token.length;
    const lineBreak = token.lastIndexOf('\n');
    column = lineBreak === -1 ? column + token.length : token.length - lineBreak - 1;
    if (lineBreak !== -1 && column === 0) opensBlock = true;
  }
  return undefined;
}

/** The lexer's own marks: start of a document or of a scalar, end of a flow collection by error, byte-order mark. */
function isControl(first: string): boolean {
  return first === '\u0002' || first === '\u0018' || first === '\u001f' || first === '\ufeff';
}

function isLayout(first: string): boolean {
  return first === ' ' || first === '\t' || first === '#';
}

function enter(columns: number[], column: number): void {
  let top = columns.at(-1);
  while (top !== undefined && top >= column) {
    columns.pop();
    top = columns.at(-1);
  }
  columns.push(column);
}
