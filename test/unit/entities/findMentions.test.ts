import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadEntityModel, writeEntityModel } from '../../../src/core/entities/entityModel';
import { createMentionFinder } from '../../../src/core/entities/findMentions';
import type { EntityType } from '../../../src/core/entities/mention';
import type { EntityModel } from '../../../src/core/entities/entityModel';
import type { Language } from '../../../src/core/language/language';
import { shippedModels } from '../../support/models';
import { readBlock } from '../../support/reading';

const LETTERS: Readonly<Record<EntityType, string>> = {
  person: 'p',
  organization: 'o',
  place: 'l',
  event: 'e',
  work: 'w',
  other: 'x',
};

/** `text` with its names in brackets after their type's letter. */
function mark(
  text: string,
  language: Language,
  model: EntityModel | undefined = shippedModels.get(language),
): string {
  const reading = readBlock(text, language);
  let marked = '';
  let at = 0;
  for (const { start, end, type } of createMentionFinder(reading.lexicon, model)(reading)) {
    marked += `${text.slice(at, start)}[${LETTERS[type]} ${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

/** The marked text, with its brackets taken out, is marked so again. */
function check(marked: string, language: Language): void {
  assert.equal(mark(marked.replace(/\[\w ([^\]]+)\]/g, '$1'), language), marked);
}

describe('createMentionFinder', () => {
  const french = [
    [
      'titles stay outside',
      'Le président [p Emmanuel Macron] a reçu le général [p Adama Sangaré] et Mme [p Awa Diop].',
    ],
    ['an honorific stays outside', 'M. [p Macron] et Me [p Julie Lefort] ont répondu.'],
    [
      'particles belong to the name',
      'Selon [p Bart De Wever], l’ancien président [p Abdelaziz Ben Ali] a fui.',
    ],
    [
      'an elided article stays outside',
      "Le bras droit d'[p Assimi Goïta] est parti d'[l Abidjan] pour l'[l Algérie].",
    ],
    [
      'an organisation with lower-case words',
      "L'[o Alliance des États du Sahel] ([o AES]) condamne. L'[o AES] menace.",
    ],
    ['a body with what it is of', 'Le [o parquet de Paris] a saisi le [o Conseil constitutionnel].'],
    [
      'a place begins a sentence',
      '[l Washington] souhaite un accord. Toutefois, [l Moscou] refuse. Cependant, rien ne change.',
    ],
    ['a common word begins a sentence', 'Toutefois, la mairie se tait. Depuis, les habitants attendent.'],
    [
      'nationalities are no names',
      'Les Maliens et le gouvernement français attendent la réponse du [l Niger].',
    ],
    ['capitals', '[p EMMANUEL MACRON] EN VISITE À [l BERLIN]'],
    [
      'parties and media',
      'Le député [o LFI] [p Alexis Corbière], interrogé par [o BFMTV], critique le [o Parti socialiste].',
    ],
    ['an event', 'La [e Coupe du monde] aura lieu au [l Qatar].'],
    ['a prefix stays outside', "L'ex-[o Front national] a changé de nom."],
    ['days and months', 'Lundi 3 mars, à [l Lyon], puis en Avril à [l Dakar].'],
  ] as const;
  for (const [what, marked] of french) it(`French: ${what}`, () => check(marked, 'fr'));

  const english = [
    ['titles stay outside', 'President [p Joe Biden] met Mr [p Adam Vasseur] and Gen. [p Mark Milley].'],
    ['the possessive stays outside', "[p Angela Merkel]'s party lost in [l Berlin], said [o Reuters]."],
    [
      'an acronym after its expansion',
      'The [o World Health Organization] ([o WHO]) said the [o WHO] was ready.',
    ],
    ['a dateline', '[l LONDON] 2021-03-04'],
    ['a result', '[o Arsenal] 2 [o Chelsea] 1'],
    ['a company', 'Shares in [o Johnson Controls Inc] rose in [l New York].'],
    ['nationalities are no names', 'German and French officials met in [l Brussels].'],
  ] as const;
  for (const [what, marked] of english) it(`English: ${what}`, () => check(marked, 'en'));

  it('reads decomposed accents like composed ones', () => {
    const text = 'Le général Moussa Traoré est né à Ségou.';
    assert.equal(mark(text.normalize('NFD'), 'fr').normalize('NFC'), mark(text, 'fr'));
    assert.match(mark(text, 'fr'), /\[p Moussa Traoré\].*\[l Ségou\]/);
  });

  it('finds names by their capitals without a model', () => {
    const reading = readBlock('Selon le général Goïta, la Banque du Nord ferme à Kayes.', 'fr');
    const find = createMentionFinder(reading.lexicon, undefined);
    assert.deepEqual(
      find(reading).map(({ start, end, type }) => [reading.text.slice(start, end), type]),
      [
        ['Goïta', 'person'],
        ['Banque du Nord', 'organization'],
        ['Kayes', 'place'],
      ],
    );
  });

  it('gives spans in order, apart, inside the text and with edges that are no space, for any text', () => {
    const words = fc.constantFrom(
      'Paris',
      'le',
      'de',
      'M.',
      '«',
      '»',
      'AES',
      '(',
      ')',
      '\u00a0',
      "l'",
      'É\u0301',
      '😀',
      '3',
      ',',
      '.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }),
        fc.constantFrom('fr', 'en'),
        (parts, language) => {
          const text = parts.join(' ');
          const reading = readBlock(text, language);
          let last = 0;
          for (const { start, end } of createMentionFinder(
            reading.lexicon,
            shippedModels.get(language),
          )(reading)) {
            assert.ok(last <= start && start < end && end <= text.length);
            assert.equal(text.slice(start, end).trim(), text.slice(start, end));
            last = end;
          }
        },
      ),
    );
  });
});

describe('loadEntityModel', () => {
  it('refuses what is no model or was cut short', () => {
    assert.equal(loadEntityModel(new Uint8Array()), undefined);
    assert.equal(loadEntityModel(new Uint8Array(5000).fill(7)), undefined);
    const bytes = writeEntityModel({
      wordKeys: Uint32Array.from([3, 70_000, 4_000_000_000]),
      flags: Uint8Array.from([1, 2, 3]),
      capitals: Uint8Array.from([4, 0, 1]),
      fine: Uint16Array.from([1024, 0, 9]),
      coarseOf: new Uint8Array(1025).fill(5),
      phraseKeys: Uint32Array.from([128]),
      kinds: Uint8Array.from([2]),
      featureKeys: Uint32Array.from([1, 2]),
      weights: Int8Array.from({ length: 18 }, (_, i) => i - 9),
      transitions: new Float32Array(324).fill(0.5),
    });
    assert.equal(loadEntityModel(bytes.subarray(0, -1)), undefined);
    const model = loadEntityModel(bytes);
    assert.deepEqual(
      [3, 70_000, 4_000_000_000, 4].map((key) => model?.words.keys.find(key)),
      [0, 1, 2, -1],
    );
    assert.deepEqual([...(model?.words.capitals ?? [])], [4, 0, 1]);
    assert.deepEqual([...(model?.words.fine ?? [])], [1024, 0, 9]);
    assert.equal(model?.weights[17], 8);
    assert.equal(model.phrases.keys.find(128), 0);
  });
});
