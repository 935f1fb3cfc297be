import type { NameLists } from '../nameLists';
import { WordClass } from '../wordClass';

/**
 * Nationalities and inhabitants in the masculine singular; `inflectDemonym` makes the other forms. Names of languages
 * and of the faiths' people are here too, since a capital does not make them names either.
 */
const demonyms = `afghan africain albanais algérien allemand américain andorran anglais angolais argentin arménien
  asiatique australien autrichien azerbaïdjanais azéri bahreïni bangladais belge biélorusse birman bolivien bosnien
  bosniaque botswanais brésilien britannique bulgare burkinabè burkinabé burundais béninois cambodgien camerounais
  canadien cap-verdien catalan centrafricain chilien chinois chypriote colombien comorien congolais coréen corse
  costaricien croate cubain danois djiboutien dominicain écossais égyptien émirati équatorien érythréen espagnol
  estonien éthiopien européen finlandais flamand français gabonais gallois gambien géorgien ghanéen grec guadeloupéen
  guatémaltèque guinéen guyanais haïtien hondurien hongrois indien indonésien irakien iranien irlandais islandais
  israélien italien ivoirien jamaïcain japonais jordanien kabyle kazakh kényan kirghize kosovar koweïtien kurde
  laotien letton libanais libérien libyen lituanien luxembourgeois macédonien malaisien malawite malgache malien
  maltais marocain martiniquais mauricien mauritanien mexicain moldave monténégrin mongol mozambicain namibien
  népalais néerlandais néo-zélandais nicaraguayen nigérian nigérien norvégien omanais ougandais ouzbek pakistanais
  palestinien panaméen paraguayen péruvien philippin polonais portoricain portugais qatari québécois roumain russe
  rwandais réunionnais saoudien salvadorien serbe sénégalais sierra-léonais singapourien slovaque slovène somalien
  soudanais sri-lankais sud-africain sud-coréen nord-coréen sud-soudanais suédois suisse syrien sahélien taïwanais
  tanzanien tchadien tchèque tchétchène thaïlandais tibétain togolais tunisien turc turkmène ukrainien uruguayen
  vénézuélien vietnamien wallon yéménite zambien zimbabwéen maghrébin occidental oriental arabe berbère touareg peul
  parisien lyonnais marseillais toulousain bordelais lillois nantais niçois strasbourgeois montpelliérain rennais
  grenoblois dijonnais rouennais brestois havrais stéphanois angevin manceau tourangeau nancéien messin caennais
  alsacien auvergnat aquitain bourguignon breton champenois franc-comtois francilien gascon landais lorrain limousin
  normand picard poitevin provençal savoyard vendéen vosgien basque béarnais bruxellois liégeois genevois vaudois
  londonien new-yorkais berlinois madrilène romain moscovite dakarois bamakois abidjanais
  musulman chrétien juif catholique protestant bouddhiste hindou sunnite chiite orthodoxe`;

/** Words before a name that are no part of it, with the full stop where the tokenizer keeps it. */
const honorifics = `m. mm. m mme mmes mlle mlles me mes dr dr. pr pr. monsieur messieurs madame mesdames mademoiselle
  maître docteur professeur monseigneur mgr sir lord lady dame don doña cheikh cheick sheikh émir sultan imam ayatollah
  mollah père abbé frère sœur soeur rabbin révérend pasteur rév. saint-père el-hadj hadj hadja tonton`;

const roles = `président présidente vice-président vice-présidente co-président coprésident coprésidente ministre
  premier-ministre secrétaire sénateur sénatrice député députée maire adjoint adjointe conseiller conseillère préfet
  préfète sous-préfet gouverneur gouverneure ambassadeur ambassadrice consul chancelier chancelière roi reine prince
  princesse duc duchesse comte comtesse baron baronne marquis empereur impératrice dauphin pape cardinal évêque
  archevêque général générale colonel colonelle lieutenant lieutenante lieutenant-colonel capitaine commandant
  commandante commissaire sergent caporal adjudant amiral maréchal major brigadier inspecteur inspectrice officier
  juge magistrat magistrate procureur procureure avocat avocate notaire greffier huissier directeur directrice
  dirigeant dirigeante patron patronne pdg dg gérant fondateur fondatrice cofondateur cofondatrice créateur créatrice
  porte-parole chef cheffe leader numéro candidat candidate élu élue eurodéputé eurodéputée militant militante
  opposant opposante responsable représentant représentante délégué déléguée émissaire envoyé chargé médiateur
  entraîneur entraîneuse sélectionneur coach joueur joueuse attaquant attaquante défenseur défenseure milieu gardien
  gardienne ailier buteur buteuse footballeur footballeuse cycliste coureur coureuse pilote boxeur nageur nageuse
  athlète champion championne arbitre tennisman rugbyman international internationale
  acteur actrice comédien comédienne chanteur chanteuse rappeur rappeuse musicien musicienne pianiste violoniste
  compositeur compositrice réalisateur réalisatrice cinéaste metteur scénariste producteur productrice animateur
  animatrice présentateur présentatrice journaliste chroniqueur chroniqueuse éditorialiste écrivain écrivaine
  romancier romancière poète philosophe essayiste humoriste dessinateur dessinatrice peintre sculpteur sculptrice
  photographe architecte styliste couturier créateur mannequin influenceur youtubeur youtubeuse
  historien historienne sociologue politologue économiste chercheur chercheuse scientifique physicien chimiste
  biologiste médecin chirurgien chirurgienne psychiatre psychologue infirmier infirmière épidémiologiste virologue
  pharmacien professeur professeure enseignant enseignante étudiant étudiante policier policière gendarme pompier
  militaire soldat terroriste djihadiste assassin otage suspect victime ingénieur ingénieure agriculteur agricultrice
  éleveur éleveuse entrepreneur entrepreneuse homme femme époux épouse mari veuve fils fille frère sœur père mère
  cousin cousine oncle tante neveu nièce grand-père grand-mère ami amie compagnon compagne collègue candidat
  syndicaliste coordinateur coordinatrice coordonnateur trésorier trésorière doyen doyenne recteur rectrice proviseur
  ex-président ex-présidente ex-ministre ex-premier ex-député ex-maire ex-chef ex-patron ex-mari ex-femme ex-compagne`;

