import assert from 'node:assert/strict';
import fc from 'fast-check';
import { initialState, sameState } from '../../../src/core/attribution/findAttributions';
import { attributionsOf, markAttribution, remark } from './marked';

/** One statement each: what is marked is found, and nothing else. */
const french: Readonly<Record<string, readonly string[]>> = {
  'a quotation, then its cue': [
    '« [Nous paierons] », {a déclaré} <Odile Vasseur>.',
    '« [Nous paierons] », {déclare} <Odile Vasseur, maire de Brévans>.',
    '« [C’est fini] », {dit}-<il>.',
    '« [C’est fini] », {a-t-<elle> ajouté} lundi.',
    '« [Viendrez-vous ?] », {demande} <la préfète>.',
    '“[Nous paierons]”, {assure} <le trésorier du club>.',
    '"[Nous paierons]", {a assuré} mardi <le maire>.',
    '« [Nous tiendrons] », {s’est exclamé} <Paul Noël>.',
    '« [Nous tiendrons] », {a très vivement répliqué} <Paul Noël>.',
  ],
  'a cue, then its quotation': [
    '<Odile Vasseur> {a déclaré} : « [Nous paierons la facture.] »',
    '<La maire> {explique} à Radio Brévans : « [Le pont fermera en mai.] »',
    'Lundi, <Hugo Delmas> {a répondu} : « [Personne ne partira.] »',
    '<Le préfet> {tient à préciser} : « [Rien n’est décidé.] »',
  ],
  'a quotation cut by its cue': ['« [Nous partons], » {dit} <Odile Vasseur>, « [et nous reviendrons] ».'],
  'a cue inside the marks': [
    '« [Nous avons attendu], {raconte} <Lise Aubrac>. [Rien n’est venu.] »',
    '« [C’est trop tard], {a-t-<il> dit}. [Nous partons.] »',
  ],
  'verbs that no list has': ['« [Non] », {s’étrangle} <Paul Noël>.', '« [Non] », {minaude}-t-<elle>.'],
  'a state of mind': [
    '<Le maire> {est convaincu} que [le pont fermera].',
    '<La préfecture> {est préoccupée} par [la montée des eaux].',
  ],
  'on behind which somebody stands': ['Du côté de <la majorité>, on {explique} que [tout va bien].'],
  'a clause with « que »': [
    '<Odile Vasseur> {affirme} que [le pont fermera en mai].',
    '<Le ministre> {a annoncé} jeudi que [la loi serait votée].',
    '<Elle> {estime} que [la ville a trop attendu].',
    '<Les habitants> {assurent} que [l’eau est montée très vite].',
    'Dans un entretien à Radio Brévans, <Paul Noël> {a reconnu} que [le budget était faux].',
    '<Odile Vasseur>, maire de Brévans depuis 2014, {a confirmé} que [le pont fermera].',
    '<La maire>, qui quittera son poste en mai, {a confirmé} que [le pont fermera].',
    '<Le président du club Hugo Delmas> {a indiqué} que [les comptes sont bons].',
  ],
  'a clause with quoted words': [
    '<Le procureur> {a indiqué} que [l’homme avait « agi seul » ce jour-là].',
    '<Odile Vasseur> {a promis} de [« tout payer » avant mai].',
  ],
  'an infinitive': [
    '<Le suspect> {affirme} [avoir dormi chez lui].',
    '<La maire> {a promis} de [rouvrir le pont].',
    '<Hugo Delmas> {nie} [avoir signé la lettre].',
    '<Le syndicat> {appelle} les salariés à [cesser le travail].',
  ],
  'a noun phrase': [
    '<Le gouvernement> {annonce} [un plan de soutien].',
    '<L’opposition> {dénonce} [une mesure injuste].',
    '<Hugo Delmas> {a démenti} [cette information].',
  ],
  'reflexive verbs': [
    '<Le préfet> {s’est dit} [préoccupé par la montée des eaux].',
    '<Odile Vasseur> {se félicite} de [la décision du tribunal].',
    '<Le maire> {s’interroge} sur [le coût du chantier].',
  ],
  accusations: ['<L’association> {accuse} Ventis de [polluer la rivière].'],
  'a marker first': [
    '{Selon} <la police>, [deux hommes ont été arrêtés].',
    '{D’après} <Odile Vasseur>, [le pont fermera en mai].',
    '{Pour} <la maire>, [le projet est trop cher].',
    '{À en croire} <les habitants>, [l’eau montait depuis midi].',
    '{Selon} <L’Écho du Doubs>, [l’usine fermera].',
  ],
  'a marker last or inside': [
    '[Deux hommes ont été arrêtés], {selon} <la police>.',
    '[L’usine fermera en mai], {d’après} <une source syndicale>.',
    '[L’usine], {selon} <le syndicat>, [fermera en mai].',
    '[L’homme a été arrêté], {a-t-on appris} de <source policière>.',
  ],
  'a statement, then its cue': [
    '[Le pont fermera en mai], {indique} <un communiqué>.',
    '[Le pont fermera en mai], {a annoncé} <le ministère>.',
    '[Le pont a fermé], {rapporte} <Radio Brévans>.',
    '[Trois personnes sont mortes], {ont annoncé} <les autorités>.',
  ],
  'a relative clause': ['L’enquête vise <Hugo Delmas>, qui {affirme} que [tout est faux].'],
  'as somebody says': ['Comme l’{explique} <Paul Noël>, [le fleuve monte chaque année].'],
  'a passive with its agent': ['[La fermeture du pont] {a été annoncée} par <la mairie>.'],
  'words of two': ['<La préfecture> {a fait savoir} que [la route rouvrirait].'],
};

