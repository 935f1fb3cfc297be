import type { Analyser } from '../analysis';
import { judgementsIn } from '../annotations/judgements';
import type { PlacedAnnotation } from '../annotations/placedSidecar';
import type { Language } from '../language/language';
import { compactRecord, type Intern } from './archiveFile';
import type { ArchiveIndex } from './archiveIndex';
import type { ArticleTitle } from './articleRecord';
import type { Slices } from './slices';
import { summarise } from './summarise';

/** The state of an article's files, without their content. */
export interface ArticleFileState extends Pick<ArticleTitle, 'fileName' | 'modified'> {
  /** Changes whenever the article or its sidecar does. */
  readonly stamp: string;
  /** Changes whenever what the analysis rests on does. */
  readonly basis: string;
}

/** An article's content, and what people added to it. */
export interface ArticleContent {
  readonly text: string;
  readonly language: Language;
  readonly placed: readonly PlacedAnnotation[];
}

/** Where the archive's articles come from. What rejects, or is undefined, is gone, unreadable or no text. */
export interface ArchiveSource {
  readonly state: (id: string) => Promise<ArticleFileState | undefined>;
  readonly read: (id: string) => Promise<ArticleContent | undefined>;
  readonly analyserFor: (id: string, language: Language) => Promise<Analyser>;
}

export interface RefreshOptions {
  readonly slices: Slices;
  /** Shared by all records of the index. */
  readonly intern: Intern;
  readonly isCancelled?: () => boolean;
  /** Told before each article that is read: how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of each record that came, changed or went. */
  readonly onChange?: (id: string) => void;
  readonly onProblem?: (id: string, error: unknown) => void;
}

/** So many files are looked at at once. */
const AT_ONCE = 24;

/**
 * Brings the index up to date with the articles `ids`: those whose files or basis changed are read and analysed again,
 * in slices, the rest only looked at. An article that is gone, or is no text, is in the index no more. What one article
 * does wrong hinders no other.
 */
export async function refreshArchive(
  index: ArchiveIndex,
  ids: readonly string[],
  source: ArchiveSource,
  options: RefreshOptions,
): Promise<void> {
  const { slices, isCancelled, onProgress } = options;
  const stale: { readonly id: string; readonly state: ArticleFileState }[] = [];
  for (let i = 0; i < ids.length && !isCancelled?.(); i += AT_ONCE) {
    const some = ids.slice(i, i + AT_ONCE);
    const states = await Promise.all(some.map((id) => stateOf(id, source, options)));
    some.forEach((id, j) => {
      const state = states[j];
      if (!state) drop(index, id, options);
      else if (!isFresh(index, id, state)) stale.push({ id, state });
    });
    await slices.rest();
  }
  for (const [done, { id, state }] of stale.entries()) {
    if (isCancelled?.()) return;
    onProgress?.(done, stale.length);
    await refreshArticle(index, id, state, source, options);
  }
}

/** Takes everything out of the index that is not among `ids`. */
export function keepOnly(index: ArchiveIndex, ids: ReadonlySet<string>): readonly string[] {
  const gone = [...index.records()].flatMap(({ id }) => (ids.has(id) ? [] : [id]));
  for (const id of gone) index.remove(id);
  return gone;
}

async function refreshArticle(
  index: ArchiveIndex,
  id: string,
  state: ArticleFileState,
  source: ArchiveSource,
  options: RefreshOptions,
): Promise<void> {
  try {
    const content = await source.read(id);
    if (!content) {
      drop(index, id, options);
      return;
    }
    const { text, language, placed } = content;
    const analyser = await source.analyserFor(id, language);
    const analysis = await options.slices.run(analyser.analyseInSteps(text, judgementsIn(placed)));
    index.add(compactRecord(summarise(analysis, { id, ...state, placed }), options.intern));
    options.onChange?.(id);
    await options.slices.rest();
  } catch (error: unknown) {
    options.onProblem?.(id, error);
    drop(index, id, options);
  }
}

async function stateOf(
  id: string,
  source: ArchiveSource,
  { onProblem }: RefreshOptions,
): Promise<ArticleFileState | undefined> {
  try {
    return await source.state(id);
  } catch (error: unknown) {
    onProblem?.(id, error);
    return undefined;
  }
}

function isFresh(index: ArchiveIndex, id: string, { stamp, basis }: ArticleFileState): boolean {
  const known = index.get(id);
  return known?.stamp === stamp && known.basis === basis;
}

function drop(index: ArchiveIndex, id: string, { onChange }: RefreshOptions): void {
  if (index.remove(id)) onChange?.(id);
}
