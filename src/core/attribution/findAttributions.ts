import type { Mention } from '../entities/mention';
import { GrammarWord } from '../language/grammarWord';
import type { BlockReading } from '../reading';
import { WordClass } from '../language/wordClass';
import { fold } from '../text/folding';
import { Shape } from '../text/lexicon';
import { overlaps, textOf, trimSpan, type Span } from '../text/span';
import { TokenKind } from '../text/tokens';
import type { Attribution, AttributionForm, Quotation, Source } from './attribution';
import { markAt, spanOf, viewBlock, type BlockView, type TokenRange } from './blockView';
import {
  endOfQuotation,
  holdsQuotation,
  isQuoted,
  readSentence,
  sentencesOf,
  trim,
  type Draft,
} from './statements';
import { readInsertion } from './insertion';
import { isPlausible } from './plausibility';
import { sourceKindOf } from './sourceKind';
import { isPronounAt, mainSubject, phraseAt } from './nounPhrase';

/** Gender and number of a pronoun, where it shows them. */
export interface PronounForm {
  readonly gender?: 'masculine' | 'feminine';
  readonly isPlural: boolean;
}

/** An attribution of one block before its source is looked up in the article. */
export interface LocalAttribution extends Attribution {
  /** The content goes on with that of the last attribution of an earlier block: a quotation over several paragraphs. */
  readonly continues: boolean;
  /** The source is named in an earlier block: a quotation right after a paragraph that quotes someone. */
  readonly carried: boolean;
  /** Of a pronoun source. */
  readonly pronoun?: PronounForm;
  /** A turn of an interview or debate: « Nom : … ». */
  readonly isTurn: boolean;
}

/** What a block hands on to the next one. */
export interface BlockState {
  /**
   * What is open at the end of the block: a `quotation` that runs on, or the `mark` of one that begins with the next block
   * (some sites leave it on the line before).
   */
  readonly open: 'nothing' | 'quotation' | 'mark';
  /** The block's last statement is quoted and has a source. */
  readonly isQuoting: boolean;
}

/** The state before the first block. */
export const initialState: BlockState = { open: 'nothing', isQuoting: false };

/** Whether two states are the same for the block that follows. */
export function sameState(a: BlockState, b: BlockState): boolean {
  return a.open === b.open && a.isQuoting === b.isQuoting;
}

/** What was found in one block. */
export interface BlockAttributions {
  /** By first content; offsets from the block's start. */
  readonly attributions: readonly LocalAttribution[];
  readonly exit: BlockState;
}

/** Words that make a quotation without a source a statement; shorter ones are titles, nicknames, scare quotes. */
const ORPHAN_WORDS = 5;

/**
 * The statements of one block: a pure function of its text and role, the names in it, and what the block before hands on.
 */
export function findAttributions(
  reading: BlockReading,
  mentions: readonly Mention[],
  entry: BlockState,
): BlockAttributions {
  return findAccepted(reading, mentions, entry, isPlausible);
}

/** The same with another judge of what the grammar found; for training the judge. */
export function findAccepted(
  reading: BlockReading,
  mentions: readonly Mention[],
  entry: BlockState,
  isAccepted: (view: BlockView, draft: Draft) => boolean,
): BlockAttributions {
  const quotations = quotationsOf(reading, entry);
  const view = viewBlock(reading, mentions, quotations);
  const sentences = sentencesOf(view, reading.sentences);
  const drafts: Draft[] = [];
  const turn = reading.role === 'paragraph' ? readTurn(view) : undefined;
  if (turn) drafts.push(turn);
  sentences.forEach((sentence, index) => {
    const found = readSentence(view, sentence, index, drafts).filter((draft) => isAccepted(view, draft));
    drafts.push(...found, ...readOrphans(view, sentence, index, found, drafts));
  });
  const attributions = drafts
    .map((draft) => describe(view, draft, entry))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const last = attributions.at(-1);
  return {
    attributions,
    exit: {
      open: openAtEnd(reading, quotations),
      isQuoting:
        last !== undefined &&
        last.form !== 'indirect' &&
        (last.source !== undefined || last.carried || last.continues),
    },
  };
}