const english: Readonly<Record<string, readonly string[]>> = {
  'a quotation, then its cue': [
    '“[We will pay],” {said} <Odile Vasseur>.',
    '“[We will pay],” <Vasseur> {said}.',
    '“[We will pay],” <she> {told} the Doubs Echo on Monday.',
    '“[We will pay],” <the director>, Owen Pratt, {told} reporters on Monday.',
    '“[We will pay],” {warned} <Owen Pratt>.',
    '“[Are we late?]” <Hale> {asked}.',
    "''[We are staying],'' {said} <the club’s treasurer>.",
    '"[We are staying]," {said} <the club’s treasurer>.',
  ],
  'a cue, then its quotation': [
    '<Hale> {said}: “[We will not sign.]”',
    '<The mayor> {replied}, “[We will not sign.]”',
  ],
  'a clause': [
    '<The mayor> {said} that [the bridge would close in May].',
    '<The mayor> {said} [the bridge would close in May].',
    '<Hale>, who leaves in May, {argued} that [the price was wrong].',
    '<Police> {say} [the man acted alone].',
    '<A report> {found} that [the air is getting worse].',
    '<He> {is claiming} that [the vote was rigged].',
    '<Stephen Hale> {told} reporters that [the plant would close].',
    'Peter Lang, <the mayor>, {told} reporters that [the bridge would close].',
    '<The minister> {tweeted} that [the road would reopen].',
  ],
  'an infinitive': ['<Hale> {vowed} to [fight the ruling].'],
  'a marker': [
    '{According to} <police>, [two men were arrested].',
    '[Two men were arrested], {according to} <police>.',
    '[The plant will close in May], {according to} <the Doubs Echo>.',
  ],
  'a statement cut by its cue': ['[The museum], <Hale> {said}, [will open in May].'],
  'a statement, then its cue': [
    '[The plant will close in May], <the union> {said}.',
    '[The plant will close in May], <officials> {said} on Monday.',
  ],
  accusations: ['<The group> {accused} Ventis of [poisoning the river].'],
};

/** Nothing is said here. */
const nothingFrench = [
  'Ils ont discuté de la crise pendant deux heures.',
  'Le maire veut partir en vacances.',
  'Le « miracle » agricole a fait long feu.',
  'Elle a lu « Le Grand Meaulnes » dans le train.',
  'Si le maire annonce sa démission, le conseil votera.',
  'La réunion a duré deux heures et le pont reste fermé.',
  'Je crois que tout ira bien.',
  '',
  '« »',
];

