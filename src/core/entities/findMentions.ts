import type { BlockReading } from '../reading';
import { WordClass } from '../language/wordClass';
import { Shape, type Lexicon } from '../text/lexicon';
import type { DeskNames } from './deskNames';
import type { EntityModel } from './entityModel';
import { findCapitals } from './findCapitals';
import { createLabeller } from './labelNames';
import type { EntityType, Mention } from './mention';
import { LABELS } from './modelTables';
import { mergeDeskMentions } from './mergeDeskMentions';
import { nameKnowledge, type NameKnowledge } from './nameKnowledge';

/** Finds the names of one block: outermost, flat, in text order, offsets from the block's start. */
export type MentionFinder = (reading: BlockReading) => readonly Mention[];

/**
 * A finder over the forms of `lexicon`. Without a model capitals and the words around them decide. What the desk knows
 * wins over both.
 */
export function createMentionFinder(
  lexicon: Lexicon,
  model: EntityModel | undefined,
  desk?: DeskNames,
): MentionFinder {
  const find = model ? createModelFinder(lexicon, model) : findCapitals;
  if (!desk || desk.entries.length === 0) return find;
  return (reading) => mergeDeskMentions(find(reading), desk.find(reading), reading.text);
}

function createModelFinder(lexicon: Lexicon, model: EntityModel): MentionFinder {
  const label = createLabeller(lexicon, model);
  const knowledge = nameKnowledge(lexicon.pack);
  return (reading) => {
    const labels = label(reading);
    labelCompanies(reading, labels, knowledge);
    return mentionsOf(reading, labels, knowledge);
  };
}

const BEGINS_ORGANISATION = LABELS.indexOf('B-ORG');
const INSIDE_ORGANISATION = LABELS.indexOf('I-ORG');
/** A company's name has no more words before its ending. */
const LONGEST_COMPANY = 6;

/** All capitalised words up to a company's ending are its name: “Johnson Controls Inc”. */
function labelCompanies(
  { tokens, lexicon }: BlockReading,
  labels: Uint8Array,
  knowledge: NameKnowledge,
): void {
  for (let i = 1; i < tokens.length; i++) {
    const form = tokens.forms[i] ?? 0;
    if (!isCapitalised(lexicon, form) || !knowledge.companyEndings.has(lexicon.lower(form))) continue;
    let first = i;
    while (first > 0 && i - first < LONGEST_COMPANY && isCompanyWord(lexicon, tokens.forms[first - 1] ?? 0))
      first--;
    if (first === i) continue;
    labels[first] = BEGINS_ORGANISATION;
    labels.fill(INSIDE_ORGANISATION, first + 1, i + 1);
    if (labels[i + 1] !== undefined && isInside(labels[i + 1] ?? 0)) labels[i + 1] = 0;
  }
}

function isCapitalised(lexicon: Lexicon, form: number): boolean {
  return (lexicon.shape(form) & Shape.capitalised) !== 0;
}

function isCompanyWord(lexicon: Lexicon, form: number): boolean {
  return (
    (isCapitalised(lexicon, form) && (lexicon.classes(form) & WordClass.functionWord) === 0) ||
    lexicon.form(form) === '&'
  );
}

function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** The kinds of the labels 2k + 1 (first word) and 2k + 2 (further words); the last is told apart by its words. */
const KINDS = ['person', 'organization', 'place'] as const;

function mentionsOf(reading: BlockReading, labels: Uint8Array, knowledge: NameKnowledge): readonly Mention[] {
  const { tokens } = reading;
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    let last = i;
    const inside = label % 2 === 1 ? label + 1 : label;
    while (last + 1 < tokens.length && labels[last + 1] === inside) last++;
    const type = KINDS[(inside >> 1) - 1] ?? typeOfOther(reading, i, last, knowledge);
    const first = type === 'person' ? afterTitles(reading, i, last, knowledge) : i;
    const start = afterPrefix(tokens.text, tokens.starts[first] ?? 0, tokens.ends[first] ?? 0);
    mentions.push({ start, end: tokens.ends[last] ?? 0, type });
    i = last;
  }
  return mentions;
}

/** The first word of a person's name that is no honorific. */
function afterTitles(
  { tokens, lexicon }: BlockReading,
  first: number,
  last: number,
  knowledge: NameKnowledge,
): number {
  let at = first;
  while (at < last && knowledge.honorifics.has(lexicon.lower(tokens.forms[at] ?? 0))) at++;
  return at;
}

/** « ex-Front national » is about the Front national: a lower-case prefix is no part of a name. */
function afterPrefix(text: string, start: number, end: number): number {
  const prefix = /^(?:ex|anti|pro|mi|non|post|pré)[-‐‑](?=\p{Lu})/u.exec(
    text.slice(start, Math.min(end, start + 8)),
  );
  return start + (prefix?.[0].length ?? 0);
}

/** How far before a title the word for what it is may stand: « le film culte “ … ” ». */
const HEAD_DISTANCE = 3;

/** What a name is that is no person, organisation or place: by its own words, then by those before it. */
function typeOfOther(
  { tokens, lexicon }: BlockReading,
  first: number,
  last: number,
  knowledge: NameKnowledge,
): EntityType {
  for (let i = first; i <= last; i++) {
    const word = lexicon.lower(tokens.forms[i] ?? 0);
    if (knowledge.eventNames.has(word) || knowledge.eventHeads.has(word)) return 'event';
  }
  for (let i = first - 1; i >= Math.max(0, first - HEAD_DISTANCE); i--) {
    const word = lexicon.lower(tokens.forms[i] ?? 0);
    if (knowledge.workHeads.has(word)) return 'work';
    if (knowledge.eventHeads.has(word)) return 'event';
  }
  return isQuoted(tokens.text, tokens.starts[first] ?? 0, tokens.ends[last] ?? 0) ? 'work' : 'other';
}

function isQuoted(text: string, start: number, end: number): boolean {
  return (
    /[«“"„‘]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?[»”"“’]/.test(text.slice(end, end + 2))
  );
}
