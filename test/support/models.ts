import { readFileSync } from 'node:fs';
import { loadEntityModel, type EntityModel } from '../../src/core/entities/entityModel';
import type { Language } from '../../src/core/language/language';

/** The models that ship, read once a test run. */
export const shippedModels: ReadonlyMap<Language, EntityModel> = new Map(
  (['fr', 'en'] as const).flatMap((language) => {
    const model = loadEntityModel(readFileSync(`data/entities.${language}.bin`));
    return model ? [[language, model] as const] : [];
  }),
);
