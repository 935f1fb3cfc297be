import * as vscode from 'vscode';
import { createAnalyser, type Analyser, type AnalyserOptions, type ArticleAnalysis } from '../core/analysis';
import type { Judgements } from '../core/annotations/judgements';
import type { SplitFindings, SuppressedFinding } from '../core/annotations/suppressions';
import type { SettingsService } from './settings';

/** An article as it was last analysed. */
export interface AnalysedArticle {
  readonly document: vscode.TextDocument;
  /** The document's version that `analysis` speaks of. */
  readonly version: number;
  /** Its findings are those to be shown. */
  readonly analysis: ArticleAnalysis;
  /** The findings that people suppressed. */
  readonly suppressed: readonly SuppressedFinding[];
}

/** What an article's analysis needs to know from elsewhere. */
export interface ArticleContext {
  /** Models, desk and rules for an article, as they stand now. */
  readonly optionsFor: (document: vscode.TextDocument) => Promise<AnalyserOptions>;
  /** A person's words on the names and statements of an article, at offsets of its present text. */
  readonly judgementsFor: (document: vscode.TextDocument) => Promise<Judgements>;
  /** Tells the findings of an article's analysis apart by what people suppressed. */
  readonly splitFindings: (document: vscode.TextDocument, analysis: ArticleAnalysis) => SplitFindings;
}

interface Entry {
  readonly document: vscode.TextDocument;
  analyser?: Analyser;
  latest?: AnalysedArticle;
  running?: Promise<AnalysedArticle>;
  timer?: ReturnType<typeof setTimeout>;
  /** What people said of its names or statements changed since the last analysis. */
  isOutdated?: boolean;
}

/** Documents of these schemes are views of something, never articles. */
const FOREIGN_SCHEMES = new Set([
  'output',
  'debug',
  'git',
  'gitfs',
  'comment',
  'vscode-scm',
  'vscode-settings',
  'search-editor',
  'vscode-bulkeditpreview-editor',
  'vscode-bulkeditpreview-multieditor',
]);
/** The extension host is left alone for a moment after this many milliseconds of work. */
const SLICE = 12;

/**
 * Keeps an analysis for every open article: made when it opens or somebody asks, made anew after its text, the settings
 * or the desk's files changed and typing paused, dropped when it closes.
 */
export class ArticleService implements vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #analysed = new vscode.EventEmitter<AnalysedArticle>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #settings: SettingsService;
  readonly #context: ArticleContext;
  readonly #log: vscode.LogOutputChannel;
  /** Fires after an open article was analysed. */
  readonly onDidAnalyse = this.#analysed.event;
  /** Fires when an article was closed, or stopped being one. */
  readonly onDidClose = this.#closed.event;

  constructor(settings: SettingsService, context: ArticleContext, log: vscode.LogOutputChannel) {
    this.#settings = settings;
    this.#context = context;
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#changed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      settings.onDidChange(() => this.refresh()),
    ];
    for (const document of vscode.workspace.textDocuments) this.#open(document);
  }

  /** Whether `document` is read as an article: its language is one of the setting's, and it is a text somebody edits. */
  isArticle(document: vscode.TextDocument): boolean {
    if (FOREIGN_SCHEMES.has(document.uri.scheme)) return false;
    return this.#settings.read(document.uri).languages.includes(document.languageId);
  }

  /** The open articles that have an analysis, by when they were opened. */
  get analysed(): readonly AnalysedArticle[] {
    return [...this.#entries.values()].flatMap(({ latest }) => latest ?? []);
  }

  /** The last analysis of an open article, perhaps of an earlier version. */
  latest(document: vscode.TextDocument): AnalysedArticle | undefined {
    return this.#entries.get(document.uri.toString())?.latest;
  }

  /** The analysis of the document as it is now; undefined if it is no article. */
  async analyse(document: vscode.TextDocument): Promise<AnalysedArticle | undefined> {
    if (!this.isArticle(document)) return undefined;
    const entry = this.#entryOf(document);
    for (;;) {
      if (entry.latest?.version === document.version && entry.analyser && !entry.isOutdated)
        return entry.latest;
      const article = await (entry.running ??= this.#run(entry).finally(() => delete entry.running));
      if ((article.version === document.version && !entry.isOutdated) || document.isClosed) return article;
    }
  }

  /** Analyses every open article anew: what analyses depend on has changed. */
  refresh(): void {
    for (const entry of this.#entries.values()) {
      delete entry.analyser;
      this.#schedule(entry, 0);
    }
  }

  /** Joins an article's analysis anew: what people said of its names or statements has changed. */
  judge(document: vscode.TextDocument): void {
    const entry = this.#entries.get(document.uri.toString());
    if (!entry) return;
    entry.isOutdated = true;
    this.#schedule(entry, 0);
  }

  dispose(): void {
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
    this.#entries.clear();
    for (const subscription of [...this.#subscriptions, this.#analysed, this.#closed]) subscription.dispose();
  }

  #entryOf(document: vscode.TextDocument): Entry {
    const key = document.uri.toString();
    const entry = this.#entries.get(key) ?? { document };
    this.#entries.set(key, entry);
    return entry;
  }

  #open(document: vscode.TextDocument): void {
    if (this.isArticle(document)) this.#schedule(this.#entryOf(document), 0);
  }

  #changed(document: vscode.TextDocument): void {
    const entry = this.#entries.get(document.uri.toString());
    if (entry) this.#schedule(entry, this.#settings.read(document.uri).analysisDelay);
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const entry = this.#entries.get(key);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#entries.delete(key);
    this.#closed.fire(document);
  }

  #schedule(entry: Entry, delay: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      this.analyse(entry.document).catch((error: unknown) => {
        this.#log.error(`${entry.document.uri.toString()}: ${String(error)}`);
      });
    }, delay);
  }

  async #run(entry: Entry): Promise<AnalysedArticle> {
    const { document } = entry;
    // A refresh while this waits takes the entry's analyser away: this run ends with the one it began with.
    const analyser = entry.analyser ?? createAnalyser(await this.#context.optionsFor(document));
    entry.analyser = analyser;
    entry.isOutdated = false;
    const judgements = await this.#context.judgementsFor(document);
    const { version } = document;
    const steps = analyser.analyseInSteps(document.getText(), judgements);
    for (let sliceStart = performance.now(); ;) {
      const step = steps.next();
      if (step.done) {
        const { visible, suppressed } = this.#context.splitFindings(document, step.value);
        entry.latest = { document, version, analysis: { ...step.value, findings: visible }, suppressed };
        if (!document.isClosed) this.#analysed.fire(entry.latest);
        return entry.latest;
      }
      if (performance.now() - sliceStart < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      sliceStart = performance.now();
    }
  }
}