/** The quotations that the rules see: those of the reading, mended where its block alone cannot tell. */
function quotationsOf(reading: BlockReading, entry: BlockState): readonly Quotation[] {
  const running = withRunningQuotation(reading, entry);
  return withDoubledMarks(reading.text, withoutLongQuotation(reading.text, running));
}

/** Two apostrophes are the marks of some agencies: ''We will pay,'' she said. */
function withDoubledMarks(text: string, quotations: readonly Quotation[]): readonly Quotation[] {
  const doubled: Quotation[] = [];
  for (let at = text.indexOf("''"); at >= 0;) {
    const close = text.indexOf("''", at + 2);
    if (close < 0) break;
    const inner = trimSpan(text, { start: at + 2, end: close });
    if (inner.end > inner.start) doubled.push({ start: at, end: close + 2, inner, depth: 1, closed: true });
    at = text.indexOf("''", close + 2);
  }
  if (doubled.length === 0) return quotations;
  let next = 0;
  const others = quotations.filter((quotation) => {
    while ((doubled[next]?.end ?? Infinity) <= quotation.start) next++;
    const nearest = doubled[next];
    return !nearest || !overlaps(nearest, quotation);
  });
  return [...doubled, ...others].sort((a, b) => a.start - b.start);
}

/** The block's quotations; a mark that closes nothing closes the quotation that the block before left open. */
function withRunningQuotation(
  { text, quotations, strayMarks }: BlockReading,
  entry: BlockState,
): readonly Quotation[] {
  const stray = strayMarks[0];
  if (entry.open === 'nothing' || stray === undefined || stray === 0) return quotations;
  if (quotations.some(({ start }) => start < stray)) return quotations;
  const inner = trimSpan(text, { start: 0, end: stray });
  return inner.end <= inner.start
    ? quotations
    : [{ start: 0, end: stray + 1, inner, depth: 1, closed: true }, ...quotations];
}

/**
 * A quotation that its block does not close and that quotes others in marks of their own is a passage from elsewhere:
 * its inner quotations are the block's.
 */
function withoutLongQuotation(text: string, quotations: readonly Quotation[]): readonly Quotation[] {
  const outer = quotations.find(({ depth, closed }) => depth === 1 && !closed);
  if (!outer) return quotations;
  const inner = quotations.filter(
    ({ start, end, depth }) => depth > 1 && outer.start < start && end <= outer.end,
  );
  if (
    !inner.some(
      ({ start }) => '"“«'.includes(text.charAt(start)) && text.charAt(start) !== text.charAt(outer.start),
    )
  )
    return quotations;
  return quotations
    .filter((quotation) => quotation !== outer)
    .map((quotation) =>
      inner.includes(quotation) ? { ...quotation, depth: quotation.depth - 1 } : quotation,
    );
}

function openAtEnd({ text, strayMarks }: BlockReading, quotations: readonly Quotation[]): BlockState['open'] {
  const stray = strayMarks.at(-1);
  if (stray !== undefined && stray === text.length - 1 && stray > (quotations.at(-1)?.end ?? 0) - 1)
    return 'mark';
  return quotations.some(({ depth, closed, end }) => depth === 1 && !closed && end >= text.length)
    ? 'quotation'
    : 'nothing';
}

