/** What stands in a folder. A link is told as what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  readonly isLink: boolean;
}

/** What finding files needs of a file system; `Name` is a path, an address, whatever names a file there. */
export interface FolderPort<Name> {
  /** Rejects where the folder is gone or may not be read. */
  readonly list: (folder: Name) => Promise<readonly FolderEntry[]>;
  readonly join: (folder: Name, name: string) => Name;
  /** What tells one folder from others, however it was reached; undefined where it cannot be told. */
  readonly identify: (folder: Name, entries: readonly FolderEntry[]) => Promise<string | undefined>;
}

export interface WalkOptions {
  readonly isWanted: (fileName: string) => boolean;
  /** Asked between folders. */
  readonly isCancelled?: () => boolean;
  /** Told of a folder that could not be read; the walk goes on. */
  readonly onProblem?: (folder: string, error: unknown) => void;
}

interface Waiting<Name> {
  readonly folder: Name;
  readonly depth: number;
}

/** Folders that hold no articles: the desk's own, version control, tools. */
const SKIPPED = /^\.|^node_modules$/;
/** Folders inside folders: a link that leads back to itself through many names ends here at the latest. */
const DEEPEST = 40;

/**
 * The wanted files below a folder, by folder. A linked folder that leads back to one on its own path, or to one already
 * walked, is left out; what vanishes meanwhile is missing from the list and nothing else.
 */
export async function walkFolders<Name>(
  root: Name,
  port: FolderPort<Name>,
  { isWanted, isCancelled, onProblem }: WalkOptions,
): Promise<readonly Name[]> {
  const found: Name[] = [];
  const seen = new Set<string>();
  const plain: Waiting<Name>[] = [{ folder: root, depth: 0 }];
  // Linked folders come last, so that each file is found under its own path first.
  const linked: Waiting<Name>[] = [];
  while (!isCancelled?.()) {
    const isLinked = plain.length === 0;
    const here = plain.pop() ?? linked.pop();
    if (!here) break;
    const { folder, depth } = here;
    const entries = await listFolder(folder, port, onProblem);
    if (!entries) continue;
    const identity = await port.identify(folder, entries);
    if (identity !== undefined && isLinked && seen.has(identity)) continue;
    if (identity !== undefined) seen.add(identity);
    for (const { name, kind, isLink } of entries) {
      if (kind === 'file' && isWanted(name)) found.push(port.join(folder, name));
      if (kind === 'folder' && !SKIPPED.test(name) && depth < DEEPEST)
        (isLinked || isLink ? linked : plain).push({ folder: port.join(folder, name), depth: depth + 1 });
    }
  }
  return found;
}

async function listFolder<Name>(
  folder: Name,
  port: FolderPort<Name>,
  onProblem: WalkOptions['onProblem'],
): Promise<readonly FolderEntry[] | undefined> {
  try {
    return await port.list(folder);
  } catch (error: unknown) {
    onProblem?.(String(folder), error);
    return undefined;
  }
}
