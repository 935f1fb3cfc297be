import { WordClass } from '../language/wordClass';
import { compareSpans, type Span } from '../text/span';
import { isQuoted, type BlockContext } from './blockContext';
import type { PhraseSet } from './phrases';

/** Words that introduce a source without a verb; rules that ask for signs of a source list this among their phrases. */
export const sourceMarkers: PhraseSet = {
  fr: [
    'selon',
    "d' après|aprés",
    'de source|sources',
    "auprès du|de|des|d' l'?",
    'aux yeux de|des|du',
    'à en croire',
    'dixit',
    'sur la foi de|des|du',
    "de l' aveu de|du|des",
    "de l' avis de|du|des",
    'citant|cité|citée|cités|citées',
    'rapporté|rapportée|relayé|relayée|révélé|révélée par',
  ],
  en: [
    'according to',
    'citing|quoting',
    'cited|quoted|reported|confirmed|announced|published|released by',
    'in the words of',
    'in a statement|report|letter|post|tweet|interview|ruling|filing',
    'per <capital>',
  ],
};

const CUES = WordClass.cueFinite | WordClass.cueParticiple | WordClass.cueGerund;

/**
 * Signs of a source in a block, in text order: the sources and cues that were read, markers, and every word that can be
 * a verb of speech outside quotations. Wide on purpose: a rule that flags what has no source must not miss one.
 */
export function signsOfSource(block: BlockContext): readonly Span[] {
  const { tokens, lexicon, quotations } = block.reading;
  const signs: Span[] = [...block.find(sourceMarkers)];
  for (const { source, cue } of block.attributions) {
    if (source) signs.push(source);
    if (source && cue) signs.push(cue);
  }
  for (let i = 0; i < tokens.length; i++) {
    if ((lexicon.classes(tokens.forms[i] ?? 0) & CUES) === 0) continue;
    const span = { start: tokens.starts[i] ?? 0, end: tokens.ends[i] ?? 0 };
    if (!isQuoted(quotations, span)) signs.push(span);
  }
  return signs.sort(compareSpans);
}

/** Whether one of `signs` (in text order) begins in `span`. */
export function hasSignIn(signs: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle]?.start ?? Infinity) < span.start) low = middle + 1;
    else high = middle;
  }
  return (signs[low]?.start ?? Infinity) < span.end;
}
