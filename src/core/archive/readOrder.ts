import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { placeProblem, readYaml, type YamlProblem } from '../desk/readYaml';

/** The order of a desk's articles as its `order.yaml` lists them. */
export interface DeskOrder {
  /** Paths from the desk's folder, with forward slashes. */
  readonly paths: readonly string[];
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads `.newsroom/order.yaml` (format: docs/formats/order.md): a list of paths, or a map whose `articles` is that list.
 * Paths that lead out of the desk's folder, or stand twice, are told and left out.
 */
export function readOrder(text: string): DeskOrder {
  const { document, problems } = readYaml(text);
  if (!document) return { paths: [], problems };
  const found: YamlProblem[] = [];
  const report = (template: string, node: unknown, ...values: readonly string[]): void => {
    const range = isNode(node) ? node.range : undefined;
    found.push(placeProblem(text, { template, values }, { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }));
  };
  const { contents } = document;
  const list: unknown = isMap(contents) ? contents.get('articles', true) : contents;
  if (list === null || list === undefined) return { paths: [], problems: found };
  if (!isSeq(list)) {
    report('The order is a list of files: “- folder/article.txt”.', list);
    return { paths: [], problems: found };
  }
  const paths = new Set<string>();
  for (const item of list.items) {
    if (!isScalar(item) || typeof item.value !== 'string' || item.value.trim() === '')
      report('A file is written as a text.', item);
    else {
      const path = item.value
        .trim()
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+/, '');
      if (path.startsWith('/') || path.split('/').includes('..'))
        report('“{0}” leads out of the folder.', item, path);
      else if (paths.has(path)) report('“{0}” stands twice.', item, path);
      else paths.add(path);
    }
  }
  return { paths: [...paths], problems: found };
}
