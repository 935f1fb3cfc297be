import { describeRule } from '../ruleTable';

describeRule('source-anon-opinion', {
  fr: {
    flagged: [
      '« C’est un incapable », affirme ⟦une source proche du dossier⟧.',
      'Selon ⟦une source diplomatique⟧, ce plan est un désastre.',
      '« Il est fou », a confié ⟦une source policière⟧.',
      '« Je pense qu’il va partir », a dit ⟦une source syndicale⟧.',
      'Selon ⟦des sources gouvernementales⟧, la réforme est catastrophique.',
      '« C’est honteux », a déclaré ⟦une source judiciaire⟧.',
    ],
    unflagged: [
      '« La réunion a duré dix minutes », dit une source proche du dossier.',
      '« C’est un incapable », a dit Odile Vasseur, maire de Brévans.',
      'Selon une source policière, le suspect est en fuite.',
      'Le plan est un désastre.',
      'Selon des sources diplomatiques, l’accord est signé.',
      'Selon une source policière, le suspect est en fuite. « C’est honteux », a réagi Odile Vasseur.',
    ],
  },
  en: {
    flagged: [
      '“He is useless,” ⟦a government source⟧ said.',
      'The plan is a disaster, according to ⟦a diplomatic source⟧.',
      '“He is crazy,” ⟦a police source⟧ said.',
      '“I think he will go,” ⟦a union source⟧ said.',
      'The reform is terrible, ⟦government sources⟧ said.',
      '“It is a disgraceful deal,” ⟦a judicial source⟧ said.',
    ],
    unflagged: [
      '“The meeting lasted ten minutes,” a government source said.',
      '“He is useless,” said Odile Vasseur, the mayor.',
      'The suspect fled, a police source said.',
      'The plan is a disaster.',
      'The deal is signed, according to diplomatic sources.',
      'The suspect fled, a police source said. “It is disgraceful,” Odile Vasseur said.',
    ],
  },
});
