import { describeRule } from '../ruleTable';

describeRule('source-study-unnamed', {
  fr: {
    flagged: [
      '⟦Une étude⟧ montre que l’air se dégrade.',
      '⟦Des études⟧ montrent que l’air se dégrade.',
      'Selon ⟦une étude récente⟧, l’air se dégrade.',
      '⟦Plusieurs études⟧ ont montré que l’air se dégrade.',
      '⟦Des chercheurs⟧ affirment que l’air se dégrade.',
      'D’après ⟦une récente enquête⟧, l’air se dégrade.',
    ],
    unflagged: [
      'Une étude de l’institut Ventis, publiée en mars, montre que l’air se dégrade.',
      'Une étude montre que l’air se dégrade. Elle est signée de l’institut Ventis.',
      'Une étude publiée en 2024 montre que l’air se dégrade.',
      'L’étude montre que l’air se dégrade.',
      '« Une étude montre que l’air se dégrade », a dit la maire.',
      'La mairie a commandé une étude sur l’air.',
    ],
  },
  en: {
    flagged: [
      '⟦Studies⟧ show the air is getting worse.',
      '⟦A study⟧ shows the air is getting worse.',
      'The air is getting worse, according to ⟦a recent study⟧.',
      '⟦Research⟧ has shown that the air is getting worse.',
      '⟦Scientists⟧ say the air is getting worse.',
      '⟦Researchers⟧ found that the air is getting worse.',
    ],
    unflagged: [
      'A March study by the Ventis Institute shows the air is getting worse.',
      'A study shows the air is getting worse. It is by the Ventis Institute.',
      'A study published in 2024 shows the air is getting worse.',
      'The study shows the air is getting worse.',
      '“A study shows the air is getting worse,” the mayor said.',
      'The town ordered a study of the air.',
    ],
  },
});
