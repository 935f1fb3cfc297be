import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { detectLanguage } from '../../../src/core/language/detectLanguage';

const french =
  'Le conseil municipal de Brévans a voté lundi la fermeture du pont, malgré l’opposition des riverains.';
const english =
  'The town council voted on Monday to close the bridge, despite the opposition of people who live nearby.';

describe('detectLanguage', () => {
  const cases: readonly (readonly [string, 'fr' | 'en' | 'und'])[] = [
    [french, 'fr'],
    [english, 'en'],
    ['Mali : le fleuve monte à Ségou', 'fr'],
    ['Kenya: floods cut road to Garissa for third day', 'en'],
    ['Brévans : la piscine rouvrira en mai', 'fr'],
    ['Floods in Garissa', 'en'],
    ['L’usine ferme', 'fr'],
    ['Le Pen wins the first round', 'en'],
    ['The Voice revient sur les écrans', 'fr'],
    ["Dampierre's harbour", 'en'],
    ['Brévans triomphe', 'fr'],
    ['Striking miners blocking harbour', 'en'],
    ['Mort de Lise Aubrac', 'fr'],
    ['POLICE ARREST FOUR MEN AFTER RIOT IN PORT TOWN', 'en'],
    ['', 'und'],
    [' \n\u00a0\t', 'und'],
    ['Bamako 2026', 'und'],
    ['12 345 678', 'und'],
    ['El presidente anunció que la reforma de las pensiones se votará el lunes por la tarde.', 'und'],
    [
      'Der Minister hat am Montag erklärt, dass die Brücke nicht mehr in Betrieb ist und das Geld fehlt.',
      'und',
    ],
    ['Il presidente della regione ha detto che la strada non sarà aperta per il momento.', 'und'],
  ];
  for (const [text, language] of cases) {
    it(`says ${language} of ${JSON.stringify(text.slice(0, 50))}`, () => {
      assert.equal(detectLanguage(text), language);
    });
  }

  it('reads decomposed accents and curly apostrophes', () => {
    assert.equal(detectLanguage('Été : où l’on se baigne'.normalize('NFD')), 'fr');
  });

  it('listens to the body rather than to the page around it', () => {
    const frenchPage = 'Accueil\nLe direct\nLes plus lus\nDans la région\nÀ la une\nLire aussi\n';
    const englishPage = 'Home\nMost read\nThe latest\nMore on this story\nWhat to watch\nRead more\n';
    assert.equal(detectLanguage(`${frenchPage}${english}\nPrécédent\nSuivant\nSur le même sujet`), 'en');
    assert.equal(detectLanguage(`${englishPage}${french}\nPrevious\nNext\nFrom the archive`), 'fr');
  });

  it('finds the body in the middle of a long page', () => {
    const menu = 'The latest from the desk\n'.repeat(100);
    assert.equal(detectLanguage(menu + `${french}\n`.repeat(300) + menu), 'fr');
  });

  it('does not take code or tables for a language', () => {
    const table = Array.from({ length: 60 }, (_, row) => `Brevans;Vasseur;${row};Oriol;Dampierre`).join('\n');
    assert.equal(detectLanguage(`${table}\nla;the;un\nle;to`), 'und');
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.ok(['fr', 'en', 'und'].includes(detectLanguage(text)));
      }),
    );
  });
});
