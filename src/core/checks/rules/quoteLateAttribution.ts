import { isSpace, type Span } from '../../text/span';
import { lastStartingAtOrBefore, type BlockAttribution, type BlockContext } from '../blockContext';
import { countWords } from '../blockTokens';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';

/** A reader should know who speaks by then. */
const MOST_SENTENCES = 2;
const MOST_WORDS = 40;

const messages = {
  late: 'The source comes after {0} words of quotation: readers want to know who speaks.',
  move: 'Move the source behind the first sentence',
} as const;

/** A quotation of more than two sentences or forty words whose source comes last. */
export const quoteLateAttribution: Rule = {
  id: 'quote-late-attribution',
  title: 'Source after a long quotation',
  severity: 'information',
  messages,
  checkBlock(block, report) {
    if (block.role !== 'paragraph') return;
    for (const attribution of block.attributions) {
      const { form, content, source, cue } = attribution;
      const [first] = content;
      const last = content.at(-1);
      if (form !== 'direct' || !source || !cue || !first || !last) continue;
      const tail = { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
      if (tail.start < last.end || isIntroduced(block, first)) continue;
      const words = content.reduce((sum, piece) => sum + countWords(block.reading, piece), 0);
      if (words <= MOST_WORDS && sentencesIn(block, first.start, last.end) <= MOST_SENTENCES) continue;
      const fix = moveFix(block, attribution, tail);
      report({ ...tail, message: message(messages.late, String(words)), ...(fix && { fixes: [fix] }) });
    }
  },
};

/** A colon before the quotation: somebody was named before it. */
function isIntroduced({ text }: BlockContext, first: Span): boolean {
  return /:\s*[«“"]\s*$/.test(text.slice(Math.max(0, first.start - 6), first.start));
}

function sentencesIn({ sentences }: BlockContext, start: number, end: number): number {
  return lastStartingAtOrBefore(sentences, end - 1) - lastStartingAtOrBefore(sentences, start) + 1;
}

/** « A. B. C », dit X. becomes « A, dit X. B. C. » where nothing else follows the source. */
function moveFix(block: BlockContext, { content }: BlockAttribution, tail: Span): Fix | undefined {
  const { text, sentences } = block;
  const [only] = content;
  const quotation = block.reading.quotations.find(({ inner }) => inner.start === only?.start);
  if (!only || content.length > 1 || !quotation?.closed) return undefined;
  const stop = endOfFirst(text, sentences[lastStartingAtOrBefore(sentences, only.start)], only);
  const between = text.slice(quotation.end, tail.start).trim();
  const isLast = text.charAt(tail.end) === '.';
  if (stop < 0 || !isLast || (between !== ',' && between !== '')) return undefined;
  const cue = text.slice(tail.start, tail.end);
  const isEnglish = block.language === 'en';
  const mark = text.charAt(quotation.start);
  const closing = mark === '"' ? '"' : '”';
  const moved = isEnglish ? `,${closing} ${cue}. ${mark}` : `, ${cue}.`;
  const gap = isEnglish ? nextWord(text, stop + 1) : stop + 1;
  const end = quotation.inner.end;
  const isComma = text.charAt(end - 1) === ',';
  const close = text.slice(end, quotation.end);
  return {
    title: message(messages.move),
    edits: [
      { start: stop, end: gap, newText: moved },
      {
        start: isComma ? end - 1 : end,
        end: tail.end + 1,
        newText: (/[.!?…]/.test(text.charAt(end - 1)) ? '' : '.') + close,
      },
    ],
  };
}

/** Offset of the full stop that ends the first sentence of a quotation, -1 for none. */
function endOfFirst(text: string, sentence: Span | undefined, content: Span): number {
  if (!sentence || sentence.end >= content.end) return -1;
  return text.charAt(sentence.end - 1) === '.' && text.charAt(sentence.end - 2) !== '.'
    ? sentence.end - 1
    : -1;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}
