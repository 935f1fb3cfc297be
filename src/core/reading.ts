import type { BlockRole } from './article/structure';
import type { LanguagePack } from './language/languagePack';
import type { Lexicon } from './text/lexicon';
import { findQuotations, type QuotationReading } from './text/quotations';
import { findSentences, type Sentences } from './text/sentences';
import { createTokens, tokenize, type Tokens } from './text/tokens';

/**
 * One block cut up, before anything is understood: what every finder works on. Offsets count from the block's start.
 * The tokens' arrays are reused, so a reading is good until the same reader reads the next block.
 */
export interface BlockReading {
  readonly text: string;
  readonly role: BlockRole;
  readonly pack: LanguagePack;
  readonly lexicon: Lexicon;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly quotations: QuotationReading['quotations'];
  readonly strayMarks: QuotationReading['strays'];
}

/** Reads blocks of one language one after another. */
export type BlockReader = (text: string, role: BlockRole) => BlockReading;

/** A reader with its own room for tokens, over the lexicon's language. */
export function createBlockReader(lexicon: Lexicon): BlockReader {
  const tokens = createTokens(lexicon);
  return (text, role) => {
    tokenize(text, tokens);
    const { quotations, strays } = findQuotations(tokens);
    return {
      text,
      role,
      pack: lexicon.pack,
      lexicon,
      tokens,
      sentences: findSentences(tokens),
      quotations,
      strayMarks: strays,
    };
  };
}
