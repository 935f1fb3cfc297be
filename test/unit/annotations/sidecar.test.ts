import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { formatMessage } from '../../../src/core/checks/finding';
import type { Anchor } from '../../../src/core/annotations/anchor';
import type { Annotation, Note, Review, Sidecar } from '../../../src/core/annotations/model';
import { articleTagId } from '../../../src/core/annotations/model';
import { readBlock } from '../../../src/core/annotations/sidecarBlock';
import { readSidecar, sidecarName, writeSidecar } from '../../../src/core/annotations/sidecar';
import { splitSidecar } from '../../../src/core/annotations/sidecarText';

const stamps = { author: 'Léa Martin', created: '2026-02-03T10:12:00Z', changed: '2026-02-03T10:12:00Z' };

function anchorAt(position: number, exact = 'Selon des pêcheurs'): Anchor {
  return { exact, prefix: 'ont repris la mer.\n\n', suffix: ', la zone reste ', position };
}

function note(id: string, position: number, text = 'Qui ? Au moins un second témoin.'): Note {
  return { kind: 'note', id, ...stamps, anchor: anchorAt(position), text, replies: [] };
}

const tag: Annotation = { kind: 'article-tag', id: articleTagId('peche'), ...stamps, tag: 'peche' };

const review: Review = {
  kind: 'review',
  id: 'r1',
  ...stamps,
  state: 'verified',
  reviewer: 'Omar Sy',
  content: [anchorAt(120, 'nous partirons demain')],
  source: anchorAt(100, 'Lucien Mercier'),
  evidence: [{ kind: 'file', path: 'pièces/entretien.txt' }],
  history: [
    { state: 'verified', reviewer: 'Omar Sy', time: '2026-02-03T11:00:00Z', note: 'Enregistrement écouté.' },
  ],
};

const file = `# Annotations of brest.txt
version: 1
tags:
  - tag: peche
    author: Léa Martin
    created: 2026-02-03T10:12:00Z
annotations:
  # the one to look at first
  - id: n1
    kind: note
    author: Léa Martin
    created: 2026-02-03T10:12:00Z
    anchor:
      exact: Selon des pêcheurs # vague
      prefix: "ont repris la mer.\\n\\n"
      suffix: ", la zone reste "
      position: 40
    text: Qui ? Au moins un second témoin.
  - id: n2
    kind: note
    author: Léa Martin
    created: 2026-02-03T10:12:00Z
    anchor:
      exact: Selon des pêcheurs
      prefix: "ont repris la mer.\\n\\n"
      suffix: ", la zone reste "
      position: 90
    text: Une autre.
`;

function problemsOf(text: string): readonly string[] {
  return readSidecar(text).problems.map(({ line, message }) => `${line}: ${formatMessage(message)}`);
}

