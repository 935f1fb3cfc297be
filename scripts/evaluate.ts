import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createModels } from '../src/cli/models';
import { nodeFiles } from '../src/cli/nodeIo';
import { detectLanguage } from '../src/core/language/detectLanguage';
import { evaluateTopics } from './evaluateTopics';
import { readCorpus, scoredCorpora, type Corpus, type GoldDocument } from './evaluation/corpora';
import { createPredictor, scoredAttributions, scoredEntities } from './evaluation/predict';
import { crossValidate } from './evaluation/crossValidation';
import { readableArticle } from './evaluation/readableArticle';
import { attributionTable, entityTable, type Scored } from './evaluation/tables';
import {
  scoreAttributions,
  scoreEntities,
  type AttributionRow,
  type AttributionScore,
  type EntityScores,
  type ScoredAttribution,
  type ScoredEntity,
} from './scoring';

const root = join(__dirname, '..');
const DEFAULT_FOLDER = join(root, '..', 'shared', 'corpora');

const USAGE = `npm run evaluate [-- FOLDER] [options]
  FOLDER              corpora (../shared/corpora)
  --only NAME         only the corpus of this name, or names with commas
  --article FILE      print the analysis of this article, and nothing else
  --predictions DIR   write what was found, one JSONL a corpus
  --folds N           score the corpora that train the models by cross-validation, too (minutes)
  --detect            find each document's language instead of taking the corpus's word
`;

interface Options {
  readonly folder: string;
  readonly only: readonly string[] | undefined;
  readonly predictions: string | undefined;
  readonly detects: boolean;
}

interface Evaluated {
  readonly entities?: Scored<EntityScores>;
  readonly attributions?: Scored<Readonly<Record<AttributionRow, AttributionScore>>>;
}

type Predict = ReturnType<typeof createPredictor>;

function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      only: { type: 'string' },
      article: { type: 'string' },
      predictions: { type: 'string' },
      folds: { type: 'string' },
      detect: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const predict = createPredictor(createModels(join(root, 'data'), nodeFiles));
  if (values.article !== undefined) {
    printArticle(values.article, predict);
    return 0;
  }
  const options = {
    folder: positionals[0] ?? DEFAULT_FOLDER,
    only: values.only?.split(','),
    predictions: values.predictions,
    detects: values.detect ?? false,
  };
  if (!existsSync(options.folder)) {
    console.error(
      `There is no folder of corpora at ${options.folder}: name one, “npm run evaluate -- FOLDER”.`,
    );
    return 2;
  }
  evaluateCorpora(options, predict);
  if (values.folds !== undefined)
    console.log(`\n${entityTable(crossValidate(options.folder, Number(values.folds)))}`);
  if (!options.only) evaluateOthers(options.folder, predict);
  return 0;
}

function evaluateCorpora(options: Options, predict: Predict): void {
  const chosen = scoredCorpora.filter(({ name }) => options.only?.includes(name) ?? true);
  const evaluated = chosen.flatMap((corpus) => {
    const documents = readCorpus(options.folder, corpus.name);
    return documents ? [evaluateCorpus(corpus, documents, options, predict)] : [];
  });
  const entities = evaluated.flatMap((scored) => scored.entities ?? []);
  const attributions = evaluated.flatMap((scored) => scored.attributions ?? []);
  if (entities.length > 0) console.log(`PER, ORG, LOC; strict F1 in %\n${entityTable(entities)}`);
  if (attributions.length > 0) console.log(attributionTable(attributions));
  if (evaluated.length === 0) console.log('No scored corpus is there.');
}

function evaluateCorpus(
  { name, scores, note }: Corpus,
  documents: readonly GoldDocument[],
  { predictions, detects }: Options,
  predict: Predict,
): Evaluated {
  const predicted = documents.map(({ id, lang, text }) => {
    const analysis = predict(text, detects ? detectLanguage(text) : lang);
    return {
      id,
      entities: scoredEntities(analysis.mentions),
      attributions: scoredAttributions(analysis.attributions),
    };
  });
  if (predictions !== undefined) {
    mkdirSync(predictions, { recursive: true });
    const lines = predicted.map((document) => `${JSON.stringify(document)}\n`);
    writeFileSync(join(predictions, `${name}.jsonl`), lines.join(''));
  }
  const common = { name, documents: documents.length, ...(note !== undefined && { note }) };
  const pairs = documents.map((gold, i) => ({ gold, predicted: predicted[i] }));
  const entityPairs = pairs.map(({ gold, predicted: found }) => ({
    gold: gold.entities ?? [],
    predicted: found?.entities ?? ([] as readonly ScoredEntity[]),
  }));
  const attributionPairs = pairs.map(({ gold, predicted: found }) => ({
    gold: gold.attributions ?? [],
    predicted: found?.attributions ?? ([] as readonly ScoredAttribution[]),
  }));
  return {
    ...(scores.includes('entities') && {
      entities: { ...common, scores: scoreEntities(entityPairs, ['MISC']) },
    }),
    ...(scores.includes('attributions') && {
      attributions: { ...common, scores: scoreAttributions(attributionPairs) },
    }),
  };
}

/** Suggested topics, and the shared articles where they are there. */
function evaluateOthers(folder: string, predict: Predict): void {
  console.log('');
  evaluateTopics(folder);
  const articles = join(folder, '..', 'articles');
  if (!existsSync(articles)) return;
  for (const file of readdirSync(articles).sort()) {
    if (!file.endsWith('.txt')) continue;
    console.log(`\n${file}`);
    printArticle(join(articles, file), predict);
  }
}

function printArticle(file: string, predict: Predict): void {
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  console.log(readableArticle(predict(text, detectLanguage(text))));
}

process.exitCode = main();
