import { isSpace } from '../../text/span';
import type { ArticleBlock, ArticleContext } from '../articleContext';
import { sentenceAt } from '../blockContext';
import { message, type Fix, type TextEdit } from '../finding';
import { closingFor, openingFor } from '../quotationMarks';
import type { Rule } from '../rule';
import { readRunningQuotations, type LoneMark } from '../runningQuotations';

const messages = {
  unclosed: 'This quotation is opened but not closed in its paragraph.',
  unopened: 'This quotation is closed but not opened in its paragraph.',
  close: 'Insert the closing mark',
  open: 'Insert the opening mark',
} as const;

/** An opening or closing quotation mark is missing. */
export const quoteUnbalanced: Rule = {
  id: 'quote-unbalanced',
  title: 'Quotation mark without its partner',
  severity: 'error',
  messages,
  checkArticle(article, report) {
    for (const mark of readRunningQuotations(article).lone) {
      const block = article.blocks[mark.block];
      if (!block) continue;
      const start = block.start + mark.at;
      report({
        start,
        end: start + 1,
        message: message(mark.isOpening ? messages.unclosed : messages.unopened),
        fixes: [mark.isOpening ? closingFix(article, block, mark) : openingFix(article, block, mark)],
      });
    }
  },
};

function closingFix(article: ArticleContext, block: ArticleBlock, mark: LoneMark): Fix {
  const at = endOfQuotation(article, block, mark);
  const newText = closingFor(article.text.charAt(block.start + mark.at), article.options.typography);
  return { title: message(messages.close), edits: [{ start: at, end: at, newText }], isPreferred: true };
}

/** Where the closing mark belongs: before the cue, else where the quotation's sentence or paragraph ends. */
function endOfQuotation(
  article: ArticleContext,
  block: ArticleBlock,
  { block: index, at }: LoneMark,
): number {
  const { text } = article;
  const start = block.start + at;
  const limit = nextMark(block, at);
  const cue = article
    .attributionsIn(index)
    .map(({ cue, source }) => Math.min(cue?.start ?? Infinity, source?.start ?? Infinity))
    .filter((from) => from > start + 1 && from < limit);
  const sentence = sentenceAt(block.check.sentences, at);
  const isWhole = at === sentence.start || block.start + sentence.end >= limit;
  const isGovernedBefore = /[:,]\s?$/.test(text.slice(Math.max(block.start, start - 2), start));
  if (cue.length > 0) return beforeCue(text, Math.min(...cue), text.charAt(start) === '«');
  if (isGovernedBefore && limit === block.end) return limit;
  const end = Math.min(limit, block.start + sentence.end);
  return trimBack(text, isWhole ? end : beforeFullStop(text, end), start + 1);
}

/** The end of the words before a cue: before the comma in French, after it where English keeps it inside. */
function beforeCue(text: string, cue: number, isFrench: boolean): number {
  const end = trimBack(text, cue, 0);
  return isFrench && text.charAt(end - 1) === ',' ? trimBack(text, end - 1, 0) : end;
}

function beforeFullStop(text: string, end: number): number {
  return text.charAt(end - 1) === '.' ? end - 1 : end;
}

function trimBack(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the next quotation of the block begins, in offsets of the article; the block's end where there is none. */
function nextMark(block: ArticleBlock, at: number): number {
  const next = block.quotations.find(({ start }) => start > at);
  return next ? block.start + next.start : block.end;
}

function openingFix({ text, options }: ArticleContext, block: ArticleBlock, { at }: LoneMark): Fix {
  const sentence = sentenceAt(block.check.sentences, Math.max(0, at - 1));
  const start = block.start + sentence.start;
  const colon = text.slice(start, block.start + at).lastIndexOf(': ');
  const from = colon < 0 ? start : start + colon + 2;
  const edit: TextEdit = {
    start: from,
    end: from,
    newText: openingFor(text.charAt(block.start + at), options.typography),
  };
  return { title: message(messages.open), edits: [edit], isPreferred: true };
}
