import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import type { AnnotationPorts, Evidence, Sidecar } from '../core/annotations/model';
import type { PlacedAnnotation } from '../core/annotations/placedSidecar';
import { contains, textOf, type Span } from '../core/text/span';
import { addEvidence, decide, removeEvidence, writeNote, type Decision } from '../core/review/decide';
import { quotedPieces } from '../core/review/quotedPieces';
import {
  countProgress,
  reviewArticle,
  type ArticleReview,
  type ReviewedAttribution,
  type ReviewProgress,
} from '../core/review/reviewArticle';
import type { VerbatimResult } from '../core/review/verbatim';
import type { AnalysedArticle, ArticleService } from './articles';
import type { AuthorService } from './author';
import type { EvidenceFailure, EvidenceReader } from './evidence';
import type { SidecarService } from './sidecars';

/** An open article under review, as it was last analysed. */
export interface ReviewedArticle extends ArticleReview {
  readonly document: vscode.TextDocument;
  /** The document's version that the spans speak of. */
  readonly version: number;
  readonly analysis: ArticleAnalysis;
  readonly progress: ReviewProgress;
}

/** How the quotation of an attribution compares with one file of its evidence. */
export interface EvidenceOutcome {
  readonly evidence: Extract<Evidence, { readonly kind: 'file' }>;
  readonly result: VerbatimResult | EvidenceFailure;
}

/** Knows what was decided of the attributions of open articles, records decisions, and compares quotations with evidence. */
export class ReviewService implements vscode.Disposable {
  readonly #articles: ArticleService;
  readonly #sidecars: SidecarService;
  readonly #author: AuthorService;
  readonly #evidence: EvidenceReader;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #known = new WeakMap<
    AnalysedArticle,
    { readonly placed: readonly PlacedAnnotation[]; readonly reviewed: ReviewedArticle }
  >();
  /** Fires when an article's attributions or the decisions on them may have changed, and when it was closed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    articles: ArticleService,
    sidecars: SidecarService,
    author: AuthorService,
    evidence: EvidenceReader,
  ) {
    this.#articles = articles;
    this.#sidecars = sidecars;
    this.#author = author;
    this.#evidence = evidence;
    const fire = (document: vscode.TextDocument): void => {
      this.#changed.fire(document);
    };
    this.#subscriptions = [
      articles.onDidAnalyse(({ document }) => {
        fire(document);
      }),
      sidecars.onDidChange(fire),
      articles.onDidClose(fire),
    ];
  }

  /** The open articles that were analysed. */
  get all(): readonly ReviewedArticle[] {
    return this.#articles.analysed.map((article) => this.#review(article));
  }

  /** The review of an open article as far as it is known now. */
  latest(document: vscode.TextDocument): ReviewedArticle | undefined {
    const article = this.#articles.latest(document);
    return article && this.#review(article);
  }

  /** The review of the article as it is now; undefined if it is no article. */
  async of(document: vscode.TextDocument): Promise<ReviewedArticle | undefined> {
    await this.#sidecars.annotations(document);
    const article = await this.#articles.analyse(document);
    return article && this.#review(article);
  }

  async decide(article: ReviewedArticle, item: ReviewedAttribution, decision: Decision): Promise<void> {
    await this.#change(article, (sidecar, ports) =>
      decide(sidecar, article.analysis.text, item, decision, ports),
    );
  }

  async writeNote(article: ReviewedArticle, item: ReviewedAttribution, note: string): Promise<void> {
    await this.#change(article, (sidecar, ports) =>
      writeNote(sidecar, article.analysis.text, item, note === '' ? undefined : note, ports),
    );
  }

  async addEvidence(article: ReviewedArticle, item: ReviewedAttribution, evidence: Evidence): Promise<void> {
    await this.#change(article, (sidecar, ports) =>
      addEvidence(sidecar, article.analysis.text, item, evidence, ports),
    );
  }

  async removeEvidence(
    article: ReviewedArticle,
    item: ReviewedAttribution,
    evidence: Evidence,
  ): Promise<void> {
    await this.#change(article, (sidecar, ports) =>
      removeEvidence(sidecar, article.analysis.text, item, evidence, ports),
    );
  }

  /** Compares the quoted words of an attribution with each file of its evidence; nothing where it quotes nothing. */
  async compare(
    { document, analysis }: ReviewedArticle,
    { attribution, review }: ReviewedAttribution,
  ): Promise<readonly EvidenceOutcome[]> {
    const pieces = quotedPieces(analysis, attribution).map((span) => textOf(analysis.text, span));
    if (pieces.length === 0) return [];
    const outcomes: EvidenceOutcome[] = [];
    for (const evidence of review?.evidence ?? []) {
      if (evidence.kind === 'link') continue;
      outcomes.push({ evidence, result: await this.#evidence.compare(document.uri, evidence.path, pieces) });
    }
    return outcomes;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#changed).dispose();
  }

  async #change(
    article: ReviewedArticle,
    edit: (sidecar: Sidecar, ports: AnnotationPorts) => Sidecar,
  ): Promise<void> {
    await this.#author.prepare();
    if (article.document.version !== article.version)
      throw new Error(vscode.l10n.t('The article has just changed: look at the statement again.'));
    await this.#sidecars.change(article.document, edit);
  }

  #review(article: AnalysedArticle): ReviewedArticle {
    const placed = this.#sidecars.known(article.document);
    const known = this.#known.get(article);
    // While the text is ahead of its analysis the places of annotations do not fit: the last review stands.
    const isAhead = article.document.version !== article.version;
    if (known && (known.placed === placed || isAhead)) return known.reviewed;
    const { document, version, analysis } = article;
    const review = reviewArticle(analysis.text, analysis.attributions, placed);
    const reviewed = { ...review, document, version, analysis, progress: countProgress(review) };
    this.#known.set(article, { placed, reviewed });
    return reviewed;
  }
}

/** Index of the attribution at `offset`: the one with the shortest part there; undefined where there is none. */
export function attributionAt({ items }: ArticleReview, offset: number): number | undefined {
  const here = { start: offset, end: offset };
  let best: { readonly index: number; readonly length: number } | undefined;
  for (const [index, { attribution }] of items.entries()) {
    const { content, source, cue } = attribution;
    for (const part of [...content, source, cue]) {
      if (!part || !contains(part, here)) continue;
      const length = part.end - part.start;
      if (!best || length < best.length) best = { index, length };
    }
  }
  return best?.index;
}

/** From the first to the last character of an attribution's parts. */
export function wholeOf({ attribution: { content, source, cue } }: ReviewedAttribution): Span {
  const parts = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}
