import { describeRule } from '../ruleTable';

describeRule('fact-accusation-no-response', {
  fr: {
    flagged: [
      'L’ONG accuse ⟦Greenpeace⟧ de pollution.',
      'Le syndicat accuse ⟦Renault⟧ de mentir.',
      'La maire a accusé ⟦Hugo Delmas⟧ de vol.',
      'L’opposition accuse ⟦Emmanuel Macron⟧ de mensonge.',
      'Odile Vasseur accusait ⟦Renault⟧ de polluer la rivière.\nLa rivière est morte.',
      'Les riverains accusent ⟦Total⟧ de polluer.',
    ],
    unflagged: [
      'L’ONG accuse Renault de pollution. Contactée, la direction n’a pas répondu.',
      'L’ONG accuse Renault de pollution. Renault dément.',
      'L’ONG accuse Renault de pollution.\nLe groupe rejette ces accusations.',
      'Hugo Delmas est accusé de vol.',
      '« Ils accusent Renault de pollution », a dit la maire.',
      'Le pont accuse son âge.',
    ],
  },
  en: {
    flagged: [
      'The NGO accuses ⟦Greenpeace⟧ of pollution.',
      'The union accuses ⟦Renault⟧ of lying.',
      'The mayor accused ⟦Hugo Delmas⟧ of theft.',
      'The opposition accused ⟦Emmanuel Macron⟧ of lying.',
      'Odile Vasseur accused ⟦Microsoft⟧ of lying.\nThe river is dead.',
      'Residents have accused ⟦Shell⟧ of pollution.',
    ],
    unflagged: [
      'The NGO accuses Renault of pollution. Renault did not respond to a request for comment.',
      'The NGO accuses Renault of pollution. Renault denies it.',
      'The NGO accuses Renault of pollution.\nThe company rejected the claims.',
      'Hugo Delmas is accused of theft.',
      '“They accuse Renault of pollution,” the mayor said.',
      'The accused, Hugo Delmas, left.',
    ],
  },
});
