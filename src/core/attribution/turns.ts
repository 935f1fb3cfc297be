import { WordClass } from '../language/wordClass';
import { Shape } from '../text/lexicon';
import { type BlockView, markAt, type TokenRange } from './blockView';
import type { Draft } from './draft';

/** Tokens before the colon of a turn at most: « Le maire de Brévans : ». */
const LONGEST_SPEAKER = 6;

/** « Jean Roux : Nous restons. », “ROUX: We are staying.”: a block that begins with a person's name and a colon. */
export function readTurn(view: BlockView): Draft | undefined {
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
