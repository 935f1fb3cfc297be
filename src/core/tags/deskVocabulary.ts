import { isCollection, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Message } from '../checks/finding';
import { placeProblem, readYaml } from '../desk/readYaml';
import type { YamlProblem } from '../desk/readYaml';
import type { Span } from '../text/span';
import {
  isLongForm,
  mapOfStrings,
  readLabels,
  readSynonyms,
  stringAt,
  textOfScalar,
} from './deskVocabularyValues';
import { createVocabulary, nameKey } from './vocabulary';
import type { Tag, Vocabulary } from './vocabulary';

/** The newest format of `.newsroom/tags.yaml` that is read here: docs/formats/tags.md. */
const NEWEST_VERSION = 1;

/** A list of tags in the file: `- a` and `- b`, or `a:` and `b:`. */
export type TagContainer = YAMLSeq | YAMLMap;

/** Where a tag stands in the file, for edits. */
export interface TagEntry {
  readonly tag: Tag;
  /** The list that holds the tag, and the tag's place in it. */
  readonly container: TagContainer;
  readonly index: number;
  /** What is written between the braces of the long form, if it is the long form. */
  readonly attributes: YAMLMap | undefined;
  /** The labels as written, by language. */
  readonly labels: ReadonlyMap<string, Scalar>;
  readonly children: TagContainer | undefined;
}

/** The desk's tags, with what cannot be used as it is; a file with a syntax error has problems only. */
export interface DeskVocabulary {
  readonly vocabulary: Vocabulary;
  readonly problems: readonly YamlProblem[];
  /** For edits: absent where the file must not be written. */
  readonly document?: Document;
  readonly entries: ReadonlyMap<string, TagEntry>;
  /** The outermost list; undefined in a file without one yet. */
  readonly list?: TagContainer;
}

/** A tag as written, before ids are made and links are followed. */
interface Draft extends Omit<TagEntry, 'tag' | 'labels'> {
  readonly labels: Map<string, Scalar>;
  readonly parent: Draft | undefined;
  readonly place: Span;
  id?: string;
}

/**
 * Reads `.newsroom/tags.yaml` (format: docs/formats/tags.md). Nothing that has a label is dropped; what is wrong with it
 * is told with its line.
 */
export function readDeskVocabulary(text: string): DeskVocabulary {
  const { document, problems } = readYaml(text);
  if (!document) return { vocabulary: createVocabulary([]), problems, entries: new Map() };
  const reader = new Reader(text);
  const list = reader.readFile(document);
  const { vocabulary, entries } = reader.finish();
  return {
    vocabulary,
    problems: [...reader.problems].sort((a, b) => a.start - b.start),
    entries,
    ...(reader.isNewer ? {} : { document }),
    ...(list ? { list } : {}),
  };
}

/** One reading of one file: collects drafts and problems while it walks down the document. */
class Reader {
  readonly #text: string;
  readonly #drafts: Draft[] = [];
  readonly problems: YamlProblem[] = [];
  isNewer = false;

  constructor(text: string) {
    this.#text = text;
  }

