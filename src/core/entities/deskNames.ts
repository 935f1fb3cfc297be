import { WordClass } from '../language/wordClass';
import type { BlockReading } from '../reading';
import { fold } from '../text/folding';
import { Shape, type Lexicon } from '../text/lexicon';
import { TokenKind } from '../text/tokens';
import type { EntityType, Mention } from './mention';

/** A name as the desk keeps it in `.newsroom/entities.yaml`. */
export interface DeskEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Absent where the desk does not say: then the text decides. */
  readonly type?: EntityType;
  readonly role?: string;
  /** Identifiers elsewhere: `{ wikidata: 'Q912' }`. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Names that this one must not be taken for. */
  readonly distinctFrom: readonly string[];
}

/** A mention that the desk knows; several entries where they share the name. */
export interface DeskMention extends Mention {
  readonly entries: readonly DeskEntry[];
}

/** The desk's names, ready to be found in any text. */
export interface DeskNames {
  readonly entries: readonly DeskEntry[];
  /**
   * The desk's names in a block: the longest at each place, not overlapping. Accents, case, hyphens and kinds of
   * apostrophes do not matter, except that a name with one content word is written with a capital (« Le Monde » is not
   * « le monde ») and a short acronym in capitals. The cost does not depend on how many names there are.
   */
  readonly find: (reading: BlockReading) => readonly DeskMention[];
}

/** A name's spelling: what its words demand of the text. */
interface Spelling {
  readonly entry: DeskEntry;
  readonly isAcronym: boolean;
  readonly isLower: boolean;
}

/** The trie's state: transitions `node * 2^21 + word` and what ends at a node. */
interface Trie {
  readonly words: Map<string, number>;
  readonly edges: Map<number, number>;
  readonly ends: Map<number, Spelling[]>;
  nodes: number;
}

/** Upper bound of distinct words, so that an edge is one safe integer. */
const WORD_SPAN = 2 ** 26;
const LONGEST_ACRONYM = 5;
/** Marks that may stand between the words of a name. */
const JOINTS = "&-–.’'";

/** Makes the desk's names searchable; linear in the characters of the names. */
export function createDeskNames(entries: readonly DeskEntry[]): DeskNames {
  const trie: Trie = { words: new Map(), edges: new Map(), ends: new Map(), nodes: 1 };
  for (const entry of entries) for (const name of [entry.name, ...entry.aliases]) addName(trie, name, entry);
  const views = new WeakMap<Lexicon, FormView>();
  return {
    entries,
    find(reading) {
      if (trie.nodes === 1) return [];
      let view = views.get(reading.lexicon);
      if (!view) views.set(reading.lexicon, (view = createFormView(trie, reading.lexicon)));
      return findNames(trie, view, reading);
    },
  };
}

function addName(trie: Trie, name: string, entry: DeskEntry): void {
  const pieces = piecesOf(name);
  if (pieces.length === 0) return;
  let node = 0;
  for (const piece of pieces) {
    let word = trie.words.get(piece);
    if (word === undefined) trie.words.set(piece, (word = trie.words.size));
    const edge = node * WORD_SPAN + word;
    let next = trie.edges.get(edge);
    if (next === undefined) trie.edges.set(edge, (next = trie.nodes++));
    node = next;
  }
  const spelling: Spelling = {
    entry,
    isAcronym: name.length <= LONGEST_ACRONYM && name === name.toUpperCase() && /^\p{L}+$/u.test(name),
    isLower: name === name.toLowerCase(),
  };
  const ends = trie.ends.get(node);
  if (!ends) trie.ends.set(node, [spelling]);
  else if (!ends.some((known) => known.entry === entry)) ends.push(spelling);
}

/** The letters and digits of a folded name, cut at everything else. */
function piecesOf(name: string): readonly string[] {
  return fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** For each form of a lexicon its pieces as words of the trie; undefined as long as nobody asked. */
interface FormView {
  readonly pieces: (form: number) => readonly number[];
  /** Whether a name begins with the form's first piece. */
  readonly begins: (form: number) => boolean;
}

const UNKNOWN = -1;

function createFormView({ words, edges }: Trie, lexicon: Lexicon): FormView {
  const cache: (readonly number[])[] = [];
  const starts: boolean[] = [];
  const pieces = (form: number): readonly number[] => {
    const known = cache[form];
    if (known) return known;
    const found = piecesOf(lexicon.form(form)).map((piece) => words.get(piece) ?? UNKNOWN);
    cache[form] = found;
    starts[form] = found[0] !== undefined && found[0] !== UNKNOWN && edges.has(found[0]);
    return found;
  };
  return {
    pieces,
    begins(form) {
      if (starts[form] === undefined) pieces(form);
      return starts[form] === true;
    },
  };
}

function findNames(trie: Trie, view: FormView, reading: BlockReading): readonly DeskMention[] {
  const { tokens } = reading;
  const found: DeskMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!view.begins(tokens.forms[i] ?? 0)) continue;
    const match = longestFrom(trie, view, reading, i);
    if (!match) continue;
    const [first] = match.entries;
    if (!first) continue;
    found.push({
      start: tokens.starts[i] ?? 0,
      end: tokens.ends[match.last] ?? 0,
      type: first.type ?? 'other',
      entries: match.entries,
    });
    i = match.last;
  }
  return found;
}

function longestFrom(
  { edges, ends }: Trie,
  view: FormView,
  reading: BlockReading,
  first: number,
): { last: number; entries: readonly DeskEntry[] } | undefined {
  const { tokens } = reading;
  let best: { last: number; entries: readonly DeskEntry[] } | undefined;
  let node = 0;
  for (let at = first; at < tokens.length; at++) {
    const pieces = view.pieces(tokens.forms[at] ?? 0);
    if (pieces.length === 0 && !JOINTS.includes(tokens.text.charAt(tokens.starts[at] ?? 0))) break;
    for (const piece of pieces) {
      const next = piece === UNKNOWN ? undefined : edges.get(node * WORD_SPAN + piece);
      if (next === undefined) return best;
      node = next;
    }
    if (pieces.length === 0) continue;
    const entries = (ends.get(node) ?? [])
      .filter((spelling) => isWrittenAs(spelling, reading, first, at))
      .map(({ entry }) => entry);
    if (entries.length > 0) best = { last: at, entries };
  }
  return best;
}

/** Whether the capitals of the text allow the name: see `DeskNames.find`. */
function isWrittenAs(spelling: Spelling, { tokens, lexicon }: BlockReading, first: number, last: number) {
  if (spelling.isLower) return true;
  if (spelling.isAcronym) return (lexicon.shape(tokens.forms[first] ?? 0) & Shape.allCaps) !== 0;
  let content = 0;
  for (let i = first; i <= last; i++) {
    const form = tokens.forms[i] ?? 0;
    if (tokens.kinds[i] !== TokenKind.word || (lexicon.classes(form) & WordClass.functionWord) !== 0)
      continue;
    if ((lexicon.shape(form) & (Shape.capitalised | Shape.innerCapital)) !== 0) return true;
    content++;
  }
  return content >= 2;
}
