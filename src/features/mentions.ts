import * as vscode from 'vscode';
import type { ArticleAnalysis } from '../core/analysis';
import type { Entity } from '../core/entities/mention';
import { contains } from '../core/text/span';
import { toRange } from '../services/ranges';
import type { Services } from '../services/services';

/** Go to Definition (the first full mention), Find References and Document Highlight for the name at the cursor. */
export function activateMentions({ articles, selector }: Services): vscode.Disposable {
  async function entityAt(document: vscode.TextDocument, position: vscode.Position) {
    const article = await articles.analyse(document);
    const entity = article && findEntity(article.analysis, document.offsetAt(position));
    return entity && { entity, analysis: article.analysis };
  }
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const found = await entityAt(document, position);
        return (
          found &&
          new vscode.Location(document.uri, toRange(document, fullMention(found.analysis, found.entity)))
        );
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      async provideReferences(document, position) {
        const found = await entityAt(document, position);
        return found?.entity.mentions.map(
          (mention) => new vscode.Location(document.uri, toRange(document, mention)),
        );
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      async provideDocumentHighlights(document, position) {
        const found = await entityAt(document, position);
        return found?.entity.mentions.map(
          (mention) => new vscode.DocumentHighlight(toRange(document, mention)),
        );
      },
    }),
  );
}

function findEntity({ mentions, entities }: ArticleAnalysis, offset: number): Entity | undefined {
  const mention = mentions.find((candidate) => contains(candidate, { start: offset, end: offset }));
  return mention && entities.find(({ key }) => key === mention.entity);
}

/** The first mention that has the entity's fullest name, else its first. */
function fullMention({ text }: ArticleAnalysis, { name, mentions }: Entity): Entity['mentions'][number] {
  const [first] = mentions;
  const full = mentions.find(({ start, end }) => text.slice(start, end) === name) ?? first;
  if (!full) throw new RangeError('An entity has a mention.');
  return full;
}
