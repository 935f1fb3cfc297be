import { isSpace, type Span } from '../text/span';
import type { TextEdit } from './finding';

/**
 * An insertion of `words` at the end of a sentence: before its full stop, and before a closing mark or bracket only where
 * the full stop stands inside it. `sentence` and the edit share their origin.
 */
export function beforeFullStop(text: string, sentence: Span, words: string): TextEdit {
  let at = sentence.end;
  while (at > sentence.start && isSpace(text.charCodeAt(at - 1))) at--;
  if ('.!?…'.includes(text.charAt(at - 1))) at--;
  return { start: at, end: at, newText: words };
}
