import { GrammarWord } from '../language/grammarWord';
import { Frame } from '../language/verbFrame';
import { WordClass } from '../language/wordClass';
import { isAdverbAt, isVerbAt, isWord, lowerAt, markAt, type BlockView, type TokenRange } from './blockView';

/** `participle` stands without auxiliary, `passive` with « être » or “be”. */
export type GroupKind = 'finite' | 'passive' | 'participle' | 'infinitive' | 'gerund';

/** A cue verb with its auxiliaries, adverbs and reflexive pronoun. */
export interface VerbGroup extends TokenRange {
  /** The token of the verb that reports. */
  readonly head: number;
  readonly kind: GroupKind;
  /** `Frame` bits. */
  readonly frames: number;
  /** The subject pronoun that follows the verb or its auxiliary, -1 for none. */
  readonly inverted: number;
  readonly isNegated: boolean;
  readonly isModal: boolean;
  /** Where a subject before the verb ends (exclusive): clitics and negation lie between. */
  readonly subjectEnd: number;
}

const CUE = WordClass.cueFinite | WordClass.cueParticiple | WordClass.cueInfinitive | WordClass.cueGerund;
/** Words between an auxiliary and its participle at most: « a, par ailleurs et surtout, … ». */
const LONGEST_GAP = 7;

/** Whether token `i` may be the head of a verb group. */
export function isCueAt(view: BlockView, i: number): boolean {
  return (view.classes(i) & CUE) !== 0;
}

/** The group whose head is token `i` of the sentence that starts at `low`, undefined where it is no verb here. */
export function readVerbGroup(view: BlockView, i: number, low: number): VerbGroup | undefined {
  const light = view.word(i) & GrammarWord.lightVerb ? readLightVerb(view, i, low) : undefined;
  return light ?? readGroup(view, i, low, view.frames(i));
}

/** « fait savoir », « a par ailleurs fait état »: the verb's group with the words that complete it. */
function readLightVerb(view: BlockView, i: number, low: number): VerbGroup | undefined {
  const form = lowerAt(view, i);
  for (let k = i + 1; k < i + 6; k++) {
    for (const { forms, tail, frames } of view.grammar.lightVerbs) {
      if (!forms.has(form) || !tail.every((word, offset) => lowerAt(view, k + offset) === word)) continue;
      const group = readGroup(view, i, low, frames);
      return group && { ...group, to: k + tail.length };
    }
    const isBetween =
      view.classes(k) & WordClass.adverb || isPronounTail(view, k) || isAdverbPhraseWord(view, k);
    if (!isBetween) return undefined;
  }
  return undefined;
}

function readGroup(view: BlockView, i: number, low: number, plain: number): VerbGroup | undefined {
  const classes = view.classes(i);
  if (!isWord(view, i) || (view.mentionOf(i) >= 0 && isInsideName(view, i))) return undefined;
  if (classes & WordClass.cueParticiple) {
    const group = readCompound(view, i, low, plain);
    if (group) return group;
  }
  if (classes & WordClass.cueGerund) return readGerund(view, i, low, plain);
  if (classes & WordClass.cueFinite) {
    const group = readFinite(view, i, low, plain);
    if (group) return group;
  }
  if (classes & WordClass.cueInfinitive && isInfinitiveAt(view, i))
    return readInfinitive(view, i, low, plain);
  if (classes & WordClass.cueParticiple && !isNounAt(view, i))
    return simple(view, i, 'participle', low, plain);
  return undefined;
}

/** A capitalised word of a name is no verb, unless it is the first of a sentence (« Interrogé, … » never is one). */
function isInsideName(view: BlockView, i: number): boolean {
  const form = view.tokens.starts[i] ?? 0;
  const first = view.text.charAt(form);
  return first !== first.toLowerCase() || view.mentionOf(i - 1) === view.mentionOf(i);
}

/** A participle after its auxiliary: « a déclaré », « a-t-il alors ajouté », “has been told”. */
function readCompound(view: BlockView, head: number, low: number, plain: number): VerbGroup | undefined {
  let inverted = -1;
  let isNegated = false;
  const limit = Math.max(low, head - LONGEST_GAP);
  for (let i = head - 1; i >= limit; i--) {
    const classes = view.classes(i);
    const word = view.word(i);
    if (word & (GrammarWord.have | GrammarWord.be)) {
      const isBe = (word & GrammarWord.have) === 0;
      return finishCompound(view, head, i, isBe, inverted, isNegated, low, plain);
    }
    if (isPronounTail(view, i)) inverted = i;
    else if (classes & WordClass.negation) isNegated = true;
    else if (!isAdverbAt(view, i) && !isAdverbPhraseWord(view, i) && lowerAt(view, i) !== 't')
      return undefined;
  }
  return undefined;
}

