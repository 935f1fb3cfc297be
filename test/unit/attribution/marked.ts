import { findAttributions, initialState } from '../../../src/core/attribution/findAttributions';
import type { BlockState, LocalAttribution } from '../../../src/core/attribution/findAttributions';
import type { EntityType, Mention } from '../../../src/core/entities/mention';
import { languagePack } from '../../../src/core/language/packs';
import { createBlockReader, type BlockReader } from '../../../src/core/reading';
import { Lexicon } from '../../../src/core/text/lexicon';

/** The names of the examples. */
const NAMES: readonly (readonly [string, EntityType])[] = [
  ['Odile Vasseur', 'person'],
  ['Vasseur', 'person'],
  ['Hugo Delmas', 'person'],
  ['Delmas', 'person'],
  ['Lise Aubrac', 'person'],
  ['Paul Noël', 'person'],
  ['Noël', 'person'],
  ['Stephen Hale', 'person'],
  ['Hale', 'person'],
  ['Ana Ruiz', 'person'],
  ['Ruiz', 'person'],
  ['Ventis', 'organization'],
  ['L’Écho du Doubs', 'organization'],
  ['Radio Brévans', 'organization'],
  ['Doubs Echo', 'organization'],
  ['Brévans', 'place'],
  ['Dampierre', 'place'],
  ['Doubs', 'place'],
];

const readers = new Map<'fr' | 'en', BlockReader>();

function readerOf(language: 'fr' | 'en'): BlockReader {
  const reader = readers.get(language) ?? createBlockReader(new Lexicon(languagePack(language)));
  readers.set(language, reader);
  return reader;
}

function namesIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const [name, type] of NAMES)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const mention = { start: at, end: at + name.length, type };
      if (!mentions.some((other) => other.start < mention.end && mention.start < other.end))
        mentions.push(mention);
    }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The attributions of one block. */
export function attributionsOf(
  text: string,
  language: 'fr' | 'en',
  entry: BlockState = initialState,
): ReturnType<typeof findAttributions> {
  return findAttributions(readerOf(language)(text, 'paragraph'), namesIn(text), entry);
}

/** `text` with the marks of one attribution: `[content]`, `<source>`, `{cue}`. */
export function markAttribution(text: string, { content, source, cue }: LocalAttribution): string {
  const marks: { at: number; order: number; mark: string }[] = [];
  const add = (start: number, end: number, [open = '', close = '']: string): void => {
    marks.push({ at: start, order: 1, mark: open }, { at: end, order: 0, mark: close });
  };
  for (const { start, end } of content) add(start, end, '[]');
  if (source) add(source.start, source.end, '<>');
  if (cue) add(cue.start, cue.end, '{}');
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let from = 0;
  for (const { at, mark } of marks) {
    result += text.slice(from, at) + mark;
    from = at;
  }
  return result + text.slice(from);
}

/** What is found in a marked text's words, marked in the same way. */
export function remark(marked: string, language: 'fr' | 'en'): string[] {
  const text = marked.replace(/[[\]<>{}]/g, '');
  return attributionsOf(text, language).attributions.map((attribution) => markAttribution(text, attribution));
}
