import { describeRule } from '../ruleTable';

describeRule('quote-conflicting-speaker', {
  fr: {
    flagged: [
      '« Nous ne céderons rien à personne », dit Marc Oriol.\n« ⟦Nous ne céderons rien à personne⟧ », dit Inès Pons.',
      '« Nous ne céderons rien à personne », dit Marc Oriol.\n« ⟦Nous ne céderons rien à personne⟧ », dit Marc Oriol.',
      '« Nous ne céderons rien à personne », dit Marc Oriol.\nLe vote a suivi.\n“⟦Nous ne céderons rien à personne⟧”, répète Inès Pons.',
      '« Le pont sera fermé pendant trois mois », a dit la maire.\n« ⟦Le pont sera fermé pendant trois mois⟧ », a dit le préfet.',
      '« Le pont sera fermé pendant trois mois », a dit la maire. Le préfet a dit : « ⟦Le pont sera fermé pendant trois mois.⟧ »',
      '« Personne ne nous a prévenus de la fermeture. »\n« ⟦Personne ne nous a prévenus de la fermeture⟧ », dit Lise Aubrac.',
    ],
    unflagged: [
      '« Nous ne céderons rien à personne », dit Marc Oriol.',
      '# « Nous ne céderons rien à personne »\n« Nous ne céderons rien à personne », dit Marc Oriol.',
      'Le slogan « Nous ne céderons rien à personne » est partout. Le slogan « Nous ne céderons rien à personne » est peint sur le mur.',
      '« C’est trop tard », dit Marc Oriol.\n« C’est trop tard », dit Inès Pons.',
      '« Nous ne céderons rien à personne », dit Marc Oriol.\n« Nous ne céderons rien à la mairie », dit Inès Pons.',
      'Nous ne céderons rien à personne.\n« Nous ne céderons rien à personne », dit Marc Oriol.',
    ],
  },
  en: {
    flagged: [
      '“We will give nothing to anyone,” Marc Oriol said.\n“⟦We will give nothing to anyone,⟧” Ines Pons said.',
      '“We will give nothing to anyone,” Marc Oriol said.\n“⟦We will give nothing to anyone,⟧” Marc Oriol said.',
      '“We will give nothing to anyone,” Marc Oriol said.\nThe vote followed.\n"⟦We will give nothing to anyone,⟧" Ines Pons said.',
      '“The bridge will shut for three months,” the mayor said.\n“⟦The bridge will shut for three months,⟧” the prefect said.',
      'The mayor said: “The bridge will shut for three months.” The prefect said: “⟦The bridge will shut for three months.⟧”',
      '“Nobody warned us the bridge would close.”\n“⟦Nobody warned us the bridge would close,⟧” Lise Aubrac said.',
    ],
    unflagged: [
      '“We will give nothing to anyone,” Marc Oriol said.',
      '# “We will give nothing to anyone”\n“We will give nothing to anyone,” Marc Oriol said.',
      'The slogan “We will give nothing to anyone” is everywhere. The slogan “We will give nothing to anyone” is painted on the wall.',
      '“It is too late,” Marc Oriol said.\n“It is too late,” Ines Pons said.',
      '“We will give nothing to anyone,” Marc Oriol said.\n“We will give nothing to the town,” Ines Pons said.',
      'We will give nothing to anyone.\n“We will give nothing to anyone,” Marc Oriol said.',
    ],
  },
});
