import type { Entity, LinkedMention } from '../../entities/mention';
import { fold } from '../../text/folding';
import type { ArticleContext } from '../articleContext';
import { editDistance } from '../editDistance';
import { message, type TextEdit } from '../finding';
import type { Rule } from '../rule';

/** Names of more people than this are not compared: it is a list, not an article. */
const MOST_PEOPLE = 400;
/** Shorter words differ by chance. */
const SHORTEST = 5;
const MOST_SHOWN = 20;

const messages = {
  variant: '“{0}” is “{1}” elsewhere in this article.',
  other: 'Written like this here',
  here: 'Write “{0}” here',
  everywhere: 'Write “{0}” everywhere',
} as const;

const folds = new Map<string, string>();
/** Enough for the names of a few articles. */
const MOST_FOLDS = 5_000;

/** Names are compared at every change: their folding is kept. */
function foldWord(word: string): string {
  const known = folds.get(word);
  if (known !== undefined) return known;
  if (folds.size >= MOST_FOLDS) folds.clear();
  const folded = fold(word);
  folds.set(word, folded);
  return folded;
}

interface Spelling {
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** In capitals, as they are compared with words that are. */
  readonly upper: readonly string[];
  readonly mentions: readonly LinkedMention[];
}

/** A person's name in two spellings that differ by one or two letters, or by an accent. */
export const sourceNameVariant: Rule = {
  id: 'source-name-variant',
  title: 'One name in two spellings',
  severity: 'warning',
  messages,
  checkArticle(article, report) {
    const people = article.entities.filter(({ type }) => type === 'person').slice(0, MOST_PEOPLE);
    const spellings = people.flatMap((person) => spellingsOf(article, person));
    const told = new Set<number>();
    for (const group of groups(spellings).values())
      for (let i = 0; i < group.length; i++)
        for (let j = i + 1; j < group.length; j++) {
          const a = group[i];
          const b = group[j];
          const at = a && b ? differingWord(a, b) : -1;
          if (a && b && at >= 0) reportPair(a, b, at, told, report);
        }
  },
};

/** The ways in which a person's name is written in the text, capitals apart. */
function spellingsOf({ text }: ArticleContext, { mentions }: Entity): Spelling[] {
  const byWords = new Map<string, LinkedMention[]>();
  for (const mention of mentions) {
    const name = text.slice(mention.start, mention.end).normalize('NFC');
    const known = byWords.get(name);
    if (known) known.push(mention);
    else byWords.set(name, [mention]);
  }
  return [...byWords].map(([name, own]) => {
    const words = name.split(/\s+/);
    return {
      words,
      folded: words.map(foldWord),
      upper: words.map((word) => word.toUpperCase()),
      mentions: own,
    };
  });
}

/** Spellings that may be compared: those whose last word begins with the same letter. */
function groups(spellings: readonly Spelling[]): Map<string, Spelling[]> {
  const byInitial = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const initial = spelling.folded.at(-1)?.charAt(0) ?? '';
    const group = byInitial.get(initial);
    if (group) group.push(spelling);
    else byInitial.set(initial, [spelling]);
  }
  return byInitial;
}

/** Position from the end of the one word in which two names differ as a slip would make them differ, -1 for none. */
function differingWord(a: Spelling, b: Spelling): number {
  const shared = Math.min(a.words.length, b.words.length);
  let found = -1;
  for (let back = 1; back <= shared; back++) {
    const one = a.words.at(-back) ?? '';
    const other = b.words.at(-back) ?? '';
    if (one === other || a.upper.at(-back) === other || b.upper.at(-back) === one) continue;
    if (found >= 0 || !areSlips(one, a.folded.at(-back) ?? '', b.folded.at(-back) ?? '', back > 1)) return -1;
    found = back;
  }
  return found;
}

/** Whether one word of a name is another with an accent, a letter or two gone wrong, and not another name. */
export function isSlip(one: string, other: string, isFirstName: boolean): boolean {
  return areSlips(one, foldWord(one), foldWord(other), isFirstName);
}

/** `isSlip` of `one` and another word, both folded as well. */
function areSlips(one: string, a: string, b: string, isFirstName: boolean): boolean {
  if (a === b) return one.length > 3;
  const shortest = Math.min(a.length, b.length);
  if (shortest < SHORTEST || Math.abs(a.length - b.length) > 2 || a.charAt(0) !== b.charAt(0)) return false;
  if (/[^\p{L}-]/u.test(a + b)) return false;
  if (a === `${b}s` || b === `${a}s`) return false;
  if (isFirstName && isOtherGender(a, b)) return false;
  const limit = shortest > SHORTEST ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}

/** Jean and Jeanne, Simon and Simone, Paul and Paula are two people. */
function isOtherGender(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    (long.startsWith(short) && /^(?:e|a|ne|te|le|ette|ine|ie)$/.test(long.slice(short.length))) ||
    a.slice(0, -1) === b.slice(0, -1)
  );
}

/** Flags the rarer spelling, of two as frequent ones the later. */
function reportPair(
  a: Spelling,
  b: Spelling,
  back: number,
  told: Set<number>,
  report: Parameters<NonNullable<Rule['checkArticle']>>[1],
): void {
  const isARarer =
    a.mentions.length !== b.mentions.length
      ? a.mentions.length < b.mentions.length
      : (a.mentions[0]?.start ?? 0) > (b.mentions[0]?.start ?? 0);
  const [rarer, other] = isARarer ? [a, b] : [b, a];
  const right = other.words.at(-back) ?? '';
  const edits = rarer.mentions.map((mention) => editOf(rarer, mention, back, right));
  const [place] = other.mentions;
  rarer.mentions.slice(0, MOST_SHOWN).forEach(({ start, end }, i) => {
    const edit = edits[i];
    if (!edit || !place || told.has(start)) return;
    told.add(start);
    const here = { title: message(messages.here, right), edits: [edit], isPreferred: true };
    const everywhere = { title: message(messages.everywhere, right), edits };
    report({
      start,
      end,
      message: message(messages.variant, rarer.words.join(' '), other.words.join(' ')),
      related: [{ start: place.start, end: place.end, message: message(messages.other) }],
      fixes: edits.length > 1 ? [here, everywhere] : [here],
    });
  });
}

/** The edit of the differing word inside a mention; words are counted from its end. */
function editOf({ words }: Spelling, { end }: LinkedMention, back: number, right: string): TextEdit {
  const after = words.slice(words.length - back + 1).reduce((sum, word) => sum + word.length + 1, 0);
  const wordEnd = end - after;
  return { start: wordEnd - (words.at(-back)?.length ?? 0), end: wordEnd, newText: right };
}
