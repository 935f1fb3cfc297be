import type { Mention } from '../entities/mention';
import type { AttributionGrammar } from '../language/attributionGrammar';
import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import type { BlockReading } from '../reading';
import { Shape, type Lexicon } from '../text/lexicon';
import type { Span } from '../text/span';
import { TokenKind, type Tokens } from '../text/tokens';
import type { Quotation } from './attribution';

/** Tokens from `from` up to `to` (exclusive). */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** One block with everything that the attribution rules ask of a token, by index. */
export interface BlockView {
  readonly text: string;
  readonly tokens: Tokens;
  readonly length: number;
  readonly grammar: AttributionGrammar;
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  /** `WordClass`, `GrammarWord`, `Frame` and reflexive `Frame` bits of token `i`; 0 past the ends. */
  readonly classes: (i: number) => number;
  readonly word: (i: number) => number;
  readonly frames: (i: number) => number;
  readonly reflexiveFrames: (i: number) => number;
  /** Index of the outermost quotation that holds token `i`, its marks included, else -1. */
  readonly quoteOf: (i: number) => number;
  /** Index of the mention that holds token `i`, else -1. */
  readonly mentionOf: (i: number) => number;
}

interface FormTables {
  readonly grammar: AttributionGrammar;
  /** First words of the markers, forms of the light verbs. */
  readonly starts: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  size: number;
  words: Int32Array;
  frames: Int32Array;
  reflexive: Int32Array;
}

/** What the grammar says of each form of a lexicon, filled as the lexicon grows. */
const tablesByLexicon = new WeakMap<Lexicon, FormTables>();

function tablesOf(lexicon: Lexicon): FormTables {
  let tables = tablesByLexicon.get(lexicon);
  if (!tables) {
    const grammar = lexicon.pack.grammar();
    const starts = new Set(grammar.markers.map(({ words }) => words[0] ?? ''));
    const light = new Set(grammar.lightVerbs.flatMap(({ forms }) => [...forms]));
    tables = {
      grammar,
      starts,
      light,
      size: 0,
      words: new Int32Array(0),
      frames: new Int32Array(0),
      reflexive: new Int32Array(0),
    };
    tablesByLexicon.set(lexicon, tables);
  }
  if (tables.size < lexicon.size) fill(tables, lexicon);
  return tables;
}

function fill(tables: FormTables, lexicon: Lexicon): void {
  const { grammar, words, starts, light } = tables;
  if (words.length < lexicon.size) {
    const room = Math.max(1024, lexicon.size * 2);
    tables.words = enlarge(tables.words, room);
    tables.frames = enlarge(tables.frames, room);
    tables.reflexive = enlarge(tables.reflexive, room);
  }
  for (let id = tables.size; id < lexicon.size; id++) {
    const form = lexicon.lower(id);
    tables.words[id] =
      (grammar.words.get(form) ?? 0) |
      (starts.has(form) ? GrammarWord.markerStart : 0) |
      (light.has(form) ? GrammarWord.lightVerb : 0) |
      (looksFinite(form, lexicon.classes(id), grammar) ? GrammarWord.finiteLooking : 0);
    tables.frames[id] = grammar.frames.get(form) ?? 0;
    tables.reflexive[id] = grammar.reflexiveFrames.get(form) ?? 0;
  }
  tables.size = lexicon.size;
}

/** A word that no list knows and that ends as finite verbs do. */
function looksFinite(
  form: string,
  classes: number,
  { finiteEndings, notFinite }: AttributionGrammar,
): boolean {
  if (classes !== 0 || form.length < 5 || notFinite.has(form)) return false;
  return finiteEndings.some((ending) => form.endsWith(ending));
}

function enlarge(array: Int32Array, room: number): Int32Array {
  const bigger = new Int32Array(room);
  bigger.set(array);
  return bigger;
}

/** A view of one block; good until the reading's tokens are reused. */
export function viewBlock(
  reading: BlockReading,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
): BlockView {
  const { tokens, lexicon, text } = reading;
  const { length, forms } = tokens;
  const tables = tablesOf(lexicon);
  const { words, frames, reflexive, grammar } = tables;
  const outer = quotations.filter(({ depth }) => depth === 1);
  const quoteIndex = indexSpans(tokens, outer);
  const mentionIndex = indexSpans(tokens, mentions);
  const form = (i: number): number => (i >= 0 && i < length ? (forms[i] ?? -1) : -1);
  return {
    text,
    tokens,
    length,
    grammar,
    quotations: outer,
    mentions,
    classes: (i) => lexicon.classes(form(i)),
    word: (i) => words[form(i)] ?? 0,
    frames: (i) => frames[form(i)] ?? 0,
    reflexiveFrames: (i) => reflexive[form(i)] ?? 0,
    quoteOf: (i) => quoteIndex[i] ?? -1,
    mentionOf: (i) => mentionIndex[i] ?? -1,
  };
}

