import { languagePacks } from '../language/packs';
import type { LanguagePack } from '../language/languagePack';
import { Lexicon } from '../text/lexicon';
import { createTokens, tokenize } from '../text/tokens';
import type { PhraseSet } from './phrases';

/** Characters that mean something in a phrase and nothing in a word of the desk. */
const SYNTAX = /[|?<>]/g;

/** A desk's plain words as phrases to look for, cut into tokens as each language cuts its texts. */
export function phrasesOf(words: readonly string[]): PhraseSet {
  return Object.fromEntries(
    languagePacks.map((pack) => [
      pack.language,
      words.map((word) => cut(word, pack)).filter((phrase) => phrase !== ''),
    ]),
  );
}

function cut(words: string, pack: LanguagePack): string {
  const lexicon = new Lexicon(pack);
  const tokens = tokenize(words.replace(SYNTAX, ' ').trim(), createTokens(lexicon));
  return Array.from(tokens.forms.subarray(0, tokens.length), (form) => lexicon.lower(form)).join(' ');
}
