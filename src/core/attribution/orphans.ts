import { TokenKind } from '../text/tokens';
import { type BlockView, markAt, type TokenRange } from './blockView';
import type { Draft } from './draft';
import { readInsertion } from './insertion';
import { mainSubject, phraseAt } from './nounPhrase';
import { endOfQuotation, holdsQuotation, isQuoted, trim } from './ranges';

/** Words that make a quotation without a source a statement; shorter ones are titles, nicknames, scare quotes. */
const ORPHAN_WORDS = 5;

/** The quotations of a sentence that no statement covers. */
export function readOrphans(
  view: BlockView,
  sentence: TokenRange,
  index: number,
  found: Draft[],
  earlier: readonly Draft[],
): Draft[] {
  if (!holdsQuotation(view, sentence)) return [];
  const whole = trim(view, sentence);
  if (!whole) return [];
  if (found.length === 0 && isQuoted(view, whole)) {
    const previous = earlier.at(-1);
    if (previous?.isQuotation && previous.sentence === index - 1 && previous.source) {
      previous.content.push(whole);
      return [];
    }
  }
  const orphans: Draft[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const quote = view.quoteOf(i);
    if (quote < 0) continue;
    let to = i;
    while (to < sentence.to && view.quoteOf(to) === quote) to++;
    const isCovered = found.some(({ content }) => content.some((piece) => piece.from <= i && i < piece.to));
    if (!isCovered && countWords(view, i, to) >= ORPHAN_WORDS) {
      const orphan = readOrphan(view, sentence, whole, i, to, index, found.length > 0);
      orphans.push(orphan);
      to = Math.max(to, orphan.content.at(-1)?.to ?? to);
    }
    i = to - 1;
  }
  return orphans;
}

/**
 * A quotation without cue: after a colon it is the subject's (« Il reste ferme : “…” »), inside a sentence the whole
 * sentence is the statement.
 */
function readOrphan(
  view: BlockView,
  sentence: TokenRange,
  whole: TokenRange,
  from: number,
  to: number,
  index: number,
  hasStatement: boolean,
): Draft {
  const quotation = { from, to: endOfQuotation(view, from, sentence.to) };
  const insertion = readInsertion(view, from, to);
  if (insertion) {
    const { before, after, cue, source } = insertion;
    return {
      content: after ? [before, after] : [before],
      cue,
      source,
      isQuotation: false,
      isInserted: true,
      sentence: index,
      rule: 'orphan',
    };
  }
  if (isQuoted(view, whole))
    return { content: [quotation], isQuotation: true, sentence: index, rule: 'orphan' };
  // “Q” — Name
  if (from === whole.from && '―—–-'.includes(markAt(view, quotation.to) || ' ')) {
    const source = phraseAt(view, quotation.to + 1, sentence.to);
    if (source && source.to >= whole.to)
      return { content: [quotation], isQuotation: true, sentence: index, rule: 'orphan', source };
  }
  if (markAt(view, from - 1) === ':') {
    const source = mainSubject(view, sentence.from, from - 1);
    return {
      content: [quotation],
      isQuotation: true,
      sentence: index,
      rule: 'orphan',
      ...(source ? { source } : {}),
    };
  }
  return hasStatement
    ? { content: [{ from, to }], isQuotation: true, sentence: index, rule: 'orphan' }
    : { content: [whole], isQuotation: false, sentence: index, rule: 'orphan' };
}

function countWords({ tokens }: BlockView, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (tokens.kinds[i] === TokenKind.word) words++;
  return words;
}
