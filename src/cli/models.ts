import { join } from 'node:path';
import { loadEntityModel, type EntityModel } from '../core/entities/entityModel';
import type { Language } from '../core/language/language';
import type { Files } from './io';
import { exists } from './program';

/** Makes the function that gives the models for a language, each read when it is first asked for. */
export function createModels(
  dataFolder: string,
  files: Files,
): (language: Language) => ReadonlyMap<Language, EntityModel> {
  const known = new Map<Language, ReadonlyMap<Language, EntityModel>>();
  return (language) => {
    const models = known.get(language) ?? readModels(language, dataFolder, files);
    known.set(language, models);
    return models;
  };
}

function readModels(
  language: Language,
  dataFolder: string,
  files: Files,
): ReadonlyMap<Language, EntityModel> {
  const path = join(dataFolder, `entities.${language}.bin`);
  const model = exists(path, files) ? loadEntityModel(files.readFile(path)) : undefined;
  return new Map(model ? [[language, model]] : []);
}
