import { joinCluster, openCluster, soleOf, type Cluster, type Gender, type Name } from './cluster';
import type { DeskEntry } from './deskNames';
import { linkAcronyms } from './linkAcronyms';
import type { LinkedNames } from './mention';
import type { PlacedMention } from './placedMention';
import { linkPersons } from './linkPersons';
import type { Entity, EntityType } from './mention';
import { readNameForm, type NameForm } from './nameForms';

/** Groups the mentions of an article, given in text order, into entities. */
export function clusterMentions(placed: readonly PlacedMention[]): LinkedNames {
  const found = collectNames(placed);
  settleTypes(found, placed);
  const clusters = linkAcronyms(clusterNames(found.names), placed);
  return giveEntities(placed, found.byMention, clusters);
}

interface Names {
  readonly names: readonly Name[];
  readonly byMention: readonly Name[];
}

function collectNames(placed: readonly PlacedMention[]): Names {
  const byKey = new Map<string, Map<string, Name>>();
  const names: Name[] = [];
  const certain = new Set(placed.flatMap(({ entries }) => (entries.length === 1 ? entries : [])));
  const byMention = placed.map(({ mention, form, entries }) => {
    let same = byKey.get(form.key);
    if (!same) byKey.set(form.key, (same = new Map<string, Name>()));
    const entry = entries.length > 1 ? soleOf(entries.filter((each) => certain.has(each))) : entries[0];
    const id = entry ? `=${entry.name}` : mention.type;
    let name = same.get(id);
    if (!name) {
      name = {
        form,
        type: mention.type,
        count: 0,
        written: new Map(),
        entry,
        cluster: undefined,
        rivals: [],
      };
      same.set(id, name);
      names.push(name);
    }
    name.count++;
    name.written.set(form.written, (name.written.get(form.written) ?? 0) + 1);
    return name;
  });
  return { names, byMention };
}

/**
 * One type for one name; places and organisations of one name stay two (a town and its club). The family name of a person
 * who is named in full is that person's, unless it stands where places stand.
 */
function settleTypes({ names, byMention }: Names, placed: readonly PlacedMention[]): void {
  const familyNames = familyNamesOf(names);
  const asPlaces = new Set(
    names.filter(({ form, type, entry }) => !entry && type === 'place' && familyNames.has(form.key)),
  );
  for (const [i, name] of byMention.entries()) {
    const place = placed[i];
    if (
      place &&
      asPlaces.has(name) &&
      LOCATIVE.test(place.text.slice(Math.max(0, place.mention.start - 6), place.mention.start))
    )
      asPlaces.delete(name);
  }
  for (const name of asPlaces) name.type = 'person';
  for (const [key, same] of groupBy(names, ({ form }) => form.key)) {
    const known = same.find(({ entry }) => entry);
    const best = known ?? same.reduce((a, b) => (b.count > a.count ? b : a));
    for (const name of same) {
      if (name.entry) continue;
      const isHomonym = !known && isPlaceOrOrganisation(name.type) && isPlaceOrOrganisation(best.type);
      if (!isHomonym) name.type = best.type;
      if (familyNames.has(key) && name.type !== 'place') name.type = 'person';
    }
  }
}

/** What stands before places and seldom before persons, in both languages. */
const LOCATIVE = /(?:^|[\s'’(])(?:à|en|au|aux|in|at|from|near|into)\s$/i;

function familyNamesOf(names: readonly Name[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ form, type }) =>
      type === 'person' && form.words.length > 1 ? [form.words.at(-1) ?? ''] : [],
    ),
  );
}

