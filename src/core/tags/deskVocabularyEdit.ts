import { isSeq, stringify } from 'yaml';
import type { Message } from '../checks/finding';
import { readDeskVocabulary } from './deskVocabulary';
import type { DeskVocabulary, TagEntry } from './deskVocabulary';
import { appendLine, insertLines, linesOf } from './deskVocabularyLines';
import { addSynonyms, insertNode, removeNode, render } from './deskVocabularyNodes';
import { labelOf, nameKey } from './vocabulary';

/** A tag to be written into the desk's file. */
export interface NewTag {
  /** By language code; `und` for a label without a language. At least one. */
  readonly labels: Readonly<Record<string, string>>;
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  /** Id of the tag to stand below. */
  readonly parent?: string;
  readonly colour?: string;
  readonly ids?: Readonly<Record<string, string>>;
}

/** The file's new text, or why it stays as it is. */
export type VocabularyEdit =
  /** `id` is the tag's id from now on: where it is another than before, the sidecars are to follow. */
  | { readonly kind: 'edited'; readonly text: string; readonly id: string }
  | { readonly kind: 'refused'; readonly message: Message };

/**
 * Writes `tag` into the vocabulary `text`, at its alphabetical place among its siblings. Comments stay, and so does every
 * other line where the list is written one tag a line. Refused where the file has syntax errors, or has a tag of that name
 * in that place.
 */
export function addTag(text: string, tag: NewTag): VocabularyEdit {
  const desk = readDeskVocabulary(text);
  const { document } = desk;
  if (!document) return refuseUnread(desk);
  const name = Object.values(tag.labels)[0] ?? '';
  const parent = tag.parent === undefined ? undefined : desk.entries.get(tag.parent);
  if (tag.parent !== undefined && !parent) return refuse('There is no tag “{0}” to stand below.', tag.parent);
  const twin = desk.vocabulary.byName.get(nameKey(name))?.find((other) => other.parent === tag.parent);
  if (twin) return refuse('The vocabulary has a tag “{0}” already.', labelOf(twin, 'und'));
  const id = freeId(desk, tag, name);
  const value = writtenForm(tag, id === nameKey(name) ? undefined : id);
  const siblings = parent ? parent.children : desk.list;
  const written =
    (isSeq(siblings) && insertLines(text, siblings, name, value)) ||
    (siblings === undefined && parent === undefined && document.contents === null
      ? appendLine(text, value)
      : undefined);
  if (written !== undefined && hasJustAdded(desk, readDeskVocabulary(written), id))
    return { kind: 'edited', text: written, id };
  insertNode(desk, document, parent, name, value);
  return { kind: 'edited', text: render(document, text), id };
}

/**
 * Gives the tag `id` another label in `language`, or its label without a language. An id made from the label changes
 * with it.
 */
export function renameTag(text: string, id: string, label: string, language = 'und'): VocabularyEdit {
  const desk = readDeskVocabulary(text);
  if (!desk.document) return refuseUnread(desk);
  const entry = desk.entries.get(id);
  if (!entry) return refuse('There is no tag “{0}” in this vocabulary.', id);
  const twin = desk.vocabulary.byName.get(nameKey(label))?.find((other) => other.parent === entry.tag.parent);
  if (twin && twin !== entry.tag)
    return refuse('The vocabulary has a tag “{0}” already.', labelOf(twin, 'und'));
  const scalar = entry.labels.get(language) ?? entry.labels.get('und') ?? [...entry.labels.values()][0];
  const [start, end] = scalar?.range ?? [0, 0];
  const renamed = text.slice(0, start) + writtenScalar(label) + text.slice(end);
  const order = [...desk.entries.keys()].indexOf(id);
  const newId = [...readDeskVocabulary(renamed).entries.keys()][order] ?? id;
  return { kind: 'edited', text: renamed, id: newId };
}

/** Takes the tag `id` out of the vocabulary. Refused while other tags stand below it. */
export function deleteTag(text: string, id: string): VocabularyEdit {
  const desk = readDeskVocabulary(text);
  const { document } = desk;
  if (!document) return refuseUnread(desk);
  const entry = desk.entries.get(id);
  if (!entry) return refuse('There is no tag “{0}” in this vocabulary.', id);
  const refused = refuseParent(desk, entry);
  if (refused) return refused;
  const { container, index } = entry;
  const lines = isSeq(container) && container.items.length > 1 ? linesOf(text, container, index) : undefined;
  if (lines) return { kind: 'edited', text: text.slice(0, lines.start) + text.slice(lines.end), id };
  removeNode(desk, document, entry);
  return { kind: 'edited', text: render(document, text), id };
}

/** Makes the names of the tag `from` synonyms of the tag `into`, and takes `from` out. Refused while tags stand below `from`. */
export function mergeTags(text: string, from: string, into: string): VocabularyEdit {
  const desk = readDeskVocabulary(text);
  const { document } = desk;
  if (!document) return refuseUnread(desk);
  const source = desk.entries.get(from);
  const target = desk.entries.get(into);
  const missing = source ? into : from;
  if (!source || !target) return refuse('There is no tag “{0}” in this vocabulary.', missing);
  if (source === target) return { kind: 'edited', text, id: into };
  const refused = refuseParent(desk, source);
  if (refused) return refused;
  addSynonyms(document, target, source);
  const merged = render(document, text);
  const deleted = deleteTag(merged, from);
  return deleted.kind === 'edited' ? { ...deleted, id: into } : deleted;
}

function refuse(template: string, ...values: readonly string[]): VocabularyEdit {
  return { kind: 'refused', message: { template, values } };
}

function refuseUnread({ problems }: DeskVocabulary): VocabularyEdit {
  const [first] = problems;
  return {
    kind: 'refused',
    message: first?.message ?? { template: 'The file could not be read.', values: [] },
  };
}

function refuseParent({ vocabulary }: DeskVocabulary, { tag }: TagEntry): VocabularyEdit | undefined {
  const child = vocabulary.children.get(tag.id)?.[0];
  if (!child) return undefined;
  return refuse(
    '“{0}” stands below “{1}”: move or delete it first.',
    labelOf(child, 'und'),
    labelOf(tag, 'und'),
  );
}

/** The id the tag will have; it is written out only where its label alone would not give it. */
function freeId({ entries }: DeskVocabulary, { parent }: NewTag, name: string): string {
  const key = nameKey(name);
  let id = entries.has(key) && parent !== undefined ? `${parent}/${key}` : key;
  for (let number = 2; entries.has(id); number++) id = `${key}-${number}`;
  return id;
}

/** The short form, a string, where a label is all there is; else the long form. */
function writtenForm({ labels, synonyms, colour, ids }: NewTag, id: string | undefined): unknown {
  const names = Object.keys(labels);
  const label = names.length === 1 && names[0] === 'und' ? labels['und'] : labels;
  const more = {
    ...(id === undefined ? {} : { id }),
    ...(synonyms && Object.keys(synonyms).length > 0 ? { synonyms } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(ids ? { ids } : {}),
  };
  return typeof label === 'string' && Object.keys(more).length === 0 ? label : { label, ...more };
}

function writtenScalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** Whether `after` holds all that `before` holds, and the tag `id` besides. */
function hasJustAdded(before: DeskVocabulary, after: DeskVocabulary, id: string): boolean {
  const kept = before.vocabulary.tags.every(
    (tag) => after.entries.get(tag.id)?.tag.parent === tag.parent && after.entries.has(tag.id),
  );
  return kept && after.entries.has(id) && after.entries.size === before.entries.size + 1;
}