function finishCompound(
  view: BlockView,
  head: number,
  auxiliary: number,
  isBe: boolean,
  inverted: number,
  isNegated: boolean,
  low: number,
  plain: number,
): VerbGroup | undefined {
  let from = auxiliary;
  let isPassive = isBe;
  let tail = inverted;
  // « a été annoncé », “has been told”
  for (let i = auxiliary - 1; isBe && i >= Math.max(low, auxiliary - 4); i--) {
    if (view.word(i) & (GrammarWord.have | GrammarWord.modal)) {
      from = i;
      break;
    }
    if (isPronounTail(view, i)) tail = i;
    else if (!isAdverbAt(view, i) && (view.classes(i) & WordClass.negation) === 0) break;
  }
  const before = walkClitics(view, from, low);
  const isReflexive = before.reflexive >= 0;
  if (isBe && isReflexive) isPassive = false;
  const frames = isReflexive ? view.reflexiveFrames(head) : plain;
  if (frames === 0) return undefined;
  if (frames & Frame.state) isPassive = false;
  return {
    from: isReflexive ? before.reflexive : from,
    to: head + 1,
    head,
    kind: isPassive ? 'passive' : 'finite',
    frames,
    inverted: tail,
    isNegated: isNegated || before.isNegated,
    isModal: false,
    subjectEnd: before.end,
  };
}

/** « -t-il » and the like, and “he” between “did” and its verb is not: only hyphenated pronouns follow their verb. */
function isPronounTail(view: BlockView, i: number): boolean {
  return (view.classes(i) & WordClass.subjectPronoun) !== 0 && lowerAt(view, i).startsWith('-');
}

/** Words of « d'ailleurs », « par ailleurs », « tout de même », « à nouveau » inside a verb group. */
function isAdverbPhraseWord(view: BlockView, i: number): boolean {
  return view.grammar.adverbPhraseWords.has(lowerAt(view, i));
}

interface CliticWalk {
  readonly end: number;
  readonly reflexive: number;
  readonly isNegated: boolean;
}

/** Over the clitics and the negation before a verb: « ne l'a », « s'est ». */
function walkClitics(view: BlockView, from: number, low: number): CliticWalk {
  let reflexive = -1;
  let isNegated = false;
  let end = from;
  while (end > low && from - end < 4) {
    const word = view.word(end - 1);
    const classes = view.classes(end - 1);
    if (word & GrammarWord.reflexive && view.grammar.hasClitics) reflexive = end - 1;
    else if (classes & WordClass.negation) isNegated = true;
    else if ((word & GrammarWord.clitic) === 0 || !isCliticHere(view, end - 1, low)) break;
    end--;
  }
  return { end, reflexive, isNegated };
}

/** « les » before a verb is a pronoun; « nous » and « vous » may be its subject. */
function isCliticHere(view: BlockView, i: number, low: number): boolean {
  if ((view.classes(i) & WordClass.subjectPronoun) === 0) return true;
  return i > low && (view.classes(i - 1) & (WordClass.subjectPronoun | WordClass.negation)) !== 0;
}

function readGerund(view: BlockView, head: number, low: number, plain: number): VerbGroup | undefined {
  if (isNounAt(view, head)) return undefined;
  // “is saying” is finite.
  for (let i = head - 1; i >= Math.max(low, head - 4) && !view.grammar.hasClitics; i--) {
    if (isBeAt(view, i)) {
      const group = simple(view, head, 'finite', low, plain);
      return group && { ...group, from: i, subjectEnd: i };
    }
    if (!isAdverbAt(view, i) && (view.classes(i) & WordClass.negation) === 0) break;
  }
  return simple(view, head, 'gerund', low, plain);
}

function isBeAt(view: BlockView, i: number): boolean {
  const word = view.word(i);
  if (word & GrammarWord.possessive) return isVerbAt(view, i);
  return (word & GrammarWord.be) !== 0;
}

function readFinite(view: BlockView, head: number, low: number, plain: number): VerbGroup | undefined {
  if (isNounAt(view, head)) return undefined;
  if (view.grammar.hasClitics) {
    const group = simple(view, head, 'finite', low, plain);
    if (!group) return undefined;
    // « s'indigne t-il »: a hyphen was forgotten.
    const tail = lowerAt(view, head + 1) === 't' ? head + 2 : head + 1;
    return isPronounTail(view, tail) ? { ...group, inverted: tail } : group;
  }
  return readEnglishFinite(view, head, low, plain);
}

/** “will say”, “did not say”, “to say”, “also said”. */
function readEnglishFinite(view: BlockView, head: number, low: number, plain: number): VerbGroup | undefined {
  let isNegated = false;
  let from = head;
  for (let i = head - 1; i >= Math.max(low, head - 4); i--) {
    const word = view.word(i);
    if (word & GrammarWord.modal) {
      const group = simple(view, head, 'finite', low, plain);
      return (
        group && {
          ...group,
          from: i,
          subjectEnd: i,
          isModal: true,
          isNegated: isNegated || lowerAt(view, i).includes("n't"),
        }
      );
    }
    if (i === head - 1 && word & GrammarWord.to)
      return view.classes(head) & WordClass.cueInfinitive
        ? simple(view, head, 'infinitive', low, plain)
        : undefined;
    if (view.classes(i) & WordClass.negation) isNegated = true;
    else if (isAdverbAt(view, i)) from = i;
    else break;
  }
  const group = simple(view, head, 'finite', low, plain);
  return group && { ...group, from, subjectEnd: from, isNegated };
}

