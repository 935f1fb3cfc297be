import type { ArticleStructure, BlockRole } from '../article/structure';
import type { Language } from '../language/language';
import type { Span } from '../text/span';
import { readWords } from './words';
import type { Words } from './words';

/** A part of an article whose words speak for its tags. */
export interface ArticlePart {
  readonly words: Words;
  readonly isHeadline: boolean;
}

/** Not the story: who wrote it, who is to be thanked, and the page around it. */
const ASIDE: ReadonlySet<BlockRole> = new Set(['byline', 'credit', 'link']);

/** UTF-16 code units. What an article is about shows in far less; a text of megabytes must not hold up the editor. */
const MOST_READ = 200_000;

/** The words of the headline and of each block of the story, in text order, up to 200,000 characters into the text. */
export function readArticleParts(
  text: string,
  { blocks, headline }: Pick<ArticleStructure, 'blocks' | 'headline'>,
  language: Language,
): readonly ArticlePart[] {
  const isHeadline = ({ start, end }: Span): boolean => start === headline?.start && end === headline.end;
  return blocks
    .filter(({ role, start }) => !ASIDE.has(role) && start < MOST_READ)
    .map((block) => ({
      words: readWords(text.slice(block.start, Math.min(block.end, MOST_READ)), language),
      isHeadline: block.role === 'headline' || isHeadline(block),
    }));
}
