import { WordClass } from '../language/wordClass';
import { fold } from '../text/folding';
import { Shape, type Lexicon } from '../text/lexicon';
import type { EntityModel, WordTable } from './modelTables';
import { hashWord } from './hashing';
import type { NameKnowledge, NameList } from './nameKnowledge';

/** How a token looks, in sixteen kinds. */
export const Look = {
  other: 0,
  lower: 1,
  capitalised: 2,
  allCaps: 3,
  initial: 4,
  mixed: 5,
  number: 6,
  digits: 7,
  capitalHyphen: 8,
  quote: 9,
  elision: 10,
  capitalElision: 11,
  dotted: 12,
  stop: 13,
  comma: 14,
  lowerFunction: 15,
} as const;

/** What is known of a word form, as numbers that features are made of. */
export interface WordFacts {
  readonly look: number;
  /** Hash of the form as written. */
  readonly word: number;
  /** Hash of the lower-case form; rare shapes of numbers are one. */
  readonly lower: number;
  /** Bits of `WordFlag`. */
  readonly flags: number;
  readonly capitals: number;
  readonly coarse: number;
  readonly fine: number;
  /** What the language's lists say, a small number of bits. */
  readonly lists: number;
  /** Whether it is a lower-case word for what a name is: « musée », « parti », « ministre ». */
  readonly isHead: boolean;
  readonly isFunctionWord: boolean;
  /** Whether decoding should look at the word: it could be part of a name by itself. */
  readonly isHot: boolean;
  /** Lower-case form. */
  readonly text: string;
  /** The same number for all words of one look with the same flags, lists and coarse group. */
  readonly kind: number;
}

/** Whether the form stands in the language's list. */
export const ListBit = {
  organisationHead: 1,
  placeHead: 2,
  eventHead: 4,
  workHead: 8,
  eventName: 16,
  inner: 32,
  honorific: 64,
  role: 128,
  demonym: 256,
  date: 512,
} as const;

const HEAD =
  ListBit.organisationHead | ListBit.placeHead | ListBit.eventHead | ListBit.workHead | ListBit.role;

/** Computes the facts of one form. */
function readWordFacts(
  form: string,
  lower: string,
  lexiconShape: number,
  { words }: EntityModel,
  lists: ReadonlyMap<string, number>,
  isFunctionWord: boolean,
  kindOf: (id: number) => number,
): WordFacts {
  const listed = listBits(lower, lists);
  const look = lookOf(form, lexiconShape, (listed & ListBit.inner) !== 0);
  const entry = findWord(words, form, lower);
  const flags = entry < 0 ? 0 : (words.flags[entry] ?? 0);
  const coarse = entry < 0 ? 0 : (words.coarse[entry] ?? 0);
  const written = look === Look.number ? form.replace(/\d/g, '0') : form;
  const word = hashWord(written);
  return {
    look,
    flags,
    coarse,
    capitals: entry < 0 ? 0 : (words.capitals[entry] ?? 0),
    fine: entry < 0 ? 0 : (words.fine[entry] ?? 0),
    text: lower,
    word,
    lower: look === Look.number || form === lower ? word : hashWord(lower),
    lists: listed,
    kind: kindOf(((listed * 64 + (coarse & 63)) * 256 + flags) * 16 + look),
    isFunctionWord,
    isHot: isHot(look),
    isHead: look === Look.lower && (listed & HEAD) !== 0,
  };
}

/** The facts of every form of a lexicon, each computed on first use. */
export function createFactReader(
  lexicon: Lexicon,
  model: EntityModel,
  lists: NameKnowledge,
): (form: number) => WordFacts {
  const cache: WordFacts[] = [];
  const listed = indexLists(lists);
  const kinds = new Map<number, number>();
  const kindOf = (id: number): number => {
    let kind = kinds.get(id);
    if (kind === undefined) kinds.set(id, (kind = kinds.size));
    return kind;
  };
  const read = (form: number): WordFacts =>
    readWordFacts(
      lexicon.form(form),
      lexicon.lower(form),
      lexicon.shape(form),
      model,
      listed,
      (lexicon.classes(form) & WordClass.functionWord) !== 0,
      kindOf,
    );
  return (form) => (cache[form] ??= read(form));
}

const PLAIN = /^[\x20-\x7e]*$/;

/** As written, else in lower case, else without accents. */
function findWord({ keys }: WordTable, form: string, lower: string): number {
  const isPlain = PLAIN.test(form);
  if (form !== lower) {
    const written = keys.find(hashWord(isPlain ? form : form.normalize('NFC').replace('’', "'")));
    if (written >= 0) return written;
  }
  const found = keys.find(hashWord(lower));
  return found >= 0 || isPlain ? found : keys.find(hashWord(fold(lower)));
}

function lookOf(form: string, shape: number, isInner: boolean): number {
  if ((shape & Shape.hasLetter) === 0) return (shape & Shape.hasDigit) !== 0 ? Look.number : markLook(form);
  if ((shape & Shape.hasDigit) !== 0) return Look.digits;
  const isElided = /['’]$/.test(form);
  if ((shape & Shape.capitalised) === 0) {
    if ((shape & Shape.innerCapital) !== 0) return Look.mixed;
    return isElided ? Look.elision : isInner ? Look.lowerFunction : Look.lower;
  }
  if (isElided) return Look.capitalElision;
  if (/^(?:\p{Lu}\.-?){2,}$/u.test(form)) return Look.dotted;
  if (/^\p{Lu}\.?$/u.test(form)) return Look.initial;
  if ((shape & Shape.allCaps) !== 0) return Look.allCaps;
  if ((shape & Shape.hasHyphen) !== 0 && /[-‐‑]\p{Lu}/u.test(form)) return Look.capitalHyphen;
  return (shape & Shape.innerCapital) !== 0 ? Look.mixed : Look.capitalised;
}

function markLook(form: string): number {
  if ('«»“”"„‟‹›‘’\''.includes(form)) return Look.quote;
  if ('.!?…'.includes(form.charAt(0))) return Look.stop;
  return form === ',' ? Look.comma : Look.other;
}

function isHot(look: number): boolean {
  switch (look) {
    case Look.capitalised:
    case Look.allCaps:
    case Look.initial:
    case Look.mixed:
    case Look.digits:
    case Look.capitalHyphen:
    case Look.dotted:
    case Look.capitalElision:
      return true;
    default:
      return false;
  }
}

const LISTS: readonly (readonly [NameList, number])[] = [
  ['organisationHeads', ListBit.organisationHead],
  ['placeHeads', ListBit.placeHead],
  ['eventHeads', ListBit.eventHead],
  ['workHeads', ListBit.workHead],
  ['eventNames', ListBit.eventName],
  ['innerWords', ListBit.inner],
  ['honorifics', ListBit.honorific],
  ['roles', ListBit.role],
  ['demonyms', ListBit.demonym],
  ['dates', ListBit.date],
];

/** The bits of every listed word. */
function indexLists(lists: NameKnowledge): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [list, bit] of LISTS)
    for (const word of lists[list]) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

function listBits(lower: string, lists: ReadonlyMap<string, number>): number {
  return lists.get(lower) ?? (lower.endsWith('.') ? (lists.get(lower.slice(0, -1)) ?? 0) : 0);
}
