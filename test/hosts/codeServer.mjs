// VS Code's server from npm (code-server's lib/vscode) on a free port: the Node extension host without a desktop.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serverFolder } from './install.mjs';
import { quietSettings } from './workspace.mjs';

const startTimeout = 60_000;

/** A port on loopback that nothing listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts the server with its data in `dataFolder`. `trust: false` lets folders open in Restricted Mode.
 * `stop()` ends it and everything it started.
 */
export async function startCodeServer({ dataFolder, trust = true, port }) {
  const userFolder = join(dataFolder, 'data/User');
  await mkdir(userFolder, { recursive: true });
  const settings = { ...quietSettings, 'security.workspace.trust.enabled': !trust };
  const settingsFile = join(userFolder, 'settings.json');
  if (!existsSync(settingsFile)) await writeFile(settingsFile, JSON.stringify(settings, undefined, 2));
  const listenPort = port ?? (await freePort());
  const parameters = [
    join(serverFolder, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(listenPort), '--without-connection-token'],
    ...['--accept-server-license-terms', '--server-data-dir', dataFolder, '--telemetry-level', 'off'],
  ];
  // A group of its own, so that stopping ends the extension hosts that it started too.
  const child = spawn(process.execPath, parameters, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // No gallery: the hosts work offline and ask nobody anything.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  const stop = () => stopGroup(child);
  process.once('exit', () => killGroup(child.pid, 'SIGKILL'));
  await untilListening(child).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin: `http://127.0.0.1:${listenPort}`, stop };
}

function untilListening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why) => reject(new Error(`VS Code's server ${why}:\n${output.slice(-4000)}`));
    const timer = setTimeout(
      () => fail(`did not listen within ${startTimeout / 1000} s`),
      startTimeout,
    ).unref();
    const read = (chunk) => {
      output += chunk;
      if (!output.includes('Extension host agent listening')) return;
      timer.close?.();
      output = '';
      resolve();
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended (exit code ${code})`));
  });
}

async function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  killGroup(child.pid, 'SIGTERM');
  const timer = setTimeout(() => killGroup(child.pid, 'SIGKILL'), 2000);
  await ended;
  timer.close();
  killGroup(child.pid, 'SIGKILL');
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The page of the workbench on `folder`; the extension and its tests are loaded from their folders on disk. */
export function workbenchUrl(origin, { folder, developmentPath, testsPath }) {
  const remote = (path) => `vscode-remote://remote${encodeURI(path)}`;
  const payload = [['skipWelcome', 'true']];
  if (developmentPath) payload.unshift(['extensionDevelopmentPath', remote(developmentPath)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  const url = new URL('/', origin);
  if (folder) url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** The logs of the extension host and of the extension's own channel, for people to read after a failure. */
export async function readServerLogs(dataFolder) {
  const logs = join(dataFolder, 'data/logs');
  const files = await readdir(logs, { recursive: true }).catch(() => []);
  const wanted = files.filter((file) => /remoteexthost\.log$|exthost.*[\\/].*news.*\.log$/i.test(file));
  const texts = await Promise.all(
    wanted.map(async (file) => [file, await readFile(join(logs, file), 'utf8')]),
  );
  return texts
    .filter(([, text]) => text.trim() !== '')
    .map(([file, text]) => `--- ${file}\n${text.slice(-6000)}`);
}
