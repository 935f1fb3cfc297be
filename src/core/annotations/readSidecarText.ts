import { isMap, isScalar, isSeq } from 'yaml';
import type { Message } from '../checks/finding';
import { placeProblem, readYaml } from '../desk/readYaml';
import type { YamlFile, YamlProblem } from '../desk/readYaml';
import { readAnnotation } from './annotationData';
import type { SidecarList } from './annotationData';
import type { Annotation } from './model';
import { readBlock } from './sidecarBlock';
import { splitSidecar } from './sidecarText';
import type { SidecarItem, SidecarText } from './sidecarText';

/** An annotation with the entry it was read from, where the file is cut into entries. */
export interface ReadItem {
  readonly annotation: Annotation;
  readonly item?: SidecarItem;
}

export interface SidecarContent {
  readonly items: readonly ReadItem[];
  readonly problems: readonly YamlProblem[];
  readonly isWritable: boolean;
}

/** An entry of one of the lists before it is known what it is. */
interface RawItem {
  readonly list: SidecarList;
  readonly data: unknown;
  readonly start: number;
  readonly item?: SidecarItem;
}

/** Reads `text` entry by entry where its layout allows, else as one YAML document. `version` is the newest understood. */
export function readSidecarText(text: string, version: number): SidecarContent {
  const problems: YamlProblem[] = [];
  const bare = text.replace(/^\ufeff/, '');
  const pieces = splitSidecar(bare);
  const raw = pieces ? readPieces(bare, pieces, problems) : readWhole(readYaml(bare), bare, problems);
  let isWritable = problems.length === 0;
  if (raw.version !== undefined && raw.version !== version) {
    const written = JSON.stringify(raw.version);
    const template =
      'These annotations were written by another version (format {0}): they are shown, but not changed.';
    problems.push(placeProblem(bare, { template, values: [written] }, { start: 0, end: 0 }));
    isWritable = false;
  }
  return { items: readItems(bare, raw.items, problems), problems, isWritable };
}

interface Raw {
  readonly version: unknown;
  readonly items: readonly RawItem[];
}

function readPieces(text: string, { sections }: SidecarText, problems: YamlProblem[]): Raw {
  const items: RawItem[] = [];
  let version: unknown;
  for (const { key, head, start, list } of sections) {
    if (list) {
      for (const item of list.items) {
        const data = readBlock(item.text) ?? readEntry(text, item, problems);
        if (data !== undefined) items.push({ list: key as SidecarList, data, start: item.start, item });
      }
    } else {
      const file = readYaml(head);
      problems.push(...moveProblems(file, text, start));
      if (key === 'version' && isRecord(file.data)) version = file.data['version'];
    }
  }
  return { version, items };
}

/** The data of an entry that takes the parser; undefined, and told, where it is no YAML. */
function readEntry(text: string, { text: entry, start }: SidecarItem, problems: YamlProblem[]): unknown {
  const file = readYaml(entry);
  problems.push(...moveProblems(file, text, start));
  return Array.isArray(file.data) ? (file.data.at(0) as unknown) : undefined;
}

function moveProblems({ problems }: YamlFile, text: string, by: number): readonly YamlProblem[] {
  return problems.map(({ message, start, end }) =>
    placeProblem(text, message, { start: start + by, end: end + by }),
  );
}

function readWhole(
  { document, data, problems: found }: YamlFile,
  text: string,
  problems: YamlProblem[],
): Raw {
  problems.push(...found);
  if (found.length > 0 || data === undefined) return { version: undefined, items: [] };
  const root = document?.contents;
  if (!isMap(root) || !isRecord(data)) {
    problems.push(
      tell(text, 0, 'This is no file of annotations: it must hold “version”, “tags” and “annotations”.'),
    );
    return { version: undefined, items: [] };
  }
  const items: RawItem[] = [];
  for (const list of ['tags', 'rejected', 'annotations'] as const) {
    const entries = data[list] ?? [];
    const node = root.items.find(({ key }) => isScalar(key) && key.value === list)?.value;
    const nodes: readonly unknown[] = isSeq(node) ? node.items : [];
    if (!Array.isArray(entries)) problems.push(tell(text, startOf(node), '“{0}” must be a list.', list));
    else
      entries.forEach((entry: unknown, index) =>
        items.push({ list, data: entry, start: startOf(nodes[index]) }),
      );
  }
  return { version: data['version'], items };
}

/** Makes annotations of the entries; of two with one id the second is kept as it is, under an id of its own. */
function readItems(text: string, raw: readonly RawItem[], problems: YamlProblem[]): readonly ReadItem[] {
  const taken = new Set<string>();
  return raw.map(({ list, data, start, item }, place) => {
    const { annotation, problem } = readAnnotation(list, data, place);
    if (problem) problems.push(placeProblem(text, problem, { start, end: start + 1 }));
    let { id } = annotation;
    if (taken.has(id)) {
      problems.push(
        tell(text, start, 'Two annotations have the id “{0}”: the second is kept, but not shown.', id),
      );
      for (let number = 2; taken.has(id); number++) id = `${annotation.id}~${number}`;
    }
    taken.add(id);
    const own = id === annotation.id ? annotation : ({ kind: 'opaque', id, data } as const);
    return { annotation: own, ...(item && { item }) };
  });
}

function tell(text: string, start: number, template: string, ...values: readonly string[]): YamlProblem {
  const message: Message = { template, values };
  return placeProblem(text, message, { start, end: start });
}

function startOf(node: unknown): number {
  return (isMap(node) || isSeq(node) || isScalar(node)) && node.range ? node.range[0] : 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
