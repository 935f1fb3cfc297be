import { describeRule } from '../ruleTable';

describeRule('source-first-mention', {
  fr: {
    flagged: [
      '« Nous paierons », assure ⟦Delmas⟧.',
      '« Nous paierons », assure ⟦Hugo Delmas⟧.',
      '« Nous paierons », a déclaré M. ⟦Delmas⟧.',
      '⟦Hugo Delmas⟧ a dit : « Nous paierons. »',
      'Le club est ruiné. « Nous paierons », assure ⟦Hugo Delmas⟧. Hugo Delmas, trésorier du club, est parti.',
      '« Le pont est fermé », a annoncé ⟦Odile Vasseur⟧.',
    ],
    unflagged: [
      '« Nous paierons », assure Hugo Delmas, trésorier du club.',
      '« Nous paierons », assure le trésorier Hugo Delmas.',
      'Hugo Delmas, trésorier du club, est arrivé. « Nous paierons », assure M. Delmas.',
      '« Nous paierons », assure le trésorier.',
      'Selon Hugo Delmas, le club paiera.',
      '« Nous paierons », assure Hugo Delmas (club de Brévans).',
      '« Nous paierons », assure le président du club, Hugo Delmas.',
    ],
  },
  en: {
    flagged: [
      '“We will pay,” said Mr ⟦Whitaker⟧.',
      '“We will pay,” ⟦Hugo Delmas⟧ said.',
      '“We will pay for it all,” said Mr ⟦Whitaker⟧.',
      '⟦Hugo Delmas⟧ said: “We will pay.”',
      'The club is ruined. “We will pay,” ⟦Hugo Delmas⟧ said. Hugo Delmas, the treasurer, left.',
      '“The bridge is shut,” ⟦Odile Vasseur⟧ said.',
    ],
    unflagged: [
      '“We will pay,” said Hugo Delmas, the club’s treasurer.',
      '“We will pay,” said treasurer Hugo Delmas.',
      'Hugo Delmas, the treasurer, arrived. “We will pay,” Mr Delmas said.',
      '“We will pay,” the treasurer said.',
      'According to Hugo Delmas, the club will pay.',
      '“We will pay,” said Hugo Delmas, who runs the club.',
      '“We will pay,” said the president of the club, Hugo Delmas.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« Nous paierons », assure Delmas.',
      after: '« Nous paierons », assure Prénom Delmas, fonction.',
    },
  ],
});