  readFile({ contents }: Document): TagContainer | undefined {
    if (isMap(contents) && (contents.has('tags') || contents.has('version'))) {
      const version: unknown = contents.get('version') ?? NEWEST_VERSION;
      if (typeof version !== 'number' || version > NEWEST_VERSION) {
        this.isNewer = true;
        this.#report(
          'This file is of a newer version ({0}): it is read, but not written.',
          spanOf(contents.get('version', true)),
          String(version),
        );
      }
      const tags: unknown = contents.get('tags', true);
      return this.#readContainer(tags, undefined);
    }
    return this.#readContainer(contents, undefined);
  }

  finish(): { readonly vocabulary: Vocabulary; readonly entries: ReadonlyMap<string, TagEntry> } {
    this.#giveIds();
    const ids = new Map<string, string>();
    for (const { id, labels } of this.#drafts) {
      for (const label of labels.values()) {
        const key = nameKey(textOfScalar(label));
        if (id !== undefined && !ids.has(key)) ids.set(key, id);
      }
    }
    const known = new Set(this.#drafts.map(({ id }) => id));
    const resolve = (written: string): string =>
      known.has(written) ? written : (ids.get(nameKey(written)) ?? written);
    const places = new Map<Tag, Span>();
    const entries = new Map<string, TagEntry>();
    const tags = this.#drafts.map((draft) => {
      const tag = this.#finishTag(draft, resolve);
      places.set(tag, draft.place);
      const { container, index, attributes, labels, children } = draft;
      entries.set(tag.id, { tag, container, index, attributes, labels, children });
      return tag;
    });
    const vocabulary = createVocabulary(tags);
    for (const { message, tag } of vocabulary.problems) {
      this.problems.push(placeProblem(this.#text, message, places.get(tag) ?? { start: 0, end: 0 }));
    }
    return { vocabulary, entries };
  }

  #report(template: string, span: Span, ...values: readonly string[]): void {
    const message: Message = { template, values };
    this.problems.push(placeProblem(this.#text, message, span));
  }

  #readContainer(node: unknown, parent: Draft | undefined): TagContainer | undefined {
    if (isSeq(node)) this.#readList(node, parent);
    else if (isMap(node)) node.items.forEach((pair, index) => this.#readShorthand(node, index, pair, parent));
    else {
      if (isScalar(node) && node.value !== null)
        this.#report('Tags are written as a list: “- politics”.', spanOf(node));
      return undefined;
    }
    return node;
  }

  #readList(list: YAMLSeq, parent: Draft | undefined): void {
    let last: Draft | undefined;
    list.items.forEach((item, index) => {
      const before = this.#drafts.length;
      if (isSeq(item)) this.#readList(item, last ?? parent);
      else if (isMap(item) && isLongForm(item)) this.#readLongForm(list, index, item, parent);
      else if (isMap(item)) this.#readNamed(list, index, item, parent);
      else if (isScalar(item) && item.value !== null)
        this.#add(list, index, parent, { labels: new Map([['und', item]]), place: spanOf(item) });
      else this.#report('This tag has no label.', spanOf(item, spanOf(list)));
      if (!isSeq(item)) last = this.#drafts[before];
    });
  }

  /** `- politics: [elections]`: an item that is a map of one name, or of several. */
  #readNamed(list: YAMLSeq, index: number, item: YAMLMap, parent: Draft | undefined): void {
    const only = item.items[0];
    if (item.items.length === 1 && only) this.#readShorthand(list, index, only, parent);
    else item.items.forEach((pair, at) => this.#readShorthand(item, at, pair, parent));
  }

  #readShorthand(
    container: TagContainer,
    index: number,
    { key, value }: Pair,
    parent: Draft | undefined,
  ): void {
    if (!isScalar(key)) return;
    const labels = new Map([['und', key]]);
    const place = spanOf(key);
    if (isMap(value) && isLongForm(value)) {
      const draft = this.#add(container, index, parent, { labels, place, attributes: value });
      this.#readChildren(draft, value.get('tags', true));
      return;
    }
    const children = isCollection(value) && (isSeq(value) || isMap(value)) ? value : undefined;
    const draft = this.#add(container, index, parent, { labels, place, children });
    this.#readContainer(value, draft);
  }

  #readLongForm(list: YAMLSeq, index: number, item: YAMLMap, parent: Draft | undefined): void {
    const labels = readLabels(item.get('label', true) ?? item.get('labels', true));
    const place = spanOf([...labels.values()][0], spanOf(item));
    if (labels.size === 0) {
      this.#report('This tag has no label.', place);
      this.#readContainer(item.get('tags', true), parent);
      return;
    }
    const draft = this.#add(list, index, parent, { labels, place, attributes: item });
    this.#readChildren(draft, item.get('tags', true));
  }

  #readChildren(draft: Draft, node: unknown): void {
    if (node !== undefined) this.#readContainer(node, draft);
  }

  #add(
    container: TagContainer,
    index: number,
    parent: Draft | undefined,
    own: Pick<Draft, 'labels' | 'place'> & {
      readonly attributes?: YAMLMap;
      readonly children?: TagContainer | undefined;
    },
  ): Draft {
    const { labels, place, attributes } = own;
    const nested: unknown = attributes?.get('tags', true);
    const children = own.children ?? (isSeq(nested) || isMap(nested) ? nested : undefined);
    const draft: Draft = { container, index, parent, labels, place, attributes, children };
    this.#drafts.push(draft);
    return draft;
  }

  /** Written ids first, then one from each label; where it is taken, the parent's is put before it, then a number behind. */
  #giveIds(): void {
    const taken = new Set<string>();
    for (const draft of this.#drafts) {
      const written = stringAt(draft.attributes, 'id');
      if (written === undefined) continue;
      if (taken.has(written)) this.#report('The id “{0}” stands twice.', draft.place, written);
      else draft.id = take(written, taken);
    }
    for (const draft of this.#drafts) {
      if (draft.id !== undefined) continue;
      const label = [...draft.labels.values()][0];
      const key = nameKey(label ? textOfScalar(label) : '');
      const long = draft.parent?.id === undefined ? key : `${draft.parent.id}/${key}`;
      draft.id = take(taken.has(key) ? long : key, taken);
    }
  }

  #finishTag(draft: Draft, resolve: (written: string) => string): Tag {
    const { attributes } = draft;
    const parent = draft.parent?.id ?? stringAt(attributes, 'parent');
    const useInstead = stringAt(attributes, 'useInstead');
    const colour = this.#readColour(attributes);
    const ids = Object.fromEntries(mapOfStrings(attributes?.get('ids', true)));
    return {
      id: draft.id ?? '',
      source: 'desk',
      labels: Object.fromEntries(
        [...draft.labels].map(([language, label]) => [language, textOfScalar(label)]),
      ),
      synonyms: readSynonyms(attributes?.get('synonyms', true)),
      ...(parent === undefined ? {} : { parent: resolve(parent) }),
      ...(useInstead === undefined ? {} : { useInstead: resolve(useInstead) }),
      ...(colour === undefined ? {} : { colour }),
      ...(Object.keys(ids).length === 0 ? {} : { ids }),
    };
  }

  #readColour(attributes: YAMLMap | undefined): string | undefined {
    const node: unknown = attributes?.get('colour', true) ?? attributes?.get('color', true);
    if (node === undefined) return undefined;
    const colour = isScalar(node) ? textOfScalar(node) : '';
    if (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(colour)) return colour;
    this.#report('A colour is written between quotation marks: "#aa3300".', spanOf(node));
    return undefined;
  }
}

/** `wanted`, or the next free « wanted-2 », « wanted-3 » …; noted in `taken`. */
function take(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

function spanOf(node: unknown, otherwise: Span = { start: 0, end: 0 }): Span {
  if (isPair(node)) return spanOf(node.key, otherwise);
  if (!isScalar(node) && !isCollection(node)) return otherwise;
  const [start, end] = node.range ?? [otherwise.start, otherwise.end];
  return { start, end };
}
