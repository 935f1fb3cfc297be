import type { CompoundTense, SimpleTense, VerbForm } from '../verbForm';

/** The six persons of a tense: je, tu, il, nous, vous, ils. */
type Persons = readonly string[];

/**
 * A verb's stems: everything else follows by rule. `past` is the stem of the passé simple with its vowel (« di », « couru »,
 * « vin »; « a » for -er verbs).
 */
interface Stems {
  readonly present: Persons;
  readonly imperfect: string;
  readonly past: string;
  readonly future: string;
  readonly participle: string;
  /** Where it is not made from the present: « fass », « puiss ». */
  readonly subjunctive?: Persons;
  readonly gerund?: string;
}

/** Ending of the lemma, six present forms, stems of imperfect, past and future, participle; an optional subjunctive, gerund. */
type Row = readonly [string, string, string, string, string, string, string?, string?];

/** The longest ending that fits a lemma wins; what stands before it is kept (« re » + « dire »). */
const IRREGULAR: readonly Row[] = [
  ['être', 'suis es est sommes êtes sont', 'ét', 'fu', 'ser', 'été', 'sois sois soit soyons soyez soient'],
  ['avoir', 'ai as a avons avez ont', 'av', 'eu', 'aur', 'eu', 'aie aies ait ayons ayez aient', 'ayant'],
  [
    'aller',
    'vais vas va allons allez vont',
    'all',
    'alla',
    'ir',
    'allé',
    'aille ailles aille allions alliez aillent',
  ],
  [
    'faire',
    'fais fais fait faisons faites font',
    'fais',
    'fi',
    'fer',
    'fait',
    'fasse fasses fasse fassions fassiez fassent',
  ],
  ['dire', 'dis dis dit disons dites disent', 'dis', 'di', 'dir', 'dit'],
  [
    'contredire',
    'contredis contredis contredit contredisons contredisez contredisent',
    'contredis',
    'contredi',
    'contredir',
    'contredit',
  ],
  [
    'interdire',
    'interdis interdis interdit interdisons interdisez interdisent',
    'interdis',
    'interdi',
    'interdir',
    'interdit',
  ],
  ['prédire', 'prédis prédis prédit prédisons prédisez prédisent', 'prédis', 'prédi', 'prédir', 'prédit'],
  ['maudire', 'maudis maudis maudit maudissons maudissez maudissent', 'maudiss', 'maudi', 'maudir', 'maudit'],
  ['crire', 'cris cris crit crivons crivez crivent', 'criv', 'crivi', 'crir', 'crit'],
  ['lire', 'lis lis lit lisons lisez lisent', 'lis', 'lu', 'lir', 'lu'],
  ['rire', 'ris ris rit rions riez rient', 'ri', 'ri', 'rir', 'ri'],
  ['uire', 'uis uis uit uisons uisez uisent', 'uis', 'uisi', 'uir', 'uit'],
  ['prendre', 'prends prends prend prenons prenez prennent', 'pren', 'pri', 'prendr', 'pris'],
  ['mettre', 'mets mets met mettons mettez mettent', 'mett', 'mi', 'mettr', 'mis'],
  ['battre', 'bats bats bat battons battez battent', 'batt', 'batti', 'battr', 'battu'],
  ['aindre', 'ains ains aint aignons aignez aignent', 'aign', 'aigni', 'aindr', 'aint'],
  ['eindre', 'eins eins eint eignons eignez eignent', 'eign', 'eigni', 'eindr', 'eint'],
  ['oindre', 'oins oins oint oignons oignez oignent', 'oign', 'oigni', 'oindr', 'oint'],
  ['soudre', 'sous sous sout solvons solvez solvent', 'solv', 'solu', 'soudr', 'solu'],
  ['vaincre', 'vaincs vaincs vainc vainquons vainquez vainquent', 'vainqu', 'vainqui', 'vaincr', 'vaincu'],
  ['clure', 'clus clus clut cluons cluez cluent', 'clu', 'clu', 'clur', 'clu'],
  ['inclure', 'inclus inclus inclut incluons incluez incluent', 'inclu', 'inclu', 'inclur', 'inclus'],
  ['naître', 'nais nais naît naissons naissez naissent', 'naiss', 'naqui', 'naîtr', 'né'],
  ['aître', 'ais ais aît aissons aissez aissent', 'aiss', 'u', 'aîtr', 'u'],
  ['croire', 'crois crois croit croyons croyez croient', 'croy', 'cru', 'croir', 'cru'],
  ['boire', 'bois bois boit buvons buvez boivent', 'buv', 'bu', 'boir', 'bu'],
  ['taire', 'tais tais tait taisons taisez taisent', 'tais', 'tu', 'tair', 'tu'],
  ['plaire', 'plais plais plaît plaisons plaisez plaisent', 'plais', 'plu', 'plair', 'plu'],
  ['traire', 'trais trais trait trayons trayez traient', 'tray', 'trayi', 'trair', 'trait'],
  ['voir', 'vois vois voit voyons voyez voient', 'voy', 'vi', 'verr', 'vu'],
  ['prévoir', 'prévois prévois prévoit prévoyons prévoyez prévoient', 'prévoy', 'prévi', 'prévoir', 'prévu'],
  [
    'savoir',
    'sais sais sait savons savez savent',
    'sav',
    'su',
    'saur',
    'su',
    'sache saches sache sachions sachiez sachent',
    'sachant',
  ],
  [
    'pouvoir',
    'peux peux peut pouvons pouvez peuvent',
    'pouv',
    'pu',
    'pourr',
    'pu',
    'puisse puisses puisse puissions puissiez puissent',
  ],
  [
    'vouloir',
    'veux veux veut voulons voulez veulent',
    'voul',
    'voulu',
    'voudr',
    'voulu',
    'veuille veuilles veuille voulions vouliez veuillent',
  ],
  ['devoir', 'dois dois doit devons devez doivent', 'dev', 'du', 'devr', 'dû'],
  ['mouvoir', 'meus meus meut mouvons mouvez meuvent', 'mouv', 'mu', 'mouvr', 'mu'],
  ['cevoir', 'çois çois çoit cevons cevez çoivent', 'cev', 'çu', 'cevr', 'çu'],
  ['valoir', 'vaux vaux vaut valons valez valent', 'val', 'valu', 'vaudr', 'valu'],
  [
    'falloir',
    'faut faut faut faut faut faut',
    'fall',
    'fallu',
    'faudr',
    'fallu',
    'faille faille faille faille faille faille',
  ],
  ['suivre', 'suis suis suit suivons suivez suivent', 'suiv', 'suivi', 'suivr', 'suivi'],
  ['vivre', 'vis vis vit vivons vivez vivent', 'viv', 'vécu', 'vivr', 'vécu'],
  ['rompre', 'romps romps rompt rompons rompez rompent', 'romp', 'rompi', 'rompr', 'rompu'],
  ['dre', 'ds ds d dons dez dent', 'd', 'di', 'dr', 'du'],
  ['enir', 'iens iens ient enons enez iennent', 'en', 'in', 'iendr', 'enu'],
  ['mentir', 'mens mens ment mentons mentez mentent', 'ment', 'menti', 'mentir', 'menti'],
  ['sentir', 'sens sens sent sentons sentez sentent', 'sent', 'senti', 'sentir', 'senti'],
  ['partir', 'pars pars part partons partez partent', 'part', 'parti', 'partir', 'parti'],
  ['sortir', 'sors sors sort sortons sortez sortent', 'sort', 'sorti', 'sortir', 'sorti'],
  ['servir', 'sers sers sert servons servez servent', 'serv', 'servi', 'servir', 'servi'],
  ['dormir', 'dors dors dort dormons dormez dorment', 'dorm', 'dormi', 'dormir', 'dormi'],
  ['courir', 'cours cours court courons courez courent', 'cour', 'couru', 'courr', 'couru'],
  ['mourir', 'meurs meurs meurt mourons mourez meurent', 'mour', 'mouru', 'mourr', 'mort'],
  ['ouvrir', 'ouvre ouvres ouvre ouvrons ouvrez ouvrent', 'ouvr', 'ouvri', 'ouvrir', 'ouvert'],
  ['frir', 'fre fres fre frons frez frent', 'fr', 'fri', 'frir', 'fert'],
  [
    'accueillir',
    'accueille accueilles accueille accueillons accueillez accueillent',
    'accueill',
    'accueilli',
    'accueiller',
    'accueilli',
  ],
  ['envoyer', 'envoie envoies envoie envoyons envoyez envoient', 'envoy', 'envoya', 'enverr', 'envoyé'],
];

