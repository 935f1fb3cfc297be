import { classOf, isWordClass } from '../text/characters';
import type { Span } from '../text/span';
import { lineEnd } from './lineEnds';
import { agencyNames, isPhrase, matchPhrase, pagePhrases, withWords } from './phrases';
import type { Credit } from './structure';
import { isCapitalised, isMark, isNumber, readLineWords, type LineWord } from './words';

/** A longer line is prose, whatever it begins with. */
const longestCredit = 220;

/** More words than this are no outlet's name. */
const mostNameWords = 8;

/** How far back from the end of a paragraph « (AFP) » is looked for. */
const longestTrailer = 60;

/** A run of words that may be an outlet's name. */
interface NamePart {
  readonly words: readonly LineWord[];
  readonly isOutlet: boolean;
  readonly isNewsroom: boolean;
  readonly isAgency: boolean;
}

/**
 * The line as a credit, or undefined: « Avec les informations de Jeune Écho », « Source : AFP », “With reporting by …”,
 * « Le Courrier avec AFP », « (AFP) ». A sentence that only begins so (« Avec les informations de la police, … ») is none.
 */
export function readCredit(text: string, line: Span, lineWords: readonly LineWord[]): Credit | undefined {
  if (line.end - line.start > longestCredit) return undefined;
  const words = withoutFrame(lineWords);
  const outlets = openedOutlets(text, words) ?? republishedOutlets(text, words) ?? agencyOutlets(text, words);
  return outlets && { start: line.start, end: line.end, outlets };
}

/** « (AFP) » or “— Reuters” after the last sentence of a paragraph, or undefined. */
export function readTrailingCredit(text: string, { start, end }: Span): Credit | undefined {
  const from = Math.max(start, end - longestTrailer);
  const isBracketed = text.charAt(end - 1) === ')';
  // Most paragraphs end in a full stop and are done with here.
  if (!isBracketed && !isWordClass(classOf(text.charCodeAt(end - 1)))) return undefined;
  const opening = isBracketed ? text.lastIndexOf('(', end) : lastDash(text, from, end);
  if (opening <= from) return undefined;
  const before = lineEnd(text, { start, end: opening });
  if (before === 'none' || before === 'open') return undefined;
  const words = withoutFrame(readLineWords(text, { start: opening, end }));
  const outlets = openedOutlets(text, words) ?? agencyOutlets(text, words);
  return outlets && { start: opening, end, outlets };
}

/** The agencies and outlets that an author's line names besides: « Par Odile Vasseur, avec AFP ». */
export function readBylineCredit(text: string, line: Span): Credit | undefined {
  const words = readLineWords(text, line);
  const opener = matchPhrase(pagePhrases.bylineOpeners, words, 0);
  // Between capitals, such letters are part of a name: « A. P. Vasseur ».
  const at = words.findIndex(
    (_, i) =>
      matchPhrase(agencyNames, words, i) > 0 && (i <= opener || !isCapitalised(text, words[i - 1] ?? line0)),
  );
  const first = words[at];
  if (!first) return undefined;
  const joined = words[at - 1];
  const start = joined && isPhrase(withWords, words, at - 1, at) ? joined : first;
  const outlets = splitNames(text, words.slice(at))
    .filter((part) => part.isAgency)
    .map((part) => nameOf(text, part));
  return outlets.length > 0 ? { start: start.start, end: line.end, outlets } : undefined;
}

const line0: LineWord = { start: 0, end: 0, form: '' };

