import { modelOf, TRANSITION_COUNT, type EntityModel } from '../../src/core/entities/modelTables';
import type { Language } from '../../src/core/language/language';
import { blocksOf, createReader, readDocuments, type GoldDocument } from '../entities/corpus';
import { buildGazetteers } from '../entities/gazetteers';
import { trainLabels } from '../entities/trainer';
import { scoreEntities, type EntityScores, type Pair, type ScoredEntity } from '../scoring';
import { createPredictor, scoredEntities } from './predict';
import type { Scored } from './tables';

/** What is cut into folds, and what trains beside every one of them. */
const CORPORA = [
  { language: 'fr', name: 'fr-train', beside: [] },
  { language: 'en', name: 'en-train', beside: ['uner-ewt-en', 'uner-pud-en'] },
] as const;

/**
 * Entities of the corpora that train the shipped models, as a model finds them that has not seen the document: each is
 * cut into `folds` parts, and each part is read by a model trained on the others. Takes as many trainings.
 */
export function crossValidate(folder: string, folds: number): readonly Scored<EntityScores>[] {
  return CORPORA.map(({ language, name, beside }) => {
    const documents = readDocuments(folder, name);
    const others = beside.flatMap((file) => readDocuments(folder, file));
    const train = createTraining(language, folder);
    const pairs = Array.from({ length: folds }, (_, fold) => {
      const isHeld = (_document: GoldDocument, i: number) => i % folds === fold;
      const held = documents.filter(isHeld);
      const model = train([...documents.filter((document, i) => !isHeld(document, i)), ...others]);
      return readFold(held, language, model);
    }).flat();
    return {
      name: `${name}, ${folds} folds`,
      documents: documents.length,
      scores: scoreEntities(pairs, ['MISC']),
    };
  });
}

function createTraining(
  language: 'fr' | 'en',
  folder: string,
): (documents: readonly GoldDocument[]) => EntityModel {
  const words = buildGazetteers(language, folder);
  const untrained = modelOf({
    ...words,
    featureKeys: new Uint32Array(),
    weights: new Int8Array(),
    transitions: new Float32Array(TRANSITION_COUNT),
  });
  return (documents) => {
    const { lexicon, read } = createReader(language);
    const blocks = documents.flatMap(blocksOf);
    return modelOf({ ...words, ...trainLabels([{ blocks, weight: 1 }], lexicon, read, untrained) });
  };
}

function readFold(
  documents: readonly GoldDocument[],
  language: Language,
  model: EntityModel,
): Pair<ScoredEntity>[] {
  const predict = createPredictor(() => new Map([[language, model]]));
  return documents.map(({ text, entities }) => ({
    gold: entities,
    predicted: scoredEntities(predict(text, language).mentions),
  }));
}
