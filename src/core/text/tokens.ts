import type { WordRules } from '../language/languagePack';
import { CharClass, classOf, isWordClass } from './characters';
import type { Lexicon } from './lexicon';

/** What a token is. */
export const TokenKind = { word: 1, number: 2, quote: 3, punctuation: 4, address: 5 } as const;

/**
 * The tokens of one text as parallel arrays (token i is `text` from `starts[i]` to `ends[i]`). Elided articles,
 * inverted pronouns and ’s are tokens of their own: « l’ » + « Élysée », « a » + « -t-il », “Vasseur” + “’s”.
 * An abbreviation or initial keeps its full stop. The arrays are reused: a `Tokens` is good until the next
 * `tokenize` into it.
 */
export interface Tokens {
  text: string;
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  /** `TokenKind` of each token. */
  kinds: Uint8Array;
  /** The form's id in `lexicon`. */
  forms: Int32Array;
  lexicon: Lexicon;
}

/** Room for tokens; grows as texts need it. */
export function createTokens(lexicon: Lexicon): Tokens {
  return { text: '', length: 0, lexicon, ...allocate(512) };
}

/** Cuts `text` into tokens, into `tokens` (returned). White space is no token. Linear in the text. */
export function tokenize(text: string, tokens: Tokens): Tokens {
  tokens.text = text;
  tokens.length = 0;
  const rules = tokens.lexicon.pack.words;
  for (let at = 0; at < text.length;) {
    const charClass = classOf(text.charCodeAt(at));
    if (charClass === CharClass.space) at++;
    else if (charClass === CharClass.lower || charClass === CharClass.upper)
      at = readWord(text, at, tokens, rules);
    else if (charClass === CharClass.digit) at = readNumber(text, at, tokens);
    else if (isAddressMark(text, at)) at = readAddress(text, at, tokens);
    else at = readMark(text, at, tokens, charClass);
  }
  return tokens;
}

function readWord(text: string, start: number, tokens: Tokens, rules: WordRules): number {
  if (isUrl(text, start)) return readAddress(text, start, tokens);
  const dotted = endOfDotted(text, start);
  if (dotted > start) return push(tokens, TokenKind.word, start, dotted);
  let at = start;
  for (;;) {
    at = endOfLetters(text, at);
    const joint = classOf(text.charCodeAt(at));
    const next = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : CharClass.other;
    if (joint === CharClass.apostrophe && (isWordClass(next) || next === CharClass.quote)) {
      if (isElision(text, start, at, rules)) return push(tokens, TokenKind.word, start, at + 1);
      if (rules.hasPossessive && isPossessive(text, at)) {
        push(tokens, TokenKind.word, start, at);
        return push(tokens, TokenKind.word, at, at + 2);
      }
      if (next === CharClass.quote) break;
      at++;
    } else if (joint === CharClass.hyphen && isWordClass(next)) {
      const end = endOfInversion(text, start, at, rules);
      if (end > at) {
        push(tokens, TokenKind.word, start, at);
        return push(tokens, TokenKind.word, at, end);
      }
      at++;
    } else break;
  }
  if (text.charCodeAt(at) === DOT && rules.abbreviations.has(lowerSlice(text, start, at))) at++;
  return push(tokens, TokenKind.word, start, at);
}

const DOT = 0x2e;
const COMMA = 0x2c;
const LONGEST_ABBREVIATION = 12;

function lowerSlice(text: string, start: number, end: number): string {
  return end - start > LONGEST_ABBREVIATION ? '' : text.slice(start, end).toLowerCase();
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordClass(classOf(text.charCodeAt(at)))) at++;
  return at;
}

/** End of “U.S.”, « J.-C. » or of the initial “W.”, `start` where there is none: a lone capital before a full stop. */
function endOfDotted(text: string, start: number): number {
  let at = start;
  while (classOf(text.charCodeAt(at)) === CharClass.upper && text.charCodeAt(at + 1) === DOT) {
    at += 2;
    const from = classOf(text.charCodeAt(at)) === CharClass.hyphen ? at + 1 : at;
    if (classOf(text.charCodeAt(from)) !== CharClass.upper || text.charCodeAt(from + 1) !== DOT) break;
    at = from;
  }
  return at;
}

