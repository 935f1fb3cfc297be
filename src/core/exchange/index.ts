import { findingJson, toAnalysisJson } from './analysisJson';
import type { ExportedArticle } from './exportedArticle';
import { githubAnnotations } from './githubAnnotations';
import { textReport, type CheckedArticle } from './textReport';

/** What stands before, between and after articles that are written one after another. */
export interface Frame {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
}

/** A way to write articles one after another, so that any number can be streamed. */
export interface ExchangeFormat<Article> {
  /** Its name on the command line. */
  readonly id: string;
  readonly frame: Frame;
  readonly write: (article: Article, options: WriteOptions) => string;
  /** One output holds one article only. */
  readonly isSingle?: boolean;
}

export interface WriteOptions {
  /** Whether the output is a terminal that shows colours. */
  readonly isColoured: boolean;
}

const lines: Frame = { begin: '', between: '', end: '' };
const jsonArray: Frame = { begin: '[\n', between: ',\n', end: '\n]\n' };

/** The formats of whole analyses, the default first. */
export const analysisFormats: readonly ExchangeFormat<ExportedArticle>[] = [
  { id: 'json', frame: jsonArray, write: (article) => JSON.stringify(toAnalysisJson(article)) },
  { id: 'ndjson', frame: lines, write: (article) => `${JSON.stringify(toAnalysisJson(article))}\n` },
];

/** The formats of findings, the default first. */
export const findingFormats: readonly ExchangeFormat<CheckedArticle>[] = [
  { id: 'text', frame: lines, write: textReport },
  { id: 'json', frame: jsonArray, write: writeFindings },
  { id: 'github', frame: lines, write: githubAnnotations },
];

function writeFindings({ uri, text, findings, localize }: CheckedArticle): string {
  return JSON.stringify({ uri, findings: findings.map((finding) => findingJson(text, finding, localize)) });
}
