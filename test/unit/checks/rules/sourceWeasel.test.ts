import { describeRule } from '../ruleTable';

describeRule('source-weasel', {
  fr: {
    flagged: [
      '⟦Certains estiment⟧ que la loi est inutile.',
      '⟦On dit que⟧ le maire va partir.',
      '⟦Il paraît que⟧ le pont sera fermé.',
      '⟦D’aucuns pensent⟧ que le projet est mort.',
      'Le projet est mort, ⟦selon certains⟧.',
      '⟦Les observateurs estiment⟧ que la crise durera.',
      '⟦De nombreux experts jugent⟧ la loi inutile.',
      '⟦La rumeur veut qu’⟧il parte en mai.',
    ],
    unflagged: [
      'L’association Eau Libre estime que la loi est inutile.',
      'Certains habitants sont partis avant la nuit.',
      'Certains des élus estiment que la loi est inutile.',
      '« Certains estiment que la loi est inutile », a dit la maire.',
      'On dit bonjour en entrant.',
      'Selon les experts de l’institut Ventis, la crise durera.',
      'Les experts mandatés par le tribunal rendront leur rapport en mai.',
    ],
  },
  en: {
    flagged: [
      '⟦Critics say⟧ the law is useless.',
      '⟦Some say⟧ the mayor will go.',
      '⟦It is widely believed that⟧ the bridge will close.',
      '⟦Many people think⟧ the project is dead.',
      'The project is dead, ⟦according to critics⟧.',
      '⟦Experts warned⟧ that the crisis would last.',
      '⟦Rumour has it that⟧ he leaves in May.',
    ],
    unflagged: [
      'The group Free Water says the law is useless.',
      'Some residents left before nightfall.',
      'Some of the members say the law is useless.',
      '“Some say the law is useless,” the mayor said.',
      'According to critics of the plan at Ventis, the project is dead.',
      'Experts hired by the court will report in May.',
      'It is believed to be a copy.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Certains estiment que la loi est inutile.',
      after: 'Prénom Nom estime que la loi est inutile.',
    },
    {
      language: 'en',
      before: 'The project is dead, according to critics.',
      after: 'The project is dead, according to First Last.',
    },
  ],
});
