import { describeRule } from '../ruleTable';

describeRule('verb-nonspeech', {
  fr: {
    flagged: [
      '« On verra », ⟦sourit⟧ le ministre.',
      '« C’est fini », ⟦soupire⟧ Odile Vasseur, maire de Brévans.',
      '« Jamais », ⟦rit⟧ le préfet.',
      '« On verra bien », a ⟦souri⟧ le ministre.',
      '« C’est trop tard », ⟦soupirait⟧ la maire.',
      '« Bien sûr », ⟦ricane⟧ le trésorier.',
    ],
    unflagged: [
      '« On verra », dit le ministre en souriant.',
      'Le ministre sourit et s’en va.',
      '« C’est fini », a déclaré Odile Vasseur, maire de Brévans.',
      '« Il sourit toujours », dit le préfet.',
      'La maire soupire. « C’est fini », dit-elle.',
      '« Jamais », répond le préfet.',
    ],
  },
  en: {
    flagged: [
      '“We’ll see,” the minister ⟦smiled⟧.',
      '“It is over,” ⟦sighed⟧ Odile Vasseur, the mayor.',
      '“Never,” the prefect ⟦laughed⟧.',
      '“We shall see about it,” the treasurer ⟦smiled⟧.',
      '“It is too late,” the mayor ⟦sighed⟧.',
      '“We will see about that,” the minister ⟦laughed⟧.',
    ],
    unflagged: [
      '“We’ll see,” the minister said, smiling.',
      'The minister smiled and left.',
      '“It is over,” said Odile Vasseur, the mayor.',
      '“He smiles a lot,” the prefect said.',
      'The mayor sighed. “It is over,” she said.',
      '“Never,” the prefect replied.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« On verra », sourit le ministre.',
      after: '« On verra », dit le ministre en souriant.',
    },
    {
      language: 'en',
      before: '“We’ll see,” the minister smiled.',
      after: '“We’ll see,” the minister said, smiling.',
    },
  ],
});
