import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describeAnchor } from '../../../src/core/annotations/describeAnchor';
import type { Annotation, Review } from '../../../src/core/annotations/model';
import { writeSidecar } from '../../../src/core/annotations/sidecar';
import type { AnalysisJson } from '../../../src/core/exchange/analysisJson';
import type { Span } from '../../../src/core/text/span';
import { frenchArticle } from './articles';
import { createTerminal, type Terminal } from './terminal';

const time = '2026-02-03T10:12:00Z';
const stamp = (id: string) => ({ id, author: 'Ana Ruiz', created: time, changed: time });

/** Where `words` stand in `text`. */
function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

const anchorOf = (text: string, span: Span) => describeAnchor(text, span);

/** A review of each attribution of an analysis. */
function reviewsOf(text: string, { attributions }: AnalysisJson, state: string): Review[] {
  return attributions.map(({ content, source, cue }, i) => ({
    ...stamp(`r${i}`),
    kind: 'review',
    state,
    reviewer: 'Ana Ruiz',
    evidence: [],
    history: [{ state, reviewer: 'Ana Ruiz', time }],
    content: content.map((span) => anchorOf(text, span)),
    ...(source && { source: anchorOf(text, source) }),
    ...(cue && { cue: anchorOf(text, cue) }),
  }));
}

describe('an article with its sidecar', () => {
  let terminal: Terminal;
  let path: string;
  beforeEach(() => {
    terminal = createTerminal();
    path = terminal.write('a.txt', frenchArticle);
  });
  afterEach(() => {
    terminal.remove();
  });
  const annotate = async () => {
    const run = await terminal.run(['annotate', path]);
    return { run, analysis: (JSON.parse(run.stdout) as AnalysisJson[])[0]! };
  };
  const writeAnnotations = (annotations: readonly Annotation[]) =>
    terminal.write('a.txt.annotations.yaml', writeSidecar('', { annotations }));

  it('has its assigned tags first, and no suggestion that was refused', async () => {
    const before = (await annotate()).analysis.tags;
    assert.ok(before.length > 0 && before.every(({ origin }) => origin === 'suggested'));
    const refused = before[0]!.id;
    writeAnnotations([
      { ...stamp('t1'), kind: 'article-tag', tag: 'ponts' },
      { ...stamp('t2'), kind: 'tag-rejection', tag: refused },
    ]);
    const { tags } = (await annotate()).analysis;
    assert.deepEqual(tags[0], { id: 'ponts', origin: 'assigned' });
    assert.ok(!tags.some(({ id }) => id === refused));
  });

  it('has the entities that people corrected', async () => {
    const [loue, maire] = ['Loue', 'maire'].map((words) => spanOf(frenchArticle, words));
    writeAnnotations([
      {
        ...stamp('e1'),
        kind: 'entity',
        decision: 'rejected',
        type: 'place',
        anchor: anchorOf(frenchArticle, loue!),
      },
      {
        ...stamp('e2'),
        kind: 'entity',
        decision: 'made',
        type: 'work',
        anchor: anchorOf(frenchArticle, maire!),
      },
    ]);
    const { entities } = (await annotate()).analysis;
    assert.ok(!entities.some(({ text }) => text === 'Loue'));
    assert.equal(entities.find(({ start }) => start === maire!.start)?.type, 'work');
  });

  it('shows no suppressed finding until its words change', async () => {
    const check = async (name: string, format = 'json') => {
      const { stdout } = await terminal.run(['check', name, '--format', format, '--rules', 'source-vague']);
      return stdout;
    };
    const text = frenchArticle.replace('Une source proche du dossier évoque', 'Selon une source, il faut');
    path = terminal.write('a.txt', text);
    const [finding] = (JSON.parse(await check(path)) as { findings: Span[] }[])[0]!.findings;
    assert.ok(finding);
    writeAnnotations([
      {
        ...stamp('s1'),
        kind: 'suppression',
        rule: 'source-vague',
        reason: 'Protégée.',
        anchor: anchorOf(text, finding),
      },
    ]);
    assert.match(await check(path), /"findings":\[\]/);
    const sarif = JSON.parse(await check(path, 'sarif')) as {
      runs: { results: { suppressions?: { justification: string }[] }[] }[];
    };
    assert.equal(sarif.runs[0]?.results[0]?.suppressions?.[0]?.justification, 'Protégée.');
    terminal.write('a.txt', text.replace('La maire', 'Mardi soir, la maire'));
    assert.match(await check(path), /"findings":\[\]/);
    const words = text.slice(finding.start, finding.end);
    terminal.write(
      'a.txt',
      text.replace(words, words.replace('source', 'source sûre')).replace('source sûre', 'source'),
    );
    assert.match(await check(path), /"findings":\[\]/);
    terminal.write('a.txt', text.replace(`Selon ${words}`, 'Selon des sources'));
    assert.match(await check(path), /source-vague/);
  });

  it('passes --require-review when every attribution is verified, and not before', async () => {
    const gate = ['check', path, '--require-review', '--fail-on', 'never'];
    const unreviewed = await terminal.run(gate);
    assert.equal(unreviewed.code, 1);
    assert.match(unreviewed.stdout, /review-required +Nobody has verified this statement/);
    const { analysis } = await annotate();
    assert.ok(analysis.attributions.length >= 2);
    for (const [state, code] of [
      ['verified', 0],
      ['not-an-attribution', 0],
      ['disputed', 1],
      ['needs-source', 1],
    ] as const) {
      writeAnnotations(reviewsOf(frenchArticle, analysis, state));
      assert.equal((await terminal.run(gate)).code, code, state);
    }
    writeAnnotations(reviewsOf(frenchArticle, analysis, 'verified').slice(1));
    assert.equal((await terminal.run(gate)).code, 1);
  });

  it('asks for a new decision when verified words change, not when they move', async () => {
    const gate = ['check', path, '--require-review', '--fail-on', 'never'];
    const { analysis } = await annotate();
    writeAnnotations(reviewsOf(frenchArticle, analysis, 'verified'));
    const moved = frenchArticle.replace('La maire de Brévans, Odile', 'Lundi, la maire de Brévans, Odile');
    terminal.write('a.txt', moved);
    assert.equal((await terminal.run(gate)).code, 0);
    terminal.write('a.txt', frenchArticle.replace('l’état des câbles', 'l’état du tablier'));
    const changed = await terminal.run(gate);
    assert.equal(changed.code, 1);
    assert.match(changed.stdout, /has changed since Ana Ruiz decided/);
  });

  const unreadable: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['a merge conflict', 'version: 1\nannotations:\n<<<<<<< ours\n', /:3:1: An unresolved merge conflict/],
    ['a tab', 'version: 1\ntags:\n\t- justice\n', /:3:1: A tab cannot indent YAML/],
    ['an alias bomb', 'tags: [&a [x], &b [*a, *a], &c [*b, *b], *c]\n', /:1:20: References such as “\*a”/],
    ['a newer version', 'version: 9\nannotations:\n  - kind: hologram\n', /:1:1: .*another version/],
    ['another encoding', Uint8Array.from([0x23, 0x0a, 0x23, 0xe9, 0x0a]), /:2:2: .*not encoded as UTF-8/],
    ['bytes', Uint8Array.from([0x23, 0, 1, 2]), /yaml: This is not a text file/],
  ];
  for (const [what, content, expected] of unreadable)
    it(`is checked without a sidecar that holds ${what}, and the sidecar is left as it is`, async () => {
      const sidecar = terminal.write('a.txt.annotations.yaml', content);
      const { run, analysis } = await annotate();
      assert.equal(run.code, 2);
      assert.match(run.stderr, expected);
      assert.match(run.stderr, /^[^\n]*a\.txt\.annotations\.yaml[^\n]*\n$/, 'one message');
      assert.ok(analysis.entities.length > 0);
      assert.deepEqual(readFileSync(sidecar), Buffer.from(content));
    });
});

