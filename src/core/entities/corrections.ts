import type { EntityType, Mention } from './mention';
import type { Span } from '../text/span';

/** What a person said of a stretch of an article: that it is no name, or a name of this type. */
export type Correction = Span &
  (
    | { readonly rejected: true; readonly type?: never }
    | { readonly type: EntityType; readonly rejected?: never }
  );

/**
 * `mentions` with what a person said of them. A rejected span takes every mention that overlaps it away; a typed span
 * replaces them. Offsets of both count from the same start; the result is in text order.
 */
export function applyCorrections<M extends Mention>(
  mentions: readonly M[],
  corrections: readonly Correction[],
): readonly (M | Mention)[] {
  if (corrections.length === 0) return mentions;
  const isFree = (mention: Mention): boolean =>
    !corrections.some(({ start, end }) => start < mention.end && mention.start < end);
  const named = corrections.flatMap(({ start, end, type }) =>
    type === undefined ? [] : [{ start, end, type }],
  );
  return [...mentions.filter(isFree), ...named].sort((a, b) => a.start - b.start);
}
