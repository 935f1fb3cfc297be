import type { Message } from '../checks/finding';
import { fold } from '../text/folding';

/** Whose list a tag is from: the desk's own file, or the IPTC Media Topics. */
export type TagSource = 'desk' | 'iptc';

/** One entry of a controlled vocabulary. */
export interface Tag {
  /** What sidecars hold: « politique », « medtop:11000000 ». */
  readonly id: string;
  readonly source: TagSource;
  /** By language code; `und` where the desk names no language. At least one. */
  readonly labels: Readonly<Record<string, string>>;
  /** Other names that find the tag, by language code. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Id of the tag above. */
  readonly parent?: string;
  /** Id of the tag that has taken this one's place. */
  readonly useInstead?: string;
  /** « #aa3300 ». */
  readonly colour?: string;
  /** The same idea in other lists: `{ iptc: 'medtop:11000000', wikidata: 'Q7163' }`. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** Something wrong between the tags of a vocabulary; the tag stays usable. */
export interface VocabularyProblem {
  readonly message: Message;
  /** The tag that is to be mended, the very object of the list. */
  readonly tag: Tag;
}

/** Tags that belong together, and the ways to find them. */
export interface Vocabulary {
  /** As listed; none is dropped, whatever its problems. */
  readonly tags: readonly Tag[];
  /** Of two tags with one id, the first. */
  readonly byId: ReadonlyMap<string, Tag>;
  /** By `nameKey` of every label and synonym. */
  readonly byName: ReadonlyMap<string, readonly Tag[]>;
  /** Tags without a parent, without a known one, or first in a cycle. */
  readonly roots: readonly Tag[];
  /** By the parent's id, in list order. */
  readonly children: ReadonlyMap<string, readonly Tag[]>;
  readonly problems: readonly VocabularyProblem[];
}

/** Stands between the labels of a path: « politique › relations internationales ». */
const PATH_SEPARATOR = ' › ';

/**
 * Indexes `tags`. A doubled id or label, an unknown parent or `useInstead` and a cycle of either are problems; a cycle is
 * cut at its first tag, which becomes a root.
 */
export function createVocabulary(tags: readonly Tag[]): Vocabulary {
  const problems: VocabularyProblem[] = [];
  const byId = indexIds(tags, problems);
  const byName = indexNames(tags);
  findDoubledLabels(tags, byName, problems);
  const children = new Map<string, Tag[]>();
  const roots: Tag[] = [];
  const cut = findCycles(tags, byId, problems);
  for (const tag of tags) {
    const parent = tag.parent === undefined || cut.has(tag) ? undefined : byId.get(tag.parent);
    if (parent) listed(children, parent.id).push(tag);
    else roots.push(tag);
  }
  return { tags, byId, byName, roots, children, problems };
}

/** One vocabulary out of several, the first coming first where names are equal; their problems stay with them. */
export function joinVocabularies(vocabularies: readonly Vocabulary[]): Vocabulary {
  return { ...createVocabulary(vocabularies.flatMap(({ tags }) => tags)), problems: [] };
}

/** A name as it is compared and as ids are made from it: « Relations internationales » → « relations-internationales ». */
export function nameKey(name: string): string {
  const key = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return key === '' ? name.trim() : key;
}

/** The tag that `written` names: an id, else a label or synonym. « Use X instead » is followed. */
export function findTag(vocabulary: Vocabulary, written: string): Tag | undefined {
  const tag = vocabulary.byId.get(written) ?? vocabulary.byName.get(nameKey(written))?.[0];
  return tag && currentTag(vocabulary, tag);
}

/** `tag`, or the tag that stands in its place now; a cycle of « use X instead » leads back to `tag`. */
export function currentTag(vocabulary: Vocabulary, tag: Tag): Tag {
  const seen = new Set<Tag>();
  let current = tag;
  while (current.useInstead !== undefined) {
    seen.add(current);
    const next = vocabulary.byId.get(current.useInstead);
    if (!next) return current;
    if (seen.has(next)) return tag;
    current = next;
  }
  return current;
}

/** The label of `tag` for a reader of `language`: in it, else in none, else English, French, or the first there is. */
export function labelOf(tag: Tag, language: string): string {
  const { labels } = tag;
  return (
    labels[language] ?? labels['und'] ?? labels['en'] ?? labels['fr'] ?? Object.values(labels)[0] ?? tag.id
  );
}

/** The tags from the top of the hierarchy down to `tag`, itself the last. */
export function pathOf(vocabulary: Vocabulary, tag: Tag): readonly Tag[] {
  const path = [tag];
  const seen = new Set(path);
  let parent = tag.parent === undefined ? undefined : vocabulary.byId.get(tag.parent);
  while (parent && !seen.has(parent)) {
    path.push(parent);
    seen.add(parent);
    parent = parent.parent === undefined ? undefined : vocabulary.byId.get(parent.parent);
  }
  return path.reverse();
}

/** « politique › relations internationales », in the reader's language. */
export function formatPath(vocabulary: Vocabulary, tag: Tag, language: string): string {
  return pathOf(vocabulary, tag)
    .map((each) => labelOf(each, language))
    .join(PATH_SEPARATOR);
}

/** Every name of a tag, labels first, with its language code. */
export function namesOf(tag: Tag): readonly { readonly name: string; readonly language: string }[] {
  return [
    ...Object.entries(tag.labels).map(([language, name]) => ({ name, language })),
    ...Object.entries(tag.synonyms).flatMap(([language, names]) => names.map((name) => ({ name, language }))),
  ];
}

function indexIds(tags: readonly Tag[], problems: VocabularyProblem[]): Map<string, Tag> {
  const byId = new Map<string, Tag>();
  for (const tag of tags) {
    if (byId.has(tag.id)) {
      problems.push({ tag, message: { template: 'The id “{0}” stands twice.', values: [tag.id] } });
    } else byId.set(tag.id, tag);
  }
  return byId;
}

function indexNames(tags: readonly Tag[]): Map<string, Tag[]> {
  const byName = new Map<string, Tag[]>();
  for (const tag of tags) {
    for (const { name } of namesOf(tag)) {
      const list = listed(byName, nameKey(name));
      if (list.at(-1) !== tag) list.push(tag);
    }
  }
  return byName;
}

function findDoubledLabels(
  tags: readonly Tag[],
  byName: ReadonlyMap<string, readonly Tag[]>,
  problems: VocabularyProblem[],
): void {
  const told = new Set<Tag>();
  for (const tag of tags) {
    for (const label of Object.values(tag.labels)) {
      const key = nameKey(label);
      const first = byName
        .get(key)
        ?.find((other) => Object.values(other.labels).some((l) => nameKey(l) === key));
      if (!first || first === tag || told.has(tag)) continue;
      told.add(tag);
      problems.push({ tag, message: { template: 'The label “{0}” stands twice.', values: [label] } });
    }
  }
}

/** Reports what `parent` and `useInstead` point to in vain or in circles; returns the tags at which cycles of parents are cut. */
function findCycles(
  tags: readonly Tag[],
  byId: ReadonlyMap<string, Tag>,
  problems: VocabularyProblem[],
): ReadonlySet<Tag> {
  const report = (tag: Tag, template: string, target: string): void => {
    problems.push({ tag, message: { template, values: [target] } });
  };
  for (const tag of tags) {
    if (tag.parent !== undefined && !byId.has(tag.parent))
      report(tag, 'There is no tag “{0}” to stand below.', tag.parent);
    if (tag.useInstead !== undefined && !byId.has(tag.useInstead))
      report(tag, 'There is no tag “{0}” to use instead.', tag.useInstead);
  }
  for (const tag of firstOfCycles(tags, byId, 'useInstead'))
    report(tag, '“{0}” leads back to itself: which tag is to be used?', tag.id);
  const cut = firstOfCycles(tags, byId, 'parent');
  for (const tag of cut) report(tag, '“{0}” stands below itself.', tag.id);
  return cut;
}

/** The first tag, in list order, of each cycle that the links `by` make. Linear: no tag is walked through twice. */
function firstOfCycles(
  tags: readonly Tag[],
  byId: ReadonlyMap<string, Tag>,
  by: 'parent' | 'useInstead',
): ReadonlySet<Tag> {
  const found = new Set<Tag>();
  const walkOf = new Map<Tag, Tag>();
  for (const start of tags) {
    let tag: Tag | undefined = start;
    while (tag && !walkOf.has(tag)) {
      walkOf.set(tag, start);
      const next: string | undefined = tag[by];
      tag = next === undefined ? undefined : byId.get(next);
    }
    if (tag && walkOf.get(tag) === start) found.add(earliestInCycle(tag, tags, byId, by));
  }
  return found;
}

function earliestInCycle(
  member: Tag,
  tags: readonly Tag[],
  byId: ReadonlyMap<string, Tag>,
  by: 'parent' | 'useInstead',
): Tag {
  const cycle = new Set<Tag>();
  let tag: Tag | undefined = member;
  while (tag && !cycle.has(tag)) {
    cycle.add(tag);
    const next: string | undefined = tag[by];
    tag = next === undefined ? undefined : byId.get(next);
  }
  return tags.find((each) => cycle.has(each)) ?? member;
}

function listed<K>(map: Map<K, Tag[]>, key: K): Tag[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
