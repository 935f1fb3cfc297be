import { describeRule } from '../ruleTable';

describeRule('source-name-variant', {
  fr: {
    flagged: [
      'Odile Vasseur est venue. Plus tard, ⟦Odile Vaseur⟧ est repartie.',
      'Odile Vasseur a parlé. La maire Odile Vasseur a signé. Puis ⟦Odile Vasser⟧ est sortie.',
      'Le préfet Hugo Delmas a vu le pont. Le soir, ⟦Hugo Dalmas⟧ a parlé.',
      'Le président Idriss Déby a parlé. Le soir, ⟦Idriss Deby⟧ est parti.',
      'Stephen Hale est venu. Le soir, ⟦Steven Hale⟧ est parti.',
      'Inès Martineau est arrivée. Le soir, ⟦Inès Martinau⟧ est partie.',
    ],
    unflagged: [
      'Odile Vasseur est venue. Plus tard, Odile Vasseur est repartie.',
      'Jean Vasseur et Jeanne Vasseur sont venus.',
      'Odile Vasseur est venue. Mme Vasseur est repartie.',
      'Paul Noël et Paul Morel sont venus.',
      'Simon Delmas et Simone Delmas sont venus.',
      'ODILE VASSEUR est venue. Odile Vasseur est repartie.',
    ],
  },
  en: {
    flagged: [
      'Stephen Hale arrived. In the evening ⟦Steven Hale⟧ left.',
      'Odile Vasseur arrived. In the evening ⟦Odile Vaseur⟧ left.',
      'Hugo Delmas spoke. Hugo Delmas signed. Then ⟦Hugo Dalmas⟧ left.',
      'Mayor Thomas Whitaker spoke. Later ⟦Thomas Whittaker⟧ left.',
      'Judge Martin Callaghan spoke. Later ⟦Martin Calaghan⟧ left.',
      'Peter Robinson spoke. Later ⟦Peter Robbinson⟧ left.',
    ],
    unflagged: [
      'Stephen Hale arrived. In the evening Stephen Hale left.',
      'Paul Hale and Paula Hale arrived.',
      'Stephen Hale arrived. Mr Hale left.',
      'Peter Smith and Peter Jones arrived.',
      'Simon Hale and Simone Hale arrived.',
      'STEPHEN HALE arrived. Stephen Hale left.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Odile Vasseur est venue. Plus tard, Odile Vaseur est repartie.',
      after: 'Odile Vasseur est venue. Plus tard, Odile Vasseur est repartie.',
    },
  ],
});
