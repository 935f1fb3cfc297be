import Fuse from 'fuse.js';
import { fold } from '../text/folding';

/** An article as its neighbours are looked for: `id` is whatever the caller names it by. */
export interface ArticleTitle {
  readonly id: string;
  /** The headline; undefined for an article without one. */
  readonly headline?: string;
  /** File name with its ending. */
  readonly fileName: string;
}

/** Fuse's distance from 0 (equal) to 1; a page's link and the headline may differ in a word or a correction, not in subject. */
const TITLE_THRESHOLD = 0.3;

/**
 * The article whose headline is the one that a page link's title names: equal when case, accents, spaces and marks are
 * ignored, else the most similar one. Undefined where none is similar enough.
 */
export function matchTitle(title: string, articles: readonly ArticleTitle[]): ArticleTitle | undefined {
  const wanted = comparable(title);
  const titled = articles.flatMap((article) => (article.headline ? [{ article, headline: comparable(article.headline) }] : []));
  const equal = titled.find(({ headline }) => headline === wanted);
  if (equal) return equal.article;
  const fuse = new Fuse(titled, { keys: ['headline'], threshold: TITLE_THRESHOLD, ignoreLocation: true, includeScore: true });
  const [best] = fuse.search(wanted, { limit: 1 });
  return best?.item.article;
}

/** Articles in the order a folder shows them: by file name, numbers by value, accents and case ignored. */
export function inFolderOrder<T extends ArticleTitle>(articles: readonly T[]): T[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return [...articles].sort((a, b) => compare(a.fileName, b.fileName) || compare(a.id, b.id));
}

function comparable(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
