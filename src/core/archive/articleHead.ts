import type { ArticleStructure } from '../article/structure';
import { textOf } from '../text/span';
import { articleDate } from './articleDate';
import type { ArticleTitle } from './articleRecord';

/** Longer headlines are cut where they are kept. */
const LONGEST = 300;

/** What an article's own text says of how it is called and what it stands beside. */
export function headOf(
  text: string,
  structure: ArticleStructure,
  fileName: string,
): Pick<ArticleTitle, 'headline' | 'date' | 'previous' | 'next'> {
  const { headline, previous, next } = structure;
  const date = articleDate(text, structure, fileName);
  return {
    ...(headline && { headline: inOneLine(textOf(text, headline)) }),
    ...(date !== undefined && { date }),
    ...(previous && { previous: inOneLine(textOf(text, previous)) }),
    ...(next && { next: inOneLine(textOf(text, next)) }),
  };
}

function inOneLine(words: string): string {
  return words.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
}
