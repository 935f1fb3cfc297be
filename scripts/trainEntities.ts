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
import { buildGazetteers } from './entities/gazetteers';
import { defaultTraining, trainLabels } from './entities/trainer';

const TRAINING = { fr: ['fr-train'], en: ['en-train', 'uner-ewt-en', 'uner-pud-en'] } as const;

/** Features kept, so that a language's file stays below 2 MB. */
const MOST = { fr: 95_000, en: 72_000 } as const;

function train(language: 'fr' | 'en', corpora: string): void {
  const words = buildGazetteers(language, corpora);
  const empty = {
    featureKeys: new Uint32Array(),
    weights: new Int8Array(),
    transitions: new Float32Array(TRANSITION_COUNT),
  };
  const { lexicon, read } = createReader(language);
  const blocks = TRAINING[language].flatMap((file) => readDocuments(corpora, file).flatMap(blocksOf));
  const sets = [
    { blocks, weight: 1 },
    { blocks: recase(blocks, language), weight: 0.5 },
    { blocks: invent(language), weight: 0.5 },
  ];
  const learned = trainLabels(sets, lexicon, read, modelOf({ ...words, ...empty }), {
    ...defaultTraining,
    most: MOST[language],
  });
  const bytes = writeEntityModel({ ...words, ...learned });
  writeFileSync(fileURLToPath(new URL(`../data/entities.${language}.bin`, import.meta.url)), bytes);
  console.log(
    `${language}: ${blocks.length} blocks, ${learned.featureKeys.length} features, ${bytes.length} bytes`,
  );
}

function main(args: readonly string[]): void {
  const at = args.indexOf('--corpora');
  const corpora =
    at < 0 ? fileURLToPath(new URL('../../shared/corpora', import.meta.url)) : (args[at + 1] ?? '');
  const wanted = (['fr', 'en'] as const).filter((language) => args.includes(language));
  for (const language of wanted.length > 0 ? wanted : (['fr', 'en'] as const)) train(language, corpora);
}

main(process.argv.slice(2));
