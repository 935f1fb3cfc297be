import type { Attribution } from '../../attribution/attribution';
import { fold } from '../../text/folding';
import type { Span } from '../../text/span';
import type { ArticleContext, PersonMention } from '../articleContext';
import { isQuoted, lastStartingAtOrBefore } from '../blockContext';
import { genderOfName } from '../firstNames';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';

/** How far back a reader looks for whom a pronoun stands. */
const SENTENCES = 2;

const GENDERS: Readonly<Record<string, 'feminine' | 'masculine'>> = {
  il: 'masculine',
  he: 'masculine',
  elle: 'feminine',
  she: 'feminine',
};

const messages = {
  ambiguous: '“{0}” may be {1} or {2}.',
  candidate: 'Named here',
  replace: 'Replace by {0}',
} as const;

/** A quotation given to a pronoun that may stand for two people. */
export const quotePronounAmbiguous: Rule = {
  id: 'quote-pronoun-ambiguous',
  title: 'Pronoun for one of two people',
  severity: 'information',
  messages,
  checkArticle(article, report) {
    const pronouns = article.placed.filter(
      ({ attribution }) => attribution.source?.kind === 'pronoun' && attribution.form === 'direct',
    );
    if (pronouns.length === 0) return;
    for (const { attribution, block } of pronouns) {
      const { source } = attribution;
      const gender = source && genderOf(article, source);
      if (!source || !gender) continue;
      const reach = reachOf(article, attribution, block);
      const candidates = candidatesIn(article, reach, gender);
      const [first, second] = candidates;
      if (!first || !second || isGoingOn(article, block, reach, source)) continue;
      const words = article.text.slice(source.start, source.end);
      report({
        start: source.start,
        end: source.end,
        message: message(messages.ambiguous, words, first.name, second.name),
        related: candidates.map(({ start, end }) => ({ start, end, message: message(messages.candidate) })),
        fixes: candidates.map((candidate) => replaceFix(article, attribution, source, candidate)),
      });
    }
  },
};

function genderOf({ text }: ArticleContext, { start, end }: Span): 'feminine' | 'masculine' | undefined {
  return GENDERS[fold(text.slice(start, end)).replace(/^(?:-t)?-/, '')];
}

/** From the second sentence before the attribution, or before it in the paragraph above, to its start. */
function reachOf({ blocks }: ArticleContext, { content, cue }: Attribution, index: number): Span {
  const end = Math.min(content[0]?.start ?? Infinity, cue?.start ?? Infinity);
  const block = blocks[index];
  if (!block) return { start: end, end };
  const own = lastStartingAtOrBefore(block.check.sentences, end - block.start);
  if (own >= SENTENCES)
    return { start: block.start + (block.check.sentences[own - SENTENCES]?.start ?? 0), end };
  const above = blocks[index - 1];
  if (above?.role !== 'paragraph') return { start: block.start, end };
  return { start: above.start + (above.check.sentences.at(own - SENTENCES)?.start ?? 0), end };
}

/** The last mention of each person in reach, outside quotations, whose name does not show the other gender. */
function candidatesIn(
  article: ArticleContext,
  reach: Span,
  gender: 'feminine' | 'masculine',
): readonly PersonMention[] {
  const { blocks } = article;
  const people = article.people();
  const found = new Map<string, PersonMention>();
  for (
    let i = lastStartingAtOrBefore(people, reach.start - 1) + 1;
    (people[i]?.start ?? Infinity) < reach.end;
    i++
  ) {
    const person = people[i];
    const block = person && blocks[lastStartingAtOrBefore(blocks, person.start)];
    if (!person || !block) continue;
    const local = { start: person.start - block.start, end: person.end - block.start };
    const shown = genderOfName(person.name);
    if ((shown === undefined || shown === gender) && !isQuoted(block.quotations, local))
      found.set(person.entity, person);
  }
  return [...found.values()];
}

/** Somebody is speaking in these sentences already, and the pronoun goes on with them. */
function isGoingOn(article: ArticleContext, block: number, reach: Span, pronoun: Span): boolean {
  return [block - 1, block].some((index) =>
    article
      .attributionsIn(index)
      .some(
        ({ source }) =>
          source !== undefined &&
          source.start >= reach.start &&
          source.start < reach.end &&
          source.start !== pronoun.start,
      ),
  );
}

/** « a-t-elle dit » becomes « a dit Ana Ruiz », “she said” “Ana Ruiz said”. */
function replaceFix(
  { text }: ArticleContext,
  { cue }: Attribution,
  source: Span,
  { name }: PersonMention,
): Fix {
  const title = message(messages.replace, name);
  const isInverted = text.charAt(source.start) === '-' || text.charAt(source.start - 1) === '-';
  if (!isInverted || !cue) return { title, edits: [{ start: source.start, end: source.end, newText: name }] };
  const linked = /-(?:t-)?$/.exec(text.slice(source.start - 3, source.start))?.[0].length ?? 0;
  const start = source.start - linked;
  const end = Math.max(cue.end, source.end);
  const rest = text.slice(source.end, end);
  return { title, edits: [{ start, end, newText: `${rest} ${name}` }] };
}
