import * as vscode from 'vscode';
import type { SettingsService } from './settings';

/** The part of the built-in git extension's interface that is used here (its `api/git.d.ts`, version 1). */
interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** Knows whom annotations are signed by: the setting's name, else git's `user.name`, else « anonymous ». */
export class AuthorService {
  readonly #settings: SettingsService;
  #fromGit: string | undefined;

  constructor(settings: SettingsService) {
    this.#settings = settings;
  }

  /** The name as it is known now. */
  get name(): string {
    return this.#settings.read().author || this.#fromGit || vscode.l10n.t('unknown');
  }

  /** Asks git for its name, once it is needed; without git nothing happens. */
  async prepare(): Promise<void> {
    if (this.#fromGit !== undefined) return;
    this.#fromGit = '';
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return;
    try {
      const git = (await extension.activate()).getAPI(1);
      this.#fromGit = (await git.repositories[0]?.getConfig('user.name')) ?? '';
    } catch {
      this.#fromGit = ''; // git is switched off: the setting is left
    }
  }
}
