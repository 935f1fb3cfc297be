import { GrammarWord } from '../language/grammarWord';
import { Frame } from '../language/verbFrame';
import { WordClass } from '../language/wordClass';
import type { Sentences } from '../text/sentences';
import { findAnchors, hasVerb, type Anchor } from './anchors';
import { isVerbAt, isWord, lowerAt, markAt, type BlockView, type TokenRange } from './blockView';
import { findComplement, type Complement } from './complement';
import {
  hasSourceNoun,
  isPronounAt,
  mainSubject,
  phraseAt,
  phraseBefore,
  skipAdverbials,
} from './nounPhrase';
import { readVerbGroup, type VerbGroup } from './verbGroup';

/** A statement by tokens, before spans and kinds are made of it. */
export interface Draft {
  readonly cue?: TokenRange;
  readonly source?: TokenRange;
  /** In text order. */
  readonly content: TokenRange[];
  /** Free-standing quotation: its pieces are the words inside the marks. */
  readonly isQuotation: boolean;
  /** The cue stands inside the marks: « Nous partons, dit X. Il est tard. » */
  readonly isInserted?: boolean;
  /** A turn of an interview. */
  readonly isTurn?: boolean;
  /** The rule that found it; `passive` stands for all statements that are the subject of their cue. */
  readonly rule: Anchor['kind'] | 'passive' | 'orphan' | 'turn';
  readonly group?: VerbGroup;
  /** What introduced the content after a `pre` cue. */
  readonly complement?: Complement;
  /** Sentence by index. */
  readonly sentence: number;
}

/** A sentence with more words than this outside quotations is cut, so that a text without full stops stays linear. */
const LONGEST_SENTENCE = 160;

/** The sentences of a block, none ending inside an outermost quotation. */
export function sentencesOf(view: BlockView, { starts, count }: Sentences): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  for (let s = 1; s <= count; s++) {
    const next = starts[s] ?? view.length;
    if (next < view.length && !endsSentence(view, next)) continue;
    if (next > from) pushCut(view, { from, to: next }, sentences);
    from = next;
  }
  return sentences;
}

function endsSentence(view: BlockView, next: number): boolean {
  const quote = view.quoteOf(next);
  return (quote < 0 || quote !== view.quoteOf(next - 1)) && !isSpokenTail(view, next);
}

function pushCut(view: BlockView, { from, to }: TokenRange, sentences: TokenRange[]): void {
  let start = from;
  let words = 0;
  for (let i = from; i < to && to - from > LONGEST_SENTENCE; i++) {
    if (view.quoteOf(i) >= 0 || ++words < LONGEST_SENTENCE) continue;
    if (words < LONGEST_SENTENCE * 2 && markAt(view, i) !== ',') continue;
    sentences.push({ from: start, to: i + 1 });
    start = i + 1;
    words = 0;
  }
  if (start < to) sentences.push({ from: start, to });
}

/**
 * “Is it?” Vasseur asked: the words after a quotation that ends with a question, exclamation or comma, if they are
 * a subject and its cue alone, are no sentence of their own.
 */
function isSpokenTail(view: BlockView, next: number): boolean {
  if (
    !view.grammar.hasBareClauses ||
    view.quoteOf(next - 1) < 0 ||
    !'?!,—…'.includes(markAt(view, next - 2) || ' ')
  )
    return false;
  const subject = phraseAt(view, next, view.length);
  if (!subject) return false;
  const verb = skipAdverbials(view, subject.to, view.length);
  const group = view.frames(verb) & Frame.quote ? readVerbGroup(view, verb, next) : undefined;
  if (group?.kind !== 'finite') return false;
  const after = skipAdverbials(view, group.to, view.length);
  return (
    (view.word(after) & GrammarWord.that) === 0 && markAt(view, after) !== ':' && view.quoteOf(after) < 0
  );
}

