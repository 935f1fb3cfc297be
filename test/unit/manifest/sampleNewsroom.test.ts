import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';

describe('the sample newsroom', () => {
  it('copies every file of examples/', () => {
    const source = readFileSync('src/features/sampleNewsroom.ts', 'utf8');
    const [, list = ''] = /sampleFiles[^=]*= \[([^\]]*)\]/.exec(source) ?? [];
    const copied = [...list.matchAll(/'([^']+)'/g)].map(([, path]) => path);
    const there = readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(`examples/${path}`).isFile())
      .map((path) => path.replaceAll('\\', '/'));
    assert.deepEqual(copied.sort(), there.sort());
  });
});
