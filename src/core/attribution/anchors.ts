import { GrammarWord } from '../language/grammarWord';
import { Frame } from '../language/verbFrame';
import { WordClass } from '../language/wordClass';
import { isVerbAt, isWord, lowerAt, markAt, type BlockView, type TokenRange } from './blockView';
import { skipAdverbials } from './adverbials';
import { endOfAdjunct, phraseAt } from './nounPhrase';
import { hasSourceNoun, isPronounAt } from './sourceNouns';
import { phraseBefore } from './subject';
import { isCueAt, readVerbGroup, type VerbGroup } from './verbGroup';

/** A place where a sentence names a source: a verb of saying, or a marker such as « selon ». */
export interface Anchor extends TokenRange {
  readonly group?: VerbGroup;
  /** The source where it follows: « …, dit X », « selon X ». */
  readonly after?: TokenRange;
  /** The source where it precedes a cue at the end of its statement: “…, X said.” */
  readonly before?: TokenRange;
  /** `post`: the statement stands before; `as`: « comme le dit X »; `marker`: « selon X »; `pre`: it follows, or is the subject. */
  readonly kind: 'pre' | 'post' | 'as' | 'marker';
  /** Where cue and source end (exclusive). */
  readonly end: number;
  /** Where cue and source begin. */
  readonly begin: number;
}

/** The anchors of the sentence `range` outside quotations, in text order. */
export function findAnchors(view: BlockView, { from, to }: TokenRange): Anchor[] {
  const anchors: Anchor[] = [];
  let taken = from;
  for (let i = from; i < to; i++) {
    if (view.quoteOf(i) >= 0 || i < taken) continue;
    const anchor =
      readMarker(view, i, from, to) ??
      (isCueAt(view, i) ? readCue(view, i, from, to) : undefined) ??
      readUnlisted(view, i, from, to);
    if (!anchor) continue;
    anchors.push(anchor);
    taken = Math.max(anchor.to, anchor.kind === 'marker' ? anchor.end : 0);
  }
  return anchors;
}

function readMarker(view: BlockView, i: number, low: number, high: number): Anchor | undefined {
  if ((view.word(i) & GrammarWord.markerStart) === 0) return undefined;
  for (const { words, use } of view.grammar.markers) {
    if (!words.every((word, k) => lowerAt(view, i + k) === word)) continue;
    const end = i + words.length;
    const after = markedSource(view, i, end, low, high, use);
    if (after) return { from: i, to: end, after, kind: 'marker', begin: i, end: after.to };
  }
  return undefined;
}

function markedSource(
  view: BlockView,
  i: number,
  end: number,
  low: number,
  high: number,
  use: 'sure' | 'opinion' | 'source',
): TokenRange | undefined {
  if (use === 'source') {
    if (
      (view.classes(end) & WordClass.sourceNoun) === 0 ||
      (lowerAt(view, end).endsWith('s') && lowerAt(view, end) !== 'sources')
    )
      return undefined;
    return isEdge(view, i - 1, low) ? phraseAt(view, end, high) : undefined;
  }
  const phrase = phraseAt(view, end, high);
  if (!phrase || use === 'sure') return phrase;
  return isOpinion(view, i, phrase, low) ? phrase : undefined;
}

/** « Pour la maire, … »: a person at the edge of a clause with a comma after it. */
function isOpinion(view: BlockView, i: number, phrase: TokenRange, low: number): boolean {
  if (!isEdge(view, i - 1, low)) return false;
  if (markAt(view, phrase.to) !== ',') return false;
  const isPronoun =
    phrase.to - phrase.from === 1 && (view.word(phrase.from) & GrammarWord.strongPronoun) !== 0;
  return isPronoun || isPerson(view, phrase);
}

function isPerson(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const mention = view.mentionOf(i);
    if (mention >= 0 && view.mentions[mention]?.type === 'person') return true;
    if (mention < 0 && i <= from + 2 && view.classes(i) & (WordClass.role | WordClass.group)) return true;
  }
  return false;
}

