import { describeRule } from '../ruleTable';

describeRule('source-plural-single', {
  fr: {
    flagged: [
      'Selon des sources proches du dossier, l’usine fermera. ⟦La source⟧ ajoute que la date est fixée.',
      'Selon des sources policières, il est en fuite.\n⟦La source⟧ précise qu’il est armé.',
      'Plusieurs sources l’affirment. ⟦Cette source⟧ ajoute que tout est prêt.',
      'Selon deux sources diplomatiques, l’accord est signé. L’accord est secret, selon ⟦la source⟧.',
      'De sources concordantes, l’accord est signé. ⟦La même source⟧ ajoute qu’il est secret.',
      'Selon des sources syndicales, la grève durera. Rien n’est prévu, ajoute ⟦la source⟧.',
    ],
    unflagged: [
      'Selon deux sources proches du dossier, l’usine fermera. L’une d’elles ajoute que la date est fixée.',
      'Selon une source policière, il est en fuite. La source précise qu’il est armé.',
      'Selon des sources policières, il est en fuite. Une autre source précise qu’il est armé.',
      'Selon des sources policières, il est en fuite. Les sources ajoutent qu’il est armé.',
      'La source du Doubs est à sec. La source reviendra.',
      'Selon des sources policières, il est en fuite. « La source ment », a dit le maire.',
    ],
  },
  en: {
    flagged: [
      'Government sources said the talks had failed. ⟦The source⟧ added that a date was set.',
      'Police sources said he fled.\n⟦The source⟧ said he was armed.',
      'Several sources said so. ⟦This source⟧ added that all was ready.',
      'Two sources said the deal was signed. The deal is secret, according to ⟦the source⟧.',
      'Two union sources said the strike would last. Nothing is planned, ⟦the source⟧ added.',
      'Diplomatic sources confirmed the deal. ⟦The source⟧ said it was secret.',
    ],
    unflagged: [
      'Two sources said the plant would close. One of them added that a date was set.',
      'A police source said he fled. The source said he was armed.',
      'Police sources said he fled. Another source said he was armed.',
      'Police sources said he fled. The sources added that he was armed.',
      'The source of the river is dry. The source will return.',
      'Police sources said he fled. “The source is lying,” the mayor said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Selon des sources policières, il est en fuite. La source précise qu’il est armé.',
      after: 'Selon une source policière, il est en fuite. La source précise qu’il est armé.',
    },
    {
      language: 'en',
      before: 'Sources said the strike would last. The source added more.',
      after: 'A source said the strike would last. The source added more.',
    },
  ],
});
