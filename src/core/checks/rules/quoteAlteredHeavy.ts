import type { Span } from '../../text/span';
import type { BlockContext } from '../blockContext';
import { countWords } from '../blockTokens';
import { outermost } from '../exemptions';
import { message } from '../finding';
import type { Rule } from '../rule';

/** More insertions than this, or a larger share of the words, and the quotation is no longer the speaker's. */
const MOST_INSERTIONS = 2;
const LARGEST_SHARE = 0.3;

const messages = {
  many: '{0} insertions in brackets: so altered, this is reported speech.',
  share: 'Most of these words are the writer’s: so altered, this is reported speech.',
} as const;

/** A quotation with so much in brackets that it is not the speaker's any more. */
export const quoteAlteredHeavy: Rule = {
  id: 'quote-altered-heavy',
  title: 'Quotation altered in many places',
  severity: 'information',
  messages,
  checkBlock(block, report) {
    for (const { start, end, inner } of outermost(block.reading.quotations)) {
      const insertions = insertionsIn(block.text, inner);
      if (insertions.length === 0) continue;
      const inserted = insertions.reduce((sum, span) => sum + countWords(block.reading, span), 0);
      const isMany = insertions.length > MOST_INSERTIONS;
      if (isMany) report({ start, end, message: message(messages.many, String(insertions.length)) });
      else if (isLargeShare(block, inner, inserted)) report({ start, end, message: message(messages.share) });
    }
  },
};

function isLargeShare({ reading }: BlockContext, inner: Span, inserted: number): boolean {
  const words = countWords(reading, inner);
  return words > 2 && inserted > words * LARGEST_SHARE;
}

/** What stands in square brackets, but « […] », which is a cut, and “[sic]”, which alters nothing. */
function insertionsIn(text: string, inner: Span): Span[] {
  const insertions: Span[] = [];
  for (let at = text.indexOf('[', inner.start); at >= 0 && at < inner.end;) {
    const end = text.indexOf(']', at);
    if (end < 0 || end >= inner.end) break;
    const words = text.slice(at + 1, end);
    if (/\p{L}/u.test(words) && words.toLowerCase() !== 'sic') insertions.push({ start: at, end: end + 1 });
    at = text.indexOf('[', end);
  }
  return insertions;
}
