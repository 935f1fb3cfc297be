import type { BlockRole } from '../../src/core/article/structure';
import type { Language } from '../../src/core/language/language';
import { languagePack } from '../../src/core/language/packs';
import { createBlockReader, type BlockReading } from '../../src/core/reading';
import { Lexicon } from '../../src/core/text/lexicon';

/** `text` read as one block of `language`. */
export function readBlock(text: string, language: Language, role: BlockRole = 'paragraph'): BlockReading {
  return createBlockReader(new Lexicon(languagePack(language)))(text, role);
}
