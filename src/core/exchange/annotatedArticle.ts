import type { ArticleAnalysis } from '../analysis';
import type { AnchoredAnnotation, Annotation } from '../annotations/model';
import { isAnchored } from '../annotations/model';
import type { PlacedAnnotation } from '../annotations/placedSidecar';
import type { Message } from '../checks/finding';
import type { Span } from '../text/span';
import type { ExportedTag } from './exportedArticle';

/** An article with what was found in it and what people added, for formats of annotations. */
export interface AnnotatedArticle {
  readonly uri: string;
  readonly analysis: Pick<
    ArticleAnalysis,
    'text' | 'language' | 'structure' | 'mentions' | 'entities' | 'attributions'
  >;
  readonly tags: readonly ExportedTag[];
  readonly placed: readonly PlacedAnnotation[];
}

/** A file in another format, and what of the article that format cannot hold. */
export interface Exported {
  readonly text: string;
  readonly losses: readonly Message[];
}

/** What a file in another format holds for an article, and what of it could not be taken. */
export interface Imported {
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Message[];
}

/** What imported annotations get that their file does not say. */
export interface ImportPorts {
  readonly now: () => string;
  readonly newId: () => string;
}

/** An annotation all of whose passages stand in the text. */
export interface StandingAnnotation {
  readonly annotation: AnchoredAnnotation;
  readonly spans: readonly [Span, ...Span[]];
}

/** The annotations that have their places, for formats that know an annotation only by its place. */
export function standingOf({ placed }: AnnotatedArticle): readonly StandingAnnotation[] {
  return placed.flatMap(({ annotation, spans }) => {
    const [first, ...rest] = spans.filter((span) => span !== undefined);
    const stands = isAnchored(annotation) && first && rest.length === spans.length - 1;
    return stands ? [{ annotation, spans: [first, ...rest] as const }] : [];
  });
}

/** One loss, where there is any: `template` says of `{0}` things what becomes of them. */
export function countLoss(template: string, count: number): readonly Message[] {
  return count === 0 ? [] : [{ template, values: [String(count)] }];
}