function isEdge(view: BlockView, i: number, low: number): boolean {
  return (
    i < low ||
    ',;:—–('.includes(markAt(view, i) || ' ') ||
    (view.word(i) & (GrammarWord.coordinator | GrammarWord.that)) !== 0
  );
}

/**
 * After a quotation and its comma whatever stands before « -t-il », or before a person's name that ends the clause,
 * is how it was said: « …, s'étrangle Paul Noël ».
 */
function readUnlisted(view: BlockView, i: number, low: number, high: number): Anchor | undefined {
  if (view.quotations.length === 0 || !view.grammar.hasClitics || i <= low) return undefined;
  if (!isWord(view, i) || isCueAt(view, i)) return undefined;
  const edge = view.word(i - 1) & GrammarWord.reflexive ? i - 2 : i - 1;
  if (markAt(view, edge) !== ',' || view.quoteOf(edge - 1) < 0) return undefined;
  const from = edge + 1;
  if (lowerAt(view, i + 1).startsWith('-') && isPronounAt(view, i + 1)) {
    const to = view.classes(i) & WordClass.auxiliary ? endOfUnlistedParticiple(view, i + 2, high) : i + 1;
    if (to === undefined) return undefined;
    return {
      from,
      to,
      kind: 'post',
      after: { from: i + 1, to: i + 2 },
      begin: from,
      end: Math.max(to, i + 2),
    };
  }
  if (view.classes(i) & ~(WordClass.verb | WordClass.commonWord) || view.mentionOf(i) >= 0) return undefined;
  const after = phraseAt(view, i + 1, high);
  const isNamed = after !== undefined && view.mentions[view.mentionOf(after.from)]?.type === 'person';
  if (!isNamed || !['.', ',', ''].includes(markAt(view, after.to)) || isVerbAt(view, after.to))
    return undefined;
  return { from, to: i + 1, kind: 'post', after, begin: from, end: after.to };
}

/** « …, a-t-il distillé »: the participle of a verb that no list has. */
function endOfUnlistedParticiple(view: BlockView, i: number, high: number): number | undefined {
  const at = skipAdverbials(view, i, high);
  const isParticiple = isWord(view, at) && !isCueAt(view, at) && /(?:é|i|u|t|s)$/.test(lowerAt(view, at));
  return isParticiple && view.classes(at) === 0 ? at + 1 : undefined;
}

function readCue(view: BlockView, i: number, low: number, high: number): Anchor | undefined {
  const group = readVerbGroup(view, i, low);
  if (!group || isConditional(view, group, low)) return undefined;
  const base = { from: group.from, to: group.to, group, begin: group.from, end: group.to };
  return readAs(view, group, low, high) ?? readPost(view, group, low, high) ?? { ...base, kind: 'pre' };
}

/** « si le maire annonce … »: nothing was said. */
function isConditional(view: BlockView, group: VerbGroup, low: number): boolean {
  const from = Math.max(low, group.subjectEnd - 6);
  for (let i = group.subjectEnd - 1; i >= from; i--) {
    if (markAt(view, i) !== '' || isVerbAt(view, i)) return false;
    if (view.word(i) & GrammarWord.condition)
      return !isCueAt(view, i - 1) && !view.grammar.concessives.has(lowerAt(view, i - 1));
  }
  return false;
}

/** « comme l'a dit X », “as X said”. */
function readAs(view: BlockView, group: VerbGroup, low: number, high: number): Anchor | undefined {
  if (group.kind !== 'finite' && group.kind !== 'passive') return undefined;
  let i = group.subjectEnd - 1;
  const base = { from: group.from, to: group.to, group, kind: 'as' } as const;
  if (i >= low && view.word(i) & GrammarWord.as && group.kind === 'finite') {
    if (group.inverted >= 0)
      return {
        ...base,
        after: { from: group.inverted, to: group.inverted + 1 },
        begin: i,
        end: Math.max(group.to, group.inverted + 1),
      };
    const after = phraseAt(view, skipAdverbials(view, group.to, high), high);
    return after && { ...base, after, begin: i, end: after.to };
  }
  const before = phraseBefore(view, group.subjectEnd, low);
  if (before?.to !== group.subjectEnd) return undefined;
  i = before.from - 1;
  if (i < low || (view.word(i) & GrammarWord.as) === 0 || hasComplement(view, group.to, high))
    return undefined;
  return { ...base, before, begin: i, end: group.to };
}

