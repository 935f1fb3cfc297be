import { parseArgs } from 'node:util';
import { message, type Message } from '../core/checks/finding';
import { analysisFormats, findingFormats } from '../core/exchange/index';

/** The languages that messages are written in. */
export type Locale = 'fr' | 'en';

export type CommandName = 'annotate' | 'check';

/** Findings at or above this make `check` fail. */
export const failLevels = ['error', 'warning', 'information', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** Which rules run: the house style, every rule, or these alone. */
export type RuleChoice = 'default' | 'all' | readonly string[];

interface CommonOptions {
  readonly language: 'auto' | 'fr' | 'en';
  /** Language of messages; absent: as the environment says for people, English for machines. */
  readonly locale?: Locale;
  readonly rules: RuleChoice;
  /** Threads; absent: as many as are worth it. */
  readonly jobs?: number;
}

export interface AnnotateCommand extends CommonOptions {
  readonly name: 'annotate';
  readonly format: string;
  /** Files and folders; empty where articles come as lines of standard input. */
  readonly paths: readonly string[];
}

export interface CheckCommand extends CommonOptions {
  readonly name: 'check';
  readonly format: string;
  readonly paths: readonly string[];
  readonly failOn: FailLevel;
  readonly requireReview: boolean;
}

export type CommandLine =
  | AnnotateCommand
  | CheckCommand
  | { readonly name: 'help' | 'version'; readonly locale?: Locale }
  | { readonly name: 'wrong'; readonly message: Message; readonly locale?: Locale };

const locales: readonly Locale[] = ['fr', 'en'];

/** An option of the command line; `values` are those it takes, `of` the commands it belongs to. */
export interface OptionDescription {
  readonly name: string;
  readonly value?: string;
  readonly of: readonly CommandName[];
  readonly description: Message;
}

const both = ['annotate', 'check'] as const;

/** Every option, in the order of the help. */
export const optionDescriptions: readonly OptionDescription[] = [
  {
    name: 'format',
    value: analysisFormats.map(({ id }) => id).join('|'),
    of: ['annotate'],
    description: message('How the analyses are written (json).'),
  },
  {
    name: 'ndjson',
    of: ['annotate'],
    description: message(
      'Read one {"id", "text", "language"?} a line from standard input and write one analysis a line.',
    ),
  },
  {
    name: 'format',
    value: findingFormats.map(({ id }) => id).join('|'),
    of: ['check'],
    description: message('How the findings are written (text).'),
  },
  {
    name: 'fail-on',
    value: failLevels.join('|'),
    of: ['check'],
    description: message('The least severity that makes the exit code 1 (error).'),
  },
  {
    name: 'require-review',
    of: ['check'],
    description: message('Fail on every attribution that nobody has verified.'),
  },
  {
    name: 'rules',
    value: 'default|all|ID,ID…',
    of: both,
    description: message('Which rules run: the house style, all of them, or only these (default).'),
  },
  {
    name: 'language',
    value: 'fr|en|auto',
    of: both,
    description: message('The language of the articles (auto: found in each text).'),
  },
  {
    name: 'locale',
    value: 'fr|en',
    of: both,
    description: message('The language of messages (of the environment for people, English for machines).'),
  },
  {
    name: 'jobs',
    value: 'N',
    of: both,
    description: message(
      'How many threads work (as many as are worth it). The output is the same for any number.',
    ),
  },
];

interface Tokens {
  readonly values: ReadonlyMap<string, string | true>;
  readonly positionals: readonly string[];
}

/** Reads the arguments after the program's name. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = tokensOf(argv);
  const localeValue = values.get('locale');
  const locale = locales.find((known) => known === localeValue);
  const common = locale && { locale };
  if (values.has('help') || values.has('h')) return { name: 'help', ...common };
  if (values.has('version')) return { name: 'version', ...common };
  const [name, ...paths] = positionals;
  if (name === 'help') return { name: 'help', ...common };
  if (name !== 'annotate' && name !== 'check') {
    const wrong =
      name === undefined
        ? message('A command is missing: annotate or check.')
        : message('There is no command “{0}”: annotate or check.', name);
    return { name: 'wrong', message: wrong, ...common };
  }
  const wrong = findWrong(name, values);
  if (wrong) return { name: 'wrong', message: wrong, ...common };
  const options = {
    language: (values.get('language') as 'auto' | 'fr' | 'en' | undefined) ?? 'auto',
    rules: ruleChoice(values.get('rules')),
    ...(values.has('jobs') && { jobs: Number(values.get('jobs')) }),
    ...common,
  };
  return name === 'annotate' ? annotateCommand(values, paths, options) : checkCommand(values, paths, options);
}

function annotateCommand(
  values: Tokens['values'],
  paths: readonly string[],
  options: CommonOptions,
): CommandLine {
  const isStream = values.has('ndjson');
  const format = String(values.get('format') ?? (isStream ? 'ndjson' : 'json'));
  const wrong = (text: string): CommandLine => ({ ...options, name: 'wrong', message: message(text) });
  if (isStream && paths.length > 0) return wrong('--ndjson reads standard input and takes no files.');
  if (isStream && format !== 'ndjson') return wrong('--ndjson writes ndjson and no other format.');
  if (!isStream && paths.length === 0) return wrong('A file is missing.');
  return { ...options, name: 'annotate', format, paths };
}

function checkCommand(
  values: Tokens['values'],
  paths: readonly string[],
  options: CommonOptions,
): CommandLine {
  if (paths.length === 0)
    return { ...options, name: 'wrong', message: message('A file or folder is missing.') };
  return {
    ...options,
    name: 'check',
    format: String(values.get('format') ?? 'text'),
    paths,
    failOn: (values.get('fail-on') as FailLevel | undefined) ?? 'error',
    requireReview: values.has('require-review'),
  };
}

/** Options as they were given, the last of doubles; a value follows its option or an equals sign. */
function tokensOf(argv: readonly string[]): Tokens {
  const options = Object.fromEntries(
    optionDescriptions.map(({ name, value }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option') values.set(token.name, token.value ?? true);
    else if (token.kind === 'positional') positionals.push(token.value);
  }
  return { values, positionals };
}

/** What is wrong with the options of command `name`, if anything. */
function findWrong(name: CommandName, values: Tokens['values']): Message | undefined {
  const known = optionDescriptions.filter(({ of }) => of.includes(name));
  for (const [option, value] of values) {
    const description = known.find((candidate) => candidate.name === option);
    if (!description) return message('{0} has no option --{1}.', name, option);
    if (description.value === undefined) {
      if (value !== true) return message('--{0} takes no value.', option);
    } else if (value === true) return message('--{0} needs a value: {1}', option, description.value);
    else if (!accepts(description, value))
      return message('“{0}” is no value of --{1}: {2}', value, option, description.value);
  }
  return undefined;
}

function accepts({ name, value }: OptionDescription, given: string): boolean {
  if (name === 'rules') return ruleChoice(given).length > 0;
  if (name === 'jobs') return /^[1-9]\d{0,2}$/.test(given);
  return value?.split('|').includes(given) ?? false;
}

function ruleChoice(value: string | true | undefined): RuleChoice {
  if (value === undefined || value === true || value === 'default') return 'default';
  if (value === 'all') return 'all';
  return value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
