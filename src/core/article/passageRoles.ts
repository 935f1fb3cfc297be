import { shift, type Span } from '../text/span';
import { findDateline } from './datelines';
import { isHeadline, isKicker } from './headlines';
import { endsQuotation, hasInnerStop, lineEnd, startsItem, startsLower, startsQuotation } from './lineEnds';
import type { PassageKind } from './passageKinds';
import { matchPhrase, pagePhrases } from './phrases';
import type { BlockRole, Credit } from './structure';
import { hasInterview, isSubheading } from './subheadings';
import { readLineWords } from './words';
import type { Passage } from './wrapping';

/** What each passage is in its article. */
export interface Roles {
  /** One a passage. */
  readonly roles: readonly BlockRole[];
  /** By passage. */
  readonly credits: ReadonlyMap<number, Credit>;
  readonly headline?: Span;
  /** The section on a line of its own above the headline. */
  readonly kicker?: Span;
}

/** A sentence between headline and author is a standfirst up to this length. */
const longestStandfirst = 320;

/** A longer question under a headline is the article's first paragraph. */
const longestQuestion = 100;

/** More short lines than this under a headline are a list, not a standfirst. */
const mostStandfirstLines = 3;

/** The passages of an article and what is known of them. */
interface Page {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly kinds: readonly PassageKind[];
  /** Indices of the passages that lead elsewhere. */
  readonly links: ReadonlySet<number>;
  /** Whether its questions are body text. */
  readonly isInterview: boolean;
}

/** Where an article begins; indices of passages. */
interface Head {
  readonly headline?: number;
  readonly kicker?: number;
  /** Short lines above the headline that are the page's menu. */
  readonly menu?: readonly number[];
}

/**
 * The roles of the passages, from what they are and where they stand: what is before the first prose is the article's
 * head, what is after the last its foot. `hasTitle` says that the headline is known from elsewhere.
 */
export function assignRoles(
  text: string,
  passages: readonly Passage[],
  kinds: readonly PassageKind[],
  links: ReadonlySet<number>,
  hasTitle: boolean,
): Roles {
  const page: Page = { text, passages, kinds, links, isInterview: hasInterview(text, passages, kinds) };
  const roles = kinds.map((kind, i): BlockRole => (links.has(i) ? 'link' : ownRole(kind)));
  const credits = new Map<number, Credit>();
  for (const [i, kind] of kinds.entries()) {
    const passage = passages[i];
    if (kind.kind === 'credit' && passage && !links.has(i))
      credits.set(i, { ...spanOf(passage), outlets: kind.outlets });
  }
  const head = hasTitle ? {} : findHead(page);
  for (const i of [head.kicker ?? [], head.menu ?? []].flat()) roles[i] = 'link';
  if (head.headline !== undefined) roles[head.headline] = 'headline';
  const body = assignHead(page, roles, head.headline ?? (hasTitle ? -1 : undefined));
  assignBody(page, roles, body);

  const headline = passages[head.headline ?? -1];
  const kicker = passages[head.kicker ?? -1];
  const kind = kinds[head.headline ?? -1];
  return {
    roles,
    credits,
    ...(headline && {
      headline: kind?.kind === 'heading' ? shift(kind.title, headline.start) : spanOf(headline),
    }),
    ...(kicker && { kicker: spanOf(kicker) }),
  };
}

function ownRole(kind: PassageKind): BlockRole {
  switch (kind.kind) {
    case 'prose':
    case 'plain':
    case 'navigation':
      return 'paragraph';
    case 'heading':
      return 'subheading';
    case 'signature':
      return 'byline';
    case 'credit':
      return 'credit';
    case 'caption':
      return 'caption';
    case 'separator':
    case 'related':
    case 'label':
      return 'link';
  }
}

/** The headline: the first line that is not the page's, if it reads like one and an article follows. */
function findHead(page: Page): Head {
  const { text, passages, kinds, links } = page;
  const content = (from: number) =>
    kinds.findIndex((kind, i) => i >= from && !links.has(i) && isContent(kind));
  const first = content(0);
  const line = passages[first];
  if (!line || content(first + 1) < 0) return {};
  if (kinds[first]?.kind === 'heading') return { headline: first };
  const second = content(first + 1);
  const below = passages[second];
  if (below && content(second + 1) >= 0 && isHeadline(text, below) && isKicker(text, line, below)) {
    return { kicker: first, headline: second };
  }
  const menu = findMenu(page, first);
  if (menu) return menu;
  if (isHeadline(text, line)) return { headline: first };
  // A sentence with a full stop is a headline only where the author's line comes right below it.
  const isSigned = kinds[first + 1]?.kind === 'signature' && kinds[first + 2] !== undefined;
  return isSigned && line.end - line.start <= longestSignedHeadline ? { headline: first } : {};
}

const longestSignedHeadline = 120;

/** So many short lines above the first prose are a page's menu, not a headline and a standfirst. */
const leastMenuLines = 4;
const mostMenuWords = 3;

