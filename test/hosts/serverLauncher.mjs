#!/usr/bin/env node
// Stands where `runTests` of @vscode/test-electron expects the executable of a desktop VS Code: takes the same
// parameters, runs the tests in VS Code's server from npm, and exits with their result.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outputFolder } from './install.mjs';
import { openPageChannel } from './pageChannel.mjs';
import { openNodeWorkbench } from './workbench.mjs';
import { finish, printLine } from './testRun.mjs';
import { nameChannel } from './workspace.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionTestsPath: { type: 'string' }, locale: { type: 'string' } },
});
const folder = positionals[0];

const channel = await openPageChannel({ screenshotsFolder: join(outputFolder, 'screenshots/node') });
await nameChannel(folder, channel.url);
const code = await finish(() =>
  openNodeWorkbench({
    folder,
    testsPath: values.extensionTestsPath,
    language: values.locale ?? 'en',
    trust: values['disable-workspace-trust'] === true,
    channel,
    log: printLine,
  }),
);
channel.close();
process.exit(code);