/** The quotations of a sentence that no statement covers. */
function readOrphans(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  found: Draft[],
  earlier: readonly Draft[],
): Draft[] {
  if (!holdsQuotation(view, sentence)) return [];
  const whole = trim(view, sentence);
  if (!whole) return [];
  if (found.length === 0 && isQuoted(view, whole)) {
    const previous = earlier.at(-1);
    if (previous?.isQuotation && previous.sentence === index - 1 && previous.source) {
      previous.content.push(whole);
      return [];
    }
  }
  const orphans: Draft[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const quote = view.quoteOf(i);
    if (quote < 0) continue;
    let to = i;
    while (to < sentence.to && view.quoteOf(to) === quote) to++;
    const isCovered = found.some(({ content }) => content.some((piece) => piece.from <= i && i < piece.to));
    if (!isCovered && countWords(view, i, to) >= ORPHAN_WORDS) {
      const orphan = readOrphan(view, sentence, whole, i, to, index, found.length > 0);
      orphans.push(orphan);
      to = Math.max(to, orphan.content.at(-1)?.to ?? to);
    }
    i = to - 1;
  }
  return orphans;
}

/**
 * A quotation without cue: after a colon it is the subject's (« Il reste ferme : “…” »), inside a sentence the whole
 * sentence is the statement.
 */
function readOrphan(
  view: BlockView,
  sentence: TokenRange,
  whole: TokenRange,
  from: number,
  to: number,
  index: number,
  hasStatement: boolean,
): Draft {
  const quotation = { from, to: endOfQuotation(view, from, sentence.to) };
  const insertion = readInsertion(view, from, to);
  if (insertion) {
    const { before, after, cue, source } = insertion;
    return {
      content: after ? [before, after] : [before],
      cue,
      source,
      isQuotation: false,
      isInserted: true,
      sentence: index,
      rule: 'orphan',
    };
  }
  if (isQuoted(view, whole))
    return { content: [quotation], isQuotation: true, sentence: index, rule: 'orphan' };
  // “Q” — Name
  if (from === whole.from && '―—–-'.includes(markAt(view, quotation.to) || ' ')) {
    const source = phraseAt(view, quotation.to + 1, sentence.to);
    if (source && source.to >= whole.to)
      return { content: [quotation], isQuotation: true, sentence: index, rule: 'orphan', source };
  }
  if (markAt(view, from - 1) === ':') {
    const source = mainSubject(view, sentence.from, from - 1);
    return {
      content: [quotation],
      isQuotation: true,
      sentence: index,
      rule: 'orphan',
      ...(source ? { source } : {}),
    };
  }
  return hasStatement
    ? { content: [{ from, to }], isQuotation: true, sentence: index, rule: 'orphan' }
    : { content: [whole], isQuotation: false, sentence: index, rule: 'orphan' };
}

/** Tokens before the colon of a turn at most: « Le maire de Brévans : ». */
const LONGEST_SPEAKER = 6;

/** « Jean Roux : Nous restons. », “ROUX: We are staying.”: a block that begins with a person's name and a colon. */
function readTurn(view: BlockView): Draft | undefined {
  const first = markAt(view, 0) !== '' && view.quoteOf(0) >= 0 ? 1 : 0;
  let colon = first;
  while (colon < first + LONGEST_SPEAKER && colon < view.length && markAt(view, colon) !== ':') colon++;
  if (markAt(view, colon) !== ':' || colon === first || view.length - colon < 4) return undefined;
  const speaker = { from: first, to: colon };
  if (!isSpeaker(view, speaker)) return undefined;
  if (view.quoteOf(colon + 1) >= 0 && view.quoteOf(colon + 1) !== view.quoteOf(first)) return undefined;
  return {
    source: speaker,
    cue: { from: colon, to: colon + 1 },
    content: [{ from: colon + 1, to: view.length }],
    isQuotation: false,
    isTurn: true,
    rule: 'turn',
    sentence: 0,
  };
}

/** A person's name from edge to edge, or a name in capitals. */
function isSpeaker(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    const mention = view.mentions[view.mentionOf(i)];
    const shape = view.tokens.lexicon.shape(view.tokens.forms[i] ?? -1);
    const isLoud = (shape & Shape.allCaps) !== 0;
    const isTitle = (view.classes(i) & (WordClass.honorific | WordClass.role)) !== 0;
    if (mention?.type !== 'person' && !isLoud && !isTitle) return false;
  }
  const last = view.mentions[view.mentionOf(to - 1)];
  return last?.type === 'person' || to - from <= 3;
}

