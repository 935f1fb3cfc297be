import { fold } from '../text/folding';

/** How much of a line before the cursor may be the beginning of a name. */
const LONGEST_TYPED = 60;

/**
 * How many code units before the cursor are the beginning of `name`: « Élise Gar » of « Élise Garrandaux », or of one of
 * its words, so that a family name finds the whole. Accents and case do not matter. Undefined where it is no beginning.
 */
export function typedOf(before: string, name: string): number | undefined {
  const line = before.slice(-LONGEST_TYPED);
  const wanted = fold(name);
  for (const start of wordStarts(line)) {
    const typed = fold(line.slice(start));
    if (typed.trim() !== '' && wanted.startsWith(typed)) return line.length - start;
  }
  const word = /[\p{L}\p{M}\p{N}-]+$/u.exec(line)?.[0];
  if (word === undefined) return undefined;
  const typed = fold(word);
  const isWord = [' ', '-'].some((joint) => wanted.includes(joint + typed));
  return isWord ? word.length : undefined;
}

/** Where words begin in `line`, from the left: the longest beginning is tried first. */
function wordStarts(line: string): readonly number[] {
  return [...line.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
}
