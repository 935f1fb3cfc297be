/** What a safe replacement needs of a file system; `Name` is a path, an address, whatever names a file there. */
export interface FilePort<Name> {
  /** The file's bytes; undefined where there is no such file. Rejects where it cannot be read. */
  readonly read: (name: Name) => Promise<Uint8Array | undefined>;
  /** Writes the file, made if need be. A crash may leave part of the bytes. */
  readonly write: (name: Name, bytes: Uint8Array) => Promise<void>;
  /** Gives a file another name, in the place of what has that name. A crash may leave that place empty. */
  readonly rename: (from: Name, to: Name) => Promise<void>;
  /** The name of a file beside it: its own with `ending` after it. */
  readonly beside: (name: Name, ending: string) => Name;
}

/** Being written: perhaps half of a text, never read. */
const UNFINISHED = '.part';
/** Written to its end, and waiting to take the file's place. */
const COMPLETE = '.new';

/**
 * Replaces a file so that, whenever the process ends, `readWhole` gives the whole old or the whole new content: written
 * under one name, renamed to a second when all of it is there, then to the file's own. Two steps, since a file system
 * may remove the old file before it renames the new one (VS Code's does), and the new one must be known to be complete.
 *
 * With `expected`, what the caller last read there, nothing is replaced, and false returned, if somebody else wrote the
 * file since.
 */
export async function replaceWhole<Name>(
  files: FilePort<Name>,
  name: Name,
  bytes: Uint8Array,
  expected?: { readonly bytes: Uint8Array | undefined },
): Promise<boolean> {
  const unfinished = files.beside(name, UNFINISHED);
  const complete = files.beside(name, COMPLETE);
  // What a stop left waiting, when the file itself was removed already, is the only copy: first it takes its place.
  if ((await files.read(complete)) && !(await files.read(name))) await files.rename(complete, name);
  await files.write(unfinished, bytes);
  if (expected && !isEqual(await files.read(name), expected.bytes)) return false;
  await files.rename(unfinished, complete);
  await files.rename(complete, name);
  return true;
}

/** The content of a file as `replaceWhole` left it, whatever happened to it in the middle; undefined where there is none. */
export async function readWhole<Name>(files: FilePort<Name>, name: Name): Promise<Uint8Array | undefined> {
  // Between the two reads another process may give the waiting file its name: look there once more.
  return (
    (await files.read(name)) ?? (await files.read(files.beside(name, COMPLETE))) ?? (await files.read(name))
  );
}

function isEqual(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
