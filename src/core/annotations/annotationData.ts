import type { Message } from '../checks/finding';
import type { Anchor } from './anchor';
import { articleTagId, tagRejectionId } from './model';
import type { Annotation, Evidence, KnownAnnotation, NoteReply, ReviewStep, Wording } from './model';

/** What stands in a sidecar for one annotation. */
export type AnnotationData = Readonly<Record<string, unknown>>;

/** The lists of a sidecar, in their order in the file. */
export type SidecarList = 'tags' | 'rejected' | 'annotations';

/** An annotation as it was read, with what is wrong with it. */
export interface ReadAnnotation {
  readonly annotation: Annotation;
  readonly problem?: Message;
}

/** A key that is missing or holds something else than it should. */
class DataFault extends Error {
  readonly key: string;
  constructor(key: string) {
    super(key);
    this.key = key;
  }
}

/**
 * Reads one entry of `list`. A kind that this version does not know becomes an opaque annotation, and so does, with a
 * problem, one that lacks what its kind needs: both are written back as they are. `place` makes an id for one without.
 */
export function readAnnotation(list: SidecarList, data: unknown, place: number): ReadAnnotation {
  const fallback = { kind: 'opaque', id: idOf(data) ?? `${list}-${place}`, data } as const;
  if (!isRecord(data)) {
    return {
      annotation: fallback,
      problem: { template: 'An annotation is a list of keys and values.', values: [] },
    };
  }
  try {
    const kind = list === 'tags' ? 'article-tag' : list === 'rejected' ? 'tag-rejection' : data['kind'];
    const annotation = readKind(kind, data);
    return { annotation: annotation ?? fallback };
  } catch (error: unknown) {
    if (!(error instanceof DataFault)) throw error;
    const template =
      'The annotation “{0}” is kept but not shown: its “{1}” is missing or not what it should be.';
    return { annotation: fallback, problem: { template, values: [fallback.id, error.key] } };
  }
}

/** Which list of a sidecar an annotation stands in. */
export function listOf(annotation: Annotation): SidecarList {
  if (annotation.kind === 'article-tag') return 'tags';
  return annotation.kind === 'tag-rejection' ? 'rejected' : 'annotations';
}

/** What is to stand in a sidecar for `annotation`, its keys in the order of the file. */
export function writeAnnotation(annotation: Annotation): unknown {
  if (annotation.kind === 'opaque') return annotation.data;
  const { kind, id, author, created, changed, extra, ...rest } = annotation;
  const stamps = { author, created, ...(changed !== created && { changed }) };
  if (annotation.kind === 'article-tag' || annotation.kind === 'tag-rejection') {
    const { tag } = annotation;
    const usual = annotation.kind === 'article-tag' ? articleTagId(tag) : tagRejectionId(tag);
    return { tag, ...(id !== usual && { id }), ...stamps, ...extra };
  }
  const lists = ['replies', 'evidence', 'history'];
  const own = Object.entries(rest).filter(
    ([key, value]) =>
      value !== undefined && !(lists.includes(key) && Array.isArray(value) && value.length === 0),
  );
  return { id, kind, ...stamps, ...Object.fromEntries(own), ...extra };
}

function readKind(kind: unknown, data: AnnotationData): KnownAnnotation | undefined {
  switch (kind) {
    case 'article-tag':
      return readTag(kind, articleTagId, data);
    case 'tag-rejection':
      return readTag(kind, tagRejectionId, data);
    case 'passage-tag':
      return {
        kind,
        ...readBase(data, ['tag', 'anchor']),
        tag: readWord(data, 'tag'),
        anchor: readAnchorOf(data),
      };
    case 'note':
      return {
        kind,
        ...readBase(data, ['anchor', 'text', 'replies', 'resolved']),
        anchor: readAnchorOf(data),
        text: readText(data, 'text'),
        replies: readList(data, 'replies', readReply),
        ...readOptional(data, 'resolved', (value) => ({
          author: readText(value, 'author'),
          time: readText(value, 'time'),
        })),
      };
    case 'entity':
      return readEntity(kind, data);
    case 'attribution':
      return readAttribution(kind, data);
    case 'review':
      return readReview(kind, data);
    case 'suppression':
      return {
        kind,
        ...readBase(data, ['rule', 'reason', 'anchor']),
        rule: readText(data, 'rule'),
        reason: readText(data, 'reason'),
        anchor: readAnchorOf(data),
      };
    default:
      return undefined;
  }
}

