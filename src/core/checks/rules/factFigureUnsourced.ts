import type { Span } from '../../text/span';
import { TokenKind } from '../../text/tokens';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { lowerAt, spanOfTokens } from '../blockTokens';
import { message } from '../finding';
import type { Rule } from '../rule';
import { beforeFullStop } from '../sentenceEnds';
import { BLANK_NAME, placeholder, snippetFix } from '../snippets';
import { signsOfSource, sourceMarkers } from '../sourcing';

/** What makes a number a statistic or a toll. */
const UNITS = new Set(
  'million millions milliard milliards billion billions trillion trillions percent mort morts blessé blessés décès victimes disparus dead deaths killed injured wounded casualties'.split(
    ' ',
  ),
);

/** Fewer figures than this share of words, and a paragraph is prose and no listing. */
const LISTING_SHARE = 0.25;

const messages = {
  unsourced: 'Who counted? “{0}” has no source in its paragraph.',
  source: 'Name the source',
} as const;

/** A statistic or a toll in a paragraph without any source; the first of each paragraph. */
export const factFigureUnsourced: Rule = {
  id: 'fact-figure-unsourced',
  title: 'Figure without a source',
  severity: 'information',
  messages,
  phrases: [sourceMarkers],
  checkBlock(block, report) {
    if (block.role !== 'paragraph') return;
    const figure = firstFigure(block);
    if (!figure || signsOfSource(block).length > 0) return;
    const marker = block.language === 'en' ? 'according to' : 'selon';
    const sentence = sentenceAt(block.sentences, figure.start);
    const edit = beforeFullStop(
      block.text,
      sentence,
      `, ${marker} ${placeholder(1, BLANK_NAME[block.language === 'en' ? 'en' : 'fr'])}`,
    );
    report({
      ...figure,
      message: message(messages.unsourced, block.text.slice(figure.start, figure.end)),
      fixes: [snippetFix(message(messages.source), edit)],
    });
  },
};

function firstFigure(block: BlockContext): Span | undefined {
  const { reading } = block;
  const { tokens } = reading;
  let numbers = 0;
  let first: Span | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kinds[i] !== TokenKind.number) continue;
    numbers++;
    const last = endOfFigure(block, i);
    if (first || last < 0) continue;
    const span = spanOfTokens(reading, i, last);
    if (!isQuoted(reading.quotations, span)) first = span;
  }
  return numbers > tokens.length * LISTING_SHARE ? undefined : first;
}

/** The last token of « 12 % », « 3 millions », « 14 morts », “12 per cent”; -1 where the number is none of these. */
function endOfFigure({ reading, text }: BlockContext, number: number): number {
  const { tokens } = reading;
  let next = number + 1;
  while (tokens.kinds[next] === TokenKind.number && next < number + 4) next++;
  const end = tokens.ends[next - 1] ?? 0;
  if (text.charAt(end) === '%' || /^\s%/.test(text.slice(end, end + 2))) return next;
  const word = lowerAt(reading, next);
  if ((word === 'pour' || word === 'per') && lowerAt(reading, next + 1) === 'cent') return next + 1;
  return UNITS.has(word) ? next : -1;
}
