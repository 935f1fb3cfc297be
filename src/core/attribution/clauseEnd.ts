import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import type { Anchor } from './anchors';
import { type BlockView, markAt } from './blockView';
import { isPronounAt } from './sourceNouns';

/**
 * Where a statement that begins at `from` ends: at the sentence's end, or where another cue, source or clause of the
 * narrator takes over.
 */
export function clauseEnd(
  view: BlockView,
  from: number,
  high: number,
  anchors: readonly Anchor[],
  i: number,
  kind = 'clause',
): number {
  let end = high;
  for (let k = i + 1; k < anchors.length; k++) {
    const next = anchors[k];
    if (!next || next.begin <= from) continue;
    const cut = cutBefore(view, next, from);
    if (cut !== undefined) {
      end = Math.min(end, cut);
      break;
    }
  }
  for (let k = from; k < end; k++) {
    if (view.quoteOf(k) >= 0) continue;
    const mark = markAt(view, k);
    if (mark === ';' || (mark === ':' && view.quoteOf(k + 1) >= 0 && k > from + 2)) return k;
    if (kind === 'phrase' && mark === ',' && endsPhrase(view, k)) return k;
  }
  return end;
}

/** Whether a comma ends a reported noun phrase: no enumeration and no apposition follows. */
function endsPhrase(view: BlockView, comma: number): boolean {
  const next = comma + 1;
  if (view.quoteOf(next) >= 0) return false;
  return (
    (view.word(next) & (GrammarWord.coordinator | GrammarWord.clauseOpener)) !== 0 ||
    isPronounAt(view, next) ||
    (view.classes(next) & (WordClass.cueGerund | WordClass.conjunction)) !== 0
  );
}

/** Where the narrator takes over before `next`, undefined where the statement goes on. */
function cutBefore(view: BlockView, next: Anchor, from: number): number | undefined {
  const edge = next.begin - 1;
  if (next.kind === 'post' || next.kind === 'as') return commaBefore(view, next.begin, from);
  if (next.kind === 'marker') return markAt(view, edge) === ',' ? edge : undefined;
  const group = next.group;
  if (!group) return undefined;
  const before = group.subjectEnd - 1;
  if (group.kind === 'gerund' || group.kind === 'infinitive') {
    let k = before;
    while (k > from && (view.classes(k) & (WordClass.adverb | WordClass.preposition)) !== 0) k--;
    return markAt(view, k) === ',' ? k : undefined;
  }
  const k = backOver(view, before, from);
  const isVerb = group.kind === 'finite' || (view.word(group.to) & GrammarWord.that) !== 0;
  if (view.word(k) & GrammarWord.coordinator && isVerb) return markAt(view, k - 1) === ',' ? k - 1 : k;
  return undefined;
}

function commaBefore(view: BlockView, begin: number, from: number): number | undefined {
  for (let k = begin - 1; k >= Math.max(from, begin - 4); k--) if (markAt(view, k) !== '') return k;
  return begin;
}

/** From token `i` back over adverbs. */
export function backOver(view: BlockView, i: number, low: number): number {
  let k = i;
  while (k > low && view.classes(k) & WordClass.adverb && (view.word(k) & GrammarWord.coordinator) === 0) k--;
  return k;
}
