import type { LinkedNames } from '../attribution/assembleAttributions';
import type { Attribution, AttributionForm, Source } from '../attribution/attribution';
import { applyCorrections, type Correction } from '../entities/corrections';
import type { LinkedMention, Mention } from '../entities/mention';
import { overlaps, shift, type Span } from '../text/span';
import type { AttributionAnnotation, EntityAnnotation } from './model';
import type { PlacedAnnotation } from './placedSidecar';

/** What a person said of a statement: that it is none, or who says it. */
export type AttributionCorrection = {
  /** Of the annotation; the attribution's id as well. */
  readonly id: string;
  /** In text order, at least one piece. */
  readonly content: readonly Span[];
} & (
  | { readonly rejected: true }
  | {
      readonly rejected?: never;
      readonly form: AttributionForm;
      readonly source?: Source;
      readonly cue?: Span;
    }
);

/** A person's words on what the analysis finds, at offsets of the article: they stand above it. */
export interface Judgements {
  /** In text order, not overlapping each other's names. */
  readonly entities: readonly Correction[];
  readonly attributions: readonly AttributionCorrection[];
}

export const noJudgements: Judgements = { entities: [], attributions: [] };

/** The judgements among the annotations of an article; one that has lost a place counts no more. */
export function judgementsIn(placed: readonly PlacedAnnotation[]): Judgements {
  const names: { readonly annotation: EntityAnnotation; readonly span: Span }[] = [];
  const attributions: AttributionCorrection[] = [];
  for (const { annotation, spans } of placed) {
    const [span] = spans;
    if (annotation.kind === 'entity' && span) names.push({ annotation, span });
    else if (annotation.kind === 'attribution') attributions.push(...attributionOf(annotation, spans));
  }
  return { entities: entitiesOf(names), attributions };
}

/** Of two names that overlap the one decided later stands. */
function entitiesOf(
  names: readonly { readonly annotation: EntityAnnotation; readonly span: Span }[],
): readonly Correction[] {
  const ordered = [...names].sort((a, b) => a.span.start - b.span.start);
  const standing: (typeof names)[number][] = [];
  for (const item of ordered) {
    const last = standing.at(-1);
    if (!last || !overlaps(last.span, item.span)) standing.push(item);
    else if (last.annotation.changed < item.annotation.changed) standing[standing.length - 1] = item;
  }
  return standing.map(({ annotation, span }): Correction =>
    annotation.decision === 'rejected' ? { ...span, rejected: true } : { ...span, type: annotation.type },
  );
}

function attributionOf(
  { id, decision, content, source, cue, form, sourceKind = 'other', entity }: AttributionAnnotation,
  spans: readonly (Span | undefined)[],
): readonly AttributionCorrection[] {
  const pieces = spans.slice(0, content.length).filter((span) => span !== undefined);
  if (pieces.length < content.length || pieces.length === 0) return [];
  const statement = { id, content: [...pieces].sort((a, b) => a.start - b.start) };
  if (decision === 'rejected') return [{ ...statement, rejected: true }];
  const others = spans.slice(content.length);
  const sourceSpan = source && others.shift();
  const cueSpan = cue && others.shift();
  if (source && !sourceSpan) return [];
  const attributed = sourceSpan && {
    ...sourceSpan,
    kind: sourceKind,
    ...(entity !== undefined && { entity }),
  };
  return [
    { ...statement, form, ...(attributed && { source: attributed }), ...(cueSpan && { cue: cueSpan }) },
  ];
}

/** The names of the block from `start` to `end` as a person corrected them; `mentions` count from the block's start. */
export function correctMentions(
  mentions: readonly Mention[],
  { entities }: Judgements,
  { start, end }: Span,
): readonly Mention[] {
  if (entities.length === 0) return mentions;
  const here: Correction[] = [];
  for (let at = firstEndingAfter(entities, start); at < entities.length; at++) {
    const correction = entities[at];
    if (!correction || correction.start >= end) break;
    if (start <= correction.start && correction.end <= end) here.push(shift(correction, -start));
  }
  return here.length === 0 ? mentions : applyCorrections(mentions, here);
}

/**
 * The statements of an article as a person corrected them, by first content: one that shares words with a judged
 * statement gives way to it.
 */
export function correctAttributions(
  attributions: readonly Attribution[],
  { attributions: judged }: Judgements,
  names: LinkedNames,
): readonly Attribution[] {
  if (judged.length === 0) return attributions;
  const keys = new Map(
    names.entities.flatMap(({ key, name }) => [[name, key] as const, [key, key] as const]),
  );
  const isJudged = createOverlapTest(judged.flatMap(({ content }) => content));
  const kept = attributions.filter(({ content }) => !content.some(isJudged));
  const told = judged.flatMap((correction): Attribution[] => {
    if (correction.rejected) return [];
    const { id, form, content, source, cue } = correction;
    return [
      {
        id,
        form,
        content,
        ...(source && { source: withEntity(source, keys, names.mentions) }),
        ...(cue && { cue }),
      },
    ];
  });
  const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;
  return [...kept, ...told].sort((a, b) => startOf(a) - startOf(b));
}

/** The source with its entity: the one a person named, else that of the last person in its words, else of the first name. */
function withEntity(
  { entity, ...source }: Source,
  keys: ReadonlyMap<string, string>,
  mentions: readonly LinkedMention[],
): Source {
  const named = entity === undefined ? undefined : keys.get(entity);
  if (named !== undefined) return { ...source, entity: named };
  if (source.kind === 'pronoun') return source;
  let found: LinkedMention | undefined;
  for (let at = firstEndingAfter(mentions, source.start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (!mention || mention.start >= source.end) break;
    if (!found || mention.type === 'person') found = mention;
  }
  return found ? { ...source, entity: found.entity } : source;
}

/** Index of the first of `spans`, which are in order and disjoint, that ends after `offset`. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a span shares a character with any of `spans`; logarithmic. */
function createOverlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of ordered) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return ({ start, end }) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ordered[middle]?.start ?? Infinity) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) > start;
  };
}
