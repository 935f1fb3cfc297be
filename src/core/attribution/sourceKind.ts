import { GrammarWord } from '../language/grammarWord';
import { WordClass } from '../language/wordClass';
import type { SourceKind } from './attribution';
import { isPronounAt } from './sourceNouns';
import type { BlockView, TokenRange } from './blockView';

/** What kind of source a noun phrase names: by its names first, then by its nouns. */
export function sourceKindOf(view: BlockView, { from, to }: TokenRange): SourceKind {
  if (to - from === 1 && (isPronounAt(view, from) || view.word(from) & GrammarWord.strongPronoun))
    return view.word(from) & GrammarWord.vague ? 'vague' : 'pronoun';
  const nouns = classesOf(view, from, to);
  if (nouns.first & WordClass.sourceNoun || nouns.first & WordClass.anonymousNoun) return 'anonymous';
  if (nouns.all & WordClass.sourceNoun) return 'anonymous';
  if (nouns.first & WordClass.document) return 'document';
  const named = namedKind(view, from, to);
  if (named) return named;
  if (isVague(view, from, to)) return 'vague';
  if (nouns.all & WordClass.anonymousNoun && (nouns.first & WordClass.role) === 0) return 'anonymous';
  if (nouns.all & WordClass.media) return 'media';
  if (nouns.all & WordClass.document) return 'document';
  if (nouns.first & WordClass.role) return 'official';
  if (nouns.all & (WordClass.body | WordClass.group)) return 'group';
  if (nouns.all & WordClass.role) return 'official';
  return 'other';
}

interface NounClasses {
  readonly first: number;
  readonly all: number;
}

/** Classes of the phrase's nouns: of the first word that has any, and of all. */
function classesOf(view: BlockView, from: number, to: number): NounClasses {
  let first = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    if (view.mentionOf(i) >= 0) continue;
    const classes =
      view.classes(i) &
      (WordClass.role |
        WordClass.body |
        WordClass.group |
        WordClass.document |
        WordClass.media |
        WordClass.sourceNoun |
        WordClass.anonymousNoun);
    if (first === 0) first = classes;
    all |= classes;
  }
  return { first, all };
}

/** The head's name: a person anywhere outside a « de » phrase, an organisation or place at the start. */
function namedKind(view: BlockView, from: number, to: number): SourceKind | undefined {
  let isHead = true;
  for (let i = from; i < to; i++) {
    const mention = view.mentions[view.mentionOf(i)];
    if (mention?.type === 'person' && (view.word(i - 1) & GrammarWord.of) === 0) return 'named-person';
    if (mention && isHead && mention.type !== 'person') return 'named-organization';
    if (!mention && view.classes(i) & WordClass.media) return undefined;
    if (view.classes(i) & (WordClass.role | WordClass.group)) isHead = false;
    if (view.word(i) & GrammarWord.of && (view.classes(i - 1) & WordClass.body) === 0) isHead = false;
  }
  return undefined;
}

/** « certains experts », “critics”: several people whom nothing tells apart. */
function isVague(view: BlockView, from: number, to: number): boolean {
  return (view.word(from) & GrammarWord.vague) !== 0 && to - from <= 3;
}
