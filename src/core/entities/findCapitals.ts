import { WordClass } from '../language/wordClass';
import type { BlockReading } from '../reading';
import { Shape } from '../text/lexicon';
import { TokenKind } from '../text/tokens';
import type { EntityType, Mention } from './mention';
import { nameKnowledge, type NameKnowledge } from './nameKnowledge';

/** An acronym is no longer than this. */
const LONGEST_ACRONYM = 6;
const NAMELESS =
  WordClass.functionWord |
  WordClass.honorific |
  WordClass.demonym |
  WordClass.month |
  WordClass.weekday |
  WordClass.subjectPronoun;

/**
 * Names by their capitals and the words around them alone: what is left without a trained model. Capitals next to each
 * other, joined by particles, are one name; heads, honorifics and prepositions tell its type.
 */
export function findCapitals(reading: BlockReading): readonly Mention[] {
  const mentions: Mention[] = [];
  const { tokens } = reading;
  const knowledge = nameKnowledge(reading.pack);
  const starts = new Set(reading.sentences.starts);
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(reading, i, starts.has(i))) continue;
    let last = i;
    for (let next = i + 1; next < tokens.length; next++) {
      if (isName(reading, next, false)) last = next;
      else if (!isJoint(reading, next, knowledge) || next - last > 2) break;
    }
    mentions.push({
      start: tokens.starts[i] ?? 0,
      end: tokens.ends[last] ?? 0,
      type: guessType(reading, i, last, knowledge),
    });
    i = last;
  }
  return mentions;
}

function isName({ tokens, lexicon }: BlockReading, i: number, isFirst: boolean): boolean {
  const form = tokens.forms[i] ?? 0;
  if (tokens.kinds[i] !== TokenKind.word || (lexicon.shape(form) & Shape.capitalised) === 0) return false;
  const classes = lexicon.classes(form);
  if ((classes & NAMELESS) !== 0) return false;
  return !isFirst || (classes & (WordClass.commonWord | WordClass.verb | WordClass.role)) === 0;
}

/** A lower-case particle between two parts of a name; nothing else may stand there. */
function isJoint({ tokens, lexicon }: BlockReading, i: number, knowledge: NameKnowledge): boolean {
  const form = tokens.forms[i] ?? 0;
  return (lexicon.classes(form) & WordClass.particle) !== 0 || knowledge.innerWords.has(lexicon.lower(form));
}

function guessType(
  { tokens, lexicon }: BlockReading,
  first: number,
  last: number,
  knowledge: NameKnowledge,
): EntityType {
  const form = tokens.forms[first] ?? 0;
  const head = lexicon.lower(form);
  const before = first > 0 ? (tokens.forms[first - 1] ?? 0) : undefined;
  const classesBefore = before === undefined ? 0 : lexicon.classes(before);
  if ((classesBefore & (WordClass.honorific | WordClass.role)) !== 0) return 'person';
  const tail = lexicon.lower(tokens.forms[last] ?? 0);
  for (const word of [head, tail]) {
    if (knowledge.organisationHeads.has(word)) return 'organization';
    if (knowledge.eventNames.has(word) || knowledge.eventHeads.has(word)) return 'event';
    if (knowledge.placeHeads.has(word)) return 'place';
  }
  if (first === last) {
    const isAcronym = (lexicon.shape(form) & Shape.allCaps) !== 0 && head.length <= LONGEST_ACRONYM;
    if (isAcronym) return 'organization';
    return (classesBefore & WordClass.preposition) !== 0 ? 'place' : 'person';
  }
  return 'person';
}
