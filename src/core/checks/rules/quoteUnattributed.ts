import { WordClass } from '../../language/wordClass';
import { isSpace, overlaps, type Span } from '../../text/span';
import { inArticle, marksOf, type ArticleContext, type PersonMention } from '../articleContext';
import { isQuoted, lastStartingAtOrBefore, type BlockContext } from '../blockContext';
import { countWords, hasClass, someTokenIn, spanOfTokens } from '../blockTokens';
import { isInterview, isNoStatement, isSpeakerTurn, namingWords, outermost } from '../exemptions';
import { message, type Fix, type TextEdit } from '../finding';
import { placeholder, snippetFix } from '../snippets';
import type { Rule } from '../rule';
import { isIncise, isReporting, sourceMarkers } from '../sourcing';

/** Shorter quotations are fragments inside somebody's sentence, or words held at a distance. */
const FEWEST_WORDS = 6;
/** How many people a fix offers. */
const MOST_OFFERED = 3;

const messages = {
  orphan: 'This quotation has no source in its sentence, the one before or the one after.',
  attribute: 'Attribute to {0}',
  attributeOther: 'Attribute to someone',
} as const;

const OPEN_NAME = { fr: 'nom, fonction', en: 'name, function' } as const;

const CUES = WordClass.cueFinite | WordClass.cueParticiple | WordClass.cueGerund | WordClass.cueInfinitive;

/** A quotation of six words or more that nobody says. */
export const quoteUnattributed: Rule = {
  id: 'quote-unattributed',
  title: 'Quotation without a source',
  severity: 'warning',
  messages,
  phrases: [namingWords, sourceMarkers],
  collect(block) {
    if (block.role !== 'paragraph' || isSpeakerTurn(block.text)) return [];
    const quotations = outermost(block.reading.quotations);
    const long = quotations.filter(
      (quotation, i) =>
        !isAdjacent(quotations[i - 1], quotation) &&
        quotation.closed &&
        countWords(block.reading, quotation) >= FEWEST_WORDS &&
        !isNoStatement(block, quotation),
    );
    const orphans = long
      .filter((quotation) => !hasCueNearby(block, quotation) && !isGoverned(block, quotation))
      .map(({ start, end }) => ({ start, end, kind: 'orphan' }));
    return endsWithCue(block) ? [...orphans, { start: 0, end: block.text.length, kind: 'cued' }] : orphans;
  },
  checkArticle(article, report) {
    const candidates = article.blocks.flatMap((block, i) =>
      marksOf(block, quoteUnattributed.id).flatMap((mark) =>
        mark.kind === 'orphan' ? [{ mark, block: i }] : [],
      ),
    );
    if (candidates.length === 0 || isInterview(article)) return;
    const nearestPeople = createNearestPeople(article);
    for (const { mark, block } of candidates) {
      const place = inArticle(article.blocks[block] ?? mark, mark);
      if (
        isAttributed(article, block, place) ||
        isIntroduced(article, block, mark) ||
        isNearSource(article, block, mark)
      )
        continue;
      report({
        ...place,
        message: message(messages.orphan),
        fixes: attributionFixes(article, place, nearestPeople(place.start)),
      });
    }
  },
};

/**
 * A colon before the quotation, a marker or a verb of speech in its own sentences, or one of the verbs that report in
 * the next: signs of a source that was not read as one.
 */
function hasCueNearby(block: BlockContext, quotation: Span): boolean {
  const { sentences, reading, text } = block;
  if (/:\s*$/.test(text.slice(Math.max(0, quotation.start - 3), quotation.start))) return true;
  const first = lastStartingAtOrBefore(sentences, quotation.start);
  const last = lastStartingAtOrBefore(sentences, quotation.end - 1);
  const own = { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? text.length };
  const next = { start: own.end, end: sentences[last + 1]?.end ?? text.length };
  const isOutside = (token: number) => !isQuoted(reading.quotations, spanOfTokens(reading, token, token));
  return (
    someTokenIn(reading, quotation, (token) => isIncise(reading, token)) ||
    block.find(sourceMarkers).some((marker) => overlaps(marker, { start: own.start, end: next.end })) ||
    someTokenIn(reading, own, (token) => hasClass(reading, token, CUES) && isOutside(token)) ||
    someTokenIn(reading, next, (token) => isReporting(reading, token) && isOutside(token))
  );
}

/** Right after another quotation: the first of them is to have the source. */
function isAdjacent(before: Span | undefined, { start }: Span): boolean {
  return before !== undefined && start - before.end <= 3;
}

/** The quotation goes on with what a speaker said in the paragraph before, or is a turn of an interview. */
function isGoverned({ attributions }: BlockContext, quotation: Span): boolean {
  return attributions.some(
    ({ content, carried, continues, isTurn }) =>
      (carried === true || continues === true || isTurn === true) &&
      content.some((piece) => overlaps(piece, quotation)),
  );
}

