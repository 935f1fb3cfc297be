import { describeRule } from '../ruleTable';

describeRule('draft-residue', {
  fr: {
    flagged: [
      'Le budget atteint ⟦XX⟧ millions ⟦(à vérifier)⟧.',
      'Le budget atteint trois millions ⟦[À VÉRIFIER]⟧.',
      'Le maire a voté ⟦(source ?)⟧ contre le texte.',
      'Le nom du trésorier est ⟦???⟧ pour l’instant.',
      'Le budget est de ⟦TK⟧ euros.',
      '⟦EMBARGO⟧ jusqu’à lundi 8 heures',
      'Le préfet l’a dit, ⟦ne pas citer⟧.',
      'Le budget atteint ⟦XXX⟧ euros.',
    ],
    unflagged: [
      'Le budget atteint trois millions.',
      'Le XXe siècle commence.',
      'Il porte du XXL.',
      '« C’est à vérifier », dit-il.',
      'Ce chiffre reste à vérifier par les services.',
      'L’embargo sur les armes a été levé.',
      'Le roi Louis XX est mort.',
      'Elle a demandé : « Et le budget ??? »',
    ],
  },
  en: {
    flagged: [
      'The budget is ⟦TK⟧ million.',
      'The budget is three million ⟦(check)⟧.',
      'The mayor voted on ⟦[date?]⟧ against it, she said.',
      'His name is ⟦???⟧ for now.',
      'The total is ⟦XXX⟧ dollars.',
      '⟦EMBARGOED⟧ until Monday',
      'The prefect said so, ⟦off the record⟧.',
    ],
    unflagged: [
      'The budget is three million.',
      'Super Bowl XXX was in Tempe.',
      'T.K. Carter starred in it.',
      'He wears an XXL shirt.',
      '“Check it,” he said.',
      'The arms embargo was lifted on Monday.',
      '“This is off the record,” he said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Le budget atteint trois millions (à vérifier).',
      after: 'Le budget atteint trois millions.',
    },
  ],
});
