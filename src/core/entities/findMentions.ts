import type { BlockReading } from '../reading';
import type { Lexicon } from '../text/lexicon';
import type { DeskNames } from './deskNames';
import { findCapitals } from './findCapitals';
import type { EntityModel } from './entityModel';
import type { Mention } from './mention';

/** Finds the names of one block: outermost, flat, in text order, offsets from the block's start. */
export type MentionFinder = (reading: BlockReading) => readonly Mention[];

/** A finder over the forms of `lexicon`; without a model capitals and the words around them decide. */
export function createMentionFinder(
  _lexicon: Lexicon,
  _model: EntityModel | undefined,
  _desk?: DeskNames,
): MentionFinder {
  return findCapitals;
}
