import { createAnalyser, type AnalyserOptions } from '../../src/core/analysis';
import { figure, measure, table } from './measure';
import { textOfLength, type TextSource } from './texts';

const ARTICLES = [
  ['450 words', 2_800],
  ['100 K characters', 100_000],
  ['1 M characters', 1_000_000],
] as const;

const PLACES = [
  ['start', 0.002],
  ['middle', 0.5],
  ['end', 0.998],
] as const;

const WARM_UP = 5;

/** Prints what one keystroke costs: a letter typed into a word, the article analysed again. */
export function benchTyping(source: TextSource, options: AnalyserOptions): void {
  const rows = ARTICLES.flatMap(([name, length]) => {
    const text = textOfLength(source, length);
    return PLACES.map(([place, share]) => {
      const at = wordNear(text, Math.floor(text.length * share));
      const analyser = createAnalyser(options);
      analyser.analyse(text);
      const before = analyser.blocksAnalysed;
      const { median, p95, runs } = measure(
        (edited: string) => analyser.analyse(edited).findings.length,
        (run): string => flat(text.slice(0, at) + 'e'.repeat((run % 7) + 1) + text.slice(at)),
        { runs: 30, time: 400, mostRuns: 200, warmUp: WARM_UP },
      );
      const blocks = (analyser.blocksAnalysed - before) / (runs + WARM_UP);
      return [name, place, figure(median), figure(p95), figure(blocks)];
    });
  });
  console.log(`\nOne keystroke, ${source.language}`);
  console.log(table(['article', 'place', 'median ms', 'p95 ms', 'blocks analysed'], rows));
}

/** The end of a word at or after `from`. */
function wordNear(text: string, from: number): number {
  const word = /\p{Ll}{3,}/gu;
  word.lastIndex = from;
  const match = word.exec(text);
  return match ? match.index + match[0].length : from;
}

/** A string joined of pieces is flattened at its first use; an editor's text is flat already. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