/** Verbs of the second group whose ending looks like an irregular one: « répartir », « assortir », « asservir ». */
const SECOND_GROUP = new Set(['répartir', 'assortir', 'asservir', 'ressortir', 'impartir']);
/** -eler and -eter verbs that double their consonant; all others take an accent. */
const DOUBLING =
  /(?:^|r|ép)(?:appeler|jeter|projeter|rejeter|peler|feter)$|(?:^|r)appeler$|jeter$|épeler$|interpeler$/u;

const FUTURE: Persons = ['ai', 'as', 'a', 'ons', 'ez', 'ont'];
const IMPERFECT: Persons = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient'];
const PAST: Persons = ['s', 's', 't', '^mes', '^tes', 'rent'];
const PAST_ER: Persons = ['i', 's', '', '^mes', '^tes', 'èrent'];
const SUBJUNCTIVE: Persons = ['e', 'es', 'e', 'ions', 'iez', 'ent'];
const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', i: 'î', u: 'û', n: 'în' };
const AUXILIARY_TENSE: Readonly<Record<CompoundTense, SimpleTense>> = {
  presentPerfect: 'present',
  pluperfect: 'imperfect',
  futurePerfect: 'future',
  conditionalPerfect: 'conditional',
};
/** Verbs of movement and state; pronominal verbs take « être » too, which their pronoun tells. */
const WITH_ETRE = new Set(
  'aller venir revenir devenir intervenir parvenir convenir partir sortir entrer rentrer arriver monter descendre tomber rester retourner passer naître mourir'.split(
    ' ',
  ),
);

