import { message, type Message } from '../core/checks/finding';
import type { Language } from '../core/language/language';
import { decode } from './articleFiles';
import type { LineJob } from './jobs';

/** An article as one line of NDJSON gives it. */
export interface NdjsonArticle {
  readonly id: string;
  readonly text: string;
  readonly language?: Language;
}

/** The article of a line, what is wrong with the line, or undefined for a blank one. */
export function readArticleLine({ bytes, isTooLong }: LineJob): NdjsonArticle | Message | undefined {
  if (isTooLong) return message('The line is too long.');
  const line = decode(bytes);
  if (typeof line !== 'string') return line;
  if (line.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error: unknown) {
    return message('This is not JSON: {0}', error instanceof Error ? error.message : String(error));
  }
  return readArticle(value);
}

function readArticle(value: unknown): NdjsonArticle | Message {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return message('This is not a JSON object.');
  const { id, text, language } = value as Readonly<Record<string, unknown>>;
  if (id === undefined) return message('“id” is missing.');
  if (typeof id !== 'string' && typeof id !== 'number') return message('“id” must be a string.');
  if (text === undefined) return message('“text” is missing.');
  if (typeof text !== 'string') return message('“text” must be a string.');
  const article = { id: String(id), text: text.startsWith('\ufeff') ? text.slice(1) : text };
  if (language === undefined || language === null || language === 'auto') return article;
  const known = languageOf(language);
  return known ? { ...article, language: known } : message('“language” must be fr, en or und.');
}

/** « fr », « FR », « fr-CA » → fr. */
function languageOf(value: unknown): Language | undefined {
  if (typeof value !== 'string') return undefined;
  const [primary] = value.toLowerCase().split(/[-_]/);
  return (['fr', 'en', 'und'] as const).find((language) => language === primary);
}
