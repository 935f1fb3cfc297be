import type { Language } from '../language/language';
import { WordClass } from '../language/wordClass';
import type { BlockReading } from '../reading';
import { Shape, type Lexicon } from '../text/lexicon';
import type { Span } from '../text/span';
import { TokenKind } from '../text/tokens';

/**
 * Wordings that a rule looks for, by language. A phrase is a list of slots with spaces between them:
 * `word`, `one|other`, `<class>` (`num`, `adverb`, `capital`, `month`, `weekday`, `determiner`, `any`: one token), and
 * `?` after a slot that may be absent. Words are lower case as the tokenizer cuts them: « d'une » is `d' une`,
 * « a-t-on » is `a -t-on`. The first slot is made of words. What cannot be said so is the rule's own code.
 */
export type PhraseSet = Readonly<Partial<Record<Language, readonly string[]>>>;

/** A phrase in a block: a span from the block's start, and its first and last token. */
export interface PhraseMatch extends Span {
  readonly first: number;
  readonly last: number;
}

interface Slot {
  readonly words?: ReadonlySet<string>;
  readonly accepts?: (lexicon: Lexicon, form: number, kind: number) => boolean;
  readonly isOptional: boolean;
}

interface Pattern {
  readonly set: PhraseSet;
  readonly rest: readonly Slot[];
}

const NONE: readonly Pattern[] = [];

const hasClass = (bits: number) => (lexicon: Lexicon, form: number) => (lexicon.classes(form) & bits) !== 0;

const CLASSES: Readonly<Record<string, Slot['accepts']>> = {
  '<num>': (_lexicon, _form, kind) => kind === TokenKind.number,
  '<any>': (_lexicon, _form, kind) => kind !== TokenKind.punctuation,
  '<capital>': (lexicon, form) => (lexicon.shape(form) & Shape.capitalised) !== 0,
  '<adverb>': hasClass(WordClass.adverb),
  '<month>': hasClass(WordClass.month),
  '<weekday>': hasClass(WordClass.weekday),
  '<determiner>': hasClass(WordClass.determiner),
};

/** Finds all phrases of several sets in one pass over a block; the matches of each set are in text order. */
export type PhraseFinder = (reading: BlockReading) => ReadonlyMap<PhraseSet, readonly PhraseMatch[]>;

/**
 * A finder for one language. Of phrases of a set that overlap it keeps the first, of those that begin together the
 * longest. Each form's phrases are looked up once a lexicon, so a word that begins none costs one array read.
 */
export function createPhraseFinder(sets: Iterable<PhraseSet>, language: Language): PhraseFinder {
  const starters = indexPhrases(sets, language);
  const caches = new WeakMap<Lexicon, (readonly Pattern[])[]>();
  return (reading) => {
    const { tokens, lexicon } = reading;
    const byForm = caches.get(lexicon) ?? [];
    caches.set(lexicon, byForm);
    const found = new Map<PhraseSet, PhraseMatch[]>();
    for (let at = 0; at < tokens.length; at++) {
      const form = tokens.forms[at] ?? 0;
      const patterns = (byForm[form] ??= starters.get(lexicon.lower(form)) ?? NONE);
      for (const pattern of patterns) {
        const last = endOfMatch(reading, pattern.rest, 0, at + 1) - 1;
        if (last >= at) addMatch(found, pattern.set, reading, at, last);
      }
    }
    return found;
  };
}

function indexPhrases(
  sets: Iterable<PhraseSet>,
  language: Language,
): ReadonlyMap<string, readonly Pattern[]> {
  const starters = new Map<string, Pattern[]>();
  for (const set of new Set(sets))
    for (const phrase of set[language] ?? []) {
      const [first, ...rest] = phrase.split(' ');
      const pattern = { set, rest: rest.map(readSlot) };
      for (const word of (first ?? '').split('|')) {
        const patterns = starters.get(word);
        if (patterns) patterns.push(pattern);
        else starters.set(word, [pattern]);
      }
    }
  return starters;
}

function readSlot(source: string): Slot {
  const isOptional = source.endsWith('?');
  const body = isOptional ? source.slice(0, -1) : source;
  const accepts = CLASSES[body];
  return accepts ? { accepts, isOptional } : { words: new Set(body.split('|')), isOptional };
}

/** The token after the longest match of `slots` from `slot` on at token `at`, 0 for none. Bounded by the phrase's length. */
function endOfMatch(reading: BlockReading, slots: readonly Slot[], slot: number, at: number): number {
  const current = slots[slot];
  if (!current) return at;
  const { tokens, lexicon } = reading;
  if (at < tokens.length) {
    const form = tokens.forms[at] ?? 0;
    const isFit = current.words
      ? current.words.has(lexicon.lower(form))
      : current.accepts?.(lexicon, form, tokens.kinds[at] ?? 0);
    const end = isFit ? endOfMatch(reading, slots, slot + 1, at + 1) : 0;
    if (end > 0) return end;
  }
  return current.isOptional ? endOfMatch(reading, slots, slot + 1, at) : 0;
}

function addMatch(
  found: Map<PhraseSet, PhraseMatch[]>,
  set: PhraseSet,
  { tokens }: BlockReading,
  first: number,
  last: number,
): void {
  const match = { first, last, start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 };
  const matches = found.get(set);
  const previous = matches?.at(-1);
  if (!matches) found.set(set, [match]);
  else if (!previous || previous.last < first) matches.push(match);
  else if (previous.first === first && previous.last < last) matches[matches.length - 1] = match;
}
