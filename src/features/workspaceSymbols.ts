import * as vscode from 'vscode';
import type { ArchivedEntity } from '../core/archive/archiveIndex';
import { placesOf } from '../core/archive/articleRecord';
import type { EntityType } from '../core/entities/mention';
import { locationOf } from '../services/entityPlaces';
import type { Services } from '../services/services';

/** So many names and so many articles are offered. */
const MOST = 60;

/** Go to Symbol in Workspace: the names of the archive, each at its first mention, and the articles by their headlines. */
export function activateWorkspaceSymbols({ archive }: Services): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols(query) {
      const names = archive.index
        .searchEntities(query, MOST)
        .flatMap((entity) => entitySymbol(archive.index.articlesOf(entity.key), entity) ?? []);
      const articles = archive.index
        .query({ text: query, limit: MOST })
        .map(
          ({ id, headline, fileName }) =>
            new vscode.SymbolInformation(
              headline ?? fileName,
              vscode.SymbolKind.File,
              fileName,
              new vscode.Location(vscode.Uri.parse(id, true), new vscode.Position(0, 0)),
            ),
        );
      return [...names, ...articles];
    },
  });
}

function entitySymbol(
  articles: ReturnType<Services['archive']['index']['articlesOf']>,
  { name, type, articles: count }: ArchivedEntity,
): vscode.SymbolInformation | undefined {
  const [first] = [...articles].sort((a, b) => ((a.record.date ?? '9') < (b.record.date ?? '9') ? -1 : 1));
  const [place] = first ? placesOf(first.entity) : [];
  if (!first || !place) return undefined;
  const container = count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);
  return new vscode.SymbolInformation(name, symbolKind(type), container, locationOf(first.record.id, place));
}

function symbolKind(type: EntityType): vscode.SymbolKind {
  switch (type) {
    case 'person':
      return vscode.SymbolKind.Class;
    case 'organization':
      return vscode.SymbolKind.Module;
    case 'place':
      return vscode.SymbolKind.Namespace;
    case 'event':
      return vscode.SymbolKind.Event;
    case 'work':
      return vscode.SymbolKind.Package;
    case 'other':
      return vscode.SymbolKind.Constant;
  }
}
