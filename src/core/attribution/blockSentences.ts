import { GrammarWord } from '../language/grammarWord';
import { Frame } from '../language/verbFrame';
import type { Sentences } from '../text/sentences';
import { skipAdverbials } from './adverbials';
import { type BlockView, markAt, type TokenRange } from './blockView';
import { phraseAt } from './nounPhrase';
import { readVerbGroup } from './verbGroup';

/** A sentence with more words than this outside quotations is cut, so that a text without full stops stays linear. */
const LONGEST_SENTENCE = 160;

/** The sentences of a block, none ending inside an outermost quotation. */
export function sentencesOf(view: BlockView, { starts, count }: Sentences): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  for (let s = 1; s <= count; s++) {
    const next = starts[s] ?? view.length;
    if (next < view.length && !endsSentence(view, next)) continue;
    if (next > from) pushCut(view, { from, to: next }, sentences);
    from = next;
  }
  return sentences;
}

function endsSentence(view: BlockView, next: number): boolean {
  const quote = view.quoteOf(next);
  return (quote < 0 || quote !== view.quoteOf(next - 1)) && !isSpokenTail(view, next);
}

function pushCut(view: BlockView, { from, to }: TokenRange, sentences: TokenRange[]): void {
  let start = from;
  let words = 0;
  for (let i = from; i < to && to - from > LONGEST_SENTENCE; i++) {
    if (view.quoteOf(i) >= 0 || ++words < LONGEST_SENTENCE) continue;
    if (words < LONGEST_SENTENCE * 2 && markAt(view, i) !== ',') continue;
    sentences.push({ from: start, to: i + 1 });
    start = i + 1;
    words = 0;
  }
  if (start < to) sentences.push({ from: start, to });
}

/**
 * “Is it?” Vasseur asked: the words after a quotation that ends with a question, exclamation or comma, if they are
 * a subject and its cue alone, are no sentence of their own.
 */
function isSpokenTail(view: BlockView, next: number): boolean {
  if (
    !view.grammar.hasBareClauses ||
    view.quoteOf(next - 1) < 0 ||
    !'?!,—…'.includes(markAt(view, next - 2) || ' ')
  )
    return false;
  const subject = phraseAt(view, next, view.length);
  if (!subject) return false;
  const verb = skipAdverbials(view, subject.to, view.length);
  const group = view.frames(verb) & Frame.quote ? readVerbGroup(view, verb, next) : undefined;
  if (group?.kind !== 'finite') return false;
  const after = skipAdverbials(view, group.to, view.length);
  return (
    (view.word(after) & GrammarWord.that) === 0 && markAt(view, after) !== ':' && view.quoteOf(after) < 0
  );
}
