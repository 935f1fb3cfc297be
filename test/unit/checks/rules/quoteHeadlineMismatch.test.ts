import { describeRule } from '../ruleTable';

describeRule('quote-headline-mismatch', {
  fr: {
    flagged: [
      '# « ⟦Tout sera payé⟧ »\n« Presque tout sera payé », a dit le directeur.',
      '# « ⟦Nous vendrons le stade⟧ »\n« Nous vendrons peut-être le stade », a dit la maire.',
      '# La maire : « ⟦Le pont est mort⟧ »\n« Le pont est fermé », a dit la maire.',
      '> « ⟦Tout sera payé demain⟧ », promet-il.\n« Tout sera payé un jour », a dit le directeur.',
      '# “⟦Nous ne céderons jamais⟧”\n« Nous ne céderons pas », a dit Hugo Delmas.',
      '# « ⟦Je suis coupable⟧ »\n« Je ne suis pas coupable », a dit l’accusé.',
    ],
    unflagged: [
      '# « Tout sera payé »\n« Tout sera payé », a dit le directeur.',
      '# « Protéger la rivière »\n« Nous voulons protéger la rivière », a dit le directeur.',
      '# “tout sera payé”\n« Tout sera payé demain », a dit le directeur.',
      '# Le directeur promet de payer\n« Presque tout sera payé », a dit le directeur.',
      '# Le « miracle » de Brévans\n« Tout sera payé », a dit le directeur.',
      '# « Tout sera payé »\nLe directeur promet de payer.',
    ],
  },
  en: {
    flagged: [
      '# “⟦Everyone will be paid⟧”\n“Almost everyone will be paid,” the director said.',
      '# Brévans: “⟦We will sell the stadium⟧”\n“We will perhaps sell the stadium,” the mayor said.',
      '# Mayor: “⟦The bridge is dead⟧”\n“The bridge is shut,” the mayor said.',
      '> “⟦Everyone will be paid tomorrow,⟧” he promises.\n“Everyone will be paid one day,” the director said.',
      '# "⟦We will never give in⟧"\n“We will not give in,” Hugo Delmas said.',
      '# “⟦I am guilty of this⟧”\n“I am not guilty of this,” the man said.',
    ],
    unflagged: [
      '# “Everyone will be paid”\n“Everyone will be paid,” the director said.',
      '# “Protect the river”\n“We want to protect the river,” the director said.',
      '# "everyone will be paid"\n“Everyone will be paid tomorrow,” the director said.',
      '# Director promises to pay\n“Almost everyone will be paid,” the director said.',
      '# The “miracle” of Brévans\n“Everyone will be paid,” the director said.',
      '# “Everyone will be paid”\nThe director promises to pay.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '# « Tout sera payé »\n« Presque tout sera payé », a dit le directeur.',
      after: '# « Presque tout sera payé »\n« Presque tout sera payé », a dit le directeur.',
    },
  ],
});
