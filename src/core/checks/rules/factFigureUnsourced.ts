import type { Span } from '../../text/span';
import { TokenKind } from '../../text/tokens';
import { inArticle, marksOf, type ArticleBlock, type ArticleContext } from '../articleContext';
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

/** In code units. */
const SHORT = 300;

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
  collect(block) {
    if (block.role !== 'paragraph') return [];
    const [sign] = signsOfSource(block);
    if (sign) return [{ start: sign.start, end: sign.end, kind: 'source' }];
    const figure = firstFigure(block);
    return figure ? [{ ...figure, kind: 'figure' }] : [];
  },
  checkArticle(article, report) {
    article.blocks.forEach((block, i) => {
      const figure = marksOf(block, factFigureUnsourced.id).find(({ kind }) => kind === 'figure');
      if (!figure || isSourced(article, i) || (isShort(block) && isSourced(article, i - 1))) return;
      const place = inArticle(block, figure);
      const language = article.language === 'en' ? 'en' : 'fr';
      const marker = language === 'en' ? 'according to' : 'selon';
      const sentence = inArticle(block, sentenceAt(block.check.sentences, figure.start));
      const words = `, ${marker} ${placeholder(1, BLANK_NAME[language])}`;
      report({
        ...place,
        message: message(messages.unsourced, article.text.slice(place.start, place.end)),
        fixes: [snippetFix(message(messages.source), beforeFullStop(article.text, sentence, words))],
      });
    });
  },
};

/** A paragraph of a sentence or two goes on with what the one before it sourced. */
function isShort({ start, end }: ArticleBlock): boolean {
  return end - start < SHORT;
}

function isSourced(article: ArticleContext, index: number): boolean {
  const block = article.blocks[index];
  if (block?.role !== 'paragraph') return false;
  return (
    marksOf(block, factFigureUnsourced.id).some(({ kind }) => kind === 'source') ||
    article.attributionsIn(index).some(({ source }) => source !== undefined)
  );
}

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
