import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import type { BlockView, TokenRange } from './blockView';

/** The classes of nouns that name a kind of source. */
export const SOURCE_NOUNS =
  WordClass.role |
  WordClass.body |
  WordClass.group |
  WordClass.document |
  WordClass.media |
  WordClass.sourceNoun |
  WordClass.anonymousNoun;

/** Whether some word of the range names a kind of source. */
export function hasSourceNoun(view: BlockView, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (view.mentionOf(i) >= 0 || view.classes(i) & SOURCE_NOUNS) return true;
  return false;
}

/** Whether token `i` is a subject or stressed pronoun that can be a source. */
export function isPronounAt(view: BlockView, i: number): boolean {
  return (view.classes(i) & WordClass.subjectPronoun) !== 0;
}

/** Whether token `i` links two nouns: « de », “’s”. */
export function isLink(view: BlockView, i: number): boolean {
  return (view.word(i) & (GrammarWord.of | GrammarWord.possessive)) !== 0;
}
