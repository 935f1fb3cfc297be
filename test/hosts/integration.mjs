#!/usr/bin/env node
// Runs the integration tests on one host: `node` (a desktop VS Code, else VS Code's server from npm, both with the Node
// extension host) or `web` (VS Code for the web, web worker extension host). NEWS_ANNOTATOR_LANGUAGE=fr runs them with
// the interface in French; NEWS_ANNOTATOR_VSCODE=download|npm|PATH says which VS Code is the node host's.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from '../../esbuild.mjs';
import { bundlePath, bundleTests } from './bundle.mjs';
import { hostsFolder, installHosts, outputFolder, projectFolder } from './install.mjs';
import { copyWorkspace, nameChannel } from './workspace.mjs';

const language = process.env.NEWS_ANNOTATOR_LANGUAGE ?? 'en';
const host = process.argv[2];
if (host !== 'node' && host !== 'web') {
  console.error('node test/hosts/integration.mjs node|web');
  process.exit(2);
}

await installHosts();
if (!process.env.NEWS_ANNOTATOR_BUILT) await build().catch(() => process.exit(1));
await bundleTests(host);
const workspace = await copyWorkspace(join(projectFolder, 'test/integration/workspace'));
const code = await (host === 'node' ? runOnNode() : runOnWeb()).finally(() => workspace.remove());
process.exit(code);

async function runOnNode() {
  const executable = await vscodeExecutable();
  try {
    return await runTests({
      ...(executable && { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: bundlePath('node', 'index'),
      launchArgs: [workspace.folder, `--locale=${language}`],
    });
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

async function runOnWeb() {
  const { openPageChannel } = await import('./pageChannel.mjs');
  const { openWebWorkbench } = await import('./workbench.mjs');
  const { finish, printLine } = await import('./testRun.mjs');
  const channel = await openPageChannel({ screenshotsFolder: join(outputFolder, 'screenshots/web') });
  await nameChannel(workspace.folder, channel.url);
  const testsPath = bundlePath('web', 'index');
  const result = await finish(() =>
    openWebWorkbench({ folder: workspace.folder, testsPath, language, channel, log: printLine }),
  );
  channel.close();
  return result;
}

/** The executable of the node host; `undefined` has \@vscode/test-electron download a desktop VS Code. */
async function vscodeExecutable() {
  const fromNpm = join(hostsFolder, 'serverLauncher.mjs');
  const wanted = process.env.NEWS_ANNOTATOR_VSCODE ?? ((await canDownload()) ? 'download' : 'npm');
  if (wanted === 'download') console.log('Node host: a desktop VS Code, downloaded once.');
  else if (wanted === 'npm') console.log('Node host: VS Code server from npm (code-server).');
  else console.log(`Node host: ${wanted}`);
  return wanted === 'download' ? undefined : wanted === 'npm' ? fromNpm : wanted;
}

/** A desktop VS Code needs a screen to open its window on, and the update server to come from. */
async function canDownload() {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return false;
  try {
    const address = 'https://update.code.visualstudio.com/api/releases/stable';
    const { ok } = await globalThis.fetch(address, {
      method: 'HEAD',
      signal: globalThis.AbortSignal.timeout(5000),
    });
    return ok;
  } catch {
    return false;
  }
}
