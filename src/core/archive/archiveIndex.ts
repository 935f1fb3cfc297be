import type { EntityType } from '../entities/mention';
import { fold } from '../text/folding';
import { mentionCount, type ArticleRecord, type RecordedEntity } from './articleRecord';
import { createFuzzyList } from './fuzzyList';

/** An entity over all articles. */
export interface ArchivedEntity {
  readonly key: string;
  /** As most articles write it in full. */
  readonly name: string;
  readonly type: EntityType;
  readonly articles: number;
  readonly mentions: number;
}

/** One article in which an entity is named. */
export interface EntityArticle {
  readonly record: ArticleRecord;
  readonly entity: RecordedEntity;
}

/** Which articles are asked for; what is absent does not narrow. */
export interface ArchiveQuery {
  /** Key of an entity that is named. */
  readonly entity?: string;
  /** Key of an entity that something is attributed to. */
  readonly source?: string;
  readonly tag?: string;
  /** Words of the headline or the file's name, however typed. */
  readonly text?: string;
  readonly limit?: number;
}

/** Everything that is known of many articles, and searches in it. Changes in place. */
export interface ArchiveIndex {
  readonly size: number;
  get(id: string): ArticleRecord | undefined;
  /** Puts a record in, in place of one with the same id. */
  add(record: ArticleRecord): void;
  /** False where there was none. */
  remove(id: string): boolean;
  records(): Iterable<ArticleRecord>;
  /** The articles that fit, best first where `text` is asked, else in the order they were put in. */
  query(query: ArchiveQuery): readonly ArticleRecord[];
  /** The articles that name the entity. */
  articlesOf(key: string): readonly EntityArticle[];
  entity(key: string): ArchivedEntity | undefined;
  /** Every entity, in no order, named as its first article names it. */
  entities(): readonly ArchivedEntity[];
  /** Entities whose name, in any form, holds `text` or is like it; accents and case do not matter. Most articles first. */
  searchEntities(text: string, limit?: number): readonly ArchivedEntity[];
  /** Tags with the number of articles that bear them. */
  tags(): ReadonlyMap<string, number>;
}

const DEFAULT_LIMIT = 200;

/** What a list of all entities shows of one, kept up to date with every record. */
interface KnownEntity {
  readonly name: string;
  readonly type: EntityType;
  mentions: number;
}

/** Ids of articles by entity, source, tag: a single id stands alone, since most names are met once. */
type Postings = Map<string, string | Set<string>>;

