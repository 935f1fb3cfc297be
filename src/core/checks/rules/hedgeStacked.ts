import { isSpace, type Span } from '../../text/span';
import { isQuoted, type BlockContext } from '../blockContext';
import { lowerAt, spanOfTokens } from '../blockTokens';
import { isConditional } from '../conditional';
import { message } from '../finding';
import type { Rule } from '../rule';

/** Adverbs that hedge. */
const HEDGES: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set([
    'peut-être',
    'apparemment',
    'probablement',
    'possiblement',
    'vraisemblablement',
    'éventuellement',
    'prétendument',
    'supposément',
  ]),
  en: new Set([
    'possibly',
    'perhaps',
    'maybe',
    'allegedly',
    'reportedly',
    'apparently',
    'supposedly',
    'purportedly',
    'probably',
    'presumably',
    'potentially',
  ]),
};

/** Verbs that hedge beside such an adverb. */
const MODALS = new Set(['may', 'might', 'could']);

/** How many tokens apart two hedges of one clause stand. */
const REACH = 5;

const messages = {
  stacked: '“{0}” hedges what is hedged already.',
  drop: 'Drop “{0}”',
} as const;

/** Two hedges on one verb. */
export const hedgeStacked: Rule = {
  id: 'hedge-stacked',
  title: 'Hedge on a hedge',
  severity: 'hint',
  messages,
  checkBlock(block, report) {
    const { reading, text } = block;
    const language = block.language === 'en' ? 'en' : 'fr';
    for (let i = 0; i < reading.tokens.length; i++) {
      if (!HEDGES[language].has(lowerAt(reading, i))) continue;
      const span = spanOfTokens(reading, i, i);
      if (!hasHedgeBefore(block, i, language) || isQuoted(reading.quotations, span)) continue;
      const word = text.slice(span.start, span.end);
      report({
        ...span,
        message: message(messages.stacked, word),
        fixes: [{ title: message(messages.drop, word), edits: [{ ...withSpace(text, span), newText: '' }] }],
      });
    }
  },
};

/** Whether the clause before token `at` has a hedge; a modal of politeness or a hypothesis in English is left alone. */
function hasHedgeBefore({ reading, text }: BlockContext, at: number, language: 'fr' | 'en'): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const char = text.charAt(reading.tokens.starts[i] ?? 0);
    if (',;:.!?«»“”"'.includes(char)) return false;
    const word = lowerAt(reading, i);
    if (HEDGES[language].has(word)) return true;
    if (language === 'fr' ? isConditional(word) && !/^(?:pourr|devr)/.test(word) : MODALS.has(word))
      return true;
  }
  return false;
}

/** The word with the space before it. */
function withSpace(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
  return { start: from, end };
}
