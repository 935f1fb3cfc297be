import { fold } from '../../text/folding';
import { overlaps } from '../../text/span';
import { isQuoted, sentenceAt, type BlockContext } from '../blockContext';
import { message } from '../finding';
import type { PhraseMatch, PhraseSet } from '../phrases';
import type { Rule } from '../rule';
import { placeholder, snippetFix } from '../snippets';
import { sourceMarkers } from '../sourcing';

const labels: PhraseSet = {
  fr: [
    'groupe|groupes|groupuscule|groupuscules|organisation|organisations|mouvement|mouvements|milice|milices|réseau|combattants terroriste|terroristes',
    "le|les|des|ces|ce|un|l'|deux|trois|quatre|cinq|plusieurs terroriste|terroristes",
    'la|une|cette secte',
    'le|ce|du|au régime <capital>',
    'le|ce|du|au régime de <capital>',
    'le|ce|du|au régime syrien|iranien|russe|vénézuélien|nord-coréen|biélorusse|cubain|chinois|birman|irakien|libyen|soudanais',
    'le|ce|du|au dictateur <capital>',
    'racaille|racailles|voyous',
  ],
  en: [
    'terrorist group|groups|organisation|organization|organisations|organizations|movement|network|militia',
    'the|two|three|four|five|several|some|these|those terrorists',
    'a|the|this cult',
    'the <capital> regime',
    'the regime of|in <capital>',
    'the dictator <capital>',
    'thugs',
  ],
};

/** Words that give the label to somebody. */
const namers: PhraseSet = {
  fr: [
    'qualifié|qualifiée|qualifiés|qualifiées|classé|classée|classés|classées|désigné|désignée|désignés|considéré|considérée|considérés|considérées|inscrit|inscrite|inscrits|décrit|décrite|décrits|traité|traités|accusé|accusée|accusés|soupçonné|soupçonnés|condamné|condamnée|condamnés|poursuivi|poursuivis',
    'liste|listes des|noire',
  ],
  en: [
    'listed|designated|described|labelled|labeled|branded|called|considered|classified|proscribed|banned|blacklisted|accused|convicted|charged as|by|of|with',
    'list|lists of',
  ],
};

const messages = {
  label: '“{0}” is a judgement: who makes it?',
  attribute: 'Give the label to who uses it',
} as const;

/** A loaded label in the article's own voice. */
export const factLabelContested: Rule = {
  id: 'fact-label-contested',
  title: 'Contested label',
  severity: 'warning',
  messages,
  phrases: [labels, namers, sourceMarkers],
  checkBlock(block, report) {
    if (block.role === 'credit' || block.role === 'byline') return;
    for (const match of [...block.find(labels), ...block.find(block.options.words.labels)]) {
      if (isAccepted(block, match) || isQuoted(block.reading.quotations, match) || isGiven(block, match))
        continue;
      const { start, end } = match;
      const newText =
        block.language === 'en'
          ? `, described as such by ${placeholder(1, 'name')},`
          : `, ainsi qualifié par ${placeholder(1, 'nom')},`;
      report({
        start,
        end,
        message: message(messages.label, block.text.slice(start, end)),
        fixes: [snippetFix(message(messages.attribute), { start: end, end, newText })],
      });
    }
  },
};

/** One of the desk's accepted words stands in it. */
function isAccepted({ options, text }: BlockContext, { start, end }: PhraseMatch): boolean {
  const words = fold(text.slice(start, end)).split(/[^\p{L}-]+/u);
  return words.some((word) => options.words.accepted.has(word));
}

/** In what somebody is reported to say, or near words that say whose label it is. */
function isGiven(block: BlockContext, match: PhraseMatch): boolean {
  const sentence = sentenceAt(block.sentences, match.start);
  const isNear = ({ start, end }: PhraseMatch) => start >= sentence.start && end <= sentence.end;
  return (
    block.find(namers).some(isNear) ||
    block.find(sourceMarkers).some(isNear) ||
    block.attributions.some(
      ({ source, content }) => source !== undefined && content.some((piece) => overlaps(piece, match)),
    )
  );
}
