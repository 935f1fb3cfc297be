import * as vscode from 'vscode';
import type { AnalyserOptions } from '../core/analysis';
import { ArticleService } from './articles';
import { DeskService } from './desk';
import { ResourceService } from './resources';
import { SettingsService } from './settings';
import { SidecarService } from './sidecars';

/** What features build on. Made once, in `activate`, and handed to every feature. */
export interface Services extends vscode.Disposable {
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  /** The documents that language features are registered for; whether one is an article the article service says. */
  readonly selector: vscode.DocumentSelector;
  readonly settings: SettingsService;
  readonly desk: DeskService;
  readonly sidecars: SidecarService;
  readonly articles: ArticleService;
}

/** Makes the services and joins them by hand. */
export function createServices({ extensionUri }: vscode.ExtensionContext): Services {
  const log = vscode.window.createOutputChannel('News Annotator', { log: true });
  const settings = new SettingsService();
  const resources = new ResourceService(extensionUri, log);
  const desk = new DeskService(log);
  const sidecars = new SidecarService(settings, log);

  async function optionsFor({ uri }: vscode.TextDocument): Promise<AnalyserOptions> {
    const { articleLanguage, checksRules } = settings.read(uri);
    const [models, knowledge] = await Promise.all([resources.models(), desk.knowledge(uri)]);
    return {
      language: articleLanguage,
      models,
      ...(knowledge.names && { deskNames: knowledge.names }),
      rules: knowledge.rulesFor(uri, checksRules),
    };
  }
  const correctionsFor = (document: vscode.TextDocument) => sidecars.corrections(document);
  const articles = new ArticleService(settings, { optionsFor, correctionsFor }, log);

  const joints = [
    desk.onDidChange(() => articles.refresh()),
    sidecars.onDidChange((document) => articles.refresh(document)),
  ];
  const disposable = vscode.Disposable.from(...joints, articles, sidecars, desk, settings, log);
  return {
    log,
    extensionUri,
    selector: [{ language: 'plaintext' }, { language: 'markdown' }, { language: 'news-article' }],
    settings,
    desk,
    sidecars,
    articles,
    dispose: () => disposable.dispose(),
  };
}
