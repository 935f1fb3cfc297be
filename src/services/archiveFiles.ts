import * as vscode from 'vscode';
import { readArchiveFile, writeArchiveFile, type Intern } from '../core/archive/archiveFile';
import type { ArchiveIndex } from '../core/archive/archiveIndex';
import type { ArticleRecord } from '../core/archive/articleRecord';
import { fingerprint } from '../core/archive/fingerprint';
import type { Slices } from '../core/archive/slices';

/** The records lie in so many files, so that one changed article rewrites a small part of them. */
const PARTS = 64;

/**
 * Keeps the archive's records between sessions, in the extension's own storage. A file that cannot be read is as good as
 * none: its articles are read again, and the log says so once.
 */
export class ArchiveFiles {
  readonly #folder: vscode.Uri | undefined;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new Set<number>();
  readonly #parts = new Map<string, number>();
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: vscode.Uri | undefined, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Whether records changed since they were stored. */
  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** Remembers that the record of `id` came, changed or went. */
  noteChange(id: string): void {
    this.#changed.add(this.#partOf(id));
  }

  /** All records that were stored. */
  async load(intern: Intern, slices: Slices): Promise<readonly ArticleRecord[]> {
    const records: ArticleRecord[] = [];
    let damaged = 0;
    for (let part = 0; part < PARTS; part++) {
      const text = await this.#read(part);
      if (text === undefined) continue;
      const found = await slices.run(readArchiveFile(text, intern));
      if (found) records.push(...found);
      else damaged++;
    }
    if (damaged > 0)
      this.#log.warn(`The archive is of another version or damaged (${damaged} files): it is made anew.`);
    return records;
  }

  /** Writes the parts whose records changed. */
  store(index: ArchiveIndex, slices: Slices): Promise<void> {
    this.#writing = this.#writing.then(() => this.#store(index, slices));
    return this.#writing;
  }

  /** Removes everything that was stored. */
  async clear(): Promise<void> {
    await this.#writing;
    this.#changed.clear();
    if (!this.#folder) return;
    try {
      await vscode.workspace.fs.delete(this.#folder, { recursive: true });
    } catch (error: unknown) {
      this.#log.debug(`No stored archive: ${String(error)}`);
    }
  }

  async #store(index: ArchiveIndex, slices: Slices): Promise<void> {
    const parts = new Map([...this.#changed].map((part) => [part, [] as ArticleRecord[]]));
    this.#changed.clear();
    for (const record of index.records()) parts.get(this.#partOf(record.id))?.push(record);
    try {
      for (const [part, records] of parts) {
        const uri = this.#uriOf(part);
        if (!uri) return;
        const text = await slices.run(writeArchiveFile(records));
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      }
    } catch (error: unknown) {
      this.#log.warn(`The archive could not be stored: ${String(error)}`);
    }
  }

  async #read(part: number): Promise<string | undefined> {
    const uri = this.#uriOf(part);
    if (!uri) return undefined;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    } catch {
      return undefined; // not stored yet
    }
  }

  #uriOf(part: number): vscode.Uri | undefined {
    return this.#folder && vscode.Uri.joinPath(this.#folder, `${part}.ndjson`);
  }

  #partOf(id: string): number {
    const part = this.#parts.get(id) ?? Number.parseInt(fingerprint(id).slice(-3), 36) % PARTS;
    this.#parts.set(id, part);
    return part;
  }
}
