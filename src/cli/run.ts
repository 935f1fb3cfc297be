import type { Message } from '../core/checks/finding';
import type { Frame } from '../core/exchange/index';
import { createArticleWork } from './articleWork';
import { runInOrder } from './inOrder';
import type { Io, WorkerPort } from './io';
import { noFindings, type Job, type JobOptions, type JobResult, type SeverityCounts } from './jobs';
import type { Progress } from './progress';

/** What a run found, over all its articles. */
export interface RunTotals {
  readonly articles: number;
  readonly findings: SeverityCounts;
  readonly unverified: number;
  /** What the format could not hold, counted over all articles. */
  readonly losses: readonly Message[];
  /** Whether something could not be read. */
  readonly isFaulty: boolean;
}

/** Milliseconds of work after which the process looks at its signals and streams. */
const SLICE = 25;

/**
 * Does `jobs` on `threads` threads (1: in this one) and writes their outputs in order, as they come. Ends early when the
 * signal is aborted.
 */
export async function runJobs(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  options: JobOptions,
  { frame, threads, io, progress }: { frame: Frame; threads: number; io: Io; progress: Progress },
): Promise<RunTotals> {
  const { stdout, stderr, signal } = io;
  const workers = startWorkers(threads, options, io);
  const told = new Set<string>();
  const losses = new Map<string, number>();
  const findings = { ...noFindings };
  let articles = 0;
  let hasWritten = false;
  let unverified = 0;
  let isFaulty = false;
  try {
    await stdout.write(frame.begin);
    for await (const result of runInOrder(jobs, workers)) {
      if (signal.aborted) break;
      if (result.output !== undefined) {
        articles++;
        if (result.output !== '') {
          await stdout.write(hasWritten ? frame.between + result.output : result.output);
          hasWritten = true;
        }
      }
      for (const problem of result.problems) {
        if (told.has(problem)) continue;
        told.add(problem);
        await progress.pause(() => stderr.write(`${problem}\n`));
      }
      addCounts(findings, result.findings);
      addLosses(losses, result.losses);
      unverified += result.unverified;
      isFaulty ||= result.isFaulty;
      await progress.advance();
    }
    if (!signal.aborted) await stdout.write(frame.end);
  } finally {
    await progress.end();
    await Promise.all(workers.map((worker) => worker.stop()));
  }
  const counted = [...losses].map(([template, count]) => ({ template, values: [String(count)] }));
  return { articles, findings, unverified, losses: counted, isFaulty };
}

function startWorkers(threads: number, options: JobOptions, io: Io): WorkerPort<Job, JobResult>[] {
  const { startWorker } = io;
  if (threads === 1 || !startWorker) return [createOwnWorker(options, io)];
  return Array.from({ length: threads }, () => startWorker(options));
}

/** This thread as a worker; between two jobs it lets the process look at what came meanwhile. */
function createOwnWorker(options: JobOptions, { files }: Io): WorkerPort<Job, JobResult> {
  const work = createArticleWork(files)(options);
  let sliceStart = performance.now();
  return {
    async run(job) {
      if (performance.now() - sliceStart > SLICE) {
        await new Promise((resolve) => setImmediate(resolve));
        sliceStart = performance.now();
      }
      return work(job);
    },
    stop: () => Promise.resolve(),
  };
}

/** Losses are messages whose first value says of how many things. */
function addLosses(sum: Map<string, number>, losses: readonly Message[]): void {
  for (const { template, values } of losses)
    sum.set(template, (sum.get(template) ?? 0) + Number(values[0] ?? 0));
}

function addCounts(sum: Record<keyof SeverityCounts, number>, counts: SeverityCounts): void {
  for (const severity of ['error', 'warning', 'information', 'hint'] as const)
    sum[severity] += counts[severity];
}
