import type { Language } from './language';

/**
 * Function words that a text in the language cannot do without. Left out: words that the other language has too (« on »,
 * « a », « son », « or », « me », « pour », « plus », « main »), for they say nothing.
 */
const functionWords = {
  fr: `le la les des du un une et est dans que qui sur par au aux avec ce cette ces ses leur leurs il elle ils elles
    selon été être pas nous vous je mais ou où dont entre après avant contre depuis pendant chez vers sous sans ont sont
    était étaient avait avaient aurait serait fait faire deux trois aussi comme alors lors très même encore déjà ainsi
    afin parce ni si quand comment pourquoi cela celui celle ceux notre votre nos vos tout tous toute toutes qu jusqu
    lorsqu puisqu quelqu`,
  en: `the of and to in is that for it was with as by at from has have had are be been this these those his her their
    its he she they we you were said says say who which not but will would could should can after before over about into
    against when while because than then there where what how why if out up down off more most some any all no new two
    three an or so only also other between under since until during through amid among did does do`,
} as const;

/** What shows that a text is neither: common words of neighbouring languages, so that they are not taken for French. */
const foreignWords = `el los las una y del por para con su sus está como más pero fue der die das und ist nicht mit von
  den dem ein eine auf für war sich auch il lo gli della delle dei di che non è sono per nel ha o os da das do dos não
  uma em foi ao het een van zijn niet voor met op dat och att är som av`;

/** French words that Spanish, Portuguese or Italian share: weaker evidence, though enough where nothing speaks against it. */
const weakFrench: ReadonlySet<string> = new Set(['de', 'la', 'que', 'un', 'en', 'se']);

/** Endings that tell a headline without function words: « Kenyan police arresting protesters ». */
const endings = {
  fr: /[àâçèéêëîïôùûœ]|(?:ique|eux|euse|eur|oire|aire|isme|age|ait)s?$/,
  en: /(?:[a-z]{2}ing|[a-z]{2}ed|ly|ness|ship|ght|ers|or)$/,
} as const;

type Verdict = 'fr' | 'en' | 'other';

interface Score {
  fr: number;
  en: number;
  other: number;
  words: number;
}

// A word of two lists belongs to the later one.
const verdicts: ReadonlyMap<string, Verdict> = new Map<string, Verdict>([
  ...words(foreignWords).map((word) => [word, 'other'] as const),
  ...words(functionWords.en).map((word) => [word, 'en'] as const),
  ...words(functionWords.fr).map((word) => [word, 'fr'] as const),
  ...[...weakFrench].map((word) => [word, 'fr'] as const),
]);

/** Code units read from the start and again from the middle: a text of any length costs the same. */
const sampleLength = 6000;

/** A line from here on is body text, which counts more than the labels and links of a page around it. */
const bodyLine = 60;
const bodyWeight = 4;

/** In a text of some length, fewer function words than this share mean a table, code or another language. */
const leastShare = 0.08;
const fewWords = 25;

/**
 * The language that a text is written in, from its function words. One such word is enough for a headline; `und` where
 * there is none, or as many of one language as of the other. Reads at most two samples, whatever the length.
 */
export function detectLanguage(text: string): Language {
  const samples = samplesOf(text).map((sample) => sample.normalize('NFC'));
  const score: Score = { fr: 0, en: 0, other: 0, words: 0 };
  for (const sample of samples) {
    for (const line of sample.split(/[\r\n]/))
      countLine(line, line.length >= bodyLine ? bodyWeight : 1, score);
  }
  const best = Math.max(score.fr, score.en);
  const isLong = score.words > fewWords * bodyWeight;
  if (isLong && best < score.words * leastShare) return 'und';
  if (best === 0 && score.other === 0) return fromEndings(samples[0] ?? '');
  if (score.fr === score.en || score.other >= best) return 'und';
  return score.fr > score.en ? 'fr' : 'en';
}

function samplesOf(text: string): readonly string[] {
  if (text.length <= 2 * sampleLength) return [text];
  const middle = Math.floor((text.length - sampleLength) / 2);
  return [text.slice(0, sampleLength), text.slice(Math.max(middle, sampleLength), middle + sampleLength)];
}

function countLine(line: string, weight: number, score: Score): void {
  for (const match of line.matchAll(/\p{L}+/gu)) {
    const word = match[0];
    const lower = word.toLowerCase();
    score.words += weight;
    const verdict = word.length === 1 ? besideApostrophe(line, match.index, lower) : verdicts.get(lower);
    if (!verdict) continue;
    // A capital may be part of a name: « Le Pen », « The Hague », « Los Angeles ».
    score[verdict] += lower === word && !weakFrench.has(lower) ? weight : weight / 2;
  }
}

/** What a single letter says: French elides before a vowel (« l’usine »), English hangs its own on (“Kenya’s”, “won’t”). */
function besideApostrophe(line: string, index: number, letter: string): Verdict | undefined {
  if (isApostrophe(line[index + 1]) && /^\p{L}/u.test(line.slice(index + 2, index + 4))) {
    return 'cdjlmnst'.includes(letter) ? 'fr' : undefined;
  }
  return isApostrophe(line[index - 1]) && 'st'.includes(letter) ? 'en' : undefined;
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '\u2019';
}

function fromEndings(sample: string): Language {
  const found = { fr: 0, en: 0 };
  for (const [word] of sample.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    if (endings.fr.test(lower)) found.fr++;
    else if (endings.en.test(lower)) found.en++;
  }
  if (found.fr === found.en) return 'und';
  return found.fr > found.en ? 'fr' : 'en';
}

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
