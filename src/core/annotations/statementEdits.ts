import { viewBlock } from '../attribution/blockView';
import type { Attribution, AttributionForm, SourceKind } from '../attribution/attribution';
import { sourceKindOf } from '../attribution/sourceKind';
import type { Language } from '../language/language';
import { languagePack } from '../language/packs';
import type { Mention } from '../entities/mention';
import { createBlockReader } from '../reading';
import { Lexicon } from '../text/lexicon';
import { contains, overlaps, shift, textOf, type Span } from '../text/span';
import type { SidecarEdit } from './annotate';
import { describeAnchor } from './describeAnchor';
import { stampNew, type AttributionAnnotation } from './model';
import type { PlacedAnnotation } from './placedSidecar';

/** A statement as a person marks it. */
export interface MarkedStatement {
  /** In text order, at least one piece. */
  readonly content: readonly Span[];
  readonly form: AttributionForm;
  readonly source?: Span & { readonly kind: SourceKind };
  readonly cue?: Span;
}

/** Where a statement is marked: the text, the statements found in it and what people added. */
export interface StatementContext {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly placed: readonly PlacedAnnotation[];
}

/** Gives a statement its source and cue, above what the analysis finds for the same words. */
export function markStatement(
  context: StatementContext,
  { content, form, source, cue }: MarkedStatement,
): SidecarEdit {
  const { text } = context;
  return replaceStatement(context, content, (earlier, found) => ({
    decision: earlier?.decision === 'made' || (!earlier && !found) ? 'made' : 'corrected',
    form,
    content: content.map((span) => describeAnchor(text, span)),
    ...(source && { source: describeAnchor(text, source), sourceKind: source.kind }),
    ...(cue && { cue: describeAnchor(text, cue) }),
  }));
}

/** Says that the words are no statement; what a person had made of them is deleted. */
export function rejectStatement(context: StatementContext, content: readonly Span[]): SidecarEdit {
  return replaceStatement(context, content, (earlier, found) =>
    earlier?.decision === 'made'
      ? undefined
      : {
          decision: 'rejected',
          form: found?.form ?? earlier?.form ?? 'indirect',
          content: content.map((span) => describeAnchor(context.text, span)),
        },
  );
}

type StatementParts = Omit<AttributionAnnotation, 'id' | 'author' | 'created' | 'changed' | 'kind'>;

function replaceStatement(
  { attributions, placed }: StatementContext,
  content: readonly Span[],
  decide: (
    earlier: AttributionAnnotation | undefined,
    found: Attribution | undefined,
  ) => StatementParts | undefined,
): SidecarEdit {
  const isHere = (span: Span | undefined): boolean =>
    span !== undefined && content.some((piece) => overlaps(piece, span));
  const earlier = placed.flatMap(({ annotation, spans }) =>
    annotation.kind === 'attribution' && spans.slice(0, annotation.content.length).some(isHere)
      ? [annotation]
      : [],
  );
  const ids = new Set(earlier.map(({ id }) => id));
  const found = attributions.find(
    (attribution) => !ids.has(attribution.id) && attribution.content.some(isHere),
  );
  return ({ annotations }, ports) => {
    const kept = annotations.filter(({ id }) => !ids.has(id));
    const parts = decide(earlier[0], found);
    if (!parts) return { annotations: kept };
    const [first] = earlier;
    const stamp = first
      ? { id: first.id, author: first.author, created: first.created, changed: ports.now() }
      : stampNew(ports);
    return { annotations: [...kept, { ...stamp, kind: 'attribution', ...parts }] };
  };
}

/** `direct` for words between quotation marks, `mixed` where some are, else `indirect`. */
export function formOf(content: readonly Span[], quotations: readonly Span[]): AttributionForm {
  if (content.every((piece) => quotations.some((quotation) => contains(quotation, piece)))) return 'direct';
  return content.some((piece) => quotations.some((quotation) => overlaps(quotation, piece)))
    ? 'mixed'
    : 'indirect';
}

/** What kind of source the words at `span` name, as the analysis would say. */
export function kindOfSource(
  text: string,
  span: Span,
  mentions: readonly Mention[],
  language: Language,
): SourceKind {
  const reading = createBlockReader(new Lexicon(languagePack(language)))(textOf(text, span), 'paragraph');
  const names = mentions
    .filter((mention) => contains(span, mention))
    .map((mention) => shift(mention, -span.start));
  return sourceKindOf(viewBlock(reading, names, []), { from: 0, to: reading.tokens.length });
}

/** A possible source of a statement. */
export interface SourceCandidate extends Span {
  readonly kind: SourceKind;
}

/** How far from a statement its source is looked for, in code units: some three paragraphs. */
const REACH = 1_500;
/** More cannot be looked through. */
const MOST = 12;

/** Sources and names near a statement that may be its source, the nearest first, each wording once. */
export function candidateSources(
  {
    text,
    attributions,
    mentions,
    language,
  }: StatementContext & {
    readonly mentions: readonly Mention[];
    readonly language: Language;
  },
  content: readonly Span[],
): readonly SourceCandidate[] {
  const distance = (span: Span): number =>
    Math.min(...content.map((piece) => Math.max(span.start - piece.end, piece.start - span.end, 0)));
  const isNear = (span: Span): boolean =>
    distance(span) <= REACH && !content.some((piece) => contains(piece, span));
  const sources = attributions.flatMap(({ source }) => source ?? []).filter(isNear);
  const names = mentions
    .filter(({ type }) => type === 'person' || type === 'organization')
    .filter((mention) => isNear(mention) && !sources.some((source) => contains(source, mention)))
    .map(({ start, end }) => ({ start, end }));
  const ordered = [...sources, ...names].sort((a, b) => distance(a) - distance(b));
  const byWords = new Map<string, Span & { readonly kind?: SourceKind }>();
  for (const span of ordered) {
    const words = textOf(text, span);
    if (!byWords.has(words)) byWords.set(words, span);
  }
  return [...byWords.values()].slice(0, MOST).map(({ start, end, kind }) => ({
    start,
    end,
    kind: kind ?? kindOfSource(text, { start, end }, mentions, language),
  }));
}
