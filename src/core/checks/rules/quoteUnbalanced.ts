import { isSpace, type Span } from '../../text/span';
import { marksOf, type ArticleBlock, type ArticleContext } from '../articleContext';
import { lastStartingAtOrBefore, sentenceAt, type BlockContext } from '../blockContext';
import { tokenFrom } from '../blockTokens';
import { message, type Fix, type TextEdit } from '../finding';
import { closingFor, openingFor } from '../quotationMarks';
import type { Rule } from '../rule';
import { isReporting } from '../sourcing';
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
  collect(block) {
    const open = block.reading.quotations.filter(({ closed }) => !closed);
    return open.flatMap((quotation) => {
      const at = commaBeforeCue(block, quotation);
      return at < 0 ? [] : [{ start: quotation.start, end: at, kind: 'until-cue' }];
    });
  },
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
function endOfQuotation({ text, language }: ArticleContext, block: ArticleBlock, { at }: LoneMark): number {
  const start = block.start + at;
  const cue = marksOf(block, quoteUnbalanced.id).find((mark) => mark.start === at);
  if (cue) return beforeCue(text, block.start + cue.end, language !== 'en');
  const limit = nextMark(block, at);
  const sentence = sentenceAt(block.check.sentences, at);
  const isWhole = at === sentence.start || block.start + sentence.end >= limit;
  const isGovernedBefore = /[:,]\s?$/.test(text.slice(Math.max(block.start, start - 2), start));
  if (isGovernedBefore && limit === block.end) return limit;
  const end = Math.min(limit, block.start + sentence.end);
  return trimBack(text, isWhole ? end : beforeFullStop(text, end), start + 1);
}

/** How many tokens after a comma the verb of speech stands: “, the club's treasurer Hugo Delmas said”. */
const CUE_REACH = 6;

/** Offset of the comma of an unclosed quotation that its cue follows, -1 for none. */
function commaBeforeCue({ reading, text }: BlockContext, quotation: Span): number {
  const { tokens } = reading;
  for (let i = tokenFrom(reading, quotation.start + 1); i < tokens.length; i++) {
    const start = tokens.starts[i] ?? 0;
    if (start >= quotation.end) return -1;
    if (text.charAt(start) !== ',') continue;
    for (let ahead = i + 1; ahead <= i + CUE_REACH && text.charAt(tokens.starts[ahead] ?? 0) !== ','; ahead++)
      if (isReporting(reading, ahead)) return start;
  }
  return -1;
}

/** French closes before the comma, English after it. */
function beforeCue(text: string, comma: number, isFrench: boolean): number {
  return isFrench ? trimBack(text, comma, 0) : comma + 1;
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
  const next = block.quotations[lastStartingAtOrBefore(block.quotations, at) + 1];
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
