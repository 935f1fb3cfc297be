import { describeRule } from '../ruleTable';

describeRule('quote-speakers-mixed', {
  fr: {
    flagged: [
      '« C’est trop tard », dit Paul Noël. ⟦« C’est trop tôt »⟧, répond Ana Ruiz.',
      '« Nous paierons tout », a déclaré Hugo Delmas. ⟦« Nous ne paierons rien »⟧, a répliqué Lise Aubrac.',
      'Paul Noël a dit : « C’est trop tard. » Ana Ruiz a répondu : ⟦« C’est trop tôt. »⟧',
      '« Le pont tiendra », assure le maire. ⟦« Le pont va tomber »⟧, prévient le préfet.',
      '« Le stade sera vendu », a annoncé Odile Vasseur. Le club proteste. ⟦« Nous irons en justice »⟧, a dit Hugo Delmas.',
      '« Je n’ai rien vu », affirme Marc Oriol. ⟦« Il a tout vu »⟧, affirme Inès Pons.',
    ],
    unflagged: [
      '« C’est trop tard », dit Paul Noël.\n« C’est trop tôt », répond Ana Ruiz.',
      '« C’est trop tard », dit Paul Noël. « Nous avons perdu », ajoute-t-il.',
      '« C’est trop tard », dit Paul Noël. « Nous avons perdu », ajoute M. Noël.',
      '« C’est trop tard », dit Paul Noël. Ana Ruiz parle d’un « échec ».',
      'Paul Noël et Ana Ruiz se sont parlé. « C’est trop tard », dit Paul Noël.',
      '« C’est trop tard », dit l’économiste Paul Noël. « Nous avons perdu », ajoute l’économiste.',
    ],
  },
  en: {
    flagged: [
      '“It is too late,” Paul Noel said. ⟦“It is too early,”⟧ Ana Ruiz replied.',
      '“We will pay for everything,” Hugo Delmas said. ⟦“We will pay for nothing,”⟧ Lise Aubrac replied.',
      'Paul Noel said: “It is too late.” Ana Ruiz replied: ⟦“It is too early.”⟧',
      '“The bridge will hold,” the mayor said. ⟦“The bridge will fall,”⟧ the prefect warned.',
      '“The stadium will be sold,” Odile Vasseur said. The club protests. ⟦“We will go to court,”⟧ Hugo Delmas said.',
      '“I saw nothing,” Marc Oriol said. ⟦“He saw everything,”⟧ Ines Pons said.',
    ],
    unflagged: [
      '“It is too late,” Paul Noel said.\n“It is too early,” Ana Ruiz replied.',
      '“It is too late,” Paul Noel said. “We have lost,” he added.',
      '“It is too late,” Paul Noel said. “We have lost,” Mr Noel added.',
      '“It is too late,” Paul Noel said. Ana Ruiz spoke of a “failure”.',
      'Paul Noel and Ana Ruiz met. “It is too late,” Paul Noel said.',
      'According to Paul Noel, it is too late. Ana Ruiz disagrees.',
    ],
  },
  fixes: [
    {
      language: 'fr',
      before: '« C’est trop tard », dit Paul Noël. « C’est trop tôt », répond Ana Ruiz.',
      after: '« C’est trop tard », dit Paul Noël.\n« C’est trop tôt », répond Ana Ruiz.',
    },
  ],
});
