import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { placeProblem, readYaml, type YamlProblem } from '../desk/readYaml';
import type { Span } from '../text/span';
import type { DeskEntry } from './deskNames';
import type { EntityType } from './mention';

/** The desk's names as `.newsroom/entities.yaml` lists them, with what is wrong in the file. */
export interface DeskEntities {
  readonly entries: readonly DeskEntry[];
  readonly problems: readonly YamlProblem[];
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'work', 'other'];
const KEYS = ['name', 'aliases', 'type', 'role', 'wikidata', 'ids', 'distinctFrom'];
const WIKIDATA = /^Q\d+$/;

/**
 * Reads `.newsroom/entities.yaml` (format: docs/formats/entities.md): a list of names, or a map whose `entities` is that
 * list. An entry with a name is kept whatever else is wrong with it; what is wrong is told with its line.
 */
export function readDeskEntities(text: string): DeskEntities {
  const { document, problems } = readYaml(text);
  if (!document) return { entries: [], problems };
  const found: YamlProblem[] = [];
  const report: Report = (template, node, ...values) =>
    found.push(placeProblem(text, { template, values }, spanOf(node)));
  const { contents } = document;
  const list: unknown = isMap(contents) ? contents.get('entities', true) : contents;
  if (list === null || list === undefined) return { entries: [], problems: found };
  if (!isSeq(list)) {
    report('Names are written as a list: “- name: …”.', list);
    return { entries: [], problems: found };
  }
  const entries = list.items.flatMap((item) => readEntry(item, report) ?? []);
  return { entries, problems: found };
}

type Report = (template: string, node: unknown, ...values: readonly string[]) => void;

function readEntry(item: unknown, report: Report): DeskEntry | undefined {
  if (isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '')
    return { name: item.value.trim(), aliases: [], distinctFrom: [] };
  if (!isMap(item)) {
    report('A name is a text, or has the keys “name”, “type” …', item);
    return undefined;
  }
  for (const { key } of item.items)
    if (isScalar(key) && !KEYS.includes(String(key.value)))
      report('“{0}” is no key of a name. Known: {1}.', key, String(key.value), KEYS.join(', '));
  const name = readText(item, 'name', report);
  if (name === undefined) {
    if (!item.has('name')) report('This name has no “name”.', item);
    return undefined;
  }
  const role = readText(item, 'role', report);
  const ids = readIds(item, report);
  const type = readType(item, report);
  return {
    name,
    aliases: readTexts(item, 'aliases', report),
    ...(type === undefined ? {} : { type }),
    ...(role === undefined ? {} : { role }),
    ...(Object.keys(ids).length === 0 ? {} : { ids }),
    distinctFrom: readTexts(item, 'distinctFrom', report),
  };
}

function readText(item: YAMLMap, key: string, report: Report): string | undefined {
  const node: unknown = item.get(key, true);
  if (node === undefined) return undefined;
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value.trim();
  report('“{0}” is a text.', node, key);
  return undefined;
}

function readTexts(item: YAMLMap, key: string, report: Report): readonly string[] {
  const node: unknown = item.get(key, true);
  if (node === undefined) return [];
  const nodes: readonly unknown[] = isSeq(node) ? node.items : [node];
  return nodes.flatMap((each) => {
    if (isScalar(each) && typeof each.value === 'string' && each.value.trim() !== '')
      return [each.value.trim()];
    report('“{0}” is a list of texts.', each, key);
    return [];
  });
}

function readType(item: YAMLMap, report: Report): EntityType | undefined {
  const written = readText(item, 'type', report);
  if (written === undefined) return undefined;
  const type = TYPES.find((known) => known === written);
  if (!type) report('“{0}” is no type. Known: {1}.', item.get('type', true), written, TYPES.join(', '));
  return type;
}

function readIds(item: YAMLMap, report: Report): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  const node: unknown = item.get('ids', true);
  if (isMap(node))
    for (const { key, value } of node.items)
      if (isScalar(key) && isScalar(value)) ids[String(key.value)] = String(value.value);
  const wikidata = readText(item, 'wikidata', report);
  if (wikidata === undefined) return ids;
  if (!WIKIDATA.test(wikidata))
    report('“{0}” is no Wikidata id: it is Q and digits.', item.get('wikidata', true), wikidata);
  return { ...ids, wikidata };
}

function spanOf(node: unknown): Span {
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
