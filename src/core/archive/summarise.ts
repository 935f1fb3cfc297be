import type { ArticleAnalysis } from '../analysis';
import type { PlacedAnnotation } from '../annotations/placedSidecar';
import type { Attribution } from '../attribution/attribution';
import type { Entity } from '../entities/mention';
import { countProgress, reviewArticle } from '../review/reviewArticle';
import { createLineColumns, type LineColumn } from '../text/lineColumns';
import { textOf, type Span } from '../text/span';
import { headOf } from './articleHead';
import type {
  ArticleRecord,
  ArticleTitle,
  FindingCounts,
  RecordedEntity,
  RecordedPlace,
  RecordedStatement,
  ReviewProgress,
} from './articleRecord';

/** What the archive must be told besides the analysis. */
export interface ArticleState extends Pick<ArticleTitle, 'id' | 'fileName' | 'modified'> {
  readonly stamp: string;
  readonly basis: string;
  /** The annotations of the article's sidecar. */
  readonly placed: readonly PlacedAnnotation[];
}

/** Longer words of a source are cut. */
const LONGEST_SOURCE = 120;

type LineColumns = (offset: number) => LineColumn;

/** The archive's record of an analysed article. */
export function summarise(analysis: ArticleAnalysis, { placed, ...state }: ArticleState): ArticleRecord {
  const { text, structure, language } = analysis;
  const at = createLineColumns(text);
  return {
    ...state,
    ...headOf(text, structure, state.fileName),
    language,
    tags: placed.flatMap(({ annotation }) => (annotation.kind === 'article-tag' ? [annotation.tag] : [])),
    entities: analysis.entities.map((entity) => recordEntity(text, entity, at)),
    statements: analysis.attributions.flatMap((attribution) => recordStatement(text, attribution, at) ?? []),
    findings: countFindings(analysis),
    review: progressOf(analysis, placed),
  };
}

function recordEntity(text: string, { key, name, type, mentions }: Entity, at: LineColumns): RecordedEntity {
  const forms = new Set(mentions.map((mention) => textOf(text, mention)));
  forms.delete(name);
  const places = mentions.flatMap(({ start, end }) => {
    const { line, column } = at(start);
    return [line - 1, column - 1, end - start];
  });
  return { key, name, type, forms: [...forms], places };
}

function recordStatement(
  text: string,
  { source, content, form }: Attribution,
  at: LineColumns,
): RecordedStatement | undefined {
  const [first] = content;
  const last = content.at(-1);
  if (!source || !first || !last) return undefined;
  return {
    ...(source.entity !== undefined && { entity: source.entity }),
    source: textOf(text, source).slice(0, LONGEST_SOURCE).replace(/\s+/g, ' '),
    sourceKind: source.kind,
    isQuoted: form !== 'indirect',
    place: placeOf({ start: first.start, end: last.end }, at),
  };
}

function placeOf({ start, end }: Span, at: LineColumns): RecordedPlace {
  const from = at(start);
  const to = at(end);
  return { line: from.line - 1, column: from.column - 1, endLine: to.line - 1, endColumn: to.column - 1 };
}

function countFindings({ findings }: ArticleAnalysis): FindingCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function progressOf(
  { text, attributions }: ArticleAnalysis,
  placed: readonly PlacedAnnotation[],
): ReviewProgress {
  const { total, reviewed } = countProgress(reviewArticle(text, attributions, placed));
  return { attributions: total, reviewed };
}