/** Whether what follows can be the statement itself. */
function hasComplement(view: BlockView, i: number, high: number): boolean {
  const next = skipAdverbials(view, i, high);
  return (
    next < high &&
    ((view.word(next) & GrammarWord.that) !== 0 || markAt(view, next) === ':' || view.quoteOf(next) >= 0)
  );
}

/** A cue after its statement, with its source after it or, in English, before it. */
function readPost(view: BlockView, group: VerbGroup, low: number, high: number): Anchor | undefined {
  if (group.kind === 'infinitive' || group.kind === 'gerund') return undefined;
  const base = { from: group.from, to: group.to, group, kind: 'post' } as const;
  if (group.inverted >= 0) return readInverted(view, group, high);
  if (group.kind === 'passive') return undefined;
  if (group.frames & Frame.inverted && !view.grammar.hasBareClauses) return undefined;
  const edge = group.subjectEnd - 1;
  if (group.kind === 'participle') return undefined;
  // “…,” the mayor, Owen Pratt, told reporters: away from the marks, what follows such a verb is who was told.
  const isAtMarks = view.quoteOf(edge) >= 0 || view.quoteOf(edge - 1) >= 0;
  const namesAddressee = view.grammar.hasBareClauses && (group.frames & Frame.addressee) !== 0 && !isAtMarks;
  if (!namesAddressee && group.frames & Frame.quote && edge > low && closesStatement(view, edge)) {
    const start = skipAdverbials(view, group.to, high);
    const after = phraseAt(view, startOfSource(view, start, edge, high), high, isPluralVerb(view, group));
    if (after && isPostSource(view, after, edge, start, low, high))
      return { ...base, after, begin: group.from, end: after.to };
  }
  return view.grammar.hasBareClauses ? readEnglishPost(view, group, low, high) : undefined;
}

/** « dit-il », « se félicite-t-on dans son entourage ». */
function readInverted(view: BlockView, group: VerbGroup, high: number): Anchor | undefined {
  const { inverted } = group;
  const end = Math.max(group.to, inverted + 1);
  const base = { from: group.from, to: group.to, group, kind: 'post', begin: group.from } as const;
  if (view.word(inverted) & GrammarWord.vague || group.kind === 'passive') {
    const inner = skipAdverbials(view, end, high);
    const phrase =
      view.word(inner) & GrammarWord.adjunct || view.word(inner) & GrammarWord.of
        ? phraseAt(view, overLinks(view, inner + 1), high)
        : undefined;
    if (phrase && hasSourceNoun(view, phrase)) return { ...base, after: phrase, end: phrase.to };
  }
  return group.kind === 'passive' || view.word(inverted) & GrammarWord.vague
    ? { ...base, end }
    : { ...base, after: { from: inverted, to: inverted + 1 }, end };
}

/** « auprès de X »: the source after the second preposition. */
function overLinks(view: BlockView, i: number): number {
  return view.word(i) & GrammarWord.of && (view.classes(i) & WordClass.determiner) === 0 ? i + 1 : i;
}

function isPluralVerb(view: BlockView, { from, to, kind }: VerbGroup): boolean {
  return kind === 'finite' && (/nt$/.test(lowerAt(view, from)) || /nt$/.test(lowerAt(view, to - 1)));
}

/** A comma, a dash, a closing mark, a question: what stands between a statement and « dit X ». */
function closesStatement(view: BlockView, i: number): boolean {
  return view.quoteOf(i) >= 0 || ',?!…–—-'.includes(markAt(view, i) || ' ') || markAt(view, i) === '.';
}

