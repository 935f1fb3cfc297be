import { describeRule } from '../ruleTable';

describeRule('fact-guilt-asserted', {
  fr: {
    flagged: [
      '⟦Le meurtrier présumé⟧, Éric Tanguy, est en fuite.',
      '⟦Le présumé coupable⟧ est en fuite.',
      '⟦Le tueur⟧, Éric Tanguy, est en fuite.',
      'Éric Tanguy, ⟦l’assassin⟧, est en fuite.',
      'La police cherche ⟦le violeur présumé⟧.',
      '⟦Les terroristes présumés⟧ sont en fuite.',
    ],
    unflagged: [
      'Éric Tanguy, mis en examen pour meurtre, est en fuite.',
      'Le tueur, Éric Tanguy, a été condamné à vingt ans.',
      'Le tueur est en fuite.',
      '« Le tueur présumé est en fuite », a dit le procureur.',
      'Éric Tanguy, soupçonné de meurtre, est en fuite.',
      'Le père présumé de l’enfant, Éric Tanguy, est venu.',
    ],
  },
  en: {
    flagged: [
      '⟦The killer⟧, Eric Tanguy, is on the run.',
      'Eric Tanguy, ⟦the killer⟧, is on the run.',
      '⟦The presumed killer⟧ is on the run.',
      '⟦The rapist⟧, Eric Tanguy, is on the run.',
      '⟦The thief⟧, Eric Tanguy, is on the run.',
      'Eric Tanguy, ⟦the murderer⟧, is on the run.',
    ],
    unflagged: [
      'Eric Tanguy, charged with murder, is on the run.',
      'The killer, Eric Tanguy, was convicted and jailed.',
      'The killer is on the run.',
      '“The killer, Eric Tanguy, is on the run,” the prosecutor said.',
      'Eric Tanguy, accused of murder, is on the run.',
      'The alleged killer, Eric Tanguy, is on the run.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Le meurtrier présumé, Éric Tanguy, est en fuite.',
      after: 'L’homme soupçonné de meurtre, Éric Tanguy, est en fuite.',
    },
  ],
});