/** Whether the sentence before or after, in the next paragraph too, gives something to a source. */
function isNearSource(article: ArticleContext, index: number, mark: Span): boolean {
  const { blocks } = article;
  const block = blocks[index];
  if (!block) return false;
  const { sentences } = block.check;
  const first = lastStartingAtOrBefore(sentences, mark.start);
  const last = lastStartingAtOrBefore(sentences, mark.end - 1);
  const before = first > 0 ? sentences[first - 1] : undefined;
  const after = sentences[last + 1];
  const above = blocks[index - 1];
  const below = blocks[index + 1];
  const start = before
    ? block.start + before.start
    : above
      ? above.start + (above.check.sentences.at(-1)?.start ?? 0)
      : 0;
  const end = after
    ? block.start + after.end
    : below
      ? below.start + (below.check.sentences[0]?.end ?? 0)
      : block.end;
  return [index - 1, index, index + 1].some((i) =>
    article
      .attributionsIn(i)
      .some(({ source, cue }) => source && (cue ?? source).start >= start && (cue ?? source).start < end),
  );
}

function isAttributed(article: ArticleContext, block: number, place: Span): boolean {
  return article
    .attributionsIn(block)
    .some(
      ({ content, source, cue }) =>
        (source !== undefined || cue !== undefined) && content.some((piece) => overlaps(piece, place)),
    );
}

/** Whether the paragraph before leads in with a colon, or ends with words of somebody that go on here. */
function isIntroduced({ blocks, text }: ArticleContext, block: number, { start }: Span): boolean {
  const before = blocks[block - 1];
  if (start !== 0 || before === undefined) return false;
  return (
    text.charAt(before.end - 1) === ':' ||
    marksOf(before, quoteUnattributed.id).some(({ kind }) => kind === 'cued')
  );
}

/** Whether the last sentence of a paragraph reports something. */
function endsWithCue({ sentences, reading }: BlockContext): boolean {
  const last = sentences.at(-1);
  return (
    last !== undefined &&
    someTokenIn(
      reading,
      last,
      (token) =>
        isReporting(reading, token) && !isQuoted(reading.quotations, spanOfTokens(reading, token, token)),
    )
  );
}

/** One fix a person, the nearest before the quotation first, and one that leaves the name open. */
function attributionFixes(article: ArticleContext, place: Span, nearest: readonly string[]): Fix[] {
  const language = article.language === 'en' ? 'en' : 'fr';
  const people = nearest.map((name) =>
    snippetFix(message(messages.attribute, name), attributionEdit(article.text, place, language, name)),
  );
  const open = attributionEdit(article.text, place, language, OPEN_NAME[language]);
  return [...people, snippetFix(message(messages.attributeOther), open)];
}

/** Puts « , a déclaré … » after the quotation, its full stop moved behind; English keeps the comma inside the mark. */
function attributionEdit(text: string, place: Span, language: 'fr' | 'en', who: string): TextEdit {
  const mark = text.charAt(place.end - 1);
  let inner = place.end - 1;
  while (inner > place.start + 1 && isSpace(text.charCodeAt(inner - 1))) inner--;
  const last = text.charAt(inner - 1);
  const from = '.,'.includes(last) && text.charAt(inner - 2) !== '.' ? inner - 1 : inner;
  const gap = text.slice(inner, place.end - 1);
  const ends = '!?…'.includes(last) || (last === '.' && from === inner);
  const stop = '.,;:'.includes(text.charAt(place.end)) && place.end < text.length ? '' : '.';
  const name = placeholder(1, who);
  const said =
    language === 'fr'
      ? `${gap}${mark}, a déclaré ${name}${stop}`
      : `${ends ? '' : ','}${gap}${mark} ${name} said${stop}`;
  return { start: from, end: place.end, newText: said };
}

/**
 * The people named last before an offset, the nearest first, then those named first after it. Asked for ascending
 * offsets, so that all answers together cost one walk over the mentions.
 */
function createNearestPeople(article: ArticleContext): (before: number) => readonly string[] {
  const mentions = article.people();
  let next = 0;
  let recent: readonly PersonMention[] = [];
  return (before) => {
    for (let person = mentions[next]; person && person.start < before; person = mentions[++next]) {
      const { entity } = person;
      if (recent[0]?.entity !== entity)
        recent = [person, ...recent.filter((other) => other.entity !== entity)].slice(0, MOST_OFFERED);
    }
    const nearest = [...recent];
    for (let i = next; nearest.length < MOST_OFFERED && i < mentions.length; i++) {
      const person = mentions[i];
      if (person && !nearest.some(({ entity }) => entity === person.entity)) nearest.push(person);
    }
    return nearest.map(({ name }) => name);
  };
}