/** « …, a assuré à la Dépêche, la maire »: after a quotation a comma may stand before the source as well. */
function startOfSource(view: BlockView, start: number, edge: number, high: number): number {
  const at = overAdjuncts(view, start, high);
  return at > start && markAt(view, at) === ',' && view.quoteOf(edge - 1) >= 0 ? at + 1 : at;
}

function overAdjuncts(view: BlockView, i: number, high: number): number {
  let at = i;
  for (let guard = 0; guard < 2; guard++) {
    if ((view.word(at) & GrammarWord.adjunct) === 0 || view.word(at) & GrammarWord.of) return at;
    const end = skipAdverbials(view, endOfAdjunct(view, at, high), high);
    if (end === at) return at;
    at = end;
  }
  return at;
}

/** Whether the phrase after a cue is who speaks, not what is said. */
function isPostSource(
  view: BlockView,
  source: TokenRange,
  edge: number,
  start: number,
  low: number,
  high: number,
): boolean {
  const isQuoted = view.quoteOf(edge) >= 0 || view.quoteOf(edge - 1) >= 0;
  if (isPronounAt(view, source.from))
    return !view.grammar.hasClitics && isQuoted && !isVerbAt(view, source.to);
  const next = skipAdverbials(view, source.to, high);
  if (isVerbAt(view, next) && (!isQuoted || !view.grammar.hasClitics)) return false;
  if (isQuoted) return true;
  if (source.from !== start && !hasSourceNoun(view, source)) return false;
  return (
    isNamedFirst(view, source) ||
    ((view.classes(source.from) & WordClass.determiner) !== 0 && hasVerb(view, low, edge))
  );
}

/** A name or a kind of source among the first words: « le préfet », « un haut responsable », « BFMTV ». */
function isNamedFirst(view: BlockView, { from, to }: TokenRange): boolean {
  return hasSourceNoun(view, { from, to: Math.min(to, from + 4) });
}

/** “…, X said.”, “…, X told reporters on Monday.” */
function readEnglishPost(view: BlockView, group: VerbGroup, low: number, high: number): Anchor | undefined {
  if ((group.frames & (Frame.quote | Frame.that)) === 0) return undefined;
  const before = phraseBefore(view, group.subjectEnd, low);
  if (!before || before.from <= low || !closesStatement(view, before.from - 1)) return undefined;
  const isQuoted = view.quoteOf(before.from - 1) >= 0 || view.quoteOf(before.from - 2) >= 0;
  const next = skipAdverbials(view, group.to, high);
  const mark = markAt(view, next);
  const isBare = next >= high || mark === '.' || mark === ',' || mark === ';' || mark === '—' || mark === '–';
  const isAdjunct = (view.word(next) & GrammarWord.adjunct) !== 0 && (view.word(next) & GrammarWord.of) === 0;
  const isAddressee = (group.frames & Frame.addressee) !== 0 && phraseAt(view, next, high) !== undefined;
  if (!isBare && !isAdjunct && !isAddressee) return undefined;
  const isCut = mark === ',' && markAt(view, before.from - 1) === ',';
  if (!isQuoted && !isCut && (hasThatAhead(view, next, high) || !hasVerb(view, low, before.from)))
    return undefined;
  return { from: group.from, to: group.to, group, kind: 'post', before, begin: before.from, end: group.to };
}

function hasThatAhead(view: BlockView, i: number, high: number): boolean {
  for (let k = i; k < Math.min(high, i + 14); k++) {
    if (view.quoteOf(k) >= 0) return true;
    if (view.word(k) & GrammarWord.that) return true;
  }
  return false;
}

/** Whether the tokens hold a finite verb outside quotations. */
export function hasVerb(view: BlockView, from: number, to: number): boolean {
  for (let i = Math.max(from, to - 60); i < to; i++)
    if (isVerbAt(view, i) && view.quoteOf(i) < 0 && isWord(view, i)) return true;
  return false;
}
