import type { SidecarList } from './annotationData';

/** One entry of a list as it stands in the file. */
export interface SidecarItem {
  /** Comment lines and blank lines before it. */
  readonly lead: string;
  /** Its lines, the first with its dash. */
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly start: number;
}

/** One key at the top of the file with what belongs to it. */
export interface SidecarSection {
  readonly key: string;
  /** Comments before it and the line of the key; of a section that is no list all its lines. */
  readonly head: string;
  readonly start: number;
  readonly list?: {
    /** Spaces before each dash. */
    readonly indent: number;
    readonly items: readonly SidecarItem[];
  };
}

/** The file in pieces: the heads, leads and items in their order, then `tail`, are its text. */
export interface SidecarText {
  readonly sections: readonly SidecarSection[];
  readonly tail: string;
}

const lists: readonly string[] = ['tags', 'rejected', 'annotations'] satisfies SidecarList[];

interface Line {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
  readonly isBlank: boolean;
}

/**
 * Cuts a sidecar into its entries by indentation alone, so that thousands of them need no parser and those that did not
 * change can be written back byte for byte. Undefined for a file that is laid out otherwise (flow style, directives,
 * several documents, conflict markers): then only the YAML library knows what it holds.
 */
export function splitSidecar(text: string): SidecarText | undefined {
  const sections: MutableSection[] = [];
  let waiting = '';
  for (const line of linesOf(text)) {
    if (line.isBlank) {
      const last = sections.at(-1)?.list?.items.at(-1);
      if (last && waiting === '' && line.text.trim() === '' && keepsLineEnds(last.text))
        last.text += line.text;
      else waiting += line.text;
      continue;
    }
    const section = sections.at(-1);
    const list = section?.list;
    if (line.indent === 0 && !line.text.startsWith('- ')) {
      const opened = openSection(line, waiting);
      if (!opened || sections.some(({ key }) => key === opened.key)) return undefined;
      sections.push(opened);
    } else if (!section) return undefined;
    else if (!list) section.head += waiting + line.text;
    else if (/^ *- /.test(line.text) && (list.indent === undefined || line.indent === list.indent)) {
      list.indent = line.indent;
      list.items.push({ lead: waiting, text: line.text, start: line.start });
    } else {
      const item = list.items.at(-1);
      if (!item || line.indent <= (list.indent ?? 0)) return undefined;
      item.text += waiting + line.text;
    }
    waiting = '';
  }
  const result = sections.map(({ key, head, start, list }) => ({
    key,
    head,
    start,
    ...(list && { list: { indent: list.indent ?? 2, items: list.items } }),
  }));
  return { sections: result, tail: waiting };
}

/** Whether an entry has a text of the kind to which the blank lines after it belong. */
function keepsLineEnds(entry: string): boolean {
  return /: *[|>]\d?\+/.test(entry);
}

interface MutableSection {
  key: string;
  head: string;
  start: number;
  list?: { indent?: number; items: { lead: string; text: string; start: number }[] };
}

function openSection(line: Line, waiting: string): MutableSection | undefined {
  const [, key, value] = /^([A-Za-z][\w-]*):(?: +(.*))?$/.exec(line.text.trimEnd()) ?? [];
  if (key === undefined) return undefined;
  const section = { key, head: waiting + line.text, start: line.start - waiting.length };
  if (!lists.includes(key)) return section;
  const isList =
    value === undefined || value === '' || value.startsWith('#') || /^\[\s*\](?:\s*#.*)?$/.test(value);
  return isList ? { ...section, list: { items: [] } } : undefined;
}

/**
 * The lines of `text` with their ends. Blank counts what is empty and what is a comment of the top or of a list; a
 * deeper line that begins with `#` may belong to a text, and stays in its entry.
 */
function* linesOf(text: string): Iterable<Line> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    let content = start;
    while (text.charCodeAt(content) === 0x20) content++;
    const indent = content - start;
    const code = text.charCodeAt(content);
    const isEmpty = content >= end || code === 0x0a || code === 0x0d;
    yield { text: text.slice(start, end), start, indent, isBlank: isEmpty || (code === 0x23 && indent <= 2) };
    start = end;
  }
}
