import { describeRule } from '../ruleTable';

describeRule('verb-mindreading', {
  fr: {
    flagged: [
      'Ana Ruiz ⟦croit⟧ que le prix baissera.',
      'Odile Vasseur ⟦pense⟧ que le pont tiendra.',
      'Le préfet ⟦espère⟧ que la pluie cessera.',
      'Hugo Delmas ⟦croyait⟧ que le club survivrait.',
      'La maire ⟦pense⟧ qu’il faut voter.',
      'Les élus ⟦espèrent⟧ que le préfet viendra.',
    ],
    unflagged: [
      'Ana Ruiz dit croire que le prix baissera.',
      'Odile Vasseur espère gagner le vote.',
      'La maire veut vendre le stade.',
      'Ana Ruiz dit que le prix baissera.',
      '« Je crois que le prix baissera », dit Ana Ruiz, économiste.',
      'La maire estime que le pont tiendra.',
    ],
  },
  en: {
    flagged: [
      'Ana Ruiz ⟦believes⟧ prices will fall.',
      'Odile Vasseur ⟦thinks⟧ that the bridge will hold.',
      'The prefect ⟦hopes⟧ that the rain will stop.',
      'Hugo Delmas ⟦believed⟧ that the club would survive.',
      'The mayor ⟦thinks⟧ that a vote is needed.',
      'Hugo Delmas ⟦feels⟧ that the club was cheated.',
    ],
    unflagged: [
      'Ana Ruiz said she believes prices will fall.',
      'Odile Vasseur hopes to win the vote.',
      'The mayor wants to sell the stadium.',
      'Ana Ruiz said prices will fall.',
      '“I believe prices will fall,” said Ana Ruiz, an economist.',
      'The mayor said that the bridge would hold.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Ana Ruiz croit que le prix baissera.',
      after: 'Ana Ruiz dit croire que le prix baissera.',
    },
    {
      language: 'fr',
      before: 'Hugo Delmas croyait que le club survivrait.',
      after: 'Hugo Delmas disait croire que le club survivrait.',
    },
    {
      language: 'en',
      before: 'Ana Ruiz believes prices will fall.',
      after: 'Ana Ruiz says she believes prices will fall.',
    },
  ],
});
