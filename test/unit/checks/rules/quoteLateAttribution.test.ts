import { describeRule } from '../ruleTable';

const LONG_FR =
  'Nous avons quitté la vallée avant la nuit avec les enfants, les vieux et les bêtes, sans savoir si la route serait encore ouverte plus bas, sans savoir non plus où nous allions dormir ni qui nous attendrait au bout du chemin';
const LONG_EN =
  'We left the valley before nightfall with the children, the old people and the animals, not knowing whether the road would still be open further down, nor where we were going to sleep, nor who would be waiting for us at the end';

describeRule('quote-late-attribution', {
  fr: {
    flagged: [
      '« Nous avons attendu. Rien n’est venu. Alors nous sommes partis à pied », ⟦raconte Lise Aubrac⟧.',
      '« Il pleuvait. Le pont tremblait. Nous avons couru vers la mairie », ⟦a expliqué Hugo Delmas⟧.',
      '"Nous avons attendu. Rien n’est venu. Alors nous sommes partis à pied", ⟦raconte Lise Aubrac⟧.',
      `« ${LONG_FR} », ⟦raconte Lise Aubrac⟧.`,
      'Le pont est fermé. « Il pleuvait. Tout tremblait. Nous avons couru », ⟦a dit Hugo Delmas⟧.',
      '« C’est fini. Le club ferme. Personne ne viendra nous aider », ⟦a déclaré Paul Noël⟧, très ému.',
    ],
    unflagged: [
      '« Nous avons attendu, raconte Lise Aubrac. Rien n’est venu. »',
      '« Nous avons attendu », raconte Lise Aubrac. « Rien n’est venu. Alors nous sommes partis. »',
      'Lise Aubrac raconte : « Nous avons attendu. Rien n’est venu. Alors nous sommes partis à pied. »',
      '« Nous avons attendu. Rien n’est venu », raconte Lise Aubrac.',
      'Selon Lise Aubrac, personne n’est venu. Le pont est resté fermé. La nuit est tombée.',
      'La mairie a fermé le pont, a annoncé la maire.',
    ],
  },
  en: {
    flagged: [
      '“We waited. Nothing came. So we walked down to the valley,” ⟦Lise Aubrac said⟧.',
      '“It was raining. The bridge shook. We ran to the town hall,” ⟦Hugo Delmas said⟧.',
      '"We waited. Nothing came. So we walked down to the valley," ⟦Lise Aubrac said⟧.',
      `“${LONG_EN},” ⟦Lise Aubrac said⟧.`,
      'The bridge is shut. “It was raining. All shook. We ran,” ⟦Hugo Delmas said⟧.',
      '“It is over. The club is closing. Nobody will help us,” ⟦said Paul Noel⟧.',
    ],
    unflagged: [
      '“We waited,” Lise Aubrac said. “Nothing came. So we walked down.”',
      '“We waited. Nothing came,” Lise Aubrac said.',
      'Lise Aubrac said: “We waited. Nothing came. So we walked down to the valley.”',
      'According to Lise Aubrac, nobody came. The bridge stayed shut. Night fell.',
      'The bridge is shut, the mayor said.',
      '“We waited,” said Lise Aubrac, a farmer.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before:
        '« Nous avons attendu. Rien n’est venu. Alors nous sommes partis à pied », raconte Lise Aubrac.',
      after: '« Nous avons attendu, raconte Lise Aubrac. Rien n’est venu. Alors nous sommes partis à pied. »',
    },
    {
      language: 'en',
      before: '“We waited. Nothing came. So we walked down to the valley,” Lise Aubrac said.',
      after: '“We waited,” Lise Aubrac said. “Nothing came. So we walked down to the valley.”',
    },
  ],
});
