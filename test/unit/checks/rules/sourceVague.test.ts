import { describeRule } from '../ruleTable';

describeRule('source-vague', {
  fr: {
    flagged: [
      'L’usine fermera en mai, selon ⟦une source⟧.',
      'Selon ⟦des sources⟧, l’usine fermera en mai.',
      '⟦Une source⟧ affirme que l’usine fermera.',
      '⟦Plusieurs sources⟧ ont confirmé la fermeture.',
      'D’après ⟦une source anonyme⟧, l’usine fermera.',
      'Selon ⟦des sources bien informées⟧, le préfet partira.',
      '« L’usine fermera », a confié ⟦une source⟧ à l’AFP.',
      'Le préfet partira, a-t-on appris de ⟦source sûre⟧.',
    ],
    unflagged: [
      'L’usine fermera en mai, selon une source au conseil d’administration de l’usine.',
      'Selon une source policière, le suspect est en fuite.',
      'Selon des sources proches du dossier, le préfet partira.',
      'Le barrage est une source d’énergie pour la vallée.',
      'La rivière prend sa source à 800 mètres.',
      '« Une source affirme que nous partons, c’est faux », a dit le maire.',
      'L’eau de source est vendue deux euros.',
      'Selon une source judiciaire, deux personnes ont été arrêtées.',
    ],
  },
  en: {
    flagged: [
      'The plant will close in May, ⟦a source⟧ said.',
      '⟦Sources⟧ said the plant will close.',
      'The plant will close, according to ⟦sources⟧.',
      '⟦Several sources⟧ confirmed the move.',
      'The minister will go, ⟦an anonymous source⟧ told the Courier.',
      '⟦Two sources⟧ said talks had failed.',
    ],
    unflagged: [
      'The plant will close in May, a person on the plant’s board said.',
      'A police source said the suspect had fled.',
      'Sources close to the talks said they had failed.',
      'The dam is a source of energy for the valley.',
      'Several sources familiar with the matter confirmed the move.',
      '“Sources said we are leaving, which is false,” the mayor said.',
      'Tourism is the main source of income.',
      'A source at the ministry said the law would change.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'L’usine fermera en mai, selon une source.',
      after: 'L’usine fermera en mai, selon une source au sein de l’entreprise.',
    },
  ],
});
