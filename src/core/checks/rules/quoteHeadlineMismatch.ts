import { shift } from '../../text/span';
import type { ArticleBlock, ArticleContext } from '../articleContext';
import { message, type Fix } from '../finding';
import { quotedWords, type QuotedWords } from '../quotedWords';
import type { Rule } from '../rule';

/** One or two quoted words are a distance kept, not somebody's words. */
const FEWEST_WORDS = 3;
/** No headline quotes more; comparing stays short. */
const MOST_WORDS = 100;
/** A fix offers the quotations of the body that share at least this part of the headline's words. */
const LEAST_SHARED = 0.5;
const MOST_OFFERED = 3;

/** Left out before or after a fragment, these turn its sense. */
const TURNING = new Set(
  'presque ne n pas jamais rien ni sans sauf si quasi quasiment peut pratiquement peu guere aucun aucune almost not never nearly hardly no without unless if maybe perhaps barely except only'.split(
    ' ',
  ),
);

const messages = {
  mismatch: 'These words are quoted nowhere in the text.',
  body: 'The text has it like this',
  take: 'Take the words of the text: {0}',
} as const;

/** A quotation in the headline or standfirst that the body does not have word for word. */
export const quoteHeadlineMismatch: Rule = {
  id: 'quote-headline-mismatch',
  title: 'Headline quotes what the text does not',
  severity: 'warning',
  messages,
  checkArticle(article, report) {
    const heads = article.blocks.filter(({ role }) => role === 'headline' || role === 'standfirst');
    const quoted = heads.flatMap((block) => wordsInArticle(article, block)).filter(isLong);
    if (quoted.length === 0) return;
    const body = article.blocks
      .filter(({ role }) => role === 'paragraph')
      .flatMap((block) => wordsInArticle(article, block));
    if (body.length === 0) return;
    for (const head of quoted) {
      if (body.some(({ words }) => holds(words, head.words))) continue;
      const near = nearest(body, head);
      report({
        start: head.start,
        end: head.end,
        message: message(messages.mismatch),
        related: near.slice(0, 1).map(({ start, end }) => ({ start, end, message: message(messages.body) })),
        fixes: near.map((candidate) => takeFix(article, head, candidate)),
      });
    }
  },
};

function wordsInArticle({ text }: ArticleContext, block: ArticleBlock): readonly QuotedWords[] {
  return quotedWords(text, block).map((quoted) => shift(quoted, block.start));
}

function isLong({ words }: QuotedWords): boolean {
  return words.length >= FEWEST_WORDS && words.length <= MOST_WORDS;
}

/** Whether `part` stands in `words`, and no word that turns its sense stands right beside it. */
function holds(words: readonly string[], part: readonly string[]): boolean {
  for (let at = words.indexOf(part[0] ?? ''); at >= 0; at = words.indexOf(part[0] ?? '', at + 1)) {
    if (!part.every((word, i) => words[at + i] === word)) continue;
    const before = words[at - 1] ?? '';
    const after = words[at + part.length] ?? '';
    if (!TURNING.has(before) && !TURNING.has(after)) return true;
  }
  return false;
}

/** The quotations of the body that share most words with the headline's. */
function nearest(body: readonly QuotedWords[], { words }: QuotedWords): readonly QuotedWords[] {
  const wanted = new Set(words);
  return body
    .map((candidate) => ({ candidate, shared: candidate.words.filter((word) => wanted.has(word)).length }))
    .filter(({ shared }) => shared >= words.length * LEAST_SHARED)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_OFFERED)
    .map(({ candidate }) => candidate);
}

function takeFix({ text }: ArticleContext, { start, end }: QuotedWords, candidate: QuotedWords): Fix {
  const words = text.slice(candidate.start, candidate.end).replace(/[,.\s]+$/, '');
  return { title: message(messages.take, words), edits: [{ start, end, newText: words }] };
}
