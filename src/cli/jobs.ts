import type { Message, Severity } from '../core/checks/finding';
import type { CommandName, Locale, RuleChoice } from './commandLine';

/** What is done to each article: plain data, so that it can go to another thread. */
export interface JobOptions {
  readonly command: CommandName;
  readonly format: string;
  readonly language: 'auto' | 'fr' | 'en';
  /** Language of messages inside the output, and of those for people. */
  readonly outputLocale: Locale;
  readonly problemLocale: Locale;
  readonly rules: RuleChoice;
  readonly requireReview: boolean;
  readonly isColoured: boolean;
  /** Whether one article was asked for and no more. */
  readonly isSingle: boolean;
  readonly workingFolder: string;
  readonly programFolder: string;
}

export interface FileJob {
  readonly kind: 'file';
  readonly path: string;
}

/** A line of NDJSON; the bytes of one that is too long are gone. */
export interface LineJob {
  readonly kind: 'line';
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly isTooLong: boolean;
}

/** One article to do. */
export type Job = FileJob | LineJob;

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface JobResult {
  /** What to write for this article; absent where it could not be read. */
  readonly output?: string;
  /** What could not be read, in words for people. A problem of a file that many articles share comes with each of them. */
  readonly problems: readonly string[];
  /** What of the article the format cannot hold: messages of how many. */
  readonly losses: readonly Message[];
  /** Whether something was wrong with the input; also where the output tells it. */
  readonly isFaulty: boolean;
  readonly findings: SeverityCounts;
  /** Attributions that nobody has verified; counted where it matters. */
  readonly unverified: number;
}

export const noFindings: SeverityCounts = { error: 0, warning: 0, information: 0, hint: 0 };