export function createArchiveIndex(): ArchiveIndex {
  const records = new Map<string, ArticleRecord>();
  const byEntity: Postings = new Map();
  const bySource: Postings = new Map();
  const byTag: Postings = new Map();
  const known = new Map<string, KnownEntity>();
  const titles = createFuzzyList();
  const names = createFuzzyList();

  function remove(id: string): boolean {
    const record = records.get(id);
    if (!record) return false;
    records.delete(id);
    titles.delete(id);
    for (const tag of record.tags) unpost(byTag, tag, id);
    for (const key of sourcesOf(record)) unpost(bySource, key, id);
    for (const entity of record.entities) {
      const { key } = entity;
      unpost(byEntity, key, id);
      const fact = known.get(key);
      if (fact) fact.mentions -= mentionCount(entity);
      if (byEntity.has(key)) continue;
      names.delete(key);
      known.delete(key);
    }
    return true;
  }

  function add(record: ArticleRecord): void {
    const { id } = record;
    remove(id);
    records.set(id, record);
    titles.set(id, [record.headline ?? '', record.fileName]);
    for (const tag of record.tags) post(byTag, tag, id);
    for (const key of sourcesOf(record)) post(bySource, key, id);
    for (const entity of record.entities) {
      const { key, name, type, forms } = entity;
      const fact = known.get(key);
      if (fact) fact.mentions += mentionCount(entity);
      else known.set(key, { name, type, mentions: mentionCount(entity) });
      if (!byEntity.has(key)) names.set(key, [name, ...forms]);
      else names.extend(key, [name, ...forms]);
      post(byEntity, key, id);
    }
  }

  function articlesOf(key: string): EntityArticle[] {
    return idsIn(byEntity, key).flatMap((id) => {
      const record = records.get(id);
      const entity = record?.entities.find((candidate) => candidate.key === key);
      return record && entity ? [{ record, entity }] : [];
    });
  }

  function entity(key: string): ArchivedEntity | undefined {
    const articles = articlesOf(key);
    const [first] = articles;
    if (!first) return undefined;
    const mentions = articles.reduce((sum, article) => sum + mentionCount(article.entity), 0);
    const { name, type } = first.entity;
    return { key, name: commonest(articles) ?? name, type, articles: articles.length, mentions };
  }

  function listed(key: string): ArchivedEntity | undefined {
    const fact = known.get(key);
    return fact && { key, ...fact, articles: countIn(byEntity, key) };
  }

  function query({ entity: named, source, tag, text, limit = DEFAULT_LIMIT }: ArchiveQuery): ArticleRecord[] {
    const asked: (readonly [Postings, string | undefined])[] = [
      [byEntity, named],
      [bySource, source],
      [byTag, tag],
    ];
    const lists = asked.flatMap(([postings, key]) => (key === undefined ? [] : [idsIn(postings, key)]));
    const sets = lists.map((list) => new Set(list));
    const isAsked = (id: string): boolean => sets.every((set) => set.has(id));
    const [shortest] = lists.sort((a, b) => a.length - b.length);
    const found =
      text === undefined || fold(text).trim() === ''
        ? (shortest ?? [...records.keys()])
        : titles.search(text, shortest ? records.size : limit);
    const fitting = lists.length === 0 ? found : filterBy(found, isAsked, limit);
    return fitting.slice(0, limit).flatMap((id) => records.get(id) ?? []);
  }

  return {
    get size() {
      return records.size;
    },
    get: (id) => records.get(id),
    add,
    remove,
    records: () => records.values(),
    query,
    articlesOf,
    entity,
    entities: () => [...known].map(([key, fact]) => ({ key, ...fact, articles: countIn(byEntity, key) })),
    searchEntities: (text, limit = DEFAULT_LIMIT) =>
      names
        .search(text, limit)
        .flatMap((key) => listed(key) ?? [])
        .sort((a, b) => b.articles - a.articles || b.mentions - a.mentions),
    tags: () => new Map([...byTag.keys()].map((tag) => [tag, countIn(byTag, tag)])),
  };
}

function filterBy(ids: readonly string[], isAsked: (id: string) => boolean, limit: number): string[] {
  const fitting: string[] = [];
  for (const id of ids) {
    if (isAsked(id)) fitting.push(id);
    if (fitting.length >= limit) break;
  }
  return fitting;
}

function sourcesOf({ statements }: ArticleRecord): ReadonlySet<string> {
  return new Set(statements.flatMap(({ entity }) => entity ?? []));
}

/** The name that most of the articles use. */
function commonest(articles: readonly EntityArticle[]): string | undefined {
  const counts = new Map<string, number>();
  let best: string | undefined;
  for (const { entity } of articles) {
    const count = (counts.get(entity.name) ?? 0) + 1;
    counts.set(entity.name, count);
    if (best === undefined || count > (counts.get(best) ?? 0)) best = entity.name;
  }
  return best;
}

function post(postings: Postings, key: string, id: string): void {
  const ids = postings.get(key);
  if (ids === undefined) postings.set(key, id);
  else if (typeof ids !== 'string') ids.add(id);
  else if (ids !== id) postings.set(key, new Set([ids, id]));
}

function unpost(postings: Postings, key: string, id: string): void {
  const ids = postings.get(key);
  if (ids === id) postings.delete(key);
  else if (ids instanceof Set) {
    ids.delete(id);
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) postings.set(key, only);
  }
}

function countIn(postings: Postings, key: string): number {
  const ids = postings.get(key);
  return ids instanceof Set ? ids.size : Number(ids !== undefined);
}

function idsIn(postings: Postings, key: string): readonly string[] {
  const ids = postings.get(key);
  if (ids === undefined) return [];
  return typeof ids === 'string' ? [ids] : [...ids];
}
