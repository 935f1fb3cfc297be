import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describeAnchors } from '../src/core/annotations/describeAnchor';
import { resolveAnchors } from '../src/core/annotations/resolveAnchor';
import type { Resolution } from '../src/core/annotations/resolveAnchor';
import { trimSpan } from '../src/core/text/span';
import type { Span } from '../src/core/text/span';
import { pick, seededRandom, writeArticle } from './anchorArticles';
import type { Random } from './anchorArticles';
import { editAtRandom, sentencesOf, truthOf } from './anchorEdits';
import type { TrackedText, Truth } from './anchorEdits';

/** How resolving went, by what really became of the passages. */
export interface AnchorScore {
  scripts: number;
  anchors: number;
  stands: number;
  standsFound: number;
  /** Stands beside a copy of itself that the script made. */
  doubled: number;
  doubledFound: number;
  doubledCopy: number;
  doubledWrong: number;
  standsWrong: number;
  edited: number;
  editedFound: number;
  editedWrong: number;
  torn: number;
  tornWrong: number;
  deleted: number;
  deletedCopy: number;
  deletedWrong: number;
  /** What went wrong, for reading. */
  readonly failures: string[];
}

const counts = {
  scripts: 0,
  anchors: 0,
  stands: 0,
  standsFound: 0,
  doubled: 0,
  doubledFound: 0,
  doubledCopy: 0,
  doubledWrong: 0,
  standsWrong: 0,
  edited: 0,
  editedFound: 0,
  editedWrong: 0,
  torn: 0,
  tornWrong: 0,
  deleted: 0,
  deletedCopy: 0,
  deletedWrong: 0,
};

export function emptyScore(): AnchorScore {
  return { ...counts, failures: [] };
}

