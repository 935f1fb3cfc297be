// One run of the integration tests in a workbench: waits for their result, within a limit, and ends everything.
import { setTimeout as sleep } from 'node:timers/promises';
import { isNoise } from './workbench.mjs';

const limit = 15 * 60_000;

/** Opens a workbench, waits for its exit code, shows its logs unless that is 0, and stops it. Never rejects. */
export async function finish(open) {
  let workbench;
  let code = 1;
  const stop = async () => {
    await workbench?.stop();
    workbench = undefined;
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  try {
    workbench = await open();
    const late = sleep(limit, 'late', { ref: false });
    const result = await Promise.race([workbench.exitCode, late]);
    if (result === 'late') console.error(`The tests did not end within ${limit / 60_000} minutes.`);
    else code = result;
  } catch (error) {
    console.error(error);
  }
  if (code !== 0 && workbench) {
    console.error('--- What the window and the extension host logged last:');
    console.error((await workbench.readLogs()).slice(-60).join('\n'));
  }
  await stop();
  return code;
}

/** Prints what code in the extension host prints, without the hosts' own noise. */
export function printLine(type, values) {
  const text = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
  if (!isNoise(text)) (type === 'error' || type === 'warn' ? console.error : console.log)(text);
}
