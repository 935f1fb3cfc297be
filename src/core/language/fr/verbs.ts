import { frames, type FrameList, type LightVerbList } from '../verbFrame';
import type { VerbClass } from '../verbForm';

/** Verbs that report statements in French news, by what follows them (the letters: `frames`). */
export const frenchCues: readonly FrameList[] = [
  [
    frames('qtio'),
    `affirmer annoncer assurer avouer certifier confesser confier confirmer conjecturer déclarer garantir
    indiquer jurer nier promettre prétendre préciser raconter rapporter reconnaître révéler rétorquer soutenir
    stipuler jurer réaffirmer réitérer démentir annoncer proclamer clamer revendiquer attester réfuter concéder
    admettre prédire prophétiser pronostiquer prévoir`,
  ],
  [
    frames('qtio'),
    `ajouter avancer alléguer arguer articuler asséner certifier communiquer constater déplorer dénoncer
    divulguer détailler dévoiler exposer expliciter expliquer insinuer justifier marteler mentionner notifier observer
    pointer rappeler redire regretter relater relever répéter répliquer souligner suggérer signaler spécifier
    stigmatiser sous-entendre témoigner théoriser argumenter objecter postuler professer reprocher
    diagnostiquer énoncer énumérer formuler informer ébruiter corriger rectifier nuancer relativiser railler
    recommander préconiser prôner conseiller proposer exiger ordonner réclamer réaffirmer stipuler édicter enseigner
    minimiser retracer claironner seriner rabâcher colporter égrener brandir dépeindre résumer imputer énumérer`,
  ],
  [frames('qtom'), 'noter remarquer'],
  [frames('qtiod'), 'dire redire écrire répondre demander téléphoner télégraphier câbler'],
  [frames('qtd'), 'prévenir avertir informer aviser alerter rassurer'],
  [frames('qtic'), 'estimer juger considérer penser croire trouver'],
  [frames('qt'), 'conclure déduire ironiser plaisanter insister poursuivre renchérir surenchérir commenter'],
  [
    frames('q'),
    `lancer lâcher glisser souffler soupirer sourire rire rigoler grogner grommeler gronder hurler crier vociférer
    murmurer chuchoter bredouiller balbutier bégayer tonner tempêter fulminer pester rager ricaner grincer
    enchaîner continuer reprendre compléter développer interrompre trancher tempérer temporiser modérer
    questionner interroger riposter attaquer cingler tacler tancer sermonner réagir intervenir débuter commencer entamer
    embrayer relancer résumer synthétiser analyser décrypter décoder interpréter illustrer philosopher rêver songer
    méditer raisonner calculer anticiper spéculer tweeter retweeter twitter poster publier bloguer légender titrer
    chroniquer éditorialiser fanfaronner pavoiser vanter pleurer sangloter gémir geindre maugréer bougonner râler ronchonner
    plaider tonner vitupérer éructer aboyer rugir cracher balancer dégainer taquiner persifler moquer déclamer réciter
    chanter scander psalmodier entonner prêcher prier implorer supplier conjurer exhorter haranguer encourager
    féliciter saluer remercier applaudir consoler positiver dédramatiser botter éluder esquiver évacuer
    démarrer terminer finir achever conclure abonder acquiescer opiner approuver valider confirmer appuyer enfoncer
    marmonner confesser chambrer ronronner jubiler exulter frémir trembler paniquer témoigner narrer conter
    paraphraser traduire dicter signer épingler opposer contester balayer repousser réfuter
    éclairer distiller décocher marteler gouailler maudire invectiver insulter injurier menacer défier provoquer ânonner susurrer blaguer badiner`,
  ],
  [frames('quti'), 'espérer souhaiter'],
  [frames('utw'), 'vouloir préférer'],
  [frames('tis'), 'envisager imaginer supposer présumer subodorer soupçonner'],
  [frames('tov'), 'craindre redouter'],
  [frames('tn'), 'tabler parier'],
  [frames('qe'), 'apprendre lire'],
  [frames('tz'), 'convaincre persuader'],
  [frames('pz'), 'préoccuper inquiéter choquer indigner consterner attrister'],
  [frames('qtn'), 'insister épiloguer disserter gloser'],
  [frames('qtp'), 'convenir témoigner attester'],
  [frames('ti'), 'démontrer établir révéler estimer'],
  [frames('cp'), 'qualifier traiter taxer'],
  [
    frames('w'),
    'montrer saluer évoquer présenter défendre critiquer fustiger louer vanter moquer vilipender commenter',
  ],
  [
    frames('qo'),
    `contester réfuter rejeter fustiger pourfendre vilipender condamner critiquer incriminer déplorer évoquer
    aborder plaider requérir revendiquer exclure écarter balayer approuver cautionner promouvoir prôner défendre vanter
    louer détailler décrire confirmer préconiser pointer critiquer`,
  ],
  [frames('o'), 'formuler exprimer réclamer quémander solliciter'],
  [frames('w'), 'citer relayer publier accueillir célébrer interdire émettre adresser'],
  [frames('qa'), 'appeler inviter exhorter inciter encourager enjoindre engager presser pousser'],
  [
    frames('qi'),
    'proposer suggérer refuser accepter menacer jurer ordonner interdire sommer prier supplier conjurer implorer',
  ],
  [frames('x'), 'accuser soupçonner suspecter blâmer incriminer'],
  [frames('xv'), 'accuser soupçonner suspecter créditer'],
  [frames('c'), 'présenter décrire considérer dépeindre désigner surnommer baptiser interpréter'],
  [frames('pw'), 'parler'],
  [frames('p'), 'disconvenir douter'],
  [
    frames('rqtp'),
    'féliciter réjouir plaindre indigner étonner inquiéter alarmer désoler offusquer émouvoir vanter enorgueillir targuer',
  ],
  [frames('rqn'), 'interroger expliquer exprimer épancher'],
  [frames('rqts'), 'demander'],
  [
    frames('rq'),
    `exclamer écrier emporter insurger emballer énerver agacer amuser enthousiasmer agiter défendre récrier
    esclaffer lamenter impatienter justifier souvenir remémorer rappeler épouvanter attrister enflammer offenser scandaliser
    moquer gausser élever révolter excuser adresser confier époumoner marrer enquérir alarmer réjouir étrangler`,
  ],
  [frames('ra'), 'engager employer astreindre'],
  [frames('rc'), 'dire déclarer avouer montrer affirmer juger estimer considérer'],
  [frames('rx'), 'défendre'],
];

