import { trimSpan, type Span } from '../text/span';
import { readBylineCredit, readTrailingCredit } from './credits';
import { findDateline } from './datelines';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { findRubric } from './headlines';
import { readLines } from './lines';
import { findNavigation } from './navigation';
import { createKindReaders, isPagePart, type KindReader } from './passageKinds';
import { assignRoles, type Roles } from './passageRoles';
import type { ArticleStructure, Block, Credit } from './structure';
import { joinLines, type Passage } from './wrapping';

/**
 * What a text is made of, as far as lines and their places show it, in French and English alike: a file, a wire or a
 * page pasted with everything around the article. Every character that is not blank lies in exactly one block. Prose
 * comes first: a line that could be body text is body text. Linear in the text's length, and light: only short lines
 * are read word by word.
 *
 * Markdown: `#` headings are headline and subheadings (the block holds the marks, `headline` does not), front matter is
 * one `link` block whose `title` is the headline. A line of marks (`---`, `* * *`) is a `link` block as well.
 */
export function readStructure(text: string): ArticleStructure {
  return createStructureReader()(text);
}

/** As `readStructure`, for the successive states of an article: what short lines are is remembered between two calls. */
export function createStructureReader(): (text: string) => ArticleStructure {
  const newKindReader = createKindReaders();
  return (text) => readWith(text, newKindReader());
}

function readWith(text: string, readKind: KindReader): ArticleStructure {
  const lines = readLines(text);
  const frontMatter = readFrontMatter(text, lines);
  const articleLines = frontMatter ? lines.slice(frontMatter.lineCount) : lines;
  const passages = joinLines(text, articleLines, (line) => isPagePart(readKind, text, line));
  const kinds = passages.map((passage) => readKind(text, passage));
  const navigation = findNavigation(text, passages, kinds);
  const roles = assignRoles(text, passages, kinds, navigation.links, frontMatter?.title !== undefined);
  const { blocks, credits } = readBlocks(text, passages, roles, frontMatter);
  const headline = frontMatter?.title ?? roles.headline;
  const paragraphs = blocks
    .filter(({ role }) => role === 'paragraph')
    .map(({ start, end }) => ({ start, end }));
  const [lead] = paragraphs;
  const parts = {
    headline,
    rubric: (headline && findRubric(text, headline)) ?? roles.kicker,
    standfirst: joined(blocks.filter(({ role }) => role === 'standfirst')),
    byline: firstOf(blocks, 'byline'),
    dateline: lead && findDateline(text, lead),
    previous: navigation.previous,
    next: navigation.next,
  };
  return { blocks, paragraphs, credits, ...withoutUndefined(parts) };
}

function readBlocks(
  text: string,
  passages: readonly Passage[],
  roles: Roles,
  frontMatter: FrontMatter | undefined,
): { readonly blocks: readonly Block[]; readonly credits: readonly Credit[] } {
  const blocks: Block[] = [];
  const credits: Credit[] = [];
  if (frontMatter) blocks.push({ start: frontMatter.start, end: frontMatter.end, role: 'link' });
  for (const [i, { start, end }] of passages.entries()) {
    const role = roles.roles[i] ?? 'paragraph';
    const credit = roles.credits.get(i);
    if (credit) credits.push(credit);
    if (role === 'byline') {
      const shared = readBylineCredit(text, { start, end });
      if (shared) credits.push(shared);
    }
    const trailer = role === 'paragraph' ? readTrailingCredit(text, { start, end }) : undefined;
    if (!trailer) {
      blocks.push({ start, end, role });
      continue;
    }
    credits.push(trailer);
    blocks.push({ ...trimSpan(text, { start, end: trailer.start }), role });
    blocks.push({ start: trailer.start, end: trailer.end, role: 'credit' });
  }
  return { blocks, credits };
}

function firstOf(blocks: readonly Block[], role: Block['role']): Span | undefined {
  const block = blocks.find((candidate) => candidate.role === role);
  return block && { start: block.start, end: block.end };
}

function joined(blocks: readonly Block[]): Span | undefined {
  const first = blocks[0];
  const last = blocks.at(-1);
  return first && last && { start: first.start, end: last.end };
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Optional properties are absent, not undefined. */
function withoutUndefined<T extends object>(parts: T): Defined<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Defined<T>;
}
