import type { EntityModel } from '../../src/core/entities/entityModel';
import { createMentionFinder } from '../../src/core/entities/findMentions';
import { linkMentions } from '../../src/core/entities/linkMentions';
import type { EntityType } from '../../src/core/entities/mention';
import { blocksOf, createReader, type GoldDocument } from './corpus';

/** How the corpora call the types. */
export const CORPUS_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'MISC',
  work: 'MISC',
  other: 'MISC',
};

/** The documents with the names that `model` finds in them, settled over each document, in place of their own. */
export function labelDocuments(
  documents: readonly GoldDocument[],
  model: EntityModel | undefined,
): readonly GoldDocument[] {
  const readers = new Map<string, ReturnType<typeof createNameReader>>();
  return documents.map((document) => {
    let read = readers.get(document.lang);
    if (!read) readers.set(document.lang, (read = createNameReader(document.lang, model)));
    const blocks = blocksOf({ ...document, entities: [] }).map(({ start, text }) => ({
      start,
      text,
      mentions: read(text),
    }));
    const entities = linkMentions(blocks).mentions.map(({ start, end, type }) => ({
      start,
      end,
      type: CORPUS_TYPES[type],
    }));
    return { ...document, entities };
  });
}

function createNameReader(language: 'fr' | 'en', model: EntityModel | undefined) {
  const { lexicon, read } = createReader(language);
  const find = createMentionFinder(lexicon, model);
  return (text: string) => find(read(text));
}
