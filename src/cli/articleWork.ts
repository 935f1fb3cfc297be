import type { Finding } from '../core/checks/finding';
import type { ExportedArticle } from '../core/exchange/exportedArticle';
import { analysisFormats, findingFormats } from '../core/exchange/index';
import type { Language } from '../core/language/language';
import { createArticleReader } from './articleReader';
import { readText } from './articleFiles';
import type { Files } from './io';
import { noFindings, type Job, type JobOptions, type JobResult, type SeverityCounts } from './jobs';
import { createLocalize } from './messages';
import { readArticleLine } from './ndjsonArticle';
import { findProgram } from './program';

/** An article to analyse, wherever it came from. */
export interface Subject {
  readonly uri: string;
  readonly text: string;
  readonly language: 'auto' | Language;
  /** The file, if it is one: its folder says which desk it belongs to, its neighbour holds its annotations. */
  readonly path?: string;
}

/**
 * Makes the function that does one job: reads an article, analyses it, writes it in the chosen format. What it gives
 * depends on the job alone, so that jobs may be spread over threads.
 */
export function createArticleWork(files: Files): (options: JobOptions) => (job: Job) => JobResult {
  return (options) => {
    const { dataFolder, l10nFolder } = findProgram(options.programFolder, files);
    const explain = createLocalize(options.problemLocale, l10nFolder, files);
    const localize = createLocalize(options.outputLocale, l10nFolder, files);
    const read = createArticleReader(options, dataFolder, files);
    const write = createWriter(options);
    const doSubject = (subject: Subject): JobResult => {
      const { analysis, tags, problems, unverified } = read(subject);
      return {
        output: write({ uri: subject.uri, analysis, tags, localize }),
        problems: problems.map(({ path, message }) => `${path}: ${explain(message)}`),
        isFaulty: problems.length > 0,
        findings: countFindings(analysis.findings),
        unverified,
      };
    };
    return (job) => {
      if (job.kind === 'file') {
        const file = readText(job.path, files);
        if ('text' in file)
          return doSubject({ uri: job.path, path: job.path, text: file.text, language: options.language });
        return { ...nothing, problems: [`${file.path}: ${explain(file.message)}`], isFaulty: true };
      }
      const article = readArticleLine(job);
      if (!article) return nothing;
      if ('template' in article) {
        const error = { line: job.number, error: localize(article) };
        return { ...nothing, output: `${JSON.stringify(error)}\n`, isFaulty: true };
      }
      const { id, text, language = options.language } = article;
      return doSubject({ uri: id, text, language });
    };
  };
}

const nothing: JobResult = { problems: [], isFaulty: false, findings: noFindings, unverified: 0 };

function createWriter({ command, format, isColoured }: JobOptions): (article: ExportedArticle) => string {
  if (command === 'annotate') {
    const chosen = analysisFormats.find(({ id }) => id === format);
    if (!chosen) throw new RangeError(`No format ${format}.`);
    return (article) => chosen.write(article, { isColoured });
  }
  const chosen = findingFormats.find(({ id }) => id === format);
  if (!chosen) throw new RangeError(`No format ${format}.`);
  return ({ uri, analysis: { text, findings }, localize }) =>
    chosen.write({ uri, text, findings, localize }, { isColoured });
}

function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { ...noFindings };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
