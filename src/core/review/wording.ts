import type { Anchor } from '../annotations/anchor';
import { foldPlain } from '../annotations/anchorText';
import type { Review, Wording } from '../annotations/model';
import type { Attribution } from '../attribution/attribution';
import { textOf } from '../text/span';
import { diffWords, type DiffPiece } from './wordDiff';

/** How the words of an attribution differ from those that somebody decided on. */
export interface WordingChange {
  readonly before: Wording;
  readonly after: Wording;
}

/** The words of an attribution as they stand in `text`. */
export function wordingOf(text: string, { content, source, cue }: Attribution): Wording {
  return {
    content: content.map((span) => lineEndsAsOne(textOf(text, span))),
    ...(source && { source: lineEndsAsOne(textOf(text, source)) }),
    ...(cue && { cue: lineEndsAsOne(textOf(text, cue)) }),
  };
}

/** The words that the last decision of `review` was made on. */
export function decidedWording({ decided, content, source, cue }: Review): Wording {
  return (
    decided ?? {
      content: content.map(wordsOf),
      ...(source && { source: wordsOf(source) }),
      ...(cue && { cue: wordsOf(cue) }),
    }
  );
}

/** Whether two wordings are the same but for typography: kinds of spaces, quotation marks, apostrophes and dashes. */
export function isSameWording(a: Wording, b: Wording): boolean {
  return (
    plain(a.content.join(' ')) === plain(b.content.join(' ')) &&
    plain(a.source ?? '') === plain(b.source ?? '') &&
    plain(a.cue ?? '') === plain(b.cue ?? '')
  );
}

/** A wording in one line for people: what is said, then by whom and with which cue. */
export function formatWording({ content, source, cue }: Wording): string {
  const said = content.join(' … ');
  const told = [source, cue].filter((part) => part !== undefined).join(', ');
  return told === '' ? said : `${said} — ${told}`;
}

/** The change word by word, in the form of `formatWording`. */
export function diffWording({ before, after }: WordingChange): readonly DiffPiece[] {
  return diffWords(formatWording(before), formatWording(after));
}

function wordsOf({ exact, tail }: Anchor): string {
  return tail === undefined ? exact : `${exact} … ${tail}`;
}

function plain(words: string): string {
  return foldPlain(words).text.trim();
}

function lineEndsAsOne(words: string): string {
  return words.replaceAll('\r\n', '\n');
}
