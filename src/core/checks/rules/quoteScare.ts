import { CharClass, classOf } from '../../text/characters';
import { overlaps, type Span } from '../../text/span';
import { sentenceAt, type BlockContext } from '../blockContext';
import { countWords, lowerAt, tokenFrom } from '../blockTokens';
import { isNoStatement, namingWords, outermost } from '../exemptions';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';
import { BLANK_NAME, placeholder, snippetFix } from '../snippets';
import { hasSignIn, signsOfSource, sourceMarkers } from '../sourcing';

/** Longer quotations are somebody's words. */
const MOST_WORDS = 2;

const messages = {
  scare: 'Whose word is “{0}”? The marks keep a distance, and nobody is named.',
  remove: 'Remove the quotation marks',
  source: 'Say whose word it is',
} as const;

/** One or two words in quotation marks that nobody in the sentence says. */
export const quoteScare: Rule = {
  id: 'quote-scare',
  title: 'Word held at a distance',
  severity: 'information',
  messages,
  phrases: [namingWords, sourceMarkers],
  checkBlock(block, report) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return;
    const candidates = outermost(block.reading.quotations).filter(
      ({ closed, inner }) => closed && isShort(block, inner) && isLowerCase(block.text, inner),
    );
    if (candidates.length === 0) return;
    const signs = signsOfSource(block);
    for (const { start, end, inner } of candidates) {
      if (hasSignIn(signs, sentenceAt(block.sentences, start)) || isExempt(block, { start, end })) continue;
      report({
        start,
        end,
        message: message(messages.scare, block.text.slice(inner.start, inner.end)),
        fixes: fixesOf(block, { start, end }, inner),
      });
    }
  },
};

function isShort({ reading }: BlockContext, inner: Span): boolean {
  const words = countWords(reading, inner);
  return words > 0 && words <= MOST_WORDS;
}

/** Names of movements that the press writes in quotation marks. */
const SET_PHRASES: ReadonlySet<string> = new Set([
  'gilets jaunes',
  'gilet jaune',
  'yellow vests',
  'casques bleus',
]);

/** A capital inside marks is a title, a name, a placard or a sentence. */
function isLowerCase(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (classOf(text.charCodeAt(at)) === CharClass.upper) return false;
  return classOf(text.charCodeAt(start)) === CharClass.lower;
}

/** A foreign word, a name given, a word spoken of (« le mot », “the term”), or one glossed in brackets after it. */
function isExempt(block: BlockContext, quotation: Span): boolean {
  const { reading, text, mentions, attributions } = block;
  if (isNoStatement(block, quotation) || mentions.some((mention) => overlaps(mention, quotation)))
    return true;
  if (attributions.some(({ content }) => content.some((piece) => overlaps(piece, quotation)))) return true;
  const inner = text.slice(quotation.start + 1, quotation.end - 1).trim();
  const after = text.slice(quotation.end, quotation.end + 3);
  const first = tokenFrom(reading, quotation.start);
  const isSpokenOf = [
    'de',
    'dit',
    'dits',
    'dite',
    'dites',
    'comme',
    'called',
    'as',
    'so-called',
    'littéralement',
    'literally',
    'celui',
    'celle',
  ].includes(lowerAt(reading, first - 1));
  return (
    isSpokenOf ||
    SET_PHRASES.has(inner.toLowerCase()) ||
    /^\s?[(–—-]/.test(after) ||
    /^\s(?:par|by)\s(?:la|le|les|l['’]|the|\p{Lu})/u.test(
      block.text.slice(quotation.end, quotation.end + 8),
    ) ||
    /[^a-zà-ÿœæ'’ -]/i.test(inner)
  );
}

function fixesOf({ text, language }: BlockContext, quotation: Span, inner: Span): Fix[] {
  const { start, end } = quotation;
  const isEnglish = language === 'en';
  const who = isEnglish
    ? `, as ${placeholder(1, BLANK_NAME.en)} put it,`
    : `, selon le mot de ${placeholder(1, BLANK_NAME.fr)},`;
  const isFollowed = ',.;:!?'.includes(text.charAt(end)) && end < text.length;
  return [
    {
      title: message(messages.remove),
      edits: [
        { start, end: inner.start, newText: '' },
        { start: inner.end, end, newText: '' },
      ],
    },
    snippetFix(message(messages.source), { start: end, end, newText: isFollowed ? who.slice(0, -1) : who }),
  ];
}
