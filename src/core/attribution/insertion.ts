import { Frame } from '../language/verbFrame';
import { markAt, type BlockView, type TokenRange } from './blockView';
import { skipAdverbials } from './adverbials';
import { phraseAt } from './nounPhrase';
import { hasSourceNoun, isPronounAt } from './sourceNouns';
import { isCueAt, readVerbGroup } from './verbGroup';

/** A cue between the words of a quotation, inside its marks. */
export interface Insertion {
  readonly before: TokenRange;
  readonly after?: TokenRange;
  readonly cue: TokenRange;
  readonly source: TokenRange;
}

/**
 * The cue that the narrator put into the quotation from token `from` to `to` (marks included): « Nous partons, raconte
 * Lise Aubrac. Il est tard. » It stands after a comma, its source behind it, and a mark after both.
 */
export function readInsertion(view: BlockView, from: number, to: number): Insertion | undefined {
  for (let i = from + 2; i < to - 1; i++) {
    if (!isCueAt(view, i)) continue;
    const group = readVerbGroup(view, i, from);
    if (group?.kind !== 'finite' || (group.frames & Frame.quote) === 0) continue;
    if (!',?!'.includes(markAt(view, group.subjectEnd - 1) || ' ')) continue;
    const source =
      group.inverted >= 0
        ? { from: group.inverted, to: group.inverted + 1 }
        : phraseAt(view, skipAdverbials(view, group.to, to), to);
    if (!source || !isNarrated(view, source, group.inverted >= 0)) continue;
    const end = skipAdverbials(view, Math.max(group.to, source.to), to);
    if (!'.,»”"'.includes(markAt(view, end) || ' ')) continue;
    const before = within(view, { from: from + 1, to: group.subjectEnd });
    const after = within(view, {
      from: end + 1,
      to: view.quoteOf(to - 1) >= 0 && isMark(view, to - 1) ? to - 1 : to,
    });
    if (before)
      return { before, ...(after ? { after } : {}), cue: { from: group.from, to: group.to }, source };
  }
  return undefined;
}

/** The range without punctuation at its ends. */
function within(view: BlockView, range: TokenRange): TokenRange | undefined {
  let { from, to } = range;
  while (to > from && ',;:–—-'.includes(markAt(view, to - 1) || ' ')) to--;
  while (to > from && '.,;:–—-'.includes(markAt(view, from) || ' ')) from++;
  return to > from ? { from, to } : undefined;
}

function isMark(view: BlockView, i: number): boolean {
  return '»”"’'.includes(markAt(view, i) || ' ');
}

/** Third persons: what speakers say of themselves and of those they talk to stays theirs. */
function isNarrated(view: BlockView, source: TokenRange, isInverted: boolean): boolean {
  if (isInverted || isPronounAt(view, source.from)) {
    const word = view.tokens.lexicon.lower(view.tokens.forms[source.from] ?? -1);
    return isInverted && /(?:il|elle|ils|elles)$/.test(word);
  }
  return hasSourceNoun(view, source);
}
