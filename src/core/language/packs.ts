import { en } from './en';
import { fr } from './fr';
import type { Language } from './language';
import type { LanguagePack } from './languagePack';

/** The languages that have a pack; a new one is its file and its line here. */
export const languagePacks: readonly LanguagePack[] = [fr, en];

/** The pack of `language`; a text whose language is not known is read with the first pack, the project's first language. */
export function languagePack(language: Language): LanguagePack {
  return languagePacks.find((pack) => pack.language === language) ?? fr;
}
