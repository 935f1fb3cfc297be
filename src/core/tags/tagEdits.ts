/** The tags of one article, by id, as its sidecar lists them. */
export interface TaggedFile {
  /** Whatever names the article to the caller: a path, an address. */
  readonly article: string;
  readonly tags: readonly string[];
}

/** What becomes of the tags of one article. The same list read backwards is its undo. */
export interface TagListEdit {
  readonly article: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How the tags of a folder are spread. */
export interface TagStatistics {
  /** Number of articles by tag id, the most used first, equals by id. */
  readonly counts: ReadonlyMap<string, number>;
  /** Articles without a tag, in the order given. */
  readonly untagged: readonly string[];
}

/** Counts the articles of each tag; a tag that an article lists twice counts once. */
export function countTags(files: readonly TaggedFile[]): TagStatistics {
  const counts = new Map<string, number>();
  for (const { tags } of files) for (const id of new Set(tags)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return {
    counts: new Map(sorted),
    untagged: files.filter(({ tags }) => tags.length === 0).map(({ article }) => article),
  };
}

/** The edits that give the tag `from` the id `to` in every article that bears it. */
export function renameTagInFiles(
  files: readonly TaggedFile[],
  from: string,
  to: string,
): readonly TagListEdit[] {
  return replaceTags(files, new Map([[from, to]]));
}

/** The edits that put the tag `into` in the place of each tag of `from`, once an article. */
export function mergeTagsInFiles(
  files: readonly TaggedFile[],
  from: readonly string[],
  into: string,
): readonly TagListEdit[] {
  return replaceTags(files, new Map(from.map((id) => [id, into])));
}

/** The edits that take the tag `id` off every article that bears it. */
export function deleteTagInFiles(files: readonly TaggedFile[], id: string): readonly TagListEdit[] {
  return replaceTags(files, new Map([[id, undefined]]));
}

/** The edits that undo `edits`, last first. */
export function undoTagEdits(edits: readonly TagListEdit[]): readonly TagListEdit[] {
  return edits.map(({ article, before, after }) => ({ article, before: after, after: before })).reverse();
}

/** A replaced tag keeps its place in the list; where its replacement stands already, the first place counts. */
function replaceTags(
  files: readonly TaggedFile[],
  replacements: ReadonlyMap<string, string | undefined>,
): readonly TagListEdit[] {
  return files
    .filter(({ tags }) => tags.some((id) => replacements.has(id) && replacements.get(id) !== id))
    .map(({ article, tags }) => {
      const after = tags.map((id) => (replacements.has(id) ? replacements.get(id) : id));
      return { article, before: tags, after: [...new Set(after)].filter((id) => id !== undefined) };
    });
}
