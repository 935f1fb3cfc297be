#!/usr/bin/env node
// Opens the workbench on a folder, does what its options say, in their order, and saves what the window shows.
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from '../../esbuild.mjs';
import { bundleDriver, bundlePath } from './bundle.mjs';
import { installHosts, outputFolder, projectFolder } from './install.mjs';
import { openPageChannel } from './pageChannel.mjs';
import { copyWorkspace, nameChannel } from './workspace.mjs';

const usage = `npm run screenshot -- [OPTIONS]

  --folder FOLDER      what to open (a copy of it); default: examples
  --host node|web      the extension host; default: node
  --language en|fr     of the interface; default: fr
  --theme NAME         such as "Default Dark Modern", "Default High Contrast Light"; default: Default Light Modern
  --size WIDTHxHEIGHT  of the window; default: 1280x800
  --setting KEY=JSON   repeatable
  --no-build           takes dist/ as it is
  --verbose            prints the logs of the page and the extension host
then, as often and in the order you like:
  --file PATH          opens a file of the folder
  --select TEXT        selects the first place of a text in the open file
  --command "ID JSON…" runs a command by its id, with its parameters
  --keys KEYS          presses keys by playwright's names: F1, "Control+Shift+M"
  --type TEXT          types
  --click SELECTOR     clicks; "SELECTOR::TEXT" for the element that holds a text
  --hover SELECTOR     moves the mouse there; text as above
  --query SELECTOR     prints the elements that match: text, classes, style
  --wait MS
  --out FILE           saves the window as PNG; default at the end: .hosts/screenshots/screenshot.png`;

const settingNames = ['folder', 'host', 'language', 'theme', 'size'];
const stepNames = ['file', 'select', 'command', 'keys', 'type', 'click', 'hover', 'query', 'wait', 'out'];

const { options, settings, steps } = parseArguments(process.argv.slice(2));
await installHosts();
const { isNoise, openNodeWorkbench, openWebWorkbench } = await import('./workbench.mjs');
if (!options['no-build']) await build().catch(() => process.exit(1));
await bundleDriver(options.host);

async function take() {
  const channel = await openPageChannel({ screenshotsFolder: join(outputFolder, 'screenshots') });
  const workspace = await copyWorkspace(resolve(projectFolder, options.folder), {
    'workbench.colorTheme': options.theme,
    ...settings,
  });
  await nameChannel(workspace.folder, channel.url);
  const [width, height] = options.size.split('x').map(Number);
  const print = console.log;
  if (options.host === 'web' && !options.verbose) {
    for (const type of ['log', 'info', 'warn', 'debug']) console[type] = () => undefined;
  }
  const open = options.host === 'web' ? openWebWorkbench : openNodeWorkbench;
  let workbench;
  try {
    workbench = await open({
      folder: workspace.folder,
      testsPath: bundlePath(options.host, 'driver'),
      language: options.language,
      channel,
      viewport: { width, height },
      log(type, values) {
        if (options.verbose && !isNoise(values.join(' '))) console[type]?.(...values);
      },
    });
    // The driver answers once the extension host runs.
    await within(60_000, 'The extension host did not start', channel.perform({ kind: 'ready' }));
    await settled(workbench.page);
    for (const [name, value] of steps) await perform[name](value, workbench.page, channel, print);
  } catch (error) {
    process.exitCode = 1;
    console.error(error.message);
    if (workbench && !options.verbose) console.error((await workbench.readLogs()).join('\n'));
  } finally {
    if (options.verbose && workbench) print((await workbench.readLogs()).join('\n'));
    await workbench?.stop();
    channel.close();
    await workspace.remove();
  }
}

const perform = {
  file: (path, page, channel) => inHost(page, channel, { kind: 'open', path }),
  select: (text, page, channel) => inHost(page, channel, { kind: 'select', text }),
  command(value, page, channel) {
    const [command, ...parameters] = value.split(/ (.*)/s);
    return inHost(page, channel, { kind: 'command', command, parameters: parseParameters(parameters[0]) });
  },
  async keys(keys, page) {
    await page.keyboard.press(keys);
    await settled(page);
  },
  async type(text, page) {
    await page.keyboard.type(text);
    await settled(page);
  },
  click: (target, page, channel) => atElement('click', target, page, channel),
  hover: (target, page, channel) => atElement('hover', target, page, channel),
  async query(selector, _page, channel, print) {
    print(JSON.stringify(await channel.page.query({ selector, inWebviews: true }), undefined, 2));
  },
  wait: (milliseconds, page) => page.waitForTimeout(Number(milliseconds)),
  async out(file, page, _channel, print) {
    const path = resolve(projectFolder, file);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path });
    print(path);
  },
};

async function inHost(page, channel, step) {
  await within(20_000, `${step.kind} did not come to an end`, channel.perform(step));
  await settled(page);
}

async function atElement(operation, target, page, channel) {
  const [selector, text] = target.split('::');
  await channel.page[operation]({ selector, text });
  await settled(page);
}

/** Waits until nothing in the window has changed for a while: what is asked for has been drawn. */
async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        /* global document, MutationObserver, clearTimeout */
        const quiet = 600;
        let timer = setTimeout(finish, quiet);
        const limit = setTimeout(finish, 8000);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(finish, quiet);
        });
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        function finish() {
          observer.disconnect();
          clearTimeout(timer);
          clearTimeout(limit);
          resolve(undefined);
        }
      }),
  );
}

function within(milliseconds, why, promise) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${why} within ${milliseconds / 1000} s.`)), milliseconds).unref();
  });
  return Promise.race([promise, late]);
}

function parseArguments(parameters) {
  const parsed = {
    options: {
      folder: 'examples',
      host: 'node',
      language: 'fr',
      theme: 'Default Light Modern',
      size: '1280x800',
    },
    settings: {},
    steps: [],
  };
  const rest = [...parameters];
  while (rest.length > 0) {
    const [name, inline] = rest.shift().replace(/^--/, '').split(/=(.*)/s);
    if (name === 'verbose' || name === 'no-build') {
      parsed.options[name] = true;
      continue;
    }
    const value = inline ?? rest.shift();
    if (value === undefined || name === 'help') fail(name === 'help' ? '' : `--${name} wants a value.`);
    if (settingNames.includes(name)) parsed.options[name] = value;
    else if (stepNames.includes(name)) parsed.steps.push([name, value]);
    else if (name === 'setting') {
      const [key, json] = value.split(/=(.*)/s);
      parsed.settings[key] = JSON.parse(json);
    } else fail(`No such option: --${name}`);
  }
  if (!parsed.steps.some(([name]) => name === 'out'))
    parsed.steps.push(['out', '.hosts/screenshots/screenshot.png']);
  return parsed;
}

function parseParameters(text) {
  return text === undefined || text.trim() === '' ? [] : JSON.parse(`[${text}]`);
}

function fail(message) {
  console.error(`${message}\n\n${usage}`.trim());
  process.exit(message === '' ? 0 : 2);
}

await take();
process.exit();
