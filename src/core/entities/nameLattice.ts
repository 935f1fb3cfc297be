import type { BlockReading } from '../reading';
import type { Lexicon } from '../text/lexicon';
import { TokenKind } from '../text/tokens';
import { LONGEST_PHRASE, WordFlag, type EntityModel } from './modelTables';
import { mixHash } from './hashing';
import { nameKnowledge } from './nameKnowledge';
import { createFactReader, ListBit, Look, type WordFacts } from './wordFacts';

/** What decoding needs to know of each token of one block, besides its neighbours. Arrays are reused by the next block. */
export interface NameLattice {
  length: number;
  /** Facts of each token. */
  readonly facts: WordFacts[];
  /** 1 where a token can be part of a name; the others are outside whatever the model says. */
  active: Uint8Array;
  /** Bits of `Place`. */
  places: Uint8Array;
  /** `kind * 4 + part + 1` of the listed name that a token belongs to, 0 for none. */
  phrases: Uint8Array;
  /** How many words before a capitalised word the word for what it is stands (« musée » of « musée du Louvre »), 0 for none. */
  heads: Uint8Array;
  /** How many words after such a word the first capitalised one stands, 0 for none. */
  named: Uint8Array;
}

/** Where a token stands. */
export const Place = {
  sentenceStart: 1,
  afterQuote: 2,
  beforeQuote: 4,
  /** The same form stands with a capital inside a sentence of the block too. */
  seenInside: 8,
  /** In a block without a full stop, like a headline or a table. */
  titleLike: 16,
} as const;
export const PLACE_COUNT = 32;

/** The parts of a listed name: first, inner, last, only word. */
export const PHRASE_PARTS = 4;

/** Lower-case words that a name can begin with before its first capital, where no head says how many. */
const BEFORE = 3;
/** Lower-case words that a name can go on with, more of them after a head: « Fonds de garantie des victimes ». */
const AFTER = 3;
const AFTER_HEAD = 6;

/** Makes a reader of lattices over the forms of `lexicon`. */
export function createLatticeReader(
  lexicon: Lexicon,
  model: EntityModel,
): (reading: BlockReading) => NameLattice {
  const factsOf = createFactReader(lexicon, model, nameKnowledge(lexicon.pack));
  const lattice: NameLattice = {
    length: 0,
    facts: [],
    active: new Uint8Array(0),
    places: new Uint8Array(0),
    phrases: new Uint8Array(0),
    heads: new Uint8Array(0),
    named: new Uint8Array(0),
  };
  let seen = new Int32Array(1024);
  let stamp = 0;
  return (reading) => {
    const { tokens } = reading;
    clear(lattice, tokens.length);
    for (let i = 0; i < tokens.length; i++) lattice.facts[i] = factsOf(tokens.forms[i] ?? 0);
    markPlaces(lattice, reading);
    if (seen.length < lexicon.size) seen = new Int32Array(lexicon.size * 2);
    markSeen(lattice, reading, seen, ++stamp);
    markHeads(lattice);
    markActive(lattice);
    markPhrases(lattice, model);
    return lattice;
  };
}

function clear(lattice: NameLattice, length: number): void {
  lattice.length = length;
  if (lattice.active.length < length) {
    lattice.active = new Uint8Array(length * 2);
    lattice.places = new Uint8Array(length * 2);
    lattice.phrases = new Uint8Array(length * 2);
    lattice.heads = new Uint8Array(length * 2);
    lattice.named = new Uint8Array(length * 2);
  } else {
    lattice.active.fill(0, 0, length);
    lattice.places.fill(0, 0, length);
    lattice.phrases.fill(0, 0, length);
    lattice.heads.fill(0, 0, length);
    lattice.named.fill(0, 0, length);
  }
}

/**
 * Marks the capitalised words with the lower-case words around them that can be part of their names. A function word that
 * only begins a sentence is left out.
 */
function markActive({ length, facts, active, heads }: NameLattice): void {
  for (let i = 0; i < length; i++) {
    const own = facts[i];
    if (own?.isHot !== true || isMereStart(facts, i)) continue;
    active[i] = 1;
    const head = heads[i] ?? 0;
    const isNamed = head > 0 && ((facts[i - head]?.lists ?? 0) & NAMING_HEAD) !== 0;
    const before = Math.max(i - (isNamed ? head : BEFORE), 0);
    for (let at = i - 1; at >= before && isLowerWord(facts[at]); at--) active[at] = 1;
    const after = Math.min(i + ((own.lists & NAMING_HEAD) !== 0 ? AFTER_HEAD : AFTER), length - 1);
    let at = i + 1;
    while (at <= after && (isLowerWord(facts[at]) || facts[at]?.look === Look.number)) active[at++] = 1;
    // A sign or a mark between two capitalised words may join them: « Procter & Gamble ».
    if (at < length - 1 && !isBreak(facts[at]) && facts[at + 1]?.isHot === true) active[at] = 1;
  }
}

