import type { Attribution } from '../../attribution/attribution';
import type { Entity } from '../../entities/mention';
import { fold } from '../../text/folding';
import { contains, type Span } from '../../text/span';
import { marksOf, type ArticleContext } from '../articleContext';
import { lastStartingAtOrBefore, sentenceAt } from '../blockContext';
import { isDescribed } from '../describedPeople';
import { isInterview } from '../exemptions';
import { isFirstName } from '../firstNames';
import { message, type Fix } from '../finding';
import type { Rule } from '../rule';
import { escapeSnippet, placeholder, snippetFix } from '../snippets';

const messages = {
  both: 'Who is {0}? The first quotation needs the full name and the function.',
  name: 'The first quotation of {0} needs the full name.',
  role: 'Who is {0}? The first quotation needs the function.',
  complete: 'Complete the name and function',
} as const;

const BLANKS = { fr: { name: 'Prénom', role: 'fonction' }, en: { name: 'First', role: 'function' } } as const;

/** A person is quoted for the first time without full name, or without a function there or before. */
export const sourceFirstMention: Rule = {
  id: 'source-first-mention',
  title: 'First quotation without name or function',
  severity: 'warning',
  isOffByDefault: true,
  messages,
  collect(block) {
    return block.mentions
      .filter((mention) => mention.type === 'person' && isDescribed(block, mention))
      .map(({ start, end }) => ({ start, end, kind: 'described' }));
  },
  checkArticle(article, report) {
    const seen = new Set<string>();
    let described: ReadonlySet<number> = new Set();
    let families: ReadonlyMap<string, readonly Entity[]> = new Map();
    const lead = article.blocks.findIndex(({ role }) => role === 'paragraph');
    for (const { attribution, block } of article.placed) {
      if (article.blocks[block]?.role !== 'paragraph') continue;
      const { source } = attribution;
      if (!source || attribution.form === 'indirect') continue;
      const person = article.entity(source.entity);
      if (!person || !isPerson(attribution, person, block === lead)) continue;
      if (seen.has(person.key)) continue;
      seen.add(person.key);
      if (seen.size === 1) {
        if (isInterview(article)) return;
        described = describedStarts(article);
        families = byFamilyName(article);
      }
      reportPerson(article, attribution, source, person, described, families, report);
    }
  },
};

/**
 * A person, or in the first paragraph a name that was read as an organisation's on no more than one word: « assure
 * Delmas ». Nobody who does not know Delmas can tell, and that is what the rule is about.
 */
function isPerson({ source, form }: Attribution, { type, name, mentions }: Entity, isLead: boolean): boolean {
  if (source?.kind === 'named-person' && type === 'person') return true;
  const isOneWord = /^\p{Lu}\p{Ll}+$/u.test(name) && mentions.length === 1;
  return isLead && isOneWord && type === 'organization' && form === 'direct';
}

function describedStarts({ blocks }: ArticleContext): Set<number> {
  return new Set(
    blocks.flatMap((block) => marksOf(block, sourceFirstMention.id).map(({ start }) => block.start + start)),
  );
}

function reportPerson(
  article: ArticleContext,
  attribution: Attribution,
  source: Span,
  person: Entity,
  described: ReadonlySet<number>,
  families: ReadonlyMap<string, readonly Entity[]>,
  report: Parameters<NonNullable<Rule['checkArticle']>>[1],
): void {
  const limit = endOfSentence(article, attribution);
  const family = families.get(lastWord(person.name)) ?? [person];
  const until = family.flatMap(({ mentions }) => mentions).filter(({ start }) => start < limit);
  const mention = until.find((candidate) => contains(source, candidate));
  if (!mention) return;
  const names = until.map(({ start, end }) => article.text.slice(start, end));
  const isShort = !names.some((name) => /[\s\u00a0]/.test(name.trim()));
  const word = article.text.slice(mention.start, mention.end);
  if (isShort && isFirstName(word)) return;
  const isUnknown =
    person.role === undefined &&
    !until.some(({ start }) => described.has(start)) &&
    source.end - source.start <= mention.end - mention.start + 4;
  if (!isShort && !isUnknown) return;
  const template = isShort && isUnknown ? messages.both : isShort ? messages.name : messages.role;
  report({
    start: mention.start,
    end: mention.end,
    message: message(template, word),
    fixes: [completeFix(article, person, mention, isShort, isUnknown)],
  });
}

/** The people of an article by family name: two entries of one name may be one person. */
function byFamilyName({ entities }: ArticleContext): ReadonlyMap<string, readonly Entity[]> {
  const families = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const name = lastWord(entity.name);
    const family = families.get(name);
    if (family) family.push(entity);
    else families.set(name, [entity]);
  }
  return families;
}

function lastWord(name: string): string {
  return fold(name).split(/\s+/).at(-1) ?? '';
}

function endOfSentence({ blocks }: ArticleContext, { source, content }: Attribution): number {
  const at = source?.start ?? content[0]?.start ?? 0;
  const block = blocks[lastStartingAtOrBefore(blocks, at)];
  return block ? block.start + sentenceAt(block.check.sentences, at - block.start).end : at;
}

function completeFix(
  { text, language }: ArticleContext,
  person: Entity,
  mention: Span,
  isShort: boolean,
  isUnknown: boolean,
): Fix {
  const blanks = BLANKS[language === 'en' ? 'en' : 'fr'];
  const word = text.slice(mention.start, mention.end);
  const isKnownInFull = /\s/.test(person.name);
  let turn = 1;
  const name = !isShort
    ? escapeSnippet(word)
    : isKnownInFull
      ? escapeSnippet(person.name)
      : `${placeholder(turn++, blanks.name)} ${escapeSnippet(word)}`;
  const isClosed =
    /^\s*[,.;:!?]/.test(text.slice(mention.end, mention.end + 2)) || mention.end === text.length;
  const role = isUnknown ? `, ${placeholder(turn, blanks.role)}${isClosed ? '' : ','}` : '';
  return snippetFix(message(messages.complete), { ...spanOf(mention), newText: name + role });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
