import { isMap, isNode, isPair, isScalar, isSeq, YAMLMap } from 'yaml';
import type { Document, Node } from 'yaml';
import type { DeskVocabulary, TagEntry } from './deskVocabulary';
import { nextSibling } from './deskVocabularyLines';
import { nameKey, namesOf } from './vocabulary';

/** Puts the new tag below `parent`, or outermost, at its alphabetical place, whatever the list's form. */
export function insertNode(
  desk: DeskVocabulary,
  document: Document,
  parent: TagEntry | undefined,
  name: string,
  value: unknown,
): void {
  const siblings = parent ? parent.children : desk.list;
  if (isSeq(siblings)) siblings.items.splice(nextSibling(siblings, name), 0, document.createNode(value));
  else if (siblings) {
    const { label, ...attributes } = typeof value === 'object' ? { label: name, ...value } : { label: value };
    const pair =
      typeof label === 'string'
        ? document.createPair(label, Object.keys(attributes).length === 0 ? null : attributes)
        : document.createPair(name, { label, ...attributes });
    siblings.items.splice(nextSibling(siblings, name), 0, pair);
  } else if (parent) giveChildren(document, parent, document.createNode([value]));
  else if (isMap(document.contents)) document.contents.set('tags', document.createNode([value]));
  else document.contents = document.createNode([value]);
}

/** Puts `children` below a tag that has none: `- politics` becomes `- politics: […]`. */
function giveChildren(document: Document, entry: TagEntry, children: Node): void {
  const { attributes, container, index } = entry;
  if (attributes) {
    attributes.set('tags', children);
    return;
  }
  const item = container.items[index];
  if (isPair(item)) item.value = children;
  else if (isMap(item) && item.items[0]) item.items[0].value = children;
  else if (isScalar(item)) {
    const map = new YAMLMap();
    if (item.comment) children.commentBefore = item.comment;
    takeComments(map, item);
    delete map.comment;
    map.items.push(document.createPair(item, children));
    container.items[index] = map;
  }
}

/** Takes the tag out; a list that is empty then goes with it. */
export function removeNode(
  desk: DeskVocabulary,
  document: Document,
  { container, index, tag }: TagEntry,
): void {
  container.items.splice(index, 1);
  if (container.items.length > 0) return;
  const parent = tag.parent === undefined ? undefined : desk.entries.get(tag.parent);
  if (!parent) {
    if (isMap(document.contents) && document.contents !== container)
      document.contents.set('tags', document.createNode(null));
    else document.contents = null;
  } else if (parent.attributes) parent.attributes.delete('tags');
  else {
    const item = parent.container.items[parent.index];
    const pair = isMap(item) ? item.items[0] : item;
    if (isPair(pair)) pair.value = document.createNode(null);
  }
}

/** Adds the names of `source` to the synonyms of `target`, which takes the long form if need be. */
export function addSynonyms(document: Document, target: TagEntry, source: TagEntry): void {
  const known = new Set(namesOf(target.tag).map(({ name }) => nameKey(name)));
  const synonyms: Record<string, readonly string[]> = { ...target.tag.synonyms };
  for (const { name, language } of namesOf(source.tag)) {
    if (known.has(nameKey(name))) continue;
    known.add(nameKey(name));
    synonyms[language] = [...(synonyms[language] ?? []), name];
  }
  const languages = Object.keys(synonyms);
  const value = languages.length === 1 && languages[0] === 'und' ? synonyms['und'] : synonyms;
  const node = document.createNode(value);
  if (target.attributes) target.attributes.set('synonyms', node);
  else takeLongForm(target, node);
}

function takeLongForm({ container, index, children }: TagEntry, synonyms: Node): void {
  const item = container.items[index];
  const map = new YAMLMap();
  if (isPair(item)) item.value = map;
  else {
    const label = isMap(item) ? item.items[0]?.key : item;
    if (!isNode(item) || !isScalar(label)) return;
    takeComments(map, item);
    map.set('label', label);
    container.items[index] = map;
  }
  map.set('synonyms', synonyms);
  if (children) map.set('tags', children);
}

/** Moves the comments of `from`, and the blank line before it, to the node that takes its place. */
function takeComments(to: YAMLMap, from: Node): void {
  if (from.comment) to.comment = from.comment;
  if (from.commentBefore) to.commentBefore = from.commentBefore;
  if (from.spaceBefore) to.spaceBefore = from.spaceBefore;
  delete from.comment;
  delete from.commentBefore;
  delete from.spaceBefore;
}

/** The whole document anew, in the file's own habits of indentation and line breaks. */
export function render(document: Document, text: string): string {
  const rendered = document.toString({
    lineWidth: 0,
    nullStr: '',
    indentSeq: !/:[ \t]*\r?\n- /.test(text),
    flowCollectionPadding: !/\{[^\s}]/.test(text),
  });
  return text.includes('\r\n') ? rendered.replace(/\r?\n/g, '\r\n') : rendered;
}
