import * as vscode from 'vscode';
import { sidecarName } from '../core/annotations/sidecar';
import type { DeskEntry } from '../core/entities/deskNames';
import type { EntityType } from '../core/entities/mention';
import { typedOf } from '../core/entities/nameCompletion';
import { labelOf } from '../core/tags/vocabulary';
import type { Services } from '../services/services';

/** A name that can be completed. */
interface KnownName {
  readonly name: string;
  readonly type: EntityType | undefined;
  readonly role?: string;
}

/** So many names of the archive are looked at for what is typed. */
const MOST = 40;
const SIDECAR_ENDING = sidecarName('');

/** Names that the desk, this article or the archive knows, with their roles, while typing; tags in sidecars. */
export function activateCompletion({
  articles,
  archive,
  desk,
  selector,
  vocabularies,
}: Services): vscode.Disposable {
  async function knownNames(document: vscode.TextDocument, word: string): Promise<readonly KnownName[]> {
    const { newsroom } = await desk.deskOf(document.uri);
    const ofDesk = (newsroom.names?.entries ?? []).flatMap(namesOf);
    const here = (articles.latest(document)?.analysis.entities ?? []).map(({ name, type }) => ({
      name,
      type,
    }));
    const ofArchive = archive.index.searchEntities(word, MOST).map(({ name, type }) => ({ name, type }));
    const byName = new Map<string, KnownName>();
    for (const known of [...ofDesk, ...here, ...ofArchive])
      if (!byName.has(known.name)) byName.set(known.name, known);
    return [...byName.values()];
  }

  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(selector, {
      async provideCompletionItems(document, position) {
        if (!articles.isArticle(document)) return undefined;
        const before = document.lineAt(position).text.slice(0, position.character);
        const word = /[\p{L}\p{M}-]{2,}$/u.exec(before)?.[0];
        if (word === undefined) return undefined;
        const names = await knownNames(document, word);
        const items = names.flatMap((known) => {
          const typed = typedOf(before, known.name);
          // The word itself, written out, is no completion of itself.
          if (typed === undefined || known.name === before.slice(before.length - typed)) return [];
          const range = new vscode.Range(position.translate(0, -typed), position);
          return itemsOf(known, range, before.slice(before.length - typed));
        });
        return new vscode.CompletionList(items, true);
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      { pattern: `**/*${SIDECAR_ENDING}` },
      {
        async provideCompletionItems(document, position) {
          const before = document.lineAt(position).text.slice(0, position.character);
          const typed = /^\s*(?:- )?tag:\s*(\S*)$/.exec(before)?.[1];
          if (typed === undefined) return undefined;
          const article = document.uri.with({ path: document.uri.path.slice(0, -SIDECAR_ENDING.length) });
          const { vocabulary } = await vocabularies.indexFor(article);
          const range = new vscode.Range(position.translate(0, -typed.length), position);
          return vocabulary.tags.map((tag) => {
            const item = new vscode.CompletionItem(tag.id, vscode.CompletionItemKind.EnumMember);
            item.detail = labelOf(tag, vscode.env.language);
            item.filterText = `${tag.id} ${item.detail}`;
            item.range = range;
            return item;
          });
        },
      },
      ' ',
      ':',
    ),
  );
}

function namesOf({ name, aliases, type, role }: DeskEntry): readonly KnownName[] {
  return [
    { name, type, ...(role !== undefined && { role }) },
    ...aliases.map((alias) => ({ name: alias, type })),
  ];
}

function itemsOf(
  { name, type, role }: KnownName,
  range: vscode.Range,
  typed: string,
): vscode.CompletionItem[] {
  const item = (insertText: string, detail: string | undefined): vscode.CompletionItem => {
    const made = new vscode.CompletionItem(insertText, kindOf(type));
    // What fits was decided here, accents and case apart: VS Code's own filter would miss « Goita » for « Goïta ».
    made.filterText = typed;
    made.insertText = insertText;
    made.range = range;
    if (detail !== undefined) made.detail = detail;
    return made;
  };
  return role === undefined
    ? [item(name, undefined)]
    : [item(name, role), item(`${name}, ${role}`, vscode.l10n.t('with the role'))];
}

function kindOf(type: EntityType | undefined): vscode.CompletionItemKind {
  switch (type) {
    case 'person':
      return vscode.CompletionItemKind.User;
    case 'organization':
      return vscode.CompletionItemKind.Module;
    case 'place':
      return vscode.CompletionItemKind.Folder;
    case 'event':
      return vscode.CompletionItemKind.Event;
    case 'work':
      return vscode.CompletionItemKind.File;
    case 'other':
    case undefined:
      return vscode.CompletionItemKind.Text;
  }
}
