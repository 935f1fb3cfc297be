import type { BlockReading } from '../../reading';
import { overlaps } from '../../text/span';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { WordClass } from '../../language/wordClass';
import { hasClass, isCapitalised, lowerAt } from '../blockTokens';
import { message } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';

/** The newsroom as somebody who knows. */
const ownKnowledge: PhraseSet = {
  fr: [
    'a|avons|avait -t-on|-nous appris',
    "a appris le|la|l'|les",
    'nous avons appris',
    'on a appris',
    'selon nos informations',
    "d' après nos informations",
  ],
  en: ['we have|had learned|learnt', 'has|have learned|learnt', 'according to our information'],
};

/** Words after it that say from whom. */
const ORIGINS: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set(['auprès', 'de', "d'", 'du', 'des', 'par', 'selon', 'chez']),
  en: new Set(['from', 'through', 'via']),
};

const messages = {
  selfLearned: 'From whom was this learned? “{0}” gives no origin.',
  origin: 'Say from whom',
} as const;

/** « a-t-on appris »: the newsroom knows, and does not say from whom. */
export const sourceSelfLearned: Rule = {
  id: 'source-self-learned',
  title: 'Information of unknown origin',
  severity: 'warning',
  messages,
  phrases: [ownKnowledge],
  checkBlock(block, report) {
    const language = block.language === 'en' ? 'en' : 'fr';
    for (const match of block.find(ownKnowledge)) {
      const place = newsroomOf(block, match);
      if (!place || isQuoted(block.reading.quotations, place) || hasOrigin(block, place.end, language))
        continue;
      const origin =
        language === 'en' ? ` from ${placeholder(1, 'whom')}` : ` auprès de ${placeholder(1, 'qui')}`;
      report({
        ...place,
        message: message(messages.selfLearned, block.text.slice(place.start, place.end)),
        fixes: [snippetFix(message(messages.origin), { start: place.end, end: place.end, newText: origin })],
      });
    }
  },
};

/** The wording with the outlet's name where it has one; undefined where somebody else learned something. */
function newsroomOf(
  { mentions, text, reading }: BlockContext,
  match: PhraseMatch,
): { start: number; end: number } | undefined {
  const { start, end } = match;
  const words = text.slice(start, end).toLowerCase();
  if (/^(?:has|have)\b/.test(words)) {
    const isName =
      isCapitalised(reading, match.first - 1) && !hasClass(reading, match.first - 1, WordClass.functionWord);
    const mention = mentions.find((candidate) => candidate.end <= start && start - candidate.end <= 1);
    if (!isName || mention?.type === 'person' || mention?.type === 'place') return undefined;
    return { start: mention?.start ?? reading.tokens.starts[match.first - 1] ?? start, end };
  }
  if (!words.startsWith('a appris')) return isNounAhead(reading, match.last + 1) ? undefined : { start, end };
  const outlet = mentions.find(
    (mention) => mention.type === 'organization' && mention.start >= end - 3 && mention.start <= end + 1,
  );
  return outlet && { start, end: outlet.end };
}

/** « nous avons appris les brutalités », “we have learned a lot”. */
function isNounAhead(reading: BlockReading, token: number): boolean {
  return hasClass(reading, token, WordClass.determiner) && lowerAt(reading, token) !== 'that';
}

function hasOrigin(block: BlockContext, end: number, language: 'fr' | 'en'): boolean {
  const { text, sentences, attributions } = block;
  const rest = text.slice(end, sentenceAt(sentences, end - 1).end);
  const words = rest.toLowerCase().match(/[\p{L}]+['’]?/gu) ?? [];
  const isAttributed = attributions.some(
    ({ source, cue }) => source && cue && overlaps({ start: end - 8, end }, cue) && source.start > end,
  );
  return isAttributed || words.slice(0, 4).some((word) => ORIGINS[language].has(word.replace('’', "'")));
}
