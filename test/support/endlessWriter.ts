// Replaces the file that its argument names again and again, until it is killed; says each version once it is there.
import { argv, stdout } from 'node:process';
import { replaceWhole } from '../../src/core/files/wholeFile';
import { nodeFiles } from './nodeFiles';

async function writeForever(path: string, first: number): Promise<never> {
  const encoder = new TextEncoder();
  for (let version = first; ; version++) {
    await replaceWhole(nodeFiles, path, encoder.encode(`${String(version)}\n`.repeat(20_000)));
    stdout.write(`${String(version)}\n`);
  }
}

const [, , path = '', first = '1'] = argv;
void writeForever(path, Number(first));
