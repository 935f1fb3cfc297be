import { sentenceAt, isQuoted, lastStartingAtOrBefore, type BlockContext } from '../blockContext';
import { message } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { beforeFullStop } from '../sentenceEnds';
import { placeholder, snippetFix } from '../snippets';
import { hasSignIn, signsOfSource, sourceMarkers } from '../sourcing';

const FR_PEOPLE =
  'personnes|manifestants|manifestantes|participants|opposants|partisans|sympathisants|militants|fidèles|grévistes|étudiants|agriculteurs|salariés|fonctionnaires|enseignants|habitants';
const EN_PEOPLE =
  'people|protesters|protestors|demonstrators|marchers|supporters|opponents|workers|students|farmers|teachers|residents|worshippers';

const crowds: PhraseSet = {
  fr: [
    `des|plusieurs|quelques centaines|milliers|dizaines de|d' ${FR_PEOPLE}`,
    `des centaines|dizaines de milliers de|d' ${FR_PEOPLE}`,
  ],
  en: [
    `hundreds|thousands|tens of thousands? of? ${EN_PEOPLE}`,
    `hundreds|tens of thousands of ${EN_PEOPLE}`,
  ],
};

/** A number and people; its number is the token before. */
const people: PhraseSet = { fr: [FR_PEOPLE], en: [EN_PEOPLE] };

const gatherings: PhraseSet = {
  fr: [
    'défilé|manifesté|marché|battu|rassemblés|rassemblées|réunis|réunies|mobilisés|mobilisées|participé|protesté|descendus|descendues|défilent|manifestent|défilaient|manifestaient|défilèrent|convergé',
  ],
  en: [
    'marched|rallied|gathered|protested|demonstrated|assembled|attended|march|rally|marching|protesting|demonstrating',
    'took|taken|take to the streets',
    'turned out',
  ],
};

const messages = {
  unsourced: 'Who counted the crowd? Police and organisers seldom agree.',
  both: 'Give both counts',
} as const;

/** A turnout without the words of the police or the organisers. */
export const factCrowdUnsourced: Rule = {
  id: 'fact-crowd-unsourced',
  title: 'Turnout without a source',
  severity: 'warning',
  messages,
  phrases: [crowds, people, gatherings, sourceMarkers],
  checkBlock(block, report) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return;
    for (const { start, end } of crowdsOf(block)) {
      const index = lastStartingAtOrBefore(block.sentences, start);
      const sentence = sentenceAt(block.sentences, start);
      const reach = { start: sentence.start, end: (block.sentences[index + 1] ?? sentence).end };
      if (!block.find(gatherings).some((verb) => verb.start >= end && verb.end <= sentence.end)) continue;
      if (isQuoted(block.reading.quotations, { start, end }) || hasSignIn(signsOfSource(block), reach))
        continue;
      const counts =
        block.language === 'en'
          ? `, according to ${placeholder(1, 'police')}; ${placeholder(2, 'number')}, according to organisers`
          : `, selon ${placeholder(1, 'la police')} ; ${placeholder(2, 'nombre')}, selon les organisateurs`.replace(
              ' ;',
              '\u00a0;',
            );
      report({
        start,
        end,
        message: message(messages.unsourced),
        fixes: [snippetFix(message(messages.both), beforeFullStop(block.text, sentence, counts))],
      });
    }
  },
};

function crowdsOf(block: BlockContext): readonly { start: number; end: number }[] {
  const counted = block.find(people).flatMap((match) => {
    const start = startOfNumber(block, match);
    return start < 0 ? [] : [{ start, end: match.end }];
  });
  return [...block.find(crowds), ...counted].sort((a, b) => a.start - b.start);
}

/** A crowd has three digits at least; « 20 000 » is two tokens, « 3 millions de » four. */
function startOfNumber({ text }: BlockContext, { start }: PhraseMatch): number {
  const before = text.slice(Math.max(0, start - 40), start);
  const number =
    /(?:\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+|\d{3,}|\d+(?:[.,]\d+)? ?millions?(?: de| d['’])?)\s*$/.exec(
      before,
    );
  return number ? start - number[0].length : -1;
}
