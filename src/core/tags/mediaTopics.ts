import { createVocabulary } from './vocabulary';
import type { Tag, Vocabulary } from './vocabulary';

/** What every id of a Media Topic begins with. */
const PREFIX = 'medtop:';
/** Digits of the number after it. */
const DIGITS = 8;

/**
 * Reads `data/media-topics.json` (made by scripts/buildMediaTopics.ts; its rows are described there) into a vocabulary.
 * Throws where the text is not such a file: it ships with the extension, so that is a broken installation.
 */
export function readMediaTopics(json: string): Vocabulary {
  const data: unknown = JSON.parse(json);
  if (!isRecord(data) || !Array.isArray(data['topics'])) throw new Error('These are no Media Topics.');
  const rows: readonly unknown[] = data['topics'];
  const tags: Tag[] = [];
  for (const row of rows) tags.push(readRow(row, tags));
  return { ...createVocabulary(tags), problems: [] };
}

function readRow(row: unknown, before: readonly Tag[]): Tag {
  const [number, parentIndex, fr, en, american, wikidata] = Array.isArray(row) ? (row as unknown[]) : [];
  if (typeof number !== 'number' || typeof en !== 'string') throw new Error('These are no Media Topics.');
  const parent = typeof parentIndex === 'number' ? before[parentIndex]?.id : undefined;
  return {
    id: PREFIX + String(number).padStart(DIGITS, '0'),
    source: 'iptc',
    labels: { ...(typeof fr === 'string' && fr !== '' ? { fr } : {}), en },
    synonyms: typeof american === 'string' && american !== '' ? { en: [american] } : {},
    ...(parent === undefined ? {} : { parent }),
    ...(typeof wikidata === 'number' && wikidata > 0 ? { ids: { wikidata: `Q${wikidata}` } } : {}),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
