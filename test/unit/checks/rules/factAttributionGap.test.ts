import { describeRule } from '../ruleTable';

describeRule('fact-attribution-gap', {
  fr: {
    flagged: [
      'Le pont est fermé, selon la police.\nLa rue est vide depuis lundi.\nLes travaux ont commencé hier.\n⟦Le marché est déplacé sur la place.⟧',
      'Le pont est fermé, a annoncé la maire.\nLa rue est vide depuis lundi.\nLes travaux ont commencé hier.\n⟦Le marché est déplacé sur la place.⟧\nLa foire aura lieu en juin.',
      'Le stade est vendu, selon le club.\nUn restaurant ouvrira dans les tribunes.\nLa pelouse sera refaite cet été.\n⟦Les gradins seront détruits en mai.⟧',
      '« Le pont est fermé », a dit Odile Vasseur, maire de Brévans.\nLa rue est vide depuis lundi.\nLes travaux ont commencé hier.\n⟦Le marché est déplacé sur la place.⟧',
      'Le pont est fermé, selon la police.\nLa rue est vide, selon la mairie.\nLa foire aura lieu en juin.\nLes travaux ont commencé hier.\n⟦Le marché est déplacé sur la place.⟧',
      'Le maire de Brévans, Paul Morel, ⟦est mort⟧ lundi.',
    ],
    unflagged: [
      'Le pont est fermé, selon la police.\nLa rue est vide depuis lundi.\nLes travaux ont commencé hier.',
      'Le pont est fermé, selon la police.\nLa rue est vide.\nLes travaux dureront trois mois, selon la mairie.\nLe marché est déplacé.',
      'La rue est vide.\nLes travaux ont commencé hier.\nLe marché est déplacé sur la place.',
      'Le maire de Brévans, Paul Morel, est mort lundi, a annoncé sa famille.',
      'Le pont est fermé, selon la police. La rue est vide. Les travaux ont commencé. Le marché est déplacé.',
      'Selon la police, la rue est vide.\nLe préfet a dit que les travaux dureraient.\nLa maire a annoncé une foire.\nLe club affirme qu’il paiera.',
    ],
  },
  en: {
    flagged: [
      'The bridge is shut, police said.\nThe street has been empty since Monday.\nThe works began yesterday.\n⟦The market has moved to the square.⟧',
      'The bridge is shut, the mayor said.\nThe street has been empty since Monday.\nThe works began yesterday.\n⟦The market has moved to the square.⟧\nThe fair is in June.',
      'The stadium is sold, the club said.\nA restaurant will open in the stands.\nThe pitch will be redone in summer.\n⟦The terraces will go in May.⟧',
      '“The bridge is shut,” said Odile Vasseur, the mayor.\nThe street has been empty since Monday.\nThe works began yesterday.\n⟦The market has moved to the square.⟧',
      'The bridge is shut, police said.\nThe street is empty, the town said.\nThe fair is in June this year.\nThe works began yesterday.\n⟦The market has moved to the square.⟧',
      'The mayor of Brévans, Paul Morel, ⟦died⟧ on Monday.',
    ],
    unflagged: [
      'The bridge is shut, police said.\nThe street has been empty since Monday.\nThe works began yesterday.',
      'The bridge is shut, police said.\nThe street is empty.\nThe works will take three months, the town said.\nThe market has moved.',
      'The street is empty.\nThe works began yesterday.\nThe market has moved to the square.',
      'The mayor of Brévans, Paul Morel, died on Monday, his family said.',
      'The bridge is shut, police said. The street is empty. The works began. The market has moved.',
      'Police said the street was empty.\nThe prefect said the works would last.\nThe mayor announced a fair.\nThe club said it would pay.',
    ],
  },
});
