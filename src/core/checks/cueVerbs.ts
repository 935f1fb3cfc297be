import type { VerbClass, VerbForm, VerbReading } from '../language/verbForm';
import { WordClass } from '../language/wordClass';
import type { Span } from '../text/span';
import { isQuoted, type BlockAttribution, type BlockContext } from './blockContext';
import { hasClass, lowerAt, spanOfTokens, tokenFrom } from './blockTokens';

/** The verb of an attribution's cue: one token, without its auxiliary. */
export interface CueVerb extends Span {
  readonly token: number;
  readonly reading: VerbReading;
  readonly attribution: BlockAttribution;
}

/** The verbs of `verbClass` that are the only verb of speech of their cue, in text order. */
export function cueVerbs(block: BlockContext, verbClass: VerbClass): readonly CueVerb[] {
  const found: CueVerb[] = [];
  for (const attribution of block.attributions) {
    const { cue } = attribution;
    if (!cue || isQuoted(block.reading.quotations, cue)) continue;
    const verb = verbOf(block, cue, verbClass);
    if (verb && !found.some(({ token }) => token === verb.token)) found.push({ ...verb, attribution });
  }
  return found.sort((a, b) => a.start - b.start);
}

function verbOf(
  block: BlockContext,
  cue: Span,
  verbClass: VerbClass,
): Omit<CueVerb, 'attribution'> | undefined {
  const { reading } = block;
  const { verbs } = reading.pack;
  let found: Omit<CueVerb, 'attribution'> | undefined;
  for (let i = tokenFrom(reading, cue.start); (reading.tokens.starts[i] ?? Infinity) < cue.end; i++) {
    const readings = verbs.readVerb(lowerAt(reading, i));
    const fitting = readings.filter(({ lemma }) => verbs.verbClass(lemma) === verbClass);
    const isAuxiliary = hasClass(reading, i, WordClass.auxiliary);
    if (fitting.length === 0 && readings.length > 0 && !isAuxiliary) return undefined;
    const own = bestReading(fitting, followsAuxiliary(block, i));
    if (own) found = { ...spanOfTokens(reading, i, i), token: i, reading: own };
  }
  return found;
}

/** A participle after an auxiliary; else a finite form, of the third person where the form may be of several. */
export function bestReading(readings: readonly VerbReading[], isCompound: boolean): VerbReading | undefined {
  const fitting = readings.filter(({ tense }) => (tense === 'participle') === isCompound);
  const indicative = fitting.filter(({ tense }) => tense !== 'subjunctive');
  const isThird = ({ person }: VerbReading) => person === undefined || person === 3;
  return indicative.find(isThird) ?? fitting.find(isThird) ?? fitting[0] ?? readings[0];
}

/** « a avoué », « a-t-il avoué », “has admitted”. */
export function followsAuxiliary({ reading }: BlockContext, token: number): boolean {
  return [1, 2, 3].some((back) => hasClass(reading, token - back, WordClass.auxiliary));
}

/** The form of a reading without its lemma, for another verb to take. */
export function formOf({ tense, person, number, gender }: VerbReading): VerbForm {
  return { tense, ...(person && { person }), ...(number && { number }), ...(gender && { gender }) };
}

/** Whether « que » and the like are elided before `token`, so that a vowel must follow. */
export function needsVowel({ reading }: BlockContext, token: number): boolean {
  return /['’]$/.test(lowerAt(reading, token - 1));
}

/** Whether `word` begins with a vowel or a mute h, as far as the verbs of speech go. */
export function beginsWithVowel(word: string): boolean {
  return /^[aeiouyàâéèêîïôûœh]/i.test(word);
}
