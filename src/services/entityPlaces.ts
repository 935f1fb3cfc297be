import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import { placesOf, type RecordedPlace } from '../core/archive/articleRecord';
import type { Entity } from '../core/entities/mention';
import { mentionAt } from '../core/navigation/stops';
import type { ArchiveService } from './archive';
import type { AnalysedArticle, ArticleService } from './articles';
import { toRange } from './ranges';

/** An entity at a place of an article, and the article. */
export interface EntityHere {
  readonly article: AnalysedArticle;
  readonly entity: Entity;
}

/** The entity whose name stands at `position`. */
export async function entityAt(
  articles: ArticleService,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<EntityHere | undefined> {
  const article = await articles.analyse(document);
  const entity = article && findEntity(article.analysis, document.offsetAt(position));
  return entity && { article, entity };
}

function findEntity(analysis: ArticleAnalysis, offset: number): Entity | undefined {
  const mention = mentionAt(analysis, offset);
  return mention && analysis.entities.find(({ key }) => key === mention.entity);
}

/** Where an entity is named, by article: open articles as they are now, the others as the archive has them. */
export function mentionsOf(
  key: string,
  articles: ArticleService,
  archive: ArchiveService,
): readonly vscode.Location[] {
  const open = articles.analysed.filter(({ document }) => !document.isClosed);
  const openIds = new Set(open.map(({ document }) => document.uri.toString()));
  const here = open.flatMap(({ document, analysis }) =>
    analysis.mentions
      .filter(({ entity }) => entity === key)
      .map((mention) => new vscode.Location(document.uri, toRange(document, mention))),
  );
  const elsewhere = archive.index
    .articlesOf(key)
    .filter(({ record }) => !openIds.has(record.id))
    .flatMap(({ record, entity }) => placesOf(entity).map((place) => locationOf(record.id, place)));
  return [...here, ...elsewhere];
}

/** A place of the archive. */
export function locationOf(id: string, { line, column, endLine, endColumn }: RecordedPlace): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(id, true), new vscode.Range(line, column, endLine, endColumn));
}