/** The statements of one sentence whose source or cue it names. */
export function readSentence(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  earlier: readonly Draft[] = [],
): Draft[] {
  const anchors = findAnchors(view, sentence);
  if (anchors.length === 0) return [];
  const drafts: Draft[] = [];
  anchors.forEach((_, i) => {
    const draft = readAnchor(view, sentence, index, anchors, i, drafts);
    if (draft && !isNarrator(view, draft) && !isNestedThought(view, draft, drafts))
      drafts.push(withEarlierSource(sentence, draft, earlier));
  });
  return drafts;
}

/** « je crois que »: who writes is no source. */
function isNarrator(view: BlockView, { source }: Draft): boolean {
  return (
    source !== undefined &&
    source.to - source.from === 1 &&
    view.grammar.firstPerson.has(lowerAt(view, source.from))
  );
}

/** “She said she hopes to win”: what the reported clause only thinks or wishes is part of it. */
function isNestedThought(view: BlockView, draft: Draft, drafts: readonly Draft[]): boolean {
  const { group, content } = draft;
  if (!group || draft.rule !== 'pre' || group.frames & Frame.quote) return false;
  if (content.some((piece) => holdsQuotation(view, piece))) return false;
  return drafts.some(
    (outer) =>
      outer.rule === 'pre' && outer.content.some(({ from, to }) => from < group.from && group.from < to),
  );
}

/** « Et de conclure : “…” »: said by whom the sentence before quotes. */
function withEarlierSource(sentence: TokenRange, draft: Draft, earlier: readonly Draft[]): Draft {
  if (draft.group?.kind !== 'infinitive' || draft.group.from > sentence.from + 2) return draft;
  const source = earlier.findLast((other) => other.source)?.source;
  return source ? { ...draft, source } : draft;
}

function readAnchor(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const anchor = anchors[i];
  if (!anchor) return undefined;
  switch (anchor.kind) {
    case 'marker':
      return around(view, sentence, index, anchors, i);
    case 'as':
      return around(view, sentence, index, anchors, i);
    case 'post':
      return readPostStatement(view, sentence, index, anchors, i);
    case 'pre':
      return readPreStatement(view, sentence, index, anchors, i, drafts);
  }
}

const draftOf = (
  anchor: Anchor,
  source: TokenRange | undefined,
  content: TokenRange[],
  isQuotation: boolean,
  sentence: number,
  more: Partial<Draft> = {},
): Draft => ({
  cue: { from: anchor.from, to: anchor.to },
  ...(source ? { source } : {}),
  content,
  isQuotation,
  sentence,
  rule: anchor.kind,
  ...(anchor.group ? { group: anchor.group } : {}),
  ...more,
});

/** « selon X, P », « P, selon X », « A, selon X, B ». */
function around(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
): Draft | undefined {
  const anchor = anchors[i];
  if (!anchor) return undefined;
  const before = trim(view, statementBefore(view, sentence, anchors, i));
  const afterFrom = overTail(view, anchor.end, sentence.to);
  const after = trim(view, { from: afterFrom, to: clauseEnd(view, afterFrom, sentence.to, anchors, i) });
  const content: TokenRange[] = [];
  const isWhole = before !== undefined && (hasVerb(view, before.from, before.to) || isQuoted(view, before));
  if (before && (isWhole || !isConnective(view, before))) content.push(before);
  if (after && (!isWhole || !opensNewClause(view, after))) {
    if (!isWhole || continuesClause(view, anchor, after)) content.push(after);
  }
  const source = anchor.after ?? anchor.before;
  return content.length === 0
    ? undefined
    : draftOf(
        anchor,
        source,
        content,
        content.every((piece) => isQuoted(view, piece)),
        index,
      );
}

/** Whether what follows the source goes on with the statement before it: it follows a comma and starts no new clause. */
function continuesClause(view: BlockView, { end }: Anchor, after: TokenRange): boolean {
  return after.from > end && markAt(view, after.from - 1) === ',' && !hasSubject(view, after);
}

function hasSubject(view: BlockView, { from, to }: TokenRange): boolean {
  const phrase = phraseAt(view, from, to);
  return phrase !== undefined && isVerbAt(view, skipAdverbials(view, phrase.to, to));
}

