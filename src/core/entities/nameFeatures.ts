import { mixHash } from './hashing';
import type { WordFacts } from './wordFacts';

/** How far around a word its neighbours count. */
export const REACH = 2;

/** Feature of an atom of the word `offset` places away (-2 … 2). */
export function atomFeature(atom: number, offset: number): number {
  return mixHash(atom, 100 + offset);
}

/** Features of the right one of two neighbours. */
export function rightFeatures(left: WordFacts, right: WordFacts): readonly number[] {
  return [
    mixHash(mixHash(201, left.lower), right.lower),
    mixHash(mixHash(202, left.lower), right.look),
    mixHash(mixHash(203, left.look), right.lower),
    mixHash(mixHash(204, left.coarse), right.coarse * 16 + right.look),
    mixHash(mixHash(205, left.flags & 127), (right.flags & 127) * 16 + right.look),
    mixHash(mixHash(206, left.lists), right.look * 128 + (right.flags & 127)),
    mixHash(mixHash(207, left.lower), right.coarse * 16 + right.look),
    mixHash(mixHash(208, left.lists), right.coarse * 16 + right.look),
  ];
}

/** Features of the left one of two neighbours. */
export function leftFeatures(left: WordFacts, right: WordFacts): readonly number[] {
  return [
    mixHash(mixHash(211, left.lower), right.lower),
    mixHash(mixHash(212, left.lower), right.look),
    mixHash(mixHash(213, left.look), right.lower),
    mixHash(mixHash(214, left.coarse), right.coarse * 16 + left.look),
    mixHash(mixHash(215, left.flags & 127), (right.flags & 127) * 16 + left.look),
    mixHash(mixHash(216, right.lists), left.look * 128 + (left.flags & 127)),
    mixHash(mixHash(217, right.lower), left.coarse * 16 + left.look),
  ];
}

/** Features of the looks of a word and its two neighbours, 16 kinds each. */
export function looksFeatures(before: number, look: number, after: number): readonly number[] {
  return [
    mixHash(221, (before * 16 + look) * 16 + after),
    mixHash(222, before * 16 + look),
    mixHash(223, look * 16 + after),
  ];
}

/** Features of a word's place: `place` is a small number, see `placeOf`. */
export function placeFeatures(place: number, look: number, capitals: number): readonly number[] {
  return [mixHash(231, place * 16 + look), mixHash(232, (place * 16 + look) * 8 + capitals)];
}

/** Features of a word in a listed name: the name's kind and whether the word is its first, inner, last or only one. */
export function phraseFeatures(kind: number, part: number, look: number): readonly number[] {
  return [mixHash(241, kind * 4 + part), mixHash(242, (kind * 4 + part) * 16 + look)];
}

/** Features of a word for what a name is, before the name. */
export function headFeatures(head: WordFacts, name: WordFacts): readonly number[] {
  return [
    mixHash(mixHash(251, head.lower), name.look),
    mixHash(mixHash(252, head.lists), name.look * 128 + (name.flags & 127)),
    mixHash(mixHash(253, head.lower), name.coarse),
  ];
}

/** Features of a word of a name after a word for what it is. */
export function headedFeatures(head: WordFacts, name: WordFacts): readonly number[] {
  return [
    mixHash(mixHash(261, head.lower), name.look),
    mixHash(mixHash(262, head.lists), name.look * 128 + (name.flags & 127)),
    mixHash(mixHash(263, head.lower), name.coarse),
    mixHash(264, head.lists),
  ];
}
