import { describeRule } from '../ruleTable';

describeRule('source-anon-single', {
  fr: {
    flagged: [
      'Le suspect a été arrêté, selon ⟦une source policière⟧.',
      'Le suspect a été arrêté lundi, selon ⟦une source policière⟧.\nIl était seul, ajoute la source policière.',
      'Selon ⟦des sources diplomatiques⟧, l’accord est signé.\nLe texte entre en vigueur en mai.',
      '« C’est fini », a confié ⟦un responsable⟧ sous couvert d’anonymat.',
      'L’accord est signé, a indiqué ⟦une source proche du dossier⟧.\nLe ministère n’a pas souhaité faire de commentaire.',
      'L’usine fermera, selon ⟦une source syndicale⟧. La direction n’a pas répondu.',
    ],
    unflagged: [
      'Le suspect a été arrêté, selon une source policière. « Il était seul », a déclaré le procureur Paul Noël.',
      'L’usine fermera en mai, a annoncé la direction.',
      'Selon une source policière, le suspect est en fuite.\nLa préfecture confirme qu’il est recherché.',
      'L’usine fermera en mai.',
      '« Nous partons », a dit Odile Vasseur.',
      'Selon Ventis, l’usine fermera. Une source syndicale ajoute que cent postes sont menacés.',
    ],
  },
  en: {
    flagged: [
      'The suspect was arrested, ⟦a police source⟧ said.',
      'The deal is signed, according to ⟦diplomatic sources⟧.\nThe text takes effect in May.',
      '“It’s over,” said ⟦an official⟧ who asked not to be named.',
      'The plant will close, according to ⟦a government source⟧.',
      'The plant will close, ⟦a union source⟧ said. The company declined to comment.',
      'The talks had failed, ⟦a diplomatic source⟧ said.\nThe text is lost, the diplomatic source added.',
    ],
    unflagged: [
      'The suspect was arrested, a police source said. “He was alone,” Paul Noel, a prosecutor, said.',
      'The plant will close in May, the company announced.',
      'The suspect fled, a police source said.\nThe prefecture confirmed he was wanted.',
      'The plant will close in May.',
      '“We are leaving,” Odile Vasseur said.',
      'The plant will close, Ventis said. A union source said a hundred jobs were at risk.',
    ],
  },
});
