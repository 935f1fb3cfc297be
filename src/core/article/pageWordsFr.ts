import { list, type PageWords } from './pageWords';

/** French pages. */
export const pageWordsFr: PageWords = {
  previous: list(`
    précédent | précédente | article précédent | articles précédents | page précédente | publication
    précédente | billet précédent | post précédent | actualité précédente | voir l’article précédent
    | lire l’article précédent
  `),
  next: list(`
    suivant | suivante | article suivant | articles suivants | page suivante | publication suivante
    | billet suivant | post suivant | actualité suivante | voir l’article suivant | lire l’article
    suivant
  `),
  related: list(`
    lire aussi | à lire aussi | lire également | à lire également | lire aussi notre article | lire
    notre article | lire l’article | lire la suite | lire notre enquête | lire l’entretien | lire
    notre entretien | à lire | voir aussi | à voir aussi | écouter aussi | à écouter | sur le même
    sujet | dans la même rubrique | du même auteur | articles liés | articles similaires | article
    lié | nos articles sur le sujet | à découvrir aussi | pour aller plus loin | vous aimerez aussi
    | notre dossier | retrouvez notre dossier
  `),
  labels: list(`
    partager | partager l’article | partager cet article | partagez | imprimer | envoyer | envoyer
    par e-mail | envoyer par courriel | copier le lien | écouter | écouter l’article | écouter cet
    article | sauvegarder | enregistrer | offrir l’article | commenter | commentaires | ajouter un
    commentaire | laisser un commentaire | réagir | publicité | s’abonner | abonnez-vous | je
    m’abonne | se connecter | accueil | menu | rechercher | fermer | retour | retour à l’accueil |
    retour à la liste | navigation de l’article | réservé aux abonnés | article réservé aux abonnés
    | abonnés | lecture libre | la suite après cette publicité | les plus lus | en continu | tous
    droits réservés
  `),
  labelOpeners: list(`
    partager sur | partager par | suivez-nous sur | suivez toute l’actualité | inscrivez-vous à
    notre | inscrivez-vous à la newsletter | recevez notre newsletter | abonnez-vous à | temps de
    lecture | durée de lecture | lecture : | mots-clés : | mots clés : | tags : | étiquettes : |
    thèmes : | catégorie : | catégories : | rubrique : | vous avez relevé une erreur | une erreur
    dans cet article | signaler une erreur | votre adresse e-mail ne sera pas publiée
  `),
  creditOpeners: list(`
    avec les informations | avec des informations | avec les éléments | avec la contribution | avec
    la collaboration | avec le concours | avec notre partenaire | avec nos confrères | avec l’aide |
    d’après | d’après une dépêche | informations recueillies par | en partenariat avec | reportage
    réalisé en partenariat avec | traduit
  `),
  sourceOpeners: list(`
    source | sources | crédit | crédits | informations | source de l’article | source originale
  `),
  republishedOpeners: list(`
    cet article a été publié | cet article a été initialement publié | cet article a d’abord été
    publié | cet article a été publié initialement | cet article a été publié à l’origine | article
    initialement publié | article publié initialement | initialement publié | cet article est repris
    | article repris
  `),
  outletJoiners: list(`avec | et | ainsi que | puis`),
  beforeOutlet: list(`
    de | d’ | du | des | le | la | les | l’ | par | dans | sur | site | journal | quotidien |
    hebdomadaire | magazine | chaîne | radio | agence | agence de presse | notre partenaire | notre
    confrère | nos confrères | confrères | rédaction | une dépêche | dépêche | à l’origine |
    initialement | correspondant
  `),
  newsroom: list(`
    rédaction | la rédaction | notre rédaction | agence | agences | agences de presse | nos
    correspondants | notre correspondant | service international | service politique | service des
    sports
  `),
  outletWords: list(`
    agence | presse | journal | monde | figaro | libération | express | point | afrique | africa |
    info | infos | actu | actualité | actualités | radio | télévision | tv | matin | soir | écho |
    échos | dépêche | courrier | tribune | gazette | quotidien | hebdo | nouvelles | république |
    progrès | voix | média | médias | mediapart | ouest-france | sud ouest | parisien | temps |
    canard | magazine | revue | observateur | indépendant | messager | dauphiné | télégramme |
    éclair | liberté | rfi
  `),
  nameParticles: list(`
    de | du | des | d’ | la | le | les | l’ | en | sur | sous | aux | au | à | et | von | van | ben
    | ould | el | al
  `),
  placePrepositions: list(`à | au | aux | en | depuis`),
  bylineOpeners: list(`
    par | texte | texte de | texte par | texte : | auteur : | autrice : | signé
  `),
  signOffOpeners: list(`
    propos recueillis | propos recueillis par | recueilli par | recueillis par | entretien réalisé
    par | interview réalisée par | de notre correspondant | de notre correspondante | de nos
    correspondants | de notre envoyé spécial | de notre envoyée spéciale | de nos envoyés spéciaux |
    notre correspondant à | notre correspondante à | notre correspondant au | notre correspondante
    au | notre correspondant en | notre correspondante en | correspondant à | correspondante à |
    correspondant au | correspondante au | correspondant en | correspondante en | correspondance
    particulière | envoyé spécial à | envoyée spéciale à | envoyé spécial au | envoyée spéciale au |
    envoyé spécial en | envoyée spéciale en | reportage de | reportage : | rédigé par | édité par |
    écrit par | publié par
  `),
  dateOpeners: list(`
    publié | publiée | mis à jour | mise à jour | modifié | dernière modification | dernière mise à
    jour | posté | mis en ligne | paru | date | créé | actualisé
  `),
  months: list(`
    janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre
    | décembre | janv | févr | avr | juil | sept | oct | nov | déc
  `),
  weekdays: list(`lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche`),
  dateWords: list(`
    le | à | h | min | mn | er | 1er | il y a | heures | heure | minutes | jours | hier |
    aujourd’hui | gmt | utc | de | lecture | et
  `),
  photoOpeners: list(`
    photo | photos | crédit photo | crédits photo | crédits photos | crédit photographique | légende
    | illustration | image | image d’illustration | photo d’illustration | photo d’archives |
    photographie | capture d’écran | infographie | visuel
  `),
  standfirstOpeners: list(`
    résumé | en résumé | l’essentiel | en bref | chapô | chapeau | ce qu’il faut retenir
  `),
  sections: list(`
    politique | économie | société | sport | sports | football | rugby | cyclisme | tennis | basket
    | handball | culture | cinéma | musique | livres | monde | international | afrique | europe |
    amériques | asie | proche-orient | moyen-orient | france | région | régions | locales | justice
    | fait divers | faits divers | faits-divers | insolite | polémique | témoignage | document |
    alerte | carnet | police | santé | sciences | science | environnement | climat | météo | planète
    | éducation | emploi | social | agriculture | énergie | transports | logement | immigration |
    sécurité | défense | diplomatie | technologie | technologies | numérique | médias | people |
    tribune | opinion | opinions | éditorial | chronique | enquête | reportage | entretien |
    interview | portrait | analyse | décryptage | vidéo | exclusif | direct | élections |
    municipales | législatives | présidentielle | européennes | procès | tribunal | intempéries |
    incendie | grève | budget | réforme
  `),
  sentenceOpeners: list(`
    comment | pourquoi | quand | qui | que | quel | quelle | quels | quelles | où | combien | si |
    selon | pour | il | elle | ils | elles | on | ce que | ce qui | voici | c’
  `),
};
