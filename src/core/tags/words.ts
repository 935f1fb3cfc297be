import { fold } from '../text/folding';
import type { Language } from '../language/language';

/** The words of a text twice over: as they are compared and as they stand there; same length, text order. */
export interface Words {
  /** Folded (case and accents gone) and in the singular as far as the ending tells. */
  readonly keys: readonly string[];
  readonly written: readonly string[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Shorter words have no plural to lose: « gaz », « bus », "gas". */
const MIN_PLURAL = 4;

/**
 * Cuts `text` into words for comparison, so that « Élections régionales » and « election régionale » give the same keys.
 * An elided article is a word of its own: « l’État » → « l », « etat ».
 */
export function readWords(text: string, language: Language): Words {
  const written = text.match(WORD) ?? [];
  const known = new Map<string, string>();
  const keys = written.map((word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const key = singular(fold(word), language);
    known.set(word, key);
    return key;
  });
  return { keys, written };
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
