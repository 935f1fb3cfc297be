import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { environmentLocale } from '../../../src/cli/messages';
import { sourceFiles } from '../../support/sources';
import { createTerminal } from './terminal';

describe('the messages of the command line', () => {
  const translations = ['cli', 'core'].flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(`l10n/${name}.fr.json`, 'utf8')) as Record<string, string>),
  );

  it('are all there in French', () => {
    const literal =
      /\b(?:message|say|wrong)\(\s*(['"])((?:\\.|(?!\1).)*)\1|\bdescription: (['"])((?:\\.|(?!\3).)*)\3/gs;
    const templates = sourceFiles('src/cli').flatMap(({ text }) =>
      [...text.matchAll(literal)].map(([, , called, , described]) => called ?? described ?? ''),
    );
    assert.ok(templates.length > 40);
    assert.deepEqual(
      templates.filter((template) => !translations.includes(template)),
      [],
    );
  });

  it('come in the language of the environment, or as asked', async () => {
    const terminal = createTerminal();
    try {
      const french = { environment: { LANG: 'fr_FR.UTF-8' } };
      assert.match((await terminal.run(['annotate', 'absent.txt'], [], french)).stderr, /n’existe pas/);
      const english = await terminal.run(['annotate', 'absent.txt', '--locale', 'en'], [], french);
      assert.match(english.stderr, /There is no such file/);
      assert.match((await terminal.run(['--help', '--locale', 'fr'])).stdout, /Codes de sortie/);
    } finally {
      terminal.remove();
    }
  });

  it('reads the environment as POSIX does', () => {
    assert.equal(environmentLocale({ LANG: 'fr' }), 'fr');
    assert.equal(environmentLocale({ LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR' }), 'en');
    assert.equal(environmentLocale({ LC_ALL: '', LC_MESSAGES: 'fr_CA.UTF-8', LANG: 'C' }), 'fr');
    assert.equal(environmentLocale({ LANG: 'frr_DE' }), 'en');
    assert.equal(environmentLocale({}), 'en');
  });
});
