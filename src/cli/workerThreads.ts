import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { StartWorker } from './io';

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** Starts threads that run `programFile`, which must call `serveJobs` in a thread. */
export function startWorker(programFile: string): StartWorker {
  return <Options, Job, Result>(options: Options) => {
    const worker = new Worker(programFile, { workerData: options });
    const waiting: Waiting<Result>[] = [];
    let failure: Error | undefined;
    const fail = (error: Error): void => {
      failure = error;
      for (const { reject } of waiting.splice(0)) reject(error);
    };
    worker.on('message', (result: Result) => waiting.shift()?.resolve(result));
    worker.on('error', fail);
    worker.on('exit', () => {
      fail(failure ?? new Error('A thread ended before its work.'));
    });
    return {
      run: (job: Job) =>
        new Promise<Result>((resolve, reject) => {
          if (failure) {
            reject(failure);
            return;
          }
          waiting.push({ resolve, reject });
          worker.postMessage(job);
        }),
      stop: async () => {
        await worker.terminate();
      },
    };
  };
}

/** In a thread: does the jobs that come, in order. `createWork` makes the function that does one, from the options. */
export function serveJobs<Options, Job, Result>(
  createWork: (options: Options) => (job: Job) => Result,
): void {
  const work = createWork(workerData as Options);
  parentPort?.on('message', (job: Job) => {
    parentPort?.postMessage(work(job));
  });
}
