import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import { type BlockView, isAdverbAt, isCapitalised, isNumber, lowerAt, markAt } from './blockView';

/** Whether an adverbial without preposition stands at `i`: « lundi », « la semaine dernière », “last week”. */
export function endOfAdverbial(view: BlockView, i: number, high: number): number {
  const start = i;
  if (i >= high) return start;
  if (view.word(i) & GrammarWord.adverbial && view.mentionOf(i) < 0) {
    i++;
    while (i < high && (isNumber(view, i) || view.word(i) & (GrammarWord.adverbial | GrammarWord.timeNoun)))
      i++;
    return i;
  }
  if (isAdverbialAt(view, i)) return endOfAdverb(view, i);
  const isDetermined =
    (view.classes(i) & WordClass.determiner) !== 0 ||
    isNumber(view, i) ||
    view.grammar.timeHeads.has(lowerAt(view, i));
  if (!isDetermined) return start;
  for (let k = i + 1; k < Math.min(high, i + 4); k++) {
    if (
      view.word(k) & (GrammarWord.timeNoun | GrammarWord.adverbial) &&
      (view.mentionOf(k) < 0 || !isCapitalised(view, k))
    ) {
      k++;
      while (k < high && k < i + 7 && isTimeTail(view, k)) k++;
      return k;
    }
    if (view.mentionOf(k) >= 0 || markAt(view, k) !== '') break;
  }
  return start;
}

function isTimeTail(view: BlockView, i: number): boolean {
  return (
    isNumber(view, i) ||
    (view.word(i) & (GrammarWord.timeNoun | GrammarWord.adverbial)) !== 0 ||
    view.grammar.timeTails.has(lowerAt(view, i))
  );
}

function isAdverbialAt(view: BlockView, i: number): boolean {
  return isAdverbAt(view, i) || endOfPhrase(view, i) > i;
}

function endOfAdverb(view: BlockView, i: number): number {
  return Math.max(i + 1, endOfPhrase(view, i));
}

/** The end of a fixed phrase such as « d'ailleurs » at `i`, `i` where there is none. */
function endOfPhrase(view: BlockView, i: number): number {
  if (!view.grammar.adverbPhraseWords.has(lowerAt(view, i))) return i;
  for (const phrase of view.grammar.adverbPhrases)
    if (phrase.every((word, k) => lowerAt(view, i + k) === word)) return i + phrase.length;
  return i;
}

/** Over adverbs, days and the like from `i` on. */
export function skipAdverbials(view: BlockView, i: number, high: number): number {
  for (let at = i; at < high;) {
    const end = endOfAdverbial(view, at, high);
    if (end === at) return at;
    at = end;
  }
  return high;
}
