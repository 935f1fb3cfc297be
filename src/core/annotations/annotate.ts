import type { EntityType, Mention } from '../entities/mention';
import { overlaps, type Span } from '../text/span';
import { isSame } from './change';
import { describeAnchor } from './describeAnchor';
import {
  anchorsOf,
  articleTagId,
  stampNew,
  tagRejectionId,
  withAnchors,
  type Annotation,
  type AnnotationPorts,
  type ArticleTag,
  type EntityAnnotation,
  type PassageTag,
  type Sidecar,
  type TagRejection,
} from './model';
import type { PlacedAnnotation } from './placedSidecar';

/** Makes the new state of a sidecar from the old one. */
export type SidecarEdit = (sidecar: Sidecar, ports: AnnotationPorts) => Sidecar;

/** An article as a person sees it while annotating: its text, what the analysis found and what people added. */
export interface AnnotatedText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly placed: readonly PlacedAnnotation[];
}

/**
 * Makes each of `spans` a name of the kind `type`. A person's earlier word on the same place is changed, one on a place
 * that overlaps gives way.
 */
export function nameAs(article: AnnotatedText, spans: readonly Span[], type: EntityType): SidecarEdit {
  return decideNames(article, spans, (earlier, found) => ({
    decision: earlier?.decision === 'made' || (!earlier && !found) ? 'made' : 'corrected',
    type,
  }));
}

/** Says of each of `spans` that it is no name; what a person had made there is deleted. */
export function rejectNames(article: AnnotatedText, spans: readonly Span[]): SidecarEdit {
  return decideNames(article, spans, (earlier, found) =>
    earlier?.decision === 'made'
      ? undefined
      : { decision: 'rejected', type: found?.type ?? earlier?.type ?? 'other' },
  );
}

type NameDecision = Pick<EntityAnnotation, 'type' | 'decision'>;

function decideNames(
  { text, mentions, placed }: AnnotatedText,
  spans: readonly Span[],
  decide: (earlier: EntityAnnotation | undefined, found: Mention | undefined) => NameDecision | undefined,
): SidecarEdit {
  const named = placed.flatMap(({ annotation, spans: [span] }) =>
    annotation.kind === 'entity' && span ? [{ annotation, span }] : [],
  );
  return ({ annotations }, ports) => {
    const gone = new Set<string>();
    const made = spans.flatMap((span): Annotation[] => {
      const here = named.filter((other) => overlaps(other.span, span));
      for (const { annotation } of here) gone.add(annotation.id);
      const same = here.find((other) => other.span.start === span.start && other.span.end === span.end);
      const found = mentions.find((mention) => overlaps(mention, span));
      const decision = decide((same ?? here[0])?.annotation, found);
      if (!decision) return [];
      if (same) return [{ ...same.annotation, ...decision, changed: ports.now() }];
      return [{ ...stampNew(ports), kind: 'entity', ...decision, anchor: describeAnchor(text, span) }];
    });
    const byId = new Map(made.map((annotation) => [annotation.id, annotation]));
    const kept = annotations.flatMap((annotation): Annotation[] => {
      const changed = byId.get(annotation.id);
      byId.delete(annotation.id);
      return changed ? [changed] : gone.has(annotation.id) ? [] : [annotation];
    });
    return { annotations: [...kept, ...byId.values()] };
  };
}

/** Puts `tags` on a passage; what it bears already stays as it is. */
export function tagPassage(
  { text, placed }: AnnotatedText,
  span: Span,
  tags: readonly string[],
): SidecarEdit {
  const borne = new Set(
    placed.flatMap(({ annotation, spans: [at] }) =>
      annotation.kind === 'passage-tag' && at?.start === span.start && at.end === span.end
        ? [annotation.tag]
        : [],
    ),
  );
  return ({ annotations }, ports) => {
    const anchor = describeAnchor(text, span);
    const added = tags
      .filter((tag) => !borne.has(tag))
      .map((tag): PassageTag => ({ ...stampNew(ports), kind: 'passage-tag', tag, anchor }));
    return { annotations: [...annotations, ...added] };
  };
}

/** Gives the article exactly the tags `tags`, in that order of addition; those that it had keep their author and time. */
export function setArticleTags(tags: readonly string[]): SidecarEdit {
  return ({ annotations }, ports) => {
    const had = new Set(articleTags({ annotations }));
    const time = ports.now();
    const added = [...new Set(tags)]
      .filter((tag) => !had.has(tag))
      .map((tag): ArticleTag => ({
        kind: 'article-tag',
        id: articleTagId(tag),
        tag,
        author: ports.author(),
        created: time,
        changed: time,
      }));
    const kept = annotations.filter(
      (annotation) => annotation.kind !== 'article-tag' || tags.includes(annotation.tag),
    );
    return { annotations: [...kept, ...added] };
  };
}

/** Adds article tags to those that the article bears. A tag that had been refused is refused no more. */
export function addArticleTags(tags: readonly string[]): SidecarEdit {
  return (sidecar, ports) => {
    const refused = new Set(tags.map(tagRejectionId));
    const annotations = sidecar.annotations.filter(({ id }) => !refused.has(id));
    return setArticleTags([...articleTags(sidecar), ...tags])({ annotations }, ports);
  };
}

/** Remembers that the suggestions `keys` were refused. */
export function refuseTags(keys: readonly string[]): SidecarEdit {
  return ({ annotations }, ports) => {
    const known = new Set(annotations.map(({ id }) => id));
    const time = ports.now();
    const refused = [...new Set(keys)]
      .filter((tag) => !known.has(tagRejectionId(tag)))
      .map((tag): TagRejection => ({
        kind: 'tag-rejection',
        id: tagRejectionId(tag),
        tag,
        author: ports.author(),
        created: time,
        changed: time,
      }));
    return { annotations: [...annotations, ...refused] };
  };
}

/** The ids of the tags on the whole article. */
export function articleTags({ annotations }: Sidecar): string[] {
  return annotations.flatMap((annotation) => (annotation.kind === 'article-tag' ? [annotation.tag] : []));
}

/** The keys of the suggestions that were refused. */
export function refusedTags({ annotations }: Sidecar): string[] {
  return annotations.flatMap((annotation) => (annotation.kind === 'tag-rejection' ? [annotation.tag] : []));
}

/** Adds annotations that come from elsewhere; one whose id is known takes the place of the one that is there. */
export function takeIn(imported: readonly Annotation[]): SidecarEdit {
  return ({ annotations }) => {
    const byId = new Map(imported.map((annotation) => [annotation.id, annotation]));
    const kept = annotations.map((annotation) => {
      const other = byId.get(annotation.id);
      byId.delete(annotation.id);
      return other && !isSame(other, annotation) ? other : annotation;
    });
    return { annotations: [...kept, ...byId.values()] };
  };
}

/** Deletes annotations by their ids. */
export function deleteAnnotations(ids: readonly string[]): SidecarEdit {
  return ({ annotations }) => ({ annotations: annotations.filter(({ id }) => !ids.includes(id)) });
}

/** Puts the part `index` (in the order of `anchorsOf`) of an annotation at `span` of `text`. */
export function reattach(text: string, id: string, index: number, span: Span): SidecarEdit {
  return ({ annotations }, ports) => ({
    annotations: annotations.map((annotation) => {
      if (annotation.id !== id || annotation.kind === 'opaque') return annotation;
      const anchors = anchorsOf(annotation).map((anchor, at) =>
        at === index ? describeAnchor(text, span) : anchor,
      );
      return { ...withAnchors(annotation, anchors), changed: ports.now() };
    }),
  });
}
