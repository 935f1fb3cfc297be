import type { Document } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq, type Node, type Pair } from 'yaml';
import { placeProblem, readYaml, type YamlProblem } from '../desk/readYaml';
import { isSame } from './change';
import { emptySidecar, positionOf, type Annotation, type Sidecar } from './model';
import { readAnnotation, recordOf } from './sidecarRecords';

/** What is appended to an article's file name. */
export const SIDECAR_ENDING = '.annotations.yaml';
/** The format's version that is written; docs/formats/sidecar.md tells the format. */
export const SIDECAR_VERSION = 1;

/** Lines of the file are not folded: a changed word changes one line. */
const LAYOUT = { lineWidth: 0 } as const;

/** A sidecar as read from its file. */
export interface SidecarFile {
  readonly sidecar: Sidecar;
  readonly problems: readonly YamlProblem[];
  /** False where the file could not be understood, or is of a newer version: it must be left as it is. */
  readonly isWritable: boolean;
}

/** The file name of the sidecar of an article's file. */
export function sidecarName(fileName: string): string {
  return fileName + SIDECAR_ENDING;
}

/** Whether a file name is a sidecar's. */
export function isSidecarName(fileName: string): boolean {
  return fileName.endsWith(SIDECAR_ENDING);
}

/**
 * Reads a sidecar. Never throws: a file that is no sidecar gives problems and is not writable; a single annotation that
 * cannot be read, or of a kind that a newer version made, is kept as it is (`opaque`), as is one whose id stands twice.
 */
export function readSidecar(text: string): SidecarFile {
  const { document, data, problems } = readYaml(text);
  if (problems.length > 0) return { sidecar: emptySidecar, problems, isWritable: false };
  if (!document || data === undefined) return { sidecar: emptySidecar, problems: [], isWritable: true };
  const list = isMap(document.contents) ? document.get('annotations') : undefined;
  if (!isMap(document.contents) || !(list === undefined || list === null || isSeq(list)))
    return refuse(text, 'This is no sidecar: it begins with “version: 1” and holds a list “annotations”.');
  const version = document.get('version');
  const newer = typeof version === 'number' && version > SIDECAR_VERSION;
  const { annotations, doubled } = readList(isSeq(list) ? list : undefined);
  const told = doubled.map((node) =>
    placeProblem(text, { template: 'The id of this annotation stands twice.', values: [] }, rangeOf(node)),
  );
  if (!newer) return { sidecar: { annotations }, problems: told, isWritable: true };
  const values = [String(version)];
  const message = { template: 'This file is of a newer version ({0}): it is read, but not written.', values };
  return {
    sidecar: { annotations },
    problems: [placeProblem(text, message, { start: 0, end: 0 }), ...told],
    isWritable: false,
  };
}

/**
 * The text of a sidecar that holds `sidecar`, made from the file's present text: what did not change keeps its lines and
 * comments. Article tags come first, then annotations by their place in the article. `previousText` must be writable.
 */
export function writeSidecar(previousText: string, sidecar: Sidecar): string {
  const known = new Map<string, YAMLMap>();
  const document = openDocument(previousText);
  const list = listOf(document);
  const before = readList(list);
  before.annotations.forEach(({ id }, i) => {
    const node = list.items[i];
    if (isMap(node)) known.set(id, node);
  });
  const old = new Map(before.annotations.map((annotation) => [annotation.id, annotation]));
  const ordered = inFileOrder(sidecar.annotations);
  const isUnchanged =
    ordered.length === list.items.length &&
    before.annotations.every((annotation, i) => isSame(annotation, ordered[i]));
  if (isUnchanged && previousText !== '') return previousText;
  list.items = ordered.map((annotation) =>
    nodeOf(document, annotation, known.get(annotation.id), old.get(annotation.id)),
  );
  list.flow = false;
  const text = document.toString(LAYOUT);
  return previousText.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

function refuse(text: string, template: string): SidecarFile {
  const problem = placeProblem(text, { template, values: [] }, { start: 0, end: 0 });
  return { sidecar: emptySidecar, problems: [problem], isWritable: false };
}

function readList(list: YAMLSeq | undefined): { annotations: Annotation[]; doubled: Node[] } {
  const annotations: Annotation[] = [];
  const doubled: Node[] = [];
  const ids = new Set<string>();
  for (const [index, item] of (list?.items ?? []).entries()) {
    const node = item as Node;
    const annotation = readAnnotation(node.toJSON(), index);
    const isDoubled = ids.has(annotation.id);
    if (isDoubled) doubled.push(node);
    const kept: Annotation = isDoubled
      ? { kind: 'opaque', id: `${annotation.id}#${index}`, data: node.toJSON() as unknown }
      : annotation;
    ids.add(kept.id);
    annotations.push(kept);
  }
  return { annotations, doubled };
}

function rangeOf({ range }: Node): { start: number; end: number } {
  const [start = 0, end = 0] = range ?? [];
  return { start, end };
}

function openDocument(text: string): Document {
  const document: Document = parseDocument(text, { stringKeys: true, uniqueKeys: false });
  if (!isMap(document.contents)) document.contents = new YAMLMap(document.schema);
  if (!document.has('version')) document.set('version', SIDECAR_VERSION);
  return document;
}

function listOf(document: Document): YAMLSeq {
  const list = document.get('annotations');
  if (isSeq(list)) return list;
  const fresh = new YAMLSeq(document.schema);
  document.set('annotations', fresh);
  return fresh;
}

/** Article tags by tag, then what has a place by its place, then the rest; ties by time and id. */
function inFileOrder(annotations: readonly Annotation[]): Annotation[] {
  const rank = (annotation: Annotation): number =>
    annotation.kind === 'article-tag' ? -1 : (positionOf(annotation) ?? Infinity);
  const time = (annotation: Annotation): string => (annotation.kind === 'opaque' ? '' : annotation.created);
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  const ranked = annotations.map((annotation) => ({
    annotation,
    rank: rank(annotation),
    time: time(annotation),
  }));
  ranked.sort(
    (a, b) =>
      (a.rank === b.rank ? 0 : a.rank - b.rank) ||
      compare(a.time, b.time) ||
      compare(a.annotation.id, b.annotation.id),
  );
  return ranked.map(({ annotation }) => annotation);
}

/** The annotation's block: the old one where nothing changed, else the old one with what changed, else a new one. */
function nodeOf(
  document: Document,
  annotation: Annotation,
  node: YAMLMap | undefined,
  before: Annotation | undefined,
): Node {
  if (node && before && isSame(before, annotation)) return node;
  const record = recordOf(annotation);
  if (!node || typeof record !== 'object' || record === null) return document.createNode(record);
  updateMap(document, node, record as Record<string, unknown>);
  return node;
}

/** Makes `map` hold `record`: values that are the same keep their nodes, and so their comments and style. */
function updateMap(document: Document, map: YAMLMap, record: Readonly<Record<string, unknown>>): void {
  map.items = map.items.filter(({ key }: Pair) => isScalar(key) && String(key.value) in record);
  for (const [key, value] of Object.entries(record)) {
    const old = map.get(key, true) as Node | undefined;
    if (isSame(old?.toJSON(), value)) continue;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isMap(old) && isRecord) updateMap(document, old, value as Record<string, unknown>);
    else map.set(key, document.createNode(value));
  }
}
