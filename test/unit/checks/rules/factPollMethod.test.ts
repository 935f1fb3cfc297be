import { describeRule } from '../ruleTable';

describeRule('fact-poll-method', {
  fr: {
    flagged: [
      '54 % des électeurs voteraient oui, selon un ⟦sondage⟧.',
      'Selon un ⟦sondage⟧ Ifop, 54 % des électeurs voteraient oui.',
      'Un ⟦sondage⟧ Ventis pour L’Écho donne le oui à 54 %.',
      'Selon un ⟦sondage⟧ réalisé auprès de 1 002 personnes, 54 % voteraient oui.',
      'Le oui est à 54 % dans un ⟦sondage⟧ réalisé les 3 et 4 mai.',
      'Le oui recueille 54 % des ⟦intentions de vote⟧.',
    ],
    unflagged: [
      'Selon un sondage Ifop pour L’Écho, réalisé les 3 et 4 mai auprès de 1 002 personnes, marge d’erreur de 3 points, 54 % voteraient oui.',
      'Le maire ne croit pas aux sondages.',
      'Un sondage sera publié lundi.',
      '« Un sondage nous donne 54 % », a dit la maire.',
      '54 % des élus ont voté oui.',
      'Selon un sondage Ipsos commandé par la ville, 54 % voteraient oui.\nIl a été réalisé du 3 au 4 mai auprès de 1 002 personnes, avec une marge d’erreur de 3 points.',
    ],
  },
  en: {
    flagged: [
      '54% would vote yes, a ⟦poll⟧ found.',
      'A YouGov ⟦poll⟧ found that 54% would vote yes.',
      'A Ventis ⟦poll⟧ for the Echo puts yes on 54%.',
      'In a ⟦poll⟧ of 1,002 adults 54% would vote yes.',
      'Yes is on 54% in a ⟦poll⟧ taken on May 3.',
      'The yes side has 54% of ⟦voting intentions⟧.',
    ],
    unflagged: [
      'A YouGov poll for the Echo of 1,002 adults, taken on May 3, margin of error plus or minus 3 points, found 54% would vote yes.',
      'The mayor does not believe in polls.',
      'A poll will be published on Monday.',
      '“A poll has us on 54%,” the mayor said.',
      '54% of the members voted yes.',
      'An Ipsos poll commissioned by the town found 54% would vote yes.\nIt was taken in May, with a sample of 1,002 and a margin of error of 3 points.',
    ],
  },
});
