import type { SourceMarker, WordList } from './grammarWord';
import { wordBits } from './grammarWord';
import type { VerbBook, VerbForm, VerbReading } from './verbForm';
import { Frame, type FrameList, type LightVerbList } from './verbFrame';
import { WordClass } from './wordClass';

/** What the attribution finder knows of a language beside its lexicon; all bits by form as `normalizeForm` writes it. */
export interface AttributionGrammar {
  /** `Frame` bits of verb forms without reflexive pronoun. */
  readonly frames: ReadonlyMap<string, number>;
  /** `Frame` bits of verb forms with one: « se félicite ». */
  readonly reflexiveFrames: ReadonlyMap<string, number>;
  /** `GrammarWord` bits. */
  readonly words: ReadonlyMap<string, number>;
  readonly markers: readonly SourceMarker[];
  readonly lightVerbs: readonly LightVerb[];
  /** A content clause needs no « que » (“he said it works”). */
  readonly hasBareClauses: boolean;
  /** Object pronouns stand between subject and verb, and subject pronouns may follow it: « il l'a dit », « dit-il ». */
  readonly hasClitics: boolean;
  /** Words of the phrases that stand inside a verb group: « d'ailleurs », « tout de même ». */
  readonly adverbPhraseWords: ReadonlySet<string>;
  /** Those phrases, as tokens. */
  readonly adverbPhrases: readonly (readonly string[])[];
  /** Adjectives that end a time: « dernière », “ago”. */
  readonly timeTails: ReadonlySet<string>;
  /** Words that begin a time without determiner: « début » in « début décembre ». */
  readonly timeHeads: ReadonlySet<string>;
  /** Prepositions that may stand inside the name of a function: « pour », “for”. */
  readonly phrasePrepositions: ReadonlySet<string>;
  /** Words that take the doubt out of a « si » after them: « même si », “even if”. */
  readonly concessives: ReadonlySet<string>;
  /** Forms after which an infinitive reports as a finite verb does: « tient », « tenu », « borné ». */
  readonly governors: ReadonlySet<string>;
  /** Endings of finite verbs that the pack does not list. */
  readonly finiteEndings: readonly string[];
  /** Words with such an ending that are none. */
  readonly notFinite: ReadonlySet<string>;
  /** Weights of `featuresOf` that tell statements from what only looks like one; empty where none are trained. */
  readonly weights: ReadonlyMap<string, number>;
  /** How adverbs end that no list has: « -ment », “-ly”. */
  readonly adverbEnding: string;
  /** Pronouns of the one who writes: no source. */
  readonly firstPerson: ReadonlySet<string>;
  /** Endings of nouns that look like infinitives, and those of the infinitives among them. */
  readonly notInfinitives: readonly string[];
  readonly infinitiveEndings: readonly string[];
  /** Articles of the plural that look like a preposition: « des ». */
  readonly pluralArticles: ReadonlySet<string>;
}

/** A verb that reports together with the words after it: « faire savoir ». */
export interface LightVerb {
  /** All forms of the verb. */
  readonly forms: ReadonlySet<string>;
  /** The words after it, as tokens. */
  readonly tail: readonly string[];
  /** `Frame` bits. */
  readonly frames: number;
}

/** How a language's cue verbs are put together. */
export interface VerbSource {
  readonly cues: readonly FrameList[];
  readonly light: readonly LightVerbList[];
  /** Lemmas of other common verbs, separated by white space. */
  readonly others: string;
  /** Third-person and non-finite forms that texts in the third person show, with what each is. */
  readonly formsOf: (lemma: string) => Iterable<readonly [form: string, bits: number]>;
}

/** The frames of every form of every cue, plain and reflexive. */
export function frameMaps({
  cues,
  formsOf,
}: VerbSource): Pick<AttributionGrammar, 'frames' | 'reflexiveFrames'> {
  const frames = new Map<string, number>();
  const reflexiveFrames = new Map<string, number>();
  for (const [lemma, { plain, reflexive }] of framesByLemma(cues))
    for (const [form] of formsOf(lemma)) {
      if (plain !== 0) frames.set(form, (frames.get(form) ?? 0) | plain);
      if (reflexive !== 0) reflexiveFrames.set(form, (reflexiveFrames.get(form) ?? 0) | reflexive);
    }
  return { frames, reflexiveFrames };
}

