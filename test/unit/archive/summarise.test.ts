import assert from 'node:assert/strict';
import { isUnfinished, mentionCount, placesOf } from '../../../src/core/archive/articleRecord';
import { passage, recordOf } from './records';

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

describe('what the archive keeps of an article', () => {
  it('has its headline, date, language and the titles that it links to', () => {
    const text = `${passage}\n\nSuivant\n\nNiger : l’eau revient\n`;
    const { headline, date, language, next, previous } = recordOf(text);
    assert.deepEqual(
      { headline, date, language, next, previous },
      {
        headline: 'Vaumarin : la passerelle rouvre au printemps',
        date: '2026-03-03',
        language: 'fr',
        next: 'Niger : l’eau revient',
        previous: undefined,
      },
    );
  });

  for (const [kind, eol] of [
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`finds names again by line and column (${kind})`, () => {
      const text = passage.replaceAll('\n', eol);
      const lines = linesOf(text);
      const { entities } = recordOf(text);
      const mayor = entities.find(({ name }) => name === 'Odile Ferrandeau');
      assert.ok(mayor);
      assert.equal(mentionCount(mayor), 3);
      for (const { line, column, endLine, endColumn } of placesOf(mayor)) {
        assert.equal(endLine, line);
        assert.equal(lines[line]?.slice(column, endColumn), 'Odile Ferrandeau');
      }
    });
  }

  it('has who says what, and where', () => {
    const { statements } = recordOf(passage);
    const [said] = statements.filter(({ isQuoted }) => isQuoted);
    assert.equal(said?.source, 'Odile Ferrandeau');
    assert.equal(said.entity, 'odile-ferrandeau');
    const { line, column, endColumn } = said.place;
    assert.equal(linesOf(passage)[line]?.slice(column, endColumn), 'Nous rouvrons le 1er avril');
  });

  it('is unfinished until every attribution is reviewed', () => {
    const record = recordOf(passage);
    assert.ok(record.review.attributions > 0);
    assert.equal(isUnfinished(record), true);
    const { attributions } = record.review;
    const done = {
      ...record,
      findings: { ...record.findings, error: 0 },
      review: { attributions, reviewed: attributions },
    };
    assert.equal(isUnfinished(done), false);
    assert.equal(isUnfinished({ ...done, findings: { ...done.findings, error: 1 } }), true);
  });
});
