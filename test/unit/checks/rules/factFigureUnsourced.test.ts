import { describeRule } from '../ruleTable';

describeRule('fact-figure-unsourced', {
  fr: {
    flagged: [
      'Le chômage a reculé de ⟦12 %⟧ en un an.',
      'Le chômage a reculé de ⟦12\u00a0%⟧ en un an.',
      'La ville compte ⟦3 millions⟧ d’arbres.',
      'L’accident a fait ⟦14 morts⟧ dans la vallée.',
      'Le pont a coûté ⟦2,5 milliards⟧ d’euros.',
      'Le prix a monté de ⟦8 pour cent⟧ en mai.',
    ],
    unflagged: [
      'Le chômage a reculé de 12 % en un an, selon l’Insee.',
      'Le vote aura lieu le 12 mai 2026.',
      'Hugo Delmas, 34 ans, est trésorier.',
      'Brévans a battu Dole 3-1.',
      'Le pont fait 300 mètres.',
      '« Le chômage a reculé de 12 % », a dit la maire.',
      'Le chômage a reculé de 12 %. L’Insee l’a annoncé mardi.',
    ],
  },
  en: {
    flagged: [
      'Unemployment fell ⟦12%⟧ in a year.',
      'Unemployment fell ⟦12 percent⟧ in a year.',
      'The price rose ⟦8%⟧ in May.',
      'The town has ⟦3 million⟧ trees.',
      'The crash left ⟦14 dead⟧ in the valley.',
      'The bridge cost ⟦2.5 billion⟧ euros.',
    ],
    unflagged: [
      'Unemployment fell 12% in a year, the statistics office said.',
      'The vote is on 12 May 2026.',
      'Hugo Delmas, 34, is the treasurer.',
      'Brévans beat Dole 3-1.',
      'The bridge is 300 metres long.',
      '“Unemployment fell 12%,” the mayor said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Le chômage a reculé de 12 % en un an.',
      after: 'Le chômage a reculé de 12 % en un an, selon Prénom Nom.',
    },
  ],
});
