import type { Attribution } from '../attribution/attribution';
import { fold } from '../text/folding';
import type { ArticleContext } from './articleContext';

/**
 * Who an attribution is given to, as a key that compares equal for the same speaker; undefined where that is not known:
 * no source, or a pronoun that stands for nobody in particular.
 */
export function speakerOf({ text }: ArticleContext, { source }: Attribution): string | undefined {
  if (!source) return undefined;
  if (source.entity !== undefined) return source.entity;
  return source.kind === 'pronoun' ? undefined : fold(text.slice(source.start, source.end));
}
