import { hashWord, mixHash } from './hashing';
import { WordFlag } from './modelTables';
import { ListBit, Look, type WordFacts } from './wordFacts';

/*
 * The features of a word, as keys of the model's table. Those that the word's kind decides (its look, flags, lists and
 * coarse group) are apart from those of the word itself, since there are few kinds and many words.
 */

/** How far around a word its neighbours count. */
export const REACH = 2;

const LONGEST_AFFIX = 4;
const SUFFIX = 3;
/** Looks fit into four bits, the flags that count into seven. */
const LOOKS = 16;
const FLAGS = 128;

const flagsOf = ({ flags }: WordFacts): number => flags & ~WordFlag.beginsPhrase;

/** Features of the word itself that stands `offset` places away (-2 … 2). */
export function wordFeatures(facts: WordFacts, offset: number): readonly number[] {
  const place = 100 + offset;
  const { text, lower, fine, look } = facts;
  const features = [mixHash(mixHash(1, lower), place)];
  if (fine !== 0) features.push(mixHash(mixHash(6, fine), place));
  if (offset === 0) features.push(...ownFeatures(facts));
  else if (look === Look.lower || look === Look.capitalised)
    features.push(mixHash(mixHash(43, hashWord(text, Math.max(0, text.length - SUFFIX))), place));
  return features;
}

function ownFeatures({ text, word, look }: WordFacts): readonly number[] {
  const { length } = text;
  const features = [mixHash(20, word), mixHash(24, Math.min(length, 8) * LOOKS + look)];
  for (let size = 2; size <= LONGEST_AFFIX && size < length; size++)
    features.push(
      mixHash(30 + size, hashWord(text, 0, size)),
      mixHash(40 + size, hashWord(text, length - size)),
    );
  const hyphen = text.lastIndexOf('-');
  if (hyphen > 0)
    features.push(mixHash(50, hashWord(text, 0, text.indexOf('-'))), mixHash(51, hashWord(text, hyphen + 1)));
  return features;
}

/** Features of the kind of the word that stands `offset` places away. */
export function kindFeatures(facts: WordFacts, offset: number): readonly number[] {
  const { look, coarse, lists } = facts;
  const flags = flagsOf(facts);
  const atoms = [mixHash(2, look)];
  if (flags !== 0) {
    atoms.push(mixHash(3, flags));
    for (let bit = 1; bit < WordFlag.beginsPhrase; bit *= 2)
      if ((flags & bit) !== 0) atoms.push(mixHash(4, bit));
  }
  if (coarse !== 0) atoms.push(mixHash(5, coarse));
  for (let bit = 1; bit <= ListBit.date; bit *= 2)
    if ((lists & bit) !== 0) atoms.push(mixHash(7, bit), mixHash(8, bit * LOOKS + look));
  if (offset === 0) atoms.push(mixHash(21, look * FLAGS + flags), mixHash(22, look * 64 + coarse));
  return atoms.map((atom) => mixHash(atom, 100 + offset));
}

/** Feature of the right one of two neighbours by their words. */
export function rightPairFeature(left: WordFacts, right: WordFacts): number {
  return mixHash(mixHash(201, left.lower), right.lower);
}

/** Feature of the left one of two neighbours by their words. */
export function leftPairFeature(left: WordFacts, right: WordFacts): number {
  return mixHash(mixHash(211, left.lower), right.lower);
}

/** Features of the right one of two neighbours by their kinds. */
export function rightFeatures(left: WordFacts, right: WordFacts): readonly number[] {
  const flags = flagsOf(right);
  return [
    mixHash(mixHash(204, left.coarse), right.coarse * LOOKS + right.look),
    mixHash(mixHash(205, flagsOf(left)), flags * LOOKS + right.look),
    mixHash(mixHash(206, left.lists), right.look * FLAGS + flags),
    mixHash(mixHash(208, left.lists), right.coarse * LOOKS + right.look),
  ];
}

/** Features of the left one of two neighbours by their kinds. */
export function leftFeatures(left: WordFacts, right: WordFacts): readonly number[] {
  const flags = flagsOf(left);
  return [
    mixHash(mixHash(214, left.coarse), right.coarse * LOOKS + left.look),
    mixHash(mixHash(215, flags), flagsOf(right) * LOOKS + left.look),
    mixHash(mixHash(216, right.lists), left.look * FLAGS + flags),
  ];
}

/** Features of the looks of a word and its two neighbours. */
export function looksFeatures(before: number, look: number, after: number): readonly number[] {
  return [
    mixHash(221, (before * LOOKS + look) * LOOKS + after),
    mixHash(222, before * LOOKS + look),
    mixHash(223, look * LOOKS + after),
  ];
}

/** Features of a word's place: `place` holds bits of `Place`. */
export function placeFeatures(place: number, look: number, capitals: number): readonly number[] {
  return [mixHash(231, place * LOOKS + look), mixHash(232, (place * LOOKS + look) * 8 + capitals)];
}

/** Features of a word in a listed name: the name's kind and whether the word is its first, inner, last or only one. */
export function phraseFeatures(kind: number, part: number, look: number): readonly number[] {
  return [mixHash(241, kind * 4 + part), mixHash(242, (kind * 4 + part) * LOOKS + look)];
}

/** Features of a word for what a name is, before the name; of the name its kind counts. */
export function headFeatures(head: WordFacts, name: WordFacts): readonly number[] {
  return [
    mixHash(mixHash(251, head.lower), name.look),
    mixHash(mixHash(252, head.lists), name.look * FLAGS + flagsOf(name)),
    mixHash(mixHash(253, head.lower), name.coarse),
  ];
}

/** Features of a word of a name after a word for what it is. */
export function headedFeatures(head: WordFacts, name: WordFacts): readonly number[] {
  return [
    mixHash(mixHash(261, head.lower), name.look),
    mixHash(mixHash(262, head.lists), name.look * FLAGS + flagsOf(name)),
    mixHash(mixHash(263, head.lower), name.coarse),
    mixHash(264, head.lists),
  ];
}
