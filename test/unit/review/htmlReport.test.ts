import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyser } from '../../../src/core/analysis';
import { emptySidecar, type Sidecar } from '../../../src/core/annotations/model';
import { placeSidecar } from '../../../src/core/annotations/placedSidecar';
import { formatMessage } from '../../../src/core/checks/finding';
import { defaultRuleOptions } from '../../../src/core/checks/ruleOptions';
import { reportArticle, reportBegin, reportEnd } from '../../../src/core/exchange/htmlReport';
import { decide } from '../../../src/core/review/decide';
import { reviewArticle } from '../../../src/core/review/reviewArticle';
import { portsOf } from './reviewedArticle';

const page = { language: 'en' as const, localize: formatMessage };

function report(text: string, sidecar: Sidecar = emptySidecar): string {
  const analysis = createAnalyser({ language: 'fr', models: new Map(), rules: defaultRuleOptions }).analyse(
    text,
  );
  const review = reviewArticle(text, analysis.attributions, placeSidecar(text, sidecar).placed);
  const tags = [{ id: 'x', label: '<b>Pont</b>', origin: 'assigned' as const }];
  return (
    reportBegin(page) +
    reportArticle({ uri: 'a&b/"pont".txt', analysis, tags, review, localize: formatMessage }) +
    reportEnd(page)
  );
}

/** Every element closes in the order in which it opened. */
function assertWellFormed(html: string): void {
  const body = html.slice(html.indexOf('<body>'), html.indexOf('</html>'));
  const open: string[] = [];
  for (const [, slash, name = '', rest = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)([^<>]*)>/gi)) {
    if (slash) assert.equal(open.pop(), name);
    else if (!rest.endsWith('/')) open.push(name);
  }
  assert.deepEqual(open, []);
}

const text = `Le pont de Sernay ferme

« Les câbles sont <i>rongés</i> & usés », a déclaré Odile Carnac. « Nous fermons », a-t-elle ajouté.

Selon une source proche du dossier, la réouverture attendra le printemps.`;

describe('sources at a glance', () => {
  it('says how much is unverified, who speaks and how much', () => {
    const html = report(text);
    assert.match(html, /<strong>3 of 3 statements are not verified<\/strong>/);
    assert.match(html, /<b>une source proche du dossier<\/b><span>anonymous source/);
    assert.match(html, /a href="#\w+-c1"/);
    assertWellFormed(html);
  });

  it('shows decisions with their reviewer', () => {
    const analysis = createAnalyser({ language: 'fr', models: new Map(), rules: defaultRuleOptions }).analyse(
      text,
    );
    const [attribution] = analysis.attributions;
    assert.ok(attribution);
    const ports = portsOf('Nadia', '2026-02-03T10:00:00Z');
    const sidecar = decide(emptySidecar, text, { attribution }, { state: 'verified', note: '<vu>' }, ports);
    const html = report(text, sidecar);
    assert.match(html, /2 of 3 statements are not verified/);
    assert.match(html, /verified<\/span><span class="detail"> — Nadia, 2026-02-03 10:00/);
    assert.match(html, /&#60;vu&#62;/);
  });

  it('needs nothing from elsewhere', () => {
    const html = report(text);
    assert.doesNotMatch(html, /(?:src|href)="(?!#)/);
    assert.doesNotMatch(html, /url\((?!#)|@import|<script/);
    assert.match(html, /default-src &#39;none&#39;|default-src 'none'/);
  });

  it('takes no word of an article for a tag', () => {
    const html = report(text);
    assert.match(html, /&#60;i&#62;rongés&#60;\/i&#62; &#38; usés/);
    const hostile = fc.array(
      fc.constantFrom(
        '« ',
        ' »',
        '<script>',
        '</span>',
        '"',
        "'",
        '&',
        'a dit Odile Carnac. ',
        '\n\n',
        'Selon le maire, ',
        '\ud800',
        'oui',
      ),
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        assertWellFormed(report(parts.join('')));
      }),
      { numRuns: 60 },
    );
  });
});
