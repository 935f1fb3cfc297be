import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { frenchArticle } from './articles';
import { createTerminal, type Terminal } from './terminal';

const vague = 'Le pont de Brévans\n\nL’usine fermera en mai, selon une source.\n';
const unbalanced = 'Le pont de Brévans\n\n« Le budget est voté, a dit le trésorier de la commune.\n';

interface Checked {
  readonly uri: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
  }[];
}

describe('check', () => {
  let terminal: Terminal;
  beforeEach(() => {
    terminal = createTerminal();
  });
  afterEach(() => {
    terminal.remove();
  });

  it('prints file, line and column, severity, rule and message', async () => {
    const path = terminal.write('a.txt', vague);
    const { stdout, code } = await terminal.run(['check', path, '--rules', 'source-vague']);
    assert.match(stdout, /^.*a\.txt:3:\d+ warning source-vague \S.*\n$/);
    assert.ok(stdout.startsWith(path));
    assert.equal(code, 0);
  });

  for (const [name, text, codes] of [
    ['a warning', vague, { error: 0, warning: 1, information: 1, never: 0 }],
    ['an error', unbalanced, { error: 1, warning: 1, information: 1, never: 0 }],
    ['nothing', 'Une phrase.\n', { error: 0, warning: 0, information: 0, never: 0 }],
  ] as const)
    it(`ends with 1 where there is ${name} at or above --fail-on`, async () => {
      const path = terminal.write('a.txt', text);
      for (const [level, expected] of Object.entries(codes)) {
        const argv = ['check', path, '--fail-on', level, '--rules', 'source-vague,quote-unbalanced'];
        assert.equal((await terminal.run(argv)).code, expected, level);
      }
      const byDefault = await terminal.run(['check', path, '--rules', 'source-vague,quote-unbalanced']);
      assert.equal(byDefault.code, codes.error);
    });

  it('prints findings as JSON, an entry for every article', async () => {
    const paths = [terminal.write('a.txt', vague), terminal.write('b.txt', 'Une phrase.\n')];
    const { stdout } = await terminal.run(['check', ...paths, '--format', 'json', '--rules', 'source-vague']);
    const checked = JSON.parse(stdout) as Checked[];
    assert.deepEqual(
      checked.map(({ uri, findings }) => [uri, findings.map(({ rule }) => rule)]),
      [
        [paths[0], ['source-vague']],
        [paths[1], []],
      ],
    );
  });

  it('prints messages in the asked language', async () => {
    const path = terminal.write('a.txt', vague);
    const argv = ['check', path, '--format', 'json', '--rules', 'source-vague'];
    const [english] = JSON.parse((await terminal.run(argv)).stdout) as Checked[];
    const [french] = JSON.parse((await terminal.run([...argv, '--locale', 'fr'])).stdout) as Checked[];
    assert.notEqual(french?.findings[0]?.message, english?.findings[0]?.message);
  });

  it('prints workflow commands for GitHub, with their special characters escaped', async () => {
    const path = terminal.write('a,b%.txt', vague);
    const { stdout } = await terminal.run(['check', path, '--format', 'github', '--rules', 'source-vague']);
    assert.match(
      stdout,
      /^::warning file=.*a%2Cb%25\.txt,line=3,endLine=3,col=\d+,endColumn=\d+,title=source-vague::/,
    );
  });

  it('walks folders for articles, past the desk’s files and links that lead back', async () => {
    terminal.write('desk/b/two.md', vague);
    terminal.write('desk/a/one.txt', vague);
    terminal.write('desk/three.ARTICLE', vague);
    terminal.write('desk/picture.jpg', vague);
    terminal.write('desk/a/one.txt.annotations.yaml', 'version: 1\n');
    terminal.write('desk/.newsroom/notes.txt', vague);
    mkdirSync(join(terminal.folder, 'desk', 'c'));
    symlinkSync(join(terminal.folder, 'desk'), join(terminal.folder, 'desk', 'c', 'loop'));
    symlinkSync(join(terminal.folder, 'nowhere'), join(terminal.folder, 'desk', 'c', 'dangling.txt'));
    const folder = join(terminal.folder, 'desk');
    const { stdout } = await terminal.run(['check', folder, '--format', 'json']);
    assert.deepEqual(
      (JSON.parse(stdout) as Checked[]).map(({ uri }) => uri.slice(folder.length)),
      ['/a/one.txt', '/b/two.md', '/three.ARTICLE'],
    );
  });

  it('ends with 2 where something could not be read, and checks the rest', async () => {
    const paths = [join(terminal.folder, 'absent'), terminal.write('a.txt', unbalanced)];
    const run = await terminal.run(['check', ...paths, '--rules', 'quote-unbalanced']);
    assert.match(run.stdout, /quote-unbalanced/);
    assert.match(run.stderr, /absent: There is no such file/);
    assert.equal(run.code, 2);
  });

  it('keeps control characters of file names and articles from the terminal', async () => {
    const path = terminal.write('a\u001b[31m.txt', vague);
    const { stdout } = await terminal.run(['check', path, '--rules', 'source-vague']);
    assert.ok(!stdout.includes('\u001b'));
  });

  it('is coloured on a terminal only, and not where colours are refused', async () => {
    const path = terminal.write('a.txt', vague);
    const shown = async (isTerminal: boolean, environment: Record<string, string>) => {
      const parts: string[] = [];
      const write = (text: string) => Promise.resolve(void parts.push(text));
      await terminal.run(['check', path], [], { stdout: { isTerminal, write }, environment });
      return parts.join('').includes('\u001b[33m');
    };
    assert.equal(await shown(true, {}), true);
    assert.equal(await shown(false, {}), false);
    assert.equal(await shown(true, { NO_COLOR: '1' }), false);
  });
});

