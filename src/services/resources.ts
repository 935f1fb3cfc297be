import * as vscode from 'vscode';
import { loadEntityModel, type EntityModel } from '../core/entities/entityModel';
import type { Language } from '../core/language/language';
import { languagePacks } from '../core/language/packs';

/** Reads what ships beside the code (trained weights, lists), each file once and only when it is needed. */
export class ResourceService {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #files = new Map<string, Promise<Uint8Array>>();
  #models: Promise<ReadonlyMap<Language, EntityModel>> | undefined;

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist', 'data');
    this.#log = log;
  }

  /** The entity models by language. A model that cannot be read is left out: its language is read by rules alone. */
  models(): Promise<ReadonlyMap<Language, EntityModel>> {
    this.#models ??= this.#readModels();
    return this.#models;
  }

  /** The bytes of a shipped file; rejects if it is not there. */
  read(fileName: string): Promise<Uint8Array> {
    const file =
      this.#files.get(fileName) ??
      Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, fileName)));
    this.#files.set(fileName, file);
    return file;
  }

  async #readModels(): Promise<ReadonlyMap<Language, EntityModel>> {
    const models = new Map<Language, EntityModel>();
    for (const { language } of languagePacks) {
      const fileName = `entities.${language}.bin`;
      try {
        const model = loadEntityModel(await this.read(fileName));
        if (model) models.set(language, model);
      } catch (error: unknown) {
        this.#log.error(`${fileName}: ${String(error)}`);
      }
    }
    return models;
  }
}
