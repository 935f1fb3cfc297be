/** How long the workbench may take to show what it was asked for, on a busy machine. */
const patience = 15_000;
const interval = 50;

/**
 * Waits for something that no event announces (what the window draws): calls `check` again and again until it settles
 * without throwing, and returns its value. Throws what it threw last when it never does.
 */
export async function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error: unknown) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
