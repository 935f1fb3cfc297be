import { describeRule } from '../ruleTable';

describeRule('source-social-unverified', {
  fr: {
    flagged: [
      'Une ⟦vidéo circule sur les réseaux sociaux⟧ montrant l’incendie.',
      'Des ⟦images partagées sur Facebook⟧ montrent le pont.',
      'Une ⟦photo devenue virale sur TikTok⟧ montre le pont.',
      'Les ⟦vidéos diffusées en ligne⟧ montrent la foule.',
      'Sur ⟦les réseaux sociaux, des images⟧ montrent la foule.',
      'Une ⟦séquence publiée sur Telegram⟧ montre des soldats.',
    ],
    unflagged: [
      'Une vidéo publiée par @brevans_info, que nous avons authentifiée, montre l’incendie.',
      'Une vidéo circule sur les réseaux sociaux, que nous n’avons pas pu vérifier.',
      'Une vidéo postée par la mairie sur Facebook montre l’incendie.',
      'La maire est très présente sur les réseaux sociaux.',
      '« Une vidéo circule sur les réseaux sociaux », a dit la maire.',
      'Une vidéo mise en ligne sur son compte Facebook montre la maire.',
    ],
  },
  en: {
    flagged: [
      'A ⟦video on social media⟧ shows the fire.',
      '⟦Images shared on Facebook⟧ show the bridge.',
      'A ⟦photo posted on TikTok⟧ shows the bridge.',
      '⟦Footage circulating online⟧ shows the crowd.',
      'On ⟦social media, pictures⟧ show the crowd.',
      'A ⟦clip on Telegram⟧ shows soldiers.',
    ],
    unflagged: [
      'A video posted by @brevans_info, which we verified, shows the fire.',
      'A video on social media, which we could not verify, shows the fire.',
      'A video posted by the town on Facebook shows the fire.',
      'The mayor is very active on social media.',
      '“A video on social media shows it,” the mayor said.',
      'A video on her Facebook page shows the mayor.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: 'Une vidéo circule sur les réseaux sociaux montrant l’incendie.',
      after:
        'Une vidéo circule sur les réseaux sociaux, que nous n’avons pas pu vérifier, montrant l’incendie.',
    },
  ],
});
