import { WordClass } from '../../language/wordClass';
import type { Span } from '../../text/span';
import { inArticle, marksOf, type Mark } from '../articleContext';
import { isQuoted, type BlockContext } from '../blockContext';
import { hasClass, isCapitalised, lowerAt, spanOfTokens } from '../blockTokens';
import { message } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';

const ACCUSING = new Set(['accuser', 'incriminer', 'accuse']);

/** How far after the verb its object's name begins, in code units. */
const REACH = 60;

/** Any of these, anywhere: the other side was heard or asked. */
const responses: PhraseSet = {
  fr: [
    "n'|n’ a|ont pas|pu répondu|souhaité|voulu|donné|réagi|été",
    'contacté|contactée|contactés|contactées|sollicité|sollicitée|sollicités|sollicitées|interrogé|interrogée|joint|jointe|joints',
    'dément|démentent|démenti|démentie|démentent|nie|nient|nié|niait|rejette|rejettent|rejeté|conteste|contestent|contesté|réfute|réfutent|réfuté|récuse|récusent|récusé|dénégations|assure|assurent|riposte|rétorque|réplique',
    'se défend|défendent|défendu|justifie',
    "s' est|sont défendu|défendue|défendus|justifié|expliqué",
    'droit de réponse',
  ],
  en: [
    "did|does|has|had not|n't immediately? respond|responded|comment|commented|reply|replied",
    'did|does not immediately? respond|comment|reply',
    'declined|refused to comment|respond',
    'denied|denies|deny|denying|denial|rejected|rejects|dismissed|dismisses|refuted|refutes|disputed|disputes|contested|rebuffed',
    'contacted|approached|asked for? comment|about?',
    'request|requests for comment',
    'could not be reached',
    'reached|asked for comment',
  ],
};

const messages = {
  oneSided: 'This accuses {0}, and nowhere is there a reply, a denial or a word that one was sought.',
  add: 'Say that a reply was sought',
} as const;

/** A named party is accused, and its answer is nowhere in the article. */
export const factAccusationNoResponse: Rule = {
  id: 'fact-accusation-no-response',
  title: 'Accusation without a reply',
  severity: 'warning',
  messages,
  phrases: [responses],
  collect(block) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return [];
    const marks: Mark[] = accusedIn(block);
    const response = block.find(responses).find((match) => !isQuoted(block.reading.quotations, match));
    if (response) marks.push({ start: response.start, end: response.end, kind: 'response' });
    return marks;
  },
  checkArticle(article, report) {
    const marks = article.blocks.flatMap((block) =>
      marksOf(block, factAccusationNoResponse.id).map((mark) => ({ mark, block })),
    );
    const first = marks.find(({ mark }) => mark.kind === 'accused');
    if (!first || marks.some(({ mark }) => mark.kind === 'response')) return;
    const place = inArticle(first.block, first.mark);
    if (speaks(article, place.start)) return;
    const name = article.text.slice(place.start, place.end);
    const newText =
      article.language === 'en'
        ? ` ${placeholder(1, name)} did not respond to a request for comment.`
        : ` ${placeholder(2, 'Contactée')}, ${placeholder(1, name)} n’a pas répondu.`;
    const at = first.block.end;
    report({
      ...place,
      message: message(messages.oneSided, name),
      fixes: [snippetFix(message(messages.add), { start: at, end: at, newText })],
    });
  },
};

/** The organisations and people after « accuse »; a country is not asked for comment. */
function accusedIn(block: BlockContext): Mark[] {
  const { reading } = block;
  const marks: Mark[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const word = lowerAt(reading, i);
    if (!word.startsWith('accus') && !word.startsWith('incrimin')) continue;
    const verb = spanOfTokens(reading, i, i);
    const isActive = reading.pack.verbs
      .readVerb(word)
      .some(({ lemma, tense }) => ACCUSING.has(lemma) && (tense !== 'participle' || isPerfect(block, i)));
    const target = isActive ? accusedAfter(block, i) : undefined;
    if (target && !isQuoted(reading.quotations, verb))
      marks.push({ start: target.start, end: target.end, kind: 'accused' });
  }
  return marks;
}

/** The organisation or person named after the verb, or a name right after it that was read as nothing but no place. */
function accusedAfter({ reading, mentions }: BlockContext, verb: number): Span | undefined {
  const { end } = spanOfTokens(reading, verb, verb);
  const near = mentions.find(({ start }) => start >= end && start < end + REACH);
  if (near?.type === 'organization' || near?.type === 'person') return near;
  const isName =
    isCapitalised(reading, verb + 1) &&
    !hasClass(reading, verb + 1, WordClass.functionWord | WordClass.honorific);
  const next = spanOfTokens(reading, verb + 1, verb + 1);
  return isName && near?.start !== next.start ? next : undefined;
}

/** « a accusé », “has accused”, and the English past, but not « est accusé » or “accused of”. */
function isPerfect({ reading, language }: BlockContext, token: number): boolean {
  const before = [1, 2].map((back) => lowerAt(reading, token - back));
  if (language === 'en')
    return (
      !before.some((word) => /^(?:is|are|was|were|been|being|the)$/.test(word)) &&
      lowerAt(reading, token + 1) !== 'of'
    );
  return before.some((word) => /^(?:a|ont|avait|avaient|ait|aient)$/.test(word));
}

/** Whether the accused is a source of the article. */
function speaks(
  { entities, attributions }: Parameters<NonNullable<Rule['checkArticle']>>[0],
  at: number,
): boolean {
  const accused = entities.find(({ mentions }) => mentions.some(({ start }) => start === at));
  return accused !== undefined && attributions.some(({ source }) => source?.entity === accused.key);
}