function simple(
  view: BlockView,
  head: number,
  kind: GroupKind,
  low: number,
  plain: number,
): VerbGroup | undefined {
  const before = walkClitics(view, head, low);
  const isReflexive = before.reflexive >= 0;
  const frames = isReflexive ? view.reflexiveFrames(head) : plain;
  if (frames === 0) return undefined;
  return {
    from: isReflexive ? before.reflexive : head,
    to: head + 1,
    head,
    kind,
    frames,
    inverted: -1,
    isNegated: before.isNegated || isNegatedAfter(view, head + 1),
    isModal: false,
    subjectEnd: before.end,
  };
}

/** An infinitive; after « a-t-il tenu à » or « tient à » it is the end of a finite group. */
function readInfinitive(view: BlockView, head: number, low: number, plain: number): VerbGroup | undefined {
  const group = simple(view, head, 'infinitive', low, plain);
  if (!group || !view.grammar.hasClitics) return group;
  let inverted = -1;
  let from = -1;
  for (let i = group.subjectEnd - 1; i >= Math.max(low, head - 8); i--) {
    const classes = view.classes(i);
    const word = view.word(i);
    if (isPronounTail(view, i)) inverted = i;
    else if (classes & (WordClass.auxiliary | WordClass.verb) && (classes & WordClass.cueInfinitive) === 0) {
      from = i;
      if (word & (GrammarWord.have | GrammarWord.be) || inverted < 0) break;
    } else if (
      classes & WordClass.adverb ||
      word & (GrammarWord.of | GrammarWord.to | GrammarWord.by) ||
      lowerAt(view, i) === 't'
    )
      continue;
    else if (!view.grammar.governors.has(lowerAt(view, i))) break;
  }
  if (from < 0) return group;
  const before = walkClitics(view, from, low);
  if (inverted < 0 && !view.grammar.governors.has(lowerAt(view, from)) && !isGovernedBy(view, from, head))
    return group;
  return { ...group, from, kind: 'finite', inverted, isNegated: before.isNegated, subjectEnd: before.end };
}

/** A participle or finite form that an infinitive follows stands between `from` and `head`. */
function isGovernedBy(view: BlockView, from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (view.grammar.governors.has(lowerAt(view, i))) return true;
  return false;
}

/** An infinitive form; where it is the plural present as well, “to” or a modal tells. */
function isInfinitiveAt(view: BlockView, i: number): boolean {
  return view.grammar.hasClitics || (view.word(i - 1) & GrammarWord.to) !== 0;
}

/** “says not”, « ne dit pas ». */
function isNegatedAfter(view: BlockView, i: number): boolean {
  if ((view.classes(i) & WordClass.negation) === 0) return false;
  // « affirme ne pas savoir »: the negation is the infinitive's.
  return !view.grammar.hasClitics || !lowerAt(view, i).startsWith('n');
}

/** Whether a form that may be a noun stands where a noun does. */
function isNounAt(view: BlockView, i: number): boolean {
  if ((view.word(i) & GrammarWord.nounHomograph) === 0 && (view.frames(i) & Frame.ambiguous) === 0)
    return false;
  const before = view.classes(i - 1);
  const word = view.word(i - 1);
  if (word & GrammarWord.possessive) return !isVerbAt(view, i - 1);
  if (word & GrammarWord.to && !view.grammar.hasClitics)
    return (view.classes(i) & WordClass.cueInfinitive) === 0;
  // “warned state officials”: a noun after a verb, unless that one only helps.
  if (!view.grammar.hasClitics && isVerbAt(view, i - 1) && (view.classes(i - 1) & WordClass.auxiliary) === 0)
    return true;
  if (before & WordClass.determiner) return !isCliticObject(view, i);
  if (before & WordClass.preposition) return true;
  // “the latest report”: an adjective stands before a noun.
  if (!view.grammar.hasClitics && before === 0 && view.mentionOf(i - 1) < 0 && isWord(view, i - 1))
    return (
      (view.classes(i - 2) & (WordClass.determiner | WordClass.preposition)) !== 0 &&
      !isLikelySubject(view, i - 1)
    );
  return false;
}

/** A lower-case plural or a known kind of source before the form makes it a verb: “two officials report”. */
function isLikelySubject(view: BlockView, i: number): boolean {
  const kinds =
    WordClass.role |
    WordClass.body |
    WordClass.group |
    WordClass.document |
    WordClass.media |
    WordClass.sourceNoun |
    WordClass.anonymousNoun;
  return (view.classes(i) & kinds) !== 0 || lowerAt(view, i).endsWith('s');
}

/** « il l'annonce »: an article that is a pronoun here, since a subject stands before it. */
function isCliticObject(view: BlockView, i: number): boolean {
  if ((view.word(i - 1) & GrammarWord.clitic) === 0) return false;
  const before = view.classes(i - 2);
  const word = view.word(i - 2);
  if (before & (WordClass.subjectPronoun | WordClass.negation) || word & (GrammarWord.who | GrammarWord.as))
    return true;
  return view.mentionOf(i - 2) >= 0 && markAt(view, i - 2) === '';
}
