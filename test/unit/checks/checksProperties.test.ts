import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Finding } from '../../../src/core/checks/finding';
import type { RuleOptions } from '../../../src/core/checks/ruleOptions';
import { applyEdits, collectSafeFixes } from '../../../src/core/checks/safeFixes';
import { allRules, checkPassage } from './passages';

/** Pieces that rules look for, in an order that nobody would write. */
const PIECES = [
  '« ',
  ' »',
  '«',
  '»',
  '“',
  '”',
  '"',
  '’',
  "'",
  ' : ',
  ', ',
  '. ',
  ' ?',
  ' ! ',
  '…',
  '...',
  '[…]',
  '[',
  ']',
  '(à vérifier)',
  '(source ?)',
  'TK ',
  'XX ',
  '???',
  '\n',
  '\r\n',
  '\u00a0',
  '\u202f',
  '🌉',
  'e\u0301',
  'Odile Vasseur',
  'Hugo Delmas',
  'Hugo Dalmas',
  'a-t-elle dit',
  ' a déclaré ',
  ' said ',
  ' selon une source ',
  ' des sources ',
  ' la source ',
  'Certains estiment que ',
  'Critics say ',
  ' aurait fui',
  ' fermerait peut-être ',
  ' reportedly ',
  ' prétend que ',
  ' claimed that ',
  ' 12 % ',
  ' 20 000 personnes ont défilé',
  ' un sondage ',
  ' sous couvert d’anonymat ',
  ' le meurtrier présumé ',
  ' accuse Ventis de ',
  ' les terroristes ',
  ' une vidéo sur les réseaux sociaux ',
  ' une étude montre que ',
  ' a-t-on appris ',
  ' sourit ',
  'Nous partirons avant l’hiver avec toute la famille',
] as const;

const passages = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join('').replace(/^(?:#|>|@|##) /gm, ''));

const languages = fc.constantFrom('fr' as const, 'en' as const);

const OPTIONS: readonly RuleOptions[] = [
  allRules(),
  allRules({
    rules: new Map(),
    stage: 'review',
    typography: { locale: 'fr-CH', space: '\u202f' },
    words: {
      loaded: { fr: ['fulmine'], en: ['fumes'] },
      labels: { fr: ['milice'], en: ['militia'] },
      accepted: new Set(['terroristes']),
      outlets: new Set(['la presse locale']),
      anonymous: [{ source: 'une source', reason: 'Identité connue.' }],
    },
  }),
  allRules({
    rules: new Map(),
    stage: 'draft',
    typography: { locale: 'fr-CA', space: '\u00a0' },
    words: { loaded: {}, labels: {}, accepted: new Set(), outlets: new Set(), anonymous: [] },
  }),
];

const options = fc.constantFrom(...OPTIONS);

function assertInside(text: string, { start, end, related = [], fixes = [] }: Finding): void {
  assert.ok(start >= 0 && start < end && end <= text.length, `${start}–${end}`);
  for (const place of related)
    assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length);
  for (const { edits } of fixes) {
    let last = 0;
    for (const edit of edits) {
      assert.ok(edit.start >= last && edit.start <= edit.end && edit.end <= text.length, 'edits in order');
      last = edit.end;
    }
  }
}

describe('the checks on any text', () => {
  it('find places inside it, in text order, with edits that can be applied', () => {
    fc.assert(
      fc.property(passages, languages, options, (passage, language, how) => {
        const { text, findings } = checkPassage(passage, language, how);
        findings.forEach((finding, i) => {
          assertInside(text, finding);
          assert.ok(i === 0 || (findings[i - 1]?.start ?? 0) <= finding.start, 'in order');
        });
      }),
      { numRuns: 300 },
    );
  });

  it('are the same when they run again', () => {
    fc.assert(
      fc.property(passages, languages, (passage, language) => {
        const how = allRules();
        assert.deepEqual(checkPassage(passage, language, how), checkPassage(passage, language, how));
      }),
      { numRuns: 60 },
    );
  });

  it('let typography be mended until nothing safe is left, without touching a letter', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(passages, languages, options, (passage, language, how) => {
        let { text, findings } = checkPassage(passage, language, how);
        const before = letters(text);
        for (let round = 0; round < 6 && collectSafeFixes(findings).length > 0; round++)
          ({ text, findings } = checkPassage(applyEdits(text, collectSafeFixes(findings)), language, how));
        assert.equal(letters(text), before);
        assert.deepEqual(collectSafeFixes(findings), []);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the checks on hostile text', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    'opening marks': '« '.repeat(20_000),
    'straight marks': '"'.repeat(40_000),
    'marks and cues': '« a », dit-il. '.repeat(4_000),
    brackets: '['.repeat(40_000) + '('.repeat(40_000),
    dots: '« a' + '...'.repeat(20_000) + ' b »',
    'colons and spaces': ' : '.repeat(20_000),
    'wide spaces': 'a' + ' '.repeat(60_000) + '»',
    sources: 'selon une source, '.repeat(4_000),
    conditionals: 'il aurait fui et '.repeat(4_000),
    names: 'Odile Vasseur a dit à Odile Vaseur que '.repeat(1_500),
    'one word': 'a'.repeat(200_000),
    'naming words': 'le film « a » '.repeat(3_000),
    numbers: '12 % '.repeat(10_000),
  };
  for (const [name, text] of Object.entries(HOSTILE))
    it(`end on many ${name}`, () => {
      for (const language of ['fr', 'en'] as const)
        for (const finding of checkPassage(text, language, allRules()).findings)
          assert.ok(finding.end <= text.length);
    });
});