/** For every token the index of the span (disjoint, text order) that holds it, -1 for none. */
function indexSpans(tokens: Tokens, spans: readonly Span[]): Int32Array {
  const index = new Int32Array(tokens.length).fill(-1);
  let token = 0;
  spans.forEach(({ start, end }, i) => {
    while (token < tokens.length && (tokens.starts[token] ?? 0) < start) token++;
    for (; token < tokens.length && (tokens.starts[token] ?? 0) < end; token++) index[token] = i;
  });
  return index;
}

/** The text's stretch that a range covers. */
export function spanOf({ tokens }: BlockView, { from, to }: TokenRange): Span {
  return { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 };
}

/** Signs that belong to a number or name: no punctuation to the grammar. */
const SIGNS = '%€$£°';

/** The first character of token `i` if it is punctuation or a quotation mark, else the empty string. */
export function markAt({ tokens, text }: BlockView, i: number): string {
  if (i < 0 || i >= tokens.length) return '';
  const kind = tokens.kinds[i];
  if (kind !== TokenKind.punctuation && kind !== TokenKind.quote) return '';
  const mark = text.charAt(tokens.starts[i] ?? 0);
  return SIGNS.includes(mark) ? '' : mark;
}

/** Whether token `i` is a word. */
export function isWord({ tokens }: BlockView, i: number): boolean {
  return i >= 0 && i < tokens.length && tokens.kinds[i] === TokenKind.word;
}

/** Whether token `i` is a number. */
export function isNumber({ tokens }: BlockView, i: number): boolean {
  return i >= 0 && i < tokens.length && tokens.kinds[i] === TokenKind.number;
}

/** Whether token `i` is an address: « @brevans », a link. */
export function isAddress({ tokens }: BlockView, i: number): boolean {
  return i >= 0 && i < tokens.length && tokens.kinds[i] === TokenKind.address;
}

/** The form of token `i` in lower case, empty past the ends. */
export function lowerAt({ tokens }: BlockView, i: number): string {
  return i >= 0 && i < tokens.length ? tokens.lexicon.lower(tokens.forms[i] ?? -1) : '';
}

/** Whether token `i` begins with a capital. */
export function isCapitalised({ tokens }: BlockView, i: number): boolean {
  return (
    i >= 0 && i < tokens.length && (tokens.lexicon.shape(tokens.forms[i] ?? -1) & Shape.capitalised) !== 0
  );
}

/** Whether token `i` is an adverb, listed or by its ending. */
export function isAdverbAt(view: BlockView, i: number): boolean {
  const classes = view.classes(i);
  if (classes & WordClass.adverb) return true;
  if ((classes & ~WordClass.commonWord) !== 0 || view.mentionOf(i) >= 0) return false;
  const form = lowerAt(view, i);
  return form.length > view.grammar.adverbEnding.length + 3 && form.endsWith(view.grammar.adverbEnding);
}

/** Whether a finite verb or auxiliary stands at `i`: the end of a noun phrase. */
export function isVerbAt(view: BlockView, i: number): boolean {
  const classes = view.classes(i);
  if (view.word(i) & GrammarWord.possessive) return (view.classes(i - 1) & WordClass.subjectPronoun) !== 0;
  if ((classes & WordClass.verb) === 0) return isUnlistedVerb(view, i);
  // « l'annonce précise »: the first is a noun after its article.
  if (
    view.word(i) & GrammarWord.nounHomograph &&
    view.classes(i - 1) & (WordClass.determiner | WordClass.preposition)
  )
    return false;
  return view.mentionOf(i) < 0 || !isCapitalised(view, i);
}

/** An unlisted form with a verb's ending; where participles end alike its subject has to stand before it. */
function isUnlistedVerb(view: BlockView, i: number): boolean {
  if ((view.word(i) & GrammarWord.finiteLooking) === 0 || isCapitalised(view, i)) return false;
  if (view.grammar.hasClitics)
    return (view.classes(i - 1) & (WordClass.determiner | WordClass.preposition)) === 0;
  if (view.mentionOf(i - 1) >= 0) return true;
  return (view.classes(i - 1) & (WordClass.subjectPronoun | WordClass.adverb | WordClass.relative)) !== 0;
}
