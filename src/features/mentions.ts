import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import { deskEntryPlace } from '../core/entities/deskEntryPlace';
import type { Entity } from '../core/entities/mention';
import { fold } from '../core/text/folding';
import { entityAt, mentionsOf } from '../services/entityPlaces';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/**
 * For the name at the cursor: Go to Definition (the desk's entry, else the first full mention), Find All References (here
 * and in the archive), Document Highlight.
 */
export function activateMentions({ articles, archive, desk, selector }: Services): vscode.Disposable {
  /** The entry of the desk's list that an entity of an article is. */
  async function deskEntry(uri: vscode.Uri, entity: Entity): Promise<vscode.Location | undefined> {
    const { root, newsroom } = await desk.deskOf(uri);
    const entry = newsroom.names?.entries.find(({ name }) => fold(name) === fold(entity.name));
    if (!root || !entry) return undefined;
    const file = await vscode.workspace.openTextDocument(
      vscode.Uri.joinPath(root, '.newsroom', 'entities.yaml'),
    );
    const place = deskEntryPlace(file.getText(), entry.name);
    return place && new vscode.Location(file.uri, toRange(file, place));
  }

  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const found = await entityAt(articles, document, position);
        if (!found) return undefined;
        const first = fullMention(found.article.analysis, found.entity);
        return (
          (await deskEntry(document.uri, found.entity)) ??
          new vscode.Location(document.uri, toRange(document, first))
        );
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      async provideReferences(document, position) {
        const found = await entityAt(articles, document, position);
        return found && [...mentionsOf(found.entity.key, articles, archive)];
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      async provideDocumentHighlights(document, position) {
        const found = await entityAt(articles, document, position);
        return found?.entity.mentions.map(
          (mention) => new vscode.DocumentHighlight(toRange(document, mention)),
        );
      },
    }),
  );
}

/** The first mention that has the entity's fullest name, else its first. */
function fullMention({ text }: ArticleAnalysis, { name, mentions }: Entity): Entity['mentions'][number] {
  const [first] = mentions;
  const full = mentions.find(({ start, end }) => text.slice(start, end) === name) ?? first;
  if (!full) throw new RangeError('An entity has a mention.');
  return full;
}
