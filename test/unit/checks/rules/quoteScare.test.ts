import { describeRule } from '../ruleTable';

describeRule('quote-scare', {
  fr: {
    flagged: [
      'Le ⟦« miracle »⟧ agricole a fait long feu.',
      'La ⟦« réforme »⟧ coûtera trois millions.',
      'Une ⟦« bonne affaire »⟧ qui ruine le club.',
      'Le pont ⟦“provisoire”⟧ a dix ans.',
      'Les ⟦"économies"⟧ du plan restent à trouver.',
      'Le budget est ⟦« équilibré »⟧ par un emprunt.',
    ],
    unflagged: [
      'Le « miracle », selon le mot du préfet, a fait long feu.',
      'Le préfet a parlé d’un « miracle » agricole.',
      'Le film « Miracle » sort mercredi.',
      'Le mot « miracle » vient du latin.',
      'Le slogan « Résiste » couvre les murs.',
      'Le « hard landing » (atterrissage brutal) inquiète.',
      'Le « Miracle » a fait long feu.',
      '« Nous partons en mai », a dit le préfet.',
    ],
  },
  en: {
    flagged: [
      'The farm ⟦“miracle”⟧ fizzled out.',
      'The ⟦“reform”⟧ will cost three million.',
      'A ⟦“good deal”⟧ that ruins the club.',
      'The ⟦“temporary”⟧ bridge is ten years old.',
      'The plan’s ⟦"savings"⟧ are yet to be found.',
      'The budget is ⟦“balanced”⟧ by a loan.',
    ],
    unflagged: [
      'The “miracle”, according to the prefect, fizzled out.',
      'The prefect said the “miracle” was over.',
      'The film “Miracle” opens on Wednesday.',
      'The word “miracle” comes from Latin.',
      'The slogan “resist” covers the walls.',
      'The “Miracle” fizzled out.',
      'The “schadenfreude” (joy at harm) was plain.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Le « miracle » agricole a fait long feu.',
      after: 'Le miracle agricole a fait long feu.',
    },
  ],
});
