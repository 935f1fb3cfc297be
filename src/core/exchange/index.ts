import { reviewRecords } from '../review/gate';
import { findingJson, toAnalysisJson } from './analysisJson';
import type { AnnotatedArticle, Exported } from './annotatedArticle';
import { writeBio } from './bio';
import { writeBrat } from './brat';
import { csvColumns, writeCsv } from './csv';
import type { ExportedArticle, Localize } from './exportedArticle';
import { githubAnnotations } from './githubAnnotations';
import { reportArticle, reportBegin, reportEnd } from './htmlReport';
import { writeNinjs } from './ninjs';
import { toSarif } from './sarif';
import { textReport, type CheckedArticle } from './textReport';
import { writeWebAnnotations } from './webAnnotation';

/** What stands before, between and after articles that are written one after another. */
export interface Frame {
  readonly begin: string;
  /** Only between articles that both wrote something. */
  readonly between: string;
  readonly end: string;
}

/** What formats need to know of their surroundings. */
export interface WriteContext {
  /** Whether the output is a terminal that shows colours. */
  readonly isColoured: boolean;
  /** Whether one article is written and no more: its file was named, not a folder or several. */
  readonly isSingle: boolean;
  /** The language of messages. */
  readonly language: 'fr' | 'en';
  readonly localize: Localize;
  /** The program's version, and the absolute URI of the folder of its rules' pages. */
  readonly version: string;
  readonly rulesUri: string;
}

/** A way to write articles one after another, so that any number can be streamed. */
export interface ExchangeFormat<Article> {
  /** Its name on the command line. */
  readonly id: string;
  readonly frame: (context: WriteContext) => Frame;
  /** The article in this format; with its losses where the format cannot hold everything. */
  readonly write: (article: Article, context: WriteContext) => string | Exported;
  /** A file of the format holds one article. */
  readonly holdsOne?: boolean;
  /** For people: messages are in their language even if they did not say which. */
  readonly isForPeople?: boolean;
}

const lines = (): Frame => ({ begin: '', between: '', end: '' });
const jsonArray = (): Frame => ({ begin: '[\n', between: ',\n', end: '\n]\n' });
/** The document itself where it is the only one, else an array of documents. */
const jsonDocuments = ({ isSingle }: WriteContext): Frame => (isSingle ? lines() : jsonArray());

/** The formats of whole analyses, the default first. */
export const analysisFormats: readonly ExchangeFormat<ExportedArticle>[] = [
  { id: 'json', frame: jsonArray, write: (article) => JSON.stringify(toAnalysisJson(article)) },
  { id: 'ndjson', frame: lines, write: (article) => `${JSON.stringify(toAnalysisJson(article))}\n` },
  { id: 'webannotation', frame: jsonDocuments, write: (article) => writeWebAnnotations(annotated(article)) },
  { id: 'brat', frame: lines, write: (article) => writeBrat(annotated(article)), holdsOne: true },
  { id: 'bio', frame: lines, write: (article) => writeBio(annotated(article)) },
  { id: 'csv', frame: csvFrame, write: writeCsvRows },
  { id: 'ninjs', frame: jsonDocuments, write: (article) => writeNinjs(annotated(article)) },
  { id: 'html', frame: htmlFrame, write: reportArticle, isForPeople: true },
];

/** The formats of findings, the default first. */
export const findingFormats: readonly ExchangeFormat<CheckedArticle>[] = [
  { id: 'text', frame: lines, write: textReport, isForPeople: true },
  { id: 'json', frame: jsonArray, write: writeFindings },
  { id: 'sarif', frame: sarifFrame, write: writeSarifResults },
  { id: 'github', frame: lines, write: githubAnnotations, isForPeople: true },
];

/** The format called `id`. The caller has made sure that there is one. */
export function formatNamed<Article>(
  formats: readonly ExchangeFormat<Article>[],
  id: string,
): ExchangeFormat<Article> {
  const format = formats.find((candidate) => candidate.id === id);
  if (!format) throw new RangeError(`There is no format ${id}.`);
  return format;
}

function annotated({ placed = [], ...article }: ExportedArticle): AnnotatedArticle {
  return { ...article, placed };
}

const CSV_LINE_END = '\r\n';

/** The line of the columns' names stands once. */
function csvFrame(): Frame {
  return { begin: `${csvColumns.join(',')}${CSV_LINE_END}`, between: '', end: '' };
}

function writeCsvRows(article: ExportedArticle): Exported {
  const { text, losses } = writeCsv(annotated(article));
  return { text: text.slice(text.indexOf(CSV_LINE_END) + CSV_LINE_END.length), losses };
}

/** One page, complete in itself, for any number of articles. */
function htmlFrame(context: WriteContext): Frame {
  return { begin: reportBegin(context), between: '', end: reportEnd(context) };
}

function writeFindings({ uri, text, findings, review, localize }: CheckedArticle): string {
  return JSON.stringify({
    uri,
    findings: findings.map((finding) => findingJson(text, finding, localize)),
    ...(review && { reviews: reviewRecords(text, review) }),
  });
}

/** A log without results, cut where they belong: a run of any length is streamed through. */
function sarifFrame({ version, rulesUri, localize }: WriteContext): Frame {
  const log = toSarif([], { version, rulesUri, format: localize });
  const [run] = log.runs;
  if (!run) return { begin: '', between: '', end: '' };
  const { tool, columnKind } = run;
  const head = JSON.stringify({ ...log, runs: [] }).replace(/\[\]\}$/, '');
  const begin = `${head}[{"tool":${JSON.stringify(tool)},"columnKind":${JSON.stringify(columnKind)},"results":[\n`;
  return { begin, between: ',\n', end: '\n]}]}\n' };
}

function writeSarifResults(
  { uri, text, findings, suppressed = [], review, localize }: CheckedArticle,
  { version, rulesUri }: WriteContext,
): string {
  const hidden = suppressed.map(({ finding, suppression: { reason } }) => ({ finding, reason }));
  const records = review ? reviewRecords(text, review) : [];
  const { runs } = toSarif([{ uri, text, findings, suppressed: hidden, records }], {
    version,
    rulesUri,
    format: localize,
  });
  return runs
    .flatMap(({ results }) => results)
    .map((result) => JSON.stringify(result))
    .join(',\n');
}