/**
 * The form of `lemma` that `form` asks for. Every French infinitive in -er, -ir, -re or -oir is conjugated by rule or by
 * the table of irregular endings; a compound tense has its auxiliary before it (« a déclaré », « est intervenu »).
 */
export function conjugateFrench(lemma: string, form: VerbForm): string {
  const { tense } = form;
  if (isCompound(tense)) {
    const auxiliary = conjugateFrench(WITH_ETRE.has(lemma) ? 'être' : 'avoir', {
      ...form,
      tense: AUXILIARY_TENSE[tense],
    });
    return `${auxiliary} ${conjugateFrench(lemma, { ...form, tense: 'participle' })}`;
  }
  return simpleForm(stemsOf(lemma), lemma, tense, form);
}

function isCompound(tense: VerbForm['tense']): tense is CompoundTense {
  return tense in AUXILIARY_TENSE;
}

function simpleForm(stems: Stems, lemma: string, tense: SimpleTense, form: VerbForm): string {
  const person = (form.person ?? 3) - 1 + (form.number === 'plural' ? 3 : 0);
  switch (tense) {
    case 'infinitive':
      return lemma;
    case 'gerund':
      return stems.gerund ?? soften(stems.imperfect, 'ant');
    case 'participle':
      return agree(stems.participle, form);
    case 'present':
      return stems.present[person] ?? lemma;
    case 'imperfect':
      return soften(stems.imperfect, IMPERFECT[person] ?? '');
    case 'future':
      return stems.future + (FUTURE[person] ?? '');
    case 'conditional':
      return stems.future + (IMPERFECT[person] ?? '');
    case 'subjunctive':
      return subjunctive(stems, person);
    case 'past':
      return past(stems.past, person);
  }
}

function agree(participle: string, { gender, number }: VerbForm): string {
  const base = participle === 'dû' && (gender === 'feminine' || number === 'plural') ? 'du' : participle;
  const ending = (gender === 'feminine' ? 'e' : '') + (number === 'plural' ? 's' : '');
  return ending === 's' && base.endsWith('s') ? base : base + ending;
}

function subjunctive(stems: Stems, person: number): string {
  if (stems.subjunctive) return stems.subjunctive[person] ?? '';
  const ending = SUBJUNCTIVE[person] ?? '';
  const isInner = person === 3 || person === 4;
  return (isInner ? stems.imperfect : (stems.present[5] ?? '').replace(/ent$/, '')) + ending;
}

function past(stem: string, person: number): string {
  const isFirstGroup = stem.endsWith('a');
  const ending = (isFirstGroup ? PAST_ER : PAST)[person] ?? '';
  if (ending.startsWith('^')) return circumflexed(stem) + ending.slice(1);
  if (isFirstGroup && person === 5) return unsoften(stem.slice(0, -1), ending);
  return stem + ending;
}

