/** Forwards or backwards. */
export type Step = 1 | -1;

/**
 * The next (previous) of `items` after the one that `isHere` tells, that `isWanted`; from the end on to the beginning if
 * `wrap`. Where none is here the search begins at an end. Never the one that is here.
 */
export function neighbour<T>(
  items: readonly T[],
  isHere: (item: T) => boolean,
  step: Step,
  { wrap, isWanted = () => true }: { readonly wrap: boolean; readonly isWanted?: (item: T) => boolean },
): T | undefined {
  const forwards = step === 1 ? items : [...items].reverse();
  const here = forwards.findIndex(isHere);
  const after = forwards.slice(here + 1);
  const before = wrap ? forwards.slice(0, Math.max(here, 0)) : [];
  return [...after, ...before].find(isWanted);
}
