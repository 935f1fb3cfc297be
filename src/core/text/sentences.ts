import { WordClass } from '../language/wordClass';
import { CharClass, classOf } from './characters';
import { Shape } from './lexicon';
import { TokenKind, type Tokens } from './tokens';

/** The sentences of a block as token indices: sentence i is the tokens from `starts[i]` up to `starts[i + 1]`. */
export interface Sentences {
  readonly count: number;
  /** `count + 1` indices; the last is the number of tokens. */
  readonly starts: readonly number[];
}

/**
 * Where the sentences of a block begin. A sentence ends with . ! ? … and whatever closes after it (a quotation mark, a
 * bracket), if what follows can begin another. An abbreviation's or initial's full stop ends nothing, since it is part
 * of its word, unless the next word is a function word with a capital (“in the U.S. The …”).
 */
export function findSentences(tokens: Tokens): Sentences {
  const starts: number[] = tokens.length > 0 ? [0] : [];
  for (let i = 0; i < tokens.length - 1; i++) {
    if (!isEnd(tokens, i)) continue;
    let next = i + 1;
    while (next < tokens.length && closes(tokens, next)) next++;
    if (next < tokens.length && canBegin(tokens, i, next)) starts.push(next);
    i = Math.max(i, next - 1);
  }
  const count = starts.length;
  starts.push(tokens.length);
  return { count, starts };
}

/** The index of the sentence that holds token `token`. */
export function sentenceOf({ starts, count }: Sentences, token: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isEnd(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[i] ?? 0);
  if (tokens.kinds[i] === TokenKind.punctuation)
    return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
  return tokens.kinds[i] === TokenKind.word && endsWithDot(tokens, i) && isFunctionWordAhead(tokens, i);
}

function endsWithDot(tokens: Tokens, i: number): boolean {
  return tokens.text.charCodeAt((tokens.ends[i] ?? 0) - 1) === 0x2e;
}

/**
 * A capitalised function word after a dotted abbreviation begins a sentence, a name does not. After a lone initial only
 * a pronoun does: « M. Le Goff ».
 */
function isFunctionWordAhead(tokens: Tokens, i: number): boolean {
  const form = tokens.forms[i + 1] ?? 0;
  const { lexicon } = tokens;
  const isInitial = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0) === 2;
  const wanted = isInitial ? WordClass.subjectPronoun : WordClass.functionWord;
  return (lexicon.shape(form) & Shape.capitalised) !== 0 && (lexicon.classes(form) & wanted) !== 0;
}

/** A closing mark right after the end: » ” ’ ) ] or a straight mark without a space before it. */
function closes(tokens: Tokens, i: number): boolean {
  const start = tokens.starts[i] ?? 0;
  const char = tokens.text.charAt(start);
  if ('»”)]›'.includes(char) || isPictograph(tokens.text.charCodeAt(start))) return true;
  const isAttached = classOf(tokens.text.charCodeAt(start - 1)) !== CharClass.space;
  return isAttached && (char === '"' || char === '’' || char === "'");
}

function canBegin(tokens: Tokens, end: number, next: number): boolean {
  const from = tokens.starts[next] ?? 0;
  const kind = tokens.kinds[next];
  const isApart = classOf(tokens.text.charCodeAt(from - 1)) === CharClass.space;
  const isCapitalised = (tokens.lexicon.shape(tokens.forms[next] ?? 0) & Shape.capitalised) !== 0;
  if (kind === TokenKind.word) return isCapitalised && (isApart || isGlued(tokens, end));
  if (kind === TokenKind.quote) return isApart;
  if (kind === TokenKind.number || kind === TokenKind.address) return isApart && next === end + 1;
  return isApart && '-–—([•'.includes(tokens.text.charAt(from));
}

/** « gare.Lors »: the space after the full stop was lost. A lower-case word of three letters before it tells. */
function isGlued(tokens: Tokens, end: number): boolean {
  const before = end - 1;
  if (before < 0 || tokens.kinds[before] !== TokenKind.word) return false;
  const length = (tokens.ends[before] ?? 0) - (tokens.starts[before] ?? 0);
  return length >= 3 && (tokens.lexicon.shape(tokens.forms[before] ?? 0) & Shape.capitalised) === 0;
}

/** An emoji after the full stop belongs to the sentence before it. */
function isPictograph(code: number): boolean {
  return (code >= 0xd83c && code <= 0xd83e) || (code >= 0x2600 && code <= 0x27bf);
}
