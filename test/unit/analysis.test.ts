import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnalyser, type ArticleAnalysis } from '../../src/core/analysis';
import { defaultRuleOptions } from '../../src/core/checks/ruleOptions';
import { contains, overlaps } from '../../src/core/text/span';
import { shippedModels } from '../support/models';

const newAnalyser = () =>
  createAnalyser({ language: 'auto', models: shippedModels, rules: defaultRuleOptions });
const articles = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|article)$/.test(name))
  .sort()
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));
/** Some 100 KB of French prose in distinct paragraphs. */
const longText = Array.from({ length: 60 }, (_, i) =>
  (articles[i % articles.length] ?? '').replaceAll('. ', `. ${i}e `),
).join('\n\n');

/** What an analysis says, without the objects that only carry it. */
const plain = ({
  language,
  structure,
  mentions,
  entities,
  attributions,
  findings,
}: ArticleAnalysis): unknown =>
  JSON.parse(JSON.stringify({ language, structure, mentions, entities, attributions, findings }));

describe('the analysis of an article', () => {
  it('analyses only the paragraph that is typed in, wherever it lies', () => {
    for (const place of [0.02, 0.5, 0.98]) {
      const analyser = newAnalyser();
      analyser.analyse(longText);
      const before = analyser.blocksAnalysed;
      assert.ok(before > 300);
      const at = longText.indexOf(' ', Math.floor(longText.length * place));
      analyser.analyse(`${longText.slice(0, at)}x${longText.slice(at)}`);
      assert.ok(
        analyser.blocksAnalysed - before <= 2,
        `${analyser.blocksAnalysed - before} blocks at ${place}`,
      );
    }
  });

  it('reads a paragraph that was moved from memory', () => {
    const analyser = newAnalyser();
    const [first = '', ...rest] = (articles[0] ?? '').split('\n\n');
    const text = [first, ...rest].join('\n\n');
    analyser.analyse(text);
    const before = analyser.blocksAnalysed;
    const [moved = '', ...others] = rest;
    analyser.analyse([first, ...others, moved].join('\n\n'));
    assert.ok(analyser.blocksAnalysed - before <= 2);
  });

  it('says after any edits what a fresh analysis says', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat({ max: 40 }),
      added: fc.constantFrom(
        '',
        ' ',
        '\n\n',
        '« ',
        ' »',
        'M. Diop',
        '. Il a dit : ',
        'a',
        '"',
        '\r\n',
        'selon ',
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...articles),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (article, edits) => {
          const analyser = newAnalyser();
          let text = article;
          analyser.analyse(text);
          for (const { at, removed, added } of edits) {
            const from = Math.floor(at * text.length);
            text = text.slice(0, from) + added + text.slice(from + removed);
            assert.deepEqual(plain(analyser.analyse(text)), plain(newAnalyser().analyse(text)));
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps every span inside the text and in order, for any text', () => {
    const piece = fc.constantFrom(
      'M. ',
      'Diop',
      ' a dit',
      ' que ',
      '« ',
      ' »',
      '"',
      '\n\n',
      'selon ',
      ' : ',
      'Le ',
      '…',
      '😀',
      'é',
      'e\u0301',
      '\r\n',
      '. ',
      'XXX',
      '<',
      '\u202f',
      'AFP',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { mentions, attributions, findings, blocks } = newAnalyser().analyse(text);
        const whole = { start: 0, end: text.length };
        for (const { content, source, cue } of attributions)
          for (const span of [...content, source, cue]) assert.ok(!span || contains(whole, span));
        for (const span of [...findings, ...blocks, ...mentions]) assert.ok(contains(whole, span));
        mentions.slice(1).forEach((mention, i) => {
          const before = mentions[i];
          assert.ok(before && before.start < mention.start && !overlaps(before, mention));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives one result whether it is made at once or in steps', () => {
    const steps = newAnalyser().analyseInSteps(longText);
    let count = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        assert.deepEqual(plain(step.value), plain(newAnalyser().analyse(longText)));
        break;
      }
      count++;
    }
    assert.ok(count > 5);
  });

  it('finds in decomposed text what it finds in composed text', () => {
    for (const article of articles.slice(0, 3)) {
      const names = (text: string): string[] =>
        newAnalyser()
          .analyse(text)
          .entities.map(({ name }) => name.normalize('NFC'));
      assert.deepEqual(names(article.normalize('NFD')), names(article));
    }
  });
});
