import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage } from '../../../src/core/checks/finding';
import { readYaml } from '../../../src/core/desk/readYaml';
import type { YamlLimits } from '../../../src/core/desk/readYaml';

/** « line:column message » of every problem. */
function problemsOf(text: string, limits?: YamlLimits): readonly string[] {
  const { problems, data, document } = readYaml(text, limits);
  if (problems.length > 0) assert.deepEqual([data, document], [undefined, undefined], 'no half-read data');
  return problems.map(({ line, column, message }) => `${line}:${column} ${formatMessage(message)}`);
}

describe('readYaml', () => {
  it('reads data and keeps the document with its comments', () => {
    const file = readYaml('# the desk\nname: Bamako # capital\ntags:\n  - mali\n  - 2024\n');
    assert.deepEqual(file.data, { name: 'Bamako', tags: ['mali', 2024] });
    assert.deepEqual(file.problems, []);
    assert.match(String(file.document), /# the desk\nname: Bamako # capital/);
  });

  it('reads CRLF, a byte-order mark and an empty file', () => {
    assert.deepEqual(readYaml('\ufeffa: é\r\nb:\r\n  - c\r\n').data, { a: 'é', b: ['c'] });
    assert.equal(readYaml('').data, undefined);
    assert.deepEqual(readYaml('# nothing yet\n').problems, []);
  });

  it('keeps dates as they are written', () => {
    assert.deepEqual(readYaml('at: 2026-02-03T10:12:00Z').data, { at: '2026-02-03T10:12:00Z' });
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a git conflict',
      'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n',
      ['2:1 An unresolved merge conflict begins here: settle it, then save the file again.'],
    ],
    [
      'the end of a half-settled conflict',
      'a: 1\r\n>>>>>>> theirs\r\n',
      ['2:1 An unresolved merge conflict begins here: settle it, then save the file again.'],
    ],
    ['a tab', 'a:\n\tb: 1\n', ['2:1 A tab cannot indent YAML: use spaces.']],
    ['a doubled key', 'a: 1\nb: 2\na: 3\n', ['3:1 The key “a” stands twice.']],
    [
      'aliases, once',
      'a: &x [lol]\nb: [*x, *x]\n',
      ['2:5 References such as “*x” are not read here: write the value out.'],
    ],
    ['a tag', 'a: !!js/function x\n', ['1:4 Tags such as “!!js/function” are not read here.']],
    [
      'a second document',
      'a: 1\n---\nb: 2\n',
      ['2:1 A second document begins here (“---”): only one is read.'],
    ],
    ['bad indentation', 'a:\n   b: 1\n  c: 2\n', ['3:1 The indentation does not fit the lines before.']],
    [
      'a reserved character',
      'a: @x\n',
      ['1:4 A value cannot begin with “@”: put it between quotation marks.'],
    ],
    ['a list as key', '? [a]\n: b\n', ['1:3 A key must be a word, not a list or a map.']],
    ['an unclosed quotation', 'a: "abc\n', ['2:1 This is not valid YAML: Missing closing "quote']],
    ['a binary', 'a: \0\0', ['1:4 This is not a text file.']],
  ];
  for (const [name, text, expected] of cases) {
    it(`tells ${name} with its line`, () => assert.deepEqual(problemsOf(text), expected));
  }

  it('tells a value with a colon inside', () => {
    assert.deepEqual(problemsOf('title: Mali: avis\n'), [
      '1:8 A colon inside a value: put the value between quotation marks.',
    ]);
  });

  it('refuses what is too deep, whichever way it is written', () => {
    const deep = /Nested too deeply: at most 64 levels/;
    assert.match(problemsOf(' ['.repeat(100_000)).join(), deep);
    assert.match(problemsOf('- '.repeat(20_000) + 'a').join(), deep);
    assert.match(
      problemsOf(Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')).join(),
      deep,
    );
    assert.deepEqual(readYaml('['.repeat(60) + ']'.repeat(60)).problems, []);
  });

  it('counts brackets only where they are syntax', () => {
    const prose = Array.from({ length: 200 }, (_, i) => `- "a [b {c ${i}"\n- plain [sic\n`).join('');
    assert.deepEqual(readYaml(prose).problems, []);
  });

  it('refuses an alias bomb', () => {
    const bomb = [
      'a: &a [x,x]',
      ...'bcdefghi'.split('').map((k, i) => `${k}: &${k} [*${'abcdefgh'[i] ?? ''},*a]`),
    ];
    assert.match(problemsOf(bomb.join('\n')).join('\n'), /^2:8 References[^\n]*$/);
  });

  it('refuses a file beyond the limit', () => {
    assert.deepEqual(problemsOf('a: 123456', { size: 5, depth: 64 }), [
      '1:1 The file is too large: 9 characters, at most 5 are read.',
    ]);
  });

  it('keeps a key named __proto__ as data', () => {
    const { data } = readYaml('__proto__:\n  polluted: true\n');
    assert.ok(!('polluted' in {}) && Object.keys(data as object).includes('__proto__'));
  });

  it('never throws, and gives data or problems', () => {
    const piece = fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '&x ',
      '*x ',
      '!t ',
      '|',
      '>',
      '#',
      '\t',
      '\r',
      'é',
      '%',
      '---',
      '? ',
      ':',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { document, problems } = readYaml(pieces.join(''));
        assert.equal(document === undefined, problems.length > 0);
        for (const problem of problems)
          assert.ok(problem.start <= problem.end && problem.line >= 1 && problem.column >= 1);
      }),
      { numRuns: 500 },
    );
  });
});
