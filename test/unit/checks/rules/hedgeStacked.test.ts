import { describeRule } from '../ruleTable';

describeRule('hedge-stacked', {
  fr: {
    flagged: [
      'Il aurait ⟦peut-être⟧ été absent, selon la police.',
      'Il serait ⟦probablement⟧ parti, selon la police.',
      'L’usine fermerait ⟦apparemment⟧ en mai, selon le syndicat.',
      'Selon la police, il aurait ⟦vraisemblablement⟧ agi seul.',
      'Selon la maire, le pont serait ⟦éventuellement⟧ vendu.',
      'Selon le préfet, ils seraient ⟦peut-être⟧ trois.',
    ],
    unflagged: [
      'Il aurait été absent, selon la police.',
      'Il est peut-être parti, selon la police.',
      'L’usine fermera probablement en mai, selon le syndicat.',
      '« Il serait peut-être parti », a dit le préfet.',
      'Il pourrait éventuellement venir, selon la maire.',
      'Selon la police, il aurait fui. Peut-être reviendra-t-il.',
    ],
  },
  en: {
    flagged: [
      'He may ⟦possibly⟧ have left, police said.',
      'He may ⟦possibly⟧ have ⟦allegedly⟧ left, police said.',
      'He might ⟦perhaps⟧ come, the mayor said.',
      'The plant could ⟦possibly⟧ close, the union said.',
      'He reportedly ⟦allegedly⟧ left, police said.',
      'She may ⟦perhaps⟧ sign, the prefect said.',
    ],
    unflagged: [
      'He allegedly left, police said.',
      'He may have left, police said.',
      'The plant will probably close, the union said.',
      '“He may possibly have left,” the prefect said.',
      'The plant could close, the union said.',
      'He may come, police said. Perhaps he will not.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Il aurait peut-être été absent, selon la police.',
      after: 'Il aurait été absent, selon la police.',
    },
  ],
});
