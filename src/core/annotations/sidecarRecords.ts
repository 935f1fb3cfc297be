import type { Annotation } from './model';

/** The fields of each kind, in the order in which they are written; `?` marks those that may be missing. */
const FIELDS = {
  'article-tag': ['tag'],
  'tag-rejection': ['tag'],
  'passage-tag': ['tag', 'anchor'],
  note: ['text', 'anchor', 'replies', 'resolved?'],
  entity: ['decision', 'type', 'name?', 'ids?', 'anchor'],
  attribution: ['decision', 'form', 'sourceKind?', 'entity?', 'content', 'source?', 'cue?'],
  review: ['state', 'reviewer', 'note?', 'evidence', 'content', 'source?', 'cue?', 'history', 'decided?'],
  suppression: ['rule', 'reason', 'anchor'],
} as const satisfies Record<Exclude<Annotation['kind'], 'opaque'>, readonly string[]>;

/** The fields of all kinds. */
const COMMON = ['author', 'created', 'changed'] as const;
/** Lists that are not written while they are empty. */
const LISTS = new Set(['replies', 'evidence', 'history']);
const ANCHORS = new Set(['anchor', 'source', 'cue']);

/** The annotation in one block of a sidecar's data; one that does not hold what its kind demands is kept as it is. */
export function readAnnotation(data: unknown, index: number): Annotation {
  if (!isRecord(data)) return { kind: 'opaque', id: `#${index}`, data };
  const { id, kind, ...rest } = data;
  const opaque: Annotation = { kind: 'opaque', id: typeof id === 'string' ? id : `#${index}`, data };
  if (typeof id !== 'string' || !isKind(kind)) return opaque;
  const fields: Record<string, unknown> = { kind, id };
  const known = new Set<string>();
  const expected = [...COMMON.filter((name) => name !== 'changed'), 'changed?', ...FIELDS[kind]];
  for (const field of expected) {
    const name = field.replace('?', '');
    const value = rest[name] ?? defaultOf(name, rest);
    known.add(name);
    if (value === undefined && field.endsWith('?')) continue;
    if (!isValid(name, value)) return opaque;
    fields[name] = value;
  }
  const extra = Object.entries(rest).filter(([name]) => !known.has(name));
  if (extra.length > 0) fields['extra'] = Object.fromEntries(extra);
  return fields as unknown as Annotation;
}

/** The data to write for an annotation, keys in their order; what may be left out is. */
export function recordOf(annotation: Annotation): unknown {
  if (annotation.kind === 'opaque') return annotation.data;
  const values = annotation as unknown as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = { id: annotation.id, kind: annotation.kind };
  for (const field of [...FIELDS[annotation.kind], ...COMMON]) {
    const name = field.replace('?', '');
    const value = values[name];
    const isDefault = LISTS.has(name) && Array.isArray(value) && value.length === 0;
    const isImplied = name === 'changed' && value === annotation.created;
    if (value !== undefined && !isDefault && !isImplied) record[name] = value;
  }
  return { ...record, ...annotation.extra };
}

function defaultOf(name: string, fields: Readonly<Record<string, unknown>>): unknown {
  if (LISTS.has(name)) return [];
  return name === 'changed' ? fields['created'] : undefined;
}

function isValid(name: string, value: unknown): boolean {
  if (ANCHORS.has(name)) return isAnchor(value);
  if (name === 'content') return Array.isArray(value) && value.length > 0 && value.every(isAnchor);
  if (LISTS.has(name)) return Array.isArray(value) && value.every(isRecord);
  return name === 'ids' || name === 'resolved' || name === 'decided'
    ? isRecord(value)
    : typeof value === 'string';
}

function isAnchor(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { exact, prefix, suffix, position } = value;
  const isText = [exact, prefix, suffix].every((part) => typeof part === 'string');
  return isText && exact !== '' && typeof position === 'number' && position >= 0;
}

function isKind(kind: unknown): kind is keyof typeof FIELDS {
  return typeof kind === 'string' && kind in FIELDS;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
