import { languagePack } from '../language/packs';
import type { EntityType } from '../entities/mention';
import { Lexicon } from '../text/lexicon';
import { findSentences } from '../text/sentences';
import { createTokens, tokenize, type Tokens } from '../text/tokens';
import type { Span } from '../text/span';
import { countLoss, type AnnotatedArticle, type Exported } from './annotatedArticle';

/** The four kinds of CoNLL-2002. */
const labels: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  event: 'MISC',
  work: 'MISC',
  other: 'MISC',
};

/**
 * The names of the article as CoNLL-2002 has them: one token a line with its label (B- begins a name, I- goes on, O is
 * outside), an empty line after each sentence and paragraph. Holds names only, and these in whole tokens.
 */
export function writeBio({ analysis, placed }: AnnotatedArticle): Exported {
  const { text, language, structure, mentions, attributions } = analysis;
  const tokens = createTokens(new Lexicon(languagePack(language)));
  const lines: string[] = [];
  let next = 0;
  for (const { start, end, role } of structure.blocks) {
    if (role === 'link') continue;
    tokenize(text.slice(start, end), tokens);
    const { count, starts } = findSentences(tokens);
    for (let sentence = 0; sentence < count; sentence++) {
      for (let index = starts[sentence] ?? 0; index < (starts[sentence + 1] ?? 0); index++) {
        const token = tokenAt(tokens, index, start);
        while ((mentions[next]?.end ?? Infinity) <= token.start) next++;
        const mention = mentions[next];
        const isInside = mention !== undefined && mention.start < token.end;
        const isFirst = isInside && (index === 0 || tokenAt(tokens, index - 1, start).end <= mention.start);
        const label = isInside ? `${isFirst ? 'B' : 'I'}-${labels[mention.type]}` : 'O';
        lines.push(`${text.slice(token.start, token.end)} ${label}\n`);
      }
      lines.push('\n');
    }
  }
  const merged = mentions.filter(({ type }) => type === 'event' || type === 'work').length;
  const losses = [
    ...countLoss('{0} events and works are written as MISC, as other names are.', merged),
    ...countLoss('{0} attributions are left out.', attributions.length),
    ...countLoss(
      '{0} annotations of people are left out; the names that they decided on are written.',
      placed.length,
    ),
  ];
  return { text: lines.join(''), losses };
}

function tokenAt({ starts, ends }: Tokens, index: number, offset: number): Span {
  return { start: (starts[index] ?? 0) + offset, end: (ends[index] ?? 0) + offset };
}