function isPlaceOrOrganisation(type: EntityType): boolean {
  return type === 'place' || type === 'organization';
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function clusterNames(names: readonly Name[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const byEntry = new Map<DeskEntry, Cluster>();
  const byKey = new Map<string, Cluster>();
  const open = (name: Name): Cluster => {
    const cluster = openCluster(name);
    clusters.push(cluster);
    return cluster;
  };
  const persons: Name[] = [];
  for (const name of names) {
    const { entry, type } = name;
    const id = `${type} ${name.form.key}`;
    const known = entry ? byEntry.get(entry) : byKey.get(id);
    if (!entry && type === 'person') persons.push(name);
    else if (known) joinCluster(known, name);
    else if (entry) byEntry.set(entry, open(name));
    else byKey.set(id, open(name));
  }
  linkPersons(persons, clusters, open);
  return clusters;
}

function giveEntities(
  placed: readonly PlacedMention[],
  byMention: readonly Name[],
  clusters: readonly Cluster[],
): LinkedNames {
  giveKeys(clusters);
  const met: Cluster[] = [];
  const mentions = placed.map((place, i) => {
    const name = byMention[i];
    const cluster = name && (name.cluster ?? chooseRival(name.rivals, place));
    if (!cluster) throw new Error('A mention was left without an entity.');
    if (cluster.type === 'person' && name.form.words.length > 1) cluster.gender ??= genderBefore(place);
    if (cluster.last < 0) met.push(cluster);
    cluster.last = i;
    const { start, end } = place.mention;
    const linked = {
      start: place.offset + start,
      end: place.offset + end,
      type: cluster.type,
      entity: cluster.key,
    };
    cluster.mentions.push(linked);
    return linked;
  });
  return { mentions, entities: met.map(entityOf) };
}

/** The person last named among those that share a family name, a « Mme » being no « M. ». */
function chooseRival(rivals: readonly Cluster[], place: PlacedMention): Cluster | undefined {
  const gender = genderBefore(place);
  const fitting = rivals.filter((rival) => !gender || !rival.gender || rival.gender === gender);
  const [first, ...others] = fitting.length > 0 ? fitting : rivals;
  return others.reduce((best, rival) => (best && rival.last > best.last ? rival : best), first);
}

/** Honorifics that tell the gender, right before a name. */
const MALE = /(?:^|[\s('’«“"])(?:M\.|Mr\.?|Monsieur|Sir|Lord)\s$/;
const FEMALE = /(?:^|[\s('’«“"])(?:Mme|Mlle|Mrs\.?|Ms\.?|Miss|Madame|Mademoiselle|Lady|Dame)\s$/;
/** How far before a name its honorific, or a word that stands before places, is looked for. */
export const HONORIFIC_REACH = 14;

function genderBefore({ mention, text }: PlacedMention): Gender | undefined {
  const before = text.slice(Math.max(0, mention.start - HONORIFIC_REACH), mention.start);
  if (MALE.test(before)) return 'male';
  return FEMALE.test(before) ? 'female' : undefined;
}

/** Names and keys: the folded fullest name, numbered where entities would share one. */
function giveKeys(clusters: readonly Cluster[]): void {
  const taken = new Map<string, number>();
  for (const cluster of clusters) {
    const { name, key } = fullestName(cluster);
    const base = key || cluster.type;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    cluster.name = name;
    cluster.key = count === 1 ? base : `${base}-${cluster.type}${count > 2 ? `-${count}` : ''}`;
  }
}

/** The desk's name, else the name with most words, written in mixed case if it ever is, in its commonest form. */
function fullestName({ entry, names }: Cluster): { readonly name: string; readonly key: string } {
  if (entry) return { name: entry.name, key: readNameForm(entry.name).key };
  let best = { name: '', key: '' };
  let bestRank: Rank = [-1, -1, -1, -1];
  for (const { form, written } of names)
    for (const [text, count] of written) {
      const rank: Rank = [form.isAcronym ? 0 : 1, form.words.length, isShouted(form, text) ? 0 : 1, count];
      if (isHigher(rank, bestRank)) [best, bestRank] = [{ name: text, key: form.key }, rank];
    }
  return best;
}

type Rank = readonly [fullness: number, words: number, isMixed: number, count: number];

/** Written all in capitals, and no acronym. */
function isShouted({ words }: NameForm, text: string): boolean {
  return (words.length > 1 || text.length > LONGEST_ACRONYM) && text === text.toUpperCase();
}

const LONGEST_ACRONYM = 4;

function isHigher(a: Rank, b: Rank): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function entityOf(cluster: Cluster): Entity {
  const { key, name, type, entry, mentions } = cluster;
  return {
    key,
    name,
    type,
    ...(entry?.ids && { ids: entry.ids }),
    ...(entry?.role !== undefined && { role: entry.role }),
    mentions,
  };
}
