import type { Mention } from '../entities/mention';
import type { BlockReading } from '../reading';
import { openAtEnd, quotationsOf } from './blockQuotations';
import { readOrphans } from './orphans';
import { sentencesOf } from './blockSentences';
import type { BlockState } from './blockState';
import { type BlockView, viewBlock } from './blockView';
import type { Draft } from './draft';
import { describe, type LocalAttribution } from './localAttribution';
import { isPlausible } from './plausibility';
import { readSentence } from './statements';
import { readTurn } from './turns';

export { initialState, sameState, type BlockState } from './blockState';
export type { LocalAttribution } from './localAttribution';

/** What was found in one block. */
export interface BlockAttributions {
  /** By first content; offsets from the block's start. */
  readonly attributions: readonly LocalAttribution[];
  readonly exit: BlockState;
}

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
