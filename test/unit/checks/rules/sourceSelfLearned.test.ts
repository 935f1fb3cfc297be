import { describeRule } from '../ruleTable';

describeRule('source-self-learned', {
  fr: {
    flagged: [
      'Le site fermera, ⟦a-t-on appris⟧ mardi.',
      'Le site fermera, ⟦a appris l’AFP⟧.',
      '⟦Nous avons appris⟧ que le site fermera.',
      '⟦Selon nos informations⟧, le site fermera.',
      '⟦D’après nos informations⟧, le maire partira.',
      '⟦On a appris⟧ mardi que le site fermera.',
    ],
    unflagged: [
      'Le site fermera, a-t-on appris auprès de la direction.',
      'Le site fermera, a-t-on appris mardi de source syndicale.',
      'Le site fermera, a appris l’AFP auprès du syndicat.',
      'Elle a appris le piano à six ans.',
      '« Nous avons appris la nouvelle », a dit la maire.',
      'La direction a annoncé que le site fermera.',
    ],
  },
  en: {
    flagged: [
      'The ⟦BBC has learned⟧ the site will close.',
      '⟦We have learned⟧ that the site will close.',
      'The site will close, the ⟦Courier has learned⟧.',
      'The ⟦Courier has learnt⟧ that the site will close.',
      'The site will close, ⟦we have learnt⟧.',
      'The ⟦BBC has learnt⟧ the mayor will go.',
    ],
    unflagged: [
      'Management told the Courier the site will close.',
      'Reuters has learned from the union that the site will close.',
      'She has learned to play the piano.',
      '“We have learned the news,” the mayor said.',
      'The management said the site will close.',
      'The children have learned the song.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Le site fermera, a-t-on appris mardi.',
      after: 'Le site fermera, a-t-on appris auprès de qui mardi.',
    },
  ],
});
