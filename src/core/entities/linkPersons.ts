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
    const named = (byLast.get(words.at(-1) ?? '') ?? []).filter(({ names }) =>
      names.some(
        ({ form }) =>
          form.key === name.form.key || isSuffix(words, form.words) || isShorterName(words, form.words),
      ),
    );
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
