import { describeRule } from '../ruleTable';

describeRule('quote-cut-unmarked', {
  fr: {
    flagged: [
      '« Nous partirons⟦...⟧avant l’hiver », dit-il.',
      '« Nous partirons⟦…⟧avant l’hiver », dit-il.',
      '« Nous partirons ⟦(...)⟧ avant l’hiver », dit-il.',
      '« Nous partirons ⟦[...]⟧ avant l’hiver », dit-il.',
      '« Nous partirons ⟦(…)⟧ avant l’hiver », dit-il.',
      '« Nous partirons ⟦...⟧ avant l’hiver », dit-il.',
    ],
    unflagged: [
      '« Nous partirons […] avant l’hiver », dit-il.',
      '« Nous partirons… », dit-il.',
      '« Nous partirons... Enfin, peut-être », dit-il.',
      'Il est parti... sans rien dire.',
      '« Nous partirons avant l’hiver », dit-il.',
      '« … et nous partirons », dit-il.',
    ],
  },
  en: {
    flagged: [
      '“We will leave⟦...⟧before winter,” he said.',
      '“We will leave⟦…⟧before winter,” he said.',
      '“We will leave ⟦(...)⟧ before winter,” he said.',
      '“We will leave⟦...⟧ before winter,” he said.',
      '“We will leave ⟦...⟧before winter,” he said.',
      '“We will leave ⟦(…)⟧ before winter,” he said.',
    ],
    unflagged: [
      '“We will leave ... before winter,” he said.',
      '“We will leave [...] before winter,” he said.',
      '“We will leave...” he said.',
      '“We will leave... Well, maybe,” he said.',
      'He left... without a word.',
      '“We will leave before winter,” he said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« Nous partirons...avant l’hiver », dit-il.',
      after: '« Nous partirons […] avant l’hiver », dit-il.',
    },
    {
      language: 'en',
      before: '“We will leave...before winter,” he said.',
      after: '“We will leave ... before winter,” he said.',
    },
  ],
});