describe('sidecars', () => {
  it('stand beside their article', () =>
    assert.equal(sidecarName('brest.txt'), 'brest.txt.annotations.yaml'));

  it('are read', () => {
    const { sidecar, problems, isWritable } = readSidecar(file);
    assert.deepEqual(sidecar.annotations, [tag, note('n1', 40), note('n2', 90, 'Une autre.')]);
    assert.deepEqual([problems, isWritable], [[], true]);
    assert.deepEqual(readSidecar(''), { sidecar: { annotations: [] }, problems: [], isWritable: true });
  });

  it('are written readable, one block an annotation, in text order', () => {
    const text = writeSidecar('', {
      annotations: [note('b', 90, 'Deux lignes :\n- ici\n- là'), note('a', 40), tag],
    });
    assert.equal(
      text,
      `version: 1
tags:
  - tag: peche
    author: Léa Martin
    created: 2026-02-03T10:12:00Z
annotations:
  - id: a
    kind: note
    author: Léa Martin
    created: 2026-02-03T10:12:00Z
    anchor:
      exact: Selon des pêcheurs
      prefix: "ont repris la mer.\\n\\n"
      suffix: ", la zone reste "
      position: 40
    text: Qui ? Au moins un second témoin.
  - id: b
    kind: note
    author: Léa Martin
    created: 2026-02-03T10:12:00Z
    anchor:
      exact: Selon des pêcheurs
      prefix: "ont repris la mer.\\n\\n"
      suffix: ", la zone reste "
      position: 90
    text: |-
      Deux lignes :
      - ici
      - là
`,
    );
  });

  it('change by the lines that changed, and keep comments', () => {
    const { annotations } = readSidecar(file).sidecar;
    const changed = annotations.map((item) =>
      item.id === 'n1' && item.kind === 'note' ? { ...item, text: 'Vu.' } : item,
    );
    assert.equal(
      writeSidecar(file, { annotations: changed }),
      file.replace('text: Qui ? Au moins un second témoin.', 'text: Vu.'),
    );
  });

  it('lose only the block of a deleted annotation', () => {
    const { annotations } = readSidecar(file).sidecar;
    const text = writeSidecar(file, { annotations: annotations.filter(({ id }) => id !== 'n2') });
    assert.equal(text, file.slice(0, file.indexOf('  - id: n2')));
    const none = writeSidecar(file, { annotations: [] });
    assert.match(none, /^# Annotations of brest.txt\nversion: 1\ntags: \[\]\n/);
    assert.match(none, /# the one to look at first/);
    assert.deepEqual(readSidecar(writeSidecar(none, { annotations })).sidecar.annotations, annotations);
  });

  it('take a new annotation in its place in the text', () => {
    const { annotations } = readSidecar(file).sidecar;
    const added = note('n3', 60, 'Entre les deux.');
    const text = writeSidecar(file, { annotations: [added, ...annotations] });
    assert.deepEqual(
      readSidecar(text).sidecar.annotations.map(({ id }) => id),
      ['tag:peche', 'n1', 'n3', 'n2'],
    );
    assert.ok(text.startsWith(file.slice(0, file.indexOf('  - id: n2'))));
    assert.ok(text.endsWith(file.slice(file.indexOf('  - id: n2'))));
  });

  it('keep CRLF, a file without a last line end, and their own indentation', () => {
    const crlf = file.replaceAll('\n', '\r\n');
    const { annotations } = readSidecar(crlf).sidecar;
    assert.deepEqual(annotations, readSidecar(file).sidecar.annotations);
    const text = writeSidecar(crlf, { annotations: [...annotations, note('n3', 95)] });
    assert.ok(text.startsWith(crlf) && !/[^\r]\n/.test(text));
    const flush =
      'version: 1\nannotations:\n- id: n1\n  kind: note\n  anchor: {exact: a, prefix: b, suffix: c, position: 3}\n  text: x';
    const read = readSidecar(flush).sidecar.annotations;
    assert.equal(read[0]?.kind, 'note');
    assert.ok(
      writeSidecar(flush, { annotations: [...read, note('n2', 9)] }).startsWith(`${flush}\n- id: n2\n`),
    );
  });

  it('are read and written whatever their layout', () => {
    const flow =
      '{version: 1, annotations: [{id: n1, kind: note, author: A, created: B, text: x, anchor: {exact: a, position: 3}}]} # flow';
    const { annotations } = readSidecar(flow).sidecar;
    assert.equal(annotations[0]?.kind, 'note');
    assert.equal(writeSidecar(flow, { annotations }), flow);
    const text = writeSidecar(flow, { annotations: [...annotations, note('n2', 9)] });
    assert.deepEqual(readSidecar(text).sidecar.annotations, [...annotations, note('n2', 9)]);
    assert.match(text, /# flow/);
  });

  it('keep kinds and keys of a newer version', () => {
    const text = `${file}  - id: x1\n    kind: sketch\n    shape: [1, 2]\n  - id: n9\n    kind: note\n    mood: sombre\n    anchor:\n      exact: a\n      position: 99\n    text: b\n`;
    const { sidecar, problems } = readSidecar(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(sidecar.annotations[3], {
      kind: 'opaque',
      id: 'x1',
      data: { id: 'x1', kind: 'sketch', shape: [1, 2] },
    });
    const changed = sidecar.annotations.map((item) =>
      item.kind === 'note' ? { ...item, text: `${item.text}!` } : item,
    );
    const written = writeSidecar(text, { annotations: changed });
    assert.match(written, / {2}- id: x1\n {4}kind: sketch\n {4}shape: \[1, 2\]\n/);
    assert.match(written, /mood: sombre/);
    assert.deepEqual(readSidecar(written).sidecar.annotations, changed);
  });

  it('of a newer format are shown but not written', () => {
    const newer = file.replace('version: 1', 'version: 2');
    const { sidecar, isWritable } = readSidecar(newer);
    assert.deepEqual([sidecar.annotations.length, isWritable], [3, false]);
    assert.match(problemsOf(newer)[0] ?? '', /^1: .*another version \(format 2\)/);
    assert.throws(() => writeSidecar(newer, { annotations: [] }));
  });

  const bad: readonly (readonly [string, string, RegExp])[] = [
    [
      'a conflict',
      file.replace('  - id: n2', '<<<<<<< HEAD\n  - id: n2'),
      /^19: An unresolved merge conflict/,
    ],
    ['a tab', file.replace('    text: Une', '\ttext: Une'), /A tab cannot indent YAML/],
    [
      'a doubled key',
      file.replace('    text: Une', '    id: n4\n    text: Une'),
      /^\d+: The key “id” stands twice/,
    ],
    ['a list for the whole', '- a\n- b\n', /no file of annotations/],
    ['text for a list', 'version: 1\nannotations: none\n', /“annotations” must be a list/],
    ['a binary', 'version: 1\n\0\n', /This is not a text file/],
    ['an alias bomb', 'version: 1\nannotations:\n  - &a [x]\n  - [*a, *a]\n', /References such as/],
  ];
  for (const [name, text, expected] of bad) {
    it(`with ${name} are told and never overwritten`, () => {
      assert.equal(readSidecar(text).isWritable, false);
      assert.match(problemsOf(text).join('\n'), expected);
      assert.throws(() => writeSidecar(text, { annotations: [tag] }));
    });
  }

  it('with a damaged or doubled annotation tell it and keep it', () => {
    const text = `${file}  - id: n1\n    kind: note\n    text: twin\n  - id: n5\n    kind: note\n    anchor: here\n    text: b\n`;
    assert.deepEqual(problemsOf(text), [
      '29: The annotation “n1” is kept but not shown: its “anchor” is missing or not what it should be.',
      '29: Two annotations have the id “n1”: the second is kept, but not shown.',
      '32: The annotation “n5” is kept but not shown: its “anchor” is missing or not what it should be.',
    ]);
    const { sidecar, isWritable } = readSidecar(text);
    assert.equal(isWritable, true);
    const written = writeSidecar(text, { annotations: [...sidecar.annotations, note('n6', 500)] });
    assert.ok(written.startsWith(text));
  });

  it('validate under the schema', () => {
    const schema: unknown = JSON.parse(readFileSync('schemas/sidecar.schema.json', 'utf8'));
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema as object);
    const isValid = (text: string): boolean => validate(parse(text));
    assert.ok(isValid(file), JSON.stringify(validate.errors));
    assert.ok(
      isValid(writeSidecar('', { annotations: [tag, review, note('n', 3)] })),
      JSON.stringify(validate.errors),
    );
    const [, example = ''] =
      /```yaml\n([^]*?)```/.exec(readFileSync('docs/formats/sidecar.md', 'utf8')) ?? [];
    assert.ok(isValid(example), JSON.stringify(validate.errors));
    assert.deepEqual(
      [readSidecar(example).problems, readSidecar(example).sidecar.annotations.length],
      [[], 4],
    );
    assert.ok(!isValid('version: 1\nannotations:\n  - id: a\n    kind: note\n'));
    assert.ok(!isValid('annotations: []\n'));
  });

  const word = fc.oneof(
    fc.constantFrom(
      ...[
        'a',
        ' a',
        'a ',
        'true',
        '12',
        '- b',
        'c: d',
        '#e',
        'f\ng',
        'h\n',
        '\n',
        'i\r\nj',
        '"k"',
        "l'm",
        '\u2028',
        '>+',
      ],
      ...[
        '«\u00a0n »',
        '😀',
        '2026-02-03T10:12:00Z',
        '0x1',
        '~',
        '{',
        'x'.repeat(200),
        ' \n o: |+\n\n',
        '<<<<<<< p',
      ],
    ),
    fc.string({ maxLength: 12 }).filter((text) => !/[\p{Surrogate}\0]/u.test(text)),
  );
  const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
    fc.record(model, { noNullPrototype: true });
  const anchor = record({ exact: word, prefix: word, suffix: word, position: fc.nat(5000) });
  const time = fc.constantFrom('2026-02-03T10:12:00Z', '2026-02-04T09:00:00Z');
  const base = { id: fc.uuid(), author: word, created: time, changed: time };
  const kind = <K extends string>(name: K): fc.Arbitrary<K> => fc.constant(name);
  const reply = record({ id: fc.uuid(), author: word, created: time, text: word });
  const step = record({ state: word, reviewer: word, time });
  const decided = record({ content: fc.array(word, { minLength: 1, maxLength: 2 }) });
  const link = { kind: 'link' as const, url: 'https://example.org/?a#b' };
  const annotation: fc.Arbitrary<Annotation> = fc.oneof(
    record({ kind: kind('note'), ...base, anchor, text: word, replies: fc.array(reply, { maxLength: 2 }) }),
    record({ kind: kind('passage-tag'), ...base, tag: fc.constantFrom('a', 'medtop:1', '12'), anchor }),
    record({
      kind: kind('entity'),
      ...base,
      decision: fc.constantFrom('made' as const, 'rejected' as const),
      type: fc.constantFrom('person' as const, 'place' as const),
      ids: fc.constant({ wikidata: 'Q1' }),
      anchor,
    }),
    record({
      kind: kind('review'),
      ...base,
      state: fc.constant('verified' as const),
      reviewer: word,
      content: fc.array(anchor, { minLength: 1, maxLength: 2 }),
      cue: anchor,
      evidence: fc.constant([link]),
      history: fc.array(step, { maxLength: 2 }),
      decided,
    }),
    record({ kind: kind('suppression'), ...base, rule: word, reason: word, anchor }),
  );
  const sidecar = record<Sidecar>({ annotations: fc.array(annotation, { maxLength: 5 }) });
  const sorted = ({ annotations }: Sidecar): readonly Annotation[] =>
    [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1));

  it('come back as they were written, alone and over another text', () => {
    fc.assert(
      fc.property(sidecar, sidecar, fc.boolean(), (first, second, windows) => {
        const plain = writeSidecar('', first);
        const text = windows ? plain.replaceAll('\n', '\r\n') : plain;
        assert.deepEqual(sorted(readSidecar(text).sidecar), sorted(first));
        assert.equal(writeSidecar(text, first), text);
        const over = writeSidecar(text, second);
        assert.deepEqual(sorted(readSidecar(over).sidecar), sorted(second));
        assert.deepEqual(readSidecar(over).problems, []);
      }),
      { numRuns: 300 },
    );
  });

  it('are cut into pieces that lose no character, and read by them as the parser reads the whole', () => {
    fc.assert(
      fc.property(sidecar, ({ annotations }) => {
        const text = writeSidecar('# top\n\n', { annotations });
        const pieces = splitSidecar(text);
        assert.ok(pieces);
        const joined = pieces.sections.flatMap(({ head, list }) => [
          head,
          ...(list?.items ?? []).flatMap((item) => [item.lead, item.text]),
        ]);
        assert.equal(joined.join('') + pieces.tail, text);
        for (const { list } of pieces.sections) {
          for (const item of list?.items ?? []) {
            const fast = readBlock(item.text);
            const [data]: readonly unknown[] = parse(item.text) as readonly unknown[];
            if (fast !== undefined) assert.deepEqual(fast, data);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
