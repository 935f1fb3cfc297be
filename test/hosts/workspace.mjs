// The folder that a run opens: a copy, so that a run changes nothing, with the run's settings and the page's address.
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What every run sets, so that the workbench is quiet and the same each time. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
};

/** Where the extension host's side of a run finds the page: see test/support/page.ts. */
const channelFile = '.vscode/page-channel.json';

/** What a run puts into its copy of the folder, out of sight. */
const hidden = { 'files.exclude': { '**/.vscode': true } };

/** Tells the extension host's side of a run where the page of its window is. */
export async function nameChannel(folder, url) {
  await writeFile(join(folder, channelFile), JSON.stringify({ url }));
}

/** Copies `folder` and adds settings. `remove()` deletes the copy. */
export async function copyWorkspace(folder, settings = {}) {
  const root = await mkdtemp(join(tmpdir(), 'news-annotator-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  // VS Code shows the folder's name: keep it.
  const copy = join(root, folder.split(/[\\/]/).filter(Boolean).at(-1) ?? 'workspace');
  await cp(folder, copy, { recursive: true });
  await mkdir(join(copy, '.vscode'), { recursive: true });
  const settingsFile = join(copy, '.vscode/settings.json');
  const own = JSON.parse(await readFile(settingsFile, 'utf8').catch(() => '{}'));
  await writeFile(
    settingsFile,
    JSON.stringify({ ...quietSettings, ...hidden, ...own, ...settings }, undefined, 2),
  );
  return { folder: copy, remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }) };
}
