import { isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { Message } from '../checks/finding';
import type { Span } from '../text/span';
import { findTooDeep } from './yamlDepth';

/** Why a YAML file could not be read, and where: UTF-16 offsets; line and column count from 1. */
export interface YamlProblem extends Span {
  readonly message: Message;
  readonly line: number;
  readonly column: number;
}

/** A YAML file of the workspace: its data, or its problems. */
export interface YamlFile {
  /** For edits that keep comments. Absent where there are problems: such a file is never to be written. */
  readonly document?: Document;
  /** Plain data; undefined for a file without content and for one with problems. */
  readonly data: unknown;
  readonly problems: readonly YamlProblem[];
}

/** Bounds that keep one workspace file from stopping the editor. */
export interface YamlLimits {
  /** UTF-16 code units. */
  readonly size: number;
  /** Collections inside collections. */
  readonly depth: number;
}

/** Far above any real file of a desk: 50,000 annotations are some 16 million characters. */
export const yamlLimits: YamlLimits = { size: 32_000_000, depth: 64 };

interface Fault {
  readonly template: string;
  readonly values?: readonly string[];
  readonly start: number;
  readonly end?: number;
}

/** How many problems of one file are told. */
const MAX_PROBLEMS = 20;

/**
 * Reads YAML 1.2 from `text` and never throws. Read as data only: tags and aliases are refused (with them, a small file
 * can unfold into a huge one), keys are strings, a key that stands twice is a problem. With any problem there is no data,
 * so that half a file is never taken, and written back, for the whole.
 */
export function readYaml(text: string, limits: YamlLimits = yamlLimits): YamlFile {
  const blocking = findBlocking(text, limits);
  if (blocking) return failed([blocking], text);
  try {
    const document = parseDocument(text, {
      stringKeys: true,
      // The library compares each key with every other; `findFaults` does it in linear time.
      uniqueKeys: false,
      resolveKnownTags: false,
      prettyErrors: false,
    });
    const faults = [...document.errors, ...document.warnings].map((error) => describeError(error, text));
    faults.push(...findFaults(document, text));
    if (faults.length > 0) return failed(faults, text);
    return { document, data: document.toJS({ maxAliasCount: 0 }) ?? undefined, problems: [] };
  } catch (error: unknown) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed([{ template: 'This is not valid YAML: {0}', values: [detail], start: 0 }], text);
  }
}

/** A problem at a span of `text`, with its line and column; for readers that check the data of a file further. */
export function placeProblem(text: string, message: Message, { start, end }: Span): YamlProblem {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { message, start, end, line, column: start - lineStart + 1 };
}

function failed(faults: readonly Fault[], text: string): YamlFile {
  const problems = [...faults]
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_PROBLEMS)
    .map(({ template, values = [], start, end = start }) =>
      placeProblem(text, { template, values }, { start, end }),
    );
  return { data: undefined, problems };
}

/** What makes parsing pointless or dangerous, told before it is tried. */
function findBlocking(text: string, limits: YamlLimits): Fault | undefined {
  if (text.length > limits.size) {
    return {
      template: 'The file is too large: {0} characters, at most {1} are read.',
      values: [String(text.length), String(limits.size)],
      start: 0,
    };
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) return { template: 'This is not a text file.', start: nul, end: nul + 1 };
  // No multi-line flag: with it, U+2028 would begin a line.
  const conflict = /(^|\n)(?:<{7}|>{7}|\|{7})(?:[ \r\n]|$)/.exec(text);
  if (conflict) {
    const start = conflict.index + (conflict[1] ?? '').length;
    return {
      template: 'An unresolved merge conflict begins here: settle it, then save the file again.',
      start,
      end: start + 7,
    };
  }
  const deep = findTooDeep(text, limits.depth);
  if (deep === undefined) return undefined;
  return {
    template: 'Nested too deeply: at most {0} levels are read.',
    values: [String(limits.depth)],
    start: deep,
  };
}

/** Aliases and doubled keys. The document is not deeper than the limits allow. */
function findFaults(document: Document, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  let hasAlias = false;
  visit(document, (_key, node) => {
    // The first says it for all: an alias bomb has many.
    if (isAlias(node) && !hasAlias) {
      hasAlias = true;
      const [start, end] = node.range ?? [0, 0];
      const name = text.slice(start, end);
      faults.push({
        template: 'References such as “{0}” are not read here: write the value out.',
        values: [name],
        start,
        end,
      });
    }
    if (!isMap(node)) return;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      const [start, end] = key.range ?? [0, 0];
      const name = String(key.value);
      if (seen.has(name))
        faults.push({ template: 'The key “{0}” stands twice.', values: [name], start, end });
      seen.add(name);
    }
  });
  return faults;
}

/** The library's commonest errors in words that a journalist can act on; `{0}` is the text at fault. */
const templates: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'A tab cannot indent YAML: use spaces.',
  BAD_INDENT: 'The indentation does not fit the lines before.',
  BLOCK_AS_IMPLICIT_KEY: 'A colon inside a value: put the value between quotation marks.',
  BAD_SCALAR_START: 'A value cannot begin with “{0}”: put it between quotation marks.',
  MULTIPLE_DOCS: 'A second document begins here (“---”): only one is read.',
  TAG_RESOLVE_FAILED: 'Tags such as “{0}” are not read here.',
  NON_STRING_KEY: 'A key must be a word, not a list or a map.',
};

function describeError({ code, message, pos }: YAMLError, text: string): Fault {
  const start = Math.min(pos[0], text.length);
  const end = Math.min(Math.max(pos[0], pos[1]), text.length);
  const template = templates[code];
  if (template === undefined)
    return { template: 'This is not valid YAML: {0}', values: [message], start, end };
  return { template, values: template.includes('{0}') ? [text.slice(start, end)] : [], start, end };
}
