import assert from 'node:assert/strict';
import { walkFolders, type FolderPort } from '../../../src/core/archive/walkFolders';

/** A file system in memory: a folder is a map, a link a path, anything else a file. */
type Node = Tree | 'file' | { readonly linkTo: string };
interface Tree {
  readonly [name: string]: Node;
}

function isLink(node: Node | undefined): node is { readonly linkTo: string } {
  return typeof node === 'object' && typeof (node as { linkTo?: unknown }).linkTo === 'string';
}

function portOver(root: Tree, broken: ReadonlySet<string> = new Set()): FolderPort<string> {
  const resolve = (path: string): Node | undefined => {
    let node: Node | undefined = root;
    for (const name of path.split('/').filter(Boolean)) {
      if (isLink(node)) node = resolve(node.linkTo);
      if (node === undefined || typeof node === 'string') return undefined;
      node = (node as Tree)[name];
    }
    return isLink(node) ? resolve(node.linkTo) : node;
  };
  const identities = new Map<Node, string>();
  return {
    list: (folder) => {
      const node = resolve(folder);
      if (broken.has(folder) || node === undefined || typeof node === 'string')
        return Promise.reject(new Error(`no ${folder}`));
      return Promise.resolve(
        Object.entries(node as Tree).map(([name, entry]) => {
          const target = isLink(entry) ? resolve(entry.linkTo) : entry;
          const kind = target === 'file' ? 'file' : target === undefined ? 'other' : 'folder';
          return { name, kind, isLink: isLink(entry) } as const;
        }),
      );
    },
    join: (folder, name) => `${folder}/${name}`,
    identify: (folder) => {
      const node = resolve(folder);
      if (node === undefined) return Promise.resolve(undefined);
      if (!identities.has(node)) identities.set(node, String(identities.size));
      return Promise.resolve(identities.get(node));
    },
  };
}

const isWanted = (name: string): boolean => name.endsWith('.txt');
const walk = async (root: Tree, broken?: ReadonlySet<string>): Promise<string[]> =>
  [...(await walkFolders('', portOver(root, broken), { isWanted }))].sort();

describe('finding articles without a search', () => {
  it('finds files in folders, not in the desk’s and tools’ own', async () => {
    const root = {
      'a.txt': 'file',
      'b.pdf': 'file',
      sub: { 'c.txt': 'file' },
      '.newsroom': { 'd.txt': 'file' },
      node_modules: { 'e.txt': 'file' },
    } as const;
    assert.deepEqual(await walk(root), ['/a.txt', '/sub/c.txt']);
  });

  it('comes back from links that lead to themselves, to a parent, in a circle', async () => {
    const root = {
      'a.txt': 'file',
      up: { linkTo: '' },
      one: { two: { back: { linkTo: 'one' }, 'b.txt': 'file' } },
      other: { linkTo: 'one' },
      nowhere: { linkTo: 'gone' },
    } as const;
    assert.deepEqual(await walk(root), ['/a.txt', '/one/two/b.txt']);
  });

  it('reads a linked folder outside of the tree’s own ones once', async () => {
    const shared: Tree = { 'c.txt': 'file' };
    const root = { a: { linkTo: '.shared' }, b: { linkTo: '.shared' }, '.shared': shared } as const;
    assert.equal((await walk(root)).length, 1);
  });

  it('comes back where a file system cannot tell folders apart', async () => {
    const endless: FolderPort<string> = {
      list: () =>
        Promise.resolve([
          { name: 'again', kind: 'folder', isLink: true },
          { name: 'a.txt', kind: 'file', isLink: false },
        ]),
      join: (folder, name) => `${folder}/${name}`,
      identify: () => Promise.resolve(undefined),
    };
    assert.equal((await walkFolders('', endless, { isWanted })).length, 41);
  });

  it('goes on where a folder vanished or may not be read', async () => {
    const problems: string[] = [];
    const port = portOver({ gone: { 'a.txt': 'file' }, here: { 'b.txt': 'file' } }, new Set(['/gone']));
    const found = await walkFolders('', port, { isWanted, onProblem: (folder) => problems.push(folder) });
    assert.deepEqual(found, ['/here/b.txt']);
    assert.deepEqual(problems, ['/gone']);
  });

  it('stops when it is told to', async () => {
    let asked = 0;
    const root = { a: { 'a.txt': 'file' }, b: { 'b.txt': 'file' }, c: { 'c.txt': 'file' } } as const;
    const found = await walkFolders('', portOver(root), { isWanted, isCancelled: () => asked++ > 1 });
    assert.ok(found.length < 3);
  });
});
