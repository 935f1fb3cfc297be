import * as vscode from 'vscode';
import { defaultSettings, settingNames, type Settings } from '../core/settings';

/** The settings' section in VS Code. */
export const SECTION = 'newsAnnotator';

/** Reads the user's settings, and says when they change. */
export class SettingsService implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  /** Fires when any setting of the extension changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) this.#changed.fire();
    });
  }

  /** A snapshot of the settings as they stand for `scope` (a file or folder). */
  read(scope?: vscode.Uri): Settings {
    const configuration = vscode.workspace.getConfiguration(SECTION, scope ?? null);
    const entries = Object.entries(settingNames).map(([key, name]) => [
      key,
      configuration.get(name, defaultSettings[key as keyof Settings]),
    ]);
    return Object.fromEntries(entries) as Settings;
  }

  /** Stores a setting where it is already set, in the folder, the workspace or for the user. */
  async write<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    const configuration = vscode.workspace.getConfiguration(SECTION);
    const stored = configuration.inspect(settingNames[key]);
    const target =
      stored?.workspaceValue === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.Workspace;
    await configuration.update(settingNames[key], value, target);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
