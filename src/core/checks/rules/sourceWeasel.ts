import { WordClass } from '../../language/wordClass';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { hasClass, lowerAt } from '../blockTokens';
import { message, type Fix } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { BLANK_NAME, capitalize, placeholder, snippetFix } from '../snippets';

const FR_THINK =
  'affirment|assurent|avancent|clament|considèrent|craignent|croient|déplorent|dénoncent|disent|estiment|expliquent|imaginent|jugent|pensent|prédisent|prétendent|redoutent|reprochent|soulignent|soupçonnent|soutiennent|voient|y';
const FR_OTHERS = 'observateurs|experts|analystes|spécialistes|critiques|commentateurs|détracteurs';
const EN_THINK =
  'argue|argued|assume|assumed|believe|believed|claim|claimed|complain|complained|fear|feared|feel|felt|insist|insisted|predict|predicted|say|said|suggest|suggested|suspect|suspected|think|thought|warn|warned|wonder|wondered';
const EN_OTHERS =
  'critics|experts|observers|analysts|commentators|pundits|detractors|opponents|skeptics|sceptics|insiders';

/** Opinions of nobody: a subject without a face and its verb. */
const facelessOpinions: PhraseSet = {
  fr: [
    `certains|certaines|beaucoup|d'aucuns <adverb>? ${FR_THINK}`,
    `d' aucuns <adverb>? ${FR_THINK}`,
    `les|des ${FR_OTHERS} <adverb>? ${FR_THINK}`,
    `de|d' nombreux|innombrables ${FR_OTHERS} <adverb>? ${FR_THINK}`,
    `certains|plusieurs|nombreux ${FR_OTHERS} <adverb>? ${FR_THINK}`,
  ],
  en: [
    `some|many|others|most <adverb>? ${EN_THINK}`,
    `some|many|most people|${EN_OTHERS} <adverb>? ${EN_THINK}`,
    `people|${EN_OTHERS} <adverb>? ${EN_THINK}`,
  ],
};

/** Rumours: a verb of saying without anybody who says it. */
const rumours: PhraseSet = {
  fr: [
    "on dit|raconte|murmure|chuchote|prétend|rapporte <adverb>? que|qu'",
    "il se dit|murmure|raconte|chuchote que|qu'",
    'il se murmure|raconte',
    "il paraît|paraitrait|paraîtrait|parait que|qu'",
    "la rumeur dit|veut|prétend|court|raconte que|qu'",
    "le bruit court que|qu'",
    "tout le monde sait|dit|pense|s'accorde que|qu'",
    "il est de notoriété publique que|qu'",
    "c' est bien connu",
  ],
  en: [
    'it is|was widely|generally|commonly|often|sometimes? believed|thought|said|known|accepted|assumed|rumoured|rumored|claimed|felt|understood that',
    'it has been widely|often? said|claimed|suggested|rumoured|rumored that',
    'rumour|rumor has it that?',
    'everyone|everybody knows|agrees that',
    'there are those who say|believe|think|argue|claim',
    'word is that',
  ],
};

/** « selon certains »: a marker and nobody. */
const facelessMarkers: PhraseSet = {
  fr: [
    'selon certains|beaucoup',
    "selon|d'après les|des|certains|plusieurs " + FR_OTHERS,
    "d' après certains|beaucoup",
    "d' après les|des|certains|plusieurs " + FR_OTHERS,
    "selon|après d' aucuns",
    "de l' avis général",
  ],
  en: [
    'according to some|many|most|critics|experts|observers|analysts|insiders',
    'according to some|many|most people|critics|experts|observers|analysts',
    'in the eyes of some|many',
  ],
};

const messages = {
  weasel: '“{0}”: nobody in particular says this. Who does?',
  name: 'Name who says it',
} as const;

