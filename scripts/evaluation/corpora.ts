import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range, ScoredAttribution, ScoredEntity } from '../scoring';

/** A gold document. */
export interface GoldDocument {
  readonly id: string;
  readonly lang: 'fr' | 'en';
  readonly text: string;
  readonly entities?: readonly ScoredEntity[];
  readonly attributions?: readonly ScoredAttribution[];
}

/** A corpus that is scored: its file, and what is to be known when its figures are read. */
export interface Corpus {
  /** The file's name without `.jsonl`; the name for `--only`. */
  readonly name: string;
  readonly scores: readonly ('entities' | 'attributions')[];
  readonly note?: string;
}

/** Every corpus that has labels, in the order of the tables. */
export const scoredCorpora: readonly Corpus[] = [
  { name: 'fr-gold.dev', scores: ['entities', 'attributions'] },
  { name: 'fr-train', scores: ['entities', 'attributions'], note: 'entities: the model was trained on it' },
  { name: 'wikineural-fr.dev', scores: ['entities'], note: 'silver' },
  { name: 'conll2003-en.dev', scores: ['entities'] },
  { name: 'dwie-en.train', scores: ['entities'] },
  { name: 'en-train', scores: ['entities', 'attributions'], note: 'entities: the model was trained on it' },
  { name: 'uner-ewt-en', scores: ['entities'], note: 'the model was trained on it' },
  { name: 'uner-pud-en', scores: ['entities'], note: 'the model was trained on it' },
  { name: 'polnear.dev', scores: ['attributions'] },
  { name: 'polnear.train', scores: ['attributions'] },
];

/** The documents of a corpus; undefined where its file is absent. */
export function readCorpus(folder: string, name: string): readonly GoldDocument[] | undefined {
  const path = join(folder, `${name}.jsonl`);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readDocument(JSON.parse(line) as RawDocument));
}

interface RawDocument extends Omit<GoldDocument, 'attributions'> {
  readonly attributions?: readonly {
    readonly content: readonly Range[];
    readonly source: readonly Range[];
    readonly cue: readonly Range[];
    readonly direct?: boolean | null;
    readonly form?: 'direct' | 'indirect' | 'mixed';
  }[];
}

function readDocument({ attributions, ...document }: RawDocument): GoldDocument {
  if (!attributions) return document;
  return {
    ...document,
    attributions: attributions.map(({ content, source, cue, direct, form }) => ({
      content,
      source,
      cue,
      direct: direct ?? directOf(form),
    })),
  };
}

function directOf(form: 'direct' | 'indirect' | 'mixed' | undefined): boolean | null {
  return form === 'direct' ? true : form === 'indirect' ? false : null;
}
