import { GrammarWord, type SourceMarker, type WordList } from '../grammarWord';
import { WordClass } from '../wordClass';

const AVOIR = `ai as a avons avez ont avais avait avions aviez avaient aura auras aurai aurons aurez auront aurais aurait
  aurions auriez auraient eut eurent eût ait aies aie ayons ayez aient avoir ayant`;
const ETRE = `suis es est sommes êtes sont étais était étions étiez étaient sera serai seras serons serez seront serait
  serais seraient fut furent fût soit sois soient être étant été`;
const MODALS = `peut peuvent pouvait pouvaient pourra pourront pourrait pourraient doit doivent devait devaient devra
  devront devrait devraient veut veulent voulait voulaient va vont allait allaient vient viennent venait venaient`;

/** Words whose class does not depend on a verb or a name. */
export const frenchClasses: readonly WordList[] = [
  [
    WordClass.determiner | WordClass.functionWord,
    `le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes ton ta tes
    quelque quelques plusieurs chaque aucun aucune tout toute tous toutes certains certaines deux trois quatre cinq six
    sept huit neuf dix onze douze`,
  ],
  [
    WordClass.preposition | WordClass.functionWord,
    `à au aux en dans par pour sur sous avec sans chez vers entre contre depuis pendant après avant devant derrière dès
    durant malgré parmi selon envers outre hormis sauf lors afin face grâce suite hors voire via jusque jusqu' près loin
    concernant suivant d'après auprès`,
  ],
  [
    WordClass.subjectPronoun | WordClass.functionWord,
    `il elle ils elles on je j' nous vous tu -il -elle -ils -elles -on -t-il -t-elle -t-on -t-ils -t-elles -je -nous
    -vous celui-ci celle-ci ceux-ci celles-ci ce-dernier`,
  ],
  [WordClass.subordinator | WordClass.functionWord, "que qu'"],
  [
    WordClass.relative | WordClass.functionWord,
    'qui dont lequel laquelle lesquels lesquelles auquel duquel où',
  ],
  [
    WordClass.conjunction | WordClass.functionWord,
    `et ou mais or ni car donc puis lorsque lorsqu' puisque puisqu' quoique quoiqu' quand comme si tandis alors parce
    sinon cependant pourtant toutefois néanmoins ainsi aussi enfin ensuite`,
  ],
  [WordClass.negation | WordClass.functionWord, "ne n' pas plus jamais point guère"],
  [
    WordClass.adverb | WordClass.functionWord,
    `alors aussi ainsi également encore déjà toujours souvent parfois notamment cependant pourtant toutefois néanmoins
    ensuite enfin puis désormais même bien tout très donc d'ailleurs ailleurs seulement surtout récemment rapidement
    immédiatement longuement vivement fermement clairement officiellement publiquement simplement sobrement visiblement
    particulièrement fortement formellement catégoriquement ouvertement justement aussitôt auparavant longtemps
    maintenant hier aujourd'hui demain presque vraiment plutôt quasiment quelque peu mieux moins davantage tantôt jadis
    depuis tôt tard certes effectivement finalement initialement implicitement explicitement régulièrement
    constamment brièvement largement unanimement unanimes vite vertement sèchement ironiquement amèrement solennellement
    symboliquement systématiquement évidemment probablement vraisemblablement prudemment`,
  ],
  [WordClass.auxiliary | WordClass.verb | WordClass.functionWord, `${AVOIR} ${ETRE}`],
  [WordClass.verb | WordClass.functionWord, MODALS],
  [
    WordClass.functionWord,
    `y en se s' me m' te t' lui eux moi toi soi ceci cela ça c' celui celle ceux celles ici là oui non quoi quel quelle
    quels quelles combien comment pourquoi chacun chacune personne rien autrui autre autres même mêmes tel telle tels
    telles voici voilà beaucoup peu trop assez environ quelqu'un quelques-uns certains certaines`,
  ],
  [
    WordClass.body,
    `gouvernement parquet police gendarmerie préfecture mairie ministère tribunal cour parlement assemblée sénat armée
    municipalité direction rectorat justice présidence chancellerie exécutif administration commission conseil comité
    syndicat intersyndicale association ong fédération parti mouvement groupe entreprise société compagnie banque
    institut organisation agence autorité autorités institution ambassade consulat défense accusation opposition majorité
    union ligue club constructeur constructrice fabricant opérateur régulateur géant firme marque enseigne plateforme
    startup start-up site chaîne hôpital université académie école collectif coalition alliance front diplomatie
    délégation métropole département région commune ville état collectivité pompiers secours samu douane douanes
    observatoire fondation chambre ordre caisse service services cabinet bureau état-major rédaction production`,
  ],
  [
    WordClass.group,
    `habitants riverains experts spécialistes chercheurs scientifiques économistes analystes observateurs médecins
    soignants policiers gendarmes pompiers enquêteurs avocats magistrats juges élus députés sénateurs maires ministres
    salariés employés ouvriers agriculteurs enseignants étudiants élèves parents familles victimes témoins voisins
    passagers usagers internautes supporters manifestants militants opposants partisans syndicats associations
    organisations organisateurs autorités responsables dirigeants patrons rebelles djihadistes talibans séparatistes
    gens français américains sondés électeurs téléspectateurs fans proches amis collègues camarades joueurs rivaux
    partenaires alliés diplomates militaires secouristes historiens juristes constructeurs professionnels défenseurs
    détracteurs critiques commentateurs communistes socialistes républicains démocrates écologistes insoumis macronistes
    centristes conservateurs travaillistes nationalistes indépendantistes grévistes locataires commerçants pêcheurs
    éleveurs motards cheminots pilotes urgentistes infirmiers généralistes prévisionnistes météorologues secours
    habitantes étudiantes militantes`,
  ],
  [
    WordClass.document,
    `communiqué rapport étude sondage enquête document texte lettre courrier note circulaire arrêté décret loi
    jugement ordonnance réquisitoire procès-verbal tweet message post publication déclaration annonce article éditorial
    livre mémoire mémoires audit bilan statistiques chiffres données informations avis témoignage témoignages plainte
    notice site baromètre recensement projet proposition règlement constitution charte traité accord résolution mémo
    mail courriel e-mail billet tribune entretien interview communiqués rapports études sondages documents lettres
    prévisions estimations calculs projections conclusions résultats termes propos affirmations éléments expertise
    autopsie synthèse compte-rendu pétition dépêche analyse analyses estimation décompte comptage classement`,
  ],
  [
    WordClass.media,
    `journal quotidien hebdomadaire hebdo mensuel magazine presse médias média radio télévision télé chaîne agence
    tabloïd tabloïde site confrères newsmagazine webzine gazette revue newsletter émission`,
  ],
  [WordClass.sourceNoun, 'source sources'],
  [
    WordClass.anonymousNoun,
    `proche proches responsable cadre collaborateur collaboratrice conseiller participant participants témoin témoins
    interlocuteur interlocuteurs connaisseur intime intimes entourage anonyme haut-fonctionnaire convive habitué initié
    insider ex-collaborateur`,
  ],
];

