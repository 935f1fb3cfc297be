#!/usr/bin/env node
// npm start [-- FOLDER]: builds the extension and opens VS Code with it on FOLDER (examples/ if not given): the
// installed desktop VS Code, else VS Code's server from npm, for any browser, at an address that it prints.
// NEWS_ANNOTATOR_VSCODE=npm takes the server where a desktop VS Code is installed too.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from '../esbuild.mjs';
import { startCodeServer, workbenchUrl } from '../test/hosts/codeServer.mjs';
import { installHosts, outputFolder, projectFolder } from '../test/hosts/install.mjs';

const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(projectFolder, 'examples'));
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`There is no folder ${folder}.`);
  process.exit(2);
}
console.log('Building …');
await build().catch(() => process.exit(1));
if (process.env.NEWS_ANNOTATOR_VSCODE === 'npm' || !openDesktop()) await serve();

/** Opens the installed desktop VS Code, which goes on by itself; false where there is none. */
function openDesktop() {
  const parameters = [`--extensionDevelopmentPath=${projectFolder}`, '--new-window', folder];
  const { error, status } = spawnSync('code', parameters, {
    stdio: ['ignore', 'inherit', 'ignore'],
    shell: process.platform === 'win32',
  });
  if (error !== undefined || status !== 0) return false;
  console.log(`VS Code opens on ${folder}.`);
  return true;
}

async function serve() {
  console.log('No desktop VS Code (`code`) was found: serving one from npm for your browser.');
  await installHosts();
  const server = await startCodeServer({ dataFolder: join(outputFolder, 'start') });
  console.log(`
News Annotator on ${folder} (what you save is saved there). Open in a browser:

  ${workbenchUrl(server.origin, { folder, developmentPath: projectFolder })}

Ctrl-C ends it.`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await server.stop();
  process.exit();
}
