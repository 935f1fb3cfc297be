import type { Span } from '../src/core/text/span';
import { pick, writeSentence } from './anchorArticles';
import type { Random } from './anchorArticles';

/** A text under edit in which every character knows where in the first version it comes from. */
export interface TrackedText {
  readonly text: string;
  /** For each code unit its offset in the first version; -1 for what was written since. */
  readonly origins: readonly number[];
  /** For each code unit the offset in the first version of what it is a copy of; -1 where it is no copy. */
  readonly copies: readonly number[];
}

export function track(text: string): TrackedText {
  const origins = Array.from({ length: text.length }, (_, index) => index);
  return { text, origins, copies: origins.map(() => -1) };
}

function cut({ text, origins, copies }: TrackedText, { start, end }: Span): TrackedText {
  return {
    text: text.slice(start, end),
    origins: origins.slice(start, end),
    copies: copies.slice(start, end),
  };
}

function written(text: string): TrackedText {
  const none = Array.from({ length: text.length }, () => -1);
  return { text, origins: none, copies: none };
}

function join(...parts: readonly TrackedText[]): TrackedText {
  return {
    text: parts.map(({ text }) => text).join(''),
    origins: parts.flatMap(({ origins }) => origins),
    copies: parts.flatMap(({ copies }) => copies),
  };
}

function replace(tracked: TrackedText, { start, end }: Span, piece: TrackedText): TrackedText {
  return join(
    cut(tracked, { start: 0, end: start }),
    piece,
    cut(tracked, { start: end, end: tracked.text.length }),
  );
}

function copyOf({ text, origins, copies }: TrackedText): TrackedText {
  return {
    text,
    origins: origins.map(() => -1),
    copies: origins.map((origin, index) => (origin >= 0 ? origin : (copies[index] ?? -1))),
  };
}

/** Sentences with the space behind them, by a rough rule that is good enough to edit by. */
export function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\s](?:[^.!?\n]|(?<=\b(?:\p{Lu}|Mr|Dr|Mrs|Ms|St))\.)*[.!?\n]*[»”"]?\s*/gu)]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => end - start > 10);
}

function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+\n*/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function wordsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

type Edit = (tracked: TrackedText, random: Random, anchored: readonly string[]) => TrackedText;

const letters = 'a e i o u r s t n l m d é è ç'.split(' ');

function fixTypo(tracked: TrackedText, random: Random): TrackedText {
  const words = wordsOf(tracked.text);
  if (words.length === 0) return tracked;
  const word = pick(random, words);
  const at = word.start + Math.floor(random() * (word.end - word.start));
  const letter = pick(random, letters);
  const end = random() < 0.4 ? at : at + 1;
  return replace(tracked, { start: at, end }, written(random() < 0.3 && end > at ? '' : letter));
}

function changeWord(tracked: TrackedText, random: Random): TrackedText {
  const words = wordsOf(tracked.text);
  if (words.length === 0) return tracked;
  const word = pick(random, words);
  const other = tracked.text.slice(pick(random, words).start).split(/[\s.,»]/, 1)[0] ?? 'mot';
  return pick(random, [
    () => replace(tracked, { start: word.start, end: word.start }, written(`${other} `)),
    () => replace(tracked, word, written(other)),
    () =>
      replace(tracked, { start: word.start, end: Math.min(word.end + 1, tracked.text.length) }, written('')),
    () => replace(tracked, { start: word.end, end: word.end }, written(`, ${other} et ${other},`)),
  ])();
}

function moveOne(spansOf: (text: string) => readonly Span[]): Edit {
  return (tracked, random) => {
    const spans = spansOf(tracked.text);
    if (spans.length < 3) return tracked;
    const span = pick(random, spans);
    const target = pick(random, spans).start;
    const piece = cut(tracked, span);
    if (target <= span.start) {
      return replace(replace(tracked, span, written('')), { start: target, end: target }, piece);
    }
    if (target < span.end) return tracked;
    return replace(replace(tracked, { start: target, end: target }, piece), span, written(''));
  };
}

function repeatOne(spansOf: (text: string) => readonly Span[]): Edit {
  return (tracked, random) => {
    const spans = spansOf(tracked.text);
    if (spans.length === 0) return tracked;
    const target = pick(random, spans).start;
    return replace(tracked, { start: target, end: target }, copyOf(cut(tracked, pick(random, spans))));
  };
}

function deleteOne(spansOf: (text: string) => readonly Span[]): Edit {
  return (tracked, random) => {
    const spans = spansOf(tracked.text);
    return spans.length < 3 ? tracked : replace(tracked, pick(random, spans), written(''));
  };
}

function rewriteParagraph(tracked: TrackedText, random: Random, anchored: readonly string[]): TrackedText {
  const paragraphs = paragraphsOf(tracked.text);
  if (paragraphs.length < 3) return tracked;
  const span = pick(random, paragraphs);
  const count = 1 + Math.floor(random() * 4);
  const sentences = Array.from({ length: count }, () => writeSentence(random, lookalikeOf(random, anchored)));
  return replace(tracked, span, written(`${sentences.join(' ')}\n\n`));
}

