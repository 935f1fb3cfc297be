import Mocha from 'mocha';
import * as vscode from 'vscode';
import { isPageDriven, page } from '../support/page';

const testTimeout = 30_000;

/**
 * Runs the tests that `loads` import, in whatever extension host this is, and rejects if one fails. The last line
 * printed counts them; test/hosts/integration.mjs reads it.
 */
export async function runTests(loads: readonly (() => Promise<unknown>)[]): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: LineReporter, timeout: testTimeout });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  mocha.suite.afterEach('picture of a failure', pictureFailure);
  for (const load of loads) await load();
  const kind = vscode.env.uiKind === vscode.UIKind.Web ? 'browser' : 'desktop';
  console.log(`VS Code ${vscode.version} (${kind}), interface language ${vscode.env.language}`);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failing`);
}

async function pictureFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== 'failed' || !(await isPageDriven())) return;
  const name = test.fullTitle().replace(/\W+/g, '-').slice(0, 80);
  console.log(`  the window then: ${await page.screenshot(`failed-${name}`)}`);
}

/** Prints lines through the console, which both hosts hand on to the terminal. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    let skipped = 0;
    let passed = 0;
    const failed: string[] = [];
    runner.on('suite', ({ title, root }) => {
      if (!root) console.log(title);
    });
    runner.on('pass', ({ title, duration }) => {
      passed++;
      console.log(`  ✓ ${title} (${duration ?? 0} ms)`);
    });
    runner.on('pending', ({ title }) => {
      skipped++;
      console.log(`  - ${title} (not on this host: its window cannot be driven)`);
    });
    runner.on('fail', (test, error: unknown) => {
      failed.push(test.fullTitle());
      console.log(`  ✗ ${test.fullTitle()}\n${errorText(error)}`);
    });
    runner.on('end', () => {
      for (const title of failed) console.log(`failed: ${title}`);
      console.log(`${passed} passing, ${failed.length} failing, ${skipped} pending`);
    });
  }
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