function circumflexed(stem: string): string {
  const last = stem.at(-1) ?? '';
  const cut = last === 'n' ? 2 : 1;
  return stem.slice(0, -cut) + (CIRCUMFLEX[last] ?? last);
}

/** « plaçait », « jugeait »: the stem of a -cer or -ger verb before a and o. */
function soften(stem: string, ending: string): string {
  return /^[aoâ]/.test(ending) ? stem + ending : unsoften(stem, ending);
}

/** « annonçons » but « annoncions »: the soft spelling is undone before e and i. */
function unsoften(stem: string, ending: string): string {
  return stem.replace(/ç$/, 'c').replace(/ge$/, 'g') + ending;
}

/** The stems made last: forms of one verb are asked for together. */
let last: { readonly lemma: string; readonly stems: Stems } | undefined;

function stemsOf(lemma: string): Stems {
  if (last?.lemma !== lemma) last = { lemma, stems: makeStems(lemma) };
  return last.stems;
}

function makeStems(lemma: string): Stems {
  const row = irregularRow(lemma);
  if (row) return irregularStems(lemma, row);
  if (lemma.endsWith('er')) return firstGroup(lemma);
  return secondGroup(lemma);
}

function irregularRow(lemma: string): Row | undefined {
  if (SECOND_GROUP.has(lemma)) return undefined;
  let best: Row | undefined;
  for (const row of IRREGULAR)
    if (lemma.endsWith(row[0]) && row[0].length > (best?.[0].length ?? 0) && !isFalseFriend(lemma, row[0]))
      best = row;
  return best;
}

/** « aller » ends « installer » and « avoir » nothing else: the whole verbs match only themselves. */
function isFalseFriend(lemma: string, ending: string): boolean {
  if (['être', 'avoir', 'aller'].includes(ending)) return lemma !== ending;
  if (ending === 'naître') return lemma.endsWith('connaître');
  return ending === 'envoyer' && !/^(?:r)?envoyer$/.test(lemma);
}

function irregularStems(lemma: string, row: Row): Stems {
  const [ending, present, imperfect, pastStem, future, participle, subjunctiveForms, gerund] = row;
  const prefix = lemma.slice(0, -ending.length);
  const spread = (forms: string): string[] => forms.split(' ').map((form) => prefix + form);
  return {
    present: spread(present),
    imperfect: prefix + imperfect,
    past: prefix + pastStem,
    future: prefix + future,
    participle: prefix + participle,
    ...(subjunctiveForms === undefined ? {} : { subjunctive: spread(subjunctiveForms) }),
    ...(gerund === undefined ? {} : { gerund: prefix + gerund }),
  };
}

function secondGroup(lemma: string): Stems {
  const stem = lemma.slice(0, -1);
  return {
    present: ['s', 's', 't', 'ssons', 'ssez', 'ssent'].map((ending) => stem + ending),
    imperfect: `${stem}ss`,
    past: stem,
    future: lemma,
    participle: stem,
  };
}

function firstGroup(lemma: string): Stems {
  const stem = lemma.slice(0, -2);
  const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
  const strong = strongStem(lemma, stem);
  const mute = (ending: string): string => strong + ending;
  // « répéter » keeps its accent in the future (répétera), « appeler », « acheter », « employer » change it.
  const future = /é[^aeiouyéè]+er$/u.test(lemma) ? lemma : `${strong}er`;
  return {
    present: [mute('e'), mute('es'), mute('e'), `${soft}ons`, `${stem}ez`, mute('ent')],
    imperfect: soft,
    past: `${soft}a`,
    future,
    participle: `${stem}é`,
  };
}

/** The stem before a mute e: rappell-, achèt-, répèt-, emploi-. */
function strongStem(lemma: string, stem: string): string {
  if (/[aou]yer$/.test(lemma)) return stem.replace(/y$/, 'i');
  if (DOUBLING.test(lemma)) return stem + (stem.at(-1) ?? '');
  const accented = /^(.*)[eé](ch|gn|gu|br|tr|dr|cr|gr|vr|fr|pl|bl|gl|cl|qu|[bcdfghjklmnpqrstvwxz])er$/u.exec(
    lemma,
  );
  if (!accented) return stem;
  return `${accented[1] ?? ''}è${accented[2] ?? ''}`;
}
