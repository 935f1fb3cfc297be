import { readYaml } from '../desk/readYaml';
import type { YamlProblem } from '../desk/readYaml';
import { listOf, writeAnnotation } from './annotationData';
import type { SidecarList } from './annotationData';
import { isSame } from './change';
import { positionOf } from './model';
import type { Annotation, Sidecar } from './model';
import { readSidecarText } from './readSidecarText';
import { updateBlock, writeBlock } from './sidecarBlock';
import { splitSidecar } from './sidecarText';
import type { SidecarSection, SidecarText } from './sidecarText';

/** The version of the format that is read and written; docs/formats/sidecar.md tells the format. */
export const SIDECAR_VERSION = 1;

/** What a sidecar holds, as far as it could be read. */
export interface SidecarFile {
  readonly sidecar: Sidecar;
  readonly problems: readonly YamlProblem[];
  /** False where something could not be read, or a newer version wrote the file: writing it would lose what is in it. */
  readonly isWritable: boolean;
}

/** The name of the file beside an article that holds its annotations. */
export function sidecarName(fileName: string): string {
  return `${fileName}.annotations.yaml`;
}

/** Reads a sidecar; never throws. No text is a sidecar without annotations. */
export function readSidecar(text: string): SidecarFile {
  const { items, problems, isWritable } = readSidecarText(text, SIDECAR_VERSION);
  const sidecar = { annotations: items.map(({ annotation }) => annotation) };
  return { sidecar, problems, isWritable: isWritable && splitSidecar(makeRegular(text)) !== undefined };
}

/**
 * The text of the sidecar after its annotations became those of `sidecar`. Entries that did not change keep their bytes,
 * comments everywhere stay, so does the kind of line end. Throws for a previous text that is not writable.
 */
export function writeSidecar(previous: string, sidecar: Sidecar): string {
  const text = previous.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const regular = makeRegular(text);
  const { items, isWritable } = readSidecarText(regular, SIDECAR_VERSION);
  const pieces = splitSidecar(regular);
  if (!isWritable || !pieces) throw new Error('A sidecar that cannot be read is never written.');
  const byId = new Map(items.map((item) => [item.annotation.id, item]));
  const isUnchanged =
    byId.size === sidecar.annotations.length &&
    sidecar.annotations.every((annotation) => isSame(byId.get(annotation.id)?.annotation, annotation));
  if (isUnchanged) return previous;
  const byStart = new Map(items.map(({ annotation, item }) => [item?.start ?? -1, annotation]));
  const written = writePieces(pieces, sidecar, byStart);
  return previous.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

/** A file that is laid out unlike ours (flow style, say) in our layout, its comments kept. */
function makeRegular(text: string): string {
  if (splitSidecar(text)) return text;
  const { document } = readYaml(text);
  return document?.toString({ collectionStyle: 'block', lineWidth: 0, directives: false }) ?? text;
}

const lists: readonly SidecarList[] = ['tags', 'rejected', 'annotations'];

function writePieces(
  { sections, tail }: SidecarText,
  sidecar: Sidecar,
  byStart: ReadonlyMap<number, Annotation>,
): string {
  const output: string[] = [];
  if (!sections.some(({ key }) => key === 'version')) output.push(`version: ${SIDECAR_VERSION}\n`);
  const wanted = new Map(
    lists.map((list) => [list, sidecar.annotations.filter((item) => listOf(item) === list)]),
  );
  const left = new Set(lists.filter((list) => (wanted.get(list)?.length ?? 0) > 0));
  for (const section of sections) {
    const list = lists.find((candidate) => candidate === section.key);
    if (!list) output.push(endLine(section.head));
    else {
      // A list that the file lacks goes before those that follow it in the usual order.
      for (const missing of lists.slice(0, lists.indexOf(list))) {
        if (left.has(missing) && !sections.some(({ key }) => key === missing)) {
          output.push(writeList(newSection(missing), wanted.get(missing) ?? [], byStart));
          left.delete(missing);
        }
      }
      output.push(writeList(section, wanted.get(list) ?? [], byStart));
      left.delete(list);
    }
  }
  for (const list of left) output.push(writeList(newSection(list), wanted.get(list) ?? [], byStart));
  return output.join('') + tail;
}

function newSection(list: SidecarList): SidecarSection {
  return { key: list, head: `${list}:\n`, start: 0, list: { indent: 2, items: [] } };
}

interface Entry {
  readonly annotation: Annotation;
  readonly text: string;
}

/** A list with the entries of `annotations`: unchanged ones in their order, the others where they belong among them. */
function writeList(
  { head, list }: SidecarSection,
  annotations: readonly Annotation[],
  byStart: ReadonlyMap<number, Annotation>,
): string {
  const indent = list?.indent ?? 2;
  const wanted = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const kept: Entry[] = [];
  const placed: Entry[] = [];
  let orphanedLead = '';
  for (const item of list?.items ?? []) {
    const old = byStart.get(item.start);
    if (!old) continue;
    const annotation = wanted.get(old.id);
    wanted.delete(old.id);
    const lead = orphanedLead + item.lead;
    orphanedLead = annotation ? '' : lead;
    if (!annotation) continue;
    if (isSame(old, annotation)) kept.push({ annotation, text: lead + endLine(item.text) });
    else {
      const text = updateBlock(item.text, writeAnnotation(old), writeAnnotation(annotation), indent);
      (positionOf(old) === positionOf(annotation) ? kept : placed).push({
        annotation,
        text: lead + endLine(text),
      });
    }
  }
  for (const annotation of wanted.values()) {
    placed.push({ annotation, text: writeBlock(writeAnnotation(annotation), indent) });
  }
  const entries = mergeEntries(
    kept,
    placed.sort((a, b) => compareAnnotations(a.annotation, b.annotation)),
  );
  if (entries.length === 0)
    return orphanedLead + head.replace(/:[^\n]*/, (rest) => (head.includes('#') ? rest : ': []'));
  return endLine(head).replace(/: *\[ *\]/, ':') + entries.map(({ text }) => text).join('') + orphanedLead;
}

function mergeEntries(kept: readonly Entry[], placed: readonly Entry[]): readonly Entry[] {
  const entries: Entry[] = [];
  let next = 0;
  for (const entry of kept) {
    for (let other = placed[next]; other; other = placed[++next]) {
      if (compareAnnotations(other.annotation, entry.annotation) >= 0) break;
      entries.push(other);
    }
    entries.push(entry);
  }
  return [...entries, ...placed.slice(next)];
}

/** Order in the file: by place in the article, then age, then id. What has no place comes first. */
function compareAnnotations(a: Annotation, b: Annotation): number {
  const byPlace = (positionOf(a) ?? -1) - (positionOf(b) ?? -1);
  return byPlace || compareText(createdOf(a), createdOf(b)) || compareText(a.id, b.id);
}

function createdOf(annotation: Annotation): string {
  return annotation.kind === 'opaque' ? '' : annotation.created;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