/** Passages as people and the analysis mark them: names, words, quotations, phrases, sentences, paragraphs. */
export function choosePassages(text: string, random: Random): readonly Span[] {
  const spans: Span[] = [];
  const collect = (pattern: RegExp): void => {
    for (const { index, 0: found } of text.matchAll(pattern))
      spans.push({ start: index, end: index + found.length });
  };
  collect(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu);
  collect(/(?<=[«“"]\s?)[^«»“”"\n]{3,300}?(?=\s?[»”"])/g);
  collect(/[^\n]{20,}/g);
  for (const { start, end } of sentencesOf(text))
    spans.push({ start, end: start + text.slice(start, end).trimEnd().length });
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  for (let index = 0; index < words.length; index += 5) {
    const last = words[Math.min(words.length - 1, index + Math.floor(random() * 7))];
    const first = words[index];
    if (first && last) spans.push({ start: first.index, end: last.index + last[0].length });
  }
  return spans.map((span) => trimSpan(text, span)).filter(({ start, end }) => end > start);
}

/** Edits one article at random and scores how its anchors are found again. */
export function scoreArticle(text: string, random: Random, score: AnchorScore): void {
  const all = choosePassages(text, random);
  if (all.length === 0) return;
  const share = pick(random, [0.05, 0.2, 1]);
  const spans = all.filter(() => random() < share);
  if (spans.length === 0) return;
  const anchors = describeAnchors(text, spans);
  const { tracked, kinds } = editAtRandom(
    text,
    random,
    1 + Math.floor(random() * pick(random, [3, 10, 25])),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  score.scripts++;
  for (const [index, resolution] of resolveAnchors(tracked.text, anchors).entries()) {
    const span = spans[index];
    if (!span) continue;
    const failure = judge(tracked, span, truthOf(tracked, span), resolution, score);
    if (failure === undefined) continue;
    score.failures.push(
      `${failure}: ${JSON.stringify(anchors[index])}\n   ${JSON.stringify(resolution)} in ${JSON.stringify(context(tracked.text, resolution))}\n   after ${kinds.join(', ')}`,
    );
  }
}

function context(text: string, resolution: Resolution): string {
  const span = resolution.kind === 'found' ? resolution.span : resolution.candidates[0];
  if (!span) return '';
  return `${text.slice(Math.max(0, span.start - 34), span.start)}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + 34)}`;
}

function judge(
  tracked: TrackedText,
  span: Span,
  truth: Truth,
  resolution: Resolution,
  score: AnchorScore,
): string | undefined {
  const found = resolution.kind === 'found' ? resolution.span : undefined;
  score.anchors++;
  switch (truth.kind) {
    case 'stands':
    case 'edited': {
      const kind = tracked.copies.some((origin) => origin >= span.start && origin < span.end)
        ? 'doubled'
        : truth.kind;
      score[kind]++;
      if (!found) return `${kind} but ${resolution.kind === 'orphan' ? resolution.reason : ''}`;
      if (isRight(found, truth)) {
        score[`${kind}Found`]++;
        return undefined;
      }
      if (kind === 'doubled' && isCopy(tracked, found, span)) {
        score.doubledCopy++;
        return undefined;
      }
      score[`${kind}Wrong`]++;
      return `${kind} but found elsewhere`;
    }
    case 'torn':
      score.torn++;
      if (
        !found ||
        truth.remains.some((at) => at >= found.start && at < found.end) ||
        isCopy(tracked, found, span)
      )
        return undefined;
      score.tornWrong++;
      return 'torn but found elsewhere';
    case 'deleted':
      score.deleted++;
      if (!found) return undefined;
      // A copy made before the deletion: to a reader, and to an anchor, the passage was moved there.
      if (isCopy(tracked, found, span)) {
        score.deletedCopy++;
        return undefined;
      }
      score.deletedWrong++;
      return 'deleted but found';
  }
}

function isRight(found: Span, truth: { readonly kind: 'stands' | 'edited'; readonly span: Span }): boolean {
  const { start, end } = truth.span;
  if (truth.kind === 'stands') return found.start === start && found.end === end;
  const common = Math.min(found.end, end) - Math.max(found.start, start);
  const union = Math.max(found.end, end) - Math.min(found.start, start);
  return common >= union * 0.75;
}

/** Whether most of `found` was copied from the passage at `span`. */
function isCopy({ copies }: TrackedText, found: Span, span: Span): boolean {
  const copied = copies
    .slice(found.start, found.end)
    .filter((origin) => origin >= span.start && origin < span.end);
  return copied.length >= (found.end - found.start) * 0.75;
}

/** The articles to run on: those of a folder (plain texts, and JSON lines with a `text`), or invented ones. */
function readArticles(folder: string): readonly string[] {
  const texts: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (['.txt', '.md', '.article', '.news'].includes(extname(name))) texts.push(readFileSync(path, 'utf8'));
    if (extname(name) !== '.jsonl') continue;
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean).slice(0, 500);
    for (const line of lines) {
      const record: unknown = JSON.parse(line);
      if (
        typeof record === 'object' &&
        record !== null &&
        'text' in record &&
        typeof record.text === 'string'
      ) {
        if (record.text.length > 500) texts.push(record.text.slice(0, 20_000));
      }
    }
  }
  return texts;
}

export function report(title: string, score: AnchorScore): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
  return [
    `${title}: ${score.scripts} edit scripts, ${score.anchors} anchors`,
    `  passage stands unchanged  ${score.stands}: found ${share(score.standsFound, score.stands)}, wrong ${score.standsWrong}`,
    `  passage edited inside     ${score.edited}: found ${share(score.editedFound, score.edited)}, wrong ${score.editedWrong}`,
    `  stands beside a copy      ${score.doubled}: found ${share(score.doubledFound, score.doubled)}, in the copy ${share(score.doubledCopy, score.doubled)}, wrong ${score.doubledWrong}`,
    `  passage torn apart        ${score.torn}: wrong ${score.tornWrong}`,
    `  passage deleted           ${score.deleted}: wrong ${score.deletedWrong} (in a copy made before: ${score.deletedCopy})`,
  ].join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Milliseconds to resolve 50,000 anchors of one long article, unchanged and after edits. */
export function timeAnchors(): string {
  const random = seededRandom(7);
  let text = '';
  while (text.length < 200_000) text += writeArticle(random);
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const spans = Array.from({ length: 50_000 }, (_, index) => {
    const word = words[Math.floor((index * words.length) / 50_000)];
    return { start: word?.index ?? 0, end: (word?.index ?? 0) + (word?.[0].length ?? 1) };
  });
  const time = (run: () => unknown): number => {
    const before = performance.now();
    run();
    return performance.now() - before;
  };
  const described = time(() => describeAnchors(text, spans));
  const anchors = describeAnchors(text, spans);
  const unchanged = median(Array.from({ length: 11 }, () => time(() => resolveAnchors(text, anchors))));
  const moved = `Un mot. ${text}`;
  const shifted = median(Array.from({ length: 5 }, () => time(() => resolveAnchors(moved, anchors))));
  const { tracked } = editAtRandom(text, random, 20, ['Brest']);
  const edited = time(() => resolveAnchors(tracked.text, anchors));
  const rewritten = time(() => resolveAnchors(writeArticle(random).repeat(60), anchors));
  return [
    `50,000 anchors on an article of ${text.length} characters (milliseconds)`,
    `  described ${described.toFixed(0)}`,
    `  resolved: unchanged ${unchanged.toFixed(1)}, all moved ${shifted.toFixed(1)}, after 20 edits ${edited.toFixed(0)}, on another text ${rewritten.toFixed(0)}`,
  ].join('\n');
}

/** `npm run bench -- --anchors [FOLDER] [--scripts N] [--failures]`. */
export function benchAnchors(args: readonly string[], print: (line: string) => void): void {
  const at = args.indexOf('--scripts');
  const scripts = at === -1 ? 4000 : Number(args[at + 1]);
  const folder = args.find((arg, index) => !arg.startsWith('--') && index !== at + 1);
  const shows = args.includes('--failures');
  const invented = emptyScore();
  const random = seededRandom(1);
  while (invented.scripts < scripts) scoreArticle(writeArticle(random), random, invented);
  const runs: [string, AnchorScore][] = [['invented articles', invented]];
  if (folder !== undefined) {
    const texts = readArticles(folder);
    const real = emptyScore();
    while (real.scripts < scripts && texts.length > 0) scoreArticle(pick(random, texts), random, real);
    runs.push(['articles of the folder', real]);
  }
  for (const [title, score] of runs) {
    print(report(title, score));
    if (shows) for (const failure of score.failures) print(failure);
  }
  print(timeAnchors());
}