function readTag<K extends 'article-tag' | 'tag-rejection'>(
  kind: K,
  makeId: (tag: string) => string,
  data: AnnotationData,
): { kind: K; tag: string } & ReturnType<typeof readBase> {
  const tag = readWord(data, 'tag');
  return { kind, ...readBase({ ...data, id: data['id'] ?? makeId(tag) }, ['tag']), tag };
}

function readEntity(kind: 'entity', data: AnnotationData): KnownAnnotation {
  const types = ['person', 'organization', 'place', 'event', 'work', 'other'] as const;
  return {
    kind,
    ...readBase(data, ['decision', 'type', 'name', 'ids', 'anchor']),
    decision: readChoice(data, 'decision', decisions),
    type: readChoice(data, 'type', types),
    ...readOptionalText(data, 'name'),
    ...readOptional(data, 'ids', readIds),
    anchor: readAnchorOf(data),
  };
}

const decisions = ['made', 'corrected', 'rejected'] as const;
const partKeys = ['content', 'source', 'cue'];
const sourceKinds = [
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
] as const;

function readAttribution(kind: 'attribution', data: AnnotationData): KnownAnnotation {
  return {
    kind,
    ...readBase(data, ['decision', 'form', 'sourceKind', 'entity', ...partKeys]),
    decision: readChoice(data, 'decision', decisions),
    form: readChoice(data, 'form', ['direct', 'indirect', 'mixed']),
    ...(data['sourceKind'] !== undefined && { sourceKind: readChoice(data, 'sourceKind', sourceKinds) }),
    ...readOptionalText(data, 'entity'),
    ...readParts(data),
  };
}

function readReview(kind: 'review', data: AnnotationData): KnownAnnotation {
  return {
    kind,
    ...readBase(data, ['state', 'reviewer', 'note', 'evidence', 'history', 'decided', ...partKeys]),
    state: readText(data, 'state'),
    reviewer: readText(data, 'reviewer'),
    ...readOptionalText(data, 'note'),
    ...readParts(data),
    ...readOptional(data, 'decided', readWording),
    evidence: readList(data, 'evidence', readEvidence),
    history: readList(data, 'history', readStep),
  };
}

function readParts(data: AnnotationData): { content: readonly Anchor[]; source?: Anchor; cue?: Anchor } {
  const content = readList(data, 'content', readAnchor);
  if (content.length === 0) throw new DataFault('content');
  return { content, ...readOptional(data, 'source', readAnchor), ...readOptional(data, 'cue', readAnchor) };
}

const baseKeys = ['id', 'kind', 'author', 'created', 'changed'];

/** The common part of an annotation whose kind has `ownKeys` beside it; the other keys are kept as `extra`. */
function readBase(
  data: AnnotationData,
  ownKeys: readonly string[],
): { id: string; author: string; created: string; changed: string; extra?: AnnotationData } {
  const created = readMark(data, 'created');
  const extra = Object.entries(data).filter(([key]) => !baseKeys.includes(key) && !ownKeys.includes(key));
  return {
    id: readWord(data, 'id'),
    author: readMark(data, 'author'),
    created,
    changed: data['changed'] === undefined ? created : readMark(data, 'changed'),
    ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
  };
}

function readAnchorOf(data: AnnotationData): Anchor {
  const { anchor } = readOptional(data, 'anchor', readAnchor);
  if (!anchor) throw new DataFault('anchor');
  return anchor;
}

