import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { StartWorker } from './io';
import type { Job, JobOptions, JobResult } from './jobs';

interface Waiting {
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: Error) => void;
}

/** Starts threads that run `programFile`, which must call `serveJobs` in a thread. */
export function startWorker(programFile: string): StartWorker {
  return (options) => {
    const worker = new Worker(programFile, { workerData: options });
    const waiting: Waiting[] = [];
    let failure: Error | undefined;
    const fail = (error: Error): void => {
      failure = error;
      for (const { reject } of waiting.splice(0)) reject(error);
    };
    worker.on('message', (result: JobResult) => waiting.shift()?.resolve(result));
    worker.on('error', fail);
    worker.on('exit', () => {
      fail(failure ?? new Error('A thread ended before its work.'));
    });
    return {
      run: (job) =>
        new Promise<JobResult>((resolve, reject) => {
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
export function serveJobs(createWork: (options: JobOptions) => (job: Job) => JobResult): void {
  const work = createWork(workerData as JobOptions);
  parentPort?.on('message', (job: Job) => {
    parentPort?.postMessage(work(job));
  });
}
