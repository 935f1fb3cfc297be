import type { ArticleAnalysis } from '../analysis';
import type { DeskEntry } from '../entities/deskNames';
import type { LinkedMention } from '../entities/mention';
import { fold } from '../text/folding';
import { textOf } from '../text/span';
import { isSlip } from './rules/sourceNameVariant';

/** A name that is written almost as the desk writes it. */
export interface Misspelling {
  readonly mention: LinkedMention;
  readonly written: string;
  /** As the desk writes it. */
  readonly right: string;
}

/** The desk's spellings, ready to be compared with. */
export interface DeskSpellings {
  /** What is wrong with `written`, if anything: the spelling that was meant. */
  readonly correct: (written: string) => string | undefined;
}

/** Spellings by the first letter and number of words; what is farther apart is no slip. */
export function createDeskSpellings(entries: readonly DeskEntry[]): DeskSpellings {
  const spellings = new Set<string>();
  const groups = new Map<string, string[]>();
  for (const { name, aliases, type, distinctFrom } of entries) {
    const family = type === 'person' ? familyName(name) : undefined;
    for (const spelling of [name, ...aliases, ...(family === undefined ? [] : [family])]) {
      spellings.add(plain(spelling));
      const key = groupOf(spelling);
      const group = groups.get(key);
      if (group) group.push(spelling);
      else groups.set(key, [spelling]);
    }
    for (const other of distinctFrom) spellings.add(plain(other)).add(plain(familyName(other) ?? other));
  }
  const known = new Map<string, string | undefined>();
  const find = (written: string): string | undefined => {
    if (spellings.has(plain(written)) || isShouted(written)) return undefined;
    return groups.get(groupOf(written))?.find((spelling) => isNear(written, spelling));
  };
  return {
    correct(written) {
      if (!known.has(written)) known.set(written, find(written));
      return known.get(written);
    },
  };
}

/** The names of an article that are slips of the desk's, in text order. */
export function findMisspellings(
  { text, mentions }: ArticleAnalysis,
  spellings: DeskSpellings,
): readonly Misspelling[] {
  return mentions.flatMap((mention) => {
    const written = textOf(text, mention);
    const right = spellings.correct(written);
    return right === undefined ? [] : [{ mention, written, right }];
  });
}

/** All words alike but one, which is a slip. */
function isNear(written: string, spelling: string): boolean {
  const words = written.split(/\s+/);
  const right = spelling.split(/\s+/);
  let slips = 0;
  for (const [i, word] of words.entries()) {
    const other = right[i] ?? '';
    if (plain(word) === plain(other)) continue;
    if (!isSlip(word.normalize('NFC'), other.normalize('NFC'), i === 0 && words.length > 1)) return false;
    slips++;
  }
  return slips === 1;
}

/** Capitals, kinds of apostrophe and of hyphen apart; accents kept. */
function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s+/g, ' ');
}

function groupOf(name: string): string {
  return `${fold(name).charAt(0)}${name.split(/\s+/).length}`;
}

function familyName(name: string): string | undefined {
  const words = name.split(/\s+/);
  return words.length === 2 ? words[1] : undefined;
}

function isShouted(written: string): boolean {
  return written === written.toUpperCase();
}
