import { fold } from '../../text/folding';
import { isSpace, type Span } from '../../text/span';
import type { Attribution, Source } from '../../attribution/attribution';
import { inArticle, type ArticleBlock, type ArticleContext } from '../articleContext';
import { sentenceAt } from '../blockContext';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';
import { speakerOf } from '../speakers';

/** A fragment of one or two words is no quotation that could be run together with another. */
const FEWEST_WORDS = 3;

const messages = {
  mixed: 'Another speaker than above in the same paragraph.',
  other: 'This speaker comes first',
  split: 'Begin a new paragraph',
} as const;

/** Two quotations from different speakers in one paragraph. */
export const quoteSpeakersMixed: Rule = {
  id: 'quote-speakers-mixed',
  title: 'Two speakers in one paragraph',
  severity: 'information',
  messages,
  checkArticle(article, report) {
    const lineEnd = createLineEnd(article);
    article.blocks.forEach((block, i) => {
      if (block.role !== 'paragraph') return;
      let last:
        { readonly attribution: Attribution; readonly source: Source; readonly speaker: string } | undefined;
      for (const attribution of article.attributionsIn(i)) {
        const [first] = attribution.content;
        const { source } = attribution;
        if (attribution.form !== 'direct' || !first || !source || !isLong(article, first)) continue;
        const speaker = speakerOf(article, attribution);
        if (speaker === undefined) continue;
        if (
          last &&
          isOther(last.speaker, speaker) &&
          !mayBeOne(last.source, source) &&
          first.start >= block.start
        ) {
          const fix = splitFix(article, block, first, last.attribution, lineEnd);
          report({
            ...quotationAt(block, first),
            message: message(messages.mixed),
            related: [{ start: last.source.start, end: last.source.end, message: message(messages.other) }],
            ...(fix && { fixes: [fix] }),
          });
        }
        last = { attribution, source, speaker };
      }
    });
  },
};

/** The quotation that a piece of content stands in, with its marks. */
function quotationAt(block: ArticleBlock, content: Span): Span {
  const at = content.start - block.start;
  const quotation = block.quotations.find(({ start, end, depth }) => depth === 1 && start <= at && at < end);
  return quotation ? inArticle(block, { start: quotation.start, end: quotation.end }) : content;
}

/** One is named and the other a function: « l'économiste » may be the person named before. */
function mayBeOne(a: Source, b: Source): boolean {
  return (a.entity === undefined) !== (b.entity === undefined);
}

/** « le maire Paul Noël » and « le maire » may be one. */
function isOther(a: string, b: string): boolean {
  if (a === b) return false;
  return !fold(a).includes(fold(b)) && !fold(b).includes(fold(a));
}

function isLong({ text }: ArticleContext, { start, end }: Span): boolean {
  return text.slice(start, end).split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS;
}

/** Breaks the paragraph before the sentence of the second quotation, if the first speaker is not in that sentence. */
function splitFix(
  { text }: ArticleContext,
  block: ArticleBlock,
  second: Span,
  first: Attribution,
  lineEnd: () => string,
): Fix | undefined {
  const sentence = sentenceAt(block.check.sentences, second.start - block.start);
  const at = block.start + sentence.start;
  const lastOfFirst = Math.max(
    first.source?.end ?? 0,
    first.cue?.end ?? 0,
    ...first.content.map(({ end }) => end),
  );
  if (sentence.start === 0 || lastOfFirst > at) return undefined;
  let from = at;
  while (isSpace(text.charCodeAt(from - 1))) from--;
  return { title: message(messages.split), edits: [{ start: from, end: at, newText: lineEnd() }] };
}

/** What stands between two paragraphs of the article, looked for once however many fixes need it. */
function createLineEnd({ text }: ArticleContext): () => string {
  let known: string | undefined;
  return () => {
    if (known !== undefined) return known;
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    known = text.includes(lineEnd + lineEnd) ? lineEnd + lineEnd : lineEnd;
    return known;
  };
}
