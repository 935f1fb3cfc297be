import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import { endOfAdverbial, skipAdverbials } from './adverbials';
import { withApposition } from './apposition';
import { type BlockView, isAddress, isNumber, isWord, markAt, type TokenRange } from './blockView';
import { endOfPhraseAt } from './phraseEnd';
import { isLink, isPronounAt } from './sourceNouns';

/** A noun phrase is not longer than this, so that a text without punctuation stays linear. */
export const LONGEST_PHRASE = 40;

/** Words of an adverbial before a subject that the search steps over. */
const LONGEST_ADJUNCT = 16;

/** The noun phrase that starts at `i`, with adjacent title and apposition; undefined where none starts. */
export function phraseAt(view: BlockView, i: number, high: number, isPlural = false): TokenRange | undefined {
  const limit = Math.min(high, i + LONGEST_PHRASE);
  if (i >= limit) return undefined;
  if (isPronounAt(view, i) || view.word(i) & GrammarWord.strongPronoun) return { from: i, to: i + 1 };
  const to = endOfPhraseAt(view, i, limit, isPlural);
  if (to === i || !hasContent(view, i, to)) return undefined;
  return { from: i, to: withApposition(view, i, to, high) };
}

/** Whether the tokens name something: more than function words. */
export function hasContent(view: BlockView, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (view.mentionOf(i) >= 0 || isAddress(view, i) || isNumber(view, i)) return true;
    else if (isWord(view, i) && (view.classes(i) & WordClass.functionWord) === 0) return true;
    else if (view.word(i) & GrammarWord.vague || isOneOf(view, i)) return true;
  return false;
}

/** « l'un d'entre eux », « l'une d'elles ». */
function isOneOf(view: BlockView, i: number): boolean {
  return (
    (view.classes(i) & WordClass.determiner) !== 0 &&
    (view.classes(i - 1) & WordClass.determiner) !== 0 &&
    isLink(view, i + 1)
  );
}

/** The subject of the sentence from `low` on: what stands first after adverbials and connectives. */
export function mainSubject(view: BlockView, low: number, high: number): TokenRange | undefined {
  let i = low;
  for (let guard = 0; guard < 6 && i < high; guard++) {
    const start = i;
    while (
      i < high &&
      (view.word(i) & GrammarWord.coordinator ||
        markAt(view, i) === ',' ||
        (view.classes(i) & (WordClass.conjunction | WordClass.adverb) &&
          (view.word(i) & GrammarWord.vague) === 0))
    )
      i++;
    i = skipAdverbials(view, i, high);
    const classes = view.classes(i);
    if (
      view.word(i) & (GrammarWord.adjunct | GrammarWord.clauseOpener) ||
      classes & (WordClass.cueGerund | WordClass.cueParticiple)
    ) {
      const comma = nextComma(view, i, high);
      if (comma < 0) return undefined;
      i = comma + 1;
    } else {
      const phrase = phraseAt(view, i, high);
      if (phrase) return phrase;
    }
    if (i === start) return undefined;
  }
  return undefined;
}

function nextComma(view: BlockView, i: number, high: number): number {
  for (let k = i; k < Math.min(high, i + LONGEST_PHRASE); k++)
    if (view.quoteOf(k) < 0 && markAt(view, k) === ',') return k;
  return -1;
}

/** Over a phrase with a preposition: « au micro de RTL », “in an interview”. */
export function endOfAdjunct(view: BlockView, i: number, high: number): number {
  if ((view.classes(i) & WordClass.preposition) === 0 && (view.word(i) & GrammarWord.adjunct) === 0) return i;
  const limit = Math.min(high, i + LONGEST_ADJUNCT);
  let k = i + 1;
  while (k < limit && (view.classes(k) & WordClass.preposition) !== 0) k++;
  const phrase = phraseAt(view, k, limit);
  if (phrase) return phrase.to;
  const adverbial = endOfAdverbial(view, k, limit);
  return adverbial > k ? adverbial : i;
}
