import assert from 'node:assert/strict';
import { languagePack } from '../../../src/core/language/packs';
import type { VerbForm } from '../../../src/core/language/verbForm';

const { verbs: french } = languagePack('fr');
const { verbs: english } = languagePack('en');

const plural = { number: 'plural' } as const;

const frenchForms: readonly (readonly [string, VerbForm, string])[] = [
  ['déclarer', { tense: 'present' }, 'déclare'],
  ['annoncer', { tense: 'imperfect' }, 'annonçait'],
  ['annoncer', { tense: 'present', person: 1, ...plural }, 'annonçons'],
  ['annoncer', { tense: 'imperfect', person: 1, ...plural }, 'annoncions'],
  ['juger', { tense: 'past' }, 'jugea'],
  ['juger', { tense: 'past', ...plural }, 'jugèrent'],
  ['juger', { tense: 'gerund' }, 'jugeant'],
  ['rappeler', { tense: 'present' }, 'rappelle'],
  ['rappeler', { tense: 'future' }, 'rappellera'],
  ['marteler', { tense: 'present', ...plural }, 'martèlent'],
  ['répéter', { tense: 'present' }, 'répète'],
  ['répéter', { tense: 'future' }, 'répétera'],
  ['dire', { tense: 'present', person: 2, ...plural }, 'dites'],
  ['contredire', { tense: 'present', person: 2, ...plural }, 'contredisez'],
  ['dire', { tense: 'past', person: 1, ...plural }, 'dîmes'],
  ['écrire', { tense: 'past', ...plural }, 'écrivirent'],
  ['soutenir', { tense: 'past', ...plural }, 'soutinrent'],
  ['soutenir', { tense: 'conditional' }, 'soutiendrait'],
  ['reconnaître', { tense: 'participle', gender: 'feminine' }, 'reconnue'],
  ['promettre', { tense: 'participle', ...plural }, 'promis'],
  ['démentir', { tense: 'present' }, 'dément'],
  ['avertir', { tense: 'present', ...plural }, 'avertissent'],
  ['prévoir', { tense: 'future' }, 'prévoira'],
  ['savoir', { tense: 'subjunctive' }, 'sache'],
  ['croire', { tense: 'subjunctive', person: 1, ...plural }, 'croyions'],
  ['déclarer', { tense: 'presentPerfect' }, 'a déclaré'],
  ['intervenir', { tense: 'pluperfect', ...plural }, 'étaient intervenus'],
  ['convaincre', { tense: 'present' }, 'convainc'],
];

const englishForms: readonly (readonly [string, VerbForm, string])[] = [
  ['say', { tense: 'past' }, 'said'],
  ['say', { tense: 'present' }, 'says'],
  ['say', { tense: 'present', ...plural }, 'say'],
  ['admit', { tense: 'past' }, 'admitted'],
  ['reply', { tense: 'present' }, 'replies'],
  ['reply', { tense: 'past' }, 'replied'],
  ['insist', { tense: 'gerund' }, 'insisting'],
  ['lie', { tense: 'gerund' }, 'lying'],
  ['argue', { tense: 'gerund' }, 'arguing'],
  ['write', { tense: 'participle' }, 'written'],
  ['write', { tense: 'pluperfect' }, 'had written'],
  ['claim', { tense: 'presentPerfect', ...plural }, 'have claimed'],
  ['warn', { tense: 'imperfect' }, 'was warning'],
];

describe('verbs', () => {
  for (const [lemma, form, word] of frenchForms)
    it(`${lemma} gives ${word}`, () => assert.equal(french.conjugate(lemma, form), word));
  for (const [lemma, form, word] of englishForms)
    it(`${lemma} gives ${word}`, () => assert.equal(english.conjugate(lemma, form), word));

  it('reads every form it makes', () => {
    for (const { lemmas, conjugate, readVerb } of [french, english])
      for (const lemma of lemmas)
        for (const tense of ['present', 'past', 'participle', 'gerund', 'infinitive'] as const) {
          const form = conjugate(lemma, { tense });
          assert.ok(
            readVerb(form).some((reading) => reading.lemma === lemma && reading.tense === tense),
            `${form} is not read as ${lemma}`,
          );
        }
  });

  it('reads an ambiguous form in all its ways, whatever its case', () => {
    const readings = french.readVerb('DIT').map(({ lemma, tense }) => `${lemma} ${tense}`);
    assert.deepEqual(readings.sort(), ['dire participle', 'dire past', 'dire present']);
  });

  it('reads nothing where there is no verb of saying', () => {
    assert.deepEqual(french.readVerb('maison'), []);
    assert.deepEqual(english.readVerb('bridge'), []);
  });

  it('tells verbs that judge from plain ones', () => {
    assert.equal(french.verbClass('prétendre'), 'loaded');
    assert.equal(french.verbClass('croire'), 'mindReading');
    assert.equal(french.verbClass('sourire'), 'nonSpeech');
    assert.equal(french.verbClass('dire'), 'neutral');
    assert.equal(english.verbClass('admit'), 'loaded');
    assert.equal(english.verbClass('believe'), 'mindReading');
    assert.equal(english.verbClass('sigh'), 'nonSpeech');
    assert.equal(english.verbClass('say'), 'neutral');
  });

  it('knows several hundred verbs a language', () => {
    assert.ok(french.lemmas.size > 350);
    assert.ok(english.lemmas.size > 350);
  });
});
