import type { Source } from '../../attribution/attribution';
import { inArticle, marksOf, type ArticleBlock, type ArticleContext } from '../articleContext';
import { sentenceAt } from '../blockContext';
import { isInterview } from '../exemptions';
import { message, type Fix } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { beforeFullStop } from '../sentenceEnds';
import { placeholder, snippetFix } from '../snippets';
import { signsOfSource, sourceMarkers } from '../sourcing';

/** Two unsourced paragraphs in a row are fine. */
const LONGEST_GAP = 2;
/** A shorter paragraph is a caption or a turn, not a stretch of facts. */
const SHORTEST = 20;

const deaths: PhraseSet = {
  fr: [
    'est|sont|était mort|morte|morts|mortes|décédé|décédée|décédés|décédées',
    'a|ont trouvé la mort',
    "s' est|sont éteint|éteinte|éteints",
  ],
  en: ['has|have died|passed', 'died', 'was|were found dead', 'is dead'],
};

const messages = {
  gap: 'The third paragraph in a row without a source: restate it.',
  last: 'The last source',
  death: 'A death needs its source: who announced it?',
  restate: 'Restate the source: {0}',
  source: 'Name the source',
} as const;

/** Three paragraphs in a row without any source after a sourced one; and a death that nobody announces. */
export const factAttributionGap: Rule = {
  id: 'fact-attribution-gap',
  title: 'Paragraphs without a source',
  severity: 'information',
  isOffByDefault: true,
  messages,
  phrases: [deaths, sourceMarkers],
  collect(block) {
    if (block.role !== 'paragraph') return [];
    const [sign] = signsOfSource(block);
    if (sign) return [{ start: sign.start, end: sign.end, kind: 'source' }];
    const death = block.find(deaths).find((match) => {
      const sentence = sentenceAt(block.sentences, match.start);
      return block.mentions.some(
        ({ type, start, end }) => type === 'person' && start >= sentence.start && end <= match.start,
      );
    });
    return death ? [{ start: death.start, end: death.end, kind: 'death' }] : [];
  },
  checkArticle(article, report) {
    let gap = 0;
    let hasSource = false;
    const lastSource = createLastSource(article);
    article.blocks.forEach((block, i) => {
      if (block.role !== 'paragraph') return;
      const [mark] = marksOf(block, factAttributionGap.id);
      if (mark?.kind === 'source' || article.attributionsIn(i).some(({ source }) => source)) {
        hasSource = true;
        gap = 0;
        return;
      }
      if (mark)
        report({
          ...inArticle(block, mark),
          severity: 'warning',
          message: message(messages.death),
          fixes: [nameFix(article, block, mark)],
        });
      if (block.end - block.start < SHORTEST) return;
      gap++;
      if (hasSource && gap === LONGEST_GAP + 1) reportGap(article, block, lastSource(block.start), report);
    });
  },
};

/** The source of the last statement before an offset; asked for ascending offsets, all answers cost one walk. */
function createLastSource({ attributions }: ArticleContext): (before: number) => Source | undefined {
  let next = 0;
  let last: Source | undefined;
  return (before) => {
    for (; (attributions[next]?.content[0]?.start ?? Infinity) < before; next++)
      last = attributions[next]?.source ?? last;
    return last;
  };
}

function reportGap(
  article: ArticleContext,
  block: ArticleBlock,
  last: Source | undefined,
  report: Parameters<NonNullable<Rule['checkArticle']>>[1],
): void {
  const sentence = block.check.sentences[0];
  if (!sentence || isInterview(article)) return;
  const place = inArticle(block, sentence);
  const name = last ? article.text.slice(last.start, last.end) : '';
  const marker = article.language === 'en' ? 'according to' : 'toujours selon';
  report({
    ...place,
    message: message(messages.gap),
    ...(last && {
      related: [{ start: last.start, end: last.end, message: message(messages.last) }],
      fixes: [
        snippetFix(
          message(messages.restate, name),
          beforeFullStop(article.text, place, `, ${marker} ${placeholder(1, name)}`),
        ),
      ],
    }),
  });
}

function nameFix(
  { text, language }: ArticleContext,
  block: ArticleBlock,
  mark: { readonly start: number },
): Fix {
  const place = inArticle(block, sentenceAt(block.check.sentences, mark.start));
  const words =
    language === 'en' ? `, ${placeholder(1, 'name')} said` : `, a annoncé ${placeholder(1, 'nom')}`;
  return snippetFix(message(messages.source), beforeFullStop(text, place, words));
}
