import type { Span } from '../../text/span';
import { inArticle, marksOf, type ArticleContext } from '../articleContext';
import { isSpeakerTurn, isInterview } from '../exemptions';
import { message, type Fix } from '../finding';
import type { PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';
import { signsOfSource, sourceMarkers } from '../sourcing';

/** A cited document is a source. */
const documents: PhraseSet = {
  fr: [
    "un|le|l'|ce|cet|une|la|cette|dans|par communiqué|rapport|arrêté|décret|étude|enquête|sondage|jugement|arrêt|ordonnance|document|lettre|courrier|note|bulletin|avis|loi|texte|bilan",
    'publié|publiée|publiés|publiées|paru|parue|diffusé|diffusée',
  ],
  en: [
    'a|the|an new|recent|official|internal? report|statement|order|ruling|decree|study|survey|poll|judgment|judgement|document|letter|memo|notice|filing|bill|figures|data|documents',
    'published|released|unveiled',
  ],
};

const messages = {
  lead: 'The first paragraph names no source.',
  leads: 'The first two paragraphs name no source.',
  moveUp: 'Give the source here: {0}',
} as const;

/** A lead without any source: French wants it in the first paragraph, English in the first two. */
export const factLeadUnsourced: Rule = {
  id: 'fact-lead-unsourced',
  title: 'Lead without a source',
  severity: 'information',
  messages,
  phrases: [documents, sourceMarkers],
  collect(block) {
    if (block.role !== 'paragraph' && block.role !== 'standfirst') return [];
    const sign = signsOfSource(block)[0] ?? block.find(documents)[0];
    return sign ? [{ start: sign.start, end: sign.end, kind: 'source' }] : [];
  },
  checkArticle(article, report) {
    const { blocks, bodyBlocks, language } = article;
    const count = language === 'en' ? 2 : 1;
    const standfirsts = bodyBlocks.filter((i) => blocks[i]?.role === 'standfirst');
    const leads = bodyBlocks.filter((i) => blocks[i]?.role === 'paragraph').slice(0, count);
    const [lead] = leads.map((i) => blocks[i]);
    const sentence = lead?.check.sentences[0];
    if (
      !lead ||
      !sentence ||
      hasSource(article, [...standfirsts, ...leads]) ||
      isInterviewLike(article, lead)
    )
      return;
    const place = inArticle(lead, sentence);
    report({
      ...place,
      message: message(leads.length > 1 ? messages.leads : messages.lead),
      fixes: moveUpFixes(article, place),
    });
  },
};

function hasSource(article: ArticleContext, indices: readonly number[]): boolean {
  return indices.some((i) => {
    const block = article.blocks[i];
    return (
      (block && marksOf(block, factLeadUnsourced.id).length > 0) ||
      article.attributionsIn(i).some(({ source }) => source !== undefined)
    );
  });
}

/** An interview, or a piece that asks: a quiz, an explainer. */
function isInterviewLike(article: ArticleContext, lead: Span): boolean {
  const first = article.text.slice(lead.start, lead.end);
  return isSpeakerTurn(first) || first.includes('?') || isInterview(article);
}

/** Names the first source of the article at the end of the lead's first sentence. */
function moveUpFixes({ attributions, text, language }: ArticleContext, sentence: Span): Fix[] {
  const first = attributions.find(({ source }) => source !== undefined && source.kind !== 'pronoun')?.source;
  if (!first) return [];
  const name = text.slice(first.start, first.end);
  const at = '.!?…'.includes(text.charAt(sentence.end - 1)) ? sentence.end - 1 : sentence.end;
  const marker = language === 'en' ? 'according to' : 'selon';
  const newText = `, ${marker} ${placeholder(1, name)}`;
  return [snippetFix(message(messages.moveUp, name), { start: at, end: at, newText })];
}
