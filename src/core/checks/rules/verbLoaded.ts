import { fold } from '../../text/folding';
import { sentenceAt, isQuoted, type BlockContext } from '../blockContext';
import { lowerAt } from '../blockTokens';
import { beginsWithVowel, cueVerbs, formOf, needsVowel, type CueVerb } from '../cueVerbs';
import { message, type Fix } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';

/** Neutral verbs in the order they are offered. */
const NEUTRAL = { fr: ['dire', 'déclarer', 'affirmer'], en: ['say'] } as const;

/** English verbs that are loaded only where a person speaks: a report does reveal. */
const REVEALING: ReadonlySet<string> = new Set(['reveal', 'disclose', 'allege']);

/** French ones that only make known. */
const NOT_LOADED: ReadonlySet<string> = new Set(['révéler', 'dévoiler', 'alléguer']);

/** Reflexive in French: a neutral verb cannot take their place as they stand. */
const REFLEXIVE: ReadonlySet<string> = new Set(['vanter', 'targuer', 'enorgueillir']);

/** What is confessed or admitted in the proper sense. */
const courtWords: PhraseSet = {
  fr: [
    'meurtre|meurtres|crime|crimes|vol|vols|viol|viols|faits|délit|délits|homicide|assassinat|coups|enquêteurs|policiers|gendarmes|police|juge|juges|tribunal|cour|audition|garde|procès|culpabilité|procureur|parquet|revendiqué|attentat',
  ],
  en: [
    'murder|murders|crime|crimes|theft|rape|killing|killings|manslaughter|assault|charges|charge|police|detectives|court|judge|jury|trial|guilt|guilty|prosecutors|offence|offense|responsibility|fraud|stealing|possession|driving',
  ],
};

const messages = {
  loaded: '“{0}” judges what it reports.',
  replace: 'Replace by “{0}”',
} as const;

/** A verb of speech that judges the statement. */
export const verbLoaded: Rule = {
  id: 'verb-loaded',
  title: 'Verb that judges',
  severity: 'information',
  messages,
  phrases: [courtWords],
  checkBlock(block, report) {
    for (const verb of cueVerbs(block, 'loaded')) {
      if (!isReport(block, verb) || isProper(block, verb) || isAccepted(block, verb)) continue;
      const { start, end } = verb;
      report({
        start,
        end,
        message: message(messages.loaded, block.text.slice(start, end)),
        fixes: REFLEXIVE.has(verb.reading.lemma) ? [] : replacements(block, verb),
      });
    }
    for (const { start, end } of block.find(block.options.words.loaded)) {
      const isCue = block.attributions.some(({ cue }) => cue && start < cue.end && cue.start < end);
      if (isCue && !isQuoted(block.reading.quotations, { start, end }))
        report({ start, end, message: message(messages.loaded, block.text.slice(start, end)) });
    }
  },
};

/** Not « reconnaître l'indépendance », « vanter un produit » or the infinitive of « il est faux de prétendre ». */
function isReport(
  { reading, text }: BlockContext,
  { token, reading: verb, attribution, end }: CueVerb,
): boolean {
  if (verb.tense === 'infinitive' || NOT_LOADED.has(verb.lemma)) return false;
  if (REFLEXIVE.has(verb.lemma))
    return [1, 2, 3].some((back) => /^s[e'’]$/.test(lowerAt(reading, token - back)));
  if (
    !/^(?:reconnaître|admettre|admit|recogni[sz]e|claim)$/.test(verb.lemma) ||
    attribution.form === 'direct'
  )
    return true;
  const next = lowerAt(reading, token + 1);
  if (verb.lemma === 'claim') return next !== 'for' && !WON.test(text.slice(end, end + 40));
  const isQuotation = /^\s*[«“"]/.test(text.slice(end, end + 3));
  return isQuotation || [next, lowerAt(reading, token + 2)].some((word) => SAYING.has(word));
}

/** A medal or a life is claimed too. */
const WON = /^[^.,]*\b(?:gold|silver|bronze|medals?|titles?|victory|wins?|lives|points?|prizes?|crown)\b/;

/** What follows a verb that admits a statement, and not a thing. */
const SAYING: ReadonlySet<string> = new Set([
  'que',
  "qu'",
  'avoir',
  'être',
  'that',
  'he',
  'she',
  'it',
  'they',
  'there',
  'having',
  'being',
]);

/** A confession to justice, a document that reveals, a claim of responsibility. */
function isProper(block: BlockContext, { start, reading, attribution }: CueVerb): boolean {
  const kind = attribution.source?.kind;
  if (REVEALING.has(reading.lemma))
    return kind !== 'named-person' && kind !== 'official' && kind !== 'pronoun';
  if (!/^(?:avouer|reconnaître|admettre|confesser|admit|confess|claim|concede)$/.test(reading.lemma))
    return false;
  const sentence = sentenceAt(block.sentences, start);
  return block
    .find(courtWords)
    .some(
      (word) =>
        word.start >= sentence.start && word.end <= sentence.end && !isQuoted(block.reading.quotations, word),
    );
}

function isAccepted({ options, text }: BlockContext, { start, end, reading }: CueVerb): boolean {
  const { accepted } = options.words;
  return accepted.has(fold(reading.lemma)) || accepted.has(fold(text.slice(start, end)));
}

/** Neutral verbs in the same form; after an elision only those that begin with a vowel. */
function replacements(block: BlockContext, verb: CueVerb): Fix[] {
  const { verbs } = block.reading.pack;
  const lemmas = block.language === 'en' ? NEUTRAL.en : NEUTRAL.fr;
  const mustBeVowel = needsVowel(block, verb.token);
  return lemmas
    .map((lemma) => verbs.conjugate(lemma, formOf(verb.reading)))
    .filter((form) => !mustBeVowel || beginsWithVowel(form))
    .map((form) => ({
      title: message(messages.replace, form),
      edits: [{ start: verb.start, end: verb.end, newText: form }],
    }));
}
