import type { ArticleAnalysis } from '../analysis';
import type { TextEdit } from '../checks/finding';
import { fold } from '../text/folding';
import { contains, textOf, type Span } from '../text/span';

/** A new name for an entity. */
export interface EntityRenaming {
  /** Key of the entity in the article. */
  readonly entity: string;
  /** The fullest name as it was, and as it is to be. */
  readonly from: string;
  readonly to: string;
  /** Whether names inside quotations are changed too. */
  readonly inQuotations: boolean;
}

/**
 * The edits that give an entity another name in an article, in text order: the full name becomes the new one, a family
 * name the new family name, in capitals where it stands in capitals. Forms that have no counterpart (an acronym, a
 * nickname) stay. What people said stays unless `inQuotations`.
 */
export function renameEntity(
  analysis: ArticleAnalysis,
  { entity, from, to, inQuotations }: EntityRenaming,
): readonly TextEdit[] {
  const quoted = inQuotations ? [] : quotationsOf(analysis);
  return analysis.mentions.flatMap((mention) => {
    if (mention.entity !== entity || quoted.some((quotation) => contains(quotation, mention))) return [];
    const written = textOf(analysis.text, mention);
    const newText = newForm(written, from, to);
    return newText === undefined || newText === written
      ? []
      : [{ start: mention.start, end: mention.end, newText }];
  });
}

/** What `written`, a form of the name `from`, is as a form of `to`; undefined for one without a counterpart. */
export function newForm(written: string, from: string, to: string): string | undefined {
  const form = wordsOf(written);
  const before = wordsOf(from);
  const after = wordsOf(to);
  const at = indexOfWords(before.map(fold), form.map(fold));
  if (at < 0) return undefined;
  const words = formOf(after, at, form.length, before.length);
  const name = words.join(' ');
  return isShouted(written) ? name.toUpperCase() : name;
}

/** The words of the new name that stand for `count` words of the old one from `at` on. */
function formOf(after: readonly string[], at: number, count: number, before: number): readonly string[] {
  if (count === before) return after;
  if (after.length === before) return after.slice(at, at + count);
  const isFamilyName = at + count === before;
  if (isFamilyName) return after.length > 1 ? after.slice(1) : after;
  return after.slice(0, Math.min(count, Math.max(1, after.length - 1)));
}

function indexOfWords(words: readonly string[], form: readonly string[]): number {
  for (let at = 0; at + form.length <= words.length; at++)
    if (form.every((word, i) => words[at + i] === word)) return at;
  return -1;
}

function wordsOf(name: string): readonly string[] {
  return name.trim().split(/\s+/);
}

function isShouted(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}

/** All quotations of the article; a name that stands in one belongs to what somebody said. */
export function quotationsOf({ blocks }: ArticleAnalysis): readonly Span[] {
  return blocks.flatMap(({ start, quotations }) =>
    quotations.map((quotation) => ({ start: start + quotation.start, end: start + quotation.end })),
  );
}
