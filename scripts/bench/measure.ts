/** Times in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export interface MeasureOptions {
  /** At least so many measured runs. */
  readonly runs?: number;
  /** Runs until so many milliseconds were measured, unless `mostRuns` come first. */
  readonly time?: number;
  readonly mostRuns?: number;
  /** Runs before the first measured one. */
  readonly warmUp?: number;
}

/** Keeps a result from being optimised away. */
const sink = new Array<unknown>(1);

/** Takes a result as if it were used. */
export function consume(value: unknown): void {
  sink[0] = value;
}

/**
 * Starts a clock; what it returns tells the milliseconds since. They are those of the wall clock or of the process's
 * CPU time, whichever is less: on a quiet machine the former, on a busy one what the work itself took.
 */
export function startClock(): () => number {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  return () => {
    const elapsed = performance.now() - wall;
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(elapsed, (user + system) / 1000);
  };
}

/** Runs `work` again and again and gives the median and the 95th percentile. `prepare` is not timed. */
export function measure<T>(
  work: (input: T, run: number) => unknown,
  prepare: (run: number) => T,
  { runs = 7, time = 600, mostRuns = 400, warmUp = 2 }: MeasureOptions = {},
): Times {
  for (let run = 0; run < warmUp; run++) consume(work(prepare(run), run));
  const times: number[] = [];
  let sum = 0;
  for (let run = 0; run < mostRuns && (run < runs || sum < time); run++) {
    const input = prepare(warmUp + run);
    const clock = startClock();
    consume(work(input, run));
    const taken = clock();
    times.push(taken);
    sum += taken;
  }
  return summarize(times);
}

/** Median and 95th percentile of `times`. */
export function summarize(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), runs: times.length };
}

/** Rows as an aligned table: the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}

/** `value` with three significant digits, in plain notation: 1234 → 1,234. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}

/** UTF-16 code units counted as UTF-8 bytes, the measure of the tables' MB. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
