// A workbench in the browser, on either host, with the extension, a module that runs in the extension host
// (`testsPath`, see VS Code's `extensionTestsPath`), and a channel between that module and the page.
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, launchOptions } from './browser.mjs';
import { freePort, readServerLogs, startCodeServer, workbenchUrl } from './codeServer.mjs';
import { hostsFolder, hostsRequire, projectFolder, webDataFolder } from './install.mjs';

/** What the hosts always say: about native modules that were not compiled, and about services that are not there. */
const noise =
  /INFO color|connection token|Creating a socket|spdlog|watchdog|gallery|ERR_NAME_NOT_RESOLVED|ERR_INTERNET|Service ?Worker|status of 404|response code \(404\)|allow-same-origin|same-origin iframe|copilot|Chat|builtin|AgentHost|AccountPolicy|ENOPRO|CodeExpectedError|Canceled: |^%cinfo/i;

/** Whether a line of a host's console says nothing about the extension or its tests. */
export function isNoise(text) {
  return noise.test(text);
}

const contextOptions = { viewport: { width: 1280, height: 800 }, locale: 'en-US' };

/**
 * Opens `folder` on VS Code's server (Node extension host). Settles `exitCode` when the module at `testsPath` has
 * run. `log(type, args)` gets what it prints; `stop()` ends the browser and the server.
 */
export async function openNodeWorkbench({
  folder,
  testsPath,
  language,
  trust,
  channel,
  log,
  viewport,
  dataFolder,
}) {
  const data = dataFolder ?? (await mkdtemp(join(tmpdir(), 'news-annotator-server-')));
  if (dataFolder === undefined) process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  const server = await startCodeServer({ dataFolder: data, trust });
  const browser = await launchBrowser().catch(async (error) => {
    await server.stop();
    throw error;
  });
  const stop = async () => {
    await browser.close();
    await server.stop();
    if (dataFolder === undefined) await rm(data, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const context = await browser.newContext({ ...contextOptions, ...(viewport && { viewport }) });
    const { page, messages } = await preparePage(context, language);
    const exitCode = new Promise((resolve, reject) => {
      page.once('crash', () => reject(new Error('The page of the workbench crashed.')));
      browser.once('disconnected', () => reject(new Error('The browser ended before the tests did.')));
      void page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    exitCode.catch(() => undefined);
    await page.exposeFunction('codeAutomationLog', log);
    channel.attach(page);
    const url = workbenchUrl(server.origin, { folder, developmentPath: projectFolder, testsPath });
    await page.goto(url, { timeout: 60_000 });
    const readLogs = async () => [...messages, ...(await readServerLogs(data))];
    return { page, exitCode, stop, readLogs };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Opens `folder` as a virtual workspace on VS Code for the web (web worker extension host), through
 * `runTests` of \@vscode/test-web. The same result as `openNodeWorkbench`.
 */
export async function openWebWorkbench({ folder, testsPath, language, channel, log, viewport }) {
  const port = await freePort();
  let browser;
  let messages = [];
  const page = new Promise((resolve) => {
    wrapLaunch(async (launched) => {
      browser = launched;
      const newContext = launched.newContext.bind(launched);
      launched.newContext = async () => {
        const context = await newContext({ ...contextOptions, ...(viewport && { viewport }) });
        const prepared = await preparePage(context, language);
        messages = prepared.messages;
        printThrough(prepared.page, log);
        await translateManifest(context, language);
        channel.attach(prepared.page);
        resolve(prepared.page);
        return context;
      };
    });
  });
  const { runTests } = hostsRequire('@vscode/test-web');
  const exitCode = runTests({
    browserType: 'chromium',
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: webDataFolder,
    extensionDevelopmentPath: projectFolder,
    extensionTestsPath: testsPath,
    folderPath: folder,
    port,
  }).then(
    () => 0,
    () => 1,
  );
  const stop = async () => {
    await browser?.close();
  };
  return { page: await page, exitCode, stop, readLogs: () => Promise.resolve(messages) };
}

/** One page with the language set before anything loads; keeps what its console said. */
async function preparePage(context, language) {
  if (language !== 'en') {
    await context.addInitScript((tag) => (globalThis._VSCODE_NLS_LANGUAGE = tag), language);
  }
  const page = await context.newPage();
  const messages = [];
  const keep = (text) => {
    if (!isNoise(text)) messages.push(text.split('\n').slice(0, 12).join('\n'));
    if (messages.length > 100) messages.shift();
  };
  page.on('console', (message) => keep(message.text()));
  page.on('pageerror', (error) => keep(String(error.stack ?? error)));
  return { page, messages };
}

/** An extension under development gets only package.nls.json on the web; an installed one its language's file too. */
async function translateManifest(context, language) {
  const path = join(projectFolder, `package.nls.${language}.json`);
  if (existsSync(path))
    await context.route('**/static/devextensions/package.nls.json', (route) => route.fulfill({ path }));
}

/** \@vscode/test-web prints all that is logged, the hosts' noise too: print through `log` instead. */
function printThrough(page, log) {
  const exposeFunction = page.exposeFunction.bind(page);
  page.exposeFunction = (name, callback) =>
    exposeFunction(name, name === 'codeAutomationLog' ? log : callback);
}

/** \@vscode/test-web launches the browser of playwright's own download: give it this machine's. */
function wrapLaunch(onLaunched) {
  const testWebRequire = createRequire(join(hostsFolder, 'node_modules/@vscode/test-web/package.json'));
  const { chromium } = testWebRequire('playwright');
  chromium.launch = async () => {
    const { chromium: own } = hostsRequire('playwright-core');
    const launched = await Object.getPrototypeOf(own).launch.call(own, launchOptions());
    await onLaunched(launched);
    return launched;
  };
}
