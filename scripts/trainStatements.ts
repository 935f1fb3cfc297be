import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createModels } from '../src/cli/models';
import { nodeFiles } from '../src/cli/nodeIo';
import { spanOf, type TokenRange } from '../src/core/attribution/blockView';
import { findAccepted, initialState } from '../src/core/attribution/findAttributions';
import { featuresOf } from '../src/core/attribution/plausibility';
import { createMentionFinder } from '../src/core/entities/findMentions';
import { languagePack } from '../src/core/language/packs';
import { createBlockReader } from '../src/core/reading';
import { Lexicon } from '../src/core/text/lexicon';
import type { Span } from '../src/core/text/span';

const root = join(__dirname, '..');

const USAGE = `tsx scripts/trainStatements.ts [FOLDER]
  Trains the weights that tell French statements from what only looks like one, on fr-train.jsonl of FOLDER
  (../shared/corpora), and writes src/core/language/fr/weights.ts.
  --cross  train on each half, print how much of the other half is told rightly, and write nothing
  --even   train on every second document only, so that the others measure it
`;

/** Rounds over the examples, and the strength of the pull towards zero. */
const ROUNDS = 20;
const RATE = 0.1;
const REGULARISATION = 0.2;
/** Added to the bias: losing a statement costs more than keeping a wrong one. */
const LENIENCE = 0.3;
/** A weight below this many hundredths is left out. */
const SMALLEST = 5;

interface Document {
  readonly text: string;
  readonly attributions: readonly { readonly content: readonly (readonly [number, number])[] }[];
}

interface Example {
  readonly features: readonly string[];
  readonly isStatement: boolean;
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { cross: { type: 'boolean' }, even: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const folder = positionals[0] ?? join(root, '..', 'shared', 'corpora');
  const documents = readFileSync(join(folder, 'fr-train.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document)
    .filter((_, i) => !values.even || i % 2 === 0);
  const examples = createExamples();
  const found = documents.map((document) => examples(document));
  if (values.cross) crossValidate(found);
  else write(train(found.flat()));
}

/** The candidates of a document, each with whether the gold has a statement there. */
function createExamples(): (document: Document) => Example[] {
  const lexicon = new Lexicon(languagePack('fr'));
  const model = createModels(join(root, 'data'), nodeFiles)('fr').get('fr');
  const findMentions = createMentionFinder(lexicon, model);
  const read = createBlockReader(lexicon);
  return ({ text, attributions }) => {
    const gold = attributions.map(({ content }) => content.map(([start, end]) => ({ start, end })));
    const taken = new Set<number>();
    const examples: Example[] = [];
    let state = initialState;
    for (const line of text.matchAll(/[^\n]+/g)) {
      const reading = read(line[0], 'paragraph');
      const { exit } = findAccepted(reading, findMentions(reading), state, (view, draft) => {
        const spans = draft.content.map((piece: TokenRange) => moved(spanOf(view, piece), line.index));
        const match = gold.findIndex((content, i) => !taken.has(i) && isCovered(content, spans));
        if (match >= 0) taken.add(match);
        examples.push({ features: featuresOf(view, draft), isStatement: match >= 0 });
        return true;
      });
      state = exit;
    }
    return examples;
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** At least half of the gold content, and no more than thrice its length. */
function isCovered(gold: readonly Span[], spans: readonly Span[]): boolean {
  const length = (list: readonly Span[]): number =>
    list.reduce((sum, { start, end }) => sum + end - start, 0);
  let common = 0;
  for (const a of gold)
    for (const b of spans) common += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common >= 0.3 * length(gold) && common >= 0.2 * length(spans);
}

/** Logistic regression by stochastic gradient, the same order every time. */
function train(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round / 4);
    for (let i = 0; i < examples.length; i++) {
      const example = examples[(i * 7919 + round * 31) % examples.length];
      if (!example) continue;
      const features = ['bias', ...example.features.filter((feature) => (counts.get(feature) ?? 0) > 1)];
      const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
      const error = (example.isStatement ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      const step = rate * error;
      for (const feature of features) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight + step - rate * REGULARISATION * weight);
      }
    }
  }
  weights.set('bias', (weights.get('bias') ?? 0) + LENIENCE);
  return weights;
}

function crossValidate(found: readonly (readonly Example[])[]): void {
  for (const half of [0, 1]) {
    const weights = train(found.filter((_, i) => i % 2 !== half).flat());
    const tested = found.filter((_, i) => i % 2 === half).flat();
    const counts = { kept: 0, keptTrue: 0, all: tested.length, allTrue: 0 };
    for (const { features, isStatement } of tested) {
      const sum = ['bias', ...features].reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
      if (isStatement) counts.allTrue++;
      if (sum <= 0) continue;
      counts.kept++;
      if (isStatement) counts.keptTrue++;
    }
    console.log(
      `half ${String(half)}: of ${String(counts.all)} candidates ${String(counts.allTrue)} are statements; ` +
        `${String(counts.kept)} kept, ${String(counts.keptTrue)} of them statements`,
    );
  }
}

function write(weights: ReadonlyMap<string, number>): void {
  const lines = [...weights]
    .map(([feature, weight]) => [Math.round(weight * 100), feature] as const)
    .filter(([weight, feature]) => Math.abs(weight) >= SMALLEST || feature === 'bias')
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([weight, feature]) => `${String(weight)} ${feature}`);
  const text = `/** Made by \`scripts/trainStatements.ts\`: which statements that the French grammar finds are statements. */
export const frenchWeights = ${JSON.stringify(lines.join('\n'))};
`;
  writeFileSync(join(root, 'src/core/language/fr/weights.ts'), text);
  console.log(`${String(lines.length)} weights`);
}

main();
