import { describeRule } from '../ruleTable';

describeRule('typo-guillemets', {
  fr: {
    flagged: [
      '⟦"⟧Nous partons", dit-il.',
      '⟦“⟧Nous partons”, dit-il.',
      '⟦«⟧Nous partons⟦»⟧, dit-il.',
      '⟦«⟧ Nous partons ⟦»⟧, dit-il.',
      'Trois élus ont voté⟦:⟧ le maire est battu.',
      'Qui paiera ⟦?⟧ Personne ⟦!⟧',
      'Le vote est clos ⟦;⟧ la séance est levée.',
      '«\u00a0Il a dit ⟦"⟧oui" à la maire\u00a0», dit-elle.',
    ],
    unflagged: [
      '«\u00a0Nous partons\u00a0», dit-il.',
      '«\u202fNous partons\u202f», dit-il.',
      'Le train part à 12:30 et revient à 18:45.',
      'Le site est https://example.org/page?nom=pont.',
      'Le dossier C:\\Articles contient le texte.',
      'Écrire `say "hello"` dans le code.',
      'Le vote est clos\u00a0; qui paiera\u202f?',
      '«\u00a0Il a dit “oui” à la maire\u00a0», dit-elle.',
      'Quoi\u00a0?!',
      'Un écran de 27" est vendu.',
    ],
  },
  en: {
    flagged: [
      '“We’re off⟦"⟧, she said.',
      '“We’re off,” she said. ⟦"⟧We leave now," he said. “Bye,” they said.',
      '⟦"⟧We’re off,” she said.',
      '“We’re off,” she said.\n⟦"⟧We leave now," he said.',
      '"We’re off," she said. "We leave," he said. ⟦“⟧Bye,” they said.',
      'He called it ⟦"⟧late". “Very late,” she said.',
    ],
    unflagged: [
      '“We’re off,” she said.',
      '"We\'re off," she said.',
      "“We're off,” she said.",
      'The 27" screen is “new”.',
      '“He said ‘no’ to us,” she said.',
      'Nothing is quoted here: not a word; really?',
    ],
  },
  fixes: [
    { language: 'fr', before: '"Nous partons", dit-il.', after: '«\u00a0Nous partons\u00a0», dit-il.' },
    { language: 'fr', before: 'Qui paiera ?', after: 'Qui paiera\u00a0?' },
    {
      language: 'fr',
      before: '"Il a dit «oui» à la maire", dit-elle.',
      after: '«\u00a0Il a dit “oui” à la maire\u00a0», dit-elle.',
    },
    { language: 'en', before: '“We’re off", she said.', after: '“We’re off”, she said.' },
  ],
});
