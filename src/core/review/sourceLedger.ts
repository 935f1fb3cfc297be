import type { ArticleAnalysis } from '../analysis';
import type { SourceKind } from '../attribution/attribution';
import { textOf } from '../text/span';
import { quotedPieces } from './quotedPieces';
import type { ArticleReview, ReviewedAttribution } from './reviewArticle';

/** Kinds of sources as a reader weighs them. */
export type SourceGroup = 'named' | 'function' | 'anonymous' | 'media' | 'none';

export const sourceGroups = [
  'named',
  'function',
  'anonymous',
  'media',
  'none',
] as const satisfies readonly SourceGroup[];

/** One who speaks in an article, with all that the article gives to them. */
export interface LedgerSource {
  /** The entity's name, else the words of the first statement's source; absent for statements without one. */
  readonly name?: string;
  readonly kind?: SourceKind;
  readonly group: SourceGroup;
  /** By place in the article. */
  readonly statements: readonly ReviewedAttribution[];
  /** Words between quotation marks. */
  readonly quotedWords: number;
  /** Share of all quoted words, 0 … 1. */
  readonly share: number;
}

/** Who speaks in an article: the most quoted first, then by number of statements. */
export function sourceLedger(analysis: ArticleAnalysis, { items }: ArticleReview): readonly LedgerSource[] {
  const entities = new Map(analysis.entities.map((entity) => [entity.key, entity]));
  const rows = new Map<string, ReviewedAttribution[]>();
  for (const item of items) {
    const { source } = item.attribution;
    const key = source
      ? (source.entity ?? textOf(analysis.text, source).toLocaleLowerCase(analysis.language))
      : '';
    const row = rows.get(key);
    if (row) row.push(item);
    else rows.set(key, [item]);
  }
  const counted = [...rows].map(([key, statements]) => {
    const entity = entities.get(key);
    const source = statements.find(({ attribution }) => attribution.source?.kind !== 'pronoun')?.attribution
      .source;
    const first = source ?? statements[0]?.attribution.source;
    const kind = first && kindOf(first.kind, entity?.type);
    const name = entity?.name ?? (first && textOf(analysis.text, first).replace(/\s+/g, ' '));
    const quotedWords = statements.reduce((sum, item) => sum + quotedWordsOf(analysis, item), 0);
    return {
      ...(name !== undefined && { name }),
      ...(kind && { kind }),
      group: groupOf(kind),
      statements,
      quotedWords,
    };
  });
  const all = counted.reduce((sum, row) => sum + row.quotedWords, 0);
  return counted
    .map((row) => ({ ...row, share: all === 0 ? 0 : row.quotedWords / all }))
    .sort((a, b) => b.quotedWords - a.quotedWords || b.statements.length - a.statements.length);
}

/** A pronoun is what it stands for. */
function kindOf(kind: SourceKind, type: string | undefined): SourceKind {
  if (kind !== 'pronoun') return kind;
  return type === 'person' ? 'named-person' : type === 'organization' ? 'named-organization' : kind;
}

function groupOf(kind: SourceKind | undefined): SourceGroup {
  switch (kind) {
    case 'named-person':
    case 'named-organization':
      return 'named';
    case 'official':
    case 'group':
    case 'pronoun':
    case 'other':
      return 'function';
    case 'anonymous':
    case 'vague':
      return 'anonymous';
    case 'media':
    case 'document':
      return 'media';
    case undefined:
      return 'none';
  }
}

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

function quotedWordsOf(analysis: ArticleAnalysis, { attribution }: ReviewedAttribution): number {
  return quotedPieces(analysis, attribution).reduce(
    (sum, span) => sum + (textOf(analysis.text, span).match(WORD)?.length ?? 0),
    0,
  );
}
