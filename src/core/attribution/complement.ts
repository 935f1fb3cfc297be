import { GrammarWord } from '../language/grammarWord';
import { Frame } from '../language/verbFrame';
import { WordClass } from '../language/wordClass';
import { isVerbAt, lowerAt, markAt, type BlockView } from './blockView';
import { skipAdverbials } from './adverbials';
import { endOfAdjunct, phraseAt } from './nounPhrase';
import type { VerbGroup } from './verbGroup';

/** Where the statement after a cue begins. */
export interface Complement {
  readonly from: number;
  /** `quotation`: free-standing marks; `clause`: up to the end of the clause; `phrase`: a noun phrase or infinitive. */
  readonly kind: 'quotation' | 'clause' | 'phrase';
  /** The content counts only if some of it is quoted. */
  readonly needsQuote: boolean;
}

/** Words after its subject that a clause without a known verb has. */
const SHORTEST_CLAUSE = 4;
/** Words between a cue and its « que » at most. */
const LONGEST_DISTANCE = 28;

/** What the cue `group` reports after it, before token `high`; a distant statement begins before token `limit`. */
export function findComplement(
  view: BlockView,
  group: VerbGroup,
  high: number,
  limit = high,
): Complement | undefined {
  const start = skipAdverbials(view, Math.max(group.to, group.inverted + 1), high);
  if (start >= high) return undefined;
  return (
    quotationAt(view, group, start) ??
    clauseAt(view, group, start, high) ??
    infinitiveAt(view, group, start, high) ??
    prepositionAt(view, group, start, high) ??
    objectAt(view, group, start, high) ??
    distant(view, group, start, limit)
  );
}

function quotationAt(view: BlockView, group: VerbGroup, i: number): Complement | undefined {
  if (view.quoteOf(i) >= 0)
    return {
      from: i,
      kind: startsUpper(view, i) && group.frames & Frame.quote ? 'quotation' : 'clause',
      needsQuote: false,
    };
  const mark = markAt(view, i);
  if (
    (mark === ':' || (mark === ',' && (group.frames & Frame.quote) !== 0 && group.kind !== 'participle')) &&
    view.quoteOf(i + 1) >= 0
  )
    return { from: i + 1, kind: 'quotation', needsQuote: false };
  return mark === ':' && group.frames & Frame.quote
    ? { from: i + 1, kind: 'clause', needsQuote: false }
    : undefined;
}

function startsUpper(view: BlockView, i: number): boolean {
  const char = view.text.charAt(view.tokens.starts[i + 1] ?? 0);
  return char !== char.toLowerCase();
}

function clauseAt(view: BlockView, group: VerbGroup, i: number, high: number): Complement | undefined {
  const word = view.word(i);
  if (word & GrammarWord.that && group.frames & Frame.that && i + 1 < high)
    return { from: i + 1, kind: 'clause', needsQuote: false };
  if (word & GrammarWord.whether && group.frames & Frame.question)
    return { from: i, kind: 'clause', needsQuote: false };
  // « a demandé à ce que »
  if (word & GrammarWord.to && view.word(i + 2) & GrammarWord.that && group.frames & Frame.that)
    return { from: i + 3, kind: 'clause', needsQuote: false };
  if (
    view.grammar.hasBareClauses &&
    group.frames & Frame.that &&
    group.kind !== 'participle' &&
    startsBareClause(view, i, high, (group.frames & Frame.quote) !== 0)
  )
    return { from: i, kind: 'clause', needsQuote: false };
  return undefined;
}

/** “said [the mayor would resign]”: a subject and its verb follow at once. */
function startsBareClause(view: BlockView, i: number, high: number, isSpeech: boolean): boolean {
  if (view.word(i) & GrammarWord.there) return isVerbAt(view, i + 1);
  const subject = phraseAt(view, i, high);
  if (!subject || view.word(skipAdverbials(view, subject.to, high)) & GrammarWord.that) return false;
  for (let k = subject.to; k < Math.min(high, subject.to + 24); k++) {
    if (isVerbAt(view, k)) return true;
    if (view.quoteOf(k) >= 0) return true;
    const mark = markAt(view, k);
    if (mark !== '' && mark !== ',' && mark !== '(' && mark !== ')' && mark !== '-') return false;
  }
  // The pack does not know every verb: words enough after “said” are a clause.
  return isSpeech && high - subject.to >= SHORTEST_CLAUSE && markAt(view, subject.to) === '';
}

