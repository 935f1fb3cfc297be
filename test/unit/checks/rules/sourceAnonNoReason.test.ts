import { describeRule } from '../ruleTable';

describeRule('source-anon-no-reason', {
  fr: {
    flagged: [
      '« C’est fini », confie ⟦un cadre⟧ sous couvert d’anonymat.',
      'Selon ⟦une source policière⟧, le suspect est en fuite.',
      'Selon ⟦des sources diplomatiques⟧, l’accord est signé.',
      '« C’est fini », dit ⟦un cadre⟧ qui a requis l’anonymat.',
      'L’usine fermera, a indiqué ⟦une source proche du dossier⟧.',
      'Un élu, qui préfère ⟦ne pas être cité⟧, a dit non.',
    ],
    unflagged: [
      '« C’est fini », confie un cadre qui a requis l’anonymat par crainte d’un licenciement.',
      'Selon une source policière, qui n’est pas autorisée à s’exprimer, le suspect est en fuite.',
      '« C’est fini », dit un cadre sous couvert d’anonymat car son contrat lui interdit de parler.',
      'Selon la préfecture, le suspect est en fuite.',
      'Un témoin a vu le suspect partir.',
      '« Je parle sous couvert d’anonymat », a dit Odile Vasseur.',
      'Une source souhaitant garder l’anonymat pour des raisons de sécurité a parlé.',
    ],
  },
  en: {
    flagged: [
      '“It’s over,” said ⟦an executive⟧ who asked not to be named.',
      'The suspect was arrested, ⟦a police source⟧ said.',
      'The deal is signed, according to ⟦diplomatic sources⟧.',
      '“It’s over,” ⟦an executive⟧ said on condition of anonymity.',
      'A councillor, who ⟦declined to be named⟧, said no.',
      'One student, who ⟦wished to remain anonymous⟧, said no.',
    ],
    unflagged: [
      '“It’s over,” said an executive who asked not to be named for fear of dismissal.',
      'The suspect fled, said a police source who was not authorised to speak.',
      '“It’s over,” an executive said on condition of anonymity because his contract forbids him to talk.',
      'The suspect fled, the prefecture said.',
      'A witness saw the suspect leave.',
      '“I speak on condition of anonymity,” Odile Vasseur said.',
      'The source asked not to be named, citing the sensitivity of the talks.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« C’est fini », confie un cadre sous couvert d’anonymat.',
      after: '« C’est fini », confie un cadre sous couvert d’anonymat car raison.',
    },
    {
      language: 'fr',
      before: 'Selon une source policière, le suspect est en fuite.',
      after: 'Selon une source policière, qui a requis l’anonymat car raison, le suspect est en fuite.',
    },
  ],
});
