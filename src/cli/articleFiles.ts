import { join } from 'node:path';
import { message, type Message } from '../core/checks/finding';
import { encodingProblem } from '../core/desk/encodingProblem';
import type { YamlProblem } from '../core/desk/readYaml';
import { errorCode, type Files } from './io';

/** File names that are articles when a folder is read; sidecars (`.annotations.yaml`) are none. */
const ARTICLE_NAME = /\.(?:txt|md|article|news)$/i;
/** Folders that hold no articles: the desk's own, version control, tools. */
const SKIPPED_FOLDER = /^\.|^node_modules$/;
/** Bytes. No article is so long, and its text must fit into a string. */
const LARGEST = 100_000_000;

/** A path that could not be read, and why. */
export interface ReadProblem {
  readonly path: string;
  readonly message: Message;
}

export interface FoundArticles {
  /** Files as given, folders' files in the order of their names. */
  readonly paths: readonly string[];
  readonly problems: readonly ReadProblem[];
}

/**
 * The articles that `paths` name: a file whatever its name, of a folder every file below it that is named like an
 * article. A folder that is reached twice, by a link, is read once. Paths inside folders have forward slashes.
 */
export function findArticles(paths: readonly string[], files: Files): FoundArticles {
  const found: string[] = [];
  const problems: ReadProblem[] = [];
  const visited = new Set<string>();
  const visit = (path: string, name: string | undefined): void => {
    try {
      const { kind } = files.stat(path);
      if (kind === 'folder') {
        const isSkipped = name !== undefined && SKIPPED_FOLDER.test(name);
        if (isSkipped || !isNew(visited, files.realPath(path))) return;
        for (const entry of [...files.list(path)].sort(byCodeUnits)) visit(joined(path, entry), entry);
      } else if (name === undefined || (kind === 'file' && ARTICLE_NAME.test(name))) found.push(path);
    } catch (error: unknown) {
      // A link to nowhere inside a folder is no article.
      if (name !== undefined && errorCode(error) === 'ENOENT') return;
      problems.push({ path, message: describeError(error) });
    }
  };
  for (const path of paths) visit(path, undefined);
  return { paths: found, problems };
}

function isNew(visited: Set<string>, path: string): boolean {
  if (visited.has(path)) return false;
  visited.add(path);
  return true;
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function joined(folder: string, name: string): string {
  return folder === '.' ? name : join(folder, name).replaceAll('\\', '/');
}

/** The text of a file, without its byte-order mark and with its own line ends, or why there is none. */
export function readText(path: string, files: Files): { readonly text: string } | ReadProblem {
  try {
    const { kind, size } = files.stat(path);
    if (kind === 'folder') return { path, message: message('This is a folder.') };
    if (size > LARGEST) return { path, message: message('The file is too large to be an article.') };
    const text = decodeFile(files.readFile(path));
    if (typeof text === 'string') return { text };
    return 'line' in text
      ? { path: `${path}:${text.line}:${text.column}`, message: text.message }
      : { path, message: text };
  } catch (error: unknown) {
    return { path, message: describeError(error) };
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** `bytes` as UTF-8 without a byte-order mark, or what is wrong with them. */
export function decode(bytes: Uint8Array): string | Message {
  if (bytes.includes(0)) return message('This is not a text file.');
  try {
    return decoder.decode(bytes);
  } catch {
    return message('The text is not encoded as UTF-8: save it as UTF-8.');
  }
}

/** The same with the place of the fault where some of the bytes are text. */
function decodeFile(bytes: Uint8Array): string | Message | YamlProblem {
  const text = decode(bytes);
  return typeof text === 'string' || bytes.includes(0)
    ? text
    : encodingProblem(new TextDecoder().decode(bytes));
}

/** A system error in words. */
function describeError(error: unknown): Message {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return message('There is no such file.');
    case 'EACCES':
    case 'EPERM':
      return message('This user may not read it.');
    case 'ELOOP':
      return message('The link leads back to itself.');
    default:
      return message('It cannot be read: {0}', error instanceof Error ? error.message : String(error));
  }
}
