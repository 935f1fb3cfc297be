import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import type { AnalysisJson, TextSpanJson } from '../../../src/core/exchange/analysisJson';
import { englishArticle, frenchArticle } from './articles';
import { createTerminal, type Run, type Terminal } from './terminal';

const schema = JSON.parse(readFileSync('schemas/article-analysis.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

function assertValid(record: unknown): asserts record is AnalysisJson {
  assert.ok(validate(record), JSON.stringify(validate.errors, undefined, 1));
}

const analysesOf = ({ stdout }: Run): AnalysisJson[] => {
  const records = JSON.parse(stdout) as unknown[];
  for (const record of records) assertValid(record);
  return records as AnalysisJson[];
};

const linesOf = ({ stdout }: Run): unknown[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** Every span with its words in an analysis. */
function textSpansOf({ structure, entities, attributions, findings }: AnalysisJson): TextSpanJson[] {
  const { headline, rubric, standfirst, byline, dateline, credits, previous, next } = structure;
  const optional = [headline, rubric, standfirst, byline, dateline, previous, next];
  return [
    ...optional.flatMap((span) => span ?? []),
    ...credits,
    ...entities,
    ...attributions.flatMap(({ content, source, cue }) => [...content, ...[source ?? [], cue ?? []].flat()]),
    ...findings,
  ];
}

describe('annotate', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = createTerminal();
  });
  afterEach(() => {
    terminal.remove();
  });

  it('prints an array that the schema accepts, in the order of the files', async () => {
    const paths = [terminal.write('b.txt', frenchArticle), terminal.write('a.txt', englishArticle)];
    const run = await terminal.run(['annotate', ...paths]);
    const [french, english] = analysesOf(run);
    assert.equal(run.code, 0);
    assert.equal(run.stderr, '');
    assert.deepEqual([french?.uri, english?.uri], paths);
    assert.deepEqual([french?.language, english?.language], ['fr', 'en']);
    assert.equal(french?.structure.headline?.text, 'Brévans : le pont fermé jusqu’en mars');
    assert.equal(french.structure.rubric?.text, 'Brévans');
    assert.deepEqual(french.structure.credits[0]?.outlets, ['La Dépêche du Val']);
    assert.equal(french.structure.previous, null);
    assert.ok(french.entities.some(({ text }) => text === 'Odile Vasseur'));
    assert.ok(
      french.attributions.some(
        ({ content, source }) =>
          content[0]?.text.startsWith('Personne ne nous') && source?.text.includes('Odile Vasseur'),
      ),
    );
    assert.ok(english?.attributions.some(({ source }) => source?.text.includes('Martha Ellwood')));
  });

  it('prints an empty array for a folder without articles', async () => {
    terminal.write('folder/picture.png', 'no article');
    const run = await terminal.run(['annotate', `${terminal.folder}/folder`]);
    assert.deepEqual(analysesOf(run), []);
    assert.equal(run.code, 0);
  });

  it('prints the same records as ndjson', async () => {
    const paths = [terminal.write('b.txt', frenchArticle), terminal.write('a.txt', englishArticle)];
    const array = await terminal.run(['annotate', ...paths]);
    const lines = await terminal.run(['annotate', ...paths, '--format', 'ndjson']);
    assert.deepEqual(linesOf(lines), analysesOf(array));
  });

  for (const [name, change] of [
    ['as it is', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with decomposed accents', (text: string) => text.normalize('NFD')],
    ['with an emoji in front', (text: string) => text.replace('Brévans', '🛑 Brévans')],
  ] as const)
    it(`counts offsets in UTF-16 code units of the text without its byte-order mark, ${name}`, async () => {
      const text = change(frenchArticle);
      const path = terminal.write('a.txt', `\ufeff${text}`);
      const [analysis] = analysesOf(await terminal.run(['annotate', path]));
      assert.ok(analysis);
      assert.ok(textSpansOf(analysis).length > 5);
      for (const span of textSpansOf(analysis)) assert.equal(text.slice(span.start, span.end), span.text);
      assert.deepEqual(
        analysis.structure.paragraphs.map(({ start }) => text.slice(start, start + 5)),
        ['La ma', 'Selon'],
      );
    });

  it('refuses what is no UTF-8 text, naming each file, and does the rest', async () => {
    const paths = [
      terminal.write('latin1.txt', Uint8Array.from([0x6c, 0xe9, 0x67, 0x65, 0x72])),
      terminal.write('binary.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0])),
      terminal.write('good.txt', frenchArticle),
      `${terminal.folder}/absent.txt`,
    ];
    const run = await terminal.run(['annotate', ...paths]);
    assert.equal(run.code, 2);
    assert.deepEqual(
      analysesOf(run).map(({ uri }) => uri),
      [paths[2]],
    );
    assert.deepEqual(run.stderr.trimEnd().split('\n').sort(), [
      `${paths[3]}: There is no such file.`,
      `${paths[1]}: This is not a text file.`,
      `${paths[0]}:1:2: The text is not encoded as UTF-8: save it as UTF-8.`,
    ]);
  });

  it('writes one article in every format as that format has it, and says what it cannot hold', async () => {
    const path = terminal.write('a.txt', frenchArticle);
    const inFormat = async (format: string, paths: readonly string[] = [path]) => {
      const run = await terminal.run(['annotate', ...paths, '--format', format]);
      assert.equal(run.code, 0, format);
      return run;
    };
    const page = JSON.parse((await inFormat('webannotation')).stdout) as Record<string, unknown>;
    assert.ok('@context' in page);
    const item = JSON.parse((await inFormat('ninjs')).stdout) as { headlines: { value: string }[] };
    assert.match(item.headlines[0]?.value ?? '', /^Brévans/);
    assert.match((await inFormat('brat')).stdout, /^T\d+\t\S+ \d+ \d+\tOdile Vasseur$/m);
    assert.match((await inFormat('bio')).stdout, /^Odile B-PER\nVasseur I-PER$/m);
    assert.match((await inFormat('html')).stdout, /^<!DOCTYPE html>[^]*Odile Vasseur[^]*<\/html>\n$/);
    const bio = await inFormat('bio', [path, terminal.write('b.txt', frenchArticle)]);
    assert.match(bio.stderr, /^bio: \d+ attributions are left out\.$/m);
  });

  it('writes several articles in one file where the format can', async () => {
    const paths = [terminal.write('a.txt', frenchArticle), terminal.write('b.txt', englishArticle)];
    const inFormat = (format: string) => terminal.run(['annotate', ...paths, '--format', format]);
    for (const format of ['webannotation', 'ninjs'])
      assert.equal((JSON.parse((await inFormat(format)).stdout) as unknown[]).length, 2);
    const rows = (await inFormat('csv')).stdout.split('\r\n');
    assert.equal(rows.filter((row) => row.startsWith('article,kind,')).length, 1);
    assert.ok(paths.every((path) => rows.some((row) => row.startsWith(path))));
    const brat = await inFormat('brat');
    assert.equal(brat.code, 2);
    assert.match(brat.stderr, /holds one article/);
  });

  it('reads an empty file', async () => {
    const [analysis] = analysesOf(await terminal.run(['annotate', terminal.write('empty.txt', '')]));
    assert.deepEqual(analysis?.structure.paragraphs, []);
    assert.equal(analysis.language, 'und');
  });

  it('never prints what its own schema refuses, whatever the text', async () => {
    const pieces = [
      '« ',
      ' »',
      '“',
      '”',
      '"',
      'Le maire ',
      'Odile Vasseur',
      ' a déclaré',
      ' que ',
      'selon ',
      '\n\n',
      '. ',
      ' : ',
      'He said ',
      '\u00a0',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), {
          maxLength: 40,
        }),
        async (parts) => {
          const text = parts.join('').replaceAll('\0', '');
          const run = await terminal.run(
            ['annotate', '--ndjson'],
            [`${JSON.stringify({ id: 'a', text })}\n`],
          );
          const [record] = linesOf(run);
          assertValid(record);
          const read = text.startsWith('\ufeff') ? text.slice(1) : text;
          for (const span of textSpansOf(record)) assert.equal(read.slice(span.start, span.end), span.text);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('annotate --ndjson', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = createTerminal();
  });
  afterEach(() => {
    terminal.remove();
  });
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;

  it('answers every line in its order, the id as the uri', async () => {
    const run = await terminal.run(
      ['annotate', '--ndjson'],
      [
        line({ id: 'fr', text: frenchArticle }),
        line({ id: 'en', text: englishArticle }),
        line({ id: 7, text: '' }),
      ],
    );
    const records = linesOf(run);
    for (const record of records) assertValid(record);
    assert.deepEqual(
      (records as AnalysisJson[]).map(({ uri }) => uri),
      ['fr', 'en', '7'],
    );
    assert.equal(run.code, 0);
  });

  it('puts an error in the place of each malformed line, and goes on', async () => {
    const run = await terminal.run(
      ['annotate', '--ndjson'],
      [
        'not json\n',
        line([1]),
        line({ text: 'without id' }),
        line({ id: 'a' }),
        line({ id: 'a', text: 5 }),
        line({ id: 'a', text: 'x', language: 'de' }),
        Uint8Array.from([0x22, 0xff, 0x22, 0x0a]),
        line({ id: 'last', text: englishArticle }),
      ],
    );
    const records = linesOf(run) as { line?: number; error?: string; uri?: string }[];
    assert.deepEqual(
      records.map(({ line: number }) => number),
      [1, 2, 3, 4, 5, 6, 7, undefined],
    );
    for (const { line: number, error } of records)
      assert.equal(typeof error, number ? 'string' : 'undefined');
    assert.equal(records.at(-1)?.uri, 'last');
    assert.equal(run.code, 2);
  });

  it('leaves blank lines out, numbers the lines with them, and takes a last line without its end', async () => {
    const run = await terminal.run(
      ['annotate', '--ndjson'],
      ['\n', '  \r\n', 'bad\r\n', JSON.stringify({ id: 'a', text: 'x' })],
    );
    const [first, second, ...rest] = linesOf(run) as { line?: number; uri?: string }[];
    assert.equal(first?.line, 3);
    assert.equal(second?.uri, 'a');
    assert.deepEqual(rest, []);
  });

  it('takes the language of the line before the option, the option before the text', async () => {
    const run = await terminal.run(
      ['annotate', '--ndjson', '--language', 'fr'],
      [line({ id: 'a', text: englishArticle }), line({ id: 'b', text: frenchArticle, language: 'en' })],
    );
    assert.deepEqual(
      (linesOf(run) as AnalysisJson[]).map(({ language }) => language),
      ['fr', 'en'],
    );
  });

  it('does not count a byte-order mark in front of a text', async () => {
    const run = await terminal.run(
      ['annotate', '--ndjson'],
      [line({ id: 'a', text: `\ufeff${frenchArticle}` })],
    );
    const [record] = linesOf(run) as AnalysisJson[];
    assert.equal(record?.structure.headline?.start, 0);
  });

  it('reads no further than it has written', async () => {
    let taken = 0;
    const release: (() => void)[] = [];
    const run = terminal.run(['annotate', '--ndjson'], [], {
      stdin: (async function* () {
        for (; taken < 50; taken++)
          yield await Promise.resolve(new TextEncoder().encode(line({ id: String(taken), text: 'x' })));
      })(),
      stdout: {
        isTerminal: false,
        write: (text) => (text === '' ? Promise.resolve() : new Promise((resolve) => release.push(resolve))),
      },
    });
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    for (let i = 0; i < 5; i++) await settled();
    assert.ok(taken < 20, `${taken} lines were taken though none could be written`);
    let code: number | undefined;
    const ended = run.then((result) => {
      code = result.code;
    });
    for (let i = 0; i < 5000 && code === undefined; i++) {
      release.shift()?.();
      await settled();
    }
    assert.equal(code, 0);
    await ended;
  });

  it('ends quietly when nobody reads any more', async () => {
    const closed = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const run = await terminal.run(['annotate', '--ndjson'], [line({ id: 'a', text: 'x' })], {
      stdout: { isTerminal: false, write: () => Promise.reject(closed) },
    });
    assert.equal(run.code, 0);
    assert.equal(run.stderr, '');
  });

  it('stops when asked to', async () => {
    const stop = new AbortController();
    const run = await terminal.run(['annotate', '--ndjson'], [], {
      signal: stop.signal,
      stdin: (async function* () {
        yield await Promise.resolve(new TextEncoder().encode(line({ id: 'a', text: 'x' })));
        stop.abort();
        yield new TextEncoder().encode(line({ id: 'b', text: 'x' }));
      })(),
    });
    assert.equal(run.code, 130);
  });
});