/** « En outre, » « Toujours » before « selon X »: no part of the statement. */
function isConnective(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++)
    if (
      isWord(view, i) &&
      (view.classes(i) & (WordClass.adverb | WordClass.conjunction | WordClass.subordinator)) === 0 &&
      !view.grammar.adverbPhraseWords.has(view.tokens.lexicon.lower(view.tokens.forms[i] ?? 0))
    )
      return false;
  return true;
}

/** Relative clauses, gerunds and further sources after a source are none of the statement. */
function opensNewClause(view: BlockView, { from }: TokenRange): boolean {
  return (
    (view.word(from) & (GrammarWord.who | GrammarWord.relative)) !== 0 ||
    (view.classes(from) & (WordClass.cueGerund | WordClass.cueParticiple)) !== 0 ||
    (view.word(from) & GrammarWord.coordinator) !== 0
  );
}

/** From the end of a source over its relative clause or adverbials to the next clause. */
function overTail(view: BlockView, end: number, high: number): number {
  let i = skipAdverbials(view, end, high);
  if (
    view.word(i) & (GrammarWord.who | GrammarWord.relative) ||
    (markAt(view, i) === ',' && view.word(i + 1) & (GrammarWord.who | GrammarWord.relative))
  ) {
    for (let k = i + 1; k < Math.min(high, i + 40); k++)
      if (markAt(view, k) === ',' && view.quoteOf(k) < 0) return k + 1;
    return high;
  }
  // « selon un sondage Ventis publié lundi, P »: up to the comma if one is near.
  if (
    markAt(view, i) !== ',' &&
    (view.classes(i) & (WordClass.preposition | WordClass.cueParticiple) || view.classes(i) === 0)
  ) {
    for (let k = i; k < Math.min(high, i + 24); k++) {
      if (view.quoteOf(k) >= 0 || isVerbAt(view, k)) break;
      if (markAt(view, k) === ',') {
        i = k;
        break;
      }
    }
  }
  return markAt(view, i) === ',' ? i + 1 : i;
}

/** The stretch before a cue that ends its statement: back to the last such cue, or the start of the sentence. */
function statementBefore(
  view: BlockView,
  sentence: TokenRange,
  anchors: readonly Anchor[],
  i: number,
): TokenRange {
  const to = anchors[i]?.begin ?? sentence.from;
  let from = sentence.from;
  for (let k = i - 1; k >= 0; k--) {
    const other = anchors[k];
    if (!other || other.kind === 'pre') continue;
    const isFront = other.begin <= sentence.from + 2;
    if (isFront && other.kind !== 'post') continue;
    from = Math.max(from, other.end);
    break;
  }
  for (let k = to - 1; k > from; k--)
    if (view.quoteOf(k) < 0 && markAt(view, k) === ';') {
      from = k + 1;
      break;
    }
  return { from, to };
}

function readPostStatement(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
): Draft | undefined {
  const anchor = anchors[i];
  if (!anchor) return undefined;
  const before = trim(view, statementBefore(view, sentence, anchors, i));
  const source = anchor.after ?? anchor.before;
  const afterFrom = Math.max(anchor.end, anchor.to);
  const second = before && secondHalf(view, before, afterFrom, sentence.to, anchors, i);
  if (before && second) return draftOf(anchor, source, [before, second], false, index);
  if (
    !before ||
    isConnective(view, before) ||
    (!isQuoted(view, before) && !hasVerb(view, before.from, before.to) && before.to - before.from < 5)
  )
    return readInvertedStart(view, anchor, anchors, i, sentence, index, source);
  const quoted = isQuoted(view, before);
  const content = [before];
  const more = continuation(view, anchors, i, afterFrom, sentence.to, quoted);
  if (more) content.push(more);
  return draftOf(anchor, source, content, quoted && (!more || isQuoted(view, more)), index);
}

