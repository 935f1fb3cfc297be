import type { SourceKind } from '../attribution/attribution';
import type { EntityType } from '../entities/mention';
import type { ArticleRecord, RecordedEntity, RecordedStatement } from './articleRecord';

/** The format's name and version, in the first line of each file. An index of another version is made anew. */
const FORMAT = 'news-annotator archive';
export const ARCHIVE_VERSION = 1;
/** Records between two steps of reading or writing. */
const STEP = 20;

const TYPES = ['person', 'organization', 'place', 'event', 'work', 'other'] as const satisfies EntityType[];
const SOURCE_KINDS = [
  'named-person',
  'named-organization',
  'official',
  'group',
  'anonymous',
  'vague',
  'media',
  'document',
  'pronoun',
  'other',
] as const satisfies SourceKind[];

/** Gives the one copy of a text that is kept: names, tags and bases stand in thousands of records. */
export type Intern = (text: string) => string;

export function createIntern(): Intern {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    known.set(text, text);
    return text;
  };
}

/**
 * The same record in the least memory: its texts are copies of their own, not windows on the article they were cut from,
 * and the one copy where others have them too.
 */
export function compactRecord(record: ArticleRecord, intern: Intern): ArticleRecord {
  return decode(parse(JSON.stringify(encode(record))), intern) ?? record;
}

/** Writes records as lines of JSON without names of fields, in steps. */
export function* writeArchiveFile(records: readonly ArticleRecord[]): Generator<undefined, string> {
  const lines = [JSON.stringify([FORMAT, ARCHIVE_VERSION, records.length])];
  for (const [i, record] of records.entries()) {
    lines.push(JSON.stringify(encode(record)));
    if (i % STEP === STEP - 1) yield;
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Reads what `writeArchiveFile` wrote, in steps. Undefined for anything else: another version, a file that was cut or
 * damaged. Half an index is never taken for a whole one.
 */
export function* readArchiveFile(
  text: string,
  intern: Intern,
): Generator<undefined, readonly ArticleRecord[] | undefined> {
  const lines = text.split('\n');
  const head = parse(lines[0] ?? '');
  if (!Array.isArray(head) || head[0] !== FORMAT || head[1] !== ARCHIVE_VERSION) return undefined;
  if (lines.length !== Number(head[2]) + 2 || lines.at(-1) !== '') return undefined;
  const records: ArticleRecord[] = [];
  for (let i = 1; i < lines.length - 1; i++) {
    const record = decode(parse(lines[i] ?? ''), intern);
    if (!record) return undefined;
    records.push(record);
    if (i % STEP === 0) yield;
  }
  return records;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // a damaged line: the caller refuses the file
  }
}

function encode(record: ArticleRecord): readonly unknown[] {
  const { findings, review } = record;
  return [
    [record.id, record.fileName, record.stamp, record.basis, record.language],
    [record.headline ?? 0, record.date ?? 0, record.previous ?? 0, record.next ?? 0, record.modified ?? 0],
    record.tags,
    record.entities.map(({ key, name, type, forms, places }) => [
      key,
      name,
      TYPES.indexOf(type),
      forms,
      places,
    ]),
    record.statements.map(({ entity, source, sourceKind, isQuoted, place }) => [
      entity ?? 0,
      source,
      SOURCE_KINDS.indexOf(sourceKind),
      isQuoted ? 1 : 0,
      place.line,
      place.column,
      place.endLine,
      place.endColumn,
    ]),
    [findings.error, findings.warning, findings.information, findings.hint],
    [review.attributions, review.reviewed],
  ];
}

function decode(data: unknown, intern: Intern): ArticleRecord | undefined {
  if (!Array.isArray(data) || data.length !== 7) return undefined;
  const [names, head, tags, entities, statements, findings, review] = data as readonly unknown[];
  if (!isTexts(names) || !isTexts(tags) || !isNumbers(findings) || !isNumbers(review)) return undefined;
  if (!Array.isArray(head) || !Array.isArray(entities) || !Array.isArray(statements)) return undefined;
  const [id, fileName, stamp, basis, language] = names;
  if (id === undefined || fileName === undefined || stamp === undefined || basis === undefined)
    return undefined;
  if (language !== 'fr' && language !== 'en' && language !== 'und') return undefined;
  const [headline, date, previous, next, modified] = head as readonly unknown[];
  const readEntities = decodeAll(entities, (item) => decodeEntity(item, intern));
  const readStatements = decodeAll(statements, (item) => decodeStatement(item, intern));
  if (!readEntities || !readStatements) return undefined;
  const [error = 0, warning = 0, information = 0, hint = 0] = findings;
  const [attributions = 0, reviewed = 0] = review;
  return {
    id,
    fileName,
    stamp,
    basis: intern(basis),
    language,
    ...(typeof headline === 'string' && { headline }),
    ...(typeof date === 'string' && { date: intern(date) }),
    ...(typeof previous === 'string' && { previous }),
    ...(typeof next === 'string' && { next }),
    ...(typeof modified === 'number' && modified > 0 && { modified }),
    tags: internAll(tags, intern),
    entities: readEntities,
    statements: readStatements,
    findings: { error, warning, information, hint },
    review: { attributions, reviewed },
  };
}

function decodeEntity(data: unknown, intern: Intern): RecordedEntity | undefined {
  if (!Array.isArray(data)) return undefined;
  const [key, name, typeIndex, forms, places] = data as readonly unknown[];
  const type = TYPES[Number(typeIndex)];
  if (typeof key !== 'string' || typeof name !== 'string' || !type) return undefined;
  if (!isTexts(forms) || !isNumbers(places) || places.length % 3 !== 0) return undefined;
  return { key: intern(key), name: intern(name), type, forms: internAll(forms, intern), places };
}

const none: readonly string[] = [];

function internAll(texts: readonly string[], intern: Intern): readonly string[] {
  return texts.length === 0 ? none : texts.map(intern);
}

function decodeStatement(data: unknown, intern: Intern): RecordedStatement | undefined {
  if (!Array.isArray(data)) return undefined;
  const [entity, source, kindIndex, quoted, ...place] = data as readonly unknown[];
  const sourceKind = SOURCE_KINDS[Number(kindIndex)];
  if (typeof source !== 'string' || !sourceKind || !isNumbers(place) || place.length !== 4) return undefined;
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = place;
  return {
    ...(typeof entity === 'string' && { entity: intern(entity) }),
    source: intern(source),
    sourceKind,
    isQuoted: quoted === 1,
    place: { line, column, endLine, endColumn },
  };
}

function decodeAll<T>(
  items: readonly unknown[],
  decodeItem: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const decoded: T[] = [];
  for (const item of items) {
    const one = decodeItem(item);
    if (one === undefined) return undefined;
    decoded.push(one);
  }
  return decoded;
}

function isTexts(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((item) => typeof item === 'string');
}

function isNumbers(data: unknown): data is readonly number[] {
  return Array.isArray(data) && data.every((item) => typeof item === 'number' && Number.isFinite(item));
}
