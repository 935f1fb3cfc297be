/** A source of numbers in [0, 1) that a seed repeats: mulberry32. */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

const firstNames = 'Aïcha Lucien Élodie Oumar Jeanne Karim Maud Théo Fatou Gaël Inès Raphaël'.split(' ');
const lastNames =
  'Benali Mercier Ruffat Diallo Le Goff Kerviel Sissoko Tanguy Morvan Ndiaye Castel Hamon'.split(' ');
const bodies = [
  'la préfecture',
  'l’Union des pêcheurs',
  'le parquet de Brest',
  'la mairie',
  'l’ONU',
  'le ministère des Transports',
  'la chambre régionale des comptes',
  'la direction du port',
  'l’intersyndicale',
  'la Commission européenne',
];
const places = 'Brest Concarneau Bamako Saint-Louis Genève Lorient Dakar Nouakchott Quimper Tanger'.split(
  ' ',
);
const cues = [
  'a déclaré',
  'a affirmé',
  'a indiqué',
  'explique',
  'a reconnu',
  'a démenti',
  'a souligné',
  'regrette',
];
const times = [
  'lundi',
  'mardi soir',
  'le 3 mars',
  'en début de semaine',
  'depuis 2019',
  'la semaine dernière',
  'jeudi',
];
const subjects = [
  'les pêcheurs',
  'nos élus',
  'ces familles',
  'les deux parties',
  'beaucoup de gens',
  'les armateurs',
];
const verbs = [
  'attendent',
  'refusent',
  'demandent',
  'craignent',
  'espèrent',
  'ont obtenu',
  'redoutent',
  'réclament',
];
const things = [
  'une réponse écrite',
  'la reprise des discussions',
  'un calendrier précis',
  'des garanties sur l’emploi',
  'la fin des quotas',
  'un second vote',
  'le retrait du texte',
  'une aide d’urgence',
];
const reasons = [
  'faute de budget',
  'malgré les promesses',
  'avant la fin de l’année',
  'sans trop y croire',
  'comme il y a dix ans',
  'depuis la tempête',
  'au nom de la solidarité',
];
const topics = [
  'l’accord',
  'la hausse des prix',
  'le projet de port',
  'la grève',
  'le rapport',
  'la fermeture de l’usine',
  'la réforme',
  'le chantier naval',
];

function writeClause(random: Random): string {
  const clause = `${pick(random, subjects)} ${pick(random, verbs)} ${pick(random, things)}`;
  return random() < 0.6 ? `${clause} ${pick(random, reasons)}` : clause;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence of an invented report about `name`. Its set phrases come again and again, as they do in real copy. */
export function writeSentence(
  random: Random,
  name: string = random() < 0.5
    ? `${pick(random, firstNames)} ${pick(random, lastNames)}`
    : pick(random, lastNames),
): string {
  const [body, place, cue, time] = [
    pick(random, bodies),
    pick(random, places),
    pick(random, cues),
    pick(random, times),
  ];
  const [topic, number] = [pick(random, topics), Math.floor(random() * 900) + 20];
  const clause = (): string => writeClause(random);
  return pick(random, [
    () => `${name} ${cue} ${time} que ${clause()}, à propos de ${topic}.`,
    () => `« ${capitalise(clause())} », ${cue} ${name}, joint à ${place} ${time}.`,
    () => `Selon ${body}, ${topic} concerne aussi ${place}, où ${clause()}.`,
    () => `À ${place}, ${topic} inquiète : ${number} personnes ont manifesté ${time}, et ${clause()}.`,
    () => `Interrogé ${time}, ${name} n’a pas souhaité dire si ${clause()}.`,
    () => `${capitalise(time)}, ${body} avait pourtant promis à ${name} que ${clause()}.`,
    () => `« ${capitalise(clause())}. ${capitalise(clause())} », résume ${name}.`,
    () => `Pour ${name}, « ${clause()} ».`,
    () => `${capitalise(clause())}, et ${clause()}.`,
  ])();
}

/** An invented article of some hundred to a thousand words. */
export function writeArticle(random: Random): string {
  const place = pick(random, places);
  const paragraphs = [`${place} : ${pick(random, topics)} divise`];
  const count = 3 + Math.floor(random() * 9);
  for (let index = 0; index < count; index++) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 5) }, () => writeSentence(random));
    paragraphs.push(sentences.join(' '));
  }
  return `${paragraphs.join(random() < 0.8 ? '\n\n' : '\n')}\n`;
}
