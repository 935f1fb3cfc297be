import * as vscode from 'vscode';
import {
  compareWithEvidence,
  LONGEST_EVIDENCE,
  prepareEvidence,
  type EvidenceText,
  type VerbatimResult,
} from '../core/review/verbatim';

/** Why a file cannot serve as evidence, in a sentence for people. */
export interface EvidenceFailure {
  readonly kind: 'unreadable';
  readonly message: string;
}

interface PreparedFile {
  readonly stamp: string;
  readonly prepared: EvidenceText | EvidenceFailure;
}

/** The extension host is left alone for a moment after this many milliseconds of work. */
const SLICE = 12;
/** Prepared files that are kept: a fact-checker has one or two open at a time, and each may be large. */
const MOST_FILES = 4;
/** Results that are kept. */
const MOST_RESULTS = 2_000;

/** Reads evidence (transcripts, press releases …) and looks for quotations in it; keeps what it read while it does not change. */
export class EvidenceReader {
  readonly #files = new Map<string, PreparedFile>();
  readonly #results = new Map<string, VerbatimResult>();

  /** Looks for a quotation, given as its pieces, in the file at `path` from the article's folder. */
  async compare(
    article: vscode.Uri,
    path: string,
    pieces: readonly string[],
  ): Promise<VerbatimResult | EvidenceFailure> {
    const uri = evidenceUri(article, path);
    if (!uri) return failure(vscode.l10n.t('{0} lies outside the opened folder.', path));
    const { stamp, prepared } = await this.#prepare(uri, path);
    if ('kind' in prepared) return prepared;
    const key = JSON.stringify([uri.toString(), stamp, pieces]);
    const known = this.#results.get(key);
    if (known) return known;
    const result = await inSlices(compareWithEvidence(pieces, prepared));
    if (this.#results.size >= MOST_RESULTS) this.#results.clear();
    this.#results.set(key, result);
    return result;
  }

  async #prepare(uri: vscode.Uri, path: string): Promise<PreparedFile> {
    const id = uri.toString();
    let stamp: string;
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      stamp = `${mtime} ${size}`;
      if (size > 2 * LONGEST_EVIDENCE) return { stamp, prepared: tooLong(path, size) };
    } catch {
      return { stamp: '', prepared: failure(vscode.l10n.t('{0} is not there any more.', path)) };
    }
    const known = this.#files.get(id);
    if (known?.stamp === stamp) return known;
    const file = { stamp, prepared: await readEvidence(uri, path) };
    this.#files.delete(id);
    this.#files.set(id, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST_FILES && oldest !== undefined) this.#files.delete(oldest);
    return file;
  }
}

/** The file that evidence names; undefined where it lies outside the workspace. */
export function evidenceUri(article: vscode.Uri, path: string): vscode.Uri | undefined {
  const uri = vscode.Uri.joinPath(article, '..', ...path.split('/'));
  return vscode.workspace.getWorkspaceFolder(uri) && uri;
}

async function readEvidence(uri: vscode.Uri, path: string): Promise<EvidenceText | EvidenceFailure> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const isBinary = bytes.subarray(0, 8_192).includes(0);
    if (isBinary) return failure(vscode.l10n.t('{0} is no text file: save its text beside it.', path));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.length > LONGEST_EVIDENCE
      ? tooLong(path, bytes.length)
      : await inSlices(prepareEvidence(text));
  } catch (error: unknown) {
    return error instanceof TypeError
      ? failure(vscode.l10n.t('{0} is not written in UTF-8: save it so.', path))
      : failure(vscode.l10n.t('{0} cannot be read.', path));
  }
}

function tooLong(path: string, size: number): EvidenceFailure {
  const megabytes = Math.round(size / 1_000_000);
  const limit = Math.round(LONGEST_EVIDENCE / 1_000_000);
  return failure(
    vscode.l10n.t('{0} is too long to compare with ({1} MB, the limit is {2} MB).', path, megabytes, limit),
  );
}

function failure(message: string): EvidenceFailure {
  return { kind: 'unreadable', message };
}

async function inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  for (let sliceStart = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - sliceStart < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceStart = performance.now();
  }
}