const nothingEnglish = [
  'The council met for two hours.',
  'He read “The Old Bridge” on the train.',
  'The farm “miracle” fizzled out.',
];

function holdsTable(table: Readonly<Record<string, readonly string[]>>, language: 'fr' | 'en'): void {
  for (const [what, lines] of Object.entries(table))
    describe(what, () => {
      for (const line of lines) it(line, () => assert.deepEqual(remark(line, language), [line]));
    });
}

describe('findAttributions', () => {
  describe('French', () => holdsTable(french, 'fr'));
  describe('English', () => holdsTable(english, 'en'));

  describe('what is no attribution', () => {
    for (const line of nothingFrench) it(line || 'nothing', () => assert.deepEqual(remark(line, 'fr'), []));
    for (const line of nothingEnglish) it(line, () => assert.deepEqual(remark(line, 'en'), []));
  });

  describe('several in one sentence', () => {
    const found = (text: string, language: 'fr' | 'en'): string[] =>
      attributionsOf(text, language).attributions.map((attribution) => markAttribution(text, attribution));

    it('gives a gerund the source of the cue before it', () => {
      assert.deepEqual(
        found('Le maire a dit que le pont fermait, ajoutant que la route serait coupée.', 'fr'),
        [
          '<Le maire> {a dit} que [le pont fermait], ajoutant que la route serait coupée.',
          '<Le maire> a dit que le pont fermait, {ajoutant} que [la route serait coupée].',
        ],
      );
    });

    it('finds what a reported statement reports itself', () => {
      assert.deepEqual(found('Sa mère affirme avoir appelé, a indiqué le procureur.', 'fr'), [
        '[Sa mère affirme avoir appelé], {a indiqué} <le procureur>.',
        '<Sa mère> {affirme} [avoir appelé], a indiqué le procureur.',
      ]);
    });

    it('finds nothing inside a quotation', () => {
      assert.deepEqual(found('« Le maire a dit que le pont fermait », a déclaré Odile Vasseur.', 'fr'), [
        '« [Le maire a dit que le pont fermait] », {a déclaré} <Odile Vasseur>.',
      ]);
    });

    it('gives a second participle the auxiliary of the first', () => {
      assert.deepEqual(found('Le préfet a dit que l’eau montait et rappelé que le pont était fermé.', 'fr'), [
        '<Le préfet> {a dit} que [l’eau montait] et rappelé que le pont était fermé.',
        '<Le préfet> a dit que l’eau montait et {rappelé} que [le pont était fermé].',
      ]);
    });

    it('leaves a thought inside what is said', () => {
      assert.deepEqual(found('Hale said he hopes to stay in town.', 'en'), [
        '<Hale> {said} [he hopes to stay in town].',
      ]);
    });

    it('joins the quotations that follow one with a source', () => {
      assert.deepEqual(found('« Nous partons », a dit Hugo Delmas. « Personne ne restera ici. »', 'fr'), [
        '« [Nous partons] », {a dit} <Hugo Delmas>. « [Personne ne restera ici.] »',
      ]);
    });

    it('keeps a long quotation without a source', () => {
      const text = 'La maire est sortie. « Personne ne nous a prévenus de la fermeture. » Le vote a suivi.';
      assert.deepEqual(found(text, 'fr'), [
        'La maire est sortie. « [Personne ne nous a prévenus de la fermeture.] » Le vote a suivi.',
      ]);
    });
  });

  describe('forms and kinds', () => {
    const first = (text: string, language: 'fr' | 'en' = 'fr') =>
      attributionsOf(text, language).attributions[0];

    it('tells direct, mixed and indirect', () => {
      assert.equal(first('« Nous paierons », a dit Odile Vasseur.')?.form, 'direct');
      assert.equal(first('Odile Vasseur affirme que « tout ira bien » en mai.')?.form, 'mixed');
      assert.equal(first('Odile Vasseur affirme que tout ira bien.')?.form, 'indirect');
    });

    for (const [text, kind] of [
      ['Odile Vasseur affirme que tout ira bien.', 'named-person'],
      ['Ventis affirme que tout ira bien.', 'named-organization'],
      ['Le préfet affirme que tout ira bien.', 'official'],
      ['Les habitants affirment que tout ira bien.', 'group'],
      ['Selon une source policière, tout ira bien.', 'anonymous'],
      ['Certains affirment que tout ira bien.', 'vague'],
      ['Selon la presse locale, tout ira bien.', 'media'],
      ['Selon un rapport, tout ira bien.', 'document'],
      ['Elle affirme que tout ira bien.', 'pronoun'],
    ] as const)
      it(`${text} — ${kind}`, () => assert.equal(first(text)?.source?.kind, kind));

    it('gives a pronoun its gender and number', () => {
      assert.deepEqual(first('« C’est fini », a-t-elle dit.')?.pronoun, {
        isPlural: false,
        gender: 'feminine',
      });
      assert.deepEqual(first('“It is over,” they said.', 'en')?.pronoun, { isPlural: true });
    });
  });

  describe('turns', () => {
    it('gives a turn to its speaker', () => {
      const { attributions } = attributionsOf('Odile Vasseur : Nous avons attendu tout l’hiver.', 'fr');
      assert.deepEqual(
        attributions.map(({ isTurn, source }) => [isTurn, source?.kind]),
        [[true, 'named-person']],
      );
    });

    it('takes no place for a speaker', () => {
      assert.deepEqual(attributionsOf('Brévans : le pont fermera au printemps.', 'fr').attributions, []);
    });
  });

  describe('from block to block', () => {
    it('goes on with a quotation that a block leaves open', () => {
      const { exit } = attributionsOf('« Nous avons attendu tout l’hiver.', 'fr');
      assert.equal(exit.open, 'quotation');
      const [second] = attributionsOf('« Rien n’est venu », a dit Lise Aubrac.', 'fr', exit).attributions;
      assert.equal(second?.continues, true);
      assert.equal(second.source?.kind, 'named-person');
    });

    it('opens a quotation whose mark stands at the end of the block before', () => {
      const { exit } = attributionsOf('Le pont fermera."', 'fr');
      assert.equal(exit.open, 'mark');
      const text = 'Nous avons attendu", a dit Lise Aubrac.';
      const [second] = attributionsOf(text, 'fr', exit).attributions;
      assert.equal(second && markAttribution(text, second), '[Nous avons attendu]", {a dit} <Lise Aubrac>.');
      assert.equal(second?.continues, false);
    });

    it('compares states by value', () => {
      assert.ok(sameState(initialState, { ...initialState }));
      assert.ok(!sameState(initialState, { ...initialState, isQuoting: true }));
    });

    it('keeps the id where only the place changes', () => {
      const sentence = 'Le maire affirme que le pont fermera.';
      const [alone] = attributionsOf(sentence, 'fr').attributions;
      const [moved] = attributionsOf(`Il a plu. ${sentence}`, 'fr').attributions;
      assert.equal(alone?.id, moved?.id);
      const [other] = attributionsOf('Le maire affirme que le pont rouvrira.', 'fr').attributions;
      assert.notEqual(alone?.id, other?.id);
    });
  });

  describe('for any text', () => {
    const words = fc.constantFrom(
      ...'« » " “ ” , . : ; ? ! ( ) - selon a dit que Odile Vasseur il elle -t-il le la maire said that police according to 3 % … … \u00a0'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    );

    for (const language of ['fr', 'en'] as const)
      it(`keeps spans inside the block, in order and apart (${language})`, () => {
        fc.assert(
          fc.property(texts, (text) => {
            for (const { content, source, cue } of attributionsOf(text, language).attributions) {
              assert.ok(content.length > 0);
              let end = 0;
              for (const piece of content) {
                assert.ok(piece.start >= end && piece.end > piece.start && piece.end <= text.length);
                end = piece.end;
              }
              for (const span of [source, cue])
                if (span) assert.ok(span.start >= 0 && span.end > span.start && span.end <= text.length);
            }
          }),
          { numRuns: 500 },
        );
      });
  });
});
