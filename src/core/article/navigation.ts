import { shift, type Span } from '../text/span';
import { isTitle, type LinkDirection } from './pageLinks';
import type { PassageKind } from './passageKinds';
import type { Passage } from './wrapping';

/** What the links of a page lead to, and the passages that are no part of the article. */
export interface Navigation {
  readonly previous?: Span;
  readonly next?: Span;
  /** Indices of the passages that are labels or titles of links. */
  readonly links: ReadonlySet<number>;
}

/** Labels that belong together have no more than so many lines between them: a title, a date, a section. */
const widestGap = 3;

/**
 * The page's links to other articles. A label is believed where it is doubled, has its counterpart beside it or an
 * arrow, or where no body text comes after it: « Suivant » between two paragraphs is a word of the article.
 */
export function findNavigation(
  text: string,
  passages: readonly Passage[],
  kinds: readonly PassageKind[],
): Navigation {
  const links = new Set<number>();
  const titles: { previous?: Span; next?: Span } = {};
  const lastProse = kinds.findLastIndex(({ kind }) => kind === 'prose');
  const isLoose = (i: number) => isTitleAt(text, passages, kinds, i);

  for (let first = 0; first < passages.length; first++) {
    if (kinds[first]?.kind !== 'navigation') continue;
    const last = lastLabel(kinds, first, isLoose);
    const isFooter = last > lastProse;
    if (isBelieved(kinds, first, last, isFooter)) {
      const end = takeTitles(passages, kinds, first, last, { links, titles, isLoose });
      if (isFooter) takeFooter(kinds, end, links);
    }
    first = last;
  }
  takeRelated(kinds, links, isLoose, lastProse);
  return { ...titles, links };
}

/** The last label of the group that begins at `first`: only titles come between its labels. */
function lastLabel(kinds: readonly PassageKind[], first: number, isLoose: (i: number) => boolean): number {
  let last = first;
  for (let i = first + 1; i < kinds.length && i - last <= widestGap + 1; i++) {
    if (kinds[i]?.kind === 'navigation') last = i;
    else if (!isLoose(i)) break;
  }
  return last;
}

function isBelieved(kinds: readonly PassageKind[], first: number, last: number, isFooter: boolean): boolean {
  let labels = 0;
  let needsPair = false;
  for (const kind of kinds.slice(first, last + 1)) {
    if (kind.kind !== 'navigation') continue;
    if (kind.isCertain) return true;
    labels += kind.labels.length;
    needsPair ||= kind.needsPair;
  }
  return labels > 1 || (isFooter && !needsPair);
}

interface Found {
  readonly links: Set<number>;
  readonly titles: { previous?: Span; next?: Span };
  readonly isLoose: (i: number) => boolean;
}

/** Gives the titles between and after the labels to the labels before them; returns the index after the last one taken. */
function takeTitles(
  passages: readonly Passage[],
  kinds: readonly PassageKind[],
  first: number,
  last: number,
  { links, titles, isLoose }: Found,
): number {
  const waiting: LinkDirection[] = [];
  let i = first;
  for (; i < passages.length; i++) {
    const kind = kinds[i];
    const passage = passages[i];
    if (!kind || !passage) break;
    if (kind.kind === 'navigation') {
      if (i > last) break;
      for (const { direction, title } of kind.labels) {
        if (title) titles[direction] ??= shift(title, passage.start);
        else if (waiting.at(-1) !== direction) waiting.push(direction);
      }
    } else {
      // Fewer titles than labels: a label before the others has no article behind it.
      if (waiting.length > 1) waiting.splice(0, waiting.length - countTitles(i, waiting.length, isLoose));
      const direction = waiting[0];
      if (i > last && (direction === undefined || !isLoose(i) || isHeadlineBelow(kinds, first, i))) break;
      waiting.shift();
      if (direction) titles[direction] ??= { start: passage.start, end: passage.end };
    }
    links.add(i);
  }
  return i;
}

/** How many titles stand at `from`, one below the other, at most `limit`. */
function countTitles(from: number, limit: number, isLoose: (i: number) => boolean): number {
  let count = 1;
  while (count < limit && isLoose(from + count)) count++;
  return count;
}

/** Above an article, the line right before its text is its headline and not a link's title. */
function isHeadlineBelow(kinds: readonly PassageKind[], first: number, at: number): boolean {
  const isTop = !kinds.slice(0, first).some(({ kind }) => kind === 'prose' || kind === 'plain');
  return isTop && kinds[at + 1]?.kind === 'prose';
}

/** After the links at the foot of a page, short lines are the page's too: sections, dates, counts. */
function takeFooter(kinds: readonly PassageKind[], from: number, links: Set<number>): void {
  for (let i = from; i < kinds.length; i++) if (kinds[i]?.kind === 'plain') links.add(i);
}

function takeRelated(
  kinds: readonly PassageKind[],
  links: Set<number>,
  isLoose: (i: number) => boolean,
  lastProse: number,
): void {
  for (const [i, kind] of kinds.entries()) {
    if (kind.kind !== 'related') continue;
    links.add(i);
    if (kind.hasTitle || !isLoose(i + 1)) continue;
    links.add(i + 1);
    if (i > lastProse) takeFooter(kinds, i + 2, links);
  }
}

function isTitleAt(
  text: string,
  passages: readonly Passage[],
  kinds: readonly PassageKind[],
  i: number,
): boolean {
  const kind = kinds[i]?.kind;
  const passage = passages[i];
  return (
    passage !== undefined &&
    (kind === 'plain' || kind === 'signature' || kind === 'heading') &&
    isTitle(text, passage)
  );
}
