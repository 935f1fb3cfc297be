import {
  formatMessage,
  message,
  type Finding,
  type Fix,
  type Message,
  type Severity,
} from '../checks/finding';
import type { Rule } from '../checks/rule';
import { rules } from '../checks/rules/index';
import { GATE, type ReviewRecord } from '../review/gate';
import { isCleared } from '../review/reviewStatus';
import type { Span } from '../text/span';

/** One checked file. */
export interface CheckedFile {
  /** A path with slashes, or a URI. */
  readonly uri: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Findings that somebody suppressed, with the reason given. */
  readonly suppressed?: readonly { readonly finding: Finding; readonly reason: string }[];
  /** What is on record of its attributions, where a review is required. */
  readonly records?: readonly ReviewRecord[];
}

/** What a log says of the tool, and in which language. */
export interface SarifOptions {
  /** The tool's version. */
  readonly version: string;
  /** Where the rules' pages lie: `<rulesUri>/<id>.md`. */
  readonly rulesUri: string;
  /** Puts a message into the reader's language; English by default. */
  readonly format?: (text: Message) => string;
}

interface SarifText {
  readonly text: string;
}

interface SarifRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: SarifRegion;
  };
  readonly message?: SarifText;
}

/** One finding in a log. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  /** Absent: `fail`. */
  readonly kind?: 'pass';
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: SarifText;
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly fixes?: readonly {
    readonly description: SarifText;
    readonly artifactChanges: readonly unknown[];
  }[];
  readonly suppressions?: readonly {
    readonly kind: 'external';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A SARIF 2.1.0 log as plain data, ready for `JSON.stringify`. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly informationUri: string;
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: SarifText;
          readonly helpUri: string;
          readonly defaultConfiguration: { readonly enabled: boolean; readonly level: SarifResult['level'] };
        }[];
      };
    };
    readonly columnKind: 'utf16CodeUnits';
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly SarifResult[];
  }[];
}

type SarifRule = SarifLog['runs'][number]['tool']['driver']['rules'][number];

const LEVELS: Readonly<Record<Severity, SarifResult['level']>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * Findings as a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS). Columns and offsets count UTF-16
 * code units, as everywhere in the project; lines and columns from 1, ends exclusive. Of the fixes it carries those
 * without placeholders. A hint is a note, for the format knows no less.
 */
export function toSarif(files: readonly CheckedFile[], options: SarifOptions): SarifLog {
  const format = options.format ?? formatMessage;
  const indices = new Map(rules.map(({ id }, i) => [id, i]));
  const results = files.flatMap((file): readonly SarifResult[] => {
    const lines = lineStarts(file.text);
    const result = (finding: Finding): SarifResult => resultOf(finding, file.uri, lines, indices, format);
    return [
      ...file.findings.map(result),
      ...(file.suppressed ?? []).map(({ finding, reason }) => ({
        ...result(finding),
        suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: reason }],
      })),
      ...(file.records ?? [])
        .filter(({ state }) => isCleared(state))
        .map((record) => passOf(record, file.uri, lines, format)),
    ];
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'News Annotator',
            version: options.version,
            informationUri: options.rulesUri,
            rules: rules.map((rule) => describeRule(rule, options.rulesUri, format)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ uri }) => ({ location: { uri: toUri(uri) }, sourceLanguage: 'plaintext' })),
        results,
      },
    ],
  };
}

function describeRule(rule: Rule, rulesUri: string, format: (text: Message) => string): SarifRule {
  return {
    id: rule.id,
    shortDescription: { text: format(message(rule.title)) },
    helpUri: `${rulesUri}/${rule.id}.md`,
    defaultConfiguration: { enabled: rule.isOffByDefault !== true, level: LEVELS[rule.severity] },
  };
}

function resultOf(
  finding: Finding,
  uri: string,
  lines: readonly number[],
  indices: ReadonlyMap<string, number>,
  format: (text: Message) => string,
): SarifResult {
  const location = (span: Span) => ({
    artifactLocation: { uri: toUri(uri) },
    region: regionOf(span, lines),
  });
  const fixes = (finding.fixes ?? []).filter(({ isSnippet }) => isSnippet !== true);
  const ruleIndex = indices.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: format(finding.message) },
    locations: [{ physicalLocation: location(finding) }],
    ...(finding.related &&
      finding.related.length > 0 && {
        relatedLocations: finding.related.map((place, id) => ({
          id,
          physicalLocation: location(place),
          message: { text: format(place.message) },
        })),
      }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, uri, lines, format)) }),
  };
}

/** A statement that passed the gate, with the reviewers' record as the result's properties. */
function passOf(
  { start, end, text, ...record }: ReviewRecord,
  uri: string,
  lines: readonly number[],
  format: (text: Message) => string,
): SarifResult {
  const region = regionOf({ start, end }, lines);
  return {
    ruleId: GATE,
    kind: 'pass',
    level: 'none',
    message: { text: format(message('Verified by {0}.', record.reviewer ?? '')) },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(uri) }, region } }],
    properties: { ...record, text },
  };
}

function fixOf(fix: Fix, uri: string, lines: readonly number[], format: (text: Message) => string) {
  const replacements = fix.edits.map(({ start, end, newText }) => ({
    deletedRegion: regionOf({ start, end }, lines),
    ...(newText !== '' && { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: format(fix.title) },
    artifactChanges: [{ artifactLocation: { uri: toUri(uri) }, replacements }],
  };
}

function regionOf({ start, end }: Span, lines: readonly number[]): SarifRegion {
  const first = lineAt(lines, start);
  const last = lineAt(lines, end);
  return {
    startLine: first + 1,
    startColumn: start - (lines[first] ?? 0) + 1,
    endLine: last + 1,
    endColumn: end - (lines[last] ?? 0) + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** Where each line begins. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** A path as a URI reference; what has a scheme is one already. */
function toUri(path: string): string {
  if (SCHEME.test(path)) return path;
  const wellFormed = path.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\\', '/');
  return encodeURI(wellFormed).replace(/[?#]/g, encodeURIComponent);
}
