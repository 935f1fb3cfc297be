import type { Fix, Message, TextEdit } from './finding';

/** `text` as it must stand in a snippet, so that none of it is taken for syntax. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (char) => '\\' + char);
}

/** A placeholder that a person fills in; `number` is its turn among the snippet's placeholders. */
export function placeholder(number: number, text: string): string {
  return `\${${number}:${escapeSnippet(text)}}`;
}

/** What a snippet reads like before anyone fills it in: every placeholder by its own words. */
export function fillPlaceholders(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
}

/** A fix of one edit with placeholders. */
export function snippetFix(title: Message, edit: TextEdit): Fix {
  return { title, edits: [edit], isSnippet: true };
}

/** `text` with a capital first letter. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What stands for a source's name in snippets: words that read like a named person until somebody fills them in. */
export const BLANK_NAME = { fr: 'Prénom Nom', en: 'First Last' } as const;
