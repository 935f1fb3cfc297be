import { WordClass } from '../language/wordClass';
import { Shape } from '../text/lexicon';
import { TokenKind } from '../text/tokens';
import type { Mention } from '../entities/mention';
import type { BlockContext } from './blockContext';
import { hasClass, lowerAt, tokenFrom } from './blockTokens';

/** How many tokens before a name its function may begin: « le président de la République, Emmanuel Macron ». */
const REACH_BEFORE = 12;

/** Titles that are a function. */
const TITLES: ReadonlySet<string> = new Set([
  'me',
  'maître',
  'dr',
  'dr.',
  'docteur',
  'pr',
  'pr.',
  'prof',
  'professeur',
  'mgr',
  'lord',
  'judge',
  'abbé',
  'cheikh',
  'imam',
]);

const LINKS = WordClass.conjunction | WordClass.preposition | WordClass.subordinator | WordClass.auxiliary;
const VERBS = WordClass.cueFinite | WordClass.verb | WordClass.cueParticiple;

/** Whether a person's mention says who it is: a function before the name, an apposition or brackets after it. */
export function isDescribed(block: BlockContext, mention: Mention): boolean {
  return isDescribedBefore(block, mention) || isDescribedAfter(block, mention);
}

function isDescribedBefore({ reading }: BlockContext, { start }: Mention): boolean {
  const { tokens, lexicon } = reading;
  const first = tokenFrom(reading, start);
  const previous = lowerAt(reading, first - 1);
  if (hasClass(reading, first - 1, WordClass.role | WordClass.group) || TITLES.has(previous)) return true;
  if (first > 1 && isCapitalTitle(reading, first - 1)) return true;
  const isWord = tokens.kinds[first - 1] === TokenKind.word;
  const isLower = isWord && (lexicon.shape(tokens.forms[first - 1] ?? 0) & Shape.capitalised) === 0;
  const isLink = hasClass(
    reading,
    first - 1,
    LINKS | VERBS | WordClass.functionWord | WordClass.adverb | WordClass.honorific,
  );
  if (first > 0 && isLower && !isLink && !previous.startsWith('-') && previous.length > 3) return true;
  for (let i = first - 2; i >= Math.max(0, first - REACH_BEFORE); i--) {
    const char = tokens.text.charAt(tokens.starts[i] ?? 0);
    if ('.!?;:'.includes(char)) return false;
    if (hasClass(reading, i, WordClass.role)) return true;
  }
  return false;
}

/** “Commissioner Jeff Cuthbert”: a word with a capital that is part of no name, inside its sentence. */
function isCapitalTitle(reading: BlockContext['reading'], token: number): boolean {
  const { tokens, lexicon } = reading;
  if (reading.pack.language !== 'en' || tokens.kinds[token] !== TokenKind.word) return false;
  const isCapital = (lexicon.shape(tokens.forms[token] ?? 0) & Shape.capitalised) !== 0;
  const isFirst = '.!?"“'.includes(tokens.text.charAt(tokens.starts[token - 1] ?? 0));
  return isCapital && !isFirst && !hasClass(reading, token, WordClass.honorific | WordClass.functionWord);
}

function isDescribedAfter({ reading, text }: BlockContext, { end }: Mention): boolean {
  const next = tokenFrom(reading, end);
  const { tokens } = reading;
  const char = text.charAt(tokens.starts[next] ?? text.length);
  if (char === '(') return true;
  const word = lowerAt(reading, next);
  const isCopula =
    ['est', 'était', 'is', 'was'].includes(word) && hasClass(reading, next + 1, WordClass.determiner);
  if (isCopula) return true;
  if (['de', 'du', 'des', "d'", 'of', 'from'].includes(word)) return true;
  if (char !== ',' && char !== '–' && char !== '—') return false;
  const isNumber = tokens.kinds[next + 1] === TokenKind.number;
  if (isNumber || ['qui', 'who', 'whose', 'dont'].includes(lowerAt(reading, next + 1))) return true;
  const form = tokens.forms[next + 1] ?? 0;
  const isLower =
    tokens.kinds[next + 1] === TokenKind.word && (tokens.lexicon.shape(form) & Shape.capitalised) === 0;
  const isDeterminer = hasClass(reading, next + 1, WordClass.determiner);
  const isNoun = hasClass(reading, next + 1, WordClass.role);
  return isNoun || isDeterminer || (isLower && !hasClass(reading, next + 1, WordClass.auxiliary | VERBS));
}