describe('an article of a desk', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = createTerminal();
  });
  afterEach(() => {
    terminal.remove();
  });
  const vague = 'L’usine fermera en mai, selon une source.\n';
  const rulesOf = async (argv: readonly string[]) => {
    const { stdout } = await terminal.run(['check', '--format', 'json', ...argv]);
    return (JSON.parse(stdout) as { findings: { rule: string; severity: string }[] }[]).map(({ findings }) =>
      findings.filter(({ rule }) => rule === 'source-vague').map(({ severity }) => severity),
    );
  };

  it('is checked by the house style of the nearest .newsroom above it', async () => {
    const outside = terminal.write('a.txt', vague);
    const inside = terminal.write('desk/deep/a.txt', vague);
    terminal.write('desk/.newsroom/style.yaml', 'version: 1\nrules:\n  source-vague: off\n');
    assert.deepEqual(await rulesOf([outside, inside]), [['warning'], []]);
    assert.deepEqual(await rulesOf([outside, inside, '--rules', 'source-vague']), [['warning'], ['warning']]);
    terminal.write('desk/.newsroom/style.yaml', 'version: 1\nrules:\n  source-vague: error\n');
    assert.deepEqual(await rulesOf([inside, '--rules', 'all']), [['error']]);
  });

  it('is checked by the rules for its path', async () => {
    terminal.write(
      '.newsroom/style.yaml',
      "version: 1\noverrides:\n  - files: ['drafts/**']\n    rules: { source-vague: off }\n",
    );
    const paths = [terminal.write('drafts/a.txt', vague), terminal.write('final/a.txt', vague)];
    assert.deepEqual(await rulesOf(paths), [[], ['warning']]);
  });

  it('has the desk’s names and tags', async () => {
    terminal.write(
      '.newsroom/entities.yaml',
      'version: 1\nentities:\n  - name: Zorbélia\n    type: organization\n    ids: { wikidata: Q1 }\n',
    );
    terminal.write('.newsroom/tags.yaml', 'version: 1\ntags:\n  - label: Zorbélia\n');
    const path = terminal.write(
      'a.txt',
      'Zorbélia ferme\n\nLe siège de Zorbélia fermera mardi. Zorbélia le regrette.\n',
    );
    const [analysis] = JSON.parse((await terminal.run(['annotate', path])).stdout) as AnalysisJson[];
    const mention = analysis?.entities.find(({ text }) => text === 'Zorbélia');
    assert.deepEqual([mention?.type, mention?.ids], ['organization', { wikidata: 'Q1' }]);
    assert.ok(analysis?.tags.some(({ label }) => label === 'Zorbélia'));
  });

  it('says once, with file and line, what of the desk cannot be read, and goes on', async () => {
    terminal.write('.newsroom/style.yaml', 'version: 1\nrules:\n  no-such-rule: off\n');
    const paths = [terminal.write('a.txt', vague), terminal.write('b.txt', vague)];
    const run = await terminal.run(['check', ...paths]);
    assert.equal(run.code, 2);
    assert.equal(run.stderr.match(/\.newsroom\/style\.yaml:3:\d+: .*no-such-rule/g)?.length, 1);
    assert.equal(run.stdout.match(/source-vague/g)?.length, 2);
  });
});
