import assert from 'node:assert/strict';
import { linkMentions, type BlockMentions } from '../../../src/core/entities/linkMentions';
import type { EntityType } from '../../../src/core/entities/mention';

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organization',
  l: 'place',
  x: 'other',
};

/** Reads « M. [p Diop] » as a block with a person. Lines are blocks. */
function readMarked(marked: string): BlockMentions[] {
  let start = 0;
  return marked.split('\n').map((line) => {
    const mentions: { start: number; end: number; type: EntityType }[] = [];
    let text = '';
    for (const piece of line.split(/(\[\w [^\]]+\])/)) {
      const match = /^\[(\w) (.+)\]$/.exec(piece);
      const words = match?.[2] ?? piece;
      if (match)
        mentions.push({ start: text.length, end: text.length + words.length, type: TYPES[match[1]!]! });
      text += words;
    }
    const block = { start, text, mentions };
    start += text.length + 1;
    return block;
  });
}

/** The entity of each mention in turn, and the entities' names. */
function link(marked: string): { readonly keys: readonly string[]; readonly names: readonly string[] } {
  const { mentions, entities } = linkMentions(readMarked(marked));
  return {
    keys: mentions.map(({ entity }) => entity),
    names: entities.map(({ name, type }) => `${name} (${type})`),
  };
}

describe('linkMentions', () => {
  it('gives a family name to the person named in full, wherever that is', () => {
    assert.deepEqual(link('[p Sangaré] part\nLe général [p Adama Sangaré] et [p SANGARÉ].'), {
      keys: ['adama-sangare', 'adama-sangare', 'adama-sangare'],
      names: ['Adama Sangaré (person)'],
    });
  });

  it('keeps particles with the family name', () => {
    assert.deepEqual(link('[p Zine Ben Salah] puis [p Ben Salah] et [p A. Keïta], [p Amadou Keïta]').keys, [
      'zine-ben-salah',
      'zine-ben-salah',
      'amadou-keita',
      'amadou-keita',
    ]);
  });

  it('keeps two persons of one family apart: the last one named is meant, and honorifics count', () => {
    assert.deepEqual(
      link('Mme [p Awa Diop] et M. [p Omar Diop]. Mme [p Diop] part. M. [p Diop] reste, [p Diop] dort.').keys,
      ['awa-diop', 'omar-diop', 'awa-diop', 'omar-diop', 'omar-diop'],
    );
  });

  it('joins an acronym to its expansion by brackets or by initials', () => {
    assert.deepEqual(link("[o Union des pêcheurs du lac] ([o UPL]). L'[o UPL] attend.").keys, [
      'union-des-pecheurs-du-lac',
      'union-des-pecheurs-du-lac',
      'union-des-pecheurs-du-lac',
    ]);
    assert.deepEqual(link('The [o National Kite Board] met. The [o NKB] said no.').keys, [
      'national-kite-board',
      'national-kite-board',
    ]);
    assert.deepEqual(link('[o Banque du Nord], [o Bureau de nage], [o BN]').keys.at(-1), 'bn');
  });

  it('does not tell case and accents apart, and shows the name in mixed case', () => {
    const nfd = 'Tékla'.normalize('NFD');
    assert.deepEqual(link(`[l TÉKLA] et [l ${nfd}] et [l Tékla], [l Tékla]`).names, ['Tékla (place)']);
  });

  it('gives one name one type, but leaves a town and its club apart', () => {
    assert.deepEqual(link('[p Obrecht] et [p Obrecht] et [x Obrecht]').names, ['Obrecht (person)']);
    assert.deepEqual(link('[x Verlon] chez [p Marie Verlon]').names, ['Marie Verlon (person)']);
    assert.deepEqual(link('[l Tavers] accueille [o Tavers]').keys, ['tavers', 'tavers-organization']);
  });

  it('counts offsets from the start of the article', () => {
    const { mentions } = linkMentions(readMarked('[l Lune]\nà [l Lune]'));
    assert.deepEqual(
      mentions.map(({ start, end }) => [start, end]),
      [
        [0, 4],
        [7, 11],
      ],
    );
  });
});
