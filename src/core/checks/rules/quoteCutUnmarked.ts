import { isSpace, type Span } from '../../text/span';
import type { BlockContext } from '../blockContext';
import { outermost } from '../exemptions';
import { message } from '../finding';
import type { Rule } from '../rule';

const messages = {
  french: 'A cut in a quotation is marked […].',
  english: 'A cut in a quotation is three dots with a space before and after.',
  normalize: 'Mark the cut',
} as const;

/** Three dots inside a quotation in a form that says neither cut nor hesitation clearly. */
export const quoteCutUnmarked: Rule = {
  id: 'quote-cut-unmarked',
  title: 'Cut in a quotation',
  severity: 'information',
  messages,
  checkBlock(block, report) {
    const isFrench = block.language !== 'en';
    for (const { inner } of outermost(block.reading.quotations))
      for (const dots of dotsIn(block.text, inner)) {
        if (!isCut(block, dots, inner, isFrench)) continue;
        const edit = { ...withSpaces(block.text, dots), newText: isFrench ? ' […] ' : ' ... ' };
        report({
          ...dots,
          message: message(isFrench ? messages.french : messages.english),
          fixes: [{ title: message(messages.normalize), edits: [edit], isPreferred: true }],
        });
      }
  },
};

/** Every « ... » or « … » of `span` with the brackets around it. */
function dotsIn(text: string, span: Span): Span[] {
  const found: Span[] = [];
  for (let at = span.start; at < span.end; at++) {
    const length = text.charAt(at) === '…' ? 1 : text.startsWith('...', at) ? runOfDots(text, at) : 0;
    if (length === 0) continue;
    const isBracketed = '(['.includes(text.charAt(at - 1)) && ')]'.includes(text.charAt(at + length));
    const dots = { start: at, end: at + length };
    found.push(isBracketed && at > span.start ? { start: at - 1, end: at + length + 1 } : dots);
    at += length - 1;
  }
  return found;
}

function runOfDots(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '.') end++;
  return end - at;
}

/**
 * Whether dots stand for left-out words in a form that is not accepted. Dots before the end of a sentence or of the
 * quotation trail off, and dots at its very start take up again: neither is a cut that could be marked better.
 */
function isCut({ text }: BlockContext, dots: Span, inner: Span, isFrench: boolean): boolean {
  const words = text.slice(dots.start, dots.end);
  const isBracketed = '(['.includes(words.charAt(0));
  if (isFrench ? words === '[…]' : words.startsWith('[')) return false;
  if (isBracketed) return true;
  const { start, end } = withSpaces(text, dots);
  if (start <= inner.start || end >= inner.end) return false;
  const isSpaced = start < dots.start && end > dots.end;
  if (!isFrench && isSpaced) return false;
  return /^[\p{Ll}\d]/u.test(text.slice(end, end + 2)) && !',;:!?'.includes(text.charAt(start - 1));
}

function withSpaces(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (isSpace(text.charCodeAt(from - 1))) from--;
  while (isSpace(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}
