/**
 * Times the desk's names: making them searchable and finding them, for ever more names. The cost of finding must not
 * grow with their number.
 *
 *     tsx scripts/benchDeskNames.ts
 */
import { createDeskNames, type DeskEntry } from '../src/core/entities/deskNames';
import { languagePack } from '../src/core/language/packs';
import { createBlockReader } from '../src/core/reading';
import { Lexicon } from '../src/core/text/lexicon';
import { createRandom } from './entities/random';

const SIZES = [100, 1_000, 10_000, 100_000];
/** Characters of the text that is searched. */
const TEXT_LENGTH = 1_000_000;
const ROUNDS = 5;
const SYLLABLES = 'ba do ka lé mi no ra su té vo zan mer lin gor pel dia tho ris'.split(' ');

function main(): void {
  const random = createRandom(3);
  const word = (): string => {
    const count = 2 + Math.floor(random() * 2);
    const letters = Array.from(
      { length: count },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  const name = (): string => (random() < 0.5 ? `${word()} ${word()}` : `${word()} de la ${word()}`);
  const names = Array.from({ length: SIZES.at(-1)! }, name);
  const lines = Array.from({ length: TEXT_LENGTH / 100 }, (_, i) =>
    `Selon ${names[i % 80]!}, le conseil a voté lundi une aide aux pêcheurs du lac, qui protestent depuis un mois.`.slice(
      0,
      99,
    ),
  );
  for (const size of SIZES) {
    const entries: DeskEntry[] = names
      .slice(0, size)
      .map((each) => ({ name: each, aliases: [], distinctFrom: [] }));
    const start = cpuTime();
    const desk = createDeskNames(entries);
    const build = cpuTime() - start;
    const lexicon = new Lexicon(languagePack('fr'));
    const read = createBlockReader(lexicon);
    const readings = (find: boolean): number => {
      const from = cpuTime();
      for (const line of lines) {
        const reading = read(line, 'paragraph');
        if (find) desk.find(reading);
      }
      return cpuTime() - from;
    };
    readings(true);
    const best = (find: boolean): number => Math.min(...Array.from({ length: ROUNDS }, () => readings(find)));
    const cost = best(true) - best(false);
    console.log(
      `${size} names: made in ${build.toFixed(0)} ms; ${cost.toFixed(1)} ms to find them in ${TEXT_LENGTH / 1e6} MB`,
    );
  }
}

/** Milliseconds of processor time: what else runs on the machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

main();
