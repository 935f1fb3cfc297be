import { isMap, isScalar, isSeq, type Document, type YAMLSeq } from 'yaml';
import type { Message } from '../checks/finding';
import { readYaml } from '../desk/readYaml';
import { appendLine, insertLines, nextSibling } from '../tags/deskVocabularyLines';
import { fold } from '../text/folding';
import { readDeskEntities } from './deskEntities';
import type { EntityType } from './mention';

/** A name to be written into the desk's list. */
export interface NewName {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
}

/** The file's new text, or why it stays as it is. */
export type NamesEdit =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: Message };

/**
 * Writes a name into the desk's list `text` (`.newsroom/entities.yaml`), at its alphabetical place. Comments stay, and so
 * does every other line where the list is written one name a block. Refused where the file has errors or the name.
 */
export function addDeskName(text: string, { name, type, aliases = [] }: NewName): NamesEdit {
  const { document, problems } = readYaml(text);
  const [problem] = problems;
  if (!document) return { kind: 'refused', message: problem?.message ?? unreadable };
  const known = readDeskEntities(text).entries;
  const folded = fold(name);
  if (known.some((entry) => [entry.name, ...entry.aliases].some((other) => fold(other) === folded)))
    return { kind: 'refused', message: { template: 'The desk’s list has “{0}” already.', values: [name] } };
  const value = { name, ...(aliases.length > 0 && { aliases }), type };
  const list = listOf(document);
  if (list === 'none') return { kind: 'refused', message: unreadable };
  if (list === undefined && document.contents === null)
    return { kind: 'edited', text: appendLine(text, value) };
  const written = list && insertLines(text, list, name, value);
  if (written !== undefined && readDeskEntities(written).entries.length === known.length + 1)
    return { kind: 'edited', text: written };
  if (list) list.items.splice(nextSibling(list, name), 0, document.createNode(value));
  else document.set('entities', document.createNode([value]));
  const laidOut = document.toString({ lineWidth: 0 });
  return { kind: 'edited', text: text.includes('\r\n') ? laidOut.replace(/\r?\n/g, '\r\n') : laidOut };
}

const unreadable: Message = { template: 'The file could not be read.', values: [] };

/** The list of names; undefined where the file has none yet, `none` where something else stands in its place. */
function listOf({ contents }: Document): YAMLSeq | undefined | 'none' {
  if (isSeq(contents)) return contents;
  if (contents === null) return undefined;
  if (!isMap(contents)) return 'none';
  const list: unknown = contents.get('entities', true);
  if (isSeq(list)) return list;
  return list === undefined || list === null || (isScalar(list) && list.value === null) ? undefined : 'none';
}
