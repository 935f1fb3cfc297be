import type { Span } from '../../text/span';
import { overlaps } from '../../text/span';
import { marksOf, type ArticleContext } from '../articleContext';
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
  readonly speaker: string | undefined;
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
      const exempt = marksOf(block, quoteConflictingSpeaker.id).map(({ start }) => block.start + start);
      for (const { start, end, words } of quotedWords(article.text, block)) {
        if (words.length < FEWEST_WORDS || exempt.some((at) => at <= start && start - at < 4)) continue;
        const key = words.join(' ');
        const here = { start, end, speaker: speakerAt(article, i, { start, end }) };
        const before = seen.get(key);
        if (!before) {
          seen.set(key, here);
          continue;
        }
        const isConflict =
          before.speaker !== undefined && here.speaker !== undefined && before.speaker !== here.speaker;
        report({
          start,
          end,
          severity: isConflict ? 'error' : 'information',
          message: message(isConflict ? messages.conflict : messages.repeated),
          related: [{ start: before.start, end: before.end, message: message(messages.other) }],
        });
      }
    });
  },
};

function speakerAt(article: ArticleContext, block: number, place: Span): string | undefined {
  const own = article
    .attributionsIn(block)
    .find(({ content }) => content.some((piece) => overlaps(piece, place)));
  return own && speakerOf(article, own);
}
