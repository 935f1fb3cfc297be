import { table } from '../bench/measure';
import {
  attributionKinds,
  attributionRows,
  type AttributionRow,
  type AttributionScore,
  type EntityScores,
  type Score,
} from '../scoring';

/** A corpus with what was counted on it. */
export interface Scored<T> {
  readonly name: string;
  readonly documents: number;
  readonly scores: T;
  readonly note?: string;
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : (100 * share).toFixed(1);
}

/** Strict scores by type, relaxed beside them. */
export function entityTable(corpora: readonly Scored<EntityScores>[]): string {
  const types = ['PER', 'ORG', 'LOC'] as const;
  const head = ['entities', 'docs', 'gold', 'P', 'R', 'F1', ...types, 'relaxed', 'span'];
  const rows = corpora.map(({ name, documents, scores }) => {
    const strict = scores.strict.get('all');
    return [
      name,
      String(documents),
      String(strict?.gold ?? 0),
      ...cells(strict),
      ...types.map((type) => percent(scores.strict.get(type)?.f1)),
      percent(scores.relaxed.get('all')?.f1),
      percent(scores.span.get('all')?.f1),
    ];
  });
  return `${table(head, rows)}\n${notes(corpora)}`;
}

function cells(score: Score | undefined): string[] {
  return [percent(score?.precision), percent(score?.recall), percent(score?.f1)];
}

/** Content scores at every measure, sources and cues among the matched, recall by form. */
export function attributionTable(
  corpora: readonly Scored<Readonly<Record<AttributionRow, AttributionScore>>>[],
): string {
  const head = ['attributions', 'docs', 'gold', 'measure', 'P', 'R', 'F1', 'src', 'src|g', 'cue'];
  const rows = corpora.flatMap(({ name, documents, scores }) =>
    attributionRows.map((row, i) => {
      const score = scores[row];
      return [
        i === 0 ? name : '',
        i === 0 ? String(documents) : '',
        i === 0 ? String(score.gold) : '',
        row,
        ...cells(score),
        percent(score.source),
        percent(score.sourceOfGold),
        percent(score.cue),
      ];
    }),
  );
  const recallRows = corpora.map(({ name, scores }) => {
    const { recallBy } = scores['gold-cover>=0.3'];
    return [
      name,
      ...attributionKinds.map((kind) => `${percent(recallBy[kind].recall)} of ${recallBy[kind].gold}`),
    ];
  });
  const recall = table(['recall, gold-cover>=0.3', ...attributionKinds], recallRows);
  return `${table(head, rows)}\n\n${recall}\n${notes(corpora)}`;
}

function notes(corpora: readonly Scored<unknown>[]): string {
  return corpora.flatMap(({ name, note }) => (note === undefined ? [] : [`  ${name}: ${note}`])).join('\n');
}
