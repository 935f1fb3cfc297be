import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagePack } from '../../src/core/language/packs';
import { createBlockReader, type BlockReading } from '../../src/core/reading';
import { Lexicon } from '../../src/core/text/lexicon';

/** A gold name: offsets from the document's start. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** An annotated document of the corpora. */
export interface GoldDocument {
  readonly id: string;
  readonly lang: 'fr' | 'en';
  readonly text: string;
  readonly entities: readonly GoldName[];
}

/** A block with its gold names, offsets from the block's start. */
export interface GoldBlock {
  readonly document: string;
  readonly start: number;
  readonly text: string;
  readonly names: readonly GoldName[];
}

export function readDocuments(corpora: string, file: string): readonly GoldDocument[] {
  return readFileSync(join(corpora, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** The lines of a document as blocks, which is how nearly all of the corpora's articles are laid out. */
export function blocksOf({ id, text, entities }: GoldDocument): readonly GoldBlock[] {
  const blocks: GoldBlock[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const line = match[0].trim();
    if (line === '') continue;
    const end = start + line.length;
    const names = entities
      .filter((name) => name.start >= start && name.end <= end)
      .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
    blocks.push({ document: id, start, text: line, names });
  }
  return blocks;
}

/** A reader of one language's blocks with its own lexicon. */
export function createReader(language: 'fr' | 'en'): {
  readonly lexicon: Lexicon;
  readonly read: (text: string) => BlockReading;
} {
  const lexicon = new Lexicon(languagePack(language));
  const read = createBlockReader(lexicon);
  return { lexicon, read: (text) => read(text, 'paragraph') };
}
