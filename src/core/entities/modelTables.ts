import { createKeyTable, type KeyTable } from './hashing';

/** The labels of a token: outside, or beginning or inside of a name of one of four kinds. */
export const LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-MISC',
  'I-MISC',
] as const;
export const LABEL_COUNT = LABELS.length;
/** Kinds of words that a transition can lead to: capitalised, lower-case function word, other word, mark. */
export const TRANSITION_GROUPS = 4;
export const TRANSITION_COUNT = TRANSITION_GROUPS * LABEL_COUNT * LABEL_COUNT;

/** What a model's word list says of a word. */
export const WordFlag = {
  firstName: 1,
  surname: 2,
  city: 4,
  town: 8,
  country: 16,
  organisation: 32,
  commonWord: 64,
  beginsPhrase: 128,
} as const;

/** The word list: flags, how often a word is capitalised inside sentences (0 unknown, 1 seldom … 4 always), groups. */
export interface WordTable {
  readonly keys: KeyTable;
  readonly flags: Uint8Array;
  readonly capitals: Uint8Array;
  /** The word's group by the company it keeps, coarse (below 64) and fine (1 to 1024); 0 for none. */
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
}

/** Names of several words, keyed by `phraseKey` of their words; the kind is an index into `PHRASE_KINDS`. */
export interface PhraseTable {
  readonly keys: KeyTable;
  readonly kinds: Uint8Array;
}

export const PHRASE_KINDS = ['person', 'organization', 'place', 'event', 'work', 'media'] as const;
/** A listed name has no more words than this. */
export const LONGEST_PHRASE = 7;

/** What training made for one language. */
export interface EntityModel {
  readonly words: WordTable;
  readonly phrases: PhraseTable;
  /** Features, each with a row of `LABEL_COUNT` weights in `weights`. */
  readonly features: KeyTable;
  readonly weights: Int8Array;
  /** Weight of a transition at `(group * LABEL_COUNT + from) * LABEL_COUNT + to`, in the weights' unit. */
  readonly transitions: Float32Array;
}

/** The parts of a model. Keys ascend; what belongs to a key has its index. */
export interface EntityModelParts {
  readonly wordKeys: Uint32Array;
  readonly flags: Uint8Array;
  readonly capitals: Uint8Array;
  readonly fine: Uint16Array;
  /** The coarse group of each fine one. */
  readonly coarseOf: Uint8Array;
  readonly phraseKeys: Uint32Array;
  readonly kinds: Uint8Array;
  readonly featureKeys: Uint32Array;
  readonly weights: Int8Array;
  readonly transitions: Float32Array;
}

/** A model over its parts. */
export function modelOf(parts: EntityModelParts): EntityModel {
  const { flags, capitals, fine, coarseOf, kinds, weights, transitions } = parts;
  const coarse = Uint8Array.from(fine, (group) => coarseOf[group] ?? 0);
  return {
    words: { keys: createKeyTable(parts.wordKeys), flags, capitals, coarse, fine },
    phrases: { keys: createKeyTable(parts.phraseKeys), kinds },
    features: createKeyTable(parts.featureKeys),
    weights,
    transitions,
  };
}
