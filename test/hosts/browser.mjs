// The browser that shows the workbench: CHROME_PATH, else an installed Chromium or Chrome, else the one from npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { browserFolder, hostsRequire } from './install.mjs';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** Launches the browser through playwright, headless. Needs `installHosts()` to have run. */
export async function launchBrowser() {
  const { chromium } = hostsRequire('playwright-core');
  return await chromium.launch(launchOptions());
}

/** What playwright's `chromium.launch` has to be given on this machine. */
export function launchOptions() {
  const { executablePath, env } = findBrowser();
  return { executablePath, env: { ...process.env, ...env }, args: quiet, headless: true };
}

function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names a file that does not exist: ${named}`);
    return { executablePath: named, env: {} };
  }
  const installed = installedBrowsers().find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, env: {} };
  return packagedBrowser();
}

function installedBrowsers() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/** The browser from npm brings the libraries it needs; where they do not fit, the system's are tried. */
function packagedBrowser() {
  const executablePath = join(browserFolder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(browserFolder, 'fonts.conf') };
  const libraries = [join(browserFolder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':');
  const failures = [];
  for (const env of [{ ...fonts, LD_LIBRARY_PATH: libraries }, fonts]) {
    if (!existsSync(executablePath)) break;
    const { status, stderr } = spawnSync(executablePath, ['--headless=shell', '--no-sandbox', '--version'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (status === 0) return { executablePath, env };
    failures.push(stderr.trim());
  }
  throw new Error(
    [
      'No browser was found. Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium),',
      'or set CHROME_PATH to the executable of one.',
      ...failures,
    ].join('\n'),
  );
}
