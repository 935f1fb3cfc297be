import { describeRule } from '../ruleTable';

describeRule('source-firstname-only', {
  fr: {
    flagged: [
      '« J’ai peur », dit ⟦Karima⟧.',
      '« J’ai tout perdu », raconte ⟦Mathieu⟧, 34 ans.',
      '« J’ai tout vu », a dit ⟦Fatima⟧.',
      '« Je suis partie », confie ⟦Sophie⟧, infirmière.',
      '« C’est fini », a déclaré ⟦Thomas⟧. « J’ai peur », a-t-il ajouté.',
      '« On attend », explique ⟦Nicolas⟧, venu de Brévans.',
    ],
    unflagged: [
      '« J’ai peur », dit Karima (le prénom a été modifié).',
      '« J’ai peur », dit Karima Benali.',
      '« J’ai peur », dit Delmas.',
      'Karima est partie.',
      '« J’ai peur », dit Karima, un prénom d’emprunt.',
      '« J’ai peur », dit Karima.\nLes prénoms ont été modifiés.',
    ],
  },
  en: {
    flagged: [
      '“I’m scared,” said ⟦Sarah⟧.',
      '“I lost everything,” said ⟦Matthew⟧, 34.',
      '⟦Rachel⟧ said: “I’m scared.”',
      '“I left,” said ⟦Sophie⟧, a nurse.',
      '“It is over,” ⟦Thomas⟧ said. “I’m scared,” he added.',
      '“We wait,” explained ⟦Nicholas⟧.',
    ],
    unflagged: [
      '“I’m scared,” said Sarah, whose surname is withheld for safety.',
      '“I’m scared,” said Sarah Benali.',
      '“I’m scared,” said Delmas.',
      'Sarah left.',
      '“I’m scared,” said Sarah, not her real name.',
      '“I’m scared,” said Sarah.\nNames have been changed.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« J’ai peur », dit Karima.',
      after: '« J’ai peur », dit Karima (le prénom a été modifié).',
    },
  ],
});
