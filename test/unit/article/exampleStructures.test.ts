import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { matchTitle } from '../../../src/core/archive/order';
import { detectLanguage } from '../../../src/core/language/detectLanguage';
import { readStructure } from '../../../src/core/article/readStructure';
import { textOf } from '../../../src/core/text/span';
import { markUp } from './markedArticle';

const folder = 'examples';
const goldenFolder = 'test/golden/structure';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:txt|md|article|news)$/.test(file) && !file.startsWith('.'))
  .sort();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** The articles differ in which no-break space they use. */
const sameWords = (a: string, b: string) => a.replaceAll(/\s/g, ' ') === b.replaceAll(/\s/g, ' ');

describe('the articles of examples/', () => {
  it('are there', () => assert.ok(files.length >= 10));

  for (const file of files) {
    // UPDATE=1 writes what is read now; look at the difference before it is committed.
    it(`${file} is read as its golden copy says`, () => {
      const golden = join(goldenFolder, `${file}.marked`);
      const marked = markUp(read(file));
      if (process.env['UPDATE']) {
        mkdirSync(dirname(golden), { recursive: true });
        writeFileSync(golden, marked);
      }
      assert.ok(existsSync(golden), `${golden} is missing: run with UPDATE=1`);
      assert.equal(marked, readFileSync(golden, 'utf8'));
    });

    it(`${file} is in the language of its folder`, () => {
      assert.equal(detectLanguage(read(file)), file.startsWith('english/') ? 'en' : 'fr');
    });
  }

  it('link to each other by their titles', () => {
    const articles = files.map((file) => {
      const text = read(file);
      const { headline, previous, next } = readStructure(text);
      assert.ok(headline, `${file} has a headline`);
      const titles = [previous, next].flatMap((span) => (span ? [textOf(text, span)] : []));
      return { id: file, fileName: file, headline: textOf(text, headline), titles };
    });
    const links = articles.flatMap(({ titles }) =>
      titles.map((title) => sameWords(matchTitle(title, articles)?.headline ?? '', title)),
    );
    assert.ok(links.length >= 6);
    assert.ok(links.every(Boolean));
  });
});