function infinitiveAt(view: BlockView, group: VerbGroup, i: number, high: number): Complement | undefined {
  const isTo = (group.frames & Frame.toInfinitive) !== 0;
  if ((group.frames & Frame.infinitive) === 0 && !isTo) return undefined;
  const at = overPerson(view, i, high, isTo || (group.frames & Frame.addressee) !== 0);
  if (at === undefined) return undefined;
  const needsQuote = (group.frames & Frame.wish) !== 0 && view.grammar.hasClitics;
  const word = view.word(at);
  if (word & (GrammarWord.of | GrammarWord.to) && (isInfinitive(view, at + 1) || view.quoteOf(at + 1) >= 0)) {
    if (word & GrammarWord.to && view.grammar.hasClitics && !isTo) return undefined;
    return { from: at + 1, kind: 'clause', needsQuote };
  }
  if (view.grammar.hasClitics && isInfinitive(view, at) && at === i)
    return { from: at, kind: 'clause', needsQuote };
  return undefined;
}

/** Over the person that is asked: « a appelé [les élus] à … », « demande [au maire] de … ». */
function overPerson(view: BlockView, i: number, high: number, isFree: boolean): number | undefined {
  if (isInfinitive(view, i) || isInfinitive(view, i + 1)) return i;
  let at = i;
  if (view.word(at) & GrammarWord.to) at++;
  else if (!isFree && view.grammar.hasClitics) return i;
  const person = phraseAt(view, at, high);
  return person ? skipAdverbials(view, person.to, high) : i;
}

/** An infinitive at `i`, clitics and negation before it allowed: « ne pas les suivre ». */
export function isInfinitive(view: BlockView, i: number): boolean {
  let k = i;
  while (k < i + 5 && view.word(k) & GrammarWord.clitic) k++;
  while (k < i + 5 && view.classes(k) & (WordClass.negation | WordClass.adverb)) k++;
  while (k < i + 6 && view.word(k) & GrammarWord.clitic) k++;
  if (!view.grammar.hasClitics)
    return (
      (view.word(k - 1) & GrammarWord.to) !== 0 &&
      (view.classes(k) & (WordClass.determiner | WordClass.preposition)) === 0 &&
      view.mentionOf(k) < 0 &&
      /^[a-z]+$/.test(lowerAt(view, k))
    );
  const form = lowerAt(view, k);
  return form.length > 3 &&
    /(?:er|ir|re|oir)$/.test(form) &&
    (view.classes(k) &
      (WordClass.cueInfinitive | WordClass.functionWord | WordClass.role | WordClass.group)) !==
      WordClass.functionWord &&
    view.mentionOf(k) < 0 &&
    !isNounInEr(view, k, form)
    ? true
    : form === 'être' || form === 'avoir';
}

/** « premier », « dernier », « frère » are no infinitives. */
function isNounInEr(view: BlockView, k: number, form: string): boolean {
  if (view.classes(k) & WordClass.cueInfinitive) return false;
  if (view.classes(k) & (WordClass.role | WordClass.group | WordClass.body | WordClass.functionWord))
    return true;
  return (
    view.grammar.notInfinitives.some((ending) => form.endsWith(ending)) &&
    !view.grammar.infinitiveEndings.some((ending) => form.endsWith(ending))
  );
}

function prepositionAt(view: BlockView, group: VerbGroup, i: number, high: number): Complement | undefined {
  const { frames } = group;
  const word = view.word(i);
  if (frames & Frame.accusation) {
    const of = findOf(view, i, high);
    if (of !== undefined) return { from: of, kind: 'clause', needsQuote: false };
  }
  if (frames & Frame.predicate && frames & Frame.of && findOf(view, i, high) !== undefined)
    return { from: i, kind: 'phrase', needsQuote: false };
  const isOf =
    (frames & Frame.of) !== 0 &&
    (frames & Frame.predicate) === 0 &&
    (frames & Frame.state) === 0 &&
    ((word & GrammarWord.of) !== 0 || (word & GrammarWord.about) !== 0);
  const isBy = (frames & Frame.state) !== 0 && (word & (GrammarWord.by | GrammarWord.of)) !== 0;
  const isAbout = (frames & Frame.about) !== 0 && (word & GrammarWord.about) !== 0;
  if (isOf || isAbout || isBy) {
    if (word & GrammarWord.of && lowerAt(view, i + 1) === 'ce' && view.word(i + 2) & GrammarWord.that)
      return { from: i + 3, kind: 'clause', needsQuote: false };
    return { from: i + 1, kind: 'phrase', needsQuote: (frames & Frame.quotedObject) !== 0 };
  }
  if (frames & Frame.predicate) return predicateAt(view, group, i, high);
  return undefined;
}

/** « accuse Y de V », “accused of V”: after the « de » or “of” that follows the person. */
function findOf(view: BlockView, i: number, high: number): number | undefined {
  let at = i;
  if ((view.word(at) & GrammarWord.of) === 0) {
    const person = phraseUpToOf(view, at, high);
    if (person === undefined) return undefined;
    at = person;
  }
  return (view.word(at) & (GrammarWord.of | GrammarWord.about)) !== 0 || lowerAt(view, at) === 'for'
    ? at + 1
    : undefined;
}