/** « Et d'ajouter », « Ajoute-t-il : “…” »: an inverted cue before its statement. */
function readInvertedStart(
  view: BlockView,
  anchor: Anchor,
  anchors: readonly Anchor[],
  i: number,
  sentence: TokenRange,
  index: number,
  source: TokenRange | undefined,
): Draft | undefined {
  const group = anchor.group;
  if (!group) return undefined;
  const shifted = { ...group, to: Math.max(group.to, anchor.after?.to ?? 0) };
  const complement = findComplement(view, shifted, sentence.to);
  if (!complement) return undefined;
  const range = trim(view, {
    from: complement.from,
    to: clauseEnd(view, complement.from, sentence.to, anchors, i),
  });
  return range && draftOf(anchor, source, [range], complement.kind === 'quotation', index);
}

/** “The museum, Hale said, will open in May”: what goes on after the cue where nothing before it is a clause. */
function secondHalf(
  view: BlockView,
  before: TokenRange,
  from: number,
  high: number,
  anchors: readonly Anchor[],
  i: number,
): TokenRange | undefined {
  const comma = skipAdverbials(view, from, high);
  if (markAt(view, comma) !== ',' || isQuoted(view, before) || hasVerb(view, before.from, before.to))
    return undefined;
  const after = trim(view, { from: comma + 1, to: clauseEnd(view, comma + 1, high, anchors, i) });
  return after && !opensNewClause(view, after) && hasVerb(view, after.from, after.to) ? after : undefined;
}

/** The second half of an interrupted statement: « A, dit X, B ». */
function continuation(
  view: BlockView,
  anchors: readonly Anchor[],
  i: number,
  from: number,
  high: number,
  quoted: boolean,
): TokenRange | undefined {
  for (let k = from; k < Math.min(high, from + 30); k++) {
    if (view.quoteOf(k) >= 0) {
      if (!quoted) return undefined;
      const isEdge = k === from || ',:.;'.includes(markAt(view, k - 1) || ' ');
      return isEdge ? trim(view, { from: k, to: endOfQuotation(view, k, high) }) : undefined;
    }
    const next = anchors[i + 1];
    if (next && k >= next.begin) return undefined;
    if (view.word(k) & GrammarWord.who) return undefined;
  }
  return undefined;
}

/** Where the quotations that begin at `i` end, with what only marks stand between. */
export function endOfQuotation(view: BlockView, i: number, high: number): number {
  let end = i;
  for (let k = i; k < high; k++) {
    if (view.quoteOf(k) >= 0) end = k + 1;
    else if (markAt(view, k) === '' && (view.word(k) & GrammarWord.coordinator) === 0) break;
  }
  return end;
}

function readPreStatement(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchors: readonly Anchor[],
  i: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const anchor = anchors[i];
  const group = anchor?.group;
  if (!anchor || !group || group.frames & Frame.inverted) return undefined;
  const isShared = sharesAuxiliary(view, group, sentence);
  if ((group.kind === 'participle' && !isShared) || (group.kind === 'passive' && !isPassiveReport(group)))
    return readPassive(view, sentence, index, anchor, group);
  if (group.kind === 'passive' && (group.frames & Frame.addressee) === 0) {
    const agent = readPassive(view, sentence, index, anchor, group);
    if (agent) return agent;
  }
  const complement = findComplement(view, group, sentence.to, limitOf(anchors, i, sentence.to));
  if (!complement) return undefined;
  const range = trim(view, {
    from: complement.from,
    to: clauseEnd(view, complement.from, sentence.to, anchors, i, complement.kind),
  });
  if (!range || (complement.needsQuote && !holdsQuotation(view, range))) return undefined;
  if (group.isNegated && !holdsQuotation(view, range) && view.grammar.hasClitics) return undefined;
  const source =
    group.kind === 'passive' ? agentAfter(view, group, range) : sourceOf(view, sentence, anchors, i, drafts);
  if (group.kind === 'infinitive' && !isReportingInfinitive(view, group, sentence, complement.kind, range))
    return undefined;
  if (!source && group.kind !== 'passive' && group.from > sentence.from + 2) return undefined;
  if (!source && group.kind !== 'passive' && group.kind !== 'infinitive') return undefined;
  const quoted = complement.kind === 'phrase' ? quotationAfter(view, range, sentence.to) : undefined;
  if (quoted) return draftOf(anchor, source, [quoted], true, index, { complement });
  const isQuotation = complement.kind === 'quotation';
  return draftOf(
    anchor,
    source,
    [
      isQuotation
        ? { from: range.from, to: Math.max(range.from + 1, endOfQuotation(view, range.from, range.to)) }
        : range,
    ],
    isQuotation,
    index,
    { complement },
  );
}

