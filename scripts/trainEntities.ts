/**
 * Trains the entity models and writes data/entities.<language>.bin:
 *
 *     tsx scripts/trainEntities.ts [--corpora <folder>] [fr] [en]
 *
 * Only the corpora whose licences allow it train what ships: see THIRD-PARTY-NOTICES.md.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeEntityModel } from '../src/core/entities/entityModel';
import { modelOf, TRANSITION_COUNT } from '../src/core/entities/modelTables';
import { invent, recase } from './entities/augment';
import { blocksOf, createReader, readDocuments } from './entities/corpus';
import { buildGazetteers, type WordParts } from './entities/gazetteers';
import { labelDocuments } from './entities/labelDocuments';
import { defaultTraining, trainLabels, type TrainingSet } from './entities/trainer';

const TRAINING = { fr: ['fr-train'], en: ['en-train', 'uner-ewt-en', 'uner-pud-en'] } as const;

/** Features kept, so that a language's file stays below 2 MB. */
const MOST = { fr: 95_000, en: 72_000 } as const;

/**
 * Unlabelled articles that the model of a first run labels for a second one, its names settled over each article: words
 * that the annotated articles lack meet their neighbours there.
 */
const SELF_LABELLED = { file: 'orangesum-raw-fr.dev3000', count: 450, weight: 0.3 } as const;

function train(language: 'fr' | 'en', corpora: string): void {
  const words = buildGazetteers(language, corpora);
  const documents = TRAINING[language].flatMap((file) => readDocuments(corpora, file));
  const blocks = documents.flatMap(blocksOf);
  const sets: TrainingSet[] = [
    { blocks, weight: 1 },
    { blocks: recase(blocks, language), weight: 0.5 },
    { blocks: invent(language), weight: 0.5 },
  ];
  let learned = learn(language, words, sets);
  if (language === 'fr') {
    const known = new Set([...documents, ...readDocuments(corpora, 'fr-gold.dev')].map(({ id }) => id));
    const raw = readDocuments(corpora, SELF_LABELLED.file)
      .filter(({ id }) => !known.has(id))
      .slice(0, SELF_LABELLED.count);
    const labelled = labelDocuments(raw, modelOf({ ...words, ...learned }));
    learned = learn(language, words, [
      ...sets,
      { blocks: labelled.flatMap(blocksOf), weight: SELF_LABELLED.weight },
    ]);
  }
  const bytes = writeEntityModel({ ...words, ...learned });
  writeFileSync(fileURLToPath(new URL(`../data/entities.${language}.bin`, import.meta.url)), bytes);
  console.log(
    `${language}: ${blocks.length} blocks, ${learned.featureKeys.length} features, ${bytes.length} bytes`,
  );
}

function learn(
  language: 'fr' | 'en',
  words: WordParts,
  sets: readonly TrainingSet[],
): ReturnType<typeof trainLabels> {
  const base = modelOf({
    ...words,
    featureKeys: new Uint32Array(),
    weights: new Int8Array(),
    transitions: new Float32Array(TRANSITION_COUNT),
  });
  const { lexicon, read } = createReader(language);
  return trainLabels(sets, lexicon, read, base, { ...defaultTraining, most: MOST[language] });
}

function main(args: readonly string[]): void {
  const at = args.indexOf('--corpora');
  const corpora =
    at < 0 ? fileURLToPath(new URL('../../shared/corpora', import.meta.url)) : (args[at + 1] ?? '');
  const wanted = (['fr', 'en'] as const).filter((language) => args.includes(language));
  for (const language of wanted.length > 0 ? wanted : (['fr', 'en'] as const)) train(language, corpora);
}

main(process.argv.slice(2));
