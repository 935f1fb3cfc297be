import { join } from 'node:path';
import { formatMessage, type Message } from '../core/checks/finding';
import type { Localize } from '../core/exchange/exportedArticle';
import type { Locale } from './commandLine';
import type { Files } from './io';

/** The language of messages that the environment asks for, in the order that POSIX gives its variables. */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const value = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean) ?? '';
  return /^fr(?:[_.@-]|$)/i.test(value) ? 'fr' : 'en';
}

/** Puts messages into `locale` with the translations in `l10nFolder`; what has none stays English. */
export function createLocalize(locale: Locale, l10nFolder: string, files: Files): Localize {
  if (locale === 'en') return formatMessage;
  let translations: ReadonlyMap<string, string> | undefined;
  return ({ template, values }: Message) => {
    translations ??= readTranslations(locale, l10nFolder, files);
    return formatMessage({ template: translations.get(template) ?? template, values });
  };
}

function readTranslations(locale: Locale, folder: string, files: Files): ReadonlyMap<string, string> {
  const translations = new Map<string, string>();
  const decoder = new TextDecoder();
  for (const name of files.list(folder)) {
    if (!name.endsWith(`.${locale}.json`)) continue;
    const bundle: unknown = JSON.parse(decoder.decode(files.readFile(join(folder, name))));
    if (typeof bundle !== 'object' || bundle === null) continue;
    for (const [template, translation] of Object.entries(bundle))
      if (typeof translation === 'string') translations.set(template, translation);
  }
  return translations;
}