const NAMING_HEAD = ListBit.organisationHead | ListBit.placeHead | ListBit.eventHead | ListBit.eventName;

function isBreak(facts: WordFacts | undefined): boolean {
  return facts?.look === Look.stop || facts?.look === Look.comma;
}

function isLowerWord(facts: WordFacts | undefined): boolean {
  return facts?.look === Look.lower || facts?.look === Look.lowerFunction || facts?.look === Look.elision;
}

/** A function word with a capital before a word without one: the start of a sentence. */
function isMereStart(facts: readonly WordFacts[], i: number): boolean {
  const own = facts[i];
  const isShouted = own?.look === Look.allCaps || own?.look === Look.dotted;
  return own?.isFunctionWord === true && !isShouted && isLowerWord(facts[i + 1]);
}

function markPlaces({ length, facts, places }: NameLattice, { sentences, text, tokens }: BlockReading): void {
  for (let s = 0; s < sentences.count; s++) {
    let at = sentences.starts[s] ?? 0;
    while (at < length && tokens.kinds[at] !== TokenKind.word && tokens.kinds[at] !== TokenKind.number) at++;
    if (at < length) places[at] = Place.sentenceStart;
  }
  const isTitle =
    length > 0 &&
    facts[length - 1]?.look !== Look.stop &&
    facts[length - 1]?.look !== Look.quote &&
    text.length < 160;
  for (let i = 0; i < length; i++) {
    if (isTitle) places[i] = (places[i] ?? 0) | Place.titleLike;
    if (facts[i]?.look !== Look.quote) continue;
    if (i > 0) places[i - 1] = (places[i - 1] ?? 0) | Place.beforeQuote;
    if (i + 1 < length) places[i + 1] = (places[i + 1] ?? 0) | Place.afterQuote;
  }
}

/** Marks sentence starts whose form also has its capital inside a sentence. */
function markSeen(
  { length, facts, places }: NameLattice,
  { tokens }: BlockReading,
  seen: Int32Array,
  stamp: number,
): void {
  for (let i = 0; i < length; i++)
    if (facts[i]?.isHot === true && ((places[i] ?? 0) & Place.sentenceStart) === 0)
      seen[tokens.forms[i] ?? 0] = stamp;
  for (let i = 0; i < length; i++)
    if (((places[i] ?? 0) & Place.sentenceStart) !== 0 && seen[tokens.forms[i] ?? 0] === stamp)
      places[i] = (places[i] ?? 0) | Place.seenInside;
}

/** Marks the longest listed names. */
function markPhrases(lattice: NameLattice, { phrases: { keys, kinds } }: EntityModel): void {
  const { length, facts, active, phrases } = lattice;
  for (let i = 0; i < length; i++) {
    if (active[i] === 0 || ((facts[i]?.flags ?? 0) & WordFlag.beginsPhrase) === 0) continue;
    let key = facts[i]?.lower ?? 0;
    let last = i;
    let kind = 0;
    for (let at = i + 1; at < length && at < i + LONGEST_PHRASE; at++) {
      key = mixHash(key, facts[at]?.lower ?? 0);
      const index = keys.find(key);
      if (index < 0) continue;
      last = at;
      kind = kinds[index] ?? 0;
    }
    if (last === i) continue;
    for (let at = i; at <= last; at++)
      phrases[at] = kind * PHRASE_PARTS + (at === i ? 0 : at === last ? 2 : 1) + 1;
    i = last;
  }
}

/** A head reaches no further than this. */
const LONGEST_REACH = 5;

/** Ties capitalised words to the lower-case word before them that says what they are; marks and verbs of any kind part them. */
function markHeads({ length, facts, heads, named }: NameLattice): void {
  let head = -1;
  let isNamed = false;
  for (let i = 0; i < length; i++) {
    const own = facts[i];
    if (!own) continue;
    if (own.isHead) {
      head = i;
      isNamed = false;
    } else if (own.isHot) {
      if (head < 0 || i - head > LONGEST_REACH) continue;
      heads[i] = i - head;
      if (!isNamed) named[head] = i - head;
      isNamed = true;
    } else if (own.look !== Look.lower && own.look !== Look.lowerFunction && own.look !== Look.elision)
      head = -1;
  }
}