/** Verbs of no statement that are common in news: known so that the words of a sentence can be told apart. */
export const frenchVerbs = `être avoir aller faire pouvoir vouloir devoir falloir savoir venir prendre mettre voir donner trouver
  passer rester partir arriver porter tenir suivre attendre perdre gagner sortir entrer ouvrir fermer jouer travailler
  vivre mourir naître connaître recevoir rendre devenir sembler paraître permettre servir permettre laisser chercher
  montrer compter durer toucher frapper tuer blesser arrêter interpeller placer organiser créer lancer signer voter adopter
  élire nommer choisir quitter rejoindre rencontrer retrouver réunir diriger gérer mener conduire produire
  vendre acheter payer coûter augmenter baisser diminuer progresser reculer monter descendre tomber atteindre
  dépasser représenter constituer concerner comprendre contenir comporter disposer bénéficier profiter participer
  assister appartenir dépendre manquer marquer occuper installer situer trouver habiter résider détenir posséder
  poursuivre continuer commencer débuter finir terminer achever cesser reprendre réussir échouer tenter essayer
  décider viser cibler subir causer provoquer entraîner déclencher détruire construire bâtir réaliser effectuer accomplir
  exercer utiliser employer appliquer imposer obtenir fournir apporter offrir livrer transmettre envoyer
  remettre retirer enlever supprimer annuler reporter repousser prolonger renforcer améliorer aggraver changer
  modifier transformer évoluer développer étendre réduire limiter empêcher éviter protéger sauver aider soutenir
  inaugurer célébrer fêter accueillir découvrir exister agir intervenir opérer diffuser paraître sortir`;

/** How a verb colours what it reports; all others are neutral. */
export const frenchVerbClasses: readonly (readonly [Exclude<VerbClass, 'neutral'>, string])[] = [
  [
    'loaded',
    `prétendre avouer admettre reconnaître marteler vanter concéder confesser révéler insinuer claironner asséner seriner
    rabâcher fanfaronner pavoiser targuer enorgueillir clamer alléguer dévoiler`,
  ],
  [
    'mindReading',
    'croire penser espérer vouloir souhaiter craindre redouter rêver songer imaginer soupçonner supposer',
  ],
  [
    'nonSpeech',
    `sourire soupirer rire rigoler grincer pleurer sangloter gémir geindre trembler frémir ricaner jubiler esclaffer
    tousser grimacer marrer`,
  ],
];

/** Nouns and verbs together that report as one: the verb's lemma, then the words after it. */
export const frenchLightVerbs: readonly LightVerbList[] = [
  [frames('qto'), 'faire', 'savoir|valoir|remarquer|observer|comprendre|entendre|miroiter'],
  [frames('p'), 'faire', 'état|part|mention|allusion'],
  [frames('qti'), 'laisser', 'entendre'],
  [frames('qti'), 'donner', 'à entendre|à penser'],
  [frames('o'), 'mettre', 'en avant|en cause|en doute'],
  [frames('qt'), 'mettre', 'en garde'],
  [frames('p'), 'mettre', 'en garde'],
  [frames('w'), 'rendre', 'hommage à|hommage au|hommage aux'],
  [frames('i'), 'prendre', "l' engagement"],
  [frames('i'), 'donner', "l' ordre|pour consigne"],
  [frames('qt'), 'tirer', "la sonnette d' alarme"],
  [frames('w'), 'pointer', 'du doigt'],
];
