import { describeRule } from '../ruleTable';

describeRule('fact-lead-unsourced', {
  fr: {
    flagged: [
      '⟦La mairie va vendre le stade.⟧',
      '⟦La mairie va vendre le stade.⟧ Le club partira en juin.',
      '⟦La mairie va vendre le stade.⟧\nLe club partira en juin, a annoncé la maire.',
      '# La mairie vend le stade\n⟦La mairie va vendre le stade.⟧\n« Nous partirons », a dit Hugo Delmas.',
      '⟦Deux hommes ont été arrêtés lundi à Brévans.⟧ Ils ont passé la nuit en cellule.',
      '> Le club devra partir.\n⟦La mairie va vendre le stade.⟧',
    ],
    unflagged: [
      'La mairie va vendre le stade, a annoncé lundi la maire.',
      'La mairie va vendre le stade, selon un arrêté publié lundi.',
      '« Le stade sera vendu », a déclaré Odile Vasseur.',
      'Un rapport de la Cour des comptes recommande la vente du stade.',
      '> Le stade sera vendu, a annoncé la maire.\nLa mairie va vendre le stade.',
      'Selon L’Écho du Doubs, la mairie va vendre le stade.',
    ],
  },
  en: {
    flagged: [
      '⟦The city will sell the stadium.⟧',
      '⟦The city will sell the stadium.⟧\nThe club leaves in June.',
      '⟦The city will sell the stadium.⟧\nThe club leaves in June.\nThe sale is final, the mayor said.',
      '# City sells stadium\n⟦The city will sell the stadium.⟧',
      '⟦Two men were arrested on Monday in Brévans.⟧ They spent the night in a cell.',
      '> The club must go.\n⟦The city will sell the stadium.⟧',
    ],
    unflagged: [
      'The city will sell the stadium, the mayor said Monday.',
      'The city will sell the stadium.\nThe sale is final, the mayor said.',
      'According to the Doubs Echo, the city will sell the stadium.',
      '“The stadium will be sold,” Odile Vasseur said.',
      'A new report recommends the sale of the stadium.',
      '> The stadium will be sold, the mayor said.\nThe city will sell the stadium.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'La mairie va vendre le stade.\nLe club partira en juin, a annoncé la maire.',
      after: 'La mairie va vendre le stade, selon la maire.\nLe club partira en juin, a annoncé la maire.',
    },
  ],
});