/** An opinion or rumour that is given to nobody in particular. */
export const sourceWeasel: Rule = {
  id: 'source-weasel',
  title: 'Opinion of nobody in particular',
  severity: 'warning',
  messages,
  phrases: [facelessOpinions, rumours, facelessMarkers],
  checkBlock(block, report) {
    if (block.role === 'headline' || block.role === 'credit' || block.role === 'byline') return;
    const findings = [
      ...block.find(facelessOpinions).map((match) => ({ match, fix: nameSubject(block, match) })),
      ...block.find(rumours).map((match) => ({ match, fix: nameRumour(block, match) })),
      ...block
        .find(facelessMarkers)
        .filter((match) => !isQualified(block, match))
        .map((match) => ({ match, fix: nameMarked(block, match) })),
    ];
    for (const { match, fix } of findings) {
      const { start, end } = match;
      if (isQuoted(block.reading.quotations, match)) continue;
      const words = block.text.slice(start, end);
      report({ start, end, message: message(messages.weasel, words), fixes: [fix] });
    }
  },
};

/** “according to critics of the plan”, « selon des experts de l'université »: somebody after all. */
function isQualified({ text, language }: BlockContext, { end }: PhraseMatch): boolean {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(end, end + 20))?.[1]?.toLowerCase() ?? '';
  const qualifiers =
    language === 'en'
      ? ['of', 'at', 'from', 'with', 'in', 'who']
      : ['de', 'du', 'des', 'd', 'interrogés', 'mandatés', 'cités', 'qui', 'en', 'au'];
  return qualifiers.includes(next);
}

/** Puts a name in the place of the subject, and the verb into the singular. */
function nameSubject(block: BlockContext, { last, start, end }: PhraseMatch): Fix {
  const { tokens } = block.reading;
  const between = block.text.slice(start, tokens.starts[last] ?? end);
  const adverb = / (\S+) $/.exec(between.slice(between.indexOf(' ')))?.[1] ?? '';
  const said = neutralVerb(block, last);
  const words =
    adverb === '' || !hasClass(block.reading, last - 1, WordClass.adverb) ? said : `${adverb} ${said}`;
  return nameFix(block, start, end, (name) => `${name} ${words}`);
}

/** The verb in the singular; one that judges or reads minds gives way to one that reports. */
function neutralVerb({ reading, language, text }: BlockContext, token: number): string {
  const { verbs } = reading.pack;
  const readings = verbs.readVerb(lowerAt(reading, token));
  const finite =
    readings.find(({ number }) => number === 'plural') ??
    readings.find(({ tense }) => tense !== 'participle');
  if (!finite) return text.slice(reading.tokens.starts[token], reading.tokens.ends[token]);
  const neutral = language === 'en' ? 'say' : 'affirmer';
  const lemma = verbs.verbClass(finite.lemma) === 'neutral' ? finite.lemma : neutral;
  return verbs.conjugate(lemma, { tense: finite.tense === 'infinitive' ? 'present' : finite.tense });
}

function nameRumour(block: BlockContext, { start, end }: PhraseMatch): Fix {
  return block.language === 'en'
    ? nameFix(block, start, end, (name) => `${name} says that`)
    : nameFix(block, start, end, (name) => `${name} affirme ${elidesQue(block.text, end)}`);
}

function nameMarked(block: BlockContext, { start, end }: PhraseMatch): Fix {
  const isStart = sentenceAt(block.sentences, start).start === start;
  const marker = block.language === 'en' ? 'according to' : 'selon';
  const language = block.language === 'en' ? 'en' : 'fr';
  return snippetFix(message(messages.name), {
    start,
    end,
    newText: `${isStart ? capitalize(marker) : marker} ${placeholder(1, BLANK_NAME[language])}`,
  });
}

/** The « que » that the phrase ended with, as it stands. */
function elidesQue(text: string, end: number): string {
  return /['’]$/.test(text.slice(0, end).slice(-1)) ? text.slice(end - 3, end) : 'que';
}

function nameFix(block: BlockContext, start: number, end: number, write: (name: string) => string): Fix {
  const language = block.language === 'en' ? 'en' : 'fr';
  return snippetFix(message(messages.name), {
    start,
    end,
    newText: write(placeholder(1, BLANK_NAME[language])),
  });
}
