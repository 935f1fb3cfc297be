import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import { endOfAdverbial } from './adverbials';
import {
  type BlockView,
  isAddress,
  isCapitalised,
  isNumber,
  isVerbAt,
  isWord,
  lowerAt,
  markAt,
} from './blockView';
import { isLink, SOURCE_NOUNS } from './sourceNouns';

/** Where the noun phrase that starts at token `start` ends, `start` where none does. */
export function endOfPhraseAt(view: BlockView, start: number, limit: number, isPlural: boolean): number {
  let i = start;
  let hasName = false;
  while (i < limit) {
    const mention = view.mentionOf(i);
    if (mention >= 0) {
      if (hasName && startsAnother(view, i, start)) break;
      while (i < limit && view.mentionOf(i) === mention) i++;
      hasName = true;
      continue;
    }
    const next = stepInPhrase(view, i, start, limit, hasName, isPlural);
    if (next === i) break;
    i = next;
  }
  while (i > start && isTrailing(view, i - 1)) i--;
  return i;
}

/** « dans Le Parisien Karine Ferri », « au journal Jean Roux »: a person's name right after another name or a medium. */
function startsAnother(view: BlockView, i: number, start: number): boolean {
  const before = view.mentions[view.mentionOf(i - 1)];
  const here = view.mentions[view.mentionOf(i)];
  return (
    i > start &&
    before !== undefined &&
    here !== undefined &&
    before !== here &&
    here.type === 'person' &&
    before.type !== 'person'
  );
}

/** Determiners, links and the like cannot end a phrase. */
export function isTrailing(view: BlockView, i: number): boolean {
  if (view.mentionOf(i) >= 0 || view.word(i) & GrammarWord.vague) return false;
  if (view.word(i) & GrammarWord.possessive) return true;
  const classes = view.classes(i);
  return (
    (classes & (WordClass.preposition | WordClass.determiner | WordClass.conjunction)) !== 0 &&
    (classes & SOURCE_NOUNS) === 0 &&
    (view.word(i) & GrammarWord.strongPronoun) === 0
  );
}

/** The token after the one at `i` if that one belongs to the phrase, else `i`. */
function stepInPhrase(
  view: BlockView,
  i: number,
  start: number,
  limit: number,
  hasName: boolean,
  isPlural: boolean,
): number {
  const mark = markAt(view, i);
  if (mark !== '') return stepOverMark(view, i, start, limit, mark);
  if (isNumber(view, i))
    return i === start || isLink(view, i - 1) || view.classes(i - 1) & WordClass.determiner
      ? i + 1
      : isShortNumberName(view, i)
        ? i + 1
        : i;
  if (isAddress(view, i)) return i + 1;
  const word = view.word(i);
  const classes = view.classes(i);
  if (isLink(view, i)) return i + 1;
  if (classes & (WordClass.relative | WordClass.subordinator | WordClass.subjectPronoun)) return i;
  if (word & GrammarWord.coordinator) return joins(view, i, limit, isPlural) ? i + 1 : i;
  if (classes & WordClass.preposition) return i > start && attaches(view, i) ? i + 1 : i;
  if (classes & WordClass.determiner) return i === start || continuesDetermined(view, i) ? i + 1 : i;
  if (isVerbAt(view, i) && (classes & SOURCE_NOUNS) === 0) return i;
  if (word & GrammarWord.adverbial && i > start && !isLink(view, i - 1)) return i;
  if (classes & WordClass.adverb && i > start && (view.classes(i - 1) & WordClass.determiner) === 0) return i;
  if (classes & (WordClass.negation | WordClass.conjunction)) return i;
  if (classes & (WordClass.cueGerund | WordClass.cueParticiple) && hasName && (classes & SOURCE_NOUNS) === 0)
    return i;
  // A lower-case word right after a name is no longer the name: « France Inter vendredi ».
  if (
    hasName &&
    view.mentionOf(i - 1) >= 0 &&
    !isCapitalised(view, i) &&
    view.grammar.hasClitics &&
    !isNameTail(view, i)
  )
    return i;
  return isWord(view, i) ? i + 1 : i;
}

/** « le groupe Casino France », « l'agence de presse AFP locale »: kinds and nationalities may follow a name. */
function isNameTail(view: BlockView, i: number): boolean {
  return (view.classes(i) & (SOURCE_NOUNS | WordClass.demonym)) !== 0;
}

function isShortNumberName(view: BlockView, i: number): boolean {
  return view.mentionOf(i - 1) >= 0 || isCapitalised(view, i - 1);
}

/** A short bracket with an acronym or party, and a short quoted name inside the phrase. */
function stepOverMark(view: BlockView, i: number, start: number, limit: number, mark: string): number {
  if (mark === '(' && i > start) {
    for (let k = i + 1; k < Math.min(limit, i + 5); k++) if (markAt(view, k) === ')') return k + 1;
    return i;
  }
  if (mark === '-' || mark === '&' || mark === '/')
    return i > start && isCapitalised(view, i + 1) ? i + 1 : i;
  const quote = view.quoteOf(i);
  if (quote < 0 || i === start) return i;
  let k = i;
  while (k < limit && view.quoteOf(k) === quote) k++;
  return k - i <= 6 && k < limit ? k : i;
}

/** « et » joins two sources where the verb is plural or both are names. */
function joins(view: BlockView, i: number, limit: number, isPlural: boolean): boolean {
  const next = i + 1;
  if (next >= limit) return false;
  const isName = view.mentionOf(next) >= 0;
  if (isName && view.mentionOf(i - 1) >= 0) return !startsClause(view, next, limit);
  const isInside =
    isLink(view, next) || (!isPlural && view.classes(next) & WordClass.determiner && isLink(view, i - 2));
  if (isInside) return true;
  const isStart = isName || (view.classes(next) & (WordClass.determiner | SOURCE_NOUNS)) !== 0;
  if (isPlural && isStart) return !startsClause(view, next, limit);
  // « de la Transition écologique et solidaire »: an adjective of the phrase.
  return (
    isWord(view, next) &&
    (view.classes(next) & (WordClass.functionWord | WordClass.verb)) === 0 &&
    !startsClause(view, next, limit)
  );
}

/** Whether a verb follows within the next words before any mark: « et le maire répond ». */
function startsClause(view: BlockView, i: number, limit: number): boolean {
  for (let k = i; k < Math.min(limit, i + 8); k++) {
    if (markAt(view, k) !== '') return false;
    if (isVerbAt(view, k)) return true;
  }
  return false;
}

/** Prepositions that stay inside a phrase: « secrétaire d'État au Numérique », “secretary for housing”. */
function attaches(view: BlockView, i: number): boolean {
  const before = view.classes(i - 1);
  if (isLink(view, i - 1)) return true;
  if (view.mentionOf(i - 1) >= 0) return false;
  if (view.word(i) & GrammarWord.to || view.grammar.phrasePrepositions.has(lowerAt(view, i)))
    return (
      (before & (WordClass.role | WordClass.body | WordClass.document)) !== 0 && !isTimeAhead(view, i + 1)
    );
  return false;
}

function isTimeAhead(view: BlockView, i: number): boolean {
  return endOfAdverbial(view, i, i + 5) > i;
}

/** A determiner inside a phrase stands after a link, a preposition or another determiner: « tous les élus ». */
function continuesDetermined(view: BlockView, i: number): boolean {
  const before = view.classes(i - 1);
  return (before & (WordClass.determiner | WordClass.preposition)) !== 0 || isLink(view, i - 1);
}
