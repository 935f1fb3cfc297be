import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import {
  isAddress,
  isAdverbAt,
  isCapitalised,
  isNumber,
  isVerbAt,
  isWord,
  lowerAt,
  markAt,
  type BlockView,
  type TokenRange,
} from './blockView';

/** A noun phrase is not longer than this, so that a text without punctuation stays linear. */
const LONGEST_PHRASE = 40;
/** Words of an adverbial before a subject that the search steps over. */
const LONGEST_ADJUNCT = 16;

const KINDS =
  WordClass.role |
  WordClass.body |
  WordClass.group |
  WordClass.document |
  WordClass.media |
  WordClass.sourceNoun |
  WordClass.anonymousNoun;

/** Whether some word of the range names a kind of source. */
export function hasSourceNoun(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (view.mentionOf(i) >= 0 || view.classes(i) & KINDS) return true;
  return false;
}

/** Whether token `i` is a subject or stressed pronoun that can be a source. */
export function isPronounAt(view: BlockView, i: number): boolean {
  return (view.classes(i) & WordClass.subjectPronoun) !== 0;
}

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

/** The noun phrase that starts at `i`, with adjacent title and apposition; undefined where none starts. */
export function phraseAt(view: BlockView, i: number, high: number, isPlural = false): TokenRange | undefined {
  const limit = Math.min(high, i + LONGEST_PHRASE);
  if (i >= limit) return undefined;
  if (isPronounAt(view, i) || view.word(i) & GrammarWord.strongPronoun) return { from: i, to: i + 1 };
  const to = endOfPhraseAt(view, i, limit, isPlural);
  if (to === i || !hasContent(view, i, to)) return undefined;
  return { from: i, to: withApposition(view, i, to, high) };
}

function hasContent(view: BlockView, from: number, to: number): boolean {
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

function endOfPhraseAt(view: BlockView, start: number, limit: number, isPlural: boolean): number {
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
function isTrailing(view: BlockView, i: number): boolean {
  if (view.mentionOf(i) >= 0 || view.word(i) & GrammarWord.vague) return false;
  if (view.word(i) & GrammarWord.possessive) return true;
  const classes = view.classes(i);
  return (
    (classes & (WordClass.preposition | WordClass.determiner | WordClass.conjunction)) !== 0 &&
    (classes & KINDS) === 0 &&
    (view.word(i) & GrammarWord.strongPronoun) === 0
  );
}

function isLink(view: BlockView, i: number): boolean {
  return (view.word(i) & (GrammarWord.of | GrammarWord.possessive)) !== 0;
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
  if (isVerbAt(view, i) && (classes & KINDS) === 0) return i;
  if (word & GrammarWord.adverbial && i > start && !isLink(view, i - 1)) return i;
  if (classes & WordClass.adverb && i > start && (view.classes(i - 1) & WordClass.determiner) === 0) return i;
  if (classes & (WordClass.negation | WordClass.conjunction)) return i;
  if (classes & (WordClass.cueGerund | WordClass.cueParticiple) && hasName && (classes & KINDS) === 0)
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
  return (view.classes(i) & (KINDS | WordClass.demonym)) !== 0;
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
  const isStart = isName || (view.classes(next) & (WordClass.determiner | KINDS)) !== 0;
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

/** « Éric Bouillard, procureur de la République d'Angers »: what follows the comma if it says who that is. */
function withApposition(view: BlockView, from: number, to: number, high: number): number {
  if (markAt(view, to) !== ',') return to;
  let i = to + 1;
  const isNamed = view.mentionOf(to - 1) >= 0;
  if (!isNamed) {
    // « le directeur, Jean Roux »: a name after a function.
    if (view.mentionOf(i) < 0 || !isCapitalised(view, i) || from === to - 1) return to;
    const end = endOfPhraseAt(view, i, Math.min(high, i + 8), false);
    return closesApposition(view, end, high) ? end : to;
  }
  const age = endOfAge(view, i, high);
  if (age > i) return to;
  const first = i;
  while (i < Math.min(high, first + 4) && view.classes(i) & (WordClass.determiner | WordClass.adverb)) i++;
  const head = Math.min(i + 1, high - 1);
  const isTitle =
    (view.classes(i) & (WordClass.role | WordClass.honorific)) !== 0 ||
    (view.classes(head) & WordClass.role) !== 0;
  if (!isTitle) return to;
  const end = endOfPhraseAt(view, first, Math.min(high, first + 24), false);
  return end > first && closesApposition(view, end, high) ? end : to;
}

function endOfAge(view: BlockView, i: number, high: number): number {
  return isNumber(view, i) && i + 1 < high ? i + 1 : i;
}

function closesApposition(view: BlockView, i: number, high: number): boolean {
  if (i >= high) return true;
  return (
    markAt(view, i) !== '' ||
    isVerbAt(view, i) ||
    (view.classes(i) & (WordClass.preposition | WordClass.relative | WordClass.conjunction)) !== 0 ||
    endOfAdverbial(view, i, high) > i
  );
}

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

function backOverBracket(view: BlockView, close: number, low: number): number {
  for (let i = close - 1; i >= Math.max(low, close - 12); i--) if (markAt(view, i) === '(') return i;
  return close;
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

function startOfPhrase(view: BlockView, end: number, low: number): number {
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
    (classes & KINDS) === 0
  )
    return i;
  if (isVerbAt(view, k) && (classes & KINDS) === 0) return i;
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

function joinsBack(view: BlockView, k: number, limit: number): boolean {
  if (k <= limit) return false;
  const after = view.mentionOf(k + 1) >= 0;
  const before = view.mentionOf(k - 1) >= 0;
  if (after && before) return true;
  if (isLink(view, k + 1)) return true;
  const isNounAfter =
    after || (view.classes(k + 1) & (WordClass.determiner | KINDS)) !== 0 || isNumber(view, k + 1);
  const isNounBefore = before || (view.classes(k - 1) & KINDS) !== 0;
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
    return (classes & KINDS) === 0 && !view.grammar.pluralArticles.has(lowerAt(view, i));
  return (view.word(i) & (GrammarWord.adverbial | GrammarWord.coordinator)) !== 0 && i + 1 < end;
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
