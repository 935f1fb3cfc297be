import { describeRule } from '../ruleTable';

describeRule('quote-pronoun-ambiguous', {
  fr: {
    flagged: [
      'Odile Vasseur, maire de Brévans, a vu Inès Pons, la vétérinaire. « Je refuse », a-t-⟦elle⟧ dit.',
      'Hugo Delmas, le trésorier, a rencontré Marc Oriol, le notaire. « Nous paierons », a-t-⟦il⟧ déclaré.',
      'Odile Vasseur, maire de Brévans, a vu Inès Pons, la vétérinaire. Il pleuvait. « Je refuse », a-t-⟦elle⟧ dit.',
      'Odile Vasseur, maire de Brévans, accompagnait Claire Aubrac, la notaire.\n« Je refuse de signer », a-t-⟦elle⟧ dit.',
      'Hugo Delmas, le trésorier, est venu avec Marc Oriol, le notaire. « Je pars demain », a-t-⟦il⟧ dit.',
      'Marc Oriol, le notaire, a reçu Hugo Delmas, le trésorier. « C’est fini », dit-⟦il⟧.',
    ],
    unflagged: [
      'Odile Vasseur, maire de Brévans, a vu Inès Pons, la vétérinaire. « Je refuse », a dit Inès Pons.',
      'Lise Aubrac a vu Paul Noël. « Je refuse », a-t-elle dit.',
      'Lise Aubrac est arrivée. « Je refuse », a-t-elle dit.',
      '« Je pars », a dit Lise Aubrac à Ana Ruiz. « Je refuse », a-t-elle ajouté.',
      'Odile Vasseur, maire de Brévans, a vu Inès Pons, la vétérinaire. La nuit est tombée. Le pont a fermé. La maire est venue. « Je refuse », a-t-elle dit.',
      '« Ana Ruiz a vu Lise Aubrac », dit Paul Noël.',
    ],
  },
  en: {
    flagged: [
      'Odile Vasseur, the mayor, met Ines Pons, a vet. “I refuse,” ⟦she⟧ said.',
      'Peter Robinson, the treasurer, met Mark Hale, a lawyer. “We will pay,” ⟦he⟧ said.',
      'Odile Vasseur, the mayor, met Ines Pons, a vet. It was raining. “I refuse,” ⟦she⟧ said.',
      'Odile Vasseur, the mayor, was with Claire Aubrac, a lawyer.\n“I refuse to sign,” ⟦she⟧ said.',
      'Peter Robinson, the treasurer, came with Mark Hale, a lawyer. “I leave tomorrow,” ⟦he⟧ said.',
      'Mark Hale, a lawyer, received Peter Robinson, the treasurer. “It is over,” ⟦he⟧ said.',
    ],
    unflagged: [
      'Odile Vasseur, the mayor, met Ines Pons, a vet. “I refuse,” Ines Pons said.',
      'Lise Aubrac met Paul Noel. “I refuse,” she said.',
      'Lise Aubrac arrived. “I refuse,” she said.',
      '“I am leaving,” Lise Aubrac told Ana Ruiz. “I refuse,” she added.',
      'Odile Vasseur, the mayor, met Ines Pons, a vet. Night fell. The bridge shut. The mayor came. “I refuse,” she said.',
      '“Ana Ruiz met Lise Aubrac,” Paul Noel said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Odile Vasseur, maire de Brévans, a vu Inès Pons, la vétérinaire. « Je refuse », a-t-elle dit.',
      after:
        'Odile Vasseur, maire de Brévans, a vu Inès Pons, la vétérinaire. « Je refuse », a dit Odile Vasseur.',
    },
    {
      language: 'en',
      before: 'Odile Vasseur, the mayor, met Ines Pons, a vet. “I refuse,” she said.',
      after: 'Odile Vasseur, the mayor, met Ines Pons, a vet. “I refuse,” Odile Vasseur said.',
    },
  ],
});