/** What function words do around a statement. */
export const frenchGrammar: readonly WordList[] = [
  [GrammarWord.that, "que qu'"],
  [GrammarWord.whether, "si s' pourquoi comment combien quel quelle quels quelles"],
  [GrammarWord.condition, 'si'],
  [GrammarWord.by, 'par'],
  [GrammarWord.of, "de d' du des"],
  [GrammarWord.to, 'à au aux'],
  [GrammarWord.about, 'sur'],
  [GrammarWord.as, "comme d'en"],
  [GrammarWord.who, 'qui'],
  [GrammarWord.relative, 'dont lequel laquelle lesquels lesquelles auquel duquel où'],
  [GrammarWord.coordinator, 'et ou mais puis ni car or'],
  [GrammarWord.reflexive, "se s'"],
  [GrammarWord.clitic, "le la l' les lui leur en y nous vous me m' te t' se s'"],
  [GrammarWord.have, AVOIR],
  [GrammarWord.be, ETRE],
  [
    GrammarWord.clauseOpener,
    "alors tandis lorsque lorsqu' quand puisque puisqu' parce quoique quoiqu' bien comme si avant après pendant depuis afin sans dès",
  ],
  [GrammarWord.modal, MODALS],
  [GrammarWord.step, 'avant après pour sans'],
  [
    GrammarWord.adjunct,
    `dans lors selon depuis pendant après avant devant sous sur chez durant malgré outre sauf hormis suite grâce face dès
        en vers à au aux par pour avec sans contre parmi auprès outre contrairement quant concernant via hors loin près`,
  ],
  [GrammarWord.vague, "on certains certaines beaucoup nombreux plusieurs autres d'autres -on -t-on"],
  [
    GrammarWord.strongPronoun,
    'lui elle elles eux moi toi nous vous soi celui-ci celle-ci celui celle ceux celles lequel laquelle lesquels lesquelles',
  ],
  [GrammarWord.masculine, 'il ils -il -ils -t-il -t-ils lui eux celui-ci ceux-ci un le ce cet'],
  [GrammarWord.feminine, 'elle elles -elle -elles -t-elle -t-elles celle-ci celles-ci une la cette'],
  [GrammarWord.plural, 'ils elles -ils -elles -t-ils -t-elles eux ceux-ci celles-ci les des ces'],
  [
    GrammarWord.adverbial,
    `lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre ici là ailleurs`,
  ],
  [
    GrammarWord.nounHomograph,
    `annonce note demande juge juges critique critiques précise précises remarque rêve signe offre menace avance dispute
    cause écrit écrits reproche reproches doute cible relève poste souffle murmure sourire rire montre balance tacle
    attaque charge alerte adresse réplique riposte relance présente interprète traite taxe presse pousse pointe estime
    insulte plaisante commande excuse annonces notes demandes remarques liste marque conte cite sourires rires appel craint peste rage sort suite traites prêche chante
    entame cause vante interdit interdits livre`,
  ],
  [
    GrammarWord.timeNoun,
    `semaine semaines mois année années an ans jour jours journée matin matinée midi après-midi soir soirée nuit veille
    lendemain surlendemain heure heures minute minutes fois week-end weekend instant temps époque printemps automne hiver
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi
    vendredi samedi dimanche`,
  ],
];

const marker = (words: string, use: SourceMarker['use'] = 'sure'): SourceMarker => ({
  words: words.split(' '),
  use,
});

/** « selon » and its like, longest first where one begins another. */
export const frenchMarkers: readonly SourceMarker[] = [
  marker('selon'),
  marker("d' après"),
  marker("d'après"),
  marker('à en croire'),
  marker("si l' on en croit"),
  marker('si on en croit'),
  marker('aux yeux de'),
  marker("aux yeux d'"),
  marker('aux yeux du'),
  marker('aux yeux des'),
  marker("de l' avis de"),
  marker("de l' avis du"),
  marker("de l' avis des"),
  marker("de l' avis d'"),
  marker("de l' aveu de"),
  marker("de l' aveu du"),
  marker('aux dires de'),
  marker('aux dires du'),
  marker('aux dires des'),
  marker("aux dires d'"),
  marker('au dire de'),
  marker('dixit'),
  marker('pour', 'opinion'),
  marker('de', 'source'),
];