describe('wrong use', () => {
  for (const argv of [
    [],
    ['publish'],
    ['annotate'],
    ['check'],
    ['annotate', '--format', 'xml', 'a.txt'],
    ['annotate', '--format'],
    ['annotate', '--ndjson', 'a.txt'],
    ['annotate', '--ndjson', '--format', 'json'],
    ['annotate', '--fail-on', 'error', 'a.txt'],
    ['check', '--fail-on', 'hint', 'a.txt'],
    ['check', '--require-review=yes', 'a.txt'],
    ['check', '--rules', ',', 'a.txt'],
    ['check', '--rules', 'no-such-rule', 'a.txt'],
    ['check', '--jobs', '0', 'a.txt'],
    ['check', '--language', 'de', 'a.txt'],
    ['check', '--unknown', 'a.txt'],
  ])
    it(`ends with 2 and says why: ${argv.join(' ')}`, async () => {
      const terminal = createTerminal();
      try {
        const run = await terminal.run(argv);
        assert.equal(run.code, 2);
        assert.equal(run.stdout, '');
        assert.match(run.stderr, /^news-annotator: /);
      } finally {
        terminal.remove();
      }
    });

  it('shows help and version', async () => {
    const terminal = createTerminal();
    try {
      assert.match((await terminal.run(['--help'])).stdout, /--require-review/);
      assert.match((await terminal.run(['check', '-h'])).stdout, /--require-review/);
      assert.match((await terminal.run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
    } finally {
      terminal.remove();
    }
  });
});

describe('an article as a whole', () => {
  it('is read alike by check and annotate', async () => {
    const terminal = createTerminal();
    try {
      const path = terminal.write('a.txt', frenchArticle);
      const [checked] = JSON.parse(
        (await terminal.run(['check', path, '--format', 'json'])).stdout,
      ) as Checked[];
      const [annotated] = JSON.parse((await terminal.run(['annotate', path])).stdout) as Checked[];
      assert.deepEqual(checked?.findings, annotated?.findings);
    } finally {
      terminal.remove();
    }
  });
});
