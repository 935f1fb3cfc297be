import type { BlockRole } from '../article/structure';
import type { Attribution, Quotation } from '../attribution/attribution';
import type { Mention } from '../entities/mention';
import type { Language } from '../language/language';
import type { BlockReading } from '../reading';
import { contains, type Span } from '../text/span';
import type { PhraseFinder, PhraseMatch, PhraseSet } from './phrases';
import type { RuleOptions } from './ruleOptions';

/** A statement of one block; its offsets count from the block's start. */
export interface BlockAttribution extends Pick<Attribution, 'form' | 'content' | 'source' | 'cue'> {
  /** It goes on with the quotation of an earlier block. */
  readonly continues?: boolean;
  /** Its source is named in an earlier block. */
  readonly carried?: boolean;
  /** A turn of an interview or debate, attributed by its line. */
  readonly isTurn?: boolean;
}

/** What a block rule sees. Every offset counts from the block's start. */
export interface BlockContext {
  readonly text: string;
  readonly role: BlockRole;
  readonly language: Language;
  readonly reading: BlockReading;
  readonly mentions: readonly Mention[];
  readonly attributions: readonly BlockAttribution[];
  /** From the first to the last character of each sentence. */
  readonly sentences: readonly Span[];
  readonly options: RuleOptions;
  /** Where a rule's phrases stand, in text order. */
  find(phrases: PhraseSet): readonly PhraseMatch[];
}

const NO_MATCHES: readonly PhraseMatch[] = [];

/** The view of one block that its rules share. */
export function createBlockContext(
  reading: BlockReading,
  mentions: readonly Mention[],
  attributions: readonly BlockAttribution[],
  options: RuleOptions,
  finder: PhraseFinder,
): BlockContext {
  const matches = finder(reading);
  return {
    text: reading.text,
    role: reading.role,
    language: reading.pack.language,
    reading,
    mentions,
    attributions,
    sentences: sentenceSpans(reading),
    options,
    find: (phrases) => matches.get(phrases) ?? NO_MATCHES,
  };
}

/** Whether `span` lies inside a quotation: rules about wording leave a speaker's words alone. */
export function isQuoted(quotations: readonly Quotation[], span: Span): boolean {
  const index = lastStartingAtOrBefore(quotations, span.start);
  for (let i = index; i >= 0; i--) {
    const quotation = quotations[i];
    if (!quotation) break;
    if (contains(quotation, span)) return true;
    if (quotation.depth === 1) break;
  }
  return false;
}

/** The sentence that holds the character at `offset`, or the last one before it. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span {
  return sentences[lastStartingAtOrBefore(sentences, offset)] ?? sentences[0] ?? { start: 0, end: 0 };
}

/** Index of the last of `spans` (by start) that begins at or before `offset`, -1 for none. */
export function lastStartingAtOrBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sentenceSpans({ sentences, tokens }: BlockReading): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < sentences.count; i++) {
    const first = sentences.starts[i] ?? 0;
    const last = (sentences.starts[i + 1] ?? tokens.length) - 1;
    spans.push({ start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 });
  }
  return spans;
}
