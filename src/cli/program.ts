import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorCode, type Files } from './io';

/** Where the program's own files lie. */
export interface Program {
  readonly version: string;
  /** Models and lists. */
  readonly dataFolder: string;
  /** Translations of messages. */
  readonly l10nFolder: string;
  /** The URI of the folder of the rules' pages. */
  readonly rulesUri: string;
}

/**
 * Finds the program's files from the folder of its code: built, `data/` and `l10n/` are beside the code; run from the
 * sources, they are beside `package.json`, in a folder above.
 */
export function findProgram(programFolder: string, files: Files): Program {
  const root = rootAbove(programFolder, files);
  const manifest: unknown = JSON.parse(new TextDecoder().decode(files.readFile(join(root, 'package.json'))));
  const folderOf = (name: string) => {
    const beside = join(programFolder, name);
    return exists(beside, files) ? beside : join(root, name);
  };
  return {
    version: versionOf(manifest),
    dataFolder: folderOf('data'),
    l10nFolder: folderOf('l10n'),
    rulesUri: pathToFileURL(join(root, 'docs', 'rules')).href,
  };
}

function rootAbove(folder: string, files: Files): string {
  if (exists(join(folder, 'package.json'), files)) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json of the program is missing.');
  return rootAbove(parent, files);
}

function versionOf(manifest: unknown): string {
  const isObject = typeof manifest === 'object' && manifest !== null;
  return isObject && 'version' in manifest ? String(manifest.version) : '';
}

/** Whether something stands at `path`. */
export function exists(path: string, files: Files): boolean {
  try {
    files.stat(path);
    return true;
  } catch (error: unknown) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
