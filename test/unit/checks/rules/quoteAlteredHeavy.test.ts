import { describeRule } from '../ruleTable';

describeRule('quote-altered-heavy', {
  fr: {
    flagged: [
      '⟦« [Le conseil] a [voté] la [loi] »⟧, dit-elle.',
      '⟦« [Le conseil municipal] a voté »⟧, dit-elle.',
      '⟦« Il a [hier soir] voté [la loi] »⟧, dit-elle.',
      '⟦"[Le conseil] a [voté] la [loi] hier soir à la mairie de Brévans avec [joie]"⟧, dit-elle.',
      '⟦« Nous [les habitants du quartier] partons »⟧, dit-elle.',
      '⟦“[Elle] veut [vendre] le [stade] de Brévans avant la fin du mois de mai”⟧, dit-il.',
    ],
    unflagged: [
      '« Il a voté la loi [sur l’eau] », dit-elle.',
      '« Il a voté […] la loi […] hier […] soir », dit-elle.',
      '« Il a voté la loi [sic] », dit-elle.',
      '« Il a voté la loi », dit-elle.',
      'Le conseil [municipal] a [hier] voté la [loi].',
      '« Le conseil a voté hier soir la loi [sur l’eau] et le budget [annuel] de la commune », dit-elle.',
    ],
  },
  en: {
    flagged: [
      '⟦“[The board] has [passed] the [law],”⟧ she said.',
      '⟦“[The town council] has voted,”⟧ she said.',
      '⟦“It has [last night] passed [the law],”⟧ she said.',
      '⟦"[The board] has [passed] the [law] last night at the town hall in Brévans with [joy],"⟧ she said.',
      '⟦“We [the people of the quarter] go,”⟧ she said.',
      '⟦“[She] wants to [sell] the [stadium] in Brévans before the end of May,”⟧ he said.',
    ],
    unflagged: [
      '“It passed the [water] law,” she said.',
      '“It passed [...] the law [...] last [...] night,” she said.',
      '“It passed the law [sic],” she said.',
      '“It passed the law,” she said.',
      'The [town] board [last night] passed the [law].',
      '“The board passed the [water] law and the [annual] budget of the town last night,” she said.',
    ],
  },
});
