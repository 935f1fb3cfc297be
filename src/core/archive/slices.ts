/** Time as the host counts it, and how it is given back. */
export interface SlicePort {
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Settles once the host has done what waited. */
  readonly pause: () => Promise<void>;
}

/** Runs long work in short slices. */
export interface Slices {
  /** Runs `steps` to its end and gives its value; between two steps the host is let in where a slice is used up. */
  run<T>(steps: Generator<undefined, T>): Promise<T>;
  /** Lets the host in if a slice is used up: for work that is no generator. */
  rest(): Promise<void>;
}

/**
 * Slices of `length` milliseconds, shared by everything that one caller runs one after the other. The host waits at most
 * for a slice and the longest single step.
 */
export function createSlices({ now, pause }: SlicePort, length: number): Slices {
  let start = now();
  async function rest(): Promise<void> {
    if (now() - start < length) return;
    await pause();
    start = now();
  }
  return {
    rest,
    async run(steps) {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        await rest();
      }
    },
  };
}
