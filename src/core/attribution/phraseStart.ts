import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import { type BlockView, isCapitalised, isNumber, isVerbAt, isWord, lowerAt, markAt } from './blockView';
import { LONGEST_PHRASE } from './nounPhrase';
import { isLink, SOURCE_NOUNS } from './sourceNouns';

/** Where the noun phrase that ends before token `end` begins, not before `low`. */
export function startOfPhrase(view: BlockView, end: number, low: number): number {
  const limit = Math.max(low, end - LONGEST_PHRASE);
  let i = end;
  let best = -1;
  while (i > limit) {
    const previous = stepBack(view, i, limit);
    if (previous === i) break;
    i = previous;
    if (isCompleteStart(view, i, limit)) {
      best = i;
      break;
    }
  }
  if (best >= 0) return best;
  while (i < end && isLeadIn(view, i, end)) i++;
  return i;
}

/** The start of the token or name before `i` if it belongs to the phrase, else `i`. */
function stepBack(view: BlockView, i: number, limit: number): number {
  const k = i - 1;
  const mention = view.mentionOf(k);
  if (mention >= 0) {
    let from = k;
    while (from > limit && view.mentionOf(from - 1) === mention) from--;
    return from;
  }
  const mark = markAt(view, k);
  if (mark !== '') return backOverMark(view, k, limit, mark, i);
  const classes = view.classes(k);
  const word = view.word(k);
  if (isLink(view, k)) return k;
  if (classes & (WordClass.relative | WordClass.subordinator | WordClass.subjectPronoun | WordClass.negation))
    return i;
  if (word & GrammarWord.coordinator) return joinsBack(view, k, limit) ? k : i;
  if (
    classes & (WordClass.conjunction | WordClass.cueInfinitive | WordClass.cueGerund) &&
    (classes & SOURCE_NOUNS) === 0
  )
    return i;
  if (isVerbAt(view, k) && (classes & SOURCE_NOUNS) === 0) return i;
  return k;
}

function backOverMark(view: BlockView, k: number, limit: number, mark: string, i: number): number {
  if (mark === ')') {
    const open = backOverBracket(view, k, limit);
    return open === k ? i : open;
  }
  if ('-&/'.includes(mark)) return isCapitalised(view, k - 1) && isCapitalised(view, i) ? k : i;
  const quote = view.quoteOf(k);
  if (quote < 0) return i;
  let from = k;
  while (from > limit && view.quoteOf(from - 1) === quote) from--;
  return k - from < 7 ? from : i;
}

/** The opening bracket of the one that token `close` closes, `close` itself where none is near. */
export function backOverBracket(view: BlockView, close: number, low: number): number {
  for (let i = close - 1; i >= Math.max(low, close - 12); i--) if (markAt(view, i) === '(') return i;
  return close;
}

function joinsBack(view: BlockView, k: number, limit: number): boolean {
  if (k <= limit) return false;
  const after = view.mentionOf(k + 1) >= 0;
  const before = view.mentionOf(k - 1) >= 0;
  if (after && before) return true;
  if (isLink(view, k + 1)) return true;
  const isNounAfter =
    after || (view.classes(k + 1) & (WordClass.determiner | SOURCE_NOUNS)) !== 0 || isNumber(view, k + 1);
  const isNounBefore = before || (view.classes(k - 1) & SOURCE_NOUNS) !== 0;
  return isNounAfter && isNounBefore;
}

/** Whether a phrase may start at `i`: a determiner or a name that nothing before it holds. */
function isCompleteStart(view: BlockView, i: number, limit: number): boolean {
  const classes = view.classes(i);
  const isName = view.mentionOf(i) >= 0;
  const isDeterminer = (classes & WordClass.determiner) !== 0 && !isLinkOnly(view, i);
  const isCount = isNumber(view, i);
  if (!isName && !isDeterminer && !isCount) return false;
  if (i <= limit) return true;
  const before = i - 1;
  if (isLink(view, before)) return false;
  const earlier = view.classes(before);
  if (earlier & WordClass.determiner) return false;
  if (earlier & WordClass.preposition) return !isAttachedBefore(view, before);
  if (markAt(view, before) !== '') return true;
  if (view.word(before) & GrammarWord.coordinator) return !joinsBack(view, before, limit);
  if (isName || isCount) {
    // « le maire Jean Roux »: the words before a name lead to it.
    const isTitle =
      isWord(view, before) &&
      (earlier & WordClass.functionWord) === 0 &&
      !isVerbAt(view, before) &&
      (view.word(before) & GrammarWord.adverbial) === 0;
    return !isTitle;
  }
  return true;
}

/** « à » in « ministre à la Ville »: the phrase goes on before it. */
function isAttachedBefore(view: BlockView, preposition: number): boolean {
  // « des adultes interrogés par des chercheurs »
  if (view.word(preposition) & GrammarWord.by && isParticiple(view, preposition - 1)) return true;
  if (view.mentionOf(preposition - 1) >= 0 || markAt(view, preposition - 1) !== '') return false;
  return (
    (view.classes(preposition - 1) &
      (WordClass.role | WordClass.body | WordClass.document | WordClass.sourceNoun | WordClass.group)) !==
    0
  );
}

function isParticiple(view: BlockView, i: number): boolean {
  return (view.classes(i) & WordClass.cueParticiple) !== 0 || /(?:é|ée|és|ées|ed)$/.test(lowerAt(view, i));
}

/** « du » and « de » begin no phrase, « des » may. */
function isLinkOnly(view: BlockView, i: number): boolean {
  return isLink(view, i) && !view.grammar.pluralArticles.has(lowerAt(view, i));
}

/** Words at the left edge that belong to what precedes the phrase. */
function isLeadIn(view: BlockView, i: number, end: number): boolean {
  if (view.mentionOf(i) >= 0) return false;
  const classes = view.classes(i);
  if (view.word(i) & GrammarWord.vague) return false;
  if (classes & (WordClass.preposition | WordClass.conjunction | WordClass.adverb))
    return (classes & SOURCE_NOUNS) === 0 && !view.grammar.pluralArticles.has(lowerAt(view, i));
  return (view.word(i) & (GrammarWord.adverbial | GrammarWord.coordinator)) !== 0 && i + 1 < end;
}
