import { createAnalyser, type Analyser, type AnalyserOptions } from '../../src/core/analysis';
import { figure, measure, table } from './measure';
import { textOfLength, type TextSource } from './texts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const;

/** Prints how the time grows with the length of one article, in an analyser that has read before but not this text. */
export function benchGrowth(source: TextSource, options: AnalyserOptions): void {
  const analyser = createAnalyser(options);
  analyser.analyse(textOfLength(source, MILLION));
  const rows = SIZES.map((size) => {
    const text = textOfLength(source, size);
    const { median } = measure(
      () => analyser.analyse(text).findings.length,
      () => forget(analyser),
      size > MILLION ? { runs: 1, time: 0, warmUp: 0 } : { runs: 3, time: 400, mostRuns: 50 },
    );
    return [`${figure(size / 1000)} K`, figure(median), figure((median / size) * 1e6)];
  });
  console.log(`\nGrowth, ${source.language}, one article of so many characters`);
  console.log(table(['characters', 'ms', 'ms a million'], rows));
}

/** Nothing of the next text is reused from the last one. */
function forget(analyser: Analyser): void {
  analyser.analyse('.');
}

const MILLION = 1_000_000;

/** A million characters of what could make a reader slow, by name. */
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['opening guillemets', '« '.repeat(MILLION / 2)],
  ['straight quotes', '"'.repeat(MILLION)],
  ['closing marks', '” '.repeat(MILLION / 2)],
  ['capitals', 'A'.repeat(MILLION)],
  ['capitalised words', 'Aa '.repeat(MILLION / 3)],
  ['capitals with full stops', 'A.'.repeat(MILLION / 2)],
  ['spaces', ' '.repeat(MILLION)],
  ['no-break spaces between letters', 'a\u00a0'.repeat(MILLION / 2)],
  ['line ends', '\n'.repeat(MILLION)],
  ['short lines', 'a\n\n'.repeat(MILLION / 3)],
  ['« selon »', 'selon '.repeat(MILLION / 6)],
  ['« a déclaré que »', 'a déclaré que '.repeat(MILLION / 14)],
  ['“said”', 'said '.repeat(MILLION / 5)],
  ['apostrophes', "l'".repeat(MILLION / 2)],
  ['hyphens', 'a-'.repeat(MILLION / 2)],
  ['commas', ', '.repeat(MILLION / 2)],
  ['brackets', '('.repeat(MILLION)],
  ['combining accents', `e${'\u0301'.repeat(MILLION - 1)}`],
  ['one name again and again', 'Jean Martin, '.repeat(MILLION / 13)],
  [
    'names, each another',
    Array.from({ length: 90_000 }, (_, i) => `Jean ${nameOf(i)}, `)
      .join('')
      .slice(0, MILLION),
  ],
];

function nameOf(number: number): string {
  const letters = number
    .toString(26)
    .replace(/./g, (digit) => 'abcdefghijklmnopqrstuvwxyz'.charAt(parseInt(digit, 26)));
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** Prints how long hostile texts take, and how much longer the whole takes than its half: about two where time is linear. */
export function benchHostile(options: AnalyserOptions): void {
  const analyser = createAnalyser(options);
  const time = (text: string) =>
    measure(
      () => analyser.analyse(text).findings.length,
      () => forget(analyser),
      { runs: 3, time: 0, warmUp: 1 },
    ).median;
  const rows = hostile.map(([name, text]) => {
    const half = time(text.slice(0, text.length / 2));
    const whole = time(text);
    return [name, figure(whole), `${figure(whole / half)}×`];
  });
  console.log('\nHostile texts of a million characters, one article');
  console.log(table(['text', 'ms', 'against its half'], rows));
}
