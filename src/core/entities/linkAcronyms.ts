import { addTo, joinCluster, soleOf, type Cluster } from './cluster';
import type { PlacedMention } from './placedMention';
import { acronymsOf } from './nameForms';

/** Joins acronyms to their expansions: « Alliance des États du Sahel (AES) », or by initials where only one name fits. */
export function linkAcronyms(
  clusters: readonly Cluster[],
  placed: readonly PlacedMention[],
): readonly Cluster[] {
  const acronyms = clusters.filter(({ names, entry }) => !entry && names.some(({ form }) => form.isAcronym));
  if (acronyms.length === 0) return clusters;
  const wanted = new Set(acronyms.flatMap(({ names }) => names.map(({ form }) => form.words.join(''))));
  const byInitials = new Map<string, Cluster[]>();
  for (const cluster of clusters)
    for (const { form } of cluster.names)
      if (!form.isAcronym)
        for (const letters of acronymsOf(form.words))
          if (wanted.has(letters)) addTo(byInitials, letters, cluster);
  const gone = new Set<Cluster>();
  const adjacent = pairsInBrackets(placed);
  const byName = new Map<string, Cluster>();
  for (const cluster of clusters)
    for (const { form } of cluster.names) if (!byName.has(form.key)) byName.set(form.key, cluster);
  for (const acronym of acronyms) {
    const form = acronym.names.find((name) => name.form.isAcronym)?.form;
    if (!form || acronym.type === 'person') continue;
    const fitting = (byInitials.get(form.words.join('')) ?? []).filter((cluster) => cluster !== acronym);
    const bracketed = byName.get(adjacent.get(form.key) ?? '');
    const target = bracketed && bracketed !== acronym && !gone.has(bracketed) ? bracketed : soleOf(fitting);
    if (!target || gone.has(target) || target.type === 'person') continue;
    if (weightOf(acronym) > weightOf(target)) target.type = acronym.type;
    for (const name of acronym.names) joinCluster(target, name);
    gone.add(acronym);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

function weightOf({ names }: Cluster): number {
  return names.reduce((sum, { count }) => sum + count, 0);
}

/** How far after a name an acronym in brackets may begin, or a bracket close. */
export const BRACKET_REACH = 4;

/** Of every acronym in brackets the name right before them, and of every acronym before a bracketed name that name. */
function pairsInBrackets(placed: readonly PlacedMention[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let i = 1; i < placed.length; i++) {
    const left = placed[i - 1];
    const right = placed[i];
    if (left?.offset !== right?.offset || !left || !right) continue;
    if (!left.form.isAcronym && !right.form.isAcronym) continue;
    const gap = right.text.slice(
      left.mention.end,
      Math.min(right.mention.start, left.mention.end + BRACKET_REACH),
    );
    if (left.mention.end + gap.length !== right.mention.start || !/^\s?\(\s?$/.test(gap)) continue;
    if (right.text.charAt(right.mention.end) !== ')') continue;
    const [acronym, full] = right.form.isAcronym ? [right.form, left.form] : [left.form, right.form];
    if (full.words.length > 1 && full.words[0]?.charAt(0) === acronym.words[0]?.charAt(0))
      pairs.set(acronym.key, full.key);
  }
  return pairs;
}
