import { WordClass } from '../language/wordClass';
import { endOfAdverbial } from './adverbials';
import { type BlockView, isCapitalised, isNumber, isVerbAt, markAt } from './blockView';
import { endOfPhraseAt } from './phraseEnd';

/** « Éric Bouillard, procureur de la République d'Angers »: what follows the comma if it says who that is. */
export function withApposition(view: BlockView, from: number, to: number, high: number): number {
  if (markAt(view, to) !== ',') return to;
  let i = to + 1;
  const isNamed = view.mentionOf(to - 1) >= 0;
  if (!isNamed) {
    // « le directeur, Jean Roux »: a name after a function.
    if (view.mentionOf(i) < 0 || !isCapitalised(view, i) || from === to - 1) return to;
    const end = endOfPhraseAt(view, i, Math.min(high, i + 8), false);
    return closesApposition(view, end, high) ? end : to;
  }
  const age = endOfAge(view, i, high);
  if (age > i) return to;
  const first = i;
  while (i < Math.min(high, first + 4) && view.classes(i) & (WordClass.determiner | WordClass.adverb)) i++;
  const head = Math.min(i + 1, high - 1);
  const isTitle =
    (view.classes(i) & (WordClass.role | WordClass.honorific)) !== 0 ||
    (view.classes(head) & WordClass.role) !== 0;
  if (!isTitle) return to;
  const end = endOfPhraseAt(view, first, Math.min(high, first + 24), false);
  return end > first && closesApposition(view, end, high) ? end : to;
}

function endOfAge(view: BlockView, i: number, high: number): number {
  return isNumber(view, i) && i + 1 < high ? i + 1 : i;
}

function closesApposition(view: BlockView, i: number, high: number): boolean {
  if (i >= high) return true;
  return (
    markAt(view, i) !== '' ||
    isVerbAt(view, i) ||
    (view.classes(i) & (WordClass.preposition | WordClass.relative | WordClass.conjunction)) !== 0 ||
    endOfAdverbial(view, i, high) > i
  );
}