function insertSentence(tracked: TrackedText, random: Random, anchored: readonly string[]): TrackedText {
  const sentences = sentencesOf(tracked.text);
  if (sentences.length === 0) return tracked;
  const { start } = pick(random, sentences);
  return replace(
    tracked,
    { start, end: start },
    written(`${writeSentence(random, lookalikeOf(random, anchored))} `),
  );
}

/** The words of an anchored passage, in a longer one every fourth changed: what must not be taken for the passage. */
function lookalikeOf(random: Random, anchored: readonly string[]): string {
  const words = pick(random, anchored).split(/\s+/).slice(0, 30);
  for (let at = 2; at < words.length; at += 4)
    words[at] = pick(random, ['nouveau', 'cinq', 'jamais', 'Paris', 'presque']);
  return words.join(' ');
}

/** A sentence goes, and its twin with every fourth word changed comes elsewhere. */
function replaceByLookalike(tracked: TrackedText, random: Random): TrackedText {
  const sentences = sentencesOf(tracked.text);
  if (sentences.length < 4) return tracked;
  const span = pick(random, sentences);
  const twin = lookalikeOf(random, [tracked.text.slice(span.start, span.end).trim()]);
  const without = replace(tracked, span, written(''));
  const elsewhere = sentencesOf(without.text).filter(({ start }) => Math.abs(start - span.start) > 100);
  if (elsewhere.length === 0) return without;
  const { start } = pick(random, elsewhere);
  return replace(without, { start, end: start }, written(`${twin} `));
}

function changeTypography(tracked: TrackedText): TrackedText {
  const changes: Readonly<Record<string, string>> = {
    '’': "'",
    '\u00a0': ' ',
    '“': '"',
    '”': '"',
    '…': '...',
  };
  let result = tracked;
  for (let at = tracked.text.length - 1; at >= 0; at--) {
    const other = changes[tracked.text.charAt(at)];
    if (other === undefined) continue;
    const origin = tracked.origins[at] ?? -1;
    const piece = { ...written(other), origins: Array.from({ length: other.length }, () => origin) };
    result = replace(result, { start: at, end: at + 1 }, piece);
  }
  return result;
}

/** The kinds of edit with their weights; what is named first is what desks do most. */
export const editKinds: Readonly<Record<string, { readonly weight: number; readonly edit: Edit }>> = {
  'typo fixed': { weight: 8, edit: fixTypo },
  'word changed': { weight: 5, edit: changeWord },
  'sentence moved': { weight: 3, edit: moveOne(sentencesOf) },
  'paragraph moved': { weight: 1, edit: moveOne(paragraphsOf) },
  'paragraph rewritten': { weight: 1, edit: rewriteParagraph },
  'sentence deleted': { weight: 2, edit: deleteOne(sentencesOf) },
  'paragraph deleted': { weight: 0.5, edit: deleteOne(paragraphsOf) },
  'sentence written': { weight: 2, edit: insertSentence },
  'sentence repeated': { weight: 1, edit: repeatOne(sentencesOf) },
  'paragraph repeated': { weight: 0.5, edit: repeatOne(paragraphsOf) },
  'sentence replaced by a lookalike elsewhere': { weight: 2, edit: replaceByLookalike },
  typography: { weight: 0.3, edit: changeTypography },
};

/** Makes `count` random edits; `anchored` are the passages to write lookalikes of. */
export function editAtRandom(
  text: string,
  random: Random,
  count: number,
  anchored: readonly string[],
): { readonly tracked: TrackedText; readonly kinds: readonly string[] } {
  const total = Object.values(editKinds).reduce((sum, { weight }) => sum + weight, 0);
  const kinds: string[] = [];
  let tracked = track(text);
  for (let index = 0; index < count; index++) {
    let rest = random() * total;
    for (const [kind, { weight, edit }] of Object.entries(editKinds)) {
      rest -= weight;
      if (rest > 0) continue;
      tracked = edit(tracked, random, anchored);
      kinds.push(kind);
      break;
    }
  }
  return { tracked, kinds };
}

/** What the edits really did to a passage. */
export type Truth =
  /** All its characters stand, in order and together. */
  | { readonly kind: 'stands'; readonly span: Span }
  /** Changed inside, at least three quarters of it still together. */
  | { readonly kind: 'edited'; readonly span: Span }
  /** Torn apart, or most of it gone: found or not, only a place away from its remains is wrong. */
  | { readonly kind: 'torn'; readonly remains: readonly number[] }
  | { readonly kind: 'deleted' };

export function truthOf({ text, origins }: TrackedText, { start, end }: Span): Truth {
  const remains: number[] = [];
  let isOrdered = true;
  let last = -1;
  const seen = new Set<number>();
  for (const [at, origin] of origins.entries()) {
    if (origin < start || origin >= end) continue;
    remains.push(at);
    seen.add(origin);
    if (origin < last) isOrdered = false;
    last = origin;
  }
  const [from = 0] = remains;
  const to = (remains.at(-1) ?? -1) + 1;
  const size = end - start;
  if (remains.length === 0) return { kind: 'deleted' };
  if (isOrdered && seen.size === size && to - from === remains.length && text.length > 0) {
    return { kind: 'stands', span: { start: from, end: to } };
  }
  const isTogether = isOrdered && to - from <= size * 1.25 + 1;
  if (isTogether && seen.size >= size * 0.75) return { kind: 'edited', span: { start: from, end: to } };
  return { kind: 'torn', remains };
}
