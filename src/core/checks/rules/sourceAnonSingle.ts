import type { Attribution, Source, SourceKind } from '../../attribution/attribution';
import type { ArticleContext } from '../articleContext';
import { message } from '../finding';
import { fold } from '../../text/folding';
import type { Rule } from '../rule';

const messages = {
  all: 'Everything in this article is attributed to sources without a name: a second, named source is needed.',
  other: 'Also without a name',
} as const;

/** At most so many other places are shown. */
const MOST_RELATED = 10;

const UNNAMED: ReadonlySet<SourceKind> = new Set<SourceKind>(['anonymous', 'vague']);
const REFUSALS = /\b(?:declin|refus|comment|respond|repond|joign|reach|souhaite)/;

/**
 * The whole article rests on anonymous sources. That holds for a first paragraph with anonymous sources alone too: one
 * named source anywhere backs it, and without one all are anonymous.
 */
export const sourceAnonSingle: Rule = {
  id: 'source-anon-single',
  title: 'Article on anonymous sources alone',
  severity: 'warning',
  messages,
  checkArticle(article, report) {
    const unnamed = article.attributions.flatMap(({ source }) =>
      source && UNNAMED.has(source.kind) ? [source] : [],
    );
    const [first, ...others] = unnamed;
    if (!first) return;
    const isBacked = article.attributions.some(
      (attribution) =>
        attribution.source && isNamed(article, attribution.source) && !isRefusal(article, attribution),
    );
    if (isBacked) return;
    report({
      start: first.start,
      end: first.end,
      message: message(messages.all),
      related: others
        .slice(0, MOST_RELATED)
        .map(({ start, end }) => ({ start, end, message: message(messages.other) })),
    });
  },
};

/** Who can be asked: not a pronoun for nobody known, nor words without any name in them. */
function isNamed({ text }: ArticleContext, { kind, entity, start, end }: Source): boolean {
  if (UNNAMED.has(kind)) return false;
  if (entity !== undefined) return true;
  return kind === 'other' ? /\p{Lu}/u.test(text.slice(start, end)) : kind !== 'pronoun';
}

/** A party that only declines to comment is no second source. */
function isRefusal({ text }: ArticleContext, { content, cue }: Attribution): boolean {
  const spans = cue ? [cue, ...content.slice(0, 1)] : content.slice(0, 1);
  const words = spans.map(({ start, end }) => fold(text.slice(start, Math.min(end, start + 60)))).join(' ');
  return REFUSALS.test(words) && words.length < 90;
}
