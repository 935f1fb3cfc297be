import { WordClass } from '../../language/wordClass';
import type { Quotation } from '../../attribution/attribution';
import { fold } from '../../text/folding';
import { isSpace, type Span } from '../../text/span';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { hasClass, someTokenIn, spanOfTokens } from '../blockTokens';
import { outermost } from '../exemptions';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';
import { isReporting } from '../sourcing';

/** A second cue is short: « , a-t-il dit ». */
const LONGEST_CUE = 40;

const messages = {
  double: 'The quotation has its source already, before the colon.',
  first: 'The first one',
  remove: 'Remove the second',
} as const;

/** One quotation with a cue before its colon and another after it, both of the same source. */
export const quoteDoubleAttribution: Rule = {
  id: 'quote-double-attribution',
  title: 'Quotation attributed twice',
  severity: 'warning',
  messages,
  checkBlock(block, report) {
    if (block.role !== 'paragraph') return;
    for (const quotation of outermost(block.reading.quotations)) {
      const lead = leadOf(block, quotation);
      const second = lead && secondCue(block, quotation);
      if (!second || !isSameSource(block, lead, second)) continue;
      report({
        ...second,
        message: message(messages.double),
        related: [{ ...lead, message: message(messages.first) }],
        fixes: [removal(block, quotation, second)],
      });
    }
  },
};

/** The words of the sentence before a colon and the quotation, if one of them reports. */
function leadOf(block: BlockContext, { start, closed }: Quotation): Span | undefined {
  let end = start;
  while (end > 0 && isSpace(block.text.charCodeAt(end - 1))) end--;
  if (!closed || block.text.charAt(end - 1) !== ':') return undefined;
  const lead = { start: sentenceAt(block.sentences, end - 1).start, end: end - 1 };
  return hasReporting(block, lead) ? lead : undefined;
}

/** What follows up to the full stop, without its comma, if it reports and is short. */
function secondCue(block: BlockContext, { end }: Quotation): Span | undefined {
  const { text } = block;
  let start = end;
  while (start < text.length && (text.charAt(start) === ',' || isSpace(text.charCodeAt(start)))) start++;
  const length = text.slice(start, start + LONGEST_CUE).indexOf('.');
  if (start === end || length <= 0) return undefined;
  const span = { start, end: start + length };
  return hasReporting(block, span) && !/[,:;«»“”"]/.test(text.slice(span.start, span.end)) ? span : undefined;
}

function hasReporting(block: BlockContext, span: Span): boolean {
  const { reading } = block;
  return someTokenIn(
    reading,
    span,
    (token) =>
      isReporting(reading, token) && !isQuoted(reading.quotations, spanOfTokens(reading, token, token)),
  );
}

const HONORIFICS: ReadonlySet<string> = new Set(['Mme', 'Mlle', 'Mr', 'Mrs', 'Ms', 'Dr', 'Me']);

/** The second names a pronoun, or a word with a capital that the first has too. */
function isSameSource({ reading, text }: BlockContext, lead: Span, second: Span): boolean {
  const isPronoun = someTokenIn(reading, second, (token) =>
    hasClass(reading, token, WordClass.subjectPronoun),
  );
  const first = fold(text.slice(lead.start, lead.end));
  const capitals = text.slice(second.start, second.end).match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  const names = capitals.filter((name) => !HONORIFICS.has(name));
  return names.length > 0 ? names.every((name) => first.includes(fold(name))) : isPronoun;
}

/** Takes the second cue out and ends the quotation with the full stop. */
function removal({ text }: BlockContext, { inner, end }: Quotation, second: Span): Fix {
  const last = text.charAt(inner.end - 1);
  const isComma = last === ',';
  const stop = '.!?…'.includes(last) ? '' : '.';
  return {
    title: message(messages.remove),
    edits: [
      { start: isComma ? inner.end - 1 : inner.end, end: inner.end, newText: stop },
      { start: end, end: second.end + 1, newText: '' },
    ],
  };
}
