import { message, type Finding, type Message } from '../core/checks/finding';
import type { Exported } from '../core/exchange/annotatedArticle';
import type { Localize } from '../core/exchange/exportedArticle';
import { analysisFormats, findingFormats, formatNamed, type WriteContext } from '../core/exchange/index';
import { createArticleReader, type ReadArticle, type Subject } from './articleReader';
import { readText } from './articleFiles';
import type { Files } from './io';
import {
  noFindings,
  type FileJob,
  type Job,
  type JobOptions,
  type JobResult,
  type LineJob,
  type SeverityCounts,
} from './jobs';
import { createLocalize } from './messages';
import { readArticleLine } from './ndjsonArticle';
import { findProgram } from './program';

/**
 * Makes the function that does one job: reads an article, analyses it, writes it in the chosen format. What it gives
 * depends on the job alone, so that jobs may be spread over threads.
 */
export function createArticleWork(files: Files): (options: JobOptions) => (job: Job) => JobResult {
  return (options) => {
    const { dataFolder, l10nFolder, version, rulesUri } = findProgram(options.programFolder, files);
    const explain = createLocalize(options.problemLocale, l10nFolder, files);
    const localize = createLocalize(options.outputLocale, l10nFolder, files);
    const read = createArticleReader(options, dataFolder, files);
    const { isColoured, isSingle, outputLocale: language } = options;
    const write = createWriter(options, { isColoured, isSingle, language, localize, version, rulesUri });
    const doSubject = (subject: Subject): JobResult => {
      const article = read(subject);
      const { analysis, problems, unverified } = article;
      const written = write(subject.uri, article);
      const { text, losses } = typeof written === 'string' ? { text: written, losses: [] } : written;
      return {
        output: text,
        losses,
        problems: problems.map((problem) => `${problem.path}: ${explain(problem.message)}`),
        isFaulty: problems.length > 0,
        findings: countFindings(analysis.findings),
        unverified,
      };
    };
    const doFile = createFileWork(options, files, explain, doSubject);
    const doLine = createLineWork(options, localize, doSubject);
    return (job) => (job.kind === 'file' ? doFile(job) : doLine(job));
  };
}

function createFileWork(
  { language }: JobOptions,
  files: Files,
  explain: Localize,
  doSubject: (subject: Subject) => JobResult,
): (job: FileJob) => JobResult {
  const unreadable = (path: string, reason: Message): JobResult => ({
    ...nothing,
    problems: [`${path}: ${explain(reason)}`],
    isFaulty: true,
  });
  return ({ path }) => {
    const file = readText(path, files);
    if (!('text' in file)) return unreadable(file.path, file.message);
    try {
      return doSubject({ uri: path, path, text: file.text, language });
    } catch (error: unknown) {
      return unreadable(path, describeFailure(error));
    }
  };
}

function createLineWork(
  options: JobOptions,
  localize: Localize,
  doSubject: (subject: Subject) => JobResult,
): (job: LineJob) => JobResult {
  const faulty = (line: number, reason: Message): JobResult => ({
    ...nothing,
    output: `${JSON.stringify({ line, error: localize(reason) })}\n`,
    isFaulty: true,
  });
  return (job) => {
    const article = readArticleLine(job);
    if (!article) return nothing;
    if ('template' in article) return faulty(job.number, article);
    const { id, text, language = options.language } = article;
    try {
      return doSubject({ uri: id, text, language });
    } catch (error: unknown) {
      return faulty(job.number, describeFailure(error));
    }
  };
}

/** A bug that one article brings out must not stop the work on all the others. */
function describeFailure(error: unknown): Message {
  return message('The analysis failed: {0}', error instanceof Error ? error.message : String(error));
}

const nothing: JobResult = {
  problems: [],
  losses: [],
  isFaulty: false,
  findings: noFindings,
  unverified: 0,
};

function createWriter(
  { command, format, requireReview }: JobOptions,
  context: WriteContext,
): (uri: string, article: ReadArticle) => string | Exported {
  const { localize } = context;
  if (command === 'annotate') {
    const chosen = formatNamed(analysisFormats, format);
    return (uri, { analysis, tags, placed, review }) =>
      chosen.write({ uri, analysis, tags, placed, review, localize }, context);
  }
  const chosen = formatNamed(findingFormats, format);
  return (uri, { analysis: { text, findings }, suppressed, review }) =>
    chosen.write({ uri, text, findings, suppressed, ...(requireReview && { review }), localize }, context);
}

function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { ...noFindings };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
