import type { Output } from './io';

/** A line on a terminal that says how far the work is; silent where there is no terminal. */
export interface Progress {
  /** One more is done. */
  readonly advance: () => Promise<void>;
  /** Takes the line away for something else to be written. */
  readonly pause: (write: () => Promise<void>) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Milliseconds between two looks of the line. */
const INTERVAL = 100;
const CLEAR = '\r\u001b[K';

/** `describe` words the line; it is shown on `output` if that is a terminal and `isWanted`. */
export function createProgress(
  output: Output,
  isWanted: boolean,
  describe: (done: number) => string,
): Progress {
  const isShown = isWanted && output.isTerminal;
  let done = 0;
  let shownAt = performance.now();
  let isVisible = false;
  const clear = async (): Promise<void> => {
    if (!isVisible) return;
    isVisible = false;
    await output.write(CLEAR);
  };
  return {
    async advance() {
      done++;
      const now = performance.now();
      if (!isShown || now - shownAt < INTERVAL) return;
      shownAt = now;
      isVisible = true;
      await output.write(`${CLEAR}${describe(done)}`);
    },
    async pause(write) {
      await clear();
      await write();
    },
    end: clear,
  };
}
