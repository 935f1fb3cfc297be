import { describeRule } from '../ruleTable';

describeRule('quote-unbalanced', {
  fr: {
    flagged: [
      '⟦«⟧ Le budget est voté, a dit le trésorier.',
      'Le trésorier a dit : ⟦«⟧ Le budget est voté.',
      'Le budget est voté ⟦»⟧, a dit le trésorier.',
      '⟦“⟧Le budget est voté, a dit le trésorier.',
      '« Le budget est voté », a dit le trésorier. ⟦«⟧ Nous voilà soulagés.',
      '⟦«⟧ Le budget est voté, a dit le trésorier.\nLe maire n’a rien ajouté.',
      '# Le maire : ⟦«⟧ Nous paierons\nLe budget est voté.',
    ],
    unflagged: [
      '« Le budget est voté », a dit le trésorier.',
      '« Le budget est voté.\n« Nous voilà soulagés », a dit le trésorier.',
      'L’écran de 27" est vendu 300 euros.',
      'Le joueur mesure 6\'8" et saute haut.',
      'Il a couru le kilomètre en 3\'38".',
      '« Il m’a dit “bravo” et il est parti », a raconté Lise Aubrac.',
      'Rock ’n’ roll, l’album est sorti.',
    ],
  },
  en: {
    flagged: [
      '⟦“⟧The budget passed, the treasurer said.',
      'The treasurer said: ⟦“⟧The budget passed.',
      'The budget passed,⟦”⟧ the treasurer said.',
      '⟦"⟧The budget passed, the treasurer said.',
      '“The budget passed,” the treasurer said. ⟦“⟧We are relieved.',
      '⟦“⟧The budget passed, the treasurer said.\nThe mayor added nothing.',
    ],
    unflagged: [
      '“The budget passed,” the treasurer said.',
      '“The budget passed.\n“We are relieved,” the treasurer said.',
      'The 27" screen costs 300 dollars.',
      'The player is 6\'8" and jumps high.',
      'He ran the mile in 3\'58".',
      '“He told me ‘well done’ and left,” Lise Aubrac said.',
      'The ’90s were kind to the boys’ club.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« Le budget est voté, a dit le trésorier.',
      after: '« Le budget est voté\u00a0», a dit le trésorier.',
    },
    {
      language: 'en',
      before: '“The budget passed, the treasurer said.',
      after: '“The budget passed,” the treasurer said.',
    },
    {
      language: 'fr',
      before: 'Le trésorier a dit : « Le budget est voté.',
      after: 'Le trésorier a dit : « Le budget est voté.\u00a0»',
    },
  ],
});
