import { message, type Message } from '../core/checks/finding';
import type { Localize } from '../core/exchange/exportedArticle';
import {
  analysisFormats,
  findingFormats,
  formatNamed,
  type ExchangeFormat,
  type Frame,
} from '../core/exchange/index';
import { rules } from '../core/checks/rules/index';
import { findArticles } from './articleFiles';
import {
  readCommandLine,
  type AnnotateCommand,
  type CheckCommand,
  type FailLevel,
  type RuleChoice,
} from './commandLine';
import { helpText } from './help';
import { errorCode, type Io } from './io';
import type { Job, JobOptions } from './jobs';
import { readLines } from './lines';
import { createLocalize, environmentLocale } from './messages';
import { exists, findProgram, type Program } from './program';
import { createProgress } from './progress';
import { runJobs, type RunTotals } from './run';

/** The exit codes: done; findings; wrong use or something unreadable; stopped by the user. */
const exit = { done: 0, findings: 1, fault: 2, stopped: 130 } as const;

/** Bytes of one line of NDJSON. */
const LONGEST_LINE = 200_000_000;
/** Below this many articles a second thread costs more than it saves. */
const WORTH_THREADS = 64;

/**
 * The command line: does what `argv` (without the program's name) asks and resolves to the exit code. Nothing is written
 * but the two outputs.
 */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error: unknown) {
    if (io.signal.aborted) return exit.stopped;
    // Whoever read the output has had enough: that is no fault.
    if (errorCode(error) === 'EPIPE') return exit.done;
    throw error;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const command = readCommandLine(argv);
  const program = findProgram(io.programFolder, io.files);
  const locale = command.locale ?? environmentLocale(io.environment);
  const localize = createLocalize(locale, program.l10nFolder, io.files);
  switch (command.name) {
    case 'help':
      await io.stdout.write(helpText(localize));
      return exit.done;
    case 'version':
      await io.stdout.write(`${program.version}\n`);
      return exit.done;
    case 'wrong':
      await io.stderr.write(`news-annotator: ${localize(command.message)}\n`);
      await io.stderr.write(`${localize(message('news-annotator --help tells more.'))}\n`);
      return exit.fault;
    case 'annotate':
    case 'check':
      return runCommand(command, io, program, localize);
  }
}

async function runCommand(
  command: AnnotateCommand | CheckCommand,
  io: Io,
  program: Program,
  localize: Localize,
): Promise<number> {
  const isStream = command.paths.length === 0;
  const { paths, problems } = findArticles(command.paths, io.files);
  const misuse = findMisuse(command, paths.length);
  if (misuse) {
    await io.stderr.write(`news-annotator: ${localize(misuse)}\n`);
    return exit.fault;
  }
  for (const { path, message: problem } of problems) await io.stderr.write(`${path}: ${localize(problem)}\n`);
  const options = jobOptions(command, io);
  const progress = createProgress(io.stderr, !io.stdout.isTerminal, (done) =>
    isStream
      ? localize(message('{0} articles', String(done)))
      : localize(message('{0} of {1} articles', String(done), String(paths.length))),
  );
  const totals = await runJobs(
    isStream ? lineJobs(io) : paths.map((path): Job => ({ kind: 'file', path })),
    options,
    {
      frame: frameOf(command, options, program, io),
      threads: threadsFor(command.jobs, isStream ? 0 : paths.length, io),
      io,
      progress,
    },
  );
  if (io.signal.aborted) return exit.stopped;
  for (const loss of totals.losses) await io.stderr.write(`${command.format}: ${localize(loss)}\n`);
  if (command.name === 'check' && command.format === 'text') await writeSummary(totals, io, localize);
  if (totals.isFaulty || problems.length > 0) return exit.fault;
  return command.name === 'check' && isFailed(totals, command) ? exit.findings : exit.done;
}

/** What of a well-formed command makes no sense, if anything. */
function findMisuse(command: AnnotateCommand | CheckCommand, files: number): Message | undefined {
  const unknown = unknownRule(command.rules);
  if (unknown !== undefined) return message('There is no rule “{0}”.', unknown);
  if (formatOf(command).holdsOne === true && files > 1)
    return message('A file in the format {0} holds one article: name one.', command.format);
  return undefined;
}

function frameOf(
  command: AnnotateCommand | CheckCommand,
  { isColoured, isSingle, outputLocale }: JobOptions,
  { l10nFolder, version, rulesUri }: Program,
  { files }: Io,
): Frame {
  const localize = createLocalize(outputLocale, l10nFolder, files);
  return formatOf(command).frame({
    isColoured,
    isSingle,
    language: outputLocale,
    localize,
    version,
    rulesUri,
  });
}

function jobOptions(command: AnnotateCommand | CheckCommand, io: Io): JobOptions {
  const problemLocale = command.locale ?? environmentLocale(io.environment);
  const { isForPeople = false } = formatOf(command);
  return {
    command: command.name,
    format: command.format,
    language: command.language,
    problemLocale,
    outputLocale: isForPeople ? problemLocale : (command.locale ?? 'en'),
    rules: command.rules,
    requireReview: command.name === 'check' && command.requireReview,
    isColoured: io.stdout.isTerminal && !io.environment['NO_COLOR'],
    isSingle: command.paths.length === 1 && isFile(command.paths[0], io),
    workingFolder: io.workingFolder,
    programFolder: io.programFolder,
  };
}

function isFile(path: string | undefined, { files }: Io): boolean {
  return path !== undefined && exists(path, files) && files.stat(path).kind !== 'folder';
}

function formatOf({ name, format }: AnnotateCommand | CheckCommand): Omit<ExchangeFormat<never>, 'write'> {
  return name === 'annotate' ? formatNamed(analysisFormats, format) : formatNamed(findingFormats, format);
}

function unknownRule(choice: RuleChoice): string | undefined {
  if (typeof choice === 'string') return undefined;
  return choice.find((id) => !rules.some((rule) => rule.id === id));
}

/** A filter stays one process that its engine starts as often as it wants; many files use the machine. */
function threadsFor(asked: number | undefined, files: number, { cores }: Io): number {
  return asked ?? (files < WORTH_THREADS ? 1 : cores);
}

async function* lineJobs({ stdin }: Io): AsyncGenerator<Job, undefined> {
  for await (const line of readLines(stdin, LONGEST_LINE)) yield { kind: 'line', ...line };
  return undefined;
}

async function writeSummary(
  { findings, unverified, articles }: RunTotals,
  { stderr }: Io,
  localize: Localize,
): Promise<void> {
  const { error, warning, information, hint } = findings;
  const counts = [articles, error, warning, information + hint].map(String);
  const summary = localize(
    message('Articles: {0}. Errors: {1}, warnings: {2}, information: {3}.', ...counts),
  );
  await stderr.write(`${summary}\n`);
  if (unverified > 0)
    await stderr.write(`${localize(message('Attributions to verify: {0}.', String(unverified)))}\n`);
}

function isFailed(
  { findings, unverified }: RunTotals,
  { failOn, requireReview }: { readonly failOn: FailLevel; readonly requireReview: boolean },
): boolean {
  if (requireReview && unverified > 0) return true;
  switch (failOn) {
    case 'never':
      return false;
    case 'error':
      return findings.error > 0;
    case 'warning':
      return findings.error + findings.warning > 0;
    case 'information':
      return findings.error + findings.warning + findings.information > 0;
  }
}
