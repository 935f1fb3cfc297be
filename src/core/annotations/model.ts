import type { AttributionForm, SourceKind } from '../attribution/attribution';
import type { EntityType } from '../entities/mention';
import type { Anchor } from './anchor';

/** What every annotation has. Times are ISO 8601 in UTC: « 2026-02-03T10:12:00Z ». */
interface AnnotationBase {
  /** Unique in its sidecar, never used again. */
  readonly id: string;
  /** The person's name as their tools know it. */
  readonly author: string;
  readonly created: string;
  /** Time of the last change; equal to `created` until there is one. */
  readonly changed: string;
  /** Keys of a sidecar that this version does not know, kept as they are. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A tag on the whole article. Its id is `articleTagId(tag)`, so that two people who add one tag add it once. */
export interface ArticleTag extends AnnotationBase {
  readonly kind: 'article-tag';
  /** A tag of the desk's vocabulary, or « medtop:20000001 ». */
  readonly tag: string;
}

/** A suggested tag that a person refused: it is not suggested for this article again. Id: `tagRejectionId(tag)`. */
export interface TagRejection extends AnnotationBase {
  readonly kind: 'tag-rejection';
  readonly tag: string;
}

export interface PassageTag extends AnnotationBase {
  readonly kind: 'passage-tag';
  readonly tag: string;
  readonly anchor: Anchor;
}

export interface NoteReply {
  readonly id: string;
  readonly author: string;
  readonly created: string;
  readonly changed?: string;
  readonly text: string;
}

export interface Note extends AnnotationBase {
  readonly kind: 'note';
  readonly anchor: Anchor;
  readonly text: string;
  /** Oldest first. */
  readonly replies: readonly NoteReply[];
  /** Who closed the thread, and when; absent while it is open. */
  readonly resolved?: { readonly author: string; readonly time: string };
}

/** `made`: the machine had missed it; `corrected`: other kind, edges or parts; `rejected`: it is none. */
export type Decision = 'made' | 'corrected' | 'rejected';

/** A person's word on one mention of an entity: it stands above what the machine finds at its place. */
export interface EntityAnnotation extends AnnotationBase {
  readonly kind: 'entity';
  readonly decision: Decision;
  readonly anchor: Anchor;
  /** The kind decided on; of a rejected one the kind that the machine had given. */
  readonly type: EntityType;
  /** The fullest name, where the text has a shorter one. */
  readonly name?: string;
  /** Identifiers elsewhere: `{ wikidata: 'Q912' }`. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** The places of one attribution. */
export interface AttributionAnchors {
  /** Text order, at least one. */
  readonly content: readonly Anchor[];
  readonly source?: Anchor;
  readonly cue?: Anchor;
}

/** A person's word on an attribution: it stands above what the machine finds for the same content. */
export interface AttributionAnnotation extends AnnotationBase, AttributionAnchors {
  readonly kind: 'attribution';
  readonly decision: Decision;
  readonly form: AttributionForm;
  readonly sourceKind?: SourceKind;
  /** Key or name of the entity that the source stands for. */
  readonly entity?: string;
}

/** What a fact-checker decided of an attribution. */
export type ReviewState = 'to-review' | 'verified' | 'disputed' | 'needs-source' | 'not-an-attribution';

/** What a decision rests on. */
export type Evidence =
  | { readonly kind: 'link'; readonly url: string; readonly label?: string }
  /** Path from the article's folder, with forward slashes. */
  | { readonly kind: 'file'; readonly path: string; readonly label?: string };

/** One decision in a review's history. */
export interface ReviewStep {
  readonly state: ReviewState | (string & {});
  readonly reviewer: string;
  readonly time: string;
  readonly note?: string;
}

/** The words that a decision was made on; kept where they differ from the anchors' own. */
export interface Wording {
  readonly content: readonly string[];
  readonly source?: string;
  readonly cue?: string;
}

/** The review of one attribution, hand-made or found; `author` is the reviewer who began it. */
export interface Review extends AnnotationBase, AttributionAnchors {
  readonly kind: 'review';
  /** Text in the file is kept where a newer version knows more states. */
  readonly state: ReviewState | (string & {});
  /** Who set the state last. */
  readonly reviewer: string;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  /** Every decision, oldest first; the last one is the state. */
  readonly history: readonly ReviewStep[];
  /** The words at the last decision. Absent: the anchors' `exact` still are those words. */
  readonly decided?: Wording;
}

/** A finding that the desk does not want to see at this passage. It lapses when the words of its anchor change. */
export interface Suppression extends AnnotationBase {
  readonly kind: 'suppression';
  readonly rule: string;
  readonly reason: string;
  readonly anchor: Anchor;
}

/** An annotation that this version cannot read (a newer kind, or a damaged one): kept and written back as it is. */
export interface OpaqueAnnotation {
  readonly kind: 'opaque';
  /** The id in the file, or one made from its place where it has none. */
  readonly id: string;
  readonly data: unknown;
}

export type KnownAnnotation =
  | ArticleTag
  | TagRejection
  | PassageTag
  | Note
  | EntityAnnotation
  | AttributionAnnotation
  | Review
  | Suppression;

export type Annotation = KnownAnnotation | OpaqueAnnotation;

/** The kinds that have a place in the text. */
export type AnchoredAnnotation = Exclude<KnownAnnotation, ArticleTag | TagRejection>;

/** All that people added to one article. Ids are unique. */
export interface Sidecar {
  readonly annotations: readonly Annotation[];
}

export const emptySidecar: Sidecar = { annotations: [] };

/** What making an annotation needs from outside: the core has no clock, no randomness and no user. */
export interface AnnotationPorts {
  /** The time as ISO 8601 in UTC. */
  readonly now: () => string;
  /** An id that no other annotation has. */
  readonly newId: () => string;
  readonly author: () => string;
}

export function articleTagId(tag: string): string {
  return `tag:${tag}`;
}

export function tagRejectionId(tag: string): string {
  return `rejected-tag:${tag}`;
}

/** The common part of a new annotation. */
export function stampNew(
  ports: AnnotationPorts,
): Pick<AnnotationBase, 'id' | 'author' | 'created' | 'changed'> {
  const time = ports.now();
  return { id: ports.newId(), author: ports.author(), created: time, changed: time };
}

export function isAnchored(annotation: Annotation): annotation is AnchoredAnnotation {
  return (
    annotation.kind !== 'opaque' && annotation.kind !== 'article-tag' && annotation.kind !== 'tag-rejection'
  );
}

/** The places of `annotation`: of an attribution or review its content in text order, then source, then cue. */
export function anchorsOf(annotation: Annotation): readonly Anchor[] {
  switch (annotation.kind) {
    case 'opaque':
    case 'article-tag':
    case 'tag-rejection':
      return [];
    case 'attribution':
    case 'review': {
      const { content, source, cue } = annotation;
      return [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
    }
    case 'entity':
    case 'note':
    case 'passage-tag':
    case 'suppression':
      return [annotation.anchor];
  }
}

/** `annotation` with other anchors, in the order and number of `anchorsOf`; itself where none differs. */
export function withAnchors<T extends Annotation>(annotation: T, anchors: readonly Anchor[]): T {
  const before = anchorsOf(annotation);
  if (anchors.length !== before.length) throw new RangeError('As many anchors as the annotation has.');
  if (anchors.every((anchor, index) => anchor === before[index])) return annotation;
  if (annotation.kind !== 'attribution' && annotation.kind !== 'review')
    return { ...annotation, anchor: anchors[0] };
  const rest = anchors.slice(annotation.content.length);
  const source = annotation.source && rest.shift();
  const cue = annotation.cue && rest.shift();
  return {
    ...annotation,
    content: anchors.slice(0, annotation.content.length),
    ...(source && { source }),
    ...(cue && { cue }),
    ...(annotation.kind === 'review' && keepDecided(annotation, before, anchors)),
  };
}

/** New anchors may describe other words than those that a decision was made on: these stay with the review. */
function keepDecided(
  { decided, history, content, source, cue }: Review,
  before: readonly Anchor[],
  after: readonly Anchor[],
): { readonly decided?: Wording } {
  const isKept = before.every(({ exact, tail }, i) => exact === after[i]?.exact && tail === after[i].tail);
  if (decided || history.length === 0 || isKept) return {};
  const wordsOf = ({ exact, tail }: Anchor): string => (tail === undefined ? exact : `${exact} … ${tail}`);
  return {
    decided: {
      content: content.map(wordsOf),
      ...(source && { source: wordsOf(source) }),
      ...(cue && { cue: wordsOf(cue) }),
    },
  };
}

/** Where `annotation` begins by its anchors; undefined for one that has no place. */
export function positionOf(annotation: Annotation): number | undefined {
  const anchors = anchorsOf(annotation);
  return anchors.length === 0 ? undefined : Math.min(...anchors.map(({ position }) => position));
}
