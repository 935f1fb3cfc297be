import { englishNames, nameClasses as englishClasses } from '../language/en/names';
import { frenchNames, nameClasses as frenchClasses } from '../language/fr/names';
import type { LanguagePack } from '../language/languagePack';
import { WordClass } from '../language/wordClass';
import type { NameLists } from '../language/nameLists';

/** The lists of one language as sets, for lookups by normalised form. */
export type NameKnowledge = { readonly [List in NameList]: ReadonlySet<string> };

export type NameList = keyof NameLists | ClassList;

/** Lists that are classes of words too. */
type ClassList = 'honorifics' | 'roles' | 'particles' | 'demonyms' | 'dates';

const known = new Map<string, NameKnowledge>();

/** What the language of `pack` knows of names; built on first use, once a language. */
export function nameKnowledge(pack: LanguagePack): NameKnowledge {
  const language = pack.language === 'en' ? 'en' : 'fr';
  let knowledge = known.get(language);
  if (!knowledge) {
    knowledge =
      language === 'en' ? readLists(englishNames, englishClasses) : readLists(frenchNames, frenchClasses);
    known.set(language, knowledge);
  }
  return knowledge;
}

function readLists(lists: NameLists, classes: readonly (readonly [number, string])[]): NameKnowledge {
  const ofClass = (wanted: number): ReadonlySet<string> =>
    new Set(classes.flatMap(([bits, list]) => ((bits & wanted) === 0 ? [] : list.split(' '))));
  const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
  return {
    organisationHeads: words(lists.organisationHeads),
    placeHeads: words(lists.placeHeads),
    eventHeads: words(lists.eventHeads),
    workHeads: words(lists.workHeads),
    eventNames: words(lists.eventNames),
    companyEndings: words(lists.companyEndings),
    innerWords: words(lists.innerWords),
    honorifics: ofClass(WordClass.honorific),
    roles: ofClass(WordClass.role),
    particles: ofClass(WordClass.particle),
    demonyms: ofClass(WordClass.demonym),
    dates: ofClass(WordClass.month | WordClass.weekday),
  };
}
