import type { ArticleAnalysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { overlaps, type Span } from '../text/span';

/** The words of an attribution that stand between quotation marks, in text order; none of a merely reported one. */
export function quotedPieces(
  { blocks }: Pick<ArticleAnalysis, 'blocks'>,
  attribution: Attribution,
): readonly Span[] {
  const { form, content } = attribution;
  if (form === 'direct') return content;
  if (form === 'indirect') return [];
  const first = content[0]?.start ?? 0;
  const last = content.at(-1)?.end ?? 0;
  return blocks
    .filter((block) => overlaps(block, { start: first, end: last }))
    .flatMap(({ start, quotations }) =>
      quotations
        .filter(({ depth }) => depth === 1)
        .map(({ inner }) => ({ start: start + inner.start, end: start + inner.end })),
    )
    .filter((quotation) => content.some((piece) => overlaps(piece, quotation)));
}