/** The last « de » before an infinitive, a quotation or an indefinite noun within the phrase. */
function phraseUpToOf(view: BlockView, i: number, high: number): number | undefined {
  let lastOf: number | undefined;
  for (let k = i; k < Math.min(high, i + 20); k++) {
    if (view.word(k) & GrammarWord.of || lowerAt(view, k) === 'for') {
      if (
        isInfinitive(view, k + 1) ||
        view.quoteOf(k + 1) >= 0 ||
        view.classes(k + 1) & WordClass.cueGerund ||
        /ing$/.test(lowerAt(view, k + 1))
      )
        return k;
      if (k > i) lastOf = k;
    }
    if (markAt(view, k) !== '' && markAt(view, k) !== ',' && view.quoteOf(k) < 0) break;
    if (isVerbAt(view, k) || view.word(k) & (GrammarWord.that | GrammarWord.who)) break;
  }
  return lastOf;
}

/** « présente X comme Y », “described X as Y”: the whole is the statement where it is quoted or has its « comme ». */
function predicateAt(
  view: BlockView,
  { frames }: VerbGroup,
  i: number,
  high: number,
): Complement | undefined {
  if (frames & Frame.reflexive)
    return markAt(view, i) === '' ? { from: i, kind: 'phrase', needsQuote: false } : undefined;
  for (let k = i; k < Math.min(high, i + 20); k++) {
    if (view.word(k) & GrammarWord.as && view.quoteOf(k) < 0)
      return { from: i, kind: 'phrase', needsQuote: false };
    if (view.quoteOf(k) >= 0) return { from: i, kind: 'phrase', needsQuote: false };
    const mark = markAt(view, k);
    if ((mark !== '' && mark !== ',') || isVerbAt(view, k)) break;
  }
  return undefined;
}

function objectAt(
  view: BlockView,
  { frames, kind }: VerbGroup,
  i: number,
  high: number,
): Complement | undefined {
  if ((frames & (Frame.object | Frame.quotedObject)) === 0 || kind === 'passive') return undefined;
  let at = i;
  // « a proposé à X le nom de Y »
  if (
    view.word(at) & (view.grammar.hasClitics ? GrammarWord.adjunct : GrammarWord.to) &&
    (view.word(at) & GrammarWord.of) === 0
  )
    at = skipAdverbials(view, endOfAdjunct(view, at, high), high);
  if (at >= high || markAt(view, at) !== '') return undefined;
  if (view.word(at) & (GrammarWord.adjunct | GrammarWord.that | GrammarWord.coordinator)) return undefined;
  // “denounced what it calls an attack”
  if (view.word(at) & GrammarWord.whether)
    return view.grammar.hasBareClauses ? { from: at, kind: 'phrase', needsQuote: false } : undefined;
  const phrase = phraseAt(view, at, high);
  if (!phrase || (view.classes(at) & WordClass.subjectPronoun && view.grammar.hasClitics)) return undefined;
  return { from: at, kind: 'phrase', needsQuote: (frames & Frame.object) === 0 };
}

/** « a dit, vendredi à Paris, que … », « a expliqué au micro de RTL : “…” ». */
function distant(view: BlockView, { frames }: VerbGroup, i: number, high: number): Complement | undefined {
  let commas = 0;
  const limit = Math.min(high, i + LONGEST_DISTANCE);
  for (let k = i; k < limit; k++) {
    const mark = markAt(view, k);
    const word = view.word(k);
    if (mark === ':' && view.quoteOf(k + 1) >= 0)
      return frames & (Frame.quote | Frame.that)
        ? { from: k + 1, kind: 'quotation', needsQuote: false }
        : undefined;
    if (view.quoteOf(k) >= 0)
      return k > i + 8 || frames & Frame.quote || frames & Frame.that
        ? { from: k, kind: 'clause', needsQuote: false }
        : undefined;
    if (mark === ',') {
      if (++commas > 2) return undefined;
    } else if (mark !== '' && mark !== '-' && mark !== '(' && mark !== ')') return undefined;
    if (word & GrammarWord.that && frames & Frame.that)
      return { from: k + 1, kind: 'clause', needsQuote: false };
    if (frames & Frame.question && word & GrammarWord.condition)
      return { from: k, kind: 'clause', needsQuote: false };
    if (frames & Frame.infinitive && word & GrammarWord.of && isInfinitive(view, k + 1))
      return { from: k + 1, kind: 'clause', needsQuote: false };
    if (
      frames & Frame.infinitive &&
      view.grammar.hasClitics &&
      k > i &&
      isInfinitive(view, k) &&
      (frames & Frame.that) !== 0
    )
      return { from: k, kind: 'clause', needsQuote: false };
    if (isVerbAt(view, k) || word & GrammarWord.who) return undefined;
  }
  return undefined;
}
