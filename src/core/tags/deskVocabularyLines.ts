import { isMap, isPair, isScalar, isSeq, stringify } from 'yaml';
import type { YAMLSeq } from 'yaml';
import type { TagContainer } from './deskVocabulary';

/** Orders labels as a French or English reader looks for them: accents and case last, numbers by value. */
const alphabetical = new Intl.Collator('fr', { numeric: true });

/** The text with a line, or several, for the new tag in the block list; undefined where the list is not one tag a line. */
export function insertLines(text: string, list: YAMLSeq, name: string, value: unknown): string | undefined {
  const next = nextSibling(list, name);
  const lines = linesOf(text, list, next === list.items.length ? next - 1 : next);
  if (!lines) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const block = stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
  const item = block.map((line, at) => lines.indent + (at === 0 ? '- ' : '  ') + line + eol).join('');
  if (next === list.items.length) {
    const open = text.slice(0, lines.end);
    return open + (open.endsWith('\n') ? '' : eol) + item + text.slice(lines.end);
  }
  const previous = next > 0 ? linesOf(text, list, next - 1) : undefined;
  const at = previous?.end ?? beforeComments(text, lines.start);
  return text.slice(0, at) + item + text.slice(at);
}

/** The text with the first tag of all after what it holds. */
export function appendLine(text: string, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return text + (text === '' || text.endsWith('\n') ? '' : eol) + stringify([value]).replaceAll('\n', eol);
}

/** The start of the comment lines directly above the line at `at`; a comment that opens the file is the file's. */
function beforeComments(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!text.slice(above, start).trimStart().startsWith('#')) return start;
    start = above;
  }
  return at;
}

/** The place in `list` of the first tag that `name` comes before; the list's end if none. */
export function nextSibling(list: TagContainer, name: string): number {
  const items: readonly unknown[] = list.items;
  const at = items.findIndex((item) => {
    const sibling = nameOfItem(item);
    return sibling !== undefined && alphabetical.compare(sibling, name) > 0;
  });
  return at === -1 ? items.length : at;
}

function nameOfItem(item: unknown): string | undefined {
  if (isScalar(item)) return String(item.value);
  if (isPair(item)) return nameOfItem(item.key);
  if (!isMap(item)) return undefined;
  // In the desk's list of names an item has a name instead of a label.
  const name = item.get('name') ? item.get('name', true) : undefined;
  const label: unknown = item.get('label', true) ?? item.get('labels', true) ?? name ?? item.items[0]?.key;
  return isMap(label) ? nameOfItem(label.items[0]?.value) : nameOfItem(label);
}

/** The lines of one item. */
export interface ItemLines {
  readonly start: number;
  /** After the line break of the item's last line. */
  readonly end: number;
  readonly indent: string;
}

/** The lines that one item of a block list takes; undefined where something else shares them. */
export function linesOf(text: string, list: YAMLSeq, index: number): ItemLines | undefined {
  const item = list.items[index];
  const first = firstOffset(item);
  const last = lastOffset(item);
  if (list.flow === true || first === undefined || last === undefined) return undefined;
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const lead = /^( *)- +/.exec(text.slice(start, first));
  if (lead?.[0].length !== first - start || lead[1] === undefined) return undefined;
  const lineEnd = text.indexOf('\n', Math.max(first, last - 1));
  return { start, end: lineEnd === -1 ? text.length : lineEnd + 1, indent: lead[1] };
}

function firstOffset(node: unknown): number | undefined {
  return (isScalar(node) || isMap(node) || isSeq(node)) && node.range ? node.range[0] : undefined;
}

/** Where the last written thing in `node` ends; the range of a block collection runs on over blank lines and comments. */
function lastOffset(node: unknown): number | undefined {
  if (isPair(node)) return lastOffset(node.value) ?? lastOffset(node.key);
  if ((isMap(node) || isSeq(node)) && node.flow !== true) return lastOffset(node.items.at(-1));
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[1] : undefined;
}
