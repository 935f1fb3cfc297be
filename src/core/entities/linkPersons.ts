import { addTo, joinCluster, soleOf, type Cluster, type Name } from './cluster';
import { isShorterName, isSuffix, readNameForm } from './nameForms';

/** Full names first, the longest first; then family names go to them. */
export function linkPersons(
  persons: readonly Name[],
  clusters: readonly Cluster[],
  open: (name: Name) => Cluster,
): void {
  const byLast = new Map<string, Cluster[]>();
  const byFirst = new Map<string, Cluster[]>();
  const remember = (cluster: Cluster, words: readonly string[]): void => {
    if (words.length < 2) return;
    addTo(byLast, words.at(-1) ?? '', cluster);
    addTo(byFirst, words[0] ?? '', cluster);
  };
  for (const cluster of clusters)
    if (cluster.type === 'person' && cluster.entry) {
      for (const { form } of cluster.names) remember(cluster, form.words);
      remember(cluster, readNameForm(cluster.entry.name).words);
    }
  const sorted = [...persons].sort(
    (a, b) => b.form.words.length - a.form.words.length || b.form.key.length - a.form.key.length,
  );
  const apart: Name[] = [];
  for (const name of sorted) {
    const { words } = name.form;
    const named = (byLast.get(words.at(-1) ?? '') ?? []).filter((cluster) => canMean(name, cluster));
    const [only] = named;
    if (only && named.length === 1) joinCluster(only, name);
    else if (named.length > 1) name.rivals = named;
    else if (words.length > 1) remember(open(name), words);
    else apart.push(name);
  }
  const single = new Map<string, Cluster>();
  for (const name of apart) {
    const word = name.form.key;
    const known = single.get(word) ?? soleOf(byFirst.get(word) ?? []);
    single.set(word, known ? joinCluster(known, name) : open(name));
  }
}

/** Names of a person that are compared; the others are variants of them. */
const MOST_COMPARED = 8;

/** Whether a name is the person's, or a shorter form of it, and the desk does not say that it is another's. */
function canMean({ form }: Name, { entry, names }: Cluster): boolean {
  if (entry?.distinctFrom.some((other) => readNameForm(other).key === form.key)) return false;
  for (let i = 0; i < names.length && i < MOST_COMPARED; i++) {
    const known = names[i]?.form;
    if (!known) continue;
    if (known.key === form.key || isSuffix(form.words, known.words) || isShorterName(form.words, known.words))
      return true;
  }
  return false;
}
