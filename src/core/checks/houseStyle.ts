import { isMap, type Document } from 'yaml';
import { placeProblem, readYaml, type YamlProblem } from '../desk/readYaml';
import { message, type Message, type Severity } from './finding';
import {
  defaultTypography,
  type AllowedSource,
  type Typography,
  type TypographicLocale,
} from './ruleOptions';
import { rules as allRules } from './rules/index';

/** What a rule is set to: a severity, `on` (its own) or `off`. */
export type RuleSetting = Severity | 'on' | 'off';

/** Settings of rules for some files. */
export interface StyleOverride {
  /** Patterns of paths, see `matchesGlob`. */
  readonly files: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** The desk's house style, `.newsroom/style.yaml`; its format is told in `docs/formats/style.md`. */
export interface HouseStyle {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** In order: a later one comes before an earlier one. */
  readonly overrides: readonly StyleOverride[];
  readonly typography: Typography;
  readonly loaded: readonly string[];
  readonly labels: readonly string[];
  readonly accepted: readonly string[];
  readonly outlets: readonly string[];
  readonly anonymous: readonly AllowedSource[];
}

/** A house style file as read: its style, or why there is none. */
export interface HouseStyleFile {
  /** Absent where a problem was found: half a style is worse than none. */
  readonly style?: HouseStyle;
  readonly problems: readonly YamlProblem[];
}

/** The format's version that this project writes and reads. */
export const STYLE_VERSION = 1;

/** A desk without a house style. */
export const noHouseStyle: HouseStyle = {
  rules: new Map(),
  overrides: [],
  typography: defaultTypography,
  loaded: [],
  labels: [],
  accepted: [],
  outlets: [],
  anonymous: [],
};

const SETTINGS: ReadonlySet<string> = new Set(['error', 'warning', 'information', 'hint', 'on', 'off']);
const LOCALES: ReadonlySet<string> = new Set(['fr-FR', 'fr-BE', 'fr-CH', 'fr-CA']);
const SPACES: Readonly<Record<string, Typography['space']>> = { wide: '\u00a0', narrow: '\u202f' };
const KEYS: ReadonlySet<string> = new Set([
  'version',
  'rules',
  'overrides',
  'typography',
  'words',
  'outlets',
  'agencies',
  'anonymous',
]);

/** At most so many problems of one file are told. */
const MOST_PROBLEMS = 20;

/** Reads a house style and never throws; every problem has its line. */
export function readHouseStyle(text: string): HouseStyleFile {
  const { document, data, problems } = readYaml(text);
  if (problems.length > 0) return { problems };
  if (!document || data === undefined || data === null) return { style: noHouseStyle, problems: [] };
  const reader = createReader(document, text);
  const style = readStyle(data, reader);
  const found = reader.problems.slice(0, MOST_PROBLEMS);
  return found.length > 0 ? { problems: found } : { style, problems: [] };
}

type Path = readonly (string | number)[];

interface Reader {
  readonly problems: YamlProblem[];
  readonly complain: (path: Path, text: Message) => void;
}

function createReader(document: Document, text: string): Reader {
  const problems: YamlProblem[] = [];
  return {
    problems,
    complain: (path, problem) => problems.push(placeProblem(text, problem, placeOf(document, path))),
  };
}

/** The span of the value at `path`, of its key where it has no value, of the nearest parent otherwise. */
function placeOf(document: Document, path: Path): { start: number; end: number } {
  for (let length = path.length; length >= 0; length--) {
    const parent: unknown = length > 0 ? document.getIn(path.slice(0, length - 1), true) : undefined;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => String(key) === String(path[length - 1]))
      : undefined;
    const node: unknown =
      pair?.key ?? (length > 0 ? document.getIn(path.slice(0, length), true) : document.contents);
    const range: unknown =
      typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === 'number' && typeof range[1] === 'number')
      return { start: range[0], end: range[1] };
  }
  return { start: 0, end: 0 };
}

