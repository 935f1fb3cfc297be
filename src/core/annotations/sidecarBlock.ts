import { isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Document, Node, YAMLMap, YAMLSeq } from 'yaml';
import { readYaml } from '../desk/readYaml';
import { isSame } from './change';

/** Layout of what is written: each value on its line, so that a changed word is one changed line. */
const layout = {
  lineWidth: 0,
  singleQuote: false,
  minContentWidth: 0,
  aliasDuplicateObjects: false,
} as const;

/** The keys whose text is for matching, not for reading: kept on one line even where they hold line ends. */
const oneLine = ['exact', 'tail', 'prefix', 'suffix'];

/** The lines of one entry of a list, indented by `indent`, for `data`. */
export function writeBlock(data: unknown, indent: number): string {
  const { document } = readYaml('[]');
  if (!document) throw new Error('An empty list is YAML.');
  document.contents = makeNode(document, [data]);
  return indentLines(document.toString(layout), indent);
}

/**
 * The lines of an entry after its data changed from `before` to `after`, both as this version writes them. Comments, the
 * layout of what did not change and keys that this version does not know stay.
 */
export function updateBlock(text: string, before: unknown, after: unknown, indent: number): string {
  if (!text.includes('#') && isSame(readBlock(text), before)) return writeBlock(after, indent);
  const { document } = readYaml(text);
  const list = document?.contents;
  if (!document || !isSeq(list)) return writeBlock(after, indent);
  list.items[0] = update(document, list.items[0], before, after);
  // What the library puts before a list of the top level is its comment; the entry's own lead is kept by the caller.
  return indentLines(document.toString(layout), indent);
}

function indentLines(text: string, indent: number): string {
  const spaces = ' '.repeat(indent);
  return text
    .split('\n')
    .map((line) => (line === '' ? line : spaces + line))
    .join('\n');
}

function makeNode(document: Document, value: unknown): Node {
  const node: Node = document.createNode(value, { aliasDuplicateObjects: false });
  visit(node, {
    Pair: (_, { key, value: inner }) => {
      if (isScalar(key) && oneLine.includes(String(key.value)) && isScalar(inner)) setOneLine(inner);
    },
    // The end of a block text is where one entry ends and the next begins: no line end may hide there.
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && /[\r\u0085\u2028\u2029]|^\s|\s$/.test(scalar.value))
        setQuoted(scalar);
    },
  });
  return node;
}

function setOneLine(node: Scalar): void {
  if (typeof node.value === 'string' && node.value.includes('\n')) setQuoted(node);
}

function setQuoted(node: Scalar): void {
  node.type = Scalar.QUOTE_DOUBLE;
}

function update(document: Document, node: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return node;
  if (isMap(node) && isRecord(before) && isRecord(after)) {
    updateMap(document, node, before, after);
    return node;
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    updateList(document, node, before, after);
    return node;
  }
  const made = makeNode(document, after);
  if (isScalar(node) && isScalar(made) && node.comment !== undefined) made.comment = node.comment;
  return made;
}

type Fields = Readonly<Record<string, unknown>>;

function updateMap(document: Document, map: YAMLMap, before: Fields, after: Fields): void {
  for (const key of Object.keys(before)) if (after[key] === undefined) map.delete(key);
  let at = 0;
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined) continue;
    const index = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
    const pair = map.items[index];
    if (pair) {
      pair.value = update(document, pair.value, before[key], value);
      if (oneLine.includes(key) && isScalar(pair.value)) setOneLine(pair.value);
      at = index + 1;
    } else {
      const made = makeNode(document, value);
      if (oneLine.includes(key) && isScalar(made)) setOneLine(made);
      map.items.splice(at++, 0, document.createPair(key, made));
    }
  }
}

function updateList(
  document: Document,
  list: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  list.items.length = Math.min(list.items.length, after.length);
  for (const [index, value] of after.entries()) {
    if (index < list.items.length)
      list.items[index] = update(document, list.items[index], before[index], value);
    else list.items.push(makeNode(document, value));
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The data of an entry that is laid out as `writeBlock` lays it out, or undefined where it takes a parser: reading a
 * large sidecar with the YAML library alone takes seconds.
 */
export function readBlock(text: string): unknown {
  const root: Record<string, unknown> = {};
  const open: { readonly indent: number; readonly map: Record<string, unknown> }[] = [];
  let offered: Offer | undefined;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [number, line] of lines.entries()) {
    const match = /^( *)(- )?([A-Za-z][\w-]*):(?: (.+))?$/.exec(line);
    if (!match) return undefined;
    const [, spaces = '', dash, key = '', value] = match;
    const indent = spaces.length + (dash ? 2 : 0);
    if (number === 0) {
      if (!dash) return undefined;
      open.push({ indent, map: root });
    } else if (offered && indent > offered.indent) {
      const map: Record<string, unknown> = {};
      if (dash) offered.parent[offered.key] = [map];
      else offered.parent[offered.key] = map;
      open.push({ indent, map });
    } else if (offered) return undefined;
    else {
      while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
      if (dash && !appendItem(open, indent)) return undefined;
    }
    const current = open.at(-1);
    if (current?.indent !== indent || Object.hasOwn(current.map, key) || key === '__proto__')
      return undefined;
    offered = value === undefined ? { indent, parent: current.map, key } : undefined;
    const read = value === undefined ? undefined : readScalar(value);
    if (value !== undefined && read === undefined) return undefined;
    current.map[key] = read;
  }
  return offered ? undefined : root;
}

/** A key without a value: what is indented below it is its value. */
interface Offer {
  readonly indent: number;
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

/** Makes the next map of the list whose last map is open at `indent`; false where none is. */
function appendItem(
  open: { readonly indent: number; readonly map: Record<string, unknown> }[],
  indent: number,
): boolean {
  const last = open.pop();
  const parent = open.at(-1);
  if (last?.indent !== indent || !parent) return false;
  const list = Object.values(parent.map).at(-1);
  if (!Array.isArray(list) || list.at(-1) !== last.map) return false;
  const map: Record<string, unknown> = {};
  list.push(map);
  open.push({ indent, map });
  return true;
}

/** Text that plainly is text, whole numbers, times, and JSON's strings; undefined for all else. */
function readScalar(text: string): string | number | undefined {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return text;
  if (text.startsWith('"'))
    return /^"(?:[^"\\\p{Cc}]|\\["\\nrt])*"$/u.test(text) ? String(JSON.parse(text)) : undefined;
  const isPlain = /^[\p{L}«“‘(][^\p{Cc}]*$/u.test(text) && !/: |:$| #|\s$/.test(text);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : undefined;
}
