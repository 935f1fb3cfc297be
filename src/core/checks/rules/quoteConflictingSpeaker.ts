import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';
import { inArticle, marksOf, type ArticleContext, type Mark } from '../articleContext';
import { isNoStatement, namingWords, outermost } from '../exemptions';
import { message } from '../finding';
import { quotedWords } from '../quotedWords';
import type { Rule } from '../rule';
import { speakerOf } from '../speakers';

/** Shorter ones may be said by two people. */
const FEWEST_WORDS = 6;

const messages = {
  conflict: 'The same words are given to another speaker elsewhere.',
  repeated: 'The same quotation stands twice.',
  other: 'The other place',
} as const;

interface Occurrence extends Span {
  /** Index of its block. */
  readonly block: number;
}

/** The same quotation of six words or more twice: an error if the speakers differ. */
export const quoteConflictingSpeaker: Rule = {
  id: 'quote-conflicting-speaker',
  title: 'Same words, twice',
  severity: 'information',
  messages,
  phrases: [namingWords],
  collect(block) {
    return outermost(block.reading.quotations)
      .filter((quotation) => isNoStatement(block, quotation))
      .map(({ start, end }) => ({ start, end, kind: 'no-statement' }));
  },
  checkArticle(article, report) {
    const seen = new Map<string, Occurrence>();
    article.blocks.forEach((block, i) => {
      if (block.role !== 'paragraph') return;
      const exempt = marksOf(block, quoteConflictingSpeaker.id);
      for (const quoted of quotedWords(article.text, block)) {
        if (quoted.words.length < FEWEST_WORDS || isExempt(exempt, quoted)) continue;
        const here = { ...inArticle(block, quoted), block: i };
        const before = seen.get(quoted.key);
        if (!before) {
          seen.set(quoted.key, here);
          continue;
        }
        const [first, second] = [speakerAt(article, before), speakerAt(article, here)];
        const isConflict = first !== undefined && second !== undefined && first !== second;
        report({
          start: here.start,
          end: here.end,
          severity: isConflict ? 'error' : 'information',
          message: message(isConflict ? messages.conflict : messages.repeated),
          related: [{ start: before.start, end: before.end, message: message(messages.other) }],
        });
      }
    });
  },
};

/** Whether the marks of a quotation that is no statement stand right before these words. */
function isExempt(marks: readonly Mark[], { start }: Span): boolean {
  return marks.some((mark) => mark.start <= start && start - mark.start < 4);
}

function speakerAt(article: ArticleContext, place: Occurrence): string | undefined {
  const own = article
    .attributionsIn(place.block)
    .find(({ content }) => content.some((piece) => overlaps(piece, place)));
  return own && speakerOf(article, own);
}
