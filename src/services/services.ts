import * as vscode from 'vscode';
import type { AnalyserOptions } from '../core/analysis';
import type { AnnotationPorts } from '../core/annotations/model';
import { ArchiveService, basisOf } from './archive';
import { ArticleService } from './articles';
import { AuthorService } from './author';
import { DeskService } from './desk';
import { PendingChanges } from './pendingChanges';
import { ResourceService } from './resources';
import { SettingsService } from './settings';
import { SidecarService } from './sidecars';
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
  readonly sidecars: SidecarService;
  readonly articles: ArticleService;
  readonly workspaceArticles: WorkspaceArticles;
  readonly archive: ArchiveService;
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
    { optionsFor: ({ uri }) => optionsFor(uri), judgementsFor },
    log,
  );

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
    archive,
    articles,
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
    sidecars,
    articles,
    workspaceArticles,
    archive,
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
