import { describeRule } from '../ruleTable';

describeRule('quote-unattributed', {
  fr: {
    flagged: [
      'La maire a quitté la salle. ⟦« Personne ne nous a prévenus de la fermeture du pont. »⟧ Le vote a suivi.',
      'Le pont est fermé depuis lundi. ⟦« Nous avons dû faire un détour de vingt kilomètres. »⟧ Les travaux dureront trois mois.',
      'Le marché reste vide.\n⟦« Les clients ne viennent plus depuis le début des travaux. »⟧\nLa rue sera rouverte au printemps.',
      'Le stade était comble. ⟦“On n’avait jamais vu une foule pareille ici.”⟧ Le match a commencé à 20 heures.',
      'Les élus sont partis à minuit. ⟦"Ce budget est le plus mauvais de tous les temps."⟧ La séance reprendra jeudi.',
      'Le train est resté bloqué deux heures. ⟦« Il faisait très froid dans les wagons. »⟧ Une enquête est ouverte.',
    ],
    unflagged: [
      '« Personne ne nous a prévenus de la fermeture », a déclaré Odile Vasseur, maire de Brévans.',
      'Odile Vasseur a pris la parole : « Personne ne nous a prévenus de la fermeture du pont. »',
      '« Personne ne nous a prévenus de la fermeture », a dit Odile Vasseur. « Nous demandons une réunion avec le préfet. »',
      'Le slogan « Un pont pour tous, tous pour le pont » a été repris par la foule.',
      'La banderole « Rendez-nous notre pont, rendez-nous nos vies » barrait la rue.',
      'La maire a quitté la salle. « Un vote pour rien ? » Le vote a suivi.',
      'Hugo Delmas : « Nous avons dû faire un détour de vingt kilomètres. »',
      'Selon Odile Vasseur, « personne ne nous a prévenus de la fermeture du pont ».',
    ],
  },
  en: {
    flagged: [
      'The mayor left. ⟦“Nobody warned us the bridge would close.”⟧ The vote followed.',
      'The market stayed empty. ⟦“Customers have not come since the works began.”⟧ The street opens in May.',
      'The train stood still for two hours. ⟦"It was bitterly cold inside the carriages."⟧ An inquiry is open.',
      'The stadium was full. ⟦“We had never seen a crowd like this.”⟧ The match began at eight.',
      'The council rose at midnight. ⟦“This is the worst budget of all time.”⟧ It meets again on Thursday.',
      'The shop is shut.\n⟦“There is no money left to pay anyone.”⟧\nThe lease ends in June.',
    ],
    unflagged: [
      '“Nobody warned us the bridge would close,” said Odile Vasseur, mayor of Brévans.',
      'Odile Vasseur said: “Nobody warned us the bridge would close.”',
      '“Nobody warned us,” Odile Vasseur said. “We want a meeting with the prefect before the vote.”',
      'The slogan “A bridge for all and all for the bridge” was taken up by the crowd.',
      'She wrote the novel “The Year the Bridge Fell Into the River”.',
      'The mayor left. “A vote for nothing?” The vote followed.',
      'According to Odile Vasseur, “nobody warned us the bridge would close”.',
    ],
  },
});
