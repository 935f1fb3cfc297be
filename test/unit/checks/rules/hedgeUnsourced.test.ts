import { describeRule } from '../ruleTable';

describeRule('hedge-unsourced', {
  fr: {
    flagged: [
      'L’usine ⟦fermerait⟧ en mai.',
      'Le suspect ⟦aurait⟧ fui.',
      'Le conducteur ⟦aurait⟧ perdu le contrôle de son véhicule. Une enquête est ouverte.',
      'Deux hommes ⟦seraient⟧ recherchés dans la région.',
      'L’homme, qui ⟦aurait⟧ agi seul, est en fuite.',
      'Le groupe ⟦serait⟧ ruiné depuis un an.',
    ],
    unflagged: [
      'Selon le syndicat, l’usine fermerait en mai.',
      'Si l’usine fermait, il partirait.',
      'Le ministre devrait arriver lundi à Brévans.',
      'L’usine va fermer, a indiqué le syndicat. Elle fermerait en mai.',
      'Le maire a promis qu’il viendrait.',
      'On pourrait croire à une erreur.',
      'Cette réforme permettrait-elle de sauver l’usine ?',
      '« Le suspect aurait fui », a dit un voisin.',
      'Le maire tirait les leçons du vote et montrait des plans.',
      'Elle aurait pu gagner la course.',
    ],
  },
  en: {
    flagged: [
      'The plant will ⟦reportedly⟧ close in May.',
      'The suspect ⟦allegedly⟧ fled on foot.',
      'The plant ⟦is said to⟧ close in May.',
      'Two men ⟦are believed to⟧ be on the run.',
      'He was ⟦reportedly⟧ alone.',
      'The firm ⟦is rumoured to⟧ be for sale.',
    ],
    unflagged: [
      'The plant will close in May, the union said.',
      'The plant will reportedly close in May, according to the union.',
      'Police said the suspect fled. He allegedly stole a car.',
      '“He allegedly fled,” a neighbour said.',
      'The plant would close if the union left.',
      'According to Ventis, the plant is said to be old.',
      'She said it was a copy.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Le suspect aurait fui.',
      after: 'Selon Prénom Nom, le suspect aurait fui.',
    },
    {
      language: 'en',
      before: 'The suspect allegedly fled on foot.',
      after: 'According to First Last, the suspect allegedly fled on foot.',
    },
  ],
});
