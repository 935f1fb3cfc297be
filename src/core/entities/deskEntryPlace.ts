import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { readYaml } from '../desk/readYaml';
import { fold } from '../text/folding';
import type { Span } from '../text/span';

/** Where the desk's `entities.yaml` writes the name of an entry: the name alone, without quotation marks around it. */
export function deskEntryPlace(text: string, name: string): Span | undefined {
  const { document } = readYaml(text);
  const contents = document?.contents;
  const list: unknown = isMap(contents) ? contents.get('entities', true) : contents;
  if (!isSeq(list)) return undefined;
  for (const item of list.items) {
    const node: unknown = isMap(item) ? item.get('name', true) : item;
    if (!isScalar(node) || typeof node.value !== 'string' || fold(node.value) !== fold(name)) continue;
    const [start, end] = (isNode(node) && node.range) || [0, 0];
    const at = text.slice(start, end).indexOf(node.value.trim());
    return at < 0 ? { start, end } : { start: start + at, end: start + at + node.value.trim().length };
  }
  return undefined;
}