function lastDash(text: string, from: number, end: number): number {
  for (let at = end - 1; at > from; at--) {
    if ('-–—'.includes(text.charAt(at)) && /\s/.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** The words without brackets, dashes and emphasis around them and without a full stop at the end. */
function withoutFrame(words: readonly LineWord[]): readonly LineWord[] {
  let from = 0;
  let to = words.length;
  while (from < to && '([*_-–—>'.includes(words[from]?.form ?? ' ')) from++;
  while (to > from && ')]*_.'.includes(words[to - 1]?.form ?? ' ')) to--;
  return words.slice(from, to);
}

/** The outlets of a line that begins with an opener, or undefined where it has none or goes on as a sentence. */
function openedOutlets(text: string, words: readonly LineWord[]): readonly string[] | undefined {
  const source = matchPhrase(pagePhrases.sourceOpeners, words, 0);
  if (source > 0 && words[source]?.form === ':') {
    return splitNames(text, words.slice(source + 1))
      .filter((part) => !part.isNewsroom)
      .map((part) => nameOf(text, part))
      .filter((name) => /\p{Lu}|\.\p{Ll}/u.test(name));
  }
  const opener = matchPhrase(pagePhrases.creditOpeners, words, 0);
  if (opener > 0) return strictOutlets(text, words, words[opener]?.form === ':' ? opener + 1 : opener);
  const joiner = matchPhrase(withWords, words, 0);
  if (joiner === 0) return undefined;
  const named = words.slice(joiner);
  return agencyOutlets(text, named) ?? tradeOutlets(text, named);
}

/** « Avec La Dépêche du Val »: names only, each with a word that outlets are called by. */
function tradeOutlets(text: string, words: readonly LineWord[]): readonly string[] | undefined {
  const parts = splitNames(text, words);
  const isTrade = (part: NamePart) =>
    isName(text, part.words) &&
    part.words.some((_, i) => matchPhrase(pagePhrases.outletWords, part.words, i) > 0);
  return parts.length > 0 && parts.every(isTrade) ? parts.map((part) => nameOf(text, part)) : undefined;
}

function strictOutlets(
  text: string,
  words: readonly LineWord[],
  from: number,
): readonly string[] | undefined {
  const parts = splitNames(text, words.slice(from)).filter((part) => !isCorrespondent(text, part));
  const isSentence = parts.some((part) => !part.isNewsroom && !isName(text, part.words));
  if (isSentence) return undefined;
  return parts.filter((part) => !part.isNewsroom).map((part) => nameOf(text, part));
}

/** “This article was first published by The Garissa Courier on 3 March.”: the name that the opener leads to. */
function republishedOutlets(text: string, words: readonly LineWord[]): readonly string[] | undefined {
  const opener = matchPhrase(pagePhrases.republishedOpeners, words, 0);
  if (opener === 0) return undefined;
  const [part] = splitNames(text, words.slice(opener));
  if (!part) return [];
  const stop = part.words.findIndex(
    (word, i) => !isCapitalised(text, word) && matchPhrase(pagePhrases.nameParticles, part.words, i) === 0,
  );
  const run = stop < 0 ? part.words : part.words.slice(0, stop);
  const name = run.slice(0, run.findLastIndex((word) => isCapitalised(text, word)) + 1);
  return isName(text, name) ? [nameOf(text, { words: name })] : [];
}

/** The outlets of a line that holds nothing else and names at least one agency: « Le Courrier avec AFP ». */
function agencyOutlets(text: string, words: readonly LineWord[]): readonly string[] | undefined {
  const parts = splitNames(text, words);
  if (!parts.some((part) => part.isAgency || part.isNewsroom)) return undefined;
  // A newsroom alone signs, it credits nobody; agencies without a name are still a credit.
  if (!parts.some((part) => part.isAgency) && !isAgencies(parts)) return undefined;
  if (parts.some((part) => !part.isNewsroom && !part.isAgency && !isName(text, part.words))) return undefined;
  return parts.filter((part) => part.isOutlet).map((part) => nameOf(text, part));
}

function isAgencies(parts: readonly NamePart[]): boolean {
  return parts.some(({ words }) => words.some(({ form }) => form === 'agences' || form === 'agencies'));
}

function splitNames(text: string, words: readonly LineWord[]): readonly NamePart[] {
  const parts: NamePart[] = [];
  let from = 0;
  for (let at = 0; at <= words.length;) {
    const agency = matchPhrase(agencyNames, words, at);
    const word = words[at];
    const joiner = word && agency === 0 ? joinerLength(words, at) : 0;
    if (word && joiner === 0) {
      at += Math.max(agency, 1);
      continue;
    }
    const name = trimName(text, words.slice(from, at));
    if (name.length > 0) parts.push(readPart(text, name));
    if (!word) break;
    at += joiner;
    from = at;
  }
  return parts;
}

function joinerLength(words: readonly LineWord[], at: number): number {
  const form = words[at]?.form ?? '';
  if (',;/+&|·'.includes(form)) return 1;
  return matchPhrase(pagePhrases.outletJoiners, words, at);
}

/** The words of a part without those that only lead to the name: « nos confrères de », “the news agency”. */
function trimName(text: string, words: readonly LineWord[]): readonly LineWord[] {
  let from = 0;
  let to = words.length;
  while (to > from && isMark(text, words[to - 1] ?? line0)) to--;
  while (from < to) {
    const word = words[from];
    if (!word || isPhrase(pagePhrases.newsroom, words, from, to)) break;
    if (isMark(text, word)) {
      from++;
      continue;
    }
    const lead = isCapitalised(text, word) ? 0 : matchPhrase(pagePhrases.beforeOutlet, words, from);
    if (lead === 0 || from + lead > to) break;
    from += lead;
  }
  return words.slice(from, to);
}

function readPart(text: string, words: readonly LineWord[]): NamePart {
  const isNewsroom = isPhrase(pagePhrases.newsroom, words, 0);
  const isAgency = !isNewsroom && isPhrase(agencyNames, words, 0);
  return { words, isNewsroom, isAgency, isOutlet: isAgency || (!isNewsroom && looksLikeOutlet(text, words)) };
}

/** Whether a name is an outlet's rather than a person's: an article, a single word, an acronym, a word of the trade. */
function looksLikeOutlet(text: string, words: readonly LineWord[]): boolean {
  const [first] = words;
  if (!first) return false;
  if (words.length === 1 || ['le', 'la', 'les', 'l', 'the'].includes(first.form)) return true;
  return words.some(
    (word, i) =>
      matchPhrase(pagePhrases.outletWords, words, i) > 0 ||
      isNumber(text, word) ||
      word.form.includes('.') ||
      /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end)),
  );
}

/** “Jane Doe in Nairobi”: a person who reported from there. */
function isCorrespondent(text: string, { words, isOutlet }: NamePart): boolean {
  return (
    !isOutlet &&
    words.some(
      (word, i) =>
        i > 0 && !isCapitalised(text, word) && matchPhrase(pagePhrases.placePrepositions, words, i) > 0,
    )
  );
}

/** Whether the words are a name and no part of a sentence: capitals, numbers, particles, or one web address. */
function isName(text: string, words: readonly LineWord[]): boolean {
  if (words.length === 0 || words.length > mostNameWords) return false;
  if (words.length === 1 && words[0]?.form.includes('.')) return true;
  let capitals = 0;
  for (const [i, word] of words.entries()) {
    if (isCapitalised(text, word)) capitals++;
    else if (
      !isNumber(text, word) &&
      !'«»“”"&-*_'.includes(word.form) &&
      matchPhrase(pagePhrases.nameParticles, words, i) === 0 &&
      matchPhrase(agencyNames, words, i) === 0
    ) {
      return false;
    }
  }
  return capitals > 0 || matchPhrase(agencyNames, words, 0) > 0;
}

function nameOf(text: string, { words }: Pick<NamePart, 'words'>): string {
  const first = words.find((word) => !'«»“”"*_'.includes(word.form));
  const last = words.findLast((word) => !'«»“”"*_'.includes(word.form));
  return first && last ? text.slice(first.start, last.end) : '';
}
