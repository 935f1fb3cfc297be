/**
 * Whether `path` (segments between slashes, relative to the workspace folder) fits `pattern`: `*` is anything inside a
 * segment, `?` one character, `**` any number of segments. A pattern without a slash fits a file or folder of that name
 * anywhere; one that fits a folder fits all below it. Case counts. At worst the product of the two lengths: patterns are
 * data of the workspace, so nothing in them can run away as a regular expression may.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const wanted = pattern.split('/').filter((segment) => segment !== '' && segment !== '.');
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (wanted.length === 0) return false;
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  return matchesSegments(isAnchored ? wanted : ['**', ...wanted], segments);
}

/** Greedy with one way back, to the last `**`: each segment of the path is tried at most once a `**`. */
function matchesSegments(pattern: readonly string[], path: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let i = 0; i < path.length;) {
    const wanted = pattern[at];
    if (wanted === undefined) return true;
    if (wanted === '**') {
      star = at++;
      resume = i;
    } else if (matchesSegment(wanted, path[i] ?? '')) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[at] === '**') at++;
  return at >= pattern.length;
}

function matchesSegment(pattern: string, segment: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let i = 0; i < segment.length;) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at++;
      resume = i;
    } else if (wanted !== undefined && (wanted === '?' || wanted === segment[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at >= pattern.length;
}