function framesByLemma(
  cues: readonly FrameList[],
): ReadonlyMap<string, { plain: number; reflexive: number }> {
  const byLemma = new Map<string, { plain: number; reflexive: number }>();
  for (const [bits, list] of cues)
    for (const lemma of split(list)) {
      const known = byLemma.get(lemma) ?? { plain: 0, reflexive: 0 };
      byLemma.set(lemma, known);
      if (bits & Frame.reflexive) known.reflexive |= bits;
      else known.plain |= bits;
    }
  return byLemma;
}

/** The light verbs with their forms. */
export function lightVerbs({ light, formsOf }: VerbSource): LightVerb[] {
  return light.flatMap(([frames, lemma, tails]) => {
    const forms = new Set([...formsOf(lemma)].map(([form]) => form));
    return tails.split('|').map((tail) => ({ forms, tail: split(tail), frames }));
  });
}

/** The lemmas of `cues`, once each. */
export function lemmasOf(cues: readonly FrameList[]): ReadonlySet<string> {
  return new Set(cues.flatMap(([, list]) => split(list)));
}

/** The lexicon: word classes, names' classes, and the forms of cues (`cueX` bits) and other verbs (`verb`). */
export function buildLexicon(
  lists: readonly WordList[],
  names: readonly WordList[],
  { cues, light, others, formsOf }: VerbSource,
): ReadonlyMap<string, number> {
  const lexicon = wordBits([...lists, ...names]);
  for (const [bits, words] of names)
    if (bits & WordClass.role) for (const role of split(words)) addPlural(lexicon, role);
  const add = (form: string, bits: number): void => void lexicon.set(form, (lexicon.get(form) ?? 0) | bits);
  for (const lemma of lemmasOf(cues)) for (const [form, bits] of formsOf(lemma)) add(form, bits);
  for (const [, lemma] of light) for (const [form, bits] of formsOf(lemma)) add(form, bits);
  for (const lemma of split(others))
    for (const [form, bits] of formsOf(lemma)) if (bits & WordClass.verb) add(form, WordClass.verb);
  return lexicon;
}

/** « représentants »: several holders of a function are a group. */
function addPlural(lexicon: Map<string, number>, role: string): void {
  const plural = /[sxz]$/.test(role) ? role : `${role}s`;
  lexicon.set(plural, (lexicon.get(plural) ?? 0) | WordClass.group);
}

/** A verb book over a conjugator; the table of forms is made at the first `readVerb`. */
export function createVerbBook(
  lemmas: ReadonlySet<string>,
  conjugate: VerbBook['conjugate'],
  forms: readonly VerbForm[],
  classes: ReadonlyMap<string, ReturnType<VerbBook['verbClass']>>,
): VerbBook {
  let readings: Map<string, VerbReading[]> | undefined;
  const read = (): Map<string, VerbReading[]> => {
    const table = new Map<string, VerbReading[]>();
    for (const lemma of lemmas)
      for (const form of forms) {
        const word = conjugate(lemma, form);
        const known = table.get(word);
        const reading = { lemma, ...form } as VerbReading;
        if (known) known.push(reading);
        else table.set(word, [reading]);
      }
    return table;
  };
  return {
    lemmas,
    conjugate,
    readVerb(form) {
      readings ??= read();
      return readings.get(form.toLowerCase().normalize('NFC')) ?? [];
    },
    verbClass: (lemma) => classes.get(lemma) ?? 'neutral',
  };
}

/** A list's words. */
export function split(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** `make`, called at the first use only. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The grammar's fixed phrases: their tokens, and all their words. */
export function phrases(
  list: readonly string[],
): Pick<AttributionGrammar, 'adverbPhrases' | 'adverbPhraseWords'> {
  const adverbPhrases = list.map(split);
  return { adverbPhrases, adverbPhraseWords: new Set(adverbPhrases.flat()) };
}

/** The weights of a list: lines of a number in hundredths, a space and the feature. */
export function readWeights(list: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const line of list.split('\n')) {
    const space = line.indexOf(' ');
    if (space > 0) weights.set(line.slice(space + 1), Number(line.slice(0, space)) / 100);
  }
  return weights;
}
