import type { Anchor } from '../annotations/anchor';
import { readAnnotation } from '../annotations/annotationData';
import { describeAnchor } from '../annotations/describeAnchor';
import { anchorsOf, withAnchors, type Annotation } from '../annotations/model';
import type { Message } from '../checks/finding';
import type { EntityType } from '../entities/mention';
import { textOf } from '../text/span';
import type { Imported, ImportPorts } from './annotatedArticle';
import { countCodePoints, type CodePoints } from './codePoints';
import { annotationIri } from './webAnnotation';

type Json = Readonly<Record<string, unknown>>;

interface Reader {
  readonly text: string;
  readonly points: CodePoints;
  readonly ports: ImportPorts;
}

/**
 * Reads W3C Web Annotations on `text`: those that this project wrote come back as they were (what other tools changed in
 * their bodies and selectors counts), others become tags, notes and names by their motivation. What a generator made is
 * left out. Never throws.
 */
export function readWebAnnotations(source: string, text: string, ports: ImportPorts): Imported {
  const items = parseItems(source);
  if (!items)
    return { annotations: [], problems: [{ template: 'This file holds no Web Annotations.', values: [] }] };
  const reader = { text, points: countCodePoints(text), ports };
  const annotations: Annotation[] = [];
  const problems: Message[] = [];
  for (const item of items) {
    if (item['generator'] !== undefined && item['data'] === undefined) continue;
    const annotation = readOwn(reader, item) ?? readForeign(reader, item);
    if (annotation) annotations.push(annotation);
    else
      problems.push({
        template: 'The annotation “{0}” could not be read.',
        values: [textIn(item, 'id') ?? ''],
      });
  }
  return { annotations, problems };
}

function parseItems(source: string): readonly Json[] | undefined {
  try {
    const data: unknown = JSON.parse(source);
    if (Array.isArray(data)) return data.filter(isJson);
    if (!isJson(data)) return undefined;
    const first = isJson(data['first']) ? data['first'] : data;
    for (const list of [first['items'], data['@graph'], data['rows']])
      if (Array.isArray(list)) return list.filter(isJson);
    return data['target'] === undefined ? undefined : [data];
  } catch (error: unknown) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** One that this project wrote, with the words and places that it has in the file now. */
function readOwn(reader: Reader, item: Json): Annotation | undefined {
  const data = item['data'];
  if (!isJson(data)) return undefined;
  const list =
    data['kind'] === 'article-tag' ? 'tags' : data['kind'] === 'tag-rejection' ? 'rejected' : 'annotations';
  const { annotation, problem } = readAnnotation(list, data['entry'], 0);
  if (problem) return undefined;
  const own = anchorsOf(annotation);
  const targets = listOf(item['target']);
  if (own.length === 0 || targets.length !== own.length) return annotation;
  const anchors = own.map((anchor, index) => {
    const read = readAnchor(reader, targets[index]);
    return !read || read.exact === anchor.exact ? anchor : read;
  });
  const moved = withAnchors(annotation, anchors);
  if (moved.kind !== 'note') return moved;
  const [first] = listOf(item['body']);
  const text = isJson(first) ? textIn(first, 'value') : undefined;
  return text === undefined || text === moved.text ? moved : { ...moved, text };
}

function readForeign(reader: Reader, item: Json): Annotation | undefined {
  const [target] = listOf(item['target']);
  const anchor = readAnchor(reader, target);
  const created = textIn(item, 'created') ?? reader.ports.now();
  const base = {
    id: readId(item) ?? reader.ports.newId(),
    author: readName(item['creator']),
    created,
    changed: textIn(item, 'modified') ?? created,
  };
  const bodies = [...listOf(item['body']), ...listOf(item['bodyValue'])];
  const tag =
    valueFor(bodies, 'tagging') ?? (item['motivation'] === 'tagging' ? valueFor(bodies) : undefined);
  const kind = valueFor(bodies, 'classifying')?.toLowerCase() ?? tag?.toLowerCase();
  if (!anchor) return tag === undefined ? undefined : { kind: 'article-tag', ...base, tag };
  const type = kind === undefined ? undefined : entityTypes.get(kind);
  if (type) return { kind: 'entity', ...base, decision: 'made', type, anchor };
  const comment = valueFor(bodies, 'commenting') ?? valueFor(bodies, 'describing');
  if (tag !== undefined && comment === undefined) return { kind: 'passage-tag', ...base, tag, anchor };
  const text = comment ?? valueFor(bodies) ?? '';
  return { kind: 'note', ...base, text, anchor, replies: [] };
}

/** What other tools call the kinds of names. */
const entityTypes: ReadonlyMap<string, EntityType> = new Map([
  ...(['person', 'organization', 'place', 'event', 'work', 'other'] as const).map(
    (type) => [type, type] as const,
  ),
  ['organisation', 'organization'],
  ['location', 'place'],
  ['per', 'person'],
  ['org', 'organization'],
  ['loc', 'place'],
]);

function readAnchor({ text, points }: Reader, target: unknown): Anchor | undefined {
  if (!isJson(target)) return undefined;
  const selectors = listOf(target['selector']).flatMap((selector) =>
    isJson(selector) ? [selector, ...listOf(selector['refinedBy']).filter(isJson)] : [],
  );
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const exact = quote && textIn(quote, 'exact');
  const start = position?.['start'];
  const end = position?.['end'];
  const span =
    typeof start === 'number' && typeof end === 'number' ? points.toUnits({ start, end }) : undefined;
  const stands = span && span.start >= 0 && span.start < span.end && span.end <= text.length;
  if (stands && (exact === undefined || textOf(text, span) === exact)) return describeAnchor(text, span);
  if (exact === undefined || exact === '') return undefined;
  const hint = span && span.start >= 0 ? Math.trunc(span.start) : 0;
  return {
    exact,
    prefix: (quote && textIn(quote, 'prefix')) ?? '',
    suffix: (quote && textIn(quote, 'suffix')) ?? '',
    position: hint,
  };
}

function valueFor(bodies: readonly unknown[], purpose?: string): string | undefined {
  for (const body of bodies) {
    if (typeof body === 'string' && purpose === undefined) return body;
    if (isJson(body) && (purpose === undefined || body['purpose'] === purpose)) return textIn(body, 'value');
  }
  return undefined;
}

function readId(item: Json): string | undefined {
  const id = textIn(item, 'id') ?? textIn(item, '@id');
  if (id === undefined || !id.startsWith(annotationIri)) return id;
  const own = id.slice(annotationIri.length);
  try {
    return decodeURIComponent(own);
  } catch (error: unknown) {
    if (error instanceof URIError) return own;
    throw error;
  }
}

function readName(creator: unknown): string {
  if (typeof creator === 'string') return creator;
  return isJson(creator) ? (textIn(creator, 'name') ?? textIn(creator, 'id') ?? '') : '';
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function textIn(data: Json, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' ? value : undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
