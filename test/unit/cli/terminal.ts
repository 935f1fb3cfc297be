import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cli } from '../../../src/cli/cli';
import type { Io } from '../../../src/cli/io';
import { nodeFiles } from '../../../src/cli/nodeIo';

/** What a run of the command line gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of files for one test, and the command line in it. */
export interface Terminal {
  readonly folder: string;
  /** Writes a file (text as UTF-8) and gives its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** Runs the command line with standard input in chunks. */
  readonly run: (
    argv: readonly string[],
    input?: readonly (string | Uint8Array)[],
    io?: Partial<Io>,
  ) => Promise<Run>;
  readonly remove: () => void;
}

const root = join(__dirname, '..', '..', '..');

/** Makes a terminal in a fresh folder. */
export function createTerminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'news-annotator-test-'));
  return {
    folder,
    write(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    async run(argv, input = [], overrides = {}) {
      const out: string[] = [];
      const err: string[] = [];
      const code = await cli(argv, { ...createIo(folder, input, out, err), ...overrides });
      return { code, stdout: out.join(''), stderr: err.join('') };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function createIo(
  workingFolder: string,
  input: readonly (string | Uint8Array)[],
  out: string[],
  err: string[],
): Io {
  const encoder = new TextEncoder();
  return {
    stdin: (async function* () {
      for (const chunk of input)
        yield await Promise.resolve(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
    })(),
    stdout: capture(out),
    stderr: capture(err),
    files: nodeFiles,
    workingFolder,
    environment: {},
    programFolder: join(root, 'src', 'cli'),
    signal: new AbortController().signal,
    cores: 2,
  };
}

function capture(parts: string[]): Io['stdout'] {
  return {
    isTerminal: false,
    write: (text) => {
      parts.push(text);
      return Promise.resolve();
    },
  };
}
