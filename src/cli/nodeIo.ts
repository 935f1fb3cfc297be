import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Files, Io, Output } from './io';
import { startWorker } from './workerThreads';

/** Files of this machine. Synchronous: articles are small, and a thread does one after another. */
export const nodeFiles: Files = {
  readFile: (path) => readFileSync(path),
  stat(path) {
    const stats = statSync(path);
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    return { kind, size: stats.size };
  },
  list: (folder) => readdirSync(folder),
  realPath: (path) => realpathSync(path),
};

/** This process's streams, files and signals. `programFile` is the code that runs, also in other threads. */
export function createNodeIo(programFolder: string, programFile: string): Io {
  const { stdin, stdout, stderr } = process;
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    stdin.destroy();
  });
  return {
    stdin,
    stdout: createOutput(stdout),
    stderr: createOutput(stderr),
    files: nodeFiles,
    workingFolder: process.cwd(),
    environment: process.env,
    programFolder,
    signal: stop.signal,
    cores: availableParallelism(),
    // A thread can only run built code.
    ...(programFile.endsWith('.js') && { startWorker: startWorker(programFile) }),
  };
}

function createOutput(stream: NodeJS.WriteStream): Output {
  let failure: Error | undefined;
  // Without a listener, a reader that goes away (`| head`) would end the process with a stack trace.
  stream.on('error', (error: Error) => {
    failure = error;
  });
  return {
    isTerminal: stream.isTTY,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure) reject(failure);
        else if (stream.write(text)) resolve();
        else {
          const done = () => {
            stream.off('drain', done);
            stream.off('error', done);
            if (failure) reject(failure);
            else resolve();
          };
          stream.on('drain', done);
          stream.on('error', done);
        }
      }),
  };
}
