import { describeRule } from '../ruleTable';

describeRule('verb-loaded', {
  fr: {
    flagged: [
      'Le maire ⟦prétend⟧ que tout va bien.',
      'Odile Vasseur a ⟦avoué⟧ que le budget était faux.',
      'Hugo Delmas ⟦admet⟧ que le club est ruiné.',
      '« Tout va bien », ⟦martèle⟧ la maire.',
      'Le trésorier ⟦reconnaît⟧ que les comptes sont faux.',
      'La maire ⟦prétendait⟧ que le pont tiendrait.',
      'Le préfet ⟦concède⟧ que le plan a échoué.',
    ],
    unflagged: [
      'Le maire affirme que tout va bien.',
      'L’accusé avoue le meurtre devant le juge.',
      'Odile Vasseur a déclaré que le budget était juste.',
      'Un rapport révèle que les comptes sont faux.',
      'Le prétendu miracle a fait long feu.',
      '« Il prétend que tout va bien », a dit Hugo Delmas.',
      'La France reconnaît l’indépendance du pays.',
    ],
  },
  en: {
    flagged: [
      'The mayor ⟦claimed⟧ that all was well.',
      'Odile Vasseur ⟦admitted⟧ that the budget was wrong.',
      'Hugo Delmas ⟦conceded⟧ that the club was ruined.',
      '“All is well,” the mayor ⟦insisted⟧.',
      'The mayor ⟦claims⟧ that the books are fine.',
      'The prefect ⟦boasted⟧ that the plan had worked.',
    ],
    unflagged: [
      'The mayor said all was well.',
      'The man admitted the murder in court.',
      'Odile Vasseur announced that the bridge was shut.',
      'A report reveals that the books are false.',
      'The storm claimed three lives.',
      '“He claimed all was well,” Hugo Delmas said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Le maire prétend que tout va bien.',
      after: 'Le maire dit que tout va bien.',
    },
    {
      language: 'fr',
      before: 'Odile Vasseur a avoué que le budget était faux.',
      after: 'Odile Vasseur a dit que le budget était faux.',
    },
    {
      language: 'fr',
      before: 'La maire prétendait que le pont tiendrait.',
      after: 'La maire disait que le pont tiendrait.',
    },
    {
      language: 'en',
      before: 'The mayor claimed that all was well.',
      after: 'The mayor said that all was well.',
    },
    {
      language: 'en',
      before: 'The mayor claims that the books are fine.',
      after: 'The mayor says that the books are fine.',
    },
  ],
});
