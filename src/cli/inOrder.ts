import type { WorkerPort } from './io';

/** Jobs a worker may have before it at a time: enough that it never waits, few enough that memory stays small. */
const AHEAD = 8;

/**
 * Runs `jobs` on `workers` and yields the results in the order of the jobs, each as soon as it and all before it are
 * there. At most a few jobs a worker are taken before their results are asked for, so a slow reader slows the taking.
 * Workers are not stopped.
 */
export async function* runInOrder<Job, Result>(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  workers: readonly WorkerPort<Job, Result>[],
): AsyncGenerator<Result, undefined> {
  const start = createStarter(workers);
  const source = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const running: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Job>> | undefined;
  let isAtEnd = false;
  for (;;) {
    if (!next && !isAtEnd && running.length < workers.length * AHEAD) next = Promise.resolve(source.next());
    const [first] = running;
    if (!first && !next) return undefined;
    const arrived = await firstOf(next, first);
    if ('result' in arrived) {
      void running.shift();
      yield arrived.result;
      continue;
    }
    next = undefined;
    if (arrived.job.done) isAtEnd = true;
    else running.push(start(arrived.job.value));
  }
}

type Arrived<Job, Result> = { readonly job: IteratorResult<Job> } | { readonly result: Result };

/** The next job or the first result, whichever comes first; the result if both are there. */
function firstOf<Job, Result>(
  next: Promise<IteratorResult<Job>> | undefined,
  first: Promise<Result> | undefined,
): Promise<Arrived<Job, Result>> {
  return Promise.race([
    ...(first ? [first.then((result) => ({ result }))] : []),
    ...(next ? [next.then((job) => ({ job }))] : []),
  ]);
}

/** Gives each job to the worker that has the fewest. */
function createStarter<Job, Result>(workers: readonly WorkerPort<Job, Result>[]) {
  const loads = workers.map((worker) => ({ worker, jobs: 0 }));
  return (job: Job): Promise<Result> => {
    const [first, ...others] = loads;
    if (!first) throw new RangeError('At least one worker is needed.');
    const least = others.reduce((best, load) => (load.jobs < best.jobs ? load : best), first);
    least.jobs++;
    const result = least.worker.run(job).finally(() => {
      least.jobs--;
    });
    // An error is thrown when the job's turn comes; until then nobody waits for it.
    result.catch(() => undefined);
    return result;
  };
}
