import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import { endOfAdverbial } from './adverbials';
import { type BlockView, isAdverbAt, isVerbAt, lowerAt, markAt, type TokenRange } from './blockView';
import { hasContent, LONGEST_PHRASE, phraseAt } from './nounPhrase';
import { isTrailing } from './phraseEnd';
import { backOverBracket, startOfPhrase } from './phraseStart';
import { hasSourceNoun, isPronounAt } from './sourceNouns';

/**
 * The noun phrase that ends right before token `end` (exclusive), not before `low`: the subject of a verb at `end`.
 * Adverbs and days between are stepped over; a parenthesis in commas belongs to what stands before it.
 */
export function phraseBefore(view: BlockView, end: number, low: number): TokenRange | undefined {
  let i = backOverAdverbials(view, end, low);
  if (i <= low) return undefined;
  if (markAt(view, i - 1) === ',') return beforeParenthesis(view, i - 1, low);
  if (markAt(view, i - 1) === ')') i = backOverBracket(view, i - 1, low);
  if (i <= low) return undefined;
  return phraseEndingAt(view, i, low);
}

function backOverAdverbials(view: BlockView, end: number, low: number): number {
  let i = end;
  while (i > low) {
    if (isAdverbAt(view, i - 1) || view.word(i - 1) & GrammarWord.adverbial) {
      if (view.mentionOf(i - 1) >= 0 || view.word(i - 1) & GrammarWord.vague) break;
      i--;
    } else break;
  }
  return i;
}

/** Whether a phrase may end with the token before `i`. */
function phraseEndingAt(view: BlockView, i: number, low: number): TokenRange | undefined {
  const last = i - 1;
  if (isPronounAt(view, last)) return lowerAt(view, last).startsWith('-') ? undefined : { from: last, to: i };
  if (view.word(last) & GrammarWord.who) return antecedent(view, last, low);
  if (markAt(view, last) !== '' && !isClosingName(view, last)) return undefined;
  if (isVerbAt(view, last) || isTrailing(view, last)) return undefined;
  const from = startOfPhrase(view, i, low);
  if (from < i && endOfAdverbial(view, from, i) >= i)
    return from > low ? phraseBefore(view, from, low) : undefined;
  return from < i && hasContent(view, from, i) ? { from, to: i } : undefined;
}

/** A short quoted name at the end of a phrase: « l'outil "Présages" ». */
function isClosingName(view: BlockView, i: number): boolean {
  const quote = view.quoteOf(i);
  return quote >= 0 && view.quoteOf(i - 6) !== quote;
}

/** The phrase before « qui » or “who”, with or without a comma. */
function antecedent(view: BlockView, who: number, low: number): TokenRange | undefined {
  let end = who;
  if (markAt(view, end - 1) === ',') end--;
  if (markAt(view, end - 1) === ')') end = backOverBracket(view, end - 1, low);
  return end > low ? phraseEndingAt(view, end, low) : undefined;
}

/**
 * The phrase before a parenthesis that the comma at `comma` closes: « la maire, qui part en mai, annonce ». A name or
 * title inside it belongs to the source.
 */
function beforeParenthesis(view: BlockView, comma: number, low: number): TokenRange | undefined {
  let fallback: TokenRange | undefined;
  const limit = Math.max(low, comma - LONGEST_PHRASE * 2);
  for (let i = comma - 1; i > limit; i--) {
    if (view.quoteOf(i) >= 0 || markAt(view, i) !== ',') continue;
    const first = i + 1;
    if (
      view.word(first) & (GrammarWord.who | GrammarWord.relative) ||
      view.word(first + 1) & (GrammarWord.who | GrammarWord.relative)
    )
      return i > low ? phraseEndingAt(view, i, low) : undefined;
    if (fallback || i <= low) continue;
    const before = phraseEndingAt(view, i, low);
    if (!before || isAdjunctObject(view, before, low)) continue;
    if (!hasSourceNoun(view, before) && !isDescribed(view, before, first)) continue;
    const inside = phraseAt(view, first, comma);
    const isTitle = inside !== undefined && inside.to >= comma && hasSourceNoun(view, inside);
    fallback = isTitle ? { from: before.from, to: inside.to } : before;
  }
  return fallback ?? phraseEndingAt(view, comma, low);
}

/** « le praticien, âgé de 65 ans, »: a definite noun, and no second one after the comma. */
function isDescribed(view: BlockView, { from }: TokenRange, first: number): boolean {
  return (
    (view.classes(from) & WordClass.determiner) !== 0 &&
    (view.classes(first) & WordClass.determiner) === 0 &&
    view.mentionOf(first) < 0
  );
}

/** « dans les colonnes du Figaro »: the object of a preposition is no subject. */
function isAdjunctObject(view: BlockView, { from }: TokenRange, low: number): boolean {
  return from > low && (view.word(from - 1) & GrammarWord.adjunct) !== 0;
}
