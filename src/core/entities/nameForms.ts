import { fold } from '../text/folding';

/** A name as written, taken apart for comparison. */
export interface NameForm {
  readonly written: string;
  /** Folded words joined with hyphens: what entities' keys are made of. */
  readonly key: string;
  /** Folded words, in order: letters and digits. */
  readonly words: readonly string[];
  readonly isAcronym: boolean;
}

const LONGEST_ACRONYM = 8;

export function readNameForm(written: string): NameForm {
  const words = fold(written).match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = written.replace(/[.\s]/g, '');
  return {
    written,
    key: words.join('-'),
    words,
    isAcronym:
      letters.length > 1 &&
      letters.length <= LONGEST_ACRONYM &&
      /^\p{Lu}[\p{Lu}\p{N}&-]*\p{Lu}s?$/u.test(letters),
  };
}

/** Words that acronyms leave out at will. */
const SKIPPED = new Set(
  'de du des d la le les l et en pour a au aux of the and for in on y und der die das'.split(' '),
);

/** The acronyms that a name's words can make, small words left out or not: « AES », « HCR », “NATO”. */
export function acronymsOf(words: readonly string[]): readonly string[] {
  if (words.length < 2) return [];
  let all = '';
  let content = '';
  for (const word of words) {
    all += word.charAt(0);
    if (!SKIPPED.has(word)) content += word.charAt(0);
  }
  return content.length < 2 || content === all ? [all] : [all, content];
}

/** Whether `short` is the end of `full`: the family name of a person, with its particles. */
export function isSuffix(short: readonly string[], full: readonly string[]): boolean {
  const from = full.length - short.length;
  return from > 0 && short.every((word, i) => word === full[from + i]);
}

/** Whether `short` names the person `full` with fewer or shorter given names: « A. Goïta », « Jean Dupont » of « Jean Marie Dupont ». */
export function isShorterName(short: readonly string[], full: readonly string[]): boolean {
  if (short.length < 2 || short.length > full.length || short.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const word of short) {
    while (at < full.length && !(full[at] === word || (word.length === 1 && full[at]?.startsWith(word))))
      at++;
    if (at++ >= full.length) return false;
  }
  return short[0] !== undefined && full[0]?.startsWith(short[0].charAt(0)) === true;
}
