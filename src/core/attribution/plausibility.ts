import { GrammarWord } from '../language/grammarWord';
import { Frame } from '../language/verbFrame';
import { WordClass } from '../language/wordClass';
import { isCapitalised, isNumber, lowerAt, markAt, type BlockView } from './blockView';
import { isPronounAt } from './sourceNouns';
import { sourceKindOf } from './sourceKind';
import type { Draft } from './draft';
import { holdsQuotation, isQuoted } from './ranges';

/** Letters of a verb form that stand for its verb. */
const STEM = 6;

/**
 * Whether a statement that the grammar found is one, by the language's trained weights; without weights all are. The
 * weights are those of a logistic regression, so their sum is the log-odds.
 */
export function isPlausible(view: BlockView, draft: Draft): boolean {
  const { weights } = view.grammar;
  if (weights.size === 0) return true;
  // « a été annoncé par la mairie »: a statement's verb with its agent is plain.
  if (draft.rule === 'passive' && draft.group?.kind === 'passive' && draft.group.frames & Frame.that)
    return true;
  let sum = weights.get('bias') ?? 0;
  for (const feature of featuresOf(view, draft)) sum += weights.get(feature) ?? 0;
  return sum > 0;
}

/** What the weights speak of: the verb, how it stands, what it opens, who is its source. */
export function featuresOf(view: BlockView, draft: Draft): string[] {
  const { rule, group, complement, source } = draft;
  const first = draft.content[0];
  const isQuoting = draft.content.some((piece) => holdsQuotation(view, piece));
  const stem = group ? lowerAt(view, group.head).slice(0, STEM) : lowerAt(view, draft.cue?.from ?? -1);
  const kind = group?.kind ?? 'none';
  const opening = complement ? openingOf(view, draft) : 'none';
  const who = source ? sourceKindOf(view, source) : 'none';
  const quote = draft.isQuotation ? 'all' : isQuoting ? 'some' : 'no';
  const shape = `${rule} ${kind} ${opening} ${quote}`;
  return [
    `rule ${rule}`,
    `shape ${shape}`,
    `stem ${stem}`,
    `stem+opening ${stem} ${opening}`,
    `stem+quote ${stem} ${quote} ${rule}`,
    `who ${who} ${rule}`,
    `who+opening ${who} ${opening} ${quote}`,
    `length ${lengthClass(draft)} ${opening} ${quote}`,
    `start ${startClass(view, first?.from ?? 0)} ${opening}`,
    `reflexive ${String((group?.from ?? 0) < (group?.head ?? 0) && kind === 'finite')} ${opening}`,
    `negated ${String(group?.isNegated ?? false)}`,
    `tense ${tenseClass(view, group?.from ?? -1)} ${opening}`,
    `before ${beforeClass(view, draft)} ${kind}`,
    `source ${sourceStart(view, source?.from)} ${opening}`,
    `whole ${String(first !== undefined && isQuoted(view, first))} ${rule}`,
  ];
}

/** What stands between cue and content: « que », « de », a noun phrase … */
function openingOf(view: BlockView, { complement, content }: Draft): string {
  const from = content[0]?.from ?? 0;
  const word = view.word(from - 1);
  if (complement?.kind === 'quotation') return 'quotation';
  const by =
    word & GrammarWord.that ? 'that' : word & GrammarWord.of ? 'of' : word & GrammarWord.to ? 'to' : 'bare';
  return `${complement?.kind ?? ''}${complement?.needsQuote === true ? '?' : ''}-${by}`;
}

function lengthClass({ content }: Draft): string {
  const length = content.reduce((sum, { from, to }) => sum + to - from, 0);
  return length < 3 ? '1' : length < 6 ? '3' : length < 12 ? '6' : '12';
}

/** The first word of the content: a definite or indefinite article, a possessive, a verb … */
function startClass(view: BlockView, i: number): string {
  if (view.quoteOf(i) >= 0) return 'quote';
  if (isPronounAt(view, i)) return 'pronoun';
  if (isNumber(view, i)) return 'number';
  if (view.classes(i) & WordClass.determiner) return lowerAt(view, i);
  if (view.classes(i) & WordClass.cueInfinitive || /(?:er|ir|re)$/.test(lowerAt(view, i)))
    return 'infinitive';
  if (isCapitalised(view, i)) return 'capital';
  return view.classes(i) & WordClass.functionWord ? 'function' : 'word';
}

function tenseClass(view: BlockView, i: number): string {
  const form = lowerAt(view, i);
  if (/r(?:a|ont)$/.test(form)) return 'future';
  if (/rai(?:t|ent)$/.test(form)) return 'conditional';
  if (/ai(?:t|ent)$/.test(form)) return 'imperfect';
  return form.length < 4 ? form : 'other';
}

function beforeClass(view: BlockView, { cue }: Draft): string {
  const i = (cue?.from ?? 0) - 1;
  const mark = markAt(view, i);
  if (mark !== '') return mark;
  const word = view.word(i);
  if (word & GrammarWord.who) return 'who';
  if (word & GrammarWord.coordinator) return 'and';
  if (word & (GrammarWord.clitic | GrammarWord.adjunct | GrammarWord.of)) return lowerAt(view, i);
  return view.mentionOf(i) >= 0 ? 'name' : 'word';
}

function sourceStart(view: BlockView, i: number | undefined): string {
  if (i === undefined) return 'none';
  if (view.mentionOf(i) >= 0) return 'name';
  return view.classes(i) & (WordClass.determiner | WordClass.subjectPronoun) ? lowerAt(view, i) : 'word';
}
