import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { inFolderOrder, inOrder, isListed, isSameTitle, matchTitle } from '../../../src/core/archive/order';
import { readOrder } from '../../../src/core/archive/readOrder';

const titled = (id: string, headline?: string, date?: string) => ({
  id,
  fileName: id.slice(id.lastIndexOf('/') + 1),
  ...(headline !== undefined && { headline }),
  ...(date !== undefined && { date }),
});
const names = (articles: readonly { readonly id: string }[]): string =>
  articles.map(({ id }) => id).join(' ');
const path = ({ id }: { readonly id: string }): string => id;

describe('the article that a page’s link leads to', () => {
  const articles = [
    titled('a', 'Tunisie : la Jordanie ouvre une ligne'),
    titled('b', 'Mali : Washington pose ses conditions'),
    titled('c'),
  ];
  it('has the headline of the title, marks, spaces and case apart', () => {
    assert.equal(matchTitle('MALI: Washington pose ses conditions', articles)?.id, 'b');
    assert.equal(matchTitle('Mali\u00a0: Washington pose ses conditions', articles)?.id, 'b');
  });
  it('may have been corrected since', () =>
    assert.equal(matchTitle('Mali : Washington pose des conditions', articles)?.id, 'b'));
  it('is none where none is like it', () =>
    assert.equal(matchTitle('Kenya : un port sur le lac', articles), undefined));

  it('has the same title where only typography differs', () => {
    assert.equal(isSameTitle('« Oui », dit-il : bon', '"Oui", dit-il\u00a0: bon'), true);
    assert.equal(isSameTitle('L’eau', "L'eau"), true);
    assert.equal(isSameTitle('L’eau revient', 'L’eau reviendra'), false);
  });
});

describe('the order of articles', () => {
  it('goes by numbers in file names, not by letters', () =>
    assert.equal(
      names(inFolderOrder([titled('10.txt'), titled('2.txt'), titled('É.txt'), titled('f.txt')])),
      '2.txt 10.txt É.txt f.txt',
    ));

  const articles = [
    titled('x/b.txt', 'Beta', '2026-02-01'),
    titled('a.txt', 'Zeta', '2025-01-01'),
    titled('x/a.txt', 'alpha'),
  ];
  it('goes by date, headline, folder or the desk’s list', () => {
    assert.equal(names(inOrder(articles, 'date', { path })), 'a.txt x/b.txt x/a.txt');
    assert.equal(names(inOrder(articles, 'name', { path })), 'x/a.txt x/b.txt a.txt');
    assert.equal(names(inOrder(articles, 'file', { path })), 'a.txt x/a.txt x/b.txt');
    assert.equal(names(inOrder(articles, 'list', { path, listed: ['x/b.txt'] })), 'x/b.txt a.txt x/a.txt');
  });
  it('knows a listed file whose accents are decomposed', () => {
    assert.equal(isListed('e\u0301te\u0301.txt', ['./été.txt']), true);
    const articles = [titled('a.txt'), titled('e\u0301te\u0301.txt')];
    assert.equal(
      names(inOrder(articles, 'list', { path, listed: ['été.txt'] })),
      'e\u0301te\u0301.txt a.txt',
    );
  });
});

describe('.newsroom/order.yaml', () => {
  const schema = JSON.parse(readFileSync('schemas/order.schema.json', 'utf8')) as object;
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);

  it('is read as its page shows, and the schema agrees', () => {
    const page = readFileSync('docs/formats/order.md', 'utf8');
    const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example = '']) => example);
    assert.equal(examples.length, 2);
    for (const example of examples) {
      assert.equal(validate(parse(example)), true);
      const { paths, problems } = readOrder(example);
      assert.deepEqual(problems, []);
      assert.equal(paths[1], 'monde/niger-forages.txt');
    }
  });

  for (const [text, message] of [
    ['- ../a.txt', 'leads out'],
    ['- /etc/a.txt', 'leads out'],
    ['- a.txt\n- ./a.txt', 'stands twice'],
    ['order: x\narticles: 3', 'is a list'],
    ['- {a: b}', 'as a text'],
    ['- &x a\n- *x', 'References'],
    ['<<<<<<< ours\n- a', 'merge conflict'],
  ] as const)
    it(`tells that ${JSON.stringify(text)} ${message}`, () => {
      const { problems } = readOrder(text);
      assert.match(problems[0]?.message.template ?? '', new RegExp(message));
    });
});
