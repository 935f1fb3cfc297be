import { createAnalyser, type AnalyserOptions } from '../../../src/core/analysis';
import type { PlacedAnnotation } from '../../../src/core/annotations/placedSidecar';
import type { ArticleRecord } from '../../../src/core/archive/articleRecord';
import { summarise } from '../../../src/core/archive/summarise';
import { defaultRuleOptions } from '../../../src/core/checks/ruleOptions';

/** Reading by rules alone: what the archive keeps does not depend on trained weights. */
export const plainOptions: AnalyserOptions = {
  language: 'auto',
  models: new Map(),
  rules: defaultRuleOptions,
};

/** The record of an article. */
export function recordOf(
  text: string,
  {
    id = 'folder/article.txt',
    placed = [],
  }: { readonly id?: string; readonly placed?: readonly PlacedAnnotation[] } = {},
): ArticleRecord {
  const analysis = createAnalyser(plainOptions).analyse(text);
  const fileName = id.slice(id.lastIndexOf('/') + 1);
  return summarise(analysis, { id, fileName, stamp: '1:1', basis: 'b', placed });
}

export const passage = [
  'Vaumarin : la passerelle rouvre au printemps',
  '',
  'La maire de Vaumarin, Odile Ferrandeau, a confirmé lundi 3 mars 2026 la date. « Nous rouvrons le 1er avril », a déclaré Odile Ferrandeau devant la presse.',
  '',
  'Selon Bastien Morvanec, ingénieur, les piles ont tenu. Odile Ferrandeau paiera.',
].join('\n');
