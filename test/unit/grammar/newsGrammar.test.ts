import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

const path = 'syntaxes/news-article.tmLanguage.json';
const grammar = createRegistry([{ path, scopeName: 'text.news', language: 'news-article' }]).loadGrammar(
  'text.news',
);

/** Short names of the scopes that the tests look at; the innermost of them counts. */
const names: readonly (readonly [scope: string, name: string])[] = [
  ['entity.name.section.rubric', 'rubric'],
  ['invalid.illegal.draft', 'draft'],
  ['constant.other', 'insertion'],
  ['markup.underline.link.title', 'title'],
  ['keyword.other.page-link', 'label'],
  ['keyword.other.credit', 'opener'],
  ['entity.name.outlet', 'outlet'],
  ['entity.name.author', 'author'],
  ['entity.name.dateline', 'dateline'],
  ['entity.name.speaker', 'speaker'],
  ['keyword.other.cue', 'cue'],
];

/** The article with what the grammar sees in it: `{rubric Mali}`, a quotation with its depth. */
async function markUp(text: string): Promise<string> {
  const loaded = await grammar;
  assert.ok(loaded);
  let stack: Parameters<typeof loaded.tokenizeLine>[1] = null;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, stack);
    stack = ruleStack;
    let marked = '';
    let open = '';
    for (const { startIndex, endIndex, scopes } of tokens) {
      const name = nameOf(scopes);
      if (name !== open) marked += (open && '}') + (name && `{${name} `);
      open = name;
      marked += line.slice(startIndex, endIndex);
    }
    lines.push(marked + (open && '}'));
  }
  return lines.join('\n');
}

function nameOf(scopes: readonly string[]): string {
  const named = names.find(([scope]) => scopes.some((candidate) => candidate.startsWith(scope)));
  if (named) return named[1];
  const depth = scopes.filter((scope) => scope.startsWith('string.quoted')).length;
  if (depth > 0) return `quote${depth}`;
  return scopes.some((scope) => scope.startsWith('markup.heading.headline')) ? 'headline' : '';
}

const articles: Readonly<Record<string, string>> = {
  'headline, rubric, credit and doubled labels': `{rubric Mali}{headline  : le fleuve monte à Ségou}

Le Niger a gagné vingt centimètres, {cue selon} le service hydraulique.

{opener Avec les informations de }{outlet Sahel Courrier}
{label Précédent}
{label Précédent}

{title Togo : le port de Lomé ferme un quai}
{label Suivant}
{label Suivant}

{title Niger : plus de semences}`,
  'the same in English': `{rubric Kenya}{headline : river bursts its banks}

{cue According to} the county, the Tana rose.

{opener With reporting by }{outlet The Garissa Courier}
{label Previous}
{title Uganda: teachers end strike}
{label Next article:} {title Who will pay?}`,
  'quotations inside quotations': `{quote1 « Il m’a dit }{quote2 “non }{quote3 ‘jamais’}{quote2 ”}{quote1  hier »}, {cue a-t-elle raconté}.`,
  'a quotation that is not closed ends with its paragraph': `Il {cue a dit} : {quote1 « Nous restons.}

Le vote a suivi.`,
  'cuts, insertions and what is left of a draft': `Le maire : {quote1 « Nous }{insertion […]}{quote1  partirons }{insertion [en mai]}{quote1  »} {draft [À VÉRIFIER]}.`,
  'cues of speech': `Le pont ouvre, {cue a annoncé} la mairie. {quote1 “Good,”} {cue said} Jane Doe, who {cue told} reporters so.`,
  'wire copy': `{headline Le pont rouvre}
Par {author Odile Vasseur}
{dateline PARIS (AFP)} — Le pont a rouvert lundi. ({outlet AFP})`,
  'a turn of an interview': `{headline Trois questions à la directrice}

{speaker Odile Vasseur} : {quote1 « Oui. »}`,
  'an article without a headline': `Le pont de Brévans a rouvert lundi matin.`,
};

describe('the grammar text.news', () => {
  for (const [what, marked] of Object.entries(articles)) {
    it(what, async () => {
      assert.equal(await markUp(marked.replaceAll(/\{[a-z]+[1-3]? |\}/g, '')), marked);
    });
  }

  it('reads long hostile lines, each pattern stopping in time', async () => {
    for (const piece of [
      '« ',
      '" ',
      "'a ",
      'Précédent ',
      'selon ',
      '[',
      'A-',
      'Mali : ',
      'PARIS ',
      'a dit ',
      '(',
      '→ ',
    ]) {
      const marked = await markUp(piece.repeat(5000));
      assert.ok(marked.length >= piece.length * 5000);
    }
  });
});

describe('the language configuration', () => {
  const { wordPattern, brackets, surroundingPairs } = JSON.parse(
    readFileSync('language-configuration.json', 'utf8'),
  ) as {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly brackets: unknown;
    readonly surroundingPairs: unknown;
  };

  it('cuts words as French and English read them', () => {
    const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
    assert.deepEqual(words('l’AFP a-t-elle dit aujourd’hui'), [
      'l’',
      'AFP',
      'a-t-elle',
      'dit',
      'aujourd’hui',
    ]);
    assert.deepEqual(words("jusqu'à Saint-Étienne, d'où"), ["jusqu'", 'à', 'Saint-Étienne', "d'", 'où']);
    assert.deepEqual(words('Kenya’s won’t 2026'), ['Kenya’s', 'won’t', '2026']);
  });

  it('pairs guillemets', () => {
    assert.ok(JSON.stringify(brackets).includes('["«","»"]'));
    assert.ok(JSON.stringify(surroundingPairs).includes('["“","”"]'));
  });
});
