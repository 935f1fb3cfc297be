import type { Attribution, AttributionForm, SourceKind } from '../attribution/attribution';
import type { Finding, Severity } from '../checks/finding';
import type { EntityType } from '../entities/mention';
import type { Language } from '../language/language';
import { textOf, type Span } from '../text/span';
import type { ExportedArticle, ExportedTag, Localize } from './exportedArticle';

/** A span with the words that it covers. */
export interface TextSpanJson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface FindingJson extends TextSpanJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface SourceJson extends TextSpanJson {
  readonly kind: SourceKind;
  readonly entity?: string;
}

export interface AttributionJson {
  readonly id: string;
  readonly form: AttributionForm;
  readonly content: readonly TextSpanJson[];
  readonly cue: TextSpanJson | null;
  readonly source: SourceJson | null;
}

export interface EntityMentionJson extends TextSpanJson {
  readonly type: EntityType;
  readonly entity: string;
  readonly name?: string;
  readonly ids?: Readonly<Record<string, string>>;
}

/**
 * The analysis of one article as `schemas/article-analysis.schema.json` has it: null where the contract says null,
 * offsets in UTF-16 code units, ends exclusive.
 */
export interface AnalysisJson {
  readonly uri: string;
  readonly language: Language;
  readonly structure: {
    readonly headline: TextSpanJson | null;
    readonly rubric: TextSpanJson | null;
    readonly standfirst: TextSpanJson | null;
    readonly byline: TextSpanJson | null;
    readonly dateline: TextSpanJson | null;
    readonly paragraphs: readonly Span[];
    readonly credits: readonly (TextSpanJson & { readonly outlets: readonly string[] })[];
    readonly previous: TextSpanJson | null;
    readonly next: TextSpanJson | null;
  };
  readonly entities: readonly EntityMentionJson[];
  readonly attributions: readonly AttributionJson[];
  readonly findings: readonly FindingJson[];
  readonly tags: readonly ExportedTag[];
}

/** The analysis of `article` as plain JSON data. */
export function toAnalysisJson({ uri, analysis, tags, localize }: ExportedArticle): AnalysisJson {
  const { text, language, structure } = analysis;
  const optional = (span: Span | undefined) => (span ? textSpan(text, span) : null);
  return {
    uri,
    language,
    structure: {
      headline: optional(structure.headline),
      rubric: optional(structure.rubric),
      standfirst: optional(structure.standfirst),
      byline: optional(structure.byline),
      dateline: optional(structure.dateline),
      paragraphs: structure.paragraphs.map(({ start, end }) => ({ start, end })),
      credits: structure.credits.map((credit) => ({ ...textSpan(text, credit), outlets: credit.outlets })),
      previous: optional(structure.previous),
      next: optional(structure.next),
    },
    entities: entitiesJson(analysis),
    attributions: analysis.attributions.map((attribution) => attributionJson(text, attribution)),
    findings: analysis.findings.map((finding) => findingJson(text, finding, localize)),
    tags,
  };
}

/** A finding as plain JSON data, its message in words. */
export function findingJson(text: string, finding: Finding, localize: Localize): FindingJson {
  const { rule, severity, message } = finding;
  return { rule, severity, ...textSpan(text, finding), message: localize(message) };
}

function textSpan(text: string, span: Span): TextSpanJson {
  return { start: span.start, end: span.end, text: textOf(text, span) };
}

function entitiesJson({ text, mentions, entities }: ExportedArticle['analysis']): EntityMentionJson[] {
  const byKey = new Map(entities.map((entity) => [entity.key, entity]));
  return mentions.map((mention) => {
    const entity = byKey.get(mention.entity);
    return {
      ...textSpan(text, mention),
      type: mention.type,
      entity: mention.entity,
      ...(entity && { name: entity.name }),
      ...(entity?.ids && { ids: entity.ids }),
    };
  });
}

function attributionJson(text: string, { id, form, content, cue, source }: Attribution): AttributionJson {
  return {
    id,
    form,
    content: content.map((span) => textSpan(text, span)),
    cue: cue ? textSpan(text, cue) : null,
    source: source
      ? {
          ...textSpan(text, source),
          kind: source.kind,
          ...(source.entity !== undefined && { entity: source.entity }),
        }
      : null,
  };
}
