import * as vscode from 'vscode';
import type { AnalyserOptions } from '../core/analysis';
import type { AnnotationPorts } from '../core/annotations/model';
import { splitSuppressed } from '../core/annotations/suppressions';
import { ArchiveService, basisOf } from './archive';
import { ArticleOrder } from './articleOrder';
import { ArticleService } from './articles';
import { AuthorService } from './author';
import { DeskService } from './desk';
import { EvidenceReader } from './evidence';
import { PendingChanges } from './pendingChanges';
import { ResourceService } from './resources';
import { ReviewSession } from './reviewSession';
import { ReviewService } from './reviews';
import { SettingsService } from './settings';
import { SidecarService } from './sidecars';
import { TaggedArticles } from './taggedArticles';
import { TagSuggestionService } from './tagSuggestions';
import { VocabularyService } from './vocabularies';
import { WorkspaceArticles } from './workspaceArticles';

/** What features build on. Made once, in `activate`, and handed to every feature. */
export interface Services {
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  /** The documents that language features are registered for; whether one is an article the article service says. */
  readonly selector: vscode.DocumentSelector;
  readonly settings: SettingsService;
  readonly desk: DeskService;
  readonly author: AuthorService;
  readonly vocabularies: VocabularyService;
  readonly suggestions: TagSuggestionService;
  readonly sidecars: SidecarService;
  readonly articles: ArticleService;
  readonly reviews: ReviewService;
  readonly session: ReviewSession;
  readonly workspaceArticles: WorkspaceArticles;
  readonly taggedArticles: TaggedArticles;
  readonly archive: ArchiveService;
  readonly order: ArticleOrder;
  readonly dispose: () => void;
}

/** Makes the services and joins them by hand. */
export function createServices({
  extension,
  extensionUri,
  storageUri,
  workspaceState,
}: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel('News Annotator', { log: true });
  const settings = new SettingsService();
  const resources = new ResourceService(extensionUri, log);
  const desk = new DeskService(log);
  const vocabularies = new VocabularyService(resources, desk, workspaceState);
  const author = new AuthorService(settings);
  const sidecars = new SidecarService(annotationPorts(author), new PendingChanges(workspaceState), log);
  const workspaceArticles = new WorkspaceArticles(log);
  const taggedArticles = new TaggedArticles(workspaceArticles, sidecars, log);

  async function optionsFor(uri: vscode.Uri): Promise<AnalyserOptions> {
    const { articleLanguage, checksRules } = settings.read(uri);
    const [models, { root, newsroom }] = await Promise.all([resources.models(), desk.deskOf(uri)]);
    const path = root ? uri.path.slice(root.path.length).replace(/^\/+/, '') : uri.path;
    return {
      language: articleLanguage,
      models,
      ...(newsroom.names && { deskNames: newsroom.names }),
      rules: newsroom.resolveRules(path, { stage: 'draft', rules: checksRules }),
    };
  }
  const judgementsFor = (document: vscode.TextDocument) => sidecars.judgements(document);
  const articles = new ArticleService(
    settings,
    {
      optionsFor: ({ uri }) => optionsFor(uri),
      judgementsFor,
      splitFindings: (document, { text, findings }) =>
        splitSuppressed(text, findings, sidecars.known(document)),
    },
    log,
  );

  const reviews = new ReviewService(articles, sidecars, author, new EvidenceReader());
  const session = new ReviewSession();

  const { version } = extension.packageJSON as { readonly version: string };
  async function basisFor(uri: vscode.Uri): Promise<string> {
    const { articleLanguage, checksRules } = settings.read(uri);
    return basisOf(version, (await desk.deskOf(uri)).state, articleLanguage, checksRules);
  }
  const archive = new ArchiveService(workspaceArticles, settings, { optionsFor, basisFor }, storageUri, log);

  const joints = [
    desk.onDidChange(() => {
      articles.refresh();
      archive.refresh();
    }),
    sidecars.onDidChange((document) => articles.judge(document)),
  ];
  const disposable = vscode.Disposable.from(
    ...joints,
    session,
    reviews,
    archive,
    articles,
    taggedArticles,
    workspaceArticles,
    sidecars,
    desk,
    settings,
    log,
  );
  return {
    log,
    extensionUri,
    selector: [{ language: 'plaintext' }, { language: 'markdown' }, { language: 'news-article' }],
    settings,
    desk,
    author,
    vocabularies,
    suggestions: new TagSuggestionService(resources, log),
    sidecars,
    articles,
    reviews,
    session,
    workspaceArticles,
    taggedArticles,
    archive,
    order: new ArticleOrder(workspaceArticles, articles, desk, settings),
    dispose: () => {
      disposable.dispose();
    },
  };
}

/** Letters and digits that are not mistaken for each other when people read an id aloud. */
const ID_LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const ID_LENGTH = 10;

function annotationPorts(author: AuthorService): AnnotationPorts {
  return {
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    newId: () =>
      Array.from(
        crypto.getRandomValues(new Uint8Array(ID_LENGTH)),
        (byte) => ID_LETTERS[byte % ID_LETTERS.length],
      ).join(''),
    author: () => author.name,
  };
}
