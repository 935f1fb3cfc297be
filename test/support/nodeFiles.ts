import { readFile, rename, writeFile } from 'node:fs/promises';
import type { FilePort } from '../../src/core/files/wholeFile';

/** Files of this machine, by path. */
export const nodeFiles: FilePort<string> = {
  async read(path) {
    try {
      return await readFile(path);
    } catch (error: unknown) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  write: (path, bytes) => writeFile(path, bytes),
  rename,
  beside: (path, ending) => path + ending,
};