/** « Il dénonce un oubli : “…” »: what is said is the quotation after the colon. */
function quotationAfter(view: BlockView, { to }: TokenRange, high: number): TokenRange | undefined {
  if (markAt(view, to) !== ':' || view.quoteOf(to + 1) < 0) return undefined;
  const end = endOfQuotation(view, to + 1, high);
  return markAt(view, end) === ',' ? undefined : { from: to + 1, to: end };
}

/** « a indiqué P, mais rappelé que Q »: the second participle goes with the auxiliary of the first. */
function sharesAuxiliary(view: BlockView, group: VerbGroup, { from }: TokenRange): boolean {
  if (group.kind !== 'participle' || (view.word(group.to) & GrammarWord.that) === 0) return false;
  return (view.word(backOver(view, group.from - 1, from)) & GrammarWord.coordinator) !== 0;
}

/** A later cue with its own subject bounds the search for the statement. */
function limitOf(anchors: readonly Anchor[], i: number, high: number): number {
  const next = anchors[i + 1];
  return next && next.kind !== 'marker' ? Math.max(next.begin, next.from) : high;
}

function isPassiveReport({ frames }: VerbGroup): boolean {
  return (frames & (Frame.passive | Frame.addressee | Frame.toInfinitive)) !== 0;
}

/** « est accusé de V [par X] »: the source where the text has one. */
function agentAfter(view: BlockView, group: VerbGroup, range: TokenRange): TokenRange | undefined {
  for (let k = group.to; k < range.from; k++)
    if (view.word(k) & GrammarWord.by) return phraseAt(view, k + 1, range.from);
  return undefined;
}

/** « un plan promis par la ville », « l'attentat a été revendiqué par X »: the subject is what was said. */
function readPassive(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  anchor: Anchor,
  group: VerbGroup,
): Draft | undefined {
  if ((group.frames & (Frame.object | Frame.that | Frame.quote)) === 0) return undefined;
  let k = skipAdverbials(view, group.to, sentence.to);
  for (let guard = 0; guard < 8 && k < sentence.to && (view.word(k) & GrammarWord.by) === 0; guard++) {
    if (markAt(view, k) !== '' || isVerbAt(view, k)) return undefined;
    k++;
  }
  if ((view.word(k) & GrammarWord.by) === 0) return undefined;
  const source = phraseAt(view, k + 1, sentence.to);
  if (!source || !hasSourceNoun(view, source)) return undefined;
  let end = group.subjectEnd;
  if (markAt(view, end - 1) === ',') end--;
  const subject = phraseBefore(view, end, sentence.from);
  if (!subject || isPronounAt(view, subject.from) || holdsPersonOnly(view, subject)) return undefined;
  return draftOf(anchor, source, [subject], false, index, { rule: 'passive' });
}

/** « Jean Roux, interrogé par RTL »: a person is not said. */
function holdsPersonOnly(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const mention = view.mentionOf(i);
    if (mention >= 0) return true;
    if (view.classes(i) & (WordClass.role | WordClass.group) && i <= from + 1) return true;
  }
  return false;
}

/** « tient à préciser que », « pour dénoncer “…” », « et le maire de conclure : ». */
function isReportingInfinitive(
  view: BlockView,
  group: VerbGroup,
  sentence: TokenRange,
  kind: string,
  range: TokenRange,
): boolean {
  if (kind === 'quotation' || holdsQuotation(view, range)) return true;
  const before = group.subjectEnd - 1;
  if (before < sentence.from) return false;
  if (view.word(before) & GrammarWord.modal) return false;
  return kind === 'clause' && (view.word(group.to) & GrammarWord.that) !== 0;
}

