import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { formatMessage } from '../../../src/core/checks/finding';
import { githubAnnotations } from '../../../src/core/exchange/githubAnnotations';
import { toSarif } from '../../../src/core/exchange/sarif';
import { textReport } from '../../../src/core/exchange/textReport';
import { gateFindings, reviewRecords } from '../../../src/core/review/gate';
import { afterDecision, look, type Desk, type Said } from './reviewedArticle';

const text = '« Les câbles sont rongés », a déclaré la maire Odile Carnac. Selon le préfet, tout attendra.';
const said: readonly Said[] = [
  ['Les câbles sont rongés', 'la maire Odile Carnac', 'a déclaré'],
  ['tout attendra', 'le préfet', 'Selon'],
];

const told = ({ review }: Desk): string[] =>
  gateFindings(review).map(
    ({ start, end, message }) => `${text.slice(start, end)}: ${formatMessage(message)}`,
  );

function article({ review }: Desk) {
  const findings = gateFindings(review);
  return { uri: 'pont.txt', text, findings, review, localize: formatMessage };
}

describe('the publication gate', () => {
  const begun = afterDecision(look(text, said), 0, 'verified', { note: 'Bande écoutée.' });

  it('fails on every attribution that nobody has verified', () =>
    assert.deepEqual(told(begun), ['tout attendra: Nobody has verified this statement.']));

  it('fails on what is disputed or needs a source, and says by whom', () => {
    assert.deepEqual(told(afterDecision(begun, 1, 'disputed')), [
      'tout attendra: Nadia disputes this statement.',
    ]);
    assert.deepEqual(told(afterDecision(begun, 1, 'needs-source')), [
      'tout attendra: Nadia asks for a source of this statement.',
    ]);
  });

  it('fails on what has changed since', () => {
    const edited = text.replace('rongés', 'rompus');
    const { review } = look(
      edited,
      [['Les câbles sont rompus', 'la maire Odile Carnac', 'a déclaré']],
      begun.sidecar,
    );
    assert.deepEqual(
      gateFindings(review).map(({ message }) => formatMessage(message)),
      ['This statement has changed since Nadia decided on it.'],
    );
  });

  it('passes when all is verified or no attribution', () =>
    assert.deepEqual(told(afterDecision(begun, 1, 'not-an-attribution')), []));

  it('writes the reviewers’ record for people', () => {
    const report = textReport(article(begun), { isColoured: false });
    assert.match(report, /pont\.txt: Statements verified: 1 of 2 \(Nadia 1\)\.\n$/);
    assert.match(
      githubAnnotations(article(begun)),
      /::notice file=pont\.txt,title=review-required::Statements/,
    );
  });

  it('writes it for machines: passed statements are results that pass', () => {
    const records = reviewRecords(text, begun.review);
    const log = toSarif([{ uri: 'pont.txt', text, findings: gateFindings(begun.review), records }], {
      version: '0',
      rulesUri: 'https://example.org/rules',
    });
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    const validate = ajv.compile(
      JSON.parse(readFileSync('test/support/sarif-2.1.0.schema.json', 'utf8')) as object,
    );
    assert.ok(validate(log), JSON.stringify(validate.errors));
    const results = log.runs[0]?.results ?? [];
    assert.deepEqual(
      results.map(({ kind = 'fail', level }) => [kind, level]),
      [
        ['fail', 'error'],
        ['pass', 'none'],
      ],
    );
    assert.equal(results[1]?.properties?.['reviewer'], 'Nadia');
    assert.equal(results[1].properties['note'], 'Bande écoutée.');
  });
});