/** « l’ » is an elision in any case of letters, « N’ » or « M’ » before a capital is a name (N’Djamena). */
function isElision(text: string, start: number, apostrophe: number, rules: WordRules): boolean {
  const word = lowerSlice(text, start, apostrophe);
  if (!rules.elisions.has(word)) return false;
  const isName =
    classOf(text.charCodeAt(start)) === CharClass.upper && (word === 'n' || word === 'm' || word === 't');
  return !(isName && classOf(text.charCodeAt(apostrophe + 1)) === CharClass.upper);
}

function isPossessive(text: string, apostrophe: number): boolean {
  const code = text.charCodeAt(apostrophe + 1);
  return (code === 0x73 || code === 0x53) && !isWordClass(classOf(text.charCodeAt(apostrophe + 2)));
}

/** End of an inverted pronoun that starts at the hyphen `at` (« -il », « -t-elle »), else `at`. */
function endOfInversion(text: string, start: number, at: number, rules: WordRules): number {
  if (rules.invertedPronouns.size === 0) return at;
  let from = at + 1;
  const isLinked =
    (text[from] === 't' || text[from] === 'T') && classOf(text.charCodeAt(from + 1)) === CharClass.hyphen;
  if (isLinked) from += 2;
  const end = endOfLetters(text, from);
  const after = classOf(text.charCodeAt(end));
  if (after === CharClass.hyphen || !rules.invertedPronouns.has(lowerSlice(text, from, end))) return at;
  return rules.hyphenated.has(lowerSlice(text, start, end)) ? at : end;
}

function readNumber(text: string, start: number, tokens: Tokens): number {
  let at = start;
  for (;;) {
    at = endOfLetters(text, at);
    const code = text.charCodeAt(at);
    const joins = code === DOT || code === COMMA || classOf(code) === CharClass.hyphen;
    const next = classOf(text.charCodeAt(at + 1));
    if (!joins || next !== CharClass.digit) break;
    at++;
  }
  return push(tokens, TokenKind.number, start, at);
}

/** `@name` and `#tag`, at the start of a word only. */
function isAddressMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x40 || code === 0x23) && isWordClass(classOf(text.charCodeAt(at + 1)));
}

function isUrl(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== 0x68 && first !== 0x77) return false;
  return text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at);
}

function readAddress(text: string, start: number, tokens: Tokens): number {
  let end = start + 1;
  const isName = isAddressMark(text, start);
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const charClass = classOf(code);
    if (
      isName
        ? !isWordClass(charClass) && code !== 0x5f
        : charClass === CharClass.space || charClass === CharClass.quote
    )
      break;
    end++;
  }
  while (end > start + 1 && ').,;:!?…'.includes(text.charAt(end - 1))) end--;
  return push(tokens, TokenKind.address, start, end);
}

function readMark(text: string, start: number, tokens: Tokens, charClass: number): number {
  if (charClass === CharClass.quote || charClass === CharClass.apostrophe)
    return push(tokens, TokenKind.quote, start, start + 1);
  const code = text.charCodeAt(start);
  let end = start + 1;
  if (code === DOT) while (text.charCodeAt(end) === DOT) end++;
  if (code >= 0xd800 && code < 0xdc00 && end < text.length) end++;
  return push(tokens, TokenKind.punctuation, start, end);
}

function push(tokens: Tokens, kind: number, start: number, end: number): number {
  const at = tokens.length;
  if (at === tokens.starts.length) grow(tokens);
  tokens.starts[at] = start;
  tokens.ends[at] = end;
  tokens.kinds[at] = kind;
  tokens.forms[at] = tokens.lexicon.intern(tokens.text, start, end);
  tokens.length = at + 1;
  return end;
}

function allocate(size: number): Pick<Tokens, 'starts' | 'ends' | 'kinds' | 'forms'> {
  return {
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    kinds: new Uint8Array(size),
    forms: new Int32Array(size),
  };
}

function grow(tokens: Tokens): void {
  const bigger = allocate(tokens.starts.length * 2);
  bigger.starts.set(tokens.starts);
  bigger.ends.set(tokens.ends);
  bigger.kinds.set(tokens.kinds);
  bigger.forms.set(tokens.forms);
  Object.assign(tokens, bigger);
}
