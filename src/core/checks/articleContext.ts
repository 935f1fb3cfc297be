import type { ArticleStructure, BlockRole } from '../article/structure';
import type { Attribution, Quotation } from '../attribution/attribution';
import type { Entity } from '../entities/mention';
import type { Language } from '../language/language';
import type { Span } from '../text/span';
import { lastStartingAtOrBefore } from './blockContext';
import type { Finding } from './finding';
import type { RuleOptions } from './ruleOptions';

/** Something that a rule notes in a block for its look at the whole article: offsets from the block's start. */
export interface Mark extends Span {
  readonly kind: string;
}

/** What the checks made of one block, kept with it; offsets from the block's start. */
export interface BlockCheck {
  readonly findings: readonly Finding[];
  /** What article rules noted, by rule id. */
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
  readonly sentences: readonly Span[];
  /** Offsets of closing quotation marks that close nothing. */
  readonly strayMarks: readonly number[];
}

/** One block as the article's rules see it: a span of the article, the rest in offsets from `start`. */
export interface ArticleBlock extends Span {
  readonly role: BlockRole;
  readonly quotations: readonly Quotation[];
  readonly check: BlockCheck;
}

/** One analysed article: the input of the rules that see all of it. Offsets from the article's start but inside `blocks`. */
export interface ArticleView {
  readonly text: string;
  readonly language: Language;
  readonly structure: ArticleStructure;
  /** Text order. */
  readonly blocks: readonly ArticleBlock[];
  /** In text order of their first content, pronouns and carried sources resolved. */
  readonly attributions: readonly Attribution[];
  readonly entities: readonly Entity[];
}

/** An attribution and the block in which its content begins. */
export interface PlacedAttribution {
  readonly attribution: Attribution;
  readonly block: number;
}

/** A mention of a person, with the person's key and name. */
export interface PersonMention extends Span {
  readonly entity: string;
  readonly name: string;
}

/** What an article rule sees. */
export interface ArticleContext extends ArticleView {
  readonly options: RuleOptions;
  /** The paragraphs and standfirst, as indices into `blocks`. */
  readonly bodyBlocks: readonly number[];
  readonly placed: readonly PlacedAttribution[];
  /** The attributions with content in a block. */
  attributionsIn(block: number): readonly Attribution[];
  entity(key: string | undefined): Entity | undefined;
  /** All mentions of people, in text order; made when it is first asked for. */
  people(): readonly PersonMention[];
}

const NO_MARKS: readonly Mark[] = [];

/** What the rule `id` noted in `block`. */
export function marksOf(block: ArticleBlock, id: string): readonly Mark[] {
  return block.check.marks[id] ?? NO_MARKS;
}

/** Indexes an article for its rules; linear in blocks, attributions and entities. */
export function createArticleContext(article: ArticleView, options: RuleOptions): ArticleContext {
  const byBlock: Attribution[][] = article.blocks.map(() => []);
  const placed: PlacedAttribution[] = [];
  for (const attribution of article.attributions) {
    const blocks = blocksOf(article.blocks, attribution);
    for (const block of blocks) byBlock[block]?.push(attribution);
    placed.push({ attribution, block: blocks[0] ?? -1 });
  }
  const entities = new Map(article.entities.map((entity) => [entity.key, entity]));
  let people: readonly PersonMention[] | undefined;
  return {
    ...article,
    options,
    placed,
    bodyBlocks: article.blocks.flatMap(({ role }, i) =>
      role === 'paragraph' || role === 'standfirst' ? [i] : [],
    ),
    attributionsIn: (block) => byBlock[block] ?? [],
    entity: (key) => (key === undefined ? undefined : entities.get(key)),
    people: () => (people ??= peopleOf(article)),
  };
}

function peopleOf({ entities }: ArticleView): readonly PersonMention[] {
  const people: PersonMention[] = [];
  for (const { key, name, type, mentions } of entities)
    if (type === 'person')
      for (const { start, end } of mentions) people.push({ start, end, entity: key, name });
  return people.sort((a, b) => a.start - b.start);
}

/** `span` of `block` in offsets from the article's start. */
export function inArticle(block: Span, span: Span): Span {
  return { start: block.start + span.start, end: block.start + span.end };
}

function blocksOf(blocks: readonly ArticleBlock[], { content }: Attribution): number[] {
  const indices: number[] = [];
  for (const { start } of content) {
    const block = lastStartingAtOrBefore(blocks, start);
    if (block >= 0 && indices.at(-1) !== block) indices.push(block);
  }
  return indices;
}
