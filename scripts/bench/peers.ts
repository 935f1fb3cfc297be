import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Something that reads a text, to be timed beside the project. */
export interface Reader {
  readonly name: string;
  /** What of the work it does. */
  readonly does: string;
  readonly languages: readonly ('fr' | 'en')[];
  readonly read: (text: string) => unknown;
  /** Code units it can be given in reasonable time. */
  readonly largest?: number;
}

/** The limits: what any reading of every character, word or segment costs in JavaScript. */
export const limits: readonly Reader[] = [
  { name: 'bare loop', does: 'every code unit', languages: ['fr', 'en'], read: countUnits },
  {
    name: 'word regex',
    does: 'Unicode words',
    languages: ['fr', 'en'],
    read: (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length,
  },
  { name: 'Intl.Segmenter', does: 'words', languages: ['fr', 'en'], read: countSegments },
];

function countUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

function countSegments(text: string): number {
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter('fr', { granularity: 'word' }).segment(text))
    if (isWordLike) count++;
  return count;
}

interface WinkDocument {
  readonly entities: () => { readonly out: () => unknown };
}

interface CompromiseView {
  readonly people: () => { readonly out: (how: string) => unknown };
  readonly places: () => { readonly out: (how: string) => unknown };
  readonly organizations: () => { readonly out: (how: string) => unknown };
}

/**
 * The libraries that a user could pick instead, from `bench/`; fetched once, said aloud. Their licences and sizes are
 * theirs: none is part of the project.
 */
export function loadPeers(root: string): readonly Reader[] {
  const folder = join(root, 'bench');
  if (!existsSync(join(folder, 'node_modules'))) {
    console.log('Fetching the libraries to compare with from npm, once (16 MB, into bench/node_modules) …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status } = spawnSync(npm, ['ci', '--ignore-scripts', '--prefix', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      console.log('They could not be fetched: measuring without them.');
      return [];
    }
  }
  const load = createRequire(join(folder, 'package.json'));
  return [winkReader(load), compromiseReader(load), frenchCompromiseReader(load), quoteParserReader(load)];
}

function winkReader(load: NodeJS.Require): Reader {
  const createWink = load('wink-nlp') as (model: unknown) => { readDoc: (text: string) => WinkDocument };
  const wink = createWink(load('wink-eng-lite-web-model'));
  return {
    name: 'wink-nlp',
    does: 'sentences, parts of speech, entities (no names)',
    languages: ['en'],
    read: (text) => wink.readDoc(text).entities().out(),
    largest: 40_000,
  };
}

function compromiseReader(load: NodeJS.Require): Reader {
  const compromise = load('compromise') as (text: string) => CompromiseView;
  return {
    name: 'compromise',
    does: 'persons, places, organisations',
    languages: ['en'],
    read: (text) => {
      const view = compromise(text);
      return [view.people().out('array'), view.places().out('array'), view.organizations().out('array')];
    },
    largest: 40_000,
  };
}

function frenchCompromiseReader(load: NodeJS.Require): Reader {
  const compromise = load('fr-compromise') as (text: string) => { readonly json: () => unknown };
  return {
    name: 'fr-compromise',
    does: 'parts of speech, names as tags',
    languages: ['fr'],
    read: (text) => compromise(text).json(),
    largest: 40_000,
  };
}

function quoteParserReader(load: NodeJS.Require): Reader {
  const { parse } = load('quote-parser') as { parse: (text: string, language: string) => unknown };
  return {
    name: 'quote-parser',
    does: 'direct quotations with four verbs',
    languages: ['en'],
    read: (text) => parse(text, 'en'),
  };
}
