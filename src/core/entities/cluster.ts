import type { DeskEntry } from './deskNames';
import type { EntityType, LinkedMention } from './mention';
import type { NameForm } from './nameForms';

/** All mentions of an article that have one name (folded) and one type. */
export interface Name {
  readonly form: NameForm;
  type: EntityType;
  count: number;
  /** Written forms by how often they stand. */
  readonly written: Map<string, number>;
  /** What the desk knows by this name. */
  readonly entry: DeskEntry | undefined;
  cluster: Cluster | undefined;
  /** Persons that an ambiguous family name can mean; then it has no cluster. */
  rivals: readonly Cluster[];
}

/** The names of one entity. */
export interface Cluster {
  readonly names: Name[];
  readonly entry: DeskEntry | undefined;
  readonly mentions: LinkedMention[];
  type: EntityType;
  /** Given when all names are joined. */
  key: string;
  name: string;
  /** As honorifics before its full names tell. */
  gender: Gender | undefined;
  /** Number of its last mention so far, -1 before the first. */
  last: number;
}

export type Gender = 'male' | 'female';

/** Opens a cluster with its first name. */
export function openCluster(name: Name): Cluster {
  const cluster: Cluster = {
    names: [],
    entry: name.entry,
    mentions: [],
    type: name.entry?.type ?? name.type,
    key: '',
    name: '',
    gender: undefined,
    last: -1,
  };
  return joinCluster(cluster, name);
}

export function joinCluster(cluster: Cluster, name: Name): Cluster {
  cluster.names.push(name);
  name.cluster = cluster;
  return cluster;
}

/** More clusters than this under one word tell nothing apart, and would cost the square of their number. */
const LONGEST_LIST = 32;

/** Adds `item` to the list of `key` once, up to `LONGEST_LIST`. */
export function addTo<T>(index: Map<string, T[]>, key: string, item: T): void {
  const list = index.get(key);
  if (!list) index.set(key, [item]);
  else if (list.length < LONGEST_LIST && !list.includes(item)) list.push(item);
}

export function soleOf<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