/** Who says what a cue reports: its subject, or that of the cue it goes with. */
function sourceOf(
  view: BlockView,
  sentence: TokenRange,
  anchors: readonly Anchor[],
  i: number,
  drafts: readonly Draft[],
): TokenRange | undefined {
  const group = anchors[i]?.group;
  if (!group) return undefined;
  if (group.inverted >= 0) return { from: group.inverted, to: group.inverted + 1 };
  const last = mainSource(drafts);
  if (group.kind === 'gerund' || group.kind === 'infinitive')
    return subjectOfNonFinite(view, sentence, group, last);
  const before = group.subjectEnd - 1;
  if (before < sentence.from) return undefined;
  const subject = phraseBefore(view, group.subjectEnd, sentence.from);
  if (subject) return behindVague(view, sentence, subject) ?? subject;
  if (view.word(backOver(view, before, sentence.from)) & GrammarWord.coordinator && last) return last;
  return mainSubject(view, sentence.from, group.from);
}

/** Who the sentence's narrator quotes: the source after a statement, else the first one. */
function mainSource(drafts: readonly Draft[]): TokenRange | undefined {
  const after = drafts.findLast(
    ({ source, content }) => source && source.from >= (content[0]?.to ?? Infinity),
  );
  return after?.source ?? drafts.find(({ source }) => source)?.source;
}

/** « Du côté de la majorité, on explique que »: whose words « on » gives. */
function behindVague(view: BlockView, sentence: TokenRange, subject: TokenRange): TokenRange | undefined {
  const { from } = sentence;
  if ((view.word(subject.from) & GrammarWord.vague) === 0 || !isPronounAt(view, subject.from))
    return undefined;
  if (
    markAt(view, subject.from - 1) !== ',' ||
    ((view.classes(from) & WordClass.preposition) === 0 && (view.word(from) & GrammarWord.of) === 0)
  )
    return undefined;
  const place = phraseAt(view, from + 1, subject.from - 1);
  const inner = place ? innerSource(view, place) : undefined;
  return inner && hasSourceNoun(view, inner) ? inner : undefined;
}

/** « la majorité » in « côté de la majorité ». */
function innerSource(view: BlockView, place: TokenRange): TokenRange {
  for (let i = place.from; i < place.to; i++)
    if (view.word(i) & GrammarWord.of && i > place.from && !hasSourceNoun(view, { from: place.from, to: i }))
      return { from: i + 1, to: place.to };
  return place;
}

function backOver(view: BlockView, i: number, low: number): number {
  let k = i;
  while (k > low && view.classes(k) & WordClass.adverb && (view.word(k) & GrammarWord.coordinator) === 0) k--;
  return k;
}

/** The subject of a gerund or infinitive: that of the cue before it, or of the sentence. */
function subjectOfNonFinite(
  view: BlockView,
  sentence: TokenRange,
  group: VerbGroup,
  last: TokenRange | undefined,
): TokenRange | undefined {
  const edge = group.subjectEnd - 1;
  // « un homme criant “…” », « et la journaliste de conclure : »
  if (edge > sentence.from) {
    const isDe = (view.word(edge) & GrammarWord.of) !== 0;
    const end = isDe ? edge : group.subjectEnd;
    const direct =
      markAt(view, edge) === '' && (isDe || group.kind === 'gerund')
        ? phraseBefore(view, end, sentence.from)
        : undefined;
    if (
      direct &&
      (hasSourceNoun(view, direct) || isPronounAt(view, direct.from)) &&
      (isDe || direct.from === sentence.from || !last)
    )
      return direct;
  }
  if (last) return last;
  if (group.from > sentence.from + 2) {
    const main = mainSubject(view, sentence.from, group.from);
    if (main) return main;
  }
  // « En réaffirmant P, le président … »
  for (let k = group.to; k < Math.min(sentence.to, group.to + 80); k++)
    if (view.quoteOf(k) < 0 && markAt(view, k) === ',')
      return phraseAt(view, skipAdverbials(view, k + 1, sentence.to), sentence.to);
  return undefined;
}

