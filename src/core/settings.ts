import type { EntityType } from './entities/mention';
import type { Severity } from './checks/finding';

/** What the editor marks in an article, each kind switched on its own. */
export type HighlightKind = EntityType | 'quotation' | 'source' | 'cue';

/** What “Next” and “Previous” stop at. */
export type StopKind = 'annotation' | 'mention' | 'quotation' | 'finding' | 'unreviewed' | 'note' | 'orphan';

/**
 * How articles follow each other: `auto` takes the desk's list, else the page's links, else the folder; `links` what the
 * page leads to; `list` is `.newsroom/order.yaml`; `name` the headline.
 */
export type ArticleOrder = 'auto' | 'links' | 'list' | 'date' | 'name' | 'file' | 'modified';

/** Everything a user can set, by the setting's name below `newsAnnotator.`. */
export interface Settings {
  /** Language ids of the documents that are read as articles. */
  readonly languages: readonly string[];
  /** The language articles are written in; `auto` finds it in each text. */
  readonly articleLanguage: 'auto' | 'fr' | 'en';
  /** Name that annotations are signed with; empty: git's or the system's user name. */
  readonly author: string;
  readonly highlightEnabled: boolean;
  readonly highlightKinds: Readonly<Record<HighlightKind, boolean>>;
  readonly checksEnabled: boolean;
  /** Rules switched off or given another severity; the desk's `.newsroom/style.yaml` comes before the shipped defaults, this before both. */
  readonly checksRules: Readonly<Record<string, Severity | 'off'>>;
  readonly navigationStops: readonly StopKind[];
  readonly navigationWrap: boolean;
  readonly navigationOrder: ArticleOrder;
  /** Whether renaming a name changes the words inside quotations too. */
  readonly renameQuotations: boolean;
  /** Whether the articles of the workspace are read in the background. */
  readonly archiveEnabled: boolean;
  /** Milliseconds of quiet after typing before an article is read again. */
  readonly analysisDelay: number;
}

/** The one home of defaults; a test holds the manifest to it. */
export const defaultSettings: Settings = {
  languages: ['plaintext', 'markdown', 'news-article'],
  articleLanguage: 'auto',
  author: '',
  highlightEnabled: true,
  highlightKinds: {
    person: true,
    organization: true,
    place: true,
    event: true,
    work: true,
    other: false,
    quotation: true,
    source: true,
    cue: true,
  },
  checksEnabled: true,
  checksRules: {},
  navigationStops: ['annotation', 'finding'],
  navigationWrap: true,
  navigationOrder: 'auto',
  renameQuotations: false,
  archiveEnabled: true,
  analysisDelay: 150,
};

/** The name of each setting in VS Code, below the section `newsAnnotator`. */
export const settingNames = {
  languages: 'languages',
  articleLanguage: 'articleLanguage',
  author: 'author',
  highlightEnabled: 'highlight.enabled',
  highlightKinds: 'highlight.kinds',
  checksEnabled: 'checks.enabled',
  checksRules: 'checks.rules',
  navigationStops: 'navigation.stops',
  navigationWrap: 'navigation.wrap',
  navigationOrder: 'navigation.order',
  renameQuotations: 'rename.quotations',
  archiveEnabled: 'archive.enabled',
  analysisDelay: 'analysis.delay',
} as const satisfies Record<keyof Settings, string>;
