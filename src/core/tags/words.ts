import { fold } from '../text/folding';
import type { Language } from '../language/language';

/** The words of a text, in order. */
export interface Words {
  readonly text: string;
  /** As they are compared: folded (case and accents gone) and in the singular as far as the ending tells. */
  readonly keys: readonly string[];
  /** As they stand in the text; as many. */
  readonly written: readonly string[];
  /** Where each begins in the text: UTF-16 code units. */
  readonly starts: readonly number[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Shorter words have no plural to lose: « gaz », « bus », "gas". */
const MIN_PLURAL = 4;

/**
 * Cuts `text` into words for comparison, so that « Élections régionales » and « election régionale » give the same keys.
 * An elided article is a word of its own: « l’État » → « l », « etat ».
 */
export function readWords(text: string, language: Language): Words {
  const known = new Map<string, string>();
  const keys: string[] = [];
  const written: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    let key = known.get(word);
    if (key === undefined) {
      key = singular(fold(word), language);
      known.set(word, key);
    }
    keys.push(key);
    written.push(word);
    starts.push(match.index);
  }
  return { text, keys, written, starts };
}

/** `count` words from the one at `at`, with what stands between them: « chef de l’État ». */
export function writtenWords({ text, written, starts }: Words, at: number, count: number): string {
  const last = at + count - 1;
  return text.slice(starts[at], (starts[last] ?? 0) + (written[last] ?? '').length).replace(/\s+/g, ' ');
}

/**
 * A folded word without its plural ending, by the habits of the language. Not a lemma: only fit to be compared with
 * another word that went through here.
 */
function singular(word: string, language: Language): string {
  if (word.length < MIN_PLURAL) return word;
  return language === 'en' ? singularEnglish(word) : singularFrench(word);
}

function singularEnglish(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies') && word.length > MIN_PLURAL) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function singularFrench(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -2)}l`;
  if (word.endsWith('ss')) return word;
  return word.endsWith('s') || word.endsWith('x') ? word.slice(0, -1) : word;
}