/**
 * Where a statement that begins at `from` ends: at the sentence's end, or where another cue, source or clause of the
 * narrator takes over.
 */
function clauseEnd(
  view: BlockView,
  from: number,
  high: number,
  anchors: readonly Anchor[],
  i: number,
  kind = 'clause',
): number {
  let end = high;
  for (let k = i + 1; k < anchors.length; k++) {
    const next = anchors[k];
    if (!next || next.begin <= from) continue;
    const cut = cutBefore(view, next, from);
    if (cut !== undefined) {
      end = Math.min(end, cut);
      break;
    }
  }
  for (let k = from; k < end; k++) {
    if (view.quoteOf(k) >= 0) continue;
    const mark = markAt(view, k);
    if (mark === ';' || (mark === ':' && view.quoteOf(k + 1) >= 0 && k > from + 2)) return k;
    if (kind === 'phrase' && mark === ',' && endsPhrase(view, k)) return k;
  }
  return end;
}

/** Whether a comma ends a reported noun phrase: no enumeration and no apposition follows. */
function endsPhrase(view: BlockView, comma: number): boolean {
  const next = comma + 1;
  if (view.quoteOf(next) >= 0) return false;
  return (
    (view.word(next) & (GrammarWord.coordinator | GrammarWord.clauseOpener)) !== 0 ||
    isPronounAt(view, next) ||
    (view.classes(next) & (WordClass.cueGerund | WordClass.conjunction)) !== 0
  );
}

/** Where the narrator takes over before `next`, undefined where the statement goes on. */
function cutBefore(view: BlockView, next: Anchor, from: number): number | undefined {
  const edge = next.begin - 1;
  if (next.kind === 'post' || next.kind === 'as') return commaBefore(view, next.begin, from);
  if (next.kind === 'marker') return markAt(view, edge) === ',' ? edge : undefined;
  const group = next.group;
  if (!group) return undefined;
  const before = group.subjectEnd - 1;
  if (group.kind === 'gerund' || group.kind === 'infinitive') {
    let k = before;
    while (k > from && (view.classes(k) & (WordClass.adverb | WordClass.preposition)) !== 0) k--;
    return markAt(view, k) === ',' ? k : undefined;
  }
  const k = backOver(view, before, from);
  const isVerb = group.kind === 'finite' || (view.word(group.to) & GrammarWord.that) !== 0;
  if (view.word(k) & GrammarWord.coordinator && isVerb) return markAt(view, k - 1) === ',' ? k - 1 : k;
  return undefined;
}

function commaBefore(view: BlockView, begin: number, from: number): number | undefined {
  for (let k = begin - 1; k >= Math.max(from, begin - 4); k--) if (markAt(view, k) !== '') return k;
  return begin;
}

/** The range without punctuation at its ends (quotation marks and brackets stay), undefined if nothing is left. */
export function trim(view: BlockView, { from, to }: TokenRange): TokenRange | undefined {
  while (to > from && view.quoteOf(to - 1) < 0 && ',;:.–—-…'.includes(markAt(view, to - 1) || ' ')) to--;
  while (to > from && view.quoteOf(from) < 0 && ',;:.–—-…)'.includes(markAt(view, from) || ' ')) from++;
  return to > from ? { from, to } : undefined;
}

/** Whether all words of the range stand in quotations. */
export function isQuoted(view: BlockView, { from, to }: TokenRange): boolean {
  let has = false;
  for (let i = from; i < to; i++) {
    if (view.quoteOf(i) >= 0) has = true;
    else if (markAt(view, i) === '' && (view.word(i) & GrammarWord.coordinator) === 0) return false;
  }
  return has;
}

/** Whether the range holds words of a quotation. */
export function holdsQuotation(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (view.quoteOf(i) >= 0) return true;
  return false;
}
