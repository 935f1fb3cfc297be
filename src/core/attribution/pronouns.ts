import type { LinkedMention } from '../entities/mention';
import type { Attribution } from './attribution';
import type { PronounForm } from './localAttribution';

/** Grammatical gender, where a text shows it. */
export type Gender = 'masculine' | 'feminine';

/** Titles that tell a person's gender, French and English, as they stand before a name. */
const TITLES: Readonly<Record<string, Gender>> = {
  'm.': 'masculine',
  mr: 'masculine',
  'mr.': 'masculine',
  monsieur: 'masculine',
  sir: 'masculine',
  mme: 'feminine',
  'mme.': 'feminine',
  madame: 'feminine',
  mlle: 'feminine',
  mrs: 'feminine',
  'mrs.': 'feminine',
  ms: 'feminine',
  'ms.': 'feminine',
  le: 'masculine',
  la: 'feminine',
};
/** Code units before a name that may hold its title. */
const TITLE_REACH = 40;

/**
 * The gender that the words before a name show: « Mme Vasseur », « la ministre Odile Vasseur »; undefined where they show
 * none. `start` is the name's offset in `text`.
 */
export function shownGender(text: string, start: number): Gender | undefined {
  const words = text
    .slice(Math.max(0, start - TITLE_REACH), start)
    .toLowerCase()
    .trimEnd()
    .split(/\s+/);
  const last = words.at(-1) ?? '';
  if (TITLES[last] && last !== 'le' && last !== 'la') return TITLES[last];
  // « la ministre Odile Vasseur », but « le président de la République Jean Roux ».
  const article = words.at(-2) ?? '';
  const before = words.at(-3) ?? '';
  if ((article === 'le' || article === 'la') && before !== 'de' && before !== 'à') return TITLES[article];
  return undefined;
}

/** The people that a pronoun may stand for. */
export interface PronounContext {
  /** The last attribution of the same block that has a source. */
  readonly lastSource: Attribution | undefined;
  /** People named before the pronoun in its block and the one before, in text order. */
  readonly people: () => readonly LinkedMention[];
  readonly genderOf: (entity: string) => Gender | undefined;
}

/**
 * The entity that a pronoun source stands for, undefined where the text leaves none or several: the person whom the same
 * block quoted last, else the only person near who agrees.
 */
export function resolvePronoun(
  form: PronounForm,
  { lastSource, people, genderOf }: PronounContext,
): string | undefined {
  if (form.isPlural) return undefined;
  const agrees = (entity: string): boolean => {
    const gender = genderOf(entity);
    return gender === undefined || form.gender === undefined || gender === form.gender;
  };
  const source = lastSource?.source;
  if (source) {
    const isPerson = source.kind === 'named-person' || source.kind === 'pronoun';
    if (!isPerson) return undefined;
    if (source.entity !== undefined) return agrees(source.entity) ? source.entity : onlyOne(people(), agrees);
  }
  return onlyOne(people(), agrees);
}

function onlyOne(people: readonly LinkedMention[], agrees: (entity: string) => boolean): string | undefined {
  let found: string | undefined;
  for (const { entity } of people) {
    if (!agrees(entity) || entity === found) continue;
    if (found !== undefined) return undefined;
    found = entity;
  }
  return found;
}