const particles = `de du des d' d’ la le les l' von van der den dos da do das di del della dello degli al el ben bin ibn
  bint abou abu ould mint ag ait aït y e ter te ten zu zur af mac san santa st saint`;

/** Words of lexical classes that bear on names, as [bits of `WordClass`, space-separated forms]. */
export const nameClasses: readonly (readonly [number, string])[] = [
  [WordClass.honorific, oneLine(honorifics)],
  [WordClass.role, oneLine(roles)],
  [WordClass.particle, oneLine(particles)],
  [WordClass.demonym, inflectDemonyms(demonyms)],
  [WordClass.month, 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
  [WordClass.weekday, 'lundi mardi mercredi jeudi vendredi samedi dimanche'],
];

function oneLine(list: string): string {
  return list.replace(/\s+/g, ' ');
}

function inflectDemonyms(list: string): string {
  return list
    .split(/\s+/)
    .flatMap((word) => inflectDemonym(word))
    .join(' ');
}

/** The four forms of a nationality given in the masculine singular. */
function inflectDemonym(word: string): readonly string[] {
  const feminine = feminineOf(word);
  const plural = /[sx]$/.test(word) ? word : word.endsWith('eau') ? `${word}x` : `${word}s`;
  return [word, feminine, plural, `${feminine}s`];
}

function feminineOf(word: string): string {
  if (word.endsWith('e')) return word;
  if (/(?:ien|éen)$/.test(word)) return `${word}ne`;
  if (word.endsWith('eau')) return `${word.slice(0, -3)}elle`;
  if (word === 'grec') return 'grecque';
  if (word === 'turc') return 'turque';
  if (word === 'breton' || word === 'letton') return `${word}ne`;
  return `${word}e`;
}

/** What the entity finder knows of French names besides classes of single words. */
export const frenchNames: NameLists = {
  organisationHeads: `parti mouvement front union fédération confédération syndicat association ong fondation institut
    université école lycée collège hôpital clinique chu musée théâtre opéra tribunal cour conseil comité commission
    ministère secrétariat assemblée sénat parlement chambre mairie préfecture région département métropole agence
    autorité office bureau banque groupe société compagnie entreprise club équipe ligue armée brigade police gendarmerie
    direction directoire organisation ordre observatoire centre caisse coalition alliance rassemblement collectif
    réseau régie haut-commissariat église diocèse évêché festival éditions journal quotidien hebdomadaire magazine
    radio télévision chaîne studio studios laboratoire laboratoires cabinet académie bibliothèque forces force milice
    cartel gang garde parquet inspection mission délégation ambassade consulat communauté communauté fonds`,
  placeHeads: `rue avenue boulevard place quai pont square allée impasse chemin route autoroute cours faubourg porte
    gare aéroport port stade parc jardin forêt bois mont montagne monts massif col pic vallée val lac étang rivière
    fleuve mer océan golfe baie détroit canal île îles archipel presqu'île péninsule cap pointe plage côte cathédrale
    basilique église chapelle abbaye mosquée synagogue château palais tour hôtel villa maison prison cimetière quartier
    cité village ville commune arrondissement canton district province comté état région département désert plaine
    plateau zone camp base centrale usine barrage tunnel viaduc station`,
  eventHeads: `coupe championnat championnats jeux mondial mondiaux euro tournoi grand tour open masters festival salon
    foire fête journée marche marathon course rallye critérium trophée prix ligue guerre bataille révolution printemps
    conférence sommet congrès forum exposition biennale cérémonie élection élections carnaval nuit fashion traité accord
    accords opération plan loi programme procès affaire affaires débat`,
  workHeads: `film série roman livre album chanson single émission documentaire magazine pièce opéra tableau jeu
    titre essai recueil bd manga spectacle comédie`,
  eventNames: `coupe mondial euro roland-garros ramadan noël pâques toussaint ascension pentecôte brexit halloween
    césars oscars emmys grammys jo`,
  companyEndings: `inc inc. corp corp. ltd ltd. plc gmbh ag sarl sas`,
  innerWords: `de du des d' d’ la le les l' l’ et en aux à au pour sur sous contre the of and for`,
};