/** The headline below a menu: of the short lines above the first prose, the one of most words. */
function findMenu(page: Page, first: number): Head | undefined {
  const { text, passages, kinds, links } = page;
  const prose = nextProse(page, first);
  const lines = passages.slice(first, Math.max(prose, first)).flatMap((passage, i) => {
    const at = first + i;
    if (kinds[at]?.kind !== 'plain' || links.has(at)) return [];
    return [{ at, passage, words: text.slice(passage.start, passage.end).split(/\s/).length }];
  });
  const headline = lines.reduce((best, line) => (line.words > best.words ? line : best), {
    at: -1,
    words: mostMenuWords,
  });
  const menu = lines.filter(({ at }) => at < headline.at);
  const title = passages[headline.at];
  if (lines.length < leastMenuLines || !title || !isHeadline(text, title)) return undefined;
  if (menu.length < 2 || menu.some(({ words }) => words > mostMenuWords)) return undefined;
  return { headline: headline.at, menu: menu.map(({ at }) => at) };
}

function isContent({ kind }: PassageKind): boolean {
  return kind === 'prose' || kind === 'plain' || kind === 'heading' || kind === 'navigation';
}

/** Roles between the headline and the first paragraph, whose index is returned. */
function assignHead(page: Page, roles: BlockRole[], headline: number | undefined): number {
  if (headline === undefined) return 0;
  const { text, passages, kinds } = page;
  let from = headline + 1;
  for (let standfirsts = 0; ; standfirsts++) {
    const prose = nextProse(page, from);
    if (prose < 0) return from;
    assignShortLines(page, roles, from, prose);
    if (standfirsts === mostStandfirsts || !isStandfirst(text, passages, kinds, prose)) return prose;
    roles[prose] = 'standfirst';
    from = prose + 1;
  }
}

/** Sentences of a standfirst that are paragraphs of their own. */
const mostStandfirsts = 2;

function nextProse({ kinds, links }: Page, from: number): number {
  return kinds.findIndex((kind, i) => i >= from && kind.kind === 'prose' && !links.has(i));
}

function assignShortLines(page: Page, roles: BlockRole[], from: number, to: number): void {
  const { passages, kinds, links } = page;
  const short: number[] = [];
  for (let i = from; i < to; i++) {
    const kind = kinds[i];
    const passage = passages[i];
    if (kind?.kind !== 'plain' || !passage || links.has(i)) continue;
    if (kind.isName) roles[i] = 'byline';
    else if (mayBeStandfirst(page, passage)) short.push(i);
  }
  if (short.length > mostStandfirstLines) return;
  for (const i of short) roles[i] = 'standfirst';
}

function mayBeStandfirst({ text, isInterview }: Page, passage: Passage): boolean {
  if (startsItem(text, passage) || startsLower(text, passage)) return false;
  if (startsQuotation(text, passage) && !endsQuotation(text, passage)) return false;
  const end = lineEnd(text, passage);
  if (end === 'none') return true;
  if (end === 'open' || (isInterview && end === 'question')) return false;
  return passage.end - passage.start <= longestQuestion && !hasInnerStop(text, passage);
}

/**
 * Whether the prose at `i`, above all other prose, is a standfirst: author, date or a picture's caption comes between it
 * and the text, or the text begins with a dateline, or it says so (« En bref : »), or all of it is emphasised. A lead
 * looks the same without these, so a mere short first paragraph is body text.
 */
function isStandfirst(
  text: string,
  passages: readonly Passage[],
  kinds: readonly PassageKind[],
  i: number,
): boolean {
  const passage = passages[i];
  if (!passage || passage.end - passage.start > longestStandfirst) return false;
  const words = readLineWords(text, { start: passage.start, end: Math.min(passage.end, passage.start + 60) });
  const opener = matchPhrase(pagePhrases.standfirstOpeners, words, 0);
  if (opener > 0 && ':–—-'.includes(words[opener]?.form ?? ' ')) return true;
  const edge = text.charAt(passage.start);
  if ('*_'.includes(edge) && text.charAt(passage.end - 1) === edge) return true;
  const next = kinds.findIndex((kind, at) => at > i && (kind.kind === 'prose' || kind.kind === 'plain'));
  const below = passages[next];
  if (!below) return false;
  const isSigned = kinds.slice(i + 1, next).some(({ kind }) => kind === 'signature');
  const isProse = kinds[next]?.kind === 'prose';
  const hasBody = isProse || kinds[next + 1]?.kind === 'prose';
  return (
    (isSigned ? hasBody : isProse && findDateline(text, below) !== undefined) && !findDateline(text, passage)
  );
}

/** Roles of the short lines from the first paragraph on. */
function assignBody(page: Page, roles: BlockRole[], from: number): void {
  const { text, passages, kinds, links, isInterview } = page;
  const lastProse = kinds.findLastIndex((kind, i) => kind.kind === 'prose' && !links.has(i));
  const foot = kinds.flatMap((kind, i) =>
    i > lastProse && kind.kind === 'plain' && !links.has(i) ? [i] : [],
  );
  for (let i = from; i < kinds.length; i++) {
    const kind = kinds[i];
    if (!kind || links.has(i)) continue;
    if (i > lastProse) {
      // One name below the last paragraph signs; several lines are a list.
      if (kind.kind === 'plain' && kind.isName && lastProse >= from && foot.length === 1) roles[i] = 'byline';
    } else if (kind.kind === 'plain' || kind.kind === 'navigation') {
      if (isSubheading(text, passages, kinds, i, isInterview)) roles[i] = 'subheading';
    } else if (kind.kind === 'signature' && kind.signature === 'stated' && i > from) {
      if (isSubheading(text, passages, kinds, i, isInterview)) roles[i] = 'subheading';
    }
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