function readStyle(data: unknown, reader: Reader): HouseStyle {
  const root = readRecord(data, [], reader);
  for (const key of Object.keys(root))
    if (!KEYS.has(key)) reader.complain([key], message('“{0}” is no part of a house style.', key));
  const version = root['version'];
  if (version !== undefined && version !== STYLE_VERSION)
    reader.complain(
      ['version'],
      message(
        'This house style has version {0}; this extension reads version {1}.',
        show(version),
        String(STYLE_VERSION),
      ),
    );
  const words = readRecord(root['words'], ['words'], reader);
  return {
    rules: readRules(root['rules'], ['rules'], reader),
    overrides: readList(root['overrides'], ['overrides'], reader).map((item, i) =>
      readOverride(item, ['overrides', i], reader),
    ),
    typography: readTypography(root['typography'], reader),
    loaded: readWords(words['loaded'], ['words', 'loaded'], reader),
    labels: readWords(words['labels'], ['words', 'labels'], reader),
    accepted: readWords(words['accepted'], ['words', 'accepted'], reader),
    outlets: [
      ...readWords(root['outlets'], ['outlets'], reader),
      ...readWords(root['agencies'], ['agencies'], reader),
    ],
    anonymous: readList(root['anonymous'], ['anonymous'], reader).map((item, i) =>
      readAllowed(item, ['anonymous', i], reader),
    ),
  };
}

/** A value of the file as a message shows it. */
function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readRecord(value: unknown, path: Path, reader: Reader): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return Object.fromEntries(Object.entries(value));
  reader.complain(path, message('Keys with values are expected here.'));
  return {};
}

function readList(value: unknown, path: Path, reader: Reader): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  reader.complain(path, message('A list is expected here.'));
  return [];
}

function readWords(value: unknown, path: Path, reader: Reader): readonly string[] {
  return readList(value, path, reader).flatMap((word, i) => {
    if (typeof word === 'string' && word.trim() !== '') return [word];
    reader.complain([...path, i], message('A word or words are expected here.'));
    return [];
  });
}

function readRules(value: unknown, path: Path, reader: Reader): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, setting] of Object.entries(readRecord(value, path, reader))) {
    if (!allRules.some((rule) => rule.id === id))
      reader.complain([...path, id], message('There is no rule “{0}”.', id));
    else if (isSetting(setting)) settings.set(id, setting);
    else
      reader.complain(
        [...path, id],
        message('“{0}” is not one of error, warning, information, hint, on and off.', show(setting)),
      );
  }
  return settings;
}

function isSetting(value: unknown): value is RuleSetting {
  return typeof value === 'string' && SETTINGS.has(value);
}

function readOverride(value: unknown, path: Path, reader: Reader): StyleOverride {
  const record = readRecord(value, path, reader);
  const { files } = record;
  const patterns = readWords(typeof files === 'string' ? [files] : files, [...path, 'files'], reader);
  if (patterns.length === 0) reader.complain(path, message('“{0}” is missing here.', 'files'));
  return { files: patterns, rules: readRules(record['rules'], [...path, 'rules'], reader) };
}

function readTypography(value: unknown, reader: Reader): Typography {
  const { locale, space } = readRecord(value, ['typography'], reader);
  if (locale !== undefined && !isLocale(locale))
    reader.complain(
      ['typography', 'locale'],
      message('“{0}” is not one of {1}.', show(locale), [...LOCALES].join(', ')),
    );
  const gap = typeof space === 'string' ? SPACES[space] : undefined;
  if (space !== undefined && gap === undefined)
    reader.complain(
      ['typography', 'space'],
      message('“{0}” is not one of {1}.', show(space), Object.keys(SPACES).join(', ')),
    );
  return {
    locale: isLocale(locale) ? locale : defaultTypography.locale,
    space: gap ?? defaultTypography.space,
  };
}

function isLocale(value: unknown): value is TypographicLocale {
  return typeof value === 'string' && LOCALES.has(value);
}

function readAllowed(value: unknown, path: Path, reader: Reader): AllowedSource {
  const { source, reason } = readRecord(value, path, reader);
  if (typeof source !== 'string' || source.trim() === '')
    reader.complain(path, message('“{0}” is missing here.', 'source'));
  if (typeof reason !== 'string' || reason.trim() === '')
    reader.complain(path, message('An anonymous source is allowed with a “{0}” only.', 'reason'));
  return {
    source: typeof source === 'string' ? source : '',
    reason: typeof reason === 'string' ? reason : '',
  };
}
