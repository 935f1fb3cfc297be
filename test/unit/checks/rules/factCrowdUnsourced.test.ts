import { describeRule } from '../ruleTable';

describeRule('fact-crowd-unsourced', {
  fr: {
    flagged: [
      '⟦20 000 personnes⟧ ont défilé.',
      '⟦20 000 manifestants⟧ se sont rassemblés sur la place.',
      'Plus de ⟦3000 personnes⟧ ont manifesté dans la ville.',
      '⟦Des milliers de personnes⟧ ont défilé dans la ville.',
      '⟦Des dizaines de milliers de manifestants⟧ ont marché vers le pont.',
      'À Brévans, ⟦500 agriculteurs⟧ ont manifesté.',
    ],
    unflagged: [
      '20 000 personnes ont défilé, selon la préfecture ; 35 000, selon les organisateurs.',
      '20 000 personnes ont défilé. La police en a compté 10 000, a indiqué le préfet.',
      '20 000 personnes vivent à Brévans.',
      '« 20 000 personnes ont défilé », a dit le syndicat.',
      'Dix personnes ont défilé.',
      'Les manifestants ont défilé dans le calme.',
    ],
  },
  en: {
    flagged: [
      'Some ⟦20,000 people⟧ marched.',
      '⟦20,000 protesters⟧ gathered in the square.',
      'More than ⟦3000 people⟧ demonstrated in the city.',
      '⟦Thousands of people⟧ marched through the city.',
      '⟦Tens of thousands of demonstrators⟧ marched to the bridge.',
      'In Brévans, ⟦500 farmers⟧ protested.',
    ],
    unflagged: [
      '20,000 people marched, according to police; organisers said 35,000.',
      '20,000 people marched. Police said they counted 10,000.',
      '20,000 people live in Brévans.',
      '“20,000 people marched,” the union said.',
      'Ten people marched.',
      'The protesters marched in silence.',
    ],
  },
});
