import { describeRule } from '../ruleTable';

describeRule('fact-label-contested', {
  fr: {
    flagged: [
      'Le ⟦groupe terroriste⟧ a nié.',
      '⟦Les terroristes⟧ sont partis vers le nord.',
      '⟦La secte⟧ possède trois maisons.',
      'L’armée a bombardé deux ⟦organisations terroristes⟧.',
      '⟦Le régime syrien⟧ a fermé la frontière.',
      'Des ⟦voyous⟧ ont cassé les vitres.',
    ],
    unflagged: [
      'Le groupe, classé terroriste par l’Union européenne, a nié.',
      'Selon la police, les terroristes sont partis vers le nord.',
      'La justice enquête sur un attentat terroriste.',
      'Le « groupe terroriste » a nié.',
      'Il suit un régime sans sel.',
      'Le régime de retraite est réformé.',
    ],
  },
  en: {
    flagged: [
      'The ⟦terrorist group⟧ denied it.',
      '⟦The terrorists⟧ went north.',
      '⟦The cult⟧ owns three houses.',
      'The army bombed two ⟦terrorist organisations⟧.',
      '⟦The Assad regime⟧ shut the border.',
      '⟦Thugs⟧ broke the windows.',
    ],
    unflagged: [
      'The group, listed as terrorist by the EU, denied it.',
      'According to police, the terrorists went north.',
      'The court is looking at a terrorist attack.',
      'The “terrorist group” denied it.',
      'He follows a strict training regime.',
      'The new tax regime starts in May.',
    ],
  },
});
