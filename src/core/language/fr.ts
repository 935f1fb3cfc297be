import { frenchWeights } from './fr/weights';
import {
  buildLexicon,
  frameMaps,
  lightVerbs,
  once,
  readWeights,
  phrases,
  split,
  type AttributionGrammar,
} from './attributionGrammar';
import { nameClasses } from './fr/names';
import { frenchVerbBook, frenchVerbSource } from './fr/verbForms';
import { frenchClasses, frenchGrammar, frenchMarkers } from './fr/words';
import { wordBits } from './grammarWord';
import type { LanguagePack } from './languagePack';

/** French. */
export const fr: LanguagePack = {
  language: 'fr',
  words: {
    elisions: new Set(split('l d j m t s c n qu jusqu lorsqu puisqu quoiqu')),
    invertedPronouns: new Set(split('il elle on ils elles je tu nous vous ce')),
    hyphenated: new Set(split('rendez-vous')),
    abbreviations: new Set(split('m mm me dr pr st ste art cf etc av bd')),
    hasPossessive: false,
  },
  lexicon: () => buildLexicon(frenchClasses, nameClasses, frenchVerbSource),
  grammar: once((): AttributionGrammar => ({
    ...frameMaps(frenchVerbSource),
    words: wordBits(frenchGrammar),
    markers: frenchMarkers,
    lightVerbs: lightVerbs(frenchVerbSource),
    hasBareClauses: false,
    hasClitics: true,
    ...phrases([
      "d' ailleurs",
      'par ailleurs',
      'tout de même',
      'à nouveau',
      'de nouveau',
      'en outre',
      'en effet',
      'en revanche',
      'au contraire',
      'au passage',
      'à son tour',
      'à leur tour',
      'à plusieurs reprises',
      'pour sa part',
      'pour leur part',
      'de son côté',
      'de leur côté',
      'quant à lui',
      'quant à elle',
      'quant à eux',
      "pour l' instant",
      "pour l' heure",
      'dans la foulée',
      'en même temps',
      'à la fois',
      'en substance',
      'en personne',
      "d' emblée",
      'sans détour',
      'en privé',
      'en public',
      'par écrit',
      'de vive voix',
      'à chaud',
      'à raison',
      'à tort',
    ]),
    timeTails: new Set(
      split(
        'dernier dernière derniers dernières prochain prochaine plus tôt tard avant après suivant suivante précédent précédente auparavant passé passée même',
      ),
    ),
    timeHeads: new Set(split('début fin courant mi')),
    phrasePrepositions: new Set(split('pour en chargé')),
    concessives: new Set(split('même comme')),
    governors: new Set(
      split(`tient tiennent tenait tenu tenue tenus borne bornent borné bornée contente contentent contenté contentée finit finissent fini
        fini finira vient viennent venait veut voulu vouloir va vont allait pu commence commencé continue continué prend pris soin empresse empressé
        empressée hésite hésité cesse cessé préfère préféré permis permet autorisé manqué manque ose osé semble semblé dû croit cru`),
    ),
    finiteEndings: ['aient', 'èrent', 'eront', 'iront', 'ait', 'era', 'issent'],
    notFinite: new Set(
      split(
        'fait lait trait portrait retrait extrait parfait attrait bienfait forfait souhait abstrait contrait méfait distrait opéra caméra chimera imparfait satisfait surfait stupéfait soustrait et',
      ),
    ),
    weights: readWeights(frenchWeights),
    adverbEnding: 'ment',
    firstPerson: new Set(split("je j' moi tu")),
    notInfinitives: split(
      'ier ère oire aire ure tre bre cre gre pre vre fre leader foyer loyer danger cancer soir espoir pouvoir devoir',
    ),
    infinitiveEndings:
      split(`ifier édier ublier lier vrier étudier expatrier copier crier ettre attre aître faire taire plaire
      traire ivre uivre croire boire clure pondre rompre vaincre`),
    pluralArticles: new Set(split('des')),
  })),
  verbs: frenchVerbBook,
};
