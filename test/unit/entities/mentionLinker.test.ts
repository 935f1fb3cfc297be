import assert from 'node:assert/strict';
import { linkMentions, type BlockMentions } from '../../../src/core/entities/linkMentions';
import { createMentionLinker } from '../../../src/core/entities/mentionLinker';
import type { Mention } from '../../../src/core/entities/mention';

/** Reads « M. [Diop] »: names are persons, in capitals organisations; lines are blocks. */
function readMarked(marked: string): BlockMentions[] {
  let start = 0;
  return marked.split('\n').map((line) => {
    const mentions: Mention[] = [];
    let text = '';
    for (const piece of line.split(/(\[[^\]]+\])/)) {
      const words = piece.startsWith('[') ? piece.slice(1, -1) : piece;
      const type = words === words.toUpperCase() || words.includes(' des ') ? 'organization' : 'person';
      if (words !== piece) mentions.push({ start: text.length, end: text.length + words.length, type });
      text += words;
    }
    const block = { start, text, mentions };
    start += text.length + 1;
    return block;
  });
}

/** States of an article, each one edit after the one before. */
const STATES: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'a word far from any name',
    'Hier, à midi, M. [Awa Diop] est parti.',
    'Hier soir, à midi, M. [Awa Diop] est parti.',
  ],
  [
    'an honorific',
    'Mme [Awa Diop] et M. [Ali Diop].\nM. [Diop] parle.',
    'Mme [Awa Diop] et M. [Ali Diop].\nMme [Diop] parle.',
  ],
  ['a letter of a name', '[Awa Diop] sort.\n[Diop] rit.', '[Awa Diom] sort.\n[Diop] rit.'],
  [
    'a bracket',
    '[Union des Zones] ([UDZR]) est là. [UDZR] dit.',
    '[Union des Zones] [UDZR] est là. [UDZR] dit.',
  ],
  ['a name added', '[Awa Diop] sort.\n[Diop] rit.', '[Awa Diop] sort avec [Ali Diop].\n[Diop] rit.'],
  ['a block taken away', '[Awa Diop] sort.\n[Diop] rit.', '[Diop] rit.'],
];

describe('createMentionLinker', () => {
  for (const [what, before, after] of STATES)
    it(`links after an edit as if it were the first time: ${what}`, () => {
      const link = createMentionLinker();
      for (const marked of [before, after, before]) {
        const blocks = readMarked(marked);
        assert.deepEqual(link(blocks), linkMentions(blocks));
      }
    });
});
