import type { Job, JobOptions, JobResult } from './jobs';

/** Where text goes: standard output or standard error. */
export interface Output {
  readonly isTerminal: boolean;
  /** Resolves when more may be written; rejects with the code EPIPE once nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
}

/** What stands at a path; links are followed. */
export type PathKind = 'file' | 'folder' | 'other';

/** Read-only access to files. Every function throws the system's error, with its `code`, where the path can't be read. */
export interface Files {
  readonly readFile: (path: string) => Uint8Array;
  /** Size in bytes, and what it is. */
  readonly stat: (path: string) => { readonly kind: PathKind; readonly size: number };
  /** Names in a folder. */
  readonly list: (folder: string) => readonly string[];
  /** The path without links, the same for every way to one file. */
  readonly realPath: (path: string) => string;
}

/** Everything that the command line asks of the system. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of the program: `data/` lies in it or, as `l10n/` and `package.json`, in one above. */
  readonly programFolder: string;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  /** How many things the machine can do at a time. */
  readonly cores: number;
  /** Starts another thread of this program for `options`; absent where there are no threads. */
  readonly startWorker?: StartWorker;
}

/** A thread that takes jobs one after another and answers in the same order. */
export interface WorkerPort<Job, Result> {
  readonly run: (job: Job) => Promise<Result>;
  readonly stop: () => Promise<void>;
}

export type StartWorker = (options: JobOptions) => WorkerPort<Job, JobResult>;

/** The `code` of a system error: « ENOENT »; undefined for any other value. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
