import Fuse from 'fuse.js';
import type { ArticleOrder } from '../settings';
import { fold } from '../text/folding';
import type { ArticleTitle } from './articleRecord';

/** Fuse's distance from 0 (equal) to 1; a page's link and the headline may differ in a word or a correction, not in subject. */
const TITLE_THRESHOLD = 0.3;
/** Only so many headlines that share words with a title are compared with it letter by letter. */
const CANDIDATES = 200;

/**
 * The article whose headline is the one that a page link's title names: equal when case, accents, spaces and marks are
 * ignored, else the most similar one. Undefined where none is similar enough.
 */
export function matchTitle<T extends ArticleTitle>(title: string, articles: readonly T[]): T | undefined {
  const wanted = comparable(title);
  const titled = articles.flatMap((article) => {
    const { headline } = foldedOf(article);
    return headline === '' ? [] : [{ article, headline }];
  });
  const equal = titled.find(({ headline }) => headline === wanted);
  if (equal) return equal.article;
  const words = wanted.split(' ').filter((word) => word.length > 3);
  const sharing = titled
    .map((item) => ({ ...item, shared: words.filter((word) => item.headline.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, CANDIDATES);
  const fuse = new Fuse(sharing, { keys: ['headline'], threshold: TITLE_THRESHOLD, ignoreLocation: true });
  const [best] = fuse.search(wanted, { limit: 1 });
  return best?.item.article;
}

/** Whether a link's title is the headline that it leads to, kinds of spaces, quotation marks and dashes apart. */
export function isSameTitle(title: string, headline: string): boolean {
  return spelled(title) === spelled(headline);
}

/** Articles in the order a folder shows them: by file name, numbers by value, accents and case ignored. */
export function inFolderOrder<T extends ArticleTitle>(articles: readonly T[]): T[] {
  return sortedBy(articles, () => '');
}

/**
 * Articles in one of the orders that do not depend on the one that is open. `path` tells where a file lies below the
 * desk's folder; `listed` are the paths of `.newsroom/order.yaml`, what it does not name comes after.
 */
export function inOrder<T extends ArticleTitle>(
  articles: readonly T[],
  order: Exclude<ArticleOrder, 'auto' | 'links'>,
  { path, listed = [] }: { readonly path: (article: T) => string; readonly listed?: readonly string[] },
): T[] {
  switch (order) {
    case 'date':
      return sortedBy(articles, ({ date }) => date ?? '9999');
    case 'name':
      return sortedBy(articles, (article) => foldedOf(article).headline || foldedOf(article).name);
    case 'modified':
      return sortedBy(articles, ({ modified }) => String(modified ?? 0).padStart(16, '0'));
    case 'file':
      return sortedBy(articles, (article) => folderOf(path(article)));
    case 'list': {
      const places = new Map(listed.map((name, i) => [comparablePath(name), i]));
      const last = String(listed.length);
      const placeOf = (article: T): string => String(places.get(comparablePath(path(article))) ?? last);
      return sortedBy(articles, (article) => placeOf(article).padStart(last.length, '0'));
    }
  }
}

/** Whether `.newsroom/order.yaml` names the article at `path`. */
export function isListed(path: string, listed: readonly string[]): boolean {
  const wanted = comparablePath(path);
  return listed.some((name) => comparablePath(name) === wanted);
}

/** File names may be composed or decomposed, depending on the file system that they come from. */
function comparablePath(path: string): string {
  return path.normalize('NFC').replace(/^\.?\/+/, '');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function sortedBy<T extends ArticleTitle>(articles: readonly T[], keyOf: (article: T) => string): T[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return articles
    .map((article) => ({ article, key: keyOf(article), name: foldedOf(article).name }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name) || compare(a.article.id, b.article.id))
    .map(({ article }) => article);
}

/** What articles are compared by. Made once for each: thousands are put into order while somebody waits. */
interface FoldedTitle {
  readonly headline: string;
  /** File name with numbers as long as each other, so that 2 comes before 10. */
  readonly name: string;
}

const foldedTitles = new WeakMap<ArticleTitle, FoldedTitle>();
const LONGEST_NUMBER = 12;

function foldedOf(article: ArticleTitle): FoldedTitle {
  const known = foldedTitles.get(article);
  if (known) return known;
  const folded = {
    headline: comparable(article.headline ?? ''),
    name: fold(article.fileName).replace(/\d+/g, (digits) => digits.padStart(LONGEST_NUMBER, '0')),
  };
  foldedTitles.set(article, folded);
  return folded;
}

function comparable(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const QUOTES = /[«»“”„"]\s*/g;

function spelled(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(QUOTES, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/ (?=[":;!?])/g, '')
    .trim();
}
