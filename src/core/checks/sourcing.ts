import { WordClass } from '../language/wordClass';
import type { BlockReading } from '../reading';
import { compareSpans, type Span } from '../text/span';
import { isQuoted, type BlockContext } from './blockContext';
import { hasClass, isCapitalised, lowerAt, spanOfTokens } from './blockTokens';
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
    "a appris|apprenait le|la|l'|les? <capital>",
    'sur la foi de|des|du',
    "de l' aveu de|du|des",
    "de l' avis de|du|des",
    'citant|cité|citée|cités|citées',
    'rapporté|rapportée|relayé|relayée|révélé|révélée|annoncé|annoncée|confirmé|confirmée|publié|publiée par',
    'jugé|jugée|jugés|jugées|qualifié|qualifiée|dénoncé|dénoncée|critiqué|critiquée|contesté|contestée <any>? <any>? <any>? par',
  ],
  en: [
    'according to',
    'citing|quoting',
    'learned|learnt from',
    'cited|quoted|reported|confirmed|announced|published|released by',
    'in the words of',
    'in a statement|report|letter|post|tweet|interview|ruling|filing',
    'per <capital>',
    'as <any> <any>? <any>? put it',
  ],
};

/** Verbs that report in almost any sentence; the many others count where an attribution was read. */
const REPORTING: ReadonlySet<string> = new Set(
  (
    'dire déclarer annoncer affirmer demander répondre conclure écrire expliquer indiquer préciser expliquer ajouter estimer rapporter confirmer souligner assurer révéler ' +
    'raconter confier rappeler avertir prévenir démentir reconnaître promettre témoigner signaler ' +
    'say announce state ask reply conclude write declare explain add report confirm reveal warn tell claim deny argue insist suggest estimate admit'
  ).split(' '),
);

const CUES = WordClass.cueFinite | WordClass.cueParticiple | WordClass.cueGerund;

/** Several rules ask for the signs of one block. */
const known = new WeakMap<BlockContext, readonly Span[]>();

/**
 * Signs of a source in a block, in text order: the sources and cues that were read, markers, and the verbs of reporting
 * outside quotations. Wide on purpose: a rule that flags what has no source must not miss one.
 */
export function signsOfSource(block: BlockContext): readonly Span[] {
  const signs = known.get(block) ?? findSigns(block);
  known.set(block, signs);
  return signs;
}

function findSigns(block: BlockContext): readonly Span[] {
  const { reading } = block;
  const signs: Span[] = [...block.find(sourceMarkers)];
  for (const { source, cue } of block.attributions) {
    if (source) signs.push(source);
    if (source && cue) signs.push(cue);
  }
  for (let i = 0; i < reading.tokens.length; i++) {
    const isIncised = isIncise(reading, i);
    if (!isIncised && !isReporting(reading, i)) continue;
    const span = spanOfTokens(reading, i, i);
    if (isIncised || !isQuoted(reading.quotations, span)) signs.push(span);
  }
  return signs.sort(compareSpans);
}

/**
 * Whether a French incise begins at token `i`, inside a quotation too: « Nous avons attendu, raconte Lise Aubrac. » A
 * comma, then the verb before its subject.
 */
export function isIncise(reading: BlockReading, i: number): boolean {
  const { tokens, pack } = reading;
  if (pack.language === 'en' || tokens.text.charAt(tokens.starts[i - 1] ?? 0) !== ',') return false;
  if (hasClass(reading, i, WordClass.auxiliary))
    return [1, 2].some((ahead) => hasClass(reading, i + ahead, WordClass.cueParticiple));
  const isSubject =
    /^-|^(?:le|la|les|l'|un|une|m\.|mme)$/.test(lowerAt(reading, i + 1)) || isCapitalised(reading, i + 1);
  return hasClass(reading, i, WordClass.cueFinite) && isSubject;
}

/** Whether token `i` is a form of a verb that reports: « annoncé », not « annonce » after an article. */
export function isReporting(reading: BlockReading, i: number): boolean {
  if (!hasClass(reading, i, CUES) || hasClass(reading, i - 1, WordClass.determiner)) return false;
  return reading.pack.verbs.readVerb(lowerAt(reading, i)).some(({ lemma }) => REPORTING.has(lemma));
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