function readAnchor(data: AnnotationData): Anchor {
  return {
    exact: readText(data, 'exact'),
    ...readOptionalText(data, 'tail'),
    ...readOptionalNumber(data, 'length'),
    prefix: readMark(data, 'prefix'),
    suffix: readMark(data, 'suffix'),
    position: readOptionalNumber(data, 'position').position ?? 0,
    ...readOptionalNumber(data, 'rival'),
  };
}

function readReply(data: AnnotationData): NoteReply {
  return {
    id: readWord(data, 'id'),
    author: readMark(data, 'author'),
    created: readMark(data, 'created'),
    ...readOptionalText(data, 'changed'),
    text: readText(data, 'text'),
  };
}

function readStep(data: AnnotationData): ReviewStep {
  return {
    state: readText(data, 'state'),
    reviewer: readText(data, 'reviewer'),
    time: readText(data, 'time'),
    ...readOptionalText(data, 'note'),
  };
}

function readEvidence(data: AnnotationData): Evidence {
  const label = readOptionalText(data, 'label');
  if (data['kind'] === 'link') return { kind: 'link', url: readText(data, 'url'), ...label };
  if (data['kind'] === 'file') return { kind: 'file', path: readText(data, 'path'), ...label };
  throw new DataFault('evidence');
}

function readWording(data: AnnotationData): Wording {
  const content = data['content'];
  if (!Array.isArray(content)) throw new DataFault('decided');
  const words = content.filter((word) => typeof word === 'string');
  if (words.length !== content.length) throw new DataFault('decided');
  return { content: words, ...readOptionalText(data, 'source'), ...readOptionalText(data, 'cue') };
}

function readIds(data: AnnotationData): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(data).map((key) => [key, readWord(data, key)]));
}

function readText(data: AnnotationData, key: string): string {
  const value = data[key];
  if (typeof value !== 'string') throw new DataFault(key);
  return value;
}

/** Text that a hand may have left out. */
function readMark(data: AnnotationData, key: string): string {
  return data[key] === undefined || data[key] === null ? '' : readText(data, key);
}

/** A name that YAML reads as a number where it is written with digits alone. */
function readWord(data: AnnotationData, key: string): string {
  const value = data[key];
  if (typeof value === 'number') return String(value);
  if (value === '') throw new DataFault(key);
  return readText(data, key);
}

function readOptionalText<K extends string>(data: AnnotationData, key: K): Partial<Record<K, string>> {
  const read: Partial<Record<string, string>> = data[key] === undefined ? {} : { [key]: readText(data, key) };
  return read;
}

function readOptionalNumber<K extends string>(data: AnnotationData, key: K): Partial<Record<K, number>> {
  const value = data[key];
  if (value === undefined) return {};
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new DataFault(key);
  const read: Partial<Record<string, number>> = { [key]: value };
  return read;
}

function readOptional<K extends string, T>(
  data: AnnotationData,
  key: K,
  read: (value: AnnotationData) => T,
): Partial<Record<K, T>> {
  const value = data[key];
  if (value === undefined) return {};
  if (!isRecord(value)) throw new DataFault(key);
  const result: Partial<Record<string, T>> = { [key]: read(value) };
  return result;
}

function readChoice<const T extends string>(data: AnnotationData, key: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === data[key]);
  if (choice === undefined) throw new DataFault(key);
  return choice;
}

function readList<T>(data: AnnotationData, key: string, read: (item: AnnotationData) => T): readonly T[] {
  const value = data[key] ?? [];
  if (!Array.isArray(value)) throw new DataFault(key);
  return value.map((item: unknown) => {
    if (!isRecord(item)) throw new DataFault(key);
    return read(item);
  });
}

function isRecord(value: unknown): value is AnnotationData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(data: unknown): string | undefined {
  const id = isRecord(data) ? data['id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
