import { describeRule } from '../ruleTable';

describeRule('quote-paragraph-continuation', {
  fr: {
    flagged: [
      '« Nous restons.\n⟦Nous⟧ ne signerons pas », dit-elle.',
      '« Nous restons ici.\n⟦Le⟧ pont est à nous », a déclaré Odile Vasseur.',
      'Odile Vasseur a déclaré : « Nous restons là.\n⟦Rien⟧ ne bougera. »',
      'Elle a dit : « Nous restons.\n⟦Nous⟧ ne signerons pas. »',
      '« Nous restons.\n⟦Nous⟧ attendons le préfet.\nNous ne signerons pas », dit-elle.',
      'Le pont est fermé. « Nous restons.\n⟦Rien⟧ ne bouge », dit Hugo Delmas. La nuit tombe.',
    ],
    unflagged: [
      '« Nous restons.\n« Nous ne signerons pas », dit-elle.',
      '« Nous restons. »\nNous ne signerons pas, dit-elle.',
      '« Nous restons », dit-elle.\nLa nuit tombe.',
      '« Nous restons, dit-elle.\nLa nuit tombe.',
      'Nous restons.\nNous ne signerons pas », dit-elle.',
      '« Nous restons.\n« Nous attendons.\n« Nous ne signerons pas », dit-elle.',
    ],
  },
  en: {
    flagged: [
      '“We are staying.\n⟦We⟧ will not sign,” she said.',
      '“We are staying here.\n⟦The⟧ bridge is ours,” Odile Vasseur said.',
      'She said: “We are staying.\n⟦We⟧ will not sign.”',
      '“We are staying.\n⟦We⟧ wait for the prefect.\nWe will not sign,” she said.',
      'The bridge is shut. “We are staying.\n⟦Nothing⟧ moves,” Hugo Delmas said.',
      '"We are staying.\n⟦We⟧ will not sign," she said.',
    ],
    unflagged: [
      '“We are staying.\n“We will not sign,” she said.',
      '“We are staying.”\nWe will not sign, she said.',
      '“We are staying,” she said.\nNight falls.',
      '“We are staying, she said.\nNight falls.',
      'We are staying.\nWe will not sign,” she said.',
      '“We are staying.\n“We wait.\n“We will not sign,” she said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« Nous restons.\nNous ne signerons pas », dit-elle.',
      after: '« Nous restons.\n«\u00a0Nous ne signerons pas », dit-elle.',
    },
    {
      language: 'en',
      before: '“We are staying.\nWe will not sign,” she said.',
      after: '“We are staying.\n“We will not sign,” she said.',
    },
  ],
});
