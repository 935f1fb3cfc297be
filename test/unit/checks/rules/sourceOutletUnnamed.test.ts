import { describeRule } from '../ruleTable';

describeRule('source-outlet-unnamed', {
  fr: {
    flagged: [
      'Selon ⟦la presse locale⟧, le maire part.',
      'Le maire part, d’après ⟦des médias locaux⟧.',
      '⟦Plusieurs médias⟧ affirment que le maire part.',
      '⟦Les médias⟧ ont annoncé son départ.',
      'Selon ⟦un quotidien régional⟧, le pont sera fermé.',
      'Le pont sera fermé, selon ⟦la presse⟧.',
    ],
    unflagged: [
      'Selon L’Écho du Doubs, le maire part.',
      'Selon le quotidien L’Écho du Doubs, le maire part.',
      'La presse était présente au procès.',
      '« Selon la presse locale, je pars, mais c’est faux », a dit le maire.',
      'Les médias attendaient devant la mairie.',
      'Le maire a accusé la presse locale de mentir.',
      'Selon plusieurs médias, dont L’Écho du Doubs, le maire part.',
    ],
  },
  en: {
    flagged: [
      'The mayor is leaving, according to ⟦media reports⟧.',
      '⟦Local media⟧ said the mayor was leaving.',
      'The mayor is leaving, according to ⟦a local newspaper⟧.',
      '⟦Several newspapers⟧ reported that he would go.',
      '⟦Press reports⟧ said the bridge would close.',
      'He will go, ⟦local media⟧ reported.',
    ],
    unflagged: [
      'The mayor is leaving, the Doubs Echo reported.',
      'According to the local newspaper The Doubs Echo, the mayor is leaving.',
      'The press was at the trial.',
      '“According to media reports I am leaving, which is false,” the mayor said.',
      'Local media waited outside the town hall.',
      'The mayor accused the media of lying.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Selon la presse locale, le maire part.',
      after: 'Selon nom du média, le maire part.',
    },
  ],
});
