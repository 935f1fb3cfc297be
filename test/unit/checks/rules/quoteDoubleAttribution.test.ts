import { describeRule } from '../ruleTable';

describeRule('quote-double-attribution', {
  fr: {
    flagged: [
      'Il a déclaré : « Nous fermons », ⟦a-t-il dit⟧.',
      'Odile Vasseur a annoncé : « Le pont est fermé », ⟦a-t-elle déclaré⟧.',
      'Odile Vasseur a annoncé : « Le pont est fermé », ⟦a déclaré Mme Vasseur⟧.',
      'Le maire a dit : « Nous fermons », ⟦a-t-il ajouté⟧.',
      'Elle explique : “Nous fermons”, ⟦dit-elle⟧.',
      'Hugo Delmas a affirmé : "Le club ferme", ⟦a-t-il dit⟧.',
    ],
    unflagged: [
      'Il a déclaré : « Nous fermons. »',
      '« Nous fermons », a-t-il dit.',
      'Il a déclaré : « Nous fermons. » La salle s’est levée.',
      'Odile Vasseur a annoncé : « Le pont est fermé », une phrase que Paul Noël a répétée.',
      'Odile Vasseur a annoncé : « Le pont est fermé », a rapporté Paul Noël.',
      'Voici la règle : « Nous fermons », a-t-il dit.',
    ],
  },
  en: {
    flagged: [
      'He said: “We are closing,” ⟦he said⟧.',
      'Odile Vasseur announced: “The bridge is shut,” ⟦she said⟧.',
      'Odile Vasseur announced: “The bridge is shut,” ⟦Ms Vasseur said⟧.',
      'The mayor said: “We are closing,” ⟦he added⟧.',
      'She explained: “We are closing,” ⟦she said⟧.',
      'Hugo Delmas said: "The club is closing," ⟦he said⟧.',
    ],
    unflagged: [
      'He said: “We are closing.”',
      '“We are closing,” he said.',
      'He said: “We are closing.” The room rose.',
      'Odile Vasseur announced: “The bridge is shut,” Paul Noel reported.',
      'This is the rule: “We are closing,” he said.',
      'He said they were closing, she said.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Il a déclaré : « Nous fermons », a-t-il dit.',
      after: 'Il a déclaré : « Nous fermons. »',
    },
    { language: 'en', before: 'He said: “We are closing,” he said.', after: 'He said: “We are closing.”' },
  ],
});