function countWords({ tokens }: BlockView, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (tokens.kinds[i] === TokenKind.word) words++;
  return words;
}

function describe(view: BlockView, draft: Draft, entry: BlockState): LocalAttribution {
  const content = draft.content.flatMap((piece) =>
    draft.isQuotation ? innerSpans(view, piece) : [spanOf(view, piece)],
  );
  const source = draft.source && describeSource(view, draft.source);
  const cue = draft.cue && spanOf(view, draft.cue);
  const pronoun =
    source?.kind === 'pronoun' && draft.source ? pronounForm(view, draft.source.from) : undefined;
  const isFirst = (draft.content[0]?.from ?? 0) <= 1 && (draft.isQuotation || draft.isInserted === true);
  const opens = view.quotations[0]?.start === 0;
  return {
    id: identify(view.text, content, source, cue),
    form: formOf(view, draft),
    content,
    ...(source ? { source } : {}),
    ...(cue ? { cue } : {}),
    continues: isFirst && entry.open === 'quotation' && opens && !draft.isTurn,
    carried: isFirst && !source && entry.isQuoting && entry.open !== 'quotation',
    ...(pronoun ? { pronoun } : {}),
    isTurn: draft.isTurn === true,
  };
}

/** The words inside the marks of the quotations of a range, a piece each. */
function innerSpans(view: BlockView, range: TokenRange): Span[] {
  const spans: Span[] = [];
  let last = -1;
  for (let i = range.from; i < range.to; i++) {
    const quote = view.quoteOf(i);
    if (quote < 0 || quote === last) continue;
    last = quote;
    const inner = view.quotations[quote]?.inner;
    if (inner && inner.end > inner.start) spans.push(withoutComma(view.text, inner));
  }
  return spans.length > 0 ? spans : [spanOf(view, range)];
}

/** “We will pay,” she said: the comma is the narrator's. */
function withoutComma(text: string, { start, end }: Span): Span {
  return text.charAt(end - 1) === ',' && end - start > 1 ? { start, end: end - 1 } : { start, end };
}

function formOf(view: BlockView, { isQuotation, isInserted, content }: Draft): AttributionForm {
  if (isQuotation || isInserted) return 'direct';
  return content.some((piece) => holdsQuotation(view, piece)) ? 'mixed' : 'indirect';
}

function describeSource(view: BlockView, range: TokenRange): Source {
  const kind = sourceKindOf(view, range);
  const span = spanOf(view, range);
  if (!isPronounAt(view, range.from) || range.to - range.from > 1) return { ...span, kind };
  // « -t-il »: the pronoun without its hyphens.
  if (!'-‐‑'.includes(view.text.charAt(span.start))) return { ...span, kind };
  const hyphen = Math.max(...['-', '‐', '‑'].map((mark) => textOf(view.text, span).lastIndexOf(mark)));
  return { start: span.start + hyphen + 1, end: span.end, kind };
}

function pronounForm(view: BlockView, i: number): PronounForm {
  const word = view.word(i);
  const isMasculine = (word & GrammarWord.masculine) !== 0;
  const isFeminine = (word & GrammarWord.feminine) !== 0;
  const gender = isMasculine === isFeminine ? undefined : isMasculine ? 'masculine' : 'feminine';
  return { isPlural: (word & GrammarWord.plural) !== 0, ...(gender ? { gender } : {}) };
}

/** A name that depends on the words alone, so that it stays while the text around changes. */
function identify(
  text: string,
  content: readonly Span[],
  source: Span | undefined,
  cue: Span | undefined,
): string {
  const words = [...content, source, cue].map((span) => (span ? fold(textOf(text, span)) : '')).join('\n');
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let i = 0; i < words.length; i++) {
    low = Math.imul(low ^ words.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ words.charCodeAt(i), 0x85ebca6b);
  }
  return `a-${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
