import { isMap, isScalar, isSeq } from 'yaml';
import type { Scalar, YAMLMap } from 'yaml';

/** The keys of the long form; a map with none of them is names and what stands below them. */
const LONG_FORM = [
  'label',
  'labels',
  'synonyms',
  'useInstead',
  'colour',
  'color',
  'ids',
  'id',
  'parent',
  'tags',
];

/** Whether `map` describes one tag. */
export function isLongForm(map: YAMLMap): boolean {
  return LONG_FORM.some((key) => map.has(key));
}

/** A scalar as its author wrote it (« 2024 », not the number), without quotation marks. */
export function textOfScalar({ source, value }: Scalar): string {
  return (typeof value === 'string' ? value : (source ?? String(value))).trim();
}

/** The labels of a tag, by language; `und` for one without. */
export function readLabels(node: unknown): Map<string, Scalar> {
  const labels = new Map<string, Scalar>();
  if (isScalar(node) && isFilled(node)) labels.set('und', node);
  if (!isMap(node)) return labels;
  for (const { key, value } of node.items) {
    if (isScalar(key) && isScalar(value) && isFilled(value)) labels.set(textOfScalar(key), value);
  }
  return labels;
}

/** The synonyms of a tag, by language; `und` for those without. */
export function readSynonyms(node: unknown): Record<string, readonly string[]> {
  if (!isMap(node)) {
    const names = listOfStrings(node);
    return names.length === 0 ? {} : { und: names };
  }
  const synonyms: [string, readonly string[]][] = [];
  for (const { key, value } of node.items) {
    if (isScalar(key)) synonyms.push([textOfScalar(key), listOfStrings(value)]);
  }
  return Object.fromEntries(synonyms);
}

function listOfStrings(node: unknown): readonly string[] {
  const items = isSeq(node) ? node.items : [node];
  return items.filter(isScalar).filter(isFilled).map(textOfScalar);
}

/** The entries of a map of scalars; none for anything else. */
export function mapOfStrings(node: unknown): readonly (readonly [string, string])[] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) ? [[textOfScalar(key), textOfScalar(value)] as const] : [],
  );
}

/** What is written for `key`; undefined for nothing, or anything but a scalar. */
export function stringAt(map: YAMLMap | undefined, key: string): string | undefined {
  const node: unknown = map?.get(key, true);
  return isScalar(node) && isFilled(node) ? textOfScalar(node) : undefined;
}

function isFilled(scalar: Scalar): boolean {
  return scalar.value !== null && textOfScalar(scalar) !== '';
}
